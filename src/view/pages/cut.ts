// What a window says where a picture doesn't fit into it: what is above and below, and which lines stand there.
import { pageWidth, type Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, truncate } from '../text/width.ts';
import type { Picture } from './picture.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

type Hidden = { above: number; below: number; named: readonly { name: string }[] };

export function viewCut({ above, below, named }: Hidden, look: Look): string {
  const words = wordsIn(look.language).page.cut;
  const signs = signsFor(look);
  const [first, last] = [named.at(0)?.name, named.at(-1)?.name];
  const names = first === last ? (first ?? '') : `${first}${signs.dash}${last}`;
  const parts = [
    ...(above > 0 ? [`${signs.up} ${words.above(above)}`] : []),
    ...(below > 0
      ? [`${signs.down} ${names === '' ? words.below(below) : words.named(names, named.length)}`]
      : []),
  ];
  const line = truncate(parts.join(` ${signs.dot} `), pageWidth(look) - margin, signs.ellipsis);
  return ' '.repeat(margin) + line;
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
