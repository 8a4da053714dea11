// Which questions are chosen: due, then missed, then new, or what was asked for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/progress/event.ts';
import { fold } from '../../src/progress/fold.ts';
import { choose, type Wanted } from '../../src/quiz/choose.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';
import { answered, dayOne, eventOf } from '../progress/events.ts';
import { questionOf } from './questions.ts';
import type { TopicId } from '../../src/notes/note.ts';

const bank = ['volumes/a', 'volumes/b', 'volumes/c', 'images/d', 'images/e', 'images/f']
  .map((id) => questionOf('choice', id))
  .concat(
    questionOf('open', 'images/open', { level: 3 }),
    questionOf('recall', 'layers/r', { level: 1 }),
  );
const usual: Wanted = {
  pools: ['due', 'missed', 'new'],
  topics: [],
  kinds: [],
  levels: [],
  count: 10,
  seed: 7,
  day: addDays(dayOne, 30),
};
const pick = (changes: Partial<Wanted>, events: Event[] = []) =>
  choose(bank, fold(events), { ...usual, ...changes })
    .map((question) => question.id.split('/')[1])
    .sort()
    .join(' ');
const inOrder = (changes: Partial<Wanted>, events: Event[] = []) =>
  choose(bank, fold(events), { ...usual, ...changes })
    .map((question) => question.id.split('/')[1])
    .join(' ');

const dueAll = [answered('volumes/a', 0, true), answered('images/d', 1, true)];
const missed = answered('volumes/b', 30, false);

describe('pools', () => {
  test('with nothing known: easy ones first, then those of core topics', () => {
    expect(pick({ count: 1 })).toBe('r');
    expect(pick({ count: 5 })).toMatch(/([abc] ){2}([def] ){2}r/);
    expect(pick({})).toBe('a b c d e f r');
  });
  test.each<[fact: string, wanted: Partial<Wanted>, topics: number]>([
    ['without a topic named every seed mixes topics', { count: 2, levels: [2] }, 2],
    ['of a kind too', { count: 2, kinds: ['choice'] }, 2],
    ['and of new ones alone', { count: 2, pools: ['new'], kinds: ['choice'] }, 2],
    ['a topic that is named stands alone', { count: 2, topics: ['volumes' as TopicId] }, 1],
  ])('%s', (_, wanted, topics) => {
    for (let seed = 1; seed < 20; seed++) {
      const chosen = choose(bank, fold([]), { ...usual, ...wanted, seed });
      expect(new Set(chosen.map(({ topic }) => topic)).size).toBe(topics);
    }
  });
  test('what has been read is asked before anything else that is new', () => {
    const read = [eventOf('read', 0, { topic: 'volumes' as TopicId, section: 'first' })];
    expect(pick({ count: 3 }, read as Event[])).toBe('a b c');
  });
  test('due comes before missed, missed before new', () => {
    expect(pick({ count: 2 }, [...dueAll, missed])).toBe('a d');
    expect(pick({ count: 3 }, [...dueAll, missed])).toBe('a b d');
    expect(pick({ count: 4 }, [...dueAll, missed])).toBe('a b d r');
  });
  test('what is not due yet is left alone', () =>
    expect(pick({}, [answered('volumes/a', 29, true)])).toBe('b c d e f r'));
  test('review takes only what is due, open questions too', () => {
    expect(
      pick({ pools: ['due'], count: null }, [...dueAll, answered('images/open', 0, true)]),
    ).toBe('a d open');
    expect(pick({ pools: ['due'] })).toBe('');
  });
  test('missed alone, new alone, all', () => {
    expect(pick({ pools: ['missed'] }, [...dueAll, missed])).toBe('b');
    expect(pick({ pools: ['new'] }, [...dueAll, missed])).toBe('c e f r');
    expect(pick({ pools: ['all'] }, [...dueAll, missed])).toBe('a b c d e f r');
  });
  test('a contested question comes only with all, until it changes', () => {
    const contested = eventOf('contested', 30, {
      event: missed.id,
      question: missed.question,
      revision: '0badcafe',
      why: '',
    });
    expect(pick({}, [missed, contested])).toBe('a c d e f r');
    expect(pick({ pools: ['all'] }, [missed, contested])).toBe('a b c d e f r');
    expect(
      pick({ pools: ['new'] }, [missed, { ...contested, revision: 'older' } as Event]),
    ).not.toContain('b');
    expect(
      pick({ pools: ['missed'] }, [missed, { ...contested, revision: 'older' } as Event]),
    ).toBe('b');
  });
});

describe('filters', () => {
  test('topics, kinds and levels', () => {
    expect(pick({ topics: ['images' as never] })).toBe('d e f');
    expect(pick({ sections: ['layers/first'], topics: ['layers' as never] })).toBe('r');
    expect(pick({ sections: ['layers/other'], topics: ['layers' as never] })).toBe('');
    expect(pick({ kinds: ['open'] })).toBe('open');
    expect(pick({ kinds: ['recall', 'open'] })).toBe('open r');
    expect(pick({ levels: [1] })).toBe('r');
    expect(pick({ levels: [3] })).toBe('');
  });
  test('several topics by name take turns', () =>
    expect(pick({ topics: ['volumes', 'images'] as never[], count: 4 })).toBe('a b d e'));
});

describe('order', () => {
  test('review asks first what is most at risk, sure and wrong before all', () => {
    const events = [
      answered('volumes/a', 20, true),
      answered('images/d', 0, true),
      answered('layers/r', 10, true),
    ];
    expect(inOrder({ pools: ['due'] }, events)).toBe('d r a');
    expect(
      inOrder({ pools: ['due'] }, [
        ...events,
        answered('volumes/c', 28, false, { confidence: 'sure' }),
      ]),
    ).toBe('c d r a');
  });

  test('the same arguments give the same questions in the same order; another seed another order', () => {
    expect(inOrder({})).toBe(inOrder({}));
    expect(
      new Set(Array.from({ length: 20 }, (_, seed) => inOrder({ seed }))).size,
    ).toBeGreaterThan(3);
  });

  test('no question twice, never more than wanted, only fitting ones', () => {
    const pools = fc.shuffledSubarray(['due', 'missed', 'new', 'all'] as const, { minLength: 1 });
    fc.assert(
      fc.property(
        pools,
        fc.option(fc.nat(9)),
        fc.integer(),
        fc.nat(60),
        (chosen, count, seed, days) => {
          const ids = choose(bank, fold([...dueAll, missed]), {
            ...usual,
            pools: [...chosen],
            count,
            seed,
            day: addDays('2026-11-01' as Day, days),
          }).map((question) => question.id);
          expect([
            new Set(ids).size,
            ids.length <= (count ?? 99),
            ids.includes('images/open' as never),
          ]).toEqual([ids.length, true, false]);
        },
      ),
    );
  });
});
