// Picking one row of a list on the terminal.
import { isEnter, movedCursor, wishOf } from '../face/keys.ts';
import type { Picture, Playable } from '../face/terminal.ts';

/** The row picked, counted from 0, or `back`. */
export function listPlay(
  count: number,
  start: number,
  draw: (cursor: number) => Picture,
): Playable<number | 'back'> {
  let cursor = start;
  let result: number | 'back' | null = null;
  return {
    press: (key) => {
      if (wishOf(key) === 'quit' || key.name === 'escape') result = 'back';
      else if (isEnter(key)) result = cursor;
      else cursor = movedCursor(key, cursor, count) ?? cursor;
    },
    draw: () => draw(cursor),
    result: () => result,
    close: () => void (result = 'back'),
  };
}
