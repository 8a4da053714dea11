// The bar of keys under a screen: the same order everywhere, shortened where it is narrow.
import type { Look } from '../look.ts';
import { pageMessages } from '../messages/page.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, truncate } from '../text/width.ts';

/** `keep` are the ones that stay when there is no room for all, the higher the longer. */
export type KeyHint = { key: string; says: string; keep: number };

/** The same in every reader. */
export function readerKeys(look: Look): KeyHint[] {
  const { space, down, up } = pageMessages[look.language].reader;
  return [
    { key: space, says: down, keep: 2 },
    { key: 'b', says: up, keep: 1 },
  ];
}

export function drawKeys(hints: readonly KeyHint[], look: Look, margin: number): string {
  const between = ` ${signsFor(look).dot} `;
  let shown = [...hints];
  while (
    shown.length > 1 &&
    margin + columnsOf(shown.map(plainHint).join(between)) > look.columns
  ) {
    const least = Math.min(...shown.map((hint) => hint.keep));
    shown = shown.filter(
      (hint, index) =>
        hint.keep !== least || shown.findLastIndex((other) => other.keep === least) !== index,
    );
  }
  const line = truncate(
    shown.map(plainHint).join(between),
    look.columns - margin,
    signsFor(look).ellipsis,
  );
  return ' '.repeat(margin) + themeFor(look).dim(line);
}

function plainHint({ key, says }: KeyHint): string {
  return says === '' ? key : `${key} ${says}`;
}
