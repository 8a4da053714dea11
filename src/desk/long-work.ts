// Work on many notes says how far it is: on a terminal, from half a second on, and nothing of it stays.
import { viewWork, type LongWork } from '../view/pages/long-work.ts';
import type { Context } from './context.ts';

/** Whoever is told nothing else is told nothing of this: `quiet`, and `plain`, where no line is ever taken back. */
export type Teller = Pick<Context, 'world' | 'language'> &
  Partial<Pick<Context, 'quiet' | 'plain'>>;

const firstAfterMs = 500;
const againAfterMs = 100;

/** Does each piece of the work; none of it waits for the telling. */
export async function doEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void> | void,
  teller: Teller,
): Promise<void> {
  const tell = tellerOf('reading', items.length, teller);
  try {
    for (const [at, item] of items.entries()) {
      await work(item);
      tell.done(at + 1);
    }
  } finally {
    tell.end();
  }
}

export function tellerOf(
  what: LongWork,
  of: number,
  { world, language, quiet = false, plain = false }: Teller,
): { done(count: number): void; end(): void } {
  let next = world.now() + firstAfterMs;
  let isTold = false;
  return {
    done: (count) => {
      const now = world.now();
      if (now < next || quiet || plain || !world.err.isTerminal) return;
      next = now + againAfterMs;
      isTold = true;
      world.err.stand(viewWork(what, count, of, { language, columns: world.err.size().columns }));
    },
    end: () => {
      if (isTold) world.err.stand('');
    },
  };
}
