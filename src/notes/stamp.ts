// The stamp of a translation: which English text it was reviewed against.
import type { Stamped } from './outline.ts';
import { asParsed } from './decode.ts';
import { parseInFull, type Details, type NoteSource } from './parse.ts';
import { problem, type Problem } from './problem.ts';
import { folded } from './text.ts';

export type Sha256 = (text: string) => string;

/** First 8 hex digits of the SHA-256 over the English source without its comment, NFC, white space folded. */
function stampOf({ heading, from, to }: Stamped, lines: readonly string[], sha256: Sha256): string {
  return sha256(folded([lines[heading - 1], ...lines.slice(from - 1, to)].join('\n'))).slice(0, 8);
}

/** Which stamps of a translation are missing or no longer those of the English text. */
export function checkStamps(
  here: Details,
  there: Details,
  topic: string,
  sha256: Sha256,
): Problem[] {
  const english = new Map(there.stamped.map((one) => [one.id, one]));
  return here.stamped.flatMap((one) => {
    const source = english.get(one.id);
    if (!source) return [];
    const id = `${topic}/${one.id}`;
    if (one.of === null) return [problem('translation-unstamped', { id }, one.comment.place)];
    return one.of === stampOf(source, there.lines, sha256)
      ? []
      : [problem('translation-stale', { id }, one.comment.place)];
  });
}

/**
 * The translation's text with fresh stamps on these ids (`topic/id`, or `topic` for all of it), and the ids that were found.
 * Nothing else in the text changes: it may have a byte order mark and line ends of any kind, mixed ones too.
 */
export function stampNote(
  translation: NoteSource,
  english: NoteSource,
  ids: ReadonlySet<string>,
  sha256: Sha256,
): { text: string; stamped: string[] } {
  const original = parseInFull(english).details;
  const sources = new Map(original.stamped.map((one) => [one.id, one]));
  const lines = translation.text.split('\n');
  const { topic } = translation;
  const read = { ...translation, text: asParsed(translation.text) };
  const wanted = parseInFull(read).details.stamped.filter(
    ({ id }) => (ids.has(topic) || ids.has(`${topic}/${id}`)) && sources.has(id),
  );
  for (const { id, comment } of wanted) {
    const [from, to] = [comment.place.line - 1, comment.endLine];
    const before = lines.slice(from, to);
    const fresh = withStamp(
      before.map((line) => line.replace(/\r$/, '')).join('\n'),
      stampOf(sources.get(id)!, original.lines, sha256),
    ).split('\n');
    lines.splice(
      from,
      to - from,
      ...fresh.map((line, at) => line + (before[at]?.endsWith('\r') ? '\r' : '')),
    );
  }
  return { text: lines.join('\n'), stamped: wanted.map(({ id }) => `${topic}/${id}`) };
}

/** The comment has as many lines as before, so that later ones stay where they are. */
function withStamp(comment: string, stamp: string): string {
  const known = /(^<!--|\n| · )(\s*of:\s*)[^\s·>]*/u.exec(comment);
  if (known) return comment.replace(known[0], () => `${known[1]}${known[2]}${stamp}`);
  const hint = /( · |\n)\s*hint:/u.exec(comment);
  const at = hint?.index ?? comment.search(/\s*-->/u);
  return `${comment.slice(0, at)} · of: ${stamp}${comment.slice(at)}`;
}
