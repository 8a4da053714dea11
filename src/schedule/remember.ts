// Which answers change a memory: cramming and the same day again are logged and never lengthen an interval.
import { addDays, daysBetween } from './day.ts';
import { nextMemory } from './fsrs.ts';
import type { Day, Grade, Memory } from './memory.ts';

export type Review = {
  grade: Grade;
  day: Day;
  /** Asked though nothing called for it. */
  cram: boolean;
  /** Sure and wrong: first in tomorrow's queue, however stable it seemed. */
  wasSure: boolean;
};

export function remember(memory: Memory, review: Review): Memory {
  if (memory.kind === 'unseen') return soonerIfSure(nextMemory(memory, review.grade, review.day), review);
  const isNewDay = review.day > memory.last;
  const isInEarnest = isNewDay && !review.cram;
  if (isInEarnest) return soonerIfSure(nextMemory(memory, review.grade, review.day), review);
  const isNewLapse = review.grade === 'again' && (isNewDay || memory.lastGrade !== 'again');
  if (!isNewLapse) return memory;
  const next = soonerIfSure(nextMemory(memory, 'again', review.day), review);
  return dueBy(next, memory.due > next.last ? memory.due : addDays(next.last, 1));
}

type Seen = Extract<Memory, { kind: 'seen' }>;

function soonerIfSure(memory: Seen, review: Review): Seen {
  return review.grade === 'again' && review.wasSure ? dueBy(memory, addDays(memory.last, 1)) : memory;
}

function dueBy(memory: Seen, latest: Day): Seen {
  return memory.due <= latest ? memory : { ...memory, due: latest, intervalDays: daysBetween(memory.last, latest) };
}
