// What first answers leave in this learner's memory: gathered and fitted while the events go by, at counts that the log alone decides.
import { numberOfDay } from '../schedule/day.ts';
import { addSecond, fewestSeconds, fitFirst, type Seconds } from '../schedule/first-stability.ts';
import type { FirstStability } from '../schedule/memory.ts';
import type { Review } from '../schedule/remember.ts';
import type { Trace } from '../schedule/fsrs.ts';

export type Firsts = {
  seconds: Seconds;
  answers: number;
  /** Null until there are enough to fit it. */
  stability: FirstStability | null;
  /** How often it was fitted; what was remembered under an earlier fit is worked out anew. */
  fits: number;
};

export const newFirsts = (): Firsts => ({
  seconds: [],
  answers: 0,
  stability: null,
  fits: 0,
});

/** Fitted again when a quarter more is known: a few fits in a whole log, each with what came before it. */
const nextFitAt = ({ fits }: Firsts): number => Math.ceil(fewestSeconds * 1.25 ** fits);

/** Takes the review after a first one, in earnest and on a later day; others say nothing of what a first answer left. */
export function noteReview(
  firsts: Firsts,
  before: Trace | null,
  { grade, day, cram }: Review,
): void {
  if (before === null || before.reviews !== 1 || cram || day <= before.last) return;
  const days = numberOfDay(day) - numberOfDay(before.last);
  addSecond(firsts.seconds, before.lastGrade, days, grade !== 'again');
  firsts.answers++;
  if (firsts.answers < nextFitAt(firsts)) return;
  firsts.stability = fitFirst(firsts.seconds);
  firsts.fits++;
}
