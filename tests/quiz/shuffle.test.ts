// Chance from a seed: repeatable, and every order equally likely.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../../src/notes/note.ts';
import { arrange, inNoteOrder, keyOf, letter, placeOf } from '../../src/quiz/arrange.ts';
import { chanceOf, shuffled } from '../../src/quiz/shuffle.ts';
import { questionOf } from './questions.ts';

const order = (...names: [number, ...string[]]) =>
  shuffled([...'abcdefgh'], chanceOf(...names)).join('');

test('the same seed and names give the same order, others give others', () => {
  expect(order(7, 'volumes/x')).toBe(order(7, 'volumes/x'));
  expect(
    new Set([order(7, 'a'), order(8, 'a'), order(7, 'b'), order(-7, 'a'), order(2 ** 40, 'a')])
      .size,
  ).toBe(5);
});

test('nothing is lost or made up by a shuffle', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer(), (items, seed) => {
      expect(shuffled(items, chanceOf(seed)).sort()).toEqual([...items].sort());
    }),
  );
});

/** Pearson's chi-square of counts that should all be equal. */
function chiSquare(counts: number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

test('every order of four is equally likely over seeds', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 24_000; seed++) {
    const order = shuffled([...'abcd'], chanceOf(seed, 'q')).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  expect(chiSquare([...counts.values()])).toBeLessThan(49.7); // 23 degrees of freedom, p = 0.001
});

test('the right option stands under each key equally often over questions of one session', () => {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < 8000; at++) {
    const shown = arrange(questionOf('choice', `volumes/q${at}`), 7, 0).shown;
    counts[shown.indexOf(1)] = (counts[shown.indexOf(1)] ?? 0) + 1;
  }
  expect(chiSquare(counts)).toBeLessThan(16.3); // 3 degrees of freedom, p = 0.001
});

test('an order to find or pairs to match are never shown solved', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom('order', 'match'), fc.nat(2), (seed, kind, again) => {
      const { shown, right } = arrange(
        questionOf(kind as 'order' | 'match', 'volumes/q'),
        seed,
        again,
      );
      const column = kind === 'order' ? shown : right;
      expect([...column].sort()).toEqual(column.map((_, at) => at));
      expect(column).not.toEqual(column.map((_, at) => at));
    }),
  );
});

test('two items stand either way', () => {
  const two = { ...questionOf('order', 'volumes/q'), items: ['x', 'y'] } as Question;
  const orders = new Set(
    Array.from({ length: 40 }, (_, seed) => arrange(two, seed, 0).shown.join('')),
  );
  expect([...orders].sort()).toEqual(['01', '10']);
});

test('a question that comes back is arranged anew, and the same in every run', () => {
  const orders = Array.from({ length: 30 }, (_, at) =>
    [0, 1, 2].map((again) =>
      arrange(questionOf('choice', `volumes/q${at}`), 3, again).shown.join(''),
    ),
  );
  expect(orders).toEqual(
    orders.map((_, at) =>
      [0, 1, 2].map((again) =>
        arrange(questionOf('choice', `volumes/q${at}`), 3, again).shown.join(''),
      ),
    ),
  );
  expect(orders.some(([first, second]) => first !== second)).toBe(true);
});

test('keys and places are two names for the same', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (shown) => {
      for (const [at, place] of shown.entries())
        expect([placeOf(letter(at), shown), keyOf(place, shown, letter)]).toEqual([
          place,
          letter(at),
        ]);
    }),
  );
});

test('the log keeps an answer by places in the note', () => {
  const arrangement = { shown: [2, 0, 1], right: [1, 2, 0] };
  expect(inNoteOrder({ kind: 'keys', keys: ['a', 'b'] }, arrangement)).toEqual(['c', 'a']);
  expect(inNoteOrder({ kind: 'pairs', pairs: { a: '1', b: '3' } }, arrangement)).toEqual({
    c: '2',
    a: '1',
  });
});
