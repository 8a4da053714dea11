// As of when events count: a clock that ran ahead puts nothing out of reach, whatever was merged in which order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import { checkpointText, parseCheckpoint } from '../../src/progress/checkpoint.ts';
import type { Answered, Event, EventId } from '../../src/progress/event.ts';
import {
  canFoldOn,
  fold,
  foldOn,
  lastToUndo,
  newFolding,
  progressOf,
} from '../../src/progress/fold.ts';
import { newHistory } from '../../src/progress/history.ts';
import { missingFrom } from '../../src/progress/merge.ts';
import { aheadIn, inOrder } from '../../src/progress/order.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { Moment } from '../../src/schedule/memory.ts';
import { answered, anyLog, dayOne, eventOf } from './events.ts';

const none = new Map<QuestionId, QuestionId>();
const years = 20 * 365;
/** Noon of that many days after the first of November, a second later than what was answered then. */
const noon = (days: number): Moment => {
  const day = addDays(dayOne, days);
  return { at: Date.parse(`${day}T12:00:01Z`), day };
};
const known = (events: readonly Event[], now: Moment, question = 'volumes/a') =>
  progressOf(fold(events, none, undefined, now), question as QuestionId).memory;
const daysOf = (events: readonly Event[], now: Moment) =>
  inOrder(events, now).events.map(({ id, day }) => [id, day]);
const merged = (events: number, days: number): Event =>
  eventOf('merged', days, { from: 'x', events });
/** As `progress merge` does it. */
const taken = (ours: readonly Event[], theirs: readonly Event[], days: number): Event[] => {
  const fresh = missingFrom(ours, theirs);
  return fresh.length === 0 ? [...ours] : [...ours, ...fresh, merged(fresh.length, days)];
};

describe('an answer that is later than now counts', () => {
  test('as of now, where nothing stands behind it', () => {
    const early = answered('volumes/a', years, true);
    expect(known([early], noon(5))).toMatchObject({ kind: 'seen', last: noon(5).day });
    expect(known([early], noon(9))).toMatchObject({ kind: 'seen', last: noon(9).day });
  });

  test('as of the smallest instant behind it, and before what was answered then', () => {
    const [early, next, last] = [
      answered('volumes/a', years, true),
      answered('volumes/a', 7, false),
      answered('volumes/a', 3, true),
    ];
    const events = [early, next, last];
    expect(daysOf(events, noon(9)).map(([id]) => id)).toEqual([early.id, last.id, next.id]);
    expect(known(events, noon(9))).toMatchObject({ last: next.day });
    expect(inOrder([early, next], noon(9)).events[0]).toMatchObject({ day: next.day });
  });

  test('and several of them in the order of their own', () => {
    const [two, one, behind] = [
      answered('volumes/a', years + 2, true),
      answered('volumes/a', years + 1, true),
      answered('volumes/b', 4, true),
    ];
    expect(inOrder([two, one, behind], noon(5)).events.map(({ id }) => id)).toEqual([
      one.id,
      two.id,
      behind.id,
    ]);
  });

  test('so that an answer of today brings the question back', () => {
    const events = [answered('volumes/a', years, true), answered('volumes/a', 5, false)];
    const memory = known(events, noon(5));
    expect(memory.kind === 'seen' && memory.due < addDays(dayOne, 20)).toBe(true);
  });

  test('and is counted, with the latest of them', () => {
    const early = answered('volumes/a', years, true);
    const events = [early, answered('volumes/a', 1, true), early];
    expect(aheadIn(events, noon(5))).toEqual({ events: 1, latest: early.at });
    expect(aheadIn(events, noon(years + 1))).toBe(null);
  });
});

describe('what was merged', () => {
  test('stands behind nothing of ours but what came after the merging', () => {
    const ours = [answered('volumes/a', years, true), answered('volumes/b', 6, true)];
    const theirs = [answered('volumes/c', 2, true), answered('volumes/d', 3, true)];
    const day = daysOf(taken(ours, theirs, 8), noon(9)).find(([id]) => id === ours[0]?.id)?.[1];
    expect(day).toBe(addDays(dayOne, 6));
  });

  const ahead = fc
    .tuple(anyLog('one', 12), anyLog('two', 12), anyLog('three', 12))
    .map((logs) =>
      logs.map((log) => log.filter(({ kind }) => kind !== 'merged' && kind !== 'reset')),
    );
  test('in any order counts as of the same days, and folds to the same', () => {
    fc.assert(
      fc.property(ahead, fc.integer({ min: 0, max: 60 }), ([one, two, three], days) => {
        if (one === undefined || two === undefined || three === undefined) return;
        const now = noon(days);
        const orders = [
          taken(taken(one, two, days), three, days),
          taken(taken(three, two, days), one, days),
          taken(three, taken(two, one, days), days),
          taken(taken(two, taken(one, three, days), days), one, days),
        ];
        const [first, ...others] = orders.map((log) => ({
          days: daysOf(log, now)
            .filter(([id]) => /^(?:one|two|three)/.test(String(id)))
            .sort(),
          known: [...fold(log, none, undefined, now).questions].sort(),
        }));
        for (const other of others) expect(other).toEqual(first);
      }),
      { seed: 7 },
    );
  });
});

describe('a checkpoint', () => {
  test('is not gone on with where a clock runs, or ran, ahead', () => {
    const [past, early] = [answered('volumes/a', 1, true), answered('volumes/a', years, true)];
    const later = answered('volumes/b', 5, true);
    const whole = foldOn(newFolding(), [past], none, noon(2));
    expect(canFoldOn(whole, [later], noon(6))).toBe(true);
    expect(canFoldOn(whole, [early], noon(6))).toBe(false);
    expect(canFoldOn(foldOn(newFolding(), [past, early], none, noon(years)), [], noon(6))).toBe(
      false,
    );
    expect(canFoldOn(foldOn(newFolding(), [past, early], none, noon(6)), [], noon(6))).toBe(false);
  });

  test('of any log folds on to what folding everything gives, at every moment', () => {
    fc.assert(
      fc.property(
        anyLog('one', 30),
        fc.nat(30),
        fc.nat(70),
        fc.nat(70),
        (events, cut, then, now) => {
          const earlier = events.slice(0, cut);
          const folding = foldOn(newFolding(), earlier, none, noon(then));
          const made = { mark: { bytes: 1, hash: 'h' }, lines: cut, damaged: [], renames: none };
          const checkpoint = parseCheckpoint(checkpointText({ ...made, folding }));
          if (checkpoint === null) throw new Error('no checkpoint');
          const history = newHistory({ checkpoint, events: () => earlier }, events.slice(cut));
          expect([...history.progress(none, noon(now)).questions].sort()).toEqual(
            [...fold(events, none, undefined, noon(now)).questions].sort(),
          );
        },
      ),
      { seed: 7 },
    );
  });
});

describe('a topic that was begun anew', () => {
  const reset = (days: number, ...topics: string[]): Event =>
    eventOf('reset', days, { topics: topics as TopicId[] });
  const before = [
    answered('volumes/a', 1, true),
    answered('images/b', 2, true),
    eventOf('read', 2, { topic: 'volumes' as TopicId, section: 'keep' }),
  ];

  test('is unknown and unread, and the others are as they were', () => {
    const { questions, read } = fold([...before, reset(3, 'volumes')]);
    expect([[...questions.keys()], [...read.keys()]]).toEqual([['images/b'], []]);
  });

  test('is learned from there on', () => {
    const events = [...before, reset(3, 'volumes'), answered('volumes/a', 4, false)];
    expect(progressOf(fold(events), 'volumes/a' as QuestionId)).toMatchObject({
      answers: 1,
      rights: 0,
    });
  });

  test('stays so when an old copy is merged, and what another machine answered since counts', () => {
    const anew = [...before, reset(3, 'volumes')];
    const elsewhere = [
      answered('volumes/c', 2, true, { id: 'e-1' as EventId }),
      answered('volumes/d', 5, true, { id: 'e-2' as EventId }),
    ];
    expect(missingFrom(anew, before)).toEqual([]);
    expect([...fold(taken(anew, elsewhere, 6)).questions.keys()]).toEqual([
      'images/b',
      'volumes/d',
    ]);
    expect([...fold(taken(elsewhere, anew, 6)).questions.keys()].sort()).toEqual([
      'images/b',
      'volumes/d',
    ]);
  });

  test('has no answer to take back', () => {
    const [, image] = before;
    expect(lastToUndo([...before, reset(3, 'volumes')])?.id).toBe(image?.id);
    expect(lastToUndo([...before, reset(3, 'volumes', 'images')])).toBe(null);
  });

  test('goes by what a question is called now', () => {
    const moved = new Map([['volumes/a', 'mounts/a']]) as unknown as typeof none;
    expect([...fold([...before, reset(3, 'volumes')], moved).questions.keys()]).toEqual([
      'mounts/a',
      'images/b',
    ]);
  });

  test('is not folded on to: what went before has changed', () => {
    expect(canFoldOn(foldOn(newFolding(), before, none), [reset(3, 'volumes')])).toBe(false);
  });

  test('was answered too early where a clock ran ahead, and is begun anew all the same', () => {
    const early: Answered = answered('volumes/a', years, true);
    expect(known([early, reset(3, 'volumes')], noon(4))).toEqual({ kind: 'unseen' });
  });
});
