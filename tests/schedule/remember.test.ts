// Cramming and the same day again never lengthen an interval.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/schedule/day.ts';
import { nextMemory } from './next-memory.ts';
import { unseen, type Day, type Grade, type Memory } from '../../src/schedule/memory.ts';
import { remember } from '../../src/schedule/remember.ts';

const first = '2026-01-01' as Day;
const plain = { cram: false, wasSure: false };
const stable = (): Memory =>
  [0, 3, 17, 80].reduce<Memory>(
    (memory, days) => remember(memory, { grade: 'good', day: addDays(first, days), ...plain }),
    unseen,
  );
const later = addDays(first, 100);

test('a first answer counts, even when crammed', () => {
  expect(remember(unseen, { grade: 'good', day: first, cram: true, wasSure: false })).toEqual(
    nextMemory(unseen, 'good', first),
  );
});

test('right again on the same day changes nothing', () => {
  const memory = stable();
  const day = addDays(first, 80);
  for (const grade of ['hard', 'good', 'easy'] as Grade[])
    expect(remember(memory, { grade, day, ...plain })).toBe(memory);
});

test('right while cramming changes nothing, wrong does', () => {
  const memory = stable();
  expect(remember(memory, { grade: 'good', day: later, cram: true, wasSure: false })).toBe(memory);
  expect(
    remember(memory, { grade: 'again', day: later, cram: true, wasSure: false }),
  ).toMatchObject({ lapses: 1, last: later });
});

test('right at first and wrong later that day is a lapse, once', () => {
  const right = remember(stable(), { grade: 'good', day: later, ...plain });
  const wrong = remember(right, { grade: 'again', day: later, ...plain });
  expect(wrong).toMatchObject({ lapses: 1, lastGrade: 'again' });
  expect(remember(wrong, { grade: 'again', day: later, ...plain })).toBe(wrong);
  expect(remember(wrong, { grade: 'good', day: later, ...plain })).toBe(wrong);
});

test('sure and wrong is due the next day, however stable it was', () => {
  expect(
    remember(stable(), { grade: 'again', day: later, cram: false, wasSure: true }),
  ).toMatchObject({ due: addDays(later, 1), intervalDays: 1 });
});

const grade = fc.constantFrom<Grade>('again', 'hard', 'good', 'easy');
const memories = fc
  .array(fc.tuple(grade, fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 12 })
  .map((reviews) => {
    let [memory, day]: [Memory, Day] = [unseen, first];
    for (const [given, waited] of reviews) {
      memory = remember(memory, { grade: given, day, ...plain });
      day = addDays(day, waited);
    }
    return { memory, day };
  });

test('no crammed or repeated answer ever lengthens an interval or puts off a day', () => {
  fc.assert(
    fc.property(
      memories,
      grade,
      fc.boolean(),
      fc.boolean(),
      ({ memory, day }, given, isSameDay, wasSure) => {
        if (memory.kind === 'unseen') return;
        const on = isSameDay ? memory.last : day;
        const after = remember(memory, { grade: given, day: on, cram: !isSameDay, wasSure });
        if (after.kind === 'unseen') throw new Error('a memory is never lost');
        expect(after.intervalDays).toBeLessThanOrEqual(memory.intervalDays);
        if (memory.due > on) expect(after.due <= memory.due).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
