// One page on the terminal: scrolled with the arrows, left with a key.
import type { Look } from '../../view/look.ts';
import type { Key } from '../key.ts';
import { isEnter, wishOf } from '../keys.ts';
import { still, type Pressed, type Screen } from '../presenter.ts';
import type { Picture } from '../../view/pages/picture.ts';

export type PageAnswer = 'yes' | 'skip' | 'quit';

export function pageScreen(draw: (look: Look) => Picture): Screen<null, PageAnswer> {
  return still({
    first: null,
    press: pressOnPage,
    close: (view) => ({ view, ending: 'quit' }),
    draw: (_, look) => draw(look),
  });
}

export function pressOnPage(view: null, key: Key): Pressed<null, PageAnswer> {
  const wish = wishOf(key);
  if (wish === 'quit' || wish === 'skip') return { view, ending: wish };
  if (isEnter(key)) return { view, ending: 'yes' };
  return { view };
}
