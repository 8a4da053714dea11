// Our door gives what the package gives, on random histories and on the published vectors.
import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/schedule/day.ts';
import { retrievability } from '../../src/schedule/fsrs.ts';
import { nextMemory } from './next-memory.ts';
import { unseen, type Day, type Grade, type Memory } from '../../src/schedule/memory.ts';

const grades: Grade[] = ['again', 'hard', 'good', 'easy'];
const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;
const first = '2026-01-01' as Day;
const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

/** Pairs of a grade and the days waited before the next review. */
const history = fc.array(
  fc.tuple(
    fc.constantFrom(...grades),
    fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 400 })),
  ),
  { minLength: 1, maxLength: 20 },
);

test('equals the package called directly on random histories', () => {
  fc.assert(
    fc.property(history, (reviews) => {
      let [memory, card, day]: [Memory, Card, Day] = [
        unseen,
        createEmptyCard(dateOf(first)),
        first,
      ];
      for (const [grade, waited] of reviews) {
        card = scheduler.next(card, dateOf(day), ratings[grade]).card;
        memory = nextMemory(memory, grade, day);
        expect(memory).toEqual({
          kind: 'seen',
          stability: card.stability,
          difficulty: card.difficulty,
          due: card.due.toISOString().slice(0, 10),
          last: day,
          lastGrade: grade,
          intervalDays: card.scheduled_days,
          reviews: card.reps,
          lapses: card.lapses,
        });
        day = addDays(day, waited);
        expect(retrievability(memory, day)).toBe(
          scheduler.get_retrievability(card, dateOf(day), false),
        );
      }
    }),
    { numRuns: 2000 },
  );
});

/** As the reference implementations of FSRS-6 give them for the default parameters without short-term memory. */
describe('published vectors', () => {
  test('memory after again and five times good', () => {
    let [memory, day]: [Memory, Day] = [unseen, first];
    for (const [grade, waited] of [
      ['again', 0],
      ['good', 0],
      ['good', 1],
      ['good', 3],
      ['good', 8],
      ['good', 21],
    ] as const) {
      day = addDays(day, waited);
      memory = nextMemory(memory, grade, day);
    }
    if (memory.kind === 'unseen') throw new Error('it has been reviewed');
    expect(memory.stability).toBeCloseTo(53.335106, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test.each<[Grade, number, number]>([
    ['again', 0.212, 6.4133],
    ['hard', 1.2931, 5.11217071],
    ['good', 2.3065, 2.11810397],
    ['easy', 8.2956, 1],
  ])('a first review that is %s', (grade, stability, difficulty) =>
    expect(nextMemory(unseen, grade, first)).toMatchObject({ stability, difficulty }),
  );

  test('recall eight days after a first easy', () => {
    const memory = nextMemory(unseen, 'easy', first);
    expect(memory.intervalDays).toBe(8);
    expect(retrievability(memory, memory.due)).toBeCloseTo(0.9024733, 6);
  });
});

test('what was never seen is not recalled; right after a review everything is', () => {
  expect(retrievability(unseen, first)).toBe(0);
  expect(retrievability(nextMemory(unseen, 'good', first), first)).toBe(1);
});

test('a day before the last review counts as that day', () => {
  const memory = nextMemory(unseen, 'good', first);
  const back = addDays(first, -30);
  expect(nextMemory(memory, 'good', back)).toEqual(nextMemory(memory, 'good', first));
  expect(retrievability(memory, back)).toBe(1);
});
