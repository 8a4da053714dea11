// Picking one row of a list on the terminal.
import type { Look } from '../../view/look.ts';
import { latinKeys } from '../../quiz/hangul.ts';
import { isEnter, movedInList, wishOf } from '../keys.ts';
import { still, type Screen } from '../presenter.ts';
import type { Picture } from '../../view/pages/picture.ts';

/** A row, counted from 0, or a letter of its own pressed on one. */
export type Picked = number | 'back' | { row: number; letter: string };

/** The view is the cursor, counted from 0; it ends with the row picked, by ⏎ or by one of the letters, or `back`. */
export function pickScreen(
  count: number,
  start: number,
  draw: (cursor: number, look: Look) => Picture,
  letters: ReadonlySet<string> = new Set(),
): Screen<number, Picked> {
  return still<number, Picked>({
    first: start,
    press: (cursor, key, sight) => {
      if (wishOf(key) === 'quit' || key.name === 'escape') return { view: cursor, ending: 'back' };
      if (isEnter(key)) return { view: cursor, ending: cursor };
      const letter = latinKeys(key.sequence).toLowerCase();
      if (letters.has(letter)) return { view: cursor, ending: { row: cursor, letter } };
      return { view: movedInList(key, cursor, count, sight) };
    },
    close: (view) => ({ view, ending: 'back' }),
    draw,
  });
}
