// Banks for the tests of planning.
import fc from 'fast-check';
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import type { Pace } from '../../src/plan/pace.ts';
import { addDays } from '../../src/schedule/day.ts';
import { nextMemory } from '../../src/schedule/fsrs.ts';
import { unseen, type Day, type Grade } from '../../src/schedule/memory.ts';

export const today = '2026-11-23' as Day;
export const usualPace: Pace = { secondsPerAnswer: 30, grasp: 0.5, answersToday: 0, unknown: 1 };

/** `seen` is how many days ago it was answered, with which grade. */
export function questionAt(
  place: number,
  seen: { daysAgo: number; grade: Grade } | null = null,
  changes: Partial<PlanQuestion> = {},
): PlanQuestion {
  const topic = `t${place % 5}`;
  const memory =
    seen === null ? unseen : nextMemory(unseen, seen.grade, addDays(today, -seen.daysAgo));
  return {
    id: `${topic}/q${place}` as QuestionId,
    topic: topic as TopicId,
    section: `s${place % 3}`,
    weight: 1 + (place % 3),
    guess: place % 2 === 0 ? 0.25 : 0,
    memory,
    ...changes,
  };
}

export const freshBank = (count: number): PlanQuestion[] =>
  Array.from({ length: count }, (_, place) => questionAt(place));

export const anyBank = fc
  .array(
    fc.option(
      fc.record({
        daysAgo: fc.integer({ min: 0, max: 90 }),
        grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
      }),
    ),
    { maxLength: 60 },
  )
  .map((seen) => seen.map((one, place) => questionAt(place, one)));

export const anyPace = fc.record({
  secondsPerAnswer: fc.double({ min: 5, max: 300, noNaN: true }),
  grasp: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  answersToday: fc.integer({ min: 0, max: 40 }),
  unknown: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
