// What a learner's answers say of their memory: the models that foretold them are believed.
import { describe, expect, test } from 'vitest';
import { fitOf, representatives, stateUnder } from '../../src/plan/fit.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { addDays } from '../../src/schedule/day.ts';
import { models, recallUnder, waitUntil } from '../../src/schedule/family.ts';
import { studiedBank, today, usualPace } from './bank.ts';

const goal = { date: addDays(today, 14), minutesADay: 20 };
const said = (went: (place: number, day: number) => 0 | 1, questions = 100) =>
  makePlan(studiedBank(questions, 5, went), goal, usualPace, today);

describe('the same questions on five days', () => {
  const [always, half, never] = [
    said(() => 1),
    said((place, day) => (day === 0 || (place + day) % 2 === 0 ? 1 : 0)),
    said((_, day) => (day === 0 ? 1 : 0)),
  ];
  test('who is always right is believed to know them, who never is to know little', () => {
    expect(always.readiness.now).toBeGreaterThan(0.9);
    expect(half.readiness.now).toBeLessThan(always.readiness.now - 0.15);
    expect(never.readiness.now).toBeLessThan(half.readiness.now - 0.15);
  });
  test('and so is their forecast', () =>
    expect(never.readiness.expected).toBeLessThan(always.readiness.expected - 0.3));
  test('a topic never touched is foretold by it too', () => {
    const untouched = (went: 0 | 1) =>
      makePlan(
        [
          ...studiedBank(60, 5, (_, day) => (day === 0 ? 1 : went)),
          ...studiedBank(60, 0, () => 1).map((one) => ({
            ...one,
            topic: 'new' as typeof one.topic,
          })),
        ],
        goal,
        usualPace,
        today,
      ).readiness.high;
    expect(untouched(0)).toBeLessThan(untouched(1) - 0.1);
  });
  test('right on two later days sticks', () =>
    expect([always.sticks, never.sticks]).toEqual([100, 0]));
});

test('without an answer on a later day nothing is known, and the range is that of people in general', () => {
  const before = said(() => 1, 0);
  const once = makePlan(
    studiedBank(50, 1, () => 1),
    goal,
    usualPace,
    today,
  );
  for (const plan of [before, once]) expect([plan.isKnown, plan.evidence]).toEqual([false, 0]);
  const { low, high } = once.readiness;
  expect(high - low).toBeGreaterThan(0.1);
  const after = makePlan(
    studiedBank(50, 3, () => 1),
    goal,
    usualPace,
    today,
  );
  expect([after.isKnown, after.evidence]).toEqual([true, 100]);
  expect(after.readiness.high - after.readiness.low).toBeLessThan(high - low);
});

test('beliefs are shares, and representatives run from who forgets most to who keeps most', () => {
  const fit = fitOf(studiedBank(40, 3, (place) => (place % 3 === 0 ? 0 : 1)));
  expect(fit.beliefs.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
  const chosen = representatives(fitOf([]), 10, 7).map((model) =>
    recallUnder(model, 10, model.known),
  );
  expect(chosen).toHaveLength(7);
  expect(chosen.at(-1)).toBeGreaterThan((chosen[0] ?? 1) + 0.4);
});

test('an enormous log costs no more than a long one: what is long ago is left out', () => {
  const { evidence } = fitOf(studiedBank(2000, 6, () => 1));
  expect(evidence).toBeGreaterThan(900);
  expect(evidence).toBeLessThanOrEqual(1200);
});

test.each(models.map((model, at) => [at, model] as const).filter(([at]) => at % 17 === 0))(
  'model %i: recall falls with time, a success makes it last, a miss never',
  (_, model) => {
    expect(recallUnder(model, 0, model.known)).toBe(1);
    expect(recallUnder(model, model.known, model.known)).toBeCloseTo(0.9, 9);
    expect(recallUnder(model, waitUntil(model, 0.5) * 3, 3)).toBeCloseTo(0.5, 9);
    const after = (went: 0 | 1) =>
      stateUnder(model, [
        [0, 1],
        [2, went],
      ]).stability;
    expect(after(1)).toBeGreaterThan(model.known);
    expect(after(0)).toBeLessThanOrEqual(Math.max(model.known, model.missed));
  },
);
