// The words behind `plan` become a goal, or a failure that says why not.
import { expect, test } from 'vitest';
import { goalIn } from '../../src/cli/plan.ts';
import { optionsOf } from '../../src/cli/verbs.ts';
import { Failure } from '../../src/world/failure.ts';
import type { Day } from '../../src/schedule/memory.ts';

const today = '2026-11-23' as Day;
const kept = { date: '2026-12-01' as Day, minutesADay: 45 };
const over = { date: '2026-11-01' as Day, minutesADay: 45 };

const goals: [options: Record<string, string>, before: typeof kept | null, goal: unknown][] = [
  [{ date: '2026-12-14', minutesADay: '20' }, null, { date: '2026-12-14', minutesADay: 20 }],
  [{ date: '2026-12-14' }, null, { date: '2026-12-14', minutesADay: 20 }],
  [{ date: '2026-12-14' }, kept, { date: '2026-12-14', minutesADay: 45 }],
  [{ minutesADay: '0' }, kept, { date: '2026-12-01', minutesADay: 0 }],
  [{ date: '2026-11-23' }, null, { date: '2026-11-23', minutesADay: 20 }],
  [{ date: ' 2029-11-23 ' }, null, { date: '2029-11-23', minutesADay: 20 }],
  [{}, kept, null],
];
test.each(goals)('%j after %j is %j', (options, before, goal) =>
  expect(goalIn(optionsOf('plan', options), before, today)).toEqual(goal),
);

const refusals: [options: Record<string, string>, before: typeof kept | null, code: string][] = [
  [{ date: '2026-11-22' }, null, 'date-past'],
  [{ date: '2026-02-30' }, null, 'bad-date'],
  [{ date: 'tomorrow' }, null, 'bad-date'],
  [{ date: '' }, null, 'bad-date'],
  [{ date: '2126-01-01' }, null, 'date-far'],
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
