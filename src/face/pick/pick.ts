// Picking one row of a list on the terminal.
import type { Look } from '../../view/look.ts';
import { isEnter, movedCursor, wishOf } from '../keys.ts';
import { still, type Screen } from '../presenter.ts';
import type { Picture } from '../../view/pages/picture.ts';

/** The view is the cursor, counted from 0; it ends with the row picked or `back`. */
export function pickScreen(
  count: number,
  start: number,
  draw: (cursor: number, look: Look) => Picture,
): Screen<number, number | 'back'> {
  return still<number, number | 'back'>({
    first: start,
    press: (cursor, key) => {
      if (wishOf(key) === 'quit' || key.name === 'escape') return { view: cursor, ending: 'back' };
      if (isEnter(key)) return { view: cursor, ending: cursor };
      return { view: movedCursor(key, cursor, count) ?? cursor };
    },
    close: (view) => ({ view, ending: 'back' }),
    draw,
  });
}
