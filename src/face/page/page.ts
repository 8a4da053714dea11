// One page on the terminal: scrolled with the arrows, left with a key.
import type { Look } from '../../view/look.ts';
import type { Key } from '../key.ts';
import { isEnter, wishOf } from '../keys.ts';
import { still, type Pressed, type Screen } from '../presenter.ts';
import type { Picture } from '../../view/pages/picture.ts';

export type PageAnswer = 'yes' | 'skip' | 'quit';
export type PageView = { scrolled: number };

export function pageScreen(draw: (look: Look) => Picture): Screen<PageView, PageAnswer> {
  return still({
    first: { scrolled: 0 },
    press: pressOnPage,
    close: (view) => ({ view, ending: 'quit' }),
    draw: ({ scrolled }, look) => ({ ...draw(look), scrolled }),
  });
}

export function pressOnPage(view: PageView, key: Key): Pressed<PageView, PageAnswer> {
  const wish = wishOf(key);
  if (wish === 'quit' || wish === 'skip') return { view, ending: wish };
  if (isEnter(key)) return { view, ending: 'yes' };
  return { view: { scrolled: Math.max(0, view.scrolled + (steps.get(key.name) ?? 0)) } };
}

const steps: ReadonlyMap<string, number> = new Map([
  ['up', -1],
  ['down', 1],
  ['pageup', -10],
  ['pagedown', 10],
  ['space', 10],
]);
