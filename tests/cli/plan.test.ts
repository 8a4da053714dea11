// The words behind `plan` become a goal, or a failure that says why not.
import { expect, test } from 'vitest';
import { goalIn } from '../../src/cli/plan.ts';
import { optionsOf } from '../../src/cli/verbs.ts';
import type { Goal } from '../../src/plan/days.ts';
import { Failure } from '../../src/world/failure.ts';
import type { Day } from '../../src/schedule/memory.ts';

const today = '2026-11-23' as Day;
const kept = { date: '2026-12-01' as Day, minutesADay: 45 };
const over = { date: '2026-11-01' as Day, minutesADay: 45 };

const goals: [options: Record<string, string>, before: Goal | null, goal: unknown][] = [
  [{ date: '2026-12-14', minutesADay: '20' }, null, { date: '2026-12-14', minutesADay: 20 }],
  [{ date: '2026-12-14' }, null, { date: '2026-12-14', minutesADay: 20 }],
  [{ date: '2026-12-14' }, kept, { date: '2026-12-14', minutesADay: 45 }],
  [{ minutesADay: '0' }, kept, { date: '2026-12-01', minutesADay: 0 }],
  [{ date: '2026-11-23' }, null, { date: '2026-11-23', minutesADay: 20 }],
  [{ date: ' 2029-11-23 ' }, null, { date: '2029-11-23', minutesADay: 20 }],
  [{}, kept, null],
  [{ date: '12d' }, null, { date: '2026-12-05', minutesADay: 20 }],
  [{ date: '+1d' }, null, { date: '2026-11-24', minutesADay: 20 }],
  [{ date: 'in 12 days' }, null, { date: '2026-12-05', minutesADay: 20 }],
  [{ date: 'In 1 day' }, null, { date: '2026-11-24', minutesADay: 20 }],
  [{ date: '12일 뒤' }, null, { date: '2026-12-05', minutesADay: 20 }],
  [{ date: '0d' }, null, { date: '2026-11-23', minutesADay: 20 }],
  [{ aim: 'sure' }, kept, { date: '2026-12-01', minutesADay: 45, aim: 'sure' }],
  [{ date: '9d', aim: 'Breadth' }, null, { date: '2026-12-02', minutesADay: 20, aim: 'breadth' }],
  [
    { minutesADay: '30' },
    { ...kept, aim: 'sure' },
    { date: '2026-12-01', minutesADay: 30, aim: 'sure' },
  ],
];
test.each(goals)('%j after %j is %j', (options, before, goal) =>
  expect(goalIn(optionsOf('plan', options), before, today)).toEqual(goal),
);

const refusals: [options: Record<string, string>, before: Goal | null, code: string][] = [
  [{ date: '2026-11-22' }, null, 'date-past'],
  [{ date: '2026-02-30' }, null, 'bad-date'],
  [{ date: 'tomorrow' }, null, 'bad-date'],
  [{ date: '' }, null, 'bad-date'],
  [{ date: '2126-01-01' }, null, 'date-far'],
  [{ date: '99999d' }, null, 'date-far'],
  [{ date: 'in -3 days' }, null, 'bad-date'],
  [{ date: 'in a week' }, null, 'bad-date'],
  [{ date: '9d', aim: 'much' }, null, 'bad-choice'],
  [{ aim: 'sure' }, null, 'plan-without-date'],
  [{ date: '2026-12-14', minutesADay: '-1' }, null, 'bad-number'],
  [{ date: '2026-12-14', minutesADay: '1441' }, null, 'bad-number'],
  [{ date: '2026-12-14', minutesADay: '2.5' }, null, 'bad-number'],
  [{ minutesADay: '20' }, null, 'plan-without-date'],
  [{ minutesADay: '20' }, over, 'plan-without-date'],
];
test.each(refusals)('%j after %j is refused: %s', (options, before, code) => {
  expect(() => goalIn(optionsOf('plan', options), before, today)).toThrowError(
    expect.objectContaining({ what: expect.objectContaining({ code }) }) as Failure,
  );
});
