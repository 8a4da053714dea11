// Home on the terminal: a cursor on its items, and one key each for the language and for leaving.
import { latinKeys } from '../../quiz/hangul.ts';
import { viewHome, type Home, type HomeItem } from '../../view/pages/home.ts';
import type { Key } from '../key.ts';
import { isEnter, movedInList } from '../keys.ts';
import { still, type Pressed, type Screen, type InSight } from '../presenter.ts';

type Chosen = HomeItem['kind'] | 'quit' | 'language' | 'search';

/** The view is the cursor. */
export function homeScreen(home: Omit<Home, 'cursor'>): Screen<number, Chosen> {
  return still({
    first: startingItem(home.items),
    press: (cursor, key, sight) => pressAtHome(home.items, cursor, key, sight),
    close: (view) => ({ view, ending: 'quit' }),
    draw: (cursor, look) => viewHome({ ...home, cursor }, look),
  });
}

function pressAtHome(
  items: readonly HomeItem[],
  cursor: number,
  key: Key,
  sight?: InSight,
): Pressed<number, Chosen> {
  const letter = latinKeys(key.sequence).toLowerCase();
  if (letter === 'q' || (key.ctrl && key.name === 'd')) return { view: cursor, ending: 'quit' };
  if (key.sequence === '/') return { view: cursor, ending: 'search' };
  if (letter === 'l') return { view: cursor, ending: 'language' };
  const item = items[cursor];
  if (isEnter(key) && item !== undefined) return { view: cursor, ending: item.kind };
  return { view: movedInList(key, cursor, items.length, sight) };
}

/** What is to be done today comes first; who has no progress yet begins by learning, or by a quiz. */
function startingItem(items: readonly HomeItem[]): number {
  const due = items.findIndex(
    (item) =>
      (item.kind === 'today' && item.again + item.fresh > 0) ||
      (item.kind === 'review' && item.due > 0),
  );
  const start = items.findIndex((item) => item.kind === 'learn' || item.kind === 'quiz');
  return Math.max(0, due >= 0 ? due : start);
}
