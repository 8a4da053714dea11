// The name that was probably meant: how far two words are apart, a swap of neighbours counting as one slip.
import { distance } from '../command/distance.ts';

/** The nearest of the names, where one is near enough to be meant. */
export function nearest(word: string, names: Iterable<string>): string | null {
  return nearestFew(word, names, 1)[0] ?? null;
}

/** The nearest names first, at most `count`, only those near enough to be meant. */
export function nearestFew(word: string, names: Iterable<string>, count: number): string[] {
  const from = letters(word);
  if (from.length > 60) return [];
  const found: { name: string; slips: number }[] = [];
  for (const name of new Set(names)) {
    const to = letters(name);
    const most = Math.max(1, Math.floor(Math.max(from.length, to.length) / 3));
    if (to.length > 60 || Math.abs(from.length - to.length) > most) continue;
    const slips = distance(from, to);
    if (slips <= most && slips < to.length) found.push({ name, slips });
  }
  return found
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((one) => one.name);
}

/** NFD: a slip in one jamo is one slip, not a whole syllable. */
function letters(text: string): string[] {
  return [...text.toLowerCase().normalize('NFD')];
}
