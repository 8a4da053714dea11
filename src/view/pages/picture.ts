// One screen, drawn: its body and the line of keys beneath, and what a window that is too small for it must know.
import type { Caret } from './typed.ts';

export type Picture = {
  body: string;
  keys: string;
  /** Where one row has no room for all of them: `?` pressed twice shows these. */
  allKeys?: string;
  /** Where the cursor of typed text stands in `body`, from 0. */
  caret: Caret | null;
  /** Another one than before begins anew in its window. */
  id?: string;
  /** The first row of the body in two parts: it stays while the rest is scrolled, and says how far one is. */
  title?: { left: string; right: string };
  /** The first and last row of what is marked: they stay in sight. */
  focus?: readonly [first: number, last: number];
  /** A row that had better be in sight with the marker. */
  notice?: number;
  /** What one looks at first; the marker where nothing is said. */
  begins?: 'top' | 'marker';
  /** Rows that have names, such as options: a cut says which are below. */
  named?: readonly { name: string; row: number }[];
  /** Lines that can be done in a Docker of one's own, and the row of the last of them. */
  passages?: readonly Passage[];
  /** A reader is moved by the arrows and by letters, other still pictures by the arrows; else only page keys move it. */
  scroll?: 'reader' | 'arrows';
};

export type Passage = { row: number; lines: readonly string[] };
