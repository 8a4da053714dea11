// How long a plan takes: the milliseconds of planning 3,000 questions over 60 days, the median of several.
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { addDays } from '../../src/schedule/day.ts';
import { nextMemory } from '../../src/schedule/fsrs.ts';
import { unseen, type Day } from '../../src/schedule/memory.ts';

const today = '2030-01-01' as Day;

/** Half of the questions were seen, which takes longest. */
export function planningMs(): number {
  const bank = Array.from({ length: 3000 }, (_, place): PlanQuestion => {
    const memory =
      place % 2 === 0
        ? unseen
        : nextMemory(unseen, place % 3 === 0 ? 'again' : 'good', addDays(today, -1 - (place % 40)));
    return {
      id: `q${place}` as QuestionId,
      topic: `t${place % 25}` as TopicId,
      section: 's',
      weight: 1 + (place % 3),
      guess: place % 4 === 0 ? 0.25 : 0,
      memory,
    };
  });
  const pace = { secondsPerAnswer: 25, grasp: 0.5, answersToday: 0, unknown: 0.5 };
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    makePlan(bank, { date: addDays(today, 60), minutesADay: 20 }, pace, today);
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[4] ?? Number.NaN;
}
