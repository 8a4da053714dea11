// The bar of keys under a screen: the same order everywhere, shortened where it is narrow.
import type { Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, indent, truncate } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** `keep` are the ones that stay when there is no room for all, the higher the longer. */
export type KeyHint = { key: string; says: string; keep: number };

/** The same in every reader; `canTry`: it has lines that can be done in a Docker of one's own. */
export function readerKeys(look: Look, canTry = false): KeyHint[] {
  const { space, down, up, find, tryIt } = wordsIn(look.language).page.reader;
  return [
    { key: space, says: down, keep: 2 },
    { key: 'b', says: up, keep: 1 },
    { key: '/', says: find, keep: 0 },
    ...(canTry ? [{ key: 't', says: tryIt, keep: 3 }] : []),
  ];
}

/** The keys in one row, the most needed where there is no room for all; `allKeys` has every one of them. */
export type Foot = { keys: string; allKeys: string };

export function drawFoot(hints: readonly KeyHint[], look: Look, margin: number): Foot {
  return {
    keys: drawKeys(hints, look, margin),
    allKeys: indent(rowsOf(hints, look, look.columns - margin).join('\n'), margin),
  };
}

/** As many hints a row as there is room for. */
function rowsOf(hints: readonly KeyHint[], look: Look, columns: number): string[] {
  const between = themeFor(look).dim(` ${signsFor(look).dot} `);
  return hints.reduce<string[]>((rows, hint) => {
    const drawn = truncate(drawHint(hint, look), columns, signsFor(look).ellipsis);
    const longer = `${rows.at(-1) ?? ''}${between}${drawn}`;
    return rows.length > 0 && columnsOf(longer) <= columns
      ? [...rows.slice(0, -1), longer]
      : [...rows, drawn];
  }, []);
}

/** Only the words are dim: a key is what one looks for. */
function drawHint({ key, says }: KeyHint, look: Look): string {
  return says === '' ? key : `${key} ${themeFor(look).dim(says)}`;
}

function drawKeys(hints: readonly KeyHint[], look: Look, margin: number): string {
  const between = ` ${signsFor(look).dot} `;
  let shown = fewest(hints, mostAt(look.columns));
  while (shown.length > 1 && margin + columnsOf(shown.map(plainHint).join(between)) > look.columns)
    shown = fewest(shown, shown.length - 1);
  const line = shown.map((hint) => drawHint(hint, look)).join(themeFor(look).dim(between));
  return ' '.repeat(margin) + truncate(line, look.columns - margin, signsFor(look).ellipsis);
}

function mostAt(columns: number): number {
  return columns >= 86 ? 9 : columns >= 60 ? 6 : 4;
}

/** Dropped from the middle, what is kept least first. */
function fewest(hints: readonly KeyHint[], most: number): KeyHint[] {
  let shown = [...hints];
  while (shown.length > most) {
    const inner = shown.length > 2 ? shown.slice(1, -1) : shown;
    const least = Math.min(...inner.map((hint) => hint.keep));
    const gone = inner.findLast((hint) => hint.keep === least);
    shown = shown.filter((hint) => hint !== gone);
  }
  return shown;
}

function plainHint({ key, says }: KeyHint): string {
  return says === '' ? key : `${key} ${says}`;
}
