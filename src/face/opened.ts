// A window that remembers where it is, what is looked for in it, and whether all keys are asked for, over what is drawn anew for each key.
import { latinKeys } from '../quiz/hangul.ts';
import type { Look } from '../view/look.ts';
import type { Entry } from '../view/pages/entry.ts';
import { markRow, viewFind } from '../view/pages/find.ts';
import { drawFoot, type KeyHint } from '../view/pages/keys.ts';
import type { ShownPicture, Picture } from '../view/pages/picture.ts';
import { unstyled } from '../view/text/columns.ts';
import { editText } from './editing.ts';
import type { Key } from './key.ts';
import { noticeInSight } from './notice-below.ts';
import { isEnter } from './keys.ts';
import type { InSight } from './presenter.ts';
import {
  followingWindow,
  namedInSight,
  nearestLines,
  newWindow,
  pictureIn,
  rowsIn,
  scrolledWindow,
  settledWindow,
  windowAt,
  type Size,
  type Window,
} from './window.ts';

/** `isTyped`: the words are still being typed; `at`: the row that was found, null where none has them. */
type Finding = { entry: Extract<Entry, { kind: 'text' }>; isTyped: boolean; at: number | null };
/** `?` once asks a question for its hint; twice, any picture for all its keys. */
type Opened = { window: Window; finding: Finding | null; asksFor: 'keys' | 'all-keys' | null };

export function openWindow(
  drawWhole: () => Picture,
  size: () => Size,
): InSight & { takes(key: Key): boolean; shown(look: Look): ShownPicture } {
  const draw = (): Picture => noticeInSight(drawWhole(), size());
  let opened: Opened = { window: newWindow, finding: null, asksFor: null };
  return {
    takes: (key) => {
      const picture = draw();
      const isTyped = picture.caret !== null || picture.field !== undefined;
      const isAsking = key.sequence === '?' && !isTyped && !isFinding(opened);
      const asksFor = !isAsking ? null : opened.asksFor === null ? 'keys' : 'all-keys';
      opened = { ...opened, asksFor };
      if (asksFor === 'all-keys') return true;
      const taken = takenBy(opened, key, picture, roomFor(opened, size()));
      opened = taken ?? { ...opened, window: followingWindow(opened.window) };
      return taken !== null;
    },
    nearest: () => nearestLines(opened.window, draw(), roomFor(opened, size())),
    rows: () => namedInSight(opened.window, draw(), roomFor(opened, size())),
    shown: (look) => {
      const picture = draw();
      const all = opened.asksFor === 'all-keys';
      const foot = (keys: readonly KeyHint[], isCut: boolean): string =>
        drawFoot(keys, { isCut, all }, look);
      const { columns, rows } = roomFor(opened, size());
      const room = { columns, rows: rows - rowsOf(foot(picture.keys, true)) + 1 };
      opened = { ...opened, window: settledWindow(opened.window, picture, room) };
      const { isCut, hasGap, ...shown } = pictureIn(opened.window, picture, room, look);
      const found =
        opened.finding === null
          ? { ...shown, keys: picture.keys }
          : withFind(opened.finding, marked(opened, picture, room, shown, look), picture, look);
      const keys = foot(found.keys, isCut);
      const frame = { ...found, keys: hasGap ? `\n${keys}` : keys };
      return picture.fillsWindow === true ? filled(frame, size()) : frame;
    },
  };
}

/** The footer stands in the window's last row. */
function filled(frame: Omit<ShownPicture, 'fillsWindow'>, size: Size): ShownPicture {
  const free = size.rows - rowsOf(frame.body) - rowsOf(frame.keys);
  return { ...frame, body: frame.body + '\n'.repeat(Math.max(0, free)), fillsWindow: true };
}

const rowsOf = (text: string): number => text.split('\n').length;

const isFinding = ({ finding }: Opened): boolean => finding?.isTyped === true;

/** What is looked for has a row of its own. */
function roomFor({ finding }: Opened, size: Size): Size {
  return finding === null ? size : { ...size, rows: size.rows - 1 };
}

/** Null where the key means something to what stands there. */
function takenBy(before: Opened, key: Key, picture: Picture, size: Size): Opened | null {
  const { finding, window } = before;
  if (finding?.isTyped === true) return typedInto(finding, key, before, picture, size);
  if (picture.scroll === 'reader') {
    if (key.sequence === '/') return { ...before, finding: newFinding };
    if (finding !== null && latinKeys(key.sequence) === 'n')
      return next(finding, before, picture, size);
    if (finding !== null && key.name === 'escape') return { ...before, finding: null };
  }
  const moved = scrolledWindow(window, key, picture, size);
  return moved === null ? null : { ...before, window: moved };
}

const newFinding: Finding = {
  entry: { kind: 'text', text: '', caret: 0, lines: false },
  isTyped: true,
  at: null,
};

function typedInto(
  finding: Finding,
  key: Key,
  opened: Opened,
  picture: Picture,
  size: Size,
): Opened {
  const { entry } = finding;
  const isLeft = key.name === 'escape' || (key.ctrl && key.name === 'd');
  if (isLeft || (isEnter(key) && entry.text.trim() === '')) return { ...opened, finding: null };
  if (isEnter(key)) return next({ ...finding, isTyped: false }, opened, picture, size);
  return { ...opened, finding: { ...finding, entry: editText(entry, key, []) } };
}

/** The next row that has the words, from the last one or from what is in sight on, and round again. */
function next(finding: Finding, opened: Opened, picture: Picture, size: Size): Opened {
  const hits = hitsIn({ ...opened, finding }, picture, size);
  const from = finding.at === null ? rowsIn(opened.window, picture, size).top - 1 : finding.at;
  const at = hits.find((row) => row > from) ?? hits[0] ?? null;
  return {
    ...opened,
    finding: { ...finding, at },
    window: at === null ? opened.window : windowAt(at, picture, size),
  };
}

function hitsIn({ window, finding }: Opened, picture: Picture, size: Size): number[] {
  const words = finding?.entry.text.normalize('NFC').trim().toLowerCase() ?? '';
  return rowsIn(window, picture, size).rows.flatMap((row, at) =>
    unstyled(row).normalize('NFC').toLowerCase().includes(words) ? [at] : [],
  );
}

/** The picture with a sign in the margin of the row that was found, and which of the places that is. */
function marked(opened: Opened, whole: Picture, size: Size, shown: Shown, look: Look): Marked {
  const hits = hitsIn(opened, whole, size);
  const { top, above } = rowsIn(opened.window, whole, size);
  const at = opened.finding?.at ?? null;
  if (opened.finding?.isTyped === true) return { picture: shown, found: null };
  if (at === null) return { picture: shown, found: { number: 0, of: 0 } };
  const rows = shown.body.split('\n');
  rows[above + at - top] = markRow(rows[above + at - top] ?? '', look);
  return {
    picture: { ...shown, body: rows.join('\n') },
    found: { number: hits.indexOf(at) + 1, of: hits.length },
  };
}

type Shown = Pick<ShownPicture, 'body' | 'caret'>;
type Marked = { picture: Shown; found: { number: number; of: number } | null };

/** What is looked for has the last row. */
function withFind(
  { entry }: Finding,
  { picture, found }: Marked,
  whole: Picture,
  look: Look,
): Shown & Pick<Picture, 'keys'> {
  const { row, column, keys } = viewFind(entry, found, look);
  return {
    body: `${picture.body}\n${row}`,
    keys: found === null ? keys : whole.keys,
    caret: found === null ? { row: picture.body.split('\n').length, column } : null,
  };
}
