// First stabilities follow the learner's own answers: found again where they are known, everybody's where nothing is, and better at foretelling strangers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSecond, fitFirst, type Seconds } from '../../src/schedule/first-stability.ts';
import { recallAfter, usualFirst } from '../../src/schedule/fsrs.ts';
import type { FirstStability, Grade } from '../../src/schedule/memory.ts';
import { chanceOf } from '../simulate/chance.ts';

const grades: Grade[] = ['again', 'hard', 'good', 'easy'];
type Forgets = (grade: Grade, days: number) => number;

/** Second answers of a learner, as many for each grade, after one to twelve days. */
function secondsOf(forgets: Forgets, each: number, seed: number): Seconds {
  const chance = chanceOf(seed);
  const seconds: Seconds = [];
  for (const grade of grades)
    for (let at = 0; at < each; at++) {
      const days = 1 + (at % 12);
      addSecond(seconds, grade, days, chance.next() < forgets(grade, days));
    }
  return seconds;
}

const scaled = (scale: number): FirstStability => ({
  again: usualFirst.again * scale,
  hard: usualFirst.hard * scale,
  good: usualFirst.good * scale,
  easy: usualFirst.easy * scale,
});
const byFsrs =
  (first: FirstStability): Forgets =>
  (grade, days) =>
    recallAfter(days, first[grade]);
const halved =
  (halfLife: Record<Grade, number>): Forgets =>
  (grade, days) =>
    0.5 ** (days / halfLife[grade]);

/** How far what is foretold is from what is so, on average over grades and days. */
function errorOf(first: FirstStability, forgets: Forgets): number {
  const cells = grades.flatMap((grade) =>
    [1, 2, 4, 8].map((days) => Math.abs(recallAfter(days, first[grade]) - forgets(grade, days))),
  );
  return cells.reduce((sum, error) => sum + error, 0) / cells.length;
}

test.each([0, 5, 29])('of %i second answers nothing is concluded', (answers) => {
  const seconds: Seconds = [];
  for (let at = 0; at < answers; at++) addSecond(seconds, 'good', 1, false);
  expect(fitFirst(seconds)).toEqual(usualFirst);
});

test.each([1 / 20, 1 / 5, 1, 4])('a learner with %f of the usual stability is found', (scale) => {
  const { good, easy } = fitFirst(secondsOf(byFsrs(scaled(scale)), 150, 7));
  expect(Math.abs(Math.log(good / (usualFirst.good * scale)))).toBeLessThan(Math.log(2.2));
  expect(Math.abs(Math.log(easy / (usualFirst.easy * scale)))).toBeLessThan(Math.log(2.2));
});

describe.each([
  ['who loses half in a day', halved({ again: 0.5, hard: 0.7, good: 1, easy: 3 })],
  ['who loses half in a week', halved({ again: 3, hard: 5, good: 7, easy: 14 })],
  ['who keeps a twentieth as long', byFsrs(scaled(1 / 20))],
  ['who keeps six times as long', byFsrs(scaled(6))],
] as [string, Forgets][])('a learner %s', (_, forgets) => {
  test.each([
    [10, 0.75],
    [40, 0.72],
  ])('is foretold better from %i answers a grade on', (each, share) => {
    const usual = errorOf(usualFirst, forgets);
    const errors = [1, 2, 3, 4, 5].map((seed) =>
      errorOf(fitFirst(secondsOf(forgets, each, seed)), forgets),
    );
    expect(errors.reduce((sum, error) => sum + error, 0) / 5).toBeLessThan(usual * share);
  });
});

test('whatever came, a better grade leaves no less, and all within bounds', () => {
  const anySeconds = fc.array(
    fc.record({
      grade: fc.constantFrom(...grades),
      days: fc.integer({ min: 1, max: 3000 }),
      answers: fc.integer({ min: 1, max: 500 }),
      wrong: fc.nat(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(anySeconds, (given) => {
      const seconds = given.map(({ wrong, ...one }) => ({
        ...one,
        right: one.answers - (wrong % (one.answers + 1)),
      }));
      const { again, hard, good, easy } = fitFirst(seconds);
      expect([again, hard, good, easy]).toEqual(
        [again, hard, good, easy].toSorted((a, b) => a - b),
      );
      expect(again).toBeGreaterThanOrEqual(0.01 - 1e-9);
      expect(easy).toBeLessThanOrEqual(200 + 1e-6);
    }),
  );
});
