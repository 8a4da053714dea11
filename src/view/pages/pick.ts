// A list to pick one row from: names at the left, how far one is with them at the right.
import { drawFoot } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { renderInline } from '../text/prose.ts';
import { columnsOf, ends, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** `aside` stands at the right; what a row is about stands below it while the cursor is there. */
type PickRow = { name: string; aside: string; about: string };

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
  const before = rows.slice(0, cursor).flatMap((row) => drawRow(row, false, { ...look, columns }));
  const here = rows
    .slice(cursor, cursor + 1)
    .flatMap((row) => drawRow(row, true, { ...look, columns }));
  const after = rows.slice(cursor + 1).flatMap((row) => drawRow(row, false, { ...look, columns }));
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

/** Names are never cut: where there is no room beside it the aside goes below. */
function drawRow({ name, aside, about }: PickRow, isHere: boolean, look: Look): string[] {
  const theme = themeFor(look);
  const room = look.columns - 2;
  const lead = isHere ? `${theme.accent(signsFor(look).cursor)} ` : '  ';
  const shown = renderInline(name, look);
  const said = isHere ? theme.accent(shown) : shown;
  const fits = columnsOf(shown) + columnsOf(aside) + 2 <= room;
  const head = fits
    ? [ends(said, theme.dim(aside), room)]
    : [...wrap(said, room), ...(aside === '' ? [] : [theme.dim(aside)])];
  const below = isHere && about !== '' ? wrap(about, room).map((line) => theme.dim(line)) : [];
  return [...head, ...below].map((line, at) => `${at === 0 ? lead : '  '}${line}`);
}
