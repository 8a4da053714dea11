// The words that begin with a colon, and what they ask for.
import { nearest } from '../../notes/near.ts';

/** Null for a line that is to be run. `?` alone is a word as well, and what is not in the list comes back as unknown. */
export function wordIn(
  line: string,
  names: ReadonlyMap<string, string>,
): { kind: 'word'; word: string; rest: string } | { kind: 'unknown'; near: string | null } | null {
  const text = line.trim();
  if (!/^(?::|\?$)/.test(text)) return null;
  const [first = '', rest = ''] = text.split(/\s+(.*)/s);
  const word = names.get(first.toLowerCase());
  if (word !== undefined) return { kind: 'word', word, rest: rest.trim() };
  return { kind: 'unknown', near: nearest(first, names.keys()) };
}
