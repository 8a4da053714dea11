// What is known, on the terminal: a first page, and a key for each page behind it.
import { latinKeys } from '../../quiz/hangul.ts';
import type { Look } from '../../view/look.ts';
import type { Picture } from '../../view/pages/picture.ts';
import type { StatsPart } from '../../view/pages/stats.ts';
import type { Key } from '../key.ts';
import { isEnter, wishOf } from '../keys.ts';
import { still, type Pressed, type Screen } from '../presenter.ts';

export function statsScreen(
  draw: (part: StatsPart, look: Look) => Picture,
  hasMore: boolean,
): Screen<StatsPart, 'left'> {
  return still({
    first: 'first',
    press: (part, key) => pressOnStats(part, key, hasMore),
    close: (view) => ({ view, ending: 'left' }),
    draw,
  });
}

function pressOnStats(part: StatsPart, key: Key, hasMore: boolean): Pressed<StatsPart, 'left'> {
  if (wishOf(key) === 'quit' || key.name === 'escape')
    return part === 'first' ? { view: part, ending: 'left' } : { view: 'first' };
  if (!hasMore) return { view: part };
  if (isEnter(key)) return { view: part === 'first' ? 'topics' : 'first' };
  return { view: pages.get(latinKeys(key.sequence).toLowerCase()) ?? part };
}

const pages: ReadonlyMap<string, StatsPart> = new Map([
  ['d', 'days'],
  ['h', 'hardest'],
]);
