// One page on the terminal: scrolled with the arrows, left with a key.
import type { Look } from '../../view/look.ts';
import { latinKeys } from '../../quiz/hangul.ts';
import type { Key } from '../key.ts';
import { isEnter, wishOf } from '../keys.ts';
import { still, type Pressed, type Screen, type ToRead } from '../presenter.ts';
import type { Picture } from '../../view/pages/picture.ts';
import { viewSection } from '../../view/pages/reading.ts';
import { wordsIn } from '../../view/messages/words.ts';

export type PageAnswer = 'yes' | 'skip' | 'quit';

/** `toTry`: lines on it that can be done in a Docker of one's own; null where the picture says which they are. */
export function pageScreen(
  draw: (look: Look) => Picture,
  toTry: readonly string[] | null = [],
): Screen<null, PageAnswer> {
  return still({
    first: null,
    press: (view, key, sight) => pressOnPage(view, key, toTry ?? sight?.nearest() ?? []),
    close: (view) => ({ view, ending: 'quit' }),
    draw: (_, look) => draw(look),
  });
}

export function pressOnPage(
  view: null,
  key: Key,
  toTry: readonly string[],
): Pressed<null, PageAnswer> {
  const wish = wishOf(key);
  if (wish === 'quit' || wish === 'skip') return { view, ending: wish };
  if (isEnter(key)) return { view, ending: 'yes' };
  return pressInReader(view, key, toTry);
}

/** A section that is read in place of what stood there. */
export function drawToRead({ section, toTry }: ToRead, look: Look): Picture {
  const quit = wordsIn(look.language).page.reader.back;
  return viewSection(section, { canTry: toTry.length > 0, quit }, look);
}

/** What a page takes beside the ways out of it. */
export function pressInReader<View>(
  view: View,
  key: Key,
  toTry: readonly string[],
): Pressed<View, never> {
  const isAsked = !key.ctrl && !key.meta && latinKeys(key.sequence).toLowerCase() === 't';
  if (!isAsked || toTry.length === 0) return { view };
  return { view, effect: { kind: 'try', what: { kind: 'transcript', lines: toTry } } };
}
