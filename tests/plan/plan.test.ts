// What a plan promises: never more minutes than given, every day covered, and the same plan for the same inputs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan, todaysShare } from '../../src/plan/plan.ts';
import { addDays } from '../../src/schedule/day.ts';
import { anyBank, anyPace, freshBank, questionAt, today, usualPace } from './bank.ts';

const goalIn = (days: number, minutesADay: number) => ({ date: addDays(today, days), minutesADay });
const anyGoal = fc.record({
  days: fc.integer({ min: 0, max: 70 }),
  minutes: fc.integer({ min: 0, max: 90 }),
});

describe('any plan', () => {
  test('never takes more minutes than were given, what was answered today included', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const plan = makePlan(bank, goalIn(days, minutes), pace, today);
        for (const [
          ahead,
          { fresh, reviews, interviewMinutes, minutes: planned },
        ] of plan.days.entries()) {
          const answers =
            fresh + reviews + (ahead === 0 && fresh + reviews > 0 ? pace.answersToday : 0);
          expect((answers * pace.secondsPerAnswer) / 60 + interviewMinutes).toBeLessThanOrEqual(
            minutes + 1e-9,
          );
          expect(planned + interviewMinutes).toBeLessThanOrEqual(minutes);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('has each day from today to the one before the date, once', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const plan = makePlan(bank, goalIn(days, minutes), pace, today);
        expect(plan.days.map(({ day }) => day)).toEqual(
          Array.from({ length: days }, (_, ahead) => addDays(today, ahead)),
        );
        expect(plan.daysLeft).toBe(days);
      }),
      { numRuns: 50 },
    );
  });

  test('asks no question twice on a day, shows each new one once, and begins with what is to be asked today', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const {
          today: share,
          days: planned,
          unreached,
        } = makePlan(bank, goalIn(days, minutes), pace, today);
        expect(new Set(share.questions).size).toBe(share.questions.length);
        expect([share.fresh.length, share.reviews.length]).toEqual([
          planned[0]?.fresh ?? 0,
          planned[0]?.reviews ?? 0,
        ]);
        const unseen = bank.filter(({ memory }) => memory.kind === 'unseen').length;
        expect(planned.reduce((total, { fresh }) => total + fresh, 0) + unreached).toBe(unseen);
        expect(
          share.reviews.every(({ memory }) => memory.kind === 'seen' && memory.last < today),
        ).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('is the same for the same inputs, and its numbers are shares', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const plan = makePlan(bank, goalIn(days, minutes), pace, today);
        expect(makePlan(bank, goalIn(days, minutes), pace, today)).toEqual(plan);
        for (const { expected, uncertainty } of [plan.readiness, plan.otherwise, ...plan.topics]) {
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThanOrEqual(1);
          expect(uncertainty).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the shape of the days', () => {
  const { days } = makePlan(freshBank(200), goalIn(14, 30), usualPace, today);
  test('the last is lighter', () =>
    expect(days.at(-1)).toMatchObject({ kind: 'light', interviewMinutes: 0 }));
  test('two of the last hold a mock interview', () =>
    expect(days.map(({ kind }) => kind).slice(-5)).toEqual([
      'study',
      'interview',
      'study',
      'interview',
      'light',
    ]));
  test('new questions come before the reviews of the last days', () =>
    expect([days[0]?.fresh, days[0]?.reviews, days[12]?.fresh]).toEqual([60, 0, 0]));
  test('ten minutes are too few for more than a short rehearsal', () =>
    expect(
      makePlan(freshBank(20), goalIn(9, 10), usualPace, today).days.map(
        (day) => day.interviewMinutes,
      ),
    ).toEqual([0, 0, 0, 0, 0, 5, 0, 5, 0]));
});

describe('dates and minutes at the edges', () => {
  test('today: nothing is planned, and readiness is what is known', () => {
    const plan = makePlan(
      [questionAt(1, { daysAgo: 0, grade: 'good' })],
      goalIn(0, 20),
      usualPace,
      today,
    );
    expect(plan).toMatchObject({ days: [], today: { questions: [] } });
    expect(plan.readiness).toEqual(plan.otherwise);
    expect(plan.readiness.expected).toBeCloseTo(0.97, 5);
  });
  test('a date that is over counts as today', () =>
    expect(makePlan(freshBank(5), goalIn(-3, 20), usualPace, today)).toMatchObject({
      daysLeft: 0,
      days: [],
    }));
  test('tomorrow: one light day', () =>
    expect(makePlan(freshBank(100), goalIn(1, 20), usualPace, today).days).toMatchObject([
      { kind: 'light', fresh: 24, reviews: 0, minutes: 12 },
    ]));
  test('in three years: every day is there, and little is left to do on most of them', () => {
    const plan = makePlan(freshBank(100), goalIn(1096, 20), usualPace, today);
    expect(plan.days).toHaveLength(1096);
    expect(plan.unreached).toBe(0);
    expect(plan.readiness.expected).toBeGreaterThan(0.9);
  });
  test('no minutes: no questions, and readiness is what is left of what is known', () => {
    const plan = makePlan(freshBank(20), goalIn(10, 0), usualPace, today);
    expect(
      plan.days.every(
        ({ fresh, reviews, interviewMinutes }) => fresh + reviews + interviewMinutes === 0,
      ),
    ).toBe(true);
    expect(plan.readiness.expected).toBe(plan.otherwise.expected);
    expect(plan.unreached).toBe(20);
  });
  test('more minutes than content: no more than there is', () => {
    const [first] = makePlan(freshBank(20), goalIn(10, 120), usualPace, today).days;
    expect(first).toMatchObject({ fresh: 20, reviews: 0, minutes: 10 });
  });
  test('an empty bank', () =>
    expect(makePlan([], goalIn(10, 20), usualPace, today)).toMatchObject({
      readiness: { expected: 0, uncertainty: 0 },
      unreached: 0,
      topics: [],
    }));
});

describe('what comes first', () => {
  const pick = (bank: Parameters<typeof todaysShare>[0], days: number) =>
    todaysShare(bank, goalIn(days, 1), { ...usualPace, secondsPerAnswer: 60 }, today).questions;
  const even = { weight: 2, guess: 0 };
  test('a new question before one that is known well', () =>
    expect(
      pick([questionAt(0, { daysAgo: 1, grade: 'easy' }, even), questionAt(1, null, even)], 9),
    ).toEqual(['t1/q1']));
  test('what was missed before what was right', () =>
    expect(
      pick(
        [
          questionAt(0, { daysAgo: 3, grade: 'easy' }, even),
          questionAt(1, { daysAgo: 3, grade: 'again' }, even),
        ],
        9,
      ),
    ).toEqual(['t1/q1']));
  test('what interviews ask often before what they ask seldom', () =>
    expect(
      pick(
        [
          questionAt(0, { daysAgo: 3, grade: 'good' }, { ...even, weight: 1 }),
          questionAt(1, { daysAgo: 3, grade: 'good' }, { ...even, weight: 3 }),
        ],
        9,
      ),
    ).toEqual(['t1/q1']));
  test('answers given today use up today', () =>
    expect(
      todaysShare(freshBank(50), goalIn(9, 10), { ...usualPace, answersToday: 15 }, today)
        .questions,
    ).toHaveLength(5));
});

test('a day missed makes the rest of the plan anew, and readiness lower', () => {
  const bank = freshBank(150);
  const onTime = makePlan(bank, goalIn(7, 15), usualPace, today);
  const late = makePlan(bank, goalIn(7, 15), usualPace, addDays(today, 2));
  expect(late.days).toHaveLength(5);
  expect(late.readiness.expected).toBeLessThan(onTime.readiness.expected);
});

test('three thousand questions over sixty days are planned while one waits', () => {
  const start = performance.now();
  makePlan(freshBank(3000), goalIn(60, 20), usualPace, today);
  expect(performance.now() - start).toBeLessThan(4000);
});
