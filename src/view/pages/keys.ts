// The bar of keys under a screen: the same order everywhere, shortened where it is narrow.
import { pageWidth, type Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, indent, truncate } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/**
 * `keep` are the ones that stay when there is no room for all, the higher the longer. `needs`: it does something only where
 * the picture is cut by its window.
 */
export type KeyHint = { key: string; says: string; keep: number; needs?: 'cut' };

/** How `q` is called: where nothing stands behind it ends the program. */
export function wayOut({ language, isInside }: Pick<Look, 'language' | 'isInside'>): string {
  const { back, quit } = wordsIn(language).home.key;
  return isInside === true ? back : quit;
}

/** The same in every reader; `canTry`: it has lines that can be done in a Docker of one's own. */
export function readerKeys(look: Look, canTry = false): KeyHint[] {
  const { space, down, up, find, tryIt } = wordsIn(look.language).page.reader;
  return [
    { key: space, says: down, keep: 2, needs: 'cut' },
    { key: 'b', says: up, keep: 1, needs: 'cut' },
    { key: '/', says: find, keep: 0, needs: 'cut' },
    ...(canTry ? [{ key: 't', says: tryIt, keep: 3 }] : []),
  ];
}

/** The same in every list. */
export function listKeys(rows: number, look: Look): KeyHint[] {
  const { move } = wordsIn(look.language).home.key;
  return rows < 2 ? [] : [{ key: signsFor(look).upDown, says: move, keep: 1 }];
}

/**
 * The footer of every picture, and the one place that decides which keys it names: only those that do something now.
 * One row of the most needed; `all` has every one of them, in as many rows as that takes.
 */
export function drawFoot(
  hints: readonly KeyHint[],
  { isCut, all }: { isCut: boolean; all: boolean },
  look: Look,
): string {
  const now = hints.filter(({ needs }) => needs === undefined || isCut);
  const page = { ...look, columns: pageWidth(look) };
  return all
    ? indent(rowsOf(now, page, page.columns - margin).join('\n'), margin)
    : drawKeys(now, page);
}

const margin = 2;

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

function drawKeys(hints: readonly KeyHint[], look: Look): string {
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
