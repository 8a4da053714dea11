// The part of a picture that a window shows: what is marked stays in sight, a cut says so, and page keys move it.
import type { ShownPicture, Picture } from '../view/pages/picture.ts';
import { viewCut, viewTitle, type Hidden } from '../view/pages/cut.ts';
import type { Look } from '../view/look.ts';
import { latinKeys } from '../quiz/hangul.ts';
import type { Key } from './key.ts';

export type Size = { columns: number; rows: number };

/** `top` counts rows of the body below its title; a picture that is another one begins anew. */
export type Window = { of: string | null; top: number; follows: boolean };

export const newWindow: Window = { of: null, top: 0, follows: true };

/** The window with a row of the body at its top, or as near to it as there are rows. */
export function windowAt(row: number, picture: Picture, size: Size): Window {
  const window = { of: idOf(picture), top: row, follows: false };
  return { ...window, top: layOut(window, picture, size).top };
}

/** The rows that are scrolled, the one at the top, and how many stay above them. */
export function rowsIn(
  window: Window,
  picture: Picture,
  size: Size,
): { rows: string[]; top: number; above: number } {
  const { rows, top, head } = layOut(onto(window, picture), picture, size);
  return { rows, top, above: head.length };
}

/** Of what can be tried the first that is not above the window, else the last. */
export function nearestLines(window: Window, picture: Picture, size: Size): readonly string[] {
  const { top, place } = layOut(onto(window, picture), picture, size);
  const passages = picture.passages ?? [];
  const nearest = passages.find(({ row }) => (place(row) ?? -1) >= top) ?? passages.at(-1);
  return nearest?.lines ?? [];
}

/** Where the window is after a key that moves it; null where the key means something to what stands there. */
export function scrolledWindow(
  window: Window,
  key: Key,
  picture: Picture,
  size: Size,
): Window | null {
  const layout = layOut(onto(window, picture), picture, size);
  const step = stepOf(key, picture, layout);
  if (step === null || layout.most === 0) return null;
  const top = Math.max(0, Math.min(layout.most, layout.top + step));
  return { of: idOf(picture), top, follows: false };
}

/** After a key that meant something to the picture: the marker is what one looks at. */
export function followingWindow(window: Window): Window {
  return { ...window, follows: true };
}

/** The window as it stands with this picture in it. */
export function settledWindow(window: Window, picture: Picture, size: Size): Window {
  const here = onto(window, picture);
  return { ...here, top: layOut(here, picture, size).top };
}

/** How many of the rows that have names stand in the window. */
export function namedInSight(window: Window, picture: Picture, size: Size): number {
  const { top, room, place } = layOut(onto(window, picture), picture, size);
  return (picture.named ?? []).filter(({ row }) => {
    const at = place(row) ?? -1;
    return at >= top && at < top + room;
  }).length;
}

/** What fits into the window, with how far one is; `hasGap`: there is room for a blank line above the footer. */
export function pictureIn(
  window: Window,
  picture: Picture,
  size: Size,
  look: Look,
): Pick<ShownPicture, 'body' | 'caret'> & { isCut: boolean; hasGap: boolean } {
  const layout = layOut(onto(window, picture), picture, size);
  const { top, room, title, hasGap, about } = layout;
  const end = Math.min(layout.rows.length, top + room);
  const shown = layout.rows.slice(top, end);
  const isCut = top > 0 || end < layout.rows.length;
  const above =
    isCut && title !== undefined
      ? [viewTitle(title, top, end, layout.rows.length, look)]
      : layout.head;
  const cut = isCut ? [viewCut(hiddenIn(picture, layout, end), look)] : [];
  const caretRow = picture.caret === null ? null : layout.place(picture.caret.row);
  const isTyped = caretRow !== null && caretRow >= top && caretRow < end;
  const gap = hasGap && about.length > 0 ? [''] : [];
  const rows = [...above, ...shown, ...cut, ...gap];
  return {
    body: [...rows, ...about].join('\n'),
    isCut,
    hasGap,
    caret:
      picture.field !== undefined
        ? { ...picture.field.caret, row: rows.length + picture.field.caret.row }
        : isTyped && picture.caret !== null
          ? { ...picture.caret, row: caretRow - top + above.length }
          : null,
  };
}

function hiddenIn(picture: Picture, { rows, top, place }: Layout, end: number): Hidden {
  const { named = [], counts, next } = picture;
  return {
    above: top,
    below: rows.length - end,
    namedAbove: named.filter(({ row }) => (place(row) ?? 0) < top).length,
    named: named.filter(({ row }) => (place(row) ?? 0) >= end),
    counts,
    next,
  };
}

type Layout = {
  /** Pinned: the title's row and what parts it from the rest. */
  head: string[];
  title: Picture['title'] | undefined;
  rows: string[];
  /** Where a row of the body went; null where it was a blank one that had to go. */
  place(row: number): number | null;
  room: number;
  top: number;
  /** How far `top` may go. */
  most: number;
  hasGap: boolean;
  /** What stands below the rows: left out where they would have no room beside it. */
  about: string[];
};

/** Blank lines go first, from the bottom up; then it scrolls below its title. */
function layOut(window: Window, picture: Picture, size: Size): Layout {
  const all = picture.body.split('\n');
  const about = belowIn(picture, size);
  const space = Math.max(1, size.rows - 1 - about.length);
  const isFitting = all.length + (about.length > 0 ? 2 : 1) <= space;
  // A page to read keeps its paragraphs, but for a few blank lines that would cut it.
  const mustGo = all.length - space;
  const stays = isFitting || (picture.scroll === 'reader' && mustGo > fewBlanks);
  const spare = stays ? new Set<number>() : spareBlanks(all, mustGo);
  const kept = all.flatMap((_, row) => (spare.has(row) ? [] : [row]));
  const isScrolled = kept.length > space;
  const pinned = isScrolled && picture.title !== undefined && space > leastBelowTitle ? 1 : 0;
  const below = kept.slice(pinned + (pinned === 1 && all[kept[1] ?? 0] === '' ? 1 : 0));
  const rows = below.map((row) => all[row] ?? '');
  const places = new Map(below.map((row, at) => [row, at]));
  const room = isScrolled ? Math.max(1, space - pinned - 1) : Math.max(rows.length, space);
  const most = Math.max(0, rows.length - room);
  const place = (row: number): number | null => places.get(row) ?? null;
  const marked = markedRows(picture, place);
  const top = Math.min(most, Math.max(0, window.top));
  return {
    head: kept.slice(0, pinned).map((row) => all[row] ?? ''),
    // A list says what is above and below, and its title how much there is of all.
    title: pinned === 1 && picture.counts !== 'rows' ? picture.title : undefined,
    rows,
    place,
    room,
    top: window.follows && marked !== null ? follow(top, room, most, marked) : top,
    most,
    hasGap: isFitting,
    about,
  };
}

/** What one types in stays, however low the window is. */
function belowIn({ about, field, pinned }: Picture, size: Size): string[] {
  if (pinned !== undefined) return pinned.split('\n');
  return field === undefined ? aboutIn(about, size) : field.text.split('\n');
}

function aboutIn(about: Picture['about'], size: Size): string[] {
  const rows = about === undefined || about === '' ? [] : about.split('\n');
  return size.rows - 1 - rows.length < leastBesideAbout ? [] : rows;
}

const fewBlanks = 2;
/** A title is pinned only where there are more rows than this. */
const leastBelowTitle = 4;
/** Rows of a list without which nobody needs to know more about one of them. */
const leastBesideAbout = 8;

function spareBlanks(rows: readonly string[], count: number): Set<number> {
  const blanks = rows.flatMap((row, at) => (row === '' ? [at] : []));
  return new Set(blanks.toReversed().slice(0, count));
}

type Marked = { first: number; last: number; also: number | null };

function markedRows({ focus, caret, notice }: Picture, place: Layout['place']): Marked | null {
  const [first, last] = caret === null ? (focus ?? []) : [caret.row, caret.row];
  if (first === undefined || last === undefined) return null;
  const from = place(first) ?? 0;
  return {
    first: from,
    last: Math.max(from, place(last) ?? from),
    also: notice === undefined ? null : place(notice[0]),
  };
}

function follow(top: number, room: number, most: number, { first, last, also }: Marked): number {
  const lowest = Math.min(first, most);
  const highest = Math.min(lowest, Math.max(0, last - room + 1));
  const near = Math.min(lowest, Math.max(highest, top));
  return also !== null && also < near ? Math.max(highest, also) : near;
}

function onto(window: Window, picture: Picture): Window {
  const of = idOf(picture);
  return window.of === of ? window : { of, top: 0, follows: picture.begins !== 'top' };
}

function idOf({ id }: Picture): string {
  return id ?? '';
}

const end = Number.MAX_SAFE_INTEGER;

/** Page keys move everything; a reader has letters for it too, and the arrows. */
function stepOf(key: Key, { scroll }: Picture, { room, top, most }: Layout): number | null {
  const page = Math.max(1, room - 1);
  if (scroll === 'list') return null;
  if (key.name === 'pagedown') return page;
  if (key.name === 'pageup') return -page;
  if (scroll === undefined) return null;
  if (key.name === 'down') return 1;
  if (key.name === 'up') return -1;
  // Where nothing more is below, the space goes on.
  if (key.name === 'space') return scroll === 'reader' || top < most ? page : null;
  if (scroll !== 'reader' || key.ctrl || key.meta) return null;
  if (key.name === 'home') return -end;
  if (key.name === 'end') return end;
  const letter = latinKeys(key.sequence);
  return readerSteps(page).get(letter) ?? null;
}

function readerSteps(page: number): ReadonlyMap<string, number> {
  return new Map([
    ['j', 1],
    ['k', -1],
    ['b', -page],
    ['g', -end],
    ['G', end],
  ]);
}
