// Which answers change a memory: cramming and the same day again are logged and never lengthen an interval.
import { daysBetween } from './day.ts';
import { firstTrace, memoryOf, nextTrace, traceOf, waitOf, type Trace } from './fsrs.ts';
import type { Day, FirstStability, Grade, Memory } from './memory.ts';

export type Review = {
  grade: Grade;
  day: Day;
  /** Asked though nothing called for it. */
  cram: boolean;
  /** Sure and wrong: first in tomorrow's queue, however stable it seemed. */
  wasSure: boolean;
};

export function remember(memory: Memory, review: Review): Memory {
  const before = traceOf(memory);
  const first = memory.kind === 'unseen' ? (memory.first ?? null) : null;
  const after = rememberTrace(before, review, first);
  return after === before ? memory : memoryOf(after);
}

/** The same on a trace; one that did not change is the one that came in. Which reviews change it is the same whatever first answers leave. */
export function rememberTrace(
  trace: Trace | null,
  review: Review,
  first: FirstStability | null = null,
): Trace {
  if (trace === null) return soonerIfSure(firstTrace(review.grade, review.day, first), review);
  const isNewDay = review.day > trace.last;
  const isInEarnest = isNewDay && !review.cram;
  if (isInEarnest) return soonerIfSure(nextTrace(trace, review.grade, review.day), review);
  const isNewLapse = review.grade === 'again' && (isNewDay || trace.lastGrade !== 'again');
  if (!isNewLapse) return trace;
  const next = soonerIfSure(nextTrace(trace, 'again', review.day), review);
  const wasDueIn = waitOf(trace) - daysBetween(trace.last, next.last);
  return within(next, Math.max(1, wasDueIn));
}

function soonerIfSure(trace: Trace, review: Review): Trace {
  return review.grade === 'again' && review.wasSure ? within(trace, 1) : trace;
}

function within(trace: Trace, days: number): Trace {
  return waitOf(trace) <= days ? trace : { ...trace, wait: days };
}
