// How the screen looks to a view: everything it may know about the terminal.
import type { Language } from '../notes/note.ts';

export type Look = {
  language: Language;
  /** The width to fill at most, in display columns. */
  columns: number;
  colour: boolean;
  /** Whether signs such as ✔ ❯ · and box drawing may be used. */
  unicode: boolean;
  /** Whether the terminal makes OSC 8 links clickable. */
  links: boolean;
};

/** Wide text never exceeds this many columns. */
const widestColumns = 88;

/** The columns that a page fills. */
export function pageWidth(look: Pick<Look, 'columns'>): number {
  return Math.min(look.columns, widestColumns);
}
