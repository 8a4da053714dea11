// A list to pick one row from: names at the left, how far one is with them at the right.
import { drawBar } from '../text/bar.ts';
import { drawFoot } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { renderInline } from '../text/prose.ts';
import { columnsOf, ends, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** `aside` stands at the right, a bar of the share behind it; what a row is about stands below it while the cursor is there. */
type PickRow = { name: string; aside: string; about: string; share?: number | null };

export function viewPick(
  title: string,
  rows: readonly PickRow[],
  cursor: number,
  look: Look,
  says: { open: string; quiz: string | null },
): Picture {
  const columns = pageWidth(look) - margin;
  const theme = themeFor(look);
  const signs = signsFor(look);
  const { key } = wordsIn(look.language).home;
  const bar = barRoom(rows, { ...look, columns });
  const drawn = rows.map((row, at) => drawRow(row, at === cursor, bar, { ...look, columns }));
  const before = drawn.slice(0, cursor).flat();
  const here = drawn.slice(cursor, cursor + 1).flat();
  const after = drawn.slice(cursor + 1).flat();
  const keys = [
    { key: signs.upDown, says: key.move, keep: 1 },
    { key: signs.enter, says: says.open, keep: 3 },
    ...(says.quiz === null ? [] : [{ key: 'r', says: says.quiz, keep: 2 }]),
    { key: 'q', says: key.back, keep: 4 },
  ];
  return {
    body: indent([theme.heading(title), '', ...before, ...here, ...after].join('\n'), margin),
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
    focus: [before.length + 2, before.length + here.length + 1],
  };
}

const margin = 2;

/** How long the bars are: as long as fits beside every row, or none at all. */
function barRoom(rows: readonly PickRow[], look: Look): number {
  if (rows.every(({ share = null }) => share === null)) return 0;
  const used = rows.map(
    ({ name, aside }) => columnsOf(renderInline(name, look)) + columnsOf(aside),
  );
  const left = look.columns - 2 - Math.max(...used) - 2;
  return [20, 10].find((bar) => roomOf(bar) <= left) ?? 0;
}

const roomOf = (bar: number): number => (bar === 0 ? 0 : bar + 2);

/** Names are never cut: where there is no room beside it the aside goes below. */
function drawRow(
  { name, aside, about, share = null }: PickRow,
  isHere: boolean,
  bar: number,
  look: Look,
): string[] {
  const theme = themeFor(look);
  const room = look.columns - 2;
  const lead = isHere ? `${theme.accent(signsFor(look).cursor)} ` : '  ';
  const shown = renderInline(name, look);
  const said = isHere ? theme.accent(shown) : shown;
  const fits = columnsOf(shown) + columnsOf(aside) + 2 <= room;
  const drawn = bar === 0 || share === null ? '' : `  ${drawBar(share, bar, look)}`;
  const head = fits
    ? [ends(said, theme.dim(aside), room - roomOf(bar)) + drawn]
    : [...wrap(said, room), ...(aside === '' ? [] : [theme.dim(aside)])];
  const below = isHere && about !== '' ? wrap(about, room).map((line) => theme.dim(line)) : [];
  return [...head, ...below].map((line, at) => `${at === 0 ? lead : '  '}${line}`);
}
