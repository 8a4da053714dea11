// A log of one learner of a large class, for measuring.
import { lineOf } from '../../src/progress/line.ts';
import { classOf, logOf } from '../progress/class.ts';

const { items } = classOf({ learners: 0, items: 800, share: 1 }, 1);

/** A million answers over so many learners. */
export function classLog(who: number, learners: number): { text: string; count: number } {
  const events = logOf(who, items, 1_000_000 / learners / items.length, 1);
  return { text: events.map((event) => `${lineOf(event)}\n`).join(''), count: events.length };
}
