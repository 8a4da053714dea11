// The row in which a reader is asked for words, and which of their places stands there.
import { pageWidth, type Look } from '../look.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor } from '../text/theme.ts';
import { columnsOf, truncate } from '../text/width.ts';
import type { Entry } from './entry.ts';
import type { KeyHint } from './keys.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** `found`: null while the words are typed. */
export function viewFind(
  { text, caret }: Extract<Entry, { kind: 'text' }>,
  found: { number: number; of: number } | null,
  look: Look,
): { row: string; column: number; keys: KeyHint[] } {
  const says = wordsIn(look.language).page.find;
  const signs = signsFor(look);
  const sign = `${' '.repeat(margin)}/ `;
  const said =
    found === null
      ? ''
      : found.number === 0
        ? `  ${says.none}`
        : `  ${says.place(found.number, found.of)} ${signs.dot} n ${says.next}`;
  const room = pageWidth(look) - columnsOf(sign) - columnsOf(said);
  const keys = [
    { key: signs.enter, says: says.find, keep: 2 },
    { key: 'Esc', says: says.back, keep: 1 },
  ];
  return {
    row: sign + truncate(shownTyped(text), Math.max(1, room), signs.ellipsis) + said,
    column: columnsOf(sign) + columnsOf(shownTyped(text.slice(0, caret))),
    keys,
  };
}

/** In the margin, for a row may have every style already. */
export function markRow(row: string, look: Look): string {
  return row.replace(/^((?:\x1b\[[0-9;]*m)*) {2}/, `$1${signsFor(look).path} `);
}
