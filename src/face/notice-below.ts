// What was just said of a question, where its place is too far from the marker for both to be in sight: it stands below the rows then.
import type { Picture } from '../view/pages/picture.ts';
import type { Size } from './window.ts';

/** The title, the cut and the footer. */
const around = 3;
/** Rows of what is asked that stay beside it. */
const least = 3;

export function noticeInSight(picture: Picture, { rows: height }: Size): Picture {
  const { notice, ...rest } = picture;
  const marked = rest.caret?.row ?? rest.focus?.[1];
  if (notice === undefined || marked === undefined) return picture;
  const [first, last] = notice;
  const rows = picture.body.split('\n');
  const isCut = filled(rows) > height - 1;
  const isFar = filled(rows.slice(first, marked + 1)) > height - around;
  const said = rows.slice(first, last + 1);
  if (!isCut || !isFar || said.length > height - around - least) return picture;
  return without(rest, first, said);
}

const filled = (rows: readonly string[]): number => rows.filter((row) => row !== '').length;

/** And without the blank row behind it. */
function without(picture: Picture, first: number, said: string[]): Picture {
  const count = said.length + 1;
  const rows = picture.body.split('\n').toSpliced(first, count);
  const higher = (row: number): number => (row < first ? row : row - count);
  const moved = <At extends { row: number }>(one: At): At => ({ ...one, row: higher(one.row) });
  const { focus, named, passages, caret } = picture;
  return {
    ...picture,
    body: rows.join('\n'),
    caret: caret === null ? null : moved(caret),
    ...(focus === undefined ? {} : { focus: [higher(focus[0]), higher(focus[1])] as const }),
    ...(named === undefined ? {} : { named: named.map(moved) }),
    ...(passages === undefined ? {} : { passages: passages.map(moved) }),
    pinned: said.join('\n'),
  };
}
