// One page on the terminal: scrolled with the arrows, left with a key.
import { isEnter, wishOf } from '../face/keys.ts';
import type { Picture, Playable } from '../face/terminal.ts';

export type PageAnswer = 'yes' | 'skip' | 'quit';

export function pagePlay(draw: () => Picture): Playable<PageAnswer> {
  let result: PageAnswer | null = null;
  let scrolled = 0;
  const steps: ReadonlyMap<string, number> = new Map(
    Object.entries<number>({ up: -1, down: 1, pageup: -10, pagedown: 10, space: 10 }),
  );
  return {
    press: (key) => {
      const wish = wishOf(key);
      if (wish === 'quit' || wish === 'skip') result = wish;
      else if (isEnter(key)) result = 'yes';
      else scrolled = Math.max(0, scrolled + (steps.get(key.name) ?? 0));
    },
    draw: () => ({ ...draw(), scrolled }),
    result: () => result,
    close: () => void (result = 'quit'),
  };
}
