// How long a plan takes: the milliseconds of planning 3,000 questions over 60 days, the median of several.
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { paceOf } from '../../src/plan/pace.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { todaysShare } from '../../src/plan/share.ts';
import type { Outcome } from '../../src/progress/tally.ts';
import { noWork } from '../../src/progress/work.ts';
import { addDays, numberOfDay } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';

const today = '2030-01-01' as Day;

/** Half of the questions were seen, which takes longest. */
export function planningMs(): number {
  const bank = Array.from({ length: 3000 }, (_, place): PlanQuestion => {
    const day = numberOfDay(today) - 1 - (place % 40);
    const outcomes: Outcome[] =
      place % 2 === 0
        ? []
        : [
            [day - 3, place % 3 === 0 ? 0 : 1],
            [day, place % 5 === 0 ? 0 : 1],
          ];
    return {
      id: `q${place}` as QuestionId,
      topic: `t${place % 25}` as TopicId,
      section: `s${place % 30}`,
      words: 150,
      asked: 1 + (place % 3),
      level: 1 + (place % 3),
      guess: place % 4 === 0 ? 0.25 : 0,
      outcomes,
    };
  });
  const pace = paceOf(noWork(), today, () => 0);
  const goal = { date: addDays(today, 60), minutesADay: 20 };
  const median = (work: () => void): number => {
    const times = Array.from({ length: 7 }, () => {
      const start = process.cpuUsage().user;
      work();
      return (process.cpuUsage().user - start) / 1000;
    });
    return times.sort((one, other) => one - other)[3] ?? Number.NaN;
  };
  console.error(
    `today alone ${median(() => void todaysShare(bank, goal, pace, today)).toFixed(0)} ms`,
  );
  return median(() => void makePlan(bank, goal, pace, today));
}
