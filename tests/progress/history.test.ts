// Going on from a checkpoint gives what folding the whole log would, wherever it was made and whatever came later.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../src/notes/note.ts';
import { checkpointText, parseCheckpoint, type Checkpoint } from '../../src/progress/checkpoint.ts';
import type { Event } from '../../src/progress/event.ts';
import {
  canFoldOn,
  fold,
  foldOn,
  newFolding,
  type Progress,
  type Renames,
} from '../../src/progress/fold.ts';
import { newHistory } from '../../src/progress/history.ts';
import { sumOf } from '../../src/progress/sum.ts';
import { answered, anyLog, eventOf } from './events.ts';

const renames: Renames = new Map([['images/d', 'images/c']] as [QuestionId, QuestionId][]);
const plain = ({ questions, work, read }: Progress) => [
  [...questions].sort(),
  { ...work, days: [...work.days].sort(), firsts: [...work.firsts].sort() },
  [...read],
];

/** As another start finds it: through its text. */
function checkpointOf(events: readonly Event[]): Checkpoint {
  const made = {
    mark: { bytes: 1, hash: 'h' },
    lines: events.length,
    damaged: [3],
    renames,
    folding: foldOn(newFolding(), events, renames),
  };
  const read = parseCheckpoint(checkpointText(made));
  if (read === null) throw new Error('a checkpoint does not read its own text');
  return read;
}

/** Few events say something about others, as in a learner's log. */
const quiet = (prefix: string, maxLength: number) =>
  anyLog(prefix, maxLength).map((log) =>
    log.filter((event, at) => !('event' in event) || at % 7 === 0),
  );
const anyCut = fc.tuple(
  quiet('one', 60),
  quiet('two', 20),
  fc.integer({ min: 0, max: 100 }),
  fc.boolean(),
);

describe('a history that goes on from a checkpoint', () => {
  test('knows what a fold of everything would, for logs in any order', () => {
    const wentOn: boolean[] = [];
    fc.assert(
      fc.property(anyCut, ([one, two, percent, isMerged]) => {
        const all = isMerged
          ? [...one, ...two].toSorted((first, second) => (first.at < second.at ? -1 : 1))
          : [...one, ...two];
        const at = Math.round((all.length * percent) / 100);
        const earlier = all.slice(0, at);
        const history = newHistory(
          { checkpoint: checkpointOf(earlier), events: () => earlier },
          all.slice(at),
        );
        expect(plain(history.progress(renames))).toEqual(plain(fold(all, renames)));
        wentOn.push(history.folded()?.isAnew === false && at > 0 && at < all.length);
      }),
      { numRuns: 600 },
    );
    expect(wentOn.filter(Boolean).length).toBeGreaterThan(100);
  });

  test('goes on when more is added, event by event', () => {
    fc.assert(
      fc.property(anyLog('one', 30), (log) => {
        const history = newHistory(
          { checkpoint: checkpointOf(log.slice(0, 10)), events: () => log.slice(0, 10) },
          [],
        );
        log.slice(10).forEach((event, at) => {
          history.add([event]);
          expect(plain(history.progress(renames))).toEqual(
            plain(fold(log.slice(0, 11 + at), renames)),
          );
        });
      }),
    );
  });

  test('does not change what it said before', () => {
    const history = newHistory(null, [answered('volumes/a', 0, true)]);
    const before = history.progress(renames);
    history.add([answered('volumes/a', 5, false)]);
    history.progress(renames);
    expect(before.work.answers).toBe(1);
  });

  test('folds anew where questions are called something else now', () => {
    const earlier = [answered('images/d', 0, true)];
    const history = newHistory({ checkpoint: checkpointOf(earlier), events: () => earlier }, []);
    expect([...history.progress(new Map()).questions.keys()]).toEqual(['images/d']);
    expect(history.folded()?.isAnew).toBe(true);
  });
});

const first = answered('volumes/a', 2, true);
const later: [what: string, events: Event[], goesOn: boolean][] = [
  ['nothing', [], true],
  ['a later answer', [answered('volumes/a', 3, true)], true],
  ['an answer of an earlier day, as merging brings it', [answered('volumes/a', 1, true)], false],
  ['the same event once more', [first], false],
  [
    'an answer and its undoing',
    ((one) => [one, eventOf('undone', 4, { event: one.id })])(answered('volumes/b', 4, true)),
    true,
  ],
  ['the undoing of an answer before', [eventOf('undone', 4, { event: first.id })], false],
  [
    'a lower grade for an answer before',
    [eventOf('lowered', 4, { event: first.id, grade: 'hard' })],
    false,
  ],
  [
    'a contest, which concerns earlier answers too',
    [
      eventOf('contested', 4, {
        event: first.id,
        question: 'volumes/a' as QuestionId,
        revision: 'r1',
        why: '',
      }),
    ],
    false,
  ],
];
describe('a fold goes on', () => {
  test.each(later)('or not, with %s', (_, events, goesOn) =>
    expect(canFoldOn(foldOn(newFolding(), [first], new Map()), events)).toBe(goesOn),
  );
  test('not at all after the undoing of something that may still come', () => {
    const dangling = foldOn(
      newFolding(),
      [eventOf('undone', 1, { event: 'elsewhere' as Event['id'] })],
      new Map(),
    );
    expect(canFoldOn(dangling, [answered('volumes/a', 5, true)])).toBe(false);
  });
});

describe("a checkpoint's text", () => {
  const text = checkpointText(checkpointOf([first]));
  test('with any character changed or any end missing is no checkpoint', () => {
    for (let at = 0; at < text.length; at += 1) {
      expect(
        parseCheckpoint(`${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`),
      ).toBe(null);
      expect(parseCheckpoint(text.slice(0, at))).toBe(null);
    }
  });
  test('with a right sum and a wrong form is none either, whatever is wrong', () => {
    const body = JSON.parse(text.slice(9)) as Record<string, unknown>;
    const forged = (kept: unknown): string => {
      const made = JSON.stringify(kept) ?? 'null';
      return `${sumOf(made, made.length)} ${made}`;
    };
    expect(parseCheckpoint(forged(body))).not.toBe(null);
    for (const wrong of [null, 'x', -1, [], {}, [[1]], [['q', 5]], true])
      for (const name of Object.keys(body))
        if (
          !(Array.isArray(wrong) && wrong.length === 0) &&
          JSON.stringify(body[name]) !== JSON.stringify(wrong)
        )
          expect([name, wrong, parseCheckpoint(forged({ ...body, [name]: wrong }))]).toEqual([
            name,
            wrong,
            null,
          ]);
    for (const whole of [null, [], 'x', 1]) expect(parseCheckpoint(forged(whole))).toBe(null);
    expect(parseCheckpoint(`${sumOf('{', 1)} {`)).toBe(null);
  });
  test('stays readable by this form only while the same events fold to the same: otherwise raise `form`', () => {
    const events = [0, 3, 9, 30].map((days, at) => ({
      ...answered('volumes/a', days, at !== 2),
      id: `s-${at}` as Event['id'],
      at: `2026-11-0${at + 1}T12:00:00.000Z`,
    }));
    expect(checkpointText(checkpointOf(events)).slice(0, 8)).toBe('f73e08dc');
  });
});
