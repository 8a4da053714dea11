// What a plan promises: never more minutes than given, every day covered, and the same plan for the same inputs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../src/plan/plan.ts';
import { todaysShare } from '../../src/plan/share.ts';
import { addDays, numberOfDay } from '../../src/schedule/day.ts';
import type { TopicId } from '../../src/notes/note.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { readingSeconds, secondsFor, type Pace } from '../../src/plan/pace.ts';
import { anyBank, anyPace, freshBank, questionAt, studiedBank, today, usualPace } from './bank.ts';

const dearest = (pace: Pace) =>
  secondsFor('fresh', pace.grasp, pace) + readingSeconds(150, pace) + secondsFor('later', 0, pace);

const goalIn = (days: number, minutesADay: number) => ({ date: addDays(today, days), minutesADay });
const anyGoal = fc.record({
  days: fc.integer({ min: 0, max: 70 }),
  minutes: fc.integer({ min: 0, max: 90 }),
});

describe('any plan', () => {
  test('never takes much more than the minutes that were given, what was studied today included', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const plan = makePlan(bank, goalIn(days, minutes), pace, today);
        // What is next is taken on while half of it fits: it may be a section to read, its question and what comes back.
        const most = dearest(pace) / 2 / 60;
        for (const { minutes: planned, interviewMinutes } of plan.days)
          expect(planned + interviewMinutes).toBeLessThanOrEqual(minutes + most + 1);
        const left = Math.max(0, minutes - pace.today / 60);
        expect(plan.today.fresh.length === 0 || left > 0).toBe(true);
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

  test('asks no question twice on a day, and none that was asked today', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const { today: share, unreached } = makePlan(bank, goalIn(days, minutes), pace, today);
        expect(new Set(share.questions).size).toBe(share.questions.length);
        expect(share.fresh.every(({ outcomes }) => outcomes.length === 0)).toBe(true);
        expect(
          share.reviews.every(({ outcomes }) => (outcomes.at(-1)?.[0] ?? 0) < numberOfDay(today)),
        ).toBe(true);
        const unseen = bank.filter(({ outcomes }) => outcomes.length === 0).length;
        expect(unreached).toBeLessThanOrEqual(unseen);
      }),
      { numRuns: 80 },
    );
  });

  test('is the same for the same inputs, and its numbers are shares', () => {
    fc.assert(
      fc.property(anyBank, anyPace, anyGoal, (bank, pace, { days, minutes }) => {
        const plan = makePlan(bank, goalIn(days, minutes), pace, today);
        expect(makePlan(bank, goalIn(days, minutes), pace, today)).toEqual(plan);
        const { now, low, expected, high } = plan.readiness;
        for (const share of [now, low, expected, high, plan.otherwise, plan.missedDay])
          expect(share >= 0 && share <= 1).toBe(true);
        expect(low <= expected && expected <= high).toBe(true);
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
  test('with nothing known of a memory, new questions come first', () =>
    expect([days[0]?.reviews, (days[0]?.fresh ?? 0) > 15]).toEqual([0, true]));
  test('ten minutes are too few for more than a short rehearsal', () =>
    expect(
      makePlan(freshBank(20), goalIn(9, 10), usualPace, today).days.map(
        (day) => day.interviewMinutes,
      ),
    ).toEqual([0, 0, 0, 0, 0, 5, 0, 5, 0]));
});

test('a share of twenty minutes is twenty minutes, reading, verdicts and what comes back counted', () => {
  const { seconds, fresh, sections } = todaysShare(
    freshBank(300),
    goalIn(30, 20),
    usualPace,
    today,
  );
  expect(seconds / 60).toBeGreaterThan(18);
  expect(seconds / 60).toBeLessThan(22);
  const reading = sections.length * (150 / 180) * 60;
  expect(seconds).toBeCloseTo(reading + fresh.length * 39.5, 5);
});

describe('dates and minutes at the edges', () => {
  test('today: nothing is planned, and what is known is said', () => {
    const plan = makePlan([questionAt(1, [[0, 1]])], goalIn(0, 20), usualPace, today);
    expect(plan).toMatchObject({ days: [], today: { questions: [] } });
    expect(plan.readiness.now).toBeCloseTo(0.97, 5);
    expect(plan.readiness.expected).toBeCloseTo(0.97, 5);
  });
  test('what was wrong today is a guess today, and may be remembered tomorrow', () => {
    const [choice, command] = [questionAt(0, [[0, 0]]), questionAt(1, [[0, 0]])];
    const nowOf = (...bank: PlanQuestion[]): number =>
      makePlan(bank, goalIn(0, 20), usualPace, today).readiness.now;
    expect([nowOf(choice), nowOf(command)]).toEqual([0.25, 0]);
    expect(nowOf(questionAt(1, [[1, 0]]))).toBeGreaterThan(0.1);
    expect(
      nowOf(
        questionAt(1, [
          [3, 0],
          [0, 1],
        ]),
      ),
    ).toBeCloseTo(0.97, 5);
    const { topics, readiness } = makePlan([command], goalIn(3, 20), usualPace, today);
    expect([topics[0]?.now, readiness.now]).toEqual([0, 0]);
    expect(readiness.expected).toBeGreaterThan(0.3);
  });
  test('a date that is over counts as today', () =>
    expect(makePlan(freshBank(5), goalIn(-3, 20), usualPace, today)).toMatchObject({
      daysLeft: 0,
      days: [],
    }));
  test('tomorrow: one light day', () =>
    expect(makePlan(freshBank(100), goalIn(1, 20), usualPace, today).days).toMatchObject([
      { kind: 'light', reviews: 0, interviewMinutes: 0 },
    ]));
  test('in three years: every day is there, and all is reached', () => {
    const plan = makePlan(freshBank(100), goalIn(1096, 20), usualPace, today);
    expect(plan.days).toHaveLength(1096);
    expect(plan.unreached).toBe(0);
    expect(plan.readiness.expected).toBeGreaterThan(0.7);
  });
  test('no minutes: no questions, and the forecast is what is left of what is known', () => {
    const plan = makePlan(freshBank(20), goalIn(10, 0), usualPace, today);
    expect(
      plan.days.every(
        ({ fresh, reviews, interviewMinutes }) => fresh + reviews + interviewMinutes === 0,
      ),
    ).toBe(true);
    expect(plan.readiness.expected).toBeCloseTo(plan.otherwise, 9);
    expect(plan.unreached).toBe(20);
  });
  test('more minutes than content: no more than there is', () => {
    const [first] = makePlan(freshBank(20), goalIn(10, 120), usualPace, today).days;
    expect(first).toMatchObject({ fresh: 20, reviews: 0 });
  });
  test('an empty bank', () =>
    expect(makePlan([], goalIn(10, 20), usualPace, today)).toMatchObject({
      readiness: { now: 0, expected: 0 },
      unreached: 0,
      topics: [],
    }));
});

describe('what is asked', () => {
  const ids = (questions: { id: string }[]) => questions.map(({ id }) => id);
  const pick = (bank: PlanQuestion[], days: number, pace = usualPace, goal = {}) =>
    todaysShare(bank, { ...goalIn(days, 2), ...goal }, pace, today);
  const even = { asked: 2, level: 2, guess: 0, words: 0, section: 's', topic: 't' as TopicId };
  test('on the eve what was missed before what is known well', () =>
    expect(
      ids(
        pick(
          [
            questionAt(
              0,
              [
                [9, 1],
                [3, 1],
              ],
              even,
            ),
            questionAt(1, [[3, 0]], even),
          ],
          1,
        ).reviews,
      )[0],
    ).toBe('t1/q1'));
  test('on the eve what interviews ask often before what they ask seldom', () =>
    expect(
      ids(
        pick(
          [
            questionAt(0, [[3, 0]], { ...even, asked: 1 }),
            questionAt(1, [[3, 0]], { ...even, asked: 3 }),
          ],
          1,
        ).reviews,
      )[0],
    ).toBe('t1/q1'));
  test('seconds studied today use up today', () => {
    const share = (done: number) =>
      pick(freshBank(50), 9, { ...usualPace, today: done }, { minutesADay: 10 }).seconds;
    expect(share(300)).toBeLessThan(share(0) - 240);
    expect(share(600)).toBe(0);
  });
  test('from the second day on some of it was met before, to find out what is kept', () =>
    expect(pick(studiedMixed(), 9, usualPace, { minutesADay: 20 }).reviews.length).toBeGreaterThan(
      1,
    ));
  test('to be sure, nothing new before the rest was right on two later days', () => {
    const share = pick(studiedMixed(), 9, usualPace, { minutesADay: 20, aim: 'sure' });
    expect(share.reviews.length).toBeGreaterThan(15);
    const sure = studiedBank(100, 3, () => 1).map((one, place) => ({
      ...one,
      outcomes: place < 30 ? one.outcomes : [],
    }));
    expect(pick(sure, 9, usualPace, { minutesADay: 20, aim: 'sure' }).fresh.length).toBeGreaterThan(
      8,
    );
  });
});

/** A hundred questions, half of them met yesterday. */
const studiedMixed = (): PlanQuestion[] =>
  studiedBank(100, 1, () => 1).map((one, place) => (place < 50 ? one : questionAt(place)));

describe('a day missed', () => {
  const bank = freshBank(150);
  test('leaves the rest to be planned anew, with less to expect', () => {
    const onTime = makePlan(bank, goalIn(7, 15), usualPace, today);
    const late = makePlan(bank, goalIn(7, 15), usualPace, addDays(today, 2));
    expect(late.days).toHaveLength(5);
    expect(late.readiness.expected).toBeLessThan(onTime.readiness.expected);
  });
  test('costs what is said', () => {
    const plan = makePlan(bank, goalIn(3, 30), usualPace, today);
    expect(plan.missedDay).toBeGreaterThan(0.02);
    expect(makePlan(bank, goalIn(60, 5), usualPace, today).missedDay).toBeLessThan(0.02);
  });
  test('who keeps half of the days is foretold less than who keeps all', () => {
    const keeping = (kept: number) =>
      makePlan(bank, goalIn(14, 10), { ...usualPace, kept }, today).readiness.expected;
    expect(keeping(0.5)).toBeLessThan(keeping(1) - 0.05);
  });
});

test('ten times the questions over sixty days take no more than some twelve times the work', () => {
  const work = (count: number): number => {
    let reckoned = 0;
    const counting: Pace = {
      ...usualPace,
      get feedback() {
        reckoned++;
        return usualPace.feedback;
      },
    };
    const bank = studiedBank(count, 3, (place, day) => ((place + day) % 3 === 0 ? 0 : 1)).map(
      (one, place) => (place % 2 === 0 ? one : { ...one, outcomes: [] }),
    );
    makePlan(bank, goalIn(60, 20), counting, today);
    return reckoned;
  };
  expect(work(3000)).toBeLessThan(12 * work(300));
});
