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
  /** Whether something stands behind what is shown, to go back to. */
  isInside?: boolean;
};

/** With the margin before it, text that is wider than this is tiring to read. */
const widestColumns = 86;
/** Left free at the right, as at the left. */
const margin = 2;

/** The columns that a page fills, its left margin with them. */
export function pageWidth(look: Pick<Look, 'columns'>): number {
  return Math.min(look.columns - margin, widestColumns);
}
