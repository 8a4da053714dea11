// What a window says where a picture doesn't fit into it: what is above and below, and which lines stand there.
import { pageWidth, type Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, truncate } from '../text/width.ts';
import type { Picture } from './picture.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** Lines, and what of the picture has a name; `next` comes after the last line. */
export type Hidden = {
  above: number;
  below: number;
  namedAbove: number;
  named: readonly { name: string }[];
  counts: Picture['counts'];
  next: Picture['next'];
};

export function viewCut(hidden: Hidden, look: Look): string {
  const { above, below, namedAbove, counts } = hidden;
  const words = wordsIn(look.language).page.cut;
  const signs = signsFor(look);
  const before =
    counts === 'rows' && namedAbove > 0 ? words.rowsAbove(namedAbove) : words.above(above);
  const parts = [
    ...(above > 0 ? [`${signs.up} ${before}`] : []),
    ...(below > 0 ? [`${signs.down} ${sayBelow(hidden, look)}`] : []),
  ];
  const line = truncate(parts.join(` ${signs.dot} `), pageWidth(look) - margin, signs.ellipsis);
  return ' '.repeat(margin) + line;
}

function sayBelow({ below, named, counts, next }: Hidden, look: Look): string {
  const words = wordsIn(look.language).page.cut;
  const [first, last] = [named.at(0)?.name, named.at(-1)?.name];
  if (first === undefined)
    return next === undefined ? words.below(below) : words.andThen(words.below(below), next);
  if (counts !== undefined) return words[counts](named.length);
  return words.named(
    first === last ? first : `${first}${signsFor(look).dash}${last}`,
    named.length,
  );
}

/** The title of what is longer than the window, with where one is. */
export function viewTitle(
  { left, right }: NonNullable<Picture['title']>,
  top: number,
  end: number,
  count: number,
  look: Look,
): string {
  const theme = themeFor(look);
  const signs = signsFor(look);
  const columns = pageWidth(look) - margin;
  const at = wordsIn(look.language).page.cut.lines(`${top + 1}${signs.dash}${end}`, count);
  const whole = right === '' ? at : `${right} ${signs.dot} ${at}`;
  const drawn = [whole, at]
    .map((one) => ends(left, theme.dim(one), columns))
    .find((line) => line.includes(at));
  return ' '.repeat(margin) + (drawn ?? truncate(left, columns, signs.ellipsis));
}
