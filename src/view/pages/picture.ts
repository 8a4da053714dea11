// One screen, drawn: its body and the keys that it takes, and what a window that is too small for it must know.
import type { KeyHint } from './keys.ts';

/** Row and column from 0. */
export type Caret = { row: number; column: number };

export type Picture = {
  body: string;
  keys: readonly KeyHint[];
  /** Where the cursor of typed text stands in `body`, from 0. */
  caret: Caret | null;
  /** Another one than before begins anew in its window. */
  id?: string;
  /** The first row of the body in two parts: it stays while the rest is scrolled, and says how far one is. */
  title?: { left: string; right: string };
  /** The first and last row of what is marked: they stay in sight. */
  focus?: readonly [first: number, last: number];
  /** Rows that had better be in sight with the marker. */
  notice?: readonly [first: number, last: number];
  /** What was just said, where it stands below the rows: it stays there, however low the window is. */
  pinned?: string;
  /** What one looks at first; the marker where nothing is said. */
  begins?: 'top' | 'marker';
  /** Rows where something begins that a cut tells of: options by their names, points and the rows of a list by their number. */
  named?: readonly { name: string; row: number }[];
  counts?: 'points' | 'rows';
  /** What comes after the last row, in words. */
  next?: string;
  /** About what is marked: it stands below the rows, and stays there while they are scrolled. */
  about?: string;
  /** Rows below all others in which one types: they stay there, too. */
  field?: { text: string; caret: Caret };
  /** Lines that can be done in a Docker of one's own, and the row of the last of them. */
  passages?: readonly Passage[];
  /** A reader is moved by the arrows and by letters, other still pictures by the arrows, a list by its marker; else only page keys move it. */
  scroll?: 'reader' | 'arrows' | 'list';
  /** Readers and lists have the whole window to themselves; what stood there before comes back. All else goes by with what was printed. */
  fillsWindow?: boolean;
};

/** The cursor of a list while one types below it. */
export const unmarked = -1;

export type Passage = { row: number; lines: readonly string[] };

/** What of it stands in the window, with its footer. */
export type ShownPicture = Pick<Picture, 'body' | 'caret' | 'fillsWindow'> & { keys: string };
