// Questions that mislead are found in classes whose questions are known; the figures are those of the textbook.
import { describe, expect, test } from 'vitest';
import { newGathering } from '../../src/progress/gather.ts';
import type { ItemFigures } from '../../src/progress/figures.ts';
import { itemsIn } from '../../src/progress/items.ts';

import type { Event, EventId, SessionId } from '../../src/progress/event.ts';
import { answered, classOf, type Class } from './class.ts';

function itemsOf({ items, learners }: Class): ItemFigures[] {
  const { gathered, add } = newGathering(new Map(), new Map());
  for (const events of learners) add(events);
  const levels = new Map(
    items.map((item) => [item.id, { level: item.level, options: 4, right: [0] }]),
  );
  return itemsIn(gathered, (id) => levels.get(id) ?? null);
}

/** Of the planted bad questions, those that are not among the first fifteen. */
function missedIn(made: Class): string[] {
  const first = itemsOf(made)
    .slice(0, 15)
    .map(({ id }) => id);
  return made.items
    .filter(({ id, flaw }) => flaw !== null && !first.includes(id))
    .map(({ id }) => id);
}

describe('the ten planted bad questions are among the first fifteen', () => {
  test('of a class of 30 that answered all of 100', () =>
    expect(missedIn(classOf({ learners: 30, items: 100, share: 1 }, 1))).toEqual([]));

  test('of 3,000 learners who each answered 40 of 800', () =>
    expect(missedIn(classOf({ learners: 3000, items: 800, share: 0.05 }, 1))).toEqual([]));

  test('of twenty classes of 30 at most three of two hundred are not', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => at + 50);
    const missed = seeds.flatMap((seed) =>
      missedIn(classOf({ learners: 30, items: 100, share: 1 }, seed)),
    );
    expect(missed.length).toBeLessThanOrEqual(3);
  });
});

describe('the figures', () => {
  const learner = (who: string, rights: string, undone: readonly number[] = []): Event[] => [
    ...[...rights].map((key, at) => ({
      ...answered(`t/q${at}`, key === 'x' ? 'b' : 'a', key !== 'x'),
      id: `${who}.${at}` as EventId,
      session: who as SessionId,
    })),
    ...undone.map((at) => ({
      ...answered('t/q0', 'a', true),
      kind: 'undone' as const,
      event: `${who}.${at}` as EventId,
      id: `${who}.u${at}` as EventId,
      session: who as SessionId,
    })),
  ];
  const items = (...learners: Event[][]): ItemFigures[] =>
    itemsOf({ items: [], learners }).toSorted((a, b) => (a.id < b.id ? -1 : 1));

  test('count first answers only, and none that was taken back', () => {
    const again = [
      ...learner('a', 'x'),
      { ...answered('t/q0', 'a', true), id: 'later' as EventId, session: 'a' as SessionId },
    ];
    expect(items(again)[0]).toMatchObject({ answered: 1, right: 0 });
    expect(items(learner('a', 'xo', [0]))).toHaveLength(1);
  });

  test('count a learner once whose log is there twice', () =>
    expect(items(learner('a', 'ox'), learner('a', 'ox'), learner('b', 'oo'))[1]).toMatchObject({
      answered: 2,
      right: 0.5,
    }));

  test('name the wrong option that most chose', () =>
    expect(items(learner('a', 'x'), learner('b', 'o'))[0]?.wrong).toMatchObject({
      key: 'b',
      share: 0.5,
    }));

  test('are the correlation with the rest, where all answered all', () => {
    // Twelve learners; who knows the others knows the last one too.
    const learners = Array.from({ length: 12 }, (_, who) => {
      const knows = who % 2 === 0;
      return learner(`l${who}`, `${knows ? 'oooxo' : 'xxoxx'}${knows ? 'o' : 'x'}`);
    });
    expect(items(...learners)[5]?.discrimination).toBeCloseTo(1, 5);
    expect(items(...learners)[3]?.discrimination).toBeNull();
  });
});
