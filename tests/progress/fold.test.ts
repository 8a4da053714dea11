// What events amount to: undone, contested, lowered, known and renamed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../src/notes/note.ts';
import type { Event } from '../../src/progress/event.ts';
import { fold, lastToUndo, progressOf, type Progress } from '../../src/progress/fold.ts';
import { isAway } from '../../src/progress/tally.ts';
import { missingFrom } from '../../src/progress/merge.ts';
import { nextMemory } from '../schedule/next-memory.ts';
import { unseen, type Day } from '../../src/schedule/memory.ts';
import { addDays, numberOfDay } from '../../src/schedule/day.ts';
import { answered, anyLog, dayOne, eventOf } from './events.ts';

const a = 'volumes/a' as QuestionId;
const of = (events: readonly Event[], question: QuestionId = a) =>
  progressOf(fold(events), question);
const plain = (progress: Progress) => ({
  ...progress,
  questions: [...progress.questions].sort(),
  read: [...progress.read].sort(),
});

test('nothing is known without events', () =>
  expect(of([])).toEqual({
    memory: unseen,
    lastRight: null,
    wasSureAndWrong: false,
    answers: 0,
    rights: 0,
    contested: [],
    outcomes: [],
  }));

test('answers on several days make a memory as FSRS has it', () => {
  const events = [
    answered('volumes/a', 0, true),
    answered('volumes/a', 3, true),
    answered('volumes/a', 20, false),
  ];
  const memory = nextMemory(
    nextMemory(nextMemory(unseen, 'good', dayOne), 'good', addDays(dayOne, 3)),
    'again',
    addDays(dayOne, 20),
  );
  expect(of(events)).toEqual({
    memory,
    lastRight: false,
    wasSureAndWrong: false,
    answers: 3,
    rights: 2,
    contested: [],
    outcomes: [
      [numberOfDay(dayOne), 1],
      [numberOfDay(dayOne) + 3, 1],
      [numberOfDay(dayOne) + 20, 0],
    ],
  });
});

test('of a day the first answer counts as how it went; placement says that it was known', () => {
  const events = [
    eventOf('known', 0, { question: 'volumes/a' as QuestionId, revision: 'r1' }),
    answered('volumes/a', 2, false),
    answered('volumes/a', 2, true, { again: 1 }),
  ];
  expect(of(events).outcomes).toEqual([
    [numberOfDay(dayOne), 2],
    [numberOfDay(dayOne) + 2, 0],
  ]);
});

describe('put away', () => {
  const away = (days: number, until: Day | null) =>
    eventOf('put-away', days, { question: a, until });
  const asked = (events: readonly Event[], day: Day) => !isAway(of(events), day);
  test('for good: on no day', () =>
    expect([0, 9, 900].map((days) => asked([away(0, null)], addDays(dayOne, days)))).toEqual([
      false,
      false,
      false,
    ]));
  test('until tomorrow: not today', () => {
    const events = [away(0, addDays(dayOne, 1))];
    expect([0, 1].map((days) => asked(events, addDays(dayOne, days)))).toEqual([false, true]);
  });
  test('taken back it is as before, and it is what undo takes back first', () => {
    const event = away(0, null);
    expect(asked([event, eventOf('undone', 0, { event: event.id })], dayOne)).toBe(true);
    expect(lastToUndo([answered('volumes/b', 0, true), event])).toBe(event);
  });
});

describe('undo', () => {
  test('leaves what there was before, whatever else happened', () => {
    const before = [answered('volumes/a', 0, true)];
    const answer = answered('volumes/a', 5, false);
    expect(of([...before, answer, eventOf('undone', 5, { event: answer.id })])).toEqual(of(before));
  });

  test('on two machines at once counts once', () => {
    const answer = answered('volumes/a', 0, true);
    const undone = [
      eventOf('undone', 1, { event: answer.id }),
      eventOf('undone', 2, { event: answer.id }),
    ];
    expect(of([answer, ...undone]).memory).toEqual(unseen);
  });

  test('of something unknown changes nothing', () => {
    const answer = answered('volumes/a', 0, true);
    expect(of([answer, eventOf('undone', 0, { event: 'elsewhere' as typeof answer.id })])).toEqual(
      of([answer]),
    );
  });

  test('takes back the last answer or skip that still stands, in the order of the log', () => {
    const [one, two] = [answered('volumes/a', 3, true), answered('volumes/b', 1, true)];
    const undone = eventOf('undone', 4, { event: two.id });
    expect(lastToUndo([one, two])?.id).toBe(two.id);
    expect(lastToUndo([one, two, undone])?.id).toBe(one.id);
    expect(lastToUndo([one, two, undone, eventOf('undone', 4, { event: one.id })])).toBe(null);
  });
});

describe('contest', () => {
  const answer = answered('volumes/a', 5, false);
  const contested = eventOf('contested', 5, {
    event: answer.id,
    question: a,
    revision: 'r1',
    why: 'it is right',
  });

  test('leaves the answer out of scheduling, until the revision changes', () => {
    const before = answered('volumes/a', 0, true, { revision: 'r0' });
    expect(of([before, answer, contested])).toMatchObject({
      memory: of([before]).memory,
      contested: ['r1'],
      answers: 2,
    });
    expect(
      of([before, answer, contested, answered('volumes/a', 9, true, { revision: 'r2' })]).memory,
    ).toEqual(nextMemory(of([before]).memory, 'good', addDays(dayOne, 9)));
  });

  test('of an answer that was taken back says nothing', () => {
    expect(of([answer, contested, eventOf('undone', 5, { event: answer.id })]).contested).toEqual(
      [],
    );
  });
});

describe('lowered grades', () => {
  const first = answered('volumes/a', 0, true);
  test('count instead of the grade', () => {
    expect(of([first, eventOf('lowered', 0, { event: first.id, grade: 'hard' })]).memory).toEqual(
      nextMemory(unseen, 'hard', dayOne),
    );
  });
  test('are never higher ones, and the lowest wins', () => {
    expect(of([first, eventOf('lowered', 0, { event: first.id, grade: 'easy' })])).toEqual(
      of([first]),
    );
    const both = [
      eventOf('lowered', 0, { event: first.id, grade: 'again' }),
      eventOf('lowered', 0, { event: first.id, grade: 'hard' }),
    ];
    expect(of([first, ...both]).memory).toEqual(nextMemory(unseen, 'again', dayOne));
  });
});

describe('known', () => {
  const known = eventOf('known', 0, { question: a, revision: 'r1' });
  test('what placement finds is as an easy first answer', () =>
    expect(of([known]).memory).toEqual(nextMemory(unseen, 'easy', dayOne)));
  test('says nothing where answers have spoken', () => {
    const answer = answered('volumes/a', 0, false);
    expect(of([answer, eventOf('known', 4, { question: a, revision: 'r1' })]).memory).toEqual(
      of([answer]).memory,
    );
  });
});

const renames = (pairs: [string, string][]) => new Map(pairs as [QuestionId, QuestionId][]);

describe('renamed questions', () => {
  const events = [answered('volumes/old', 0, true), answered('volumes/a', 4, true)];

  test('keep their progress, over a chain of names', () => {
    const expected = of([answered('volumes/a', 0, true), answered('volumes/a', 4, true)]);
    expect(progressOf(fold(events, renames([['volumes/old', 'volumes/a']])), a)).toEqual(expected);
    expect(
      progressOf(
        fold(
          events,
          renames([
            ['volumes/old', 'volumes/older'],
            ['volumes/older', 'volumes/a'],
          ]),
        ),
        a,
      ),
    ).toEqual(expected);
  });

  test('a circle of names comes to an end', () => {
    expect(
      fold(
        events,
        renames([
          ['volumes/old', 'volumes/a'],
          ['volumes/a', 'volumes/old'],
        ]),
      ).work.answers,
    ).toBe(2);
  });
});

test('sure and wrong is remembered until the next answer', () => {
  const wrong = answered('volumes/a', 0, false, { confidence: 'sure' });
  expect(of([wrong])).toMatchObject({ wasSureAndWrong: true, memory: { due: addDays(dayOne, 1) } });
  expect(of([wrong, answered('volumes/a', 1, true)])).toMatchObject({ wasSureAndWrong: false });
});

test('sections that were read are known with the day', () => {
  expect([
    ...fold([eventOf('read', 2, { topic: 'volumes' as never, section: 'lifetime' })]).read,
  ]).toEqual([['volumes/lifetime', '2026-11-03']]);
});

test('a clock set back neither breaks nor lengthens anything', () => {
  const events = [
    answered('volumes/a', 10, true),
    answered('volumes/a', 3, true, { id: 'z-1' as never }),
  ];
  const { memory } = of(events);
  expect(memory).toMatchObject({ kind: 'seen', last: addDays(dayOne, 10) });
});

describe('merging', () => {
  const logs = fc.tuple(anyLog('one'), anyLog('two'), anyLog('three'));

  /** As `progress merge` does, log by log. */
  const taken = (...all: Event[][]): Event[] =>
    all.reduce((ours, theirs) => [...ours, ...missingFrom(ours, theirs)], []);

  test('takes each event once, however often a log is taken in', () => {
    fc.assert(
      fc.property(logs, ([one, two]) => {
        expect(taken(one, two, two, one)).toEqual(taken(one, two));
        expect(missingFrom(taken(one, two), one)).toEqual([]);
      }),
    );
  });

  test('in any order folds to the same progress', () => {
    fc.assert(
      fc.property(logs, ([one, two, three]) => {
        const folded = plain(fold(taken(one, two, three)));
        expect(plain(fold([...one, ...two, ...three]))).toEqual(folded);
        expect(plain(fold([...three, ...one, ...two, ...one]))).toEqual(folded);
        expect(plain(fold(taken(two, three, one)))).toEqual(folded);
      }),
    );
  });

  test('nobody’s events are lost', () => {
    fc.assert(
      fc.property(logs, ([one, two]) => {
        expect(new Set(taken(one, two).map((event) => event.id))).toEqual(
          new Set([...one, ...two].map((event) => event.id)),
        );
      }),
    );
  });
});
