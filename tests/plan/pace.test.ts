// How a learner's own answers become their pace, and how likely a guess is right.
import { describe, expect, test } from 'vitest';
import { guessOf } from '../../src/plan/bank.ts';
import { paceOf } from '../../src/plan/pace.ts';
import { addWork, noWork } from '../../src/progress/work.ts';
import { addDays } from '../../src/schedule/day.ts';
import { answered, dayOne } from '../progress/events.ts';
import { questionOf } from '../quiz/questions.ts';

function pace(answers: ReturnType<typeof answered>[], guess = 0) {
  const work = noWork();
  for (const answer of answers) addWork(work, answer);
  return paceOf(work, addDays(dayOne, 9), () => guess);
}
const many = (count: number, right: boolean, changes = {}) =>
  Array.from({ length: count }, (_, at) => answered(`volumes/q${at}`, 9, right, changes));

describe('pace', () => {
  test('before the first answer it is the usual one', () =>
    expect(pace([])).toEqual({ secondsPerAnswer: 26, grasp: 0.5, answersToday: 0, unknown: 1 }));
  test('comes to be the learner’s own', () => {
    expect(pace(many(2000, true, { durationMs: 42_000 })).secondsPerAnswer).toBeCloseTo(50, 0);
    expect(pace(many(2000, true)).grasp).toBe(0.95);
    expect(pace(many(2000, false)).grasp).toBe(0.05);
  });
  test('right by chance is no grasp', () =>
    expect(pace([...many(250, true), ...many(1000, false).slice(250)], 0.25).grasp).toBeLessThan(
      0.06,
    ));
  test('only first answers tell grasp', () =>
    expect(pace([answered('volumes/a', 1, false), answered('volumes/a', 2, true)])).toEqual({
      ...pace([answered('volumes/a', 1, false), answered('volumes/a', 2, false)]),
    }));
  test('who went away is not slow', () =>
    expect(pace(many(1, true, { durationMs: 9_000_000 })).secondsPerAnswer).toBeLessThan(40));
  test('counts what was answered today', () =>
    expect(
      pace([
        answered('volumes/a', 8, true),
        answered('volumes/b', 9, true),
        answered('volumes/c', 9, true),
      ]).answersToday,
    ).toBe(2));
});

describe('guess', () => {
  test('typed answers cannot be guessed', () =>
    expect([guessOf(questionOf('recall', 'v/a')), guessOf(questionOf('command', 'v/b'))]).toEqual([
      0, 0,
    ]));
  test('a choice is one of its options', () => {
    const question = questionOf('choice', 'v/a');
    expect(guessOf(question)).toBe(question.kind === 'choice' ? 1 / question.options.length : null);
  });
  test('an order is one of all orders', () => {
    const question = questionOf('order', 'v/a');
    expect(guessOf(question)).toBe(
      question.kind === 'order' ? 1 / [1, 1, 2, 6, 24, 120][question.items.length]! : null,
    );
  });
});
