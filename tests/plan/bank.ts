// Banks for the tests of planning.
import fc from 'fast-check';
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { paceOf, type Pace } from '../../src/plan/pace.ts';
import type { Outcome } from '../../src/progress/tally.ts';
import { noWork } from '../../src/progress/work.ts';
import { numberOfDay } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';

export const today = '2026-11-23' as Day;
export const usualPace: Pace = paceOf(noWork(), today, () => 0);

/** `seen` are the days ago on which it was answered, the earliest first, and how that went. */
export function questionAt(
  place: number,
  seen: readonly [daysAgo: number, went: 0 | 1 | 2][] = [],
  changes: Partial<PlanQuestion> = {},
): PlanQuestion {
  const topic = `t${place % 5}`;
  return {
    id: `${topic}/q${place}` as QuestionId,
    topic: topic as TopicId,
    section: `s${place % 15}`,
    asked: 1 + (place % 3),
    level: 1 + (place % 3),
    guess: place % 2 === 0 ? 0.25 : 0,
    words: 150,
    outcomes: seen.map(([daysAgo, went]): Outcome => [numberOfDay(today) - daysAgo, went]),
    ...changes,
  };
}

export const freshBank = (count: number): PlanQuestion[] =>
  Array.from({ length: count }, (_, place) => questionAt(place));

/** Answered on so many days running up to yesterday, each day as `went` says. */
export const studiedBank = (
  count: number,
  days: number,
  went: (place: number, day: number) => 0 | 1,
): PlanQuestion[] =>
  Array.from({ length: count }, (_, place) =>
    questionAt(
      place,
      Array.from({ length: days }, (_, day): [number, 0 | 1] => [days - day, went(place, day)]),
    ),
  );

const anyOutcome = fc.constantFrom<0 | 1>(0, 1);

export const anyBank = fc
  .array(
    fc
      .uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 4 })
      .chain((days) =>
        fc.tuple(
          fc.constant(days.sort((one, other) => other - one)),
          fc.array(anyOutcome, { minLength: days.length, maxLength: days.length }),
        ),
      ),
    { maxLength: 60 },
  )
  .map((seen) =>
    seen.map(([days, went], place) =>
      questionAt(
        place,
        days.map((day, at): [number, 0 | 1] => [day, went[at] ?? 0]),
      ),
    ),
  );

export const anyPace = fc.record({
  fresh: fc.double({ min: 3, max: 200, noNaN: true }),
  later: fc.double({ min: 3, max: 200, noNaN: true }),
  again: fc.double({ min: 1, max: 100, noNaN: true }),
  feedback: fc.double({ min: 0, max: 100, noNaN: true }),
  wordsPerMinute: fc.double({ min: 40, max: 500, noNaN: true }),
  grasp: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  kept: fc.double({ min: 0, max: 1, noNaN: true }),
  today: fc.double({ min: 0, max: 4000, noNaN: true }),
});
