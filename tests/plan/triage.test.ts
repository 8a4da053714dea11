// The order of new questions: in learning order where all fit, otherwise what is asked most comes first, round the topics.
import { describe, expect, test } from 'vitest';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { orderOfNew } from '../../src/plan/triage.ts';
import { questionAt } from './bank.ts';

const costs = (room: number, reading = 50) => ({
  answer: () => 40,
  reading: () => reading,
  room,
});
/** Ten topics of three sections of four questions. */
const bank = Array.from({ length: 120 }, (_, place) =>
  questionAt(place, [], {
    topic: `t${Math.floor(place / 12)}` as PlanQuestion['topic'],
    section: `s${Math.floor(place / 4)}`,
    asked: 1 + (Math.floor(place / 4) % 3),
    level: 1 + (place % 3),
    guess: 0,
  }),
);
const topicsOf = (places: number[]) => new Set(places.map((place) => bank[place]?.topic));

describe('where all of it fits', () => {
  test('learning order', () =>
    expect(orderOfNew(bank, costs(1e6))).toEqual(bank.map((_, place) => place)));
  test('what was met is not new', () =>
    expect(orderOfNew([questionAt(0, [[3, 1]]), questionAt(1)], costs(1e6))).toEqual([1]));
});

describe('where less than the bank fits', () => {
  const order = orderOfNew(bank, costs(2000));
  test('every question still has its place, once', () =>
    expect([...order].sort((one, other) => one - other)).toEqual(bank.map((_, place) => place)));
  test('the first dozen goes round the topics', () =>
    expect(topicsOf(order.slice(0, 12)).size).toBeGreaterThan(3));
  test('what interviews ask most comes first', () => {
    const asked = order.map((place) => bank[place]?.asked ?? 0);
    expect(new Set(asked.slice(0, 20))).toEqual(new Set([3]));
    expect(asked.slice(-12).every((one) => one < 3)).toBe(true);
  });
  test('level 1 before level 3 in a section', () => {
    const alike = bank.map((one) => ({ ...one, asked: 2, section: one.topic }));
    const levels = orderOfNew(alike, costs(2000, 0)).map((place) => alike[place]?.level ?? 0);
    expect(new Set(levels.slice(0, 30))).toEqual(new Set([1]));
  });
  test('a section is read once: what is worth it is asked together', () => {
    const firstSections = order.slice(0, 8).map((place) => bank[place]?.section);
    expect(new Set(firstSections).size).toBeLessThan(5);
  });
});
