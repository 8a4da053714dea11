// Memories follow the learner: first answers are remembered as this learner's second ones came out, and going on from a checkpoint changes nothing.
import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../src/notes/note.ts';
import { checkpointText, parseCheckpoint } from '../../src/progress/checkpoint.ts';
import type { Answered } from '../../src/progress/event.ts';
import { fold, foldOn, newFolding, progressIn, progressOf } from '../../src/progress/fold.ts';
import { addDays, numberOfDay } from '../../src/schedule/day.ts';
import { recallOf, traceOf, type Trace } from '../../src/schedule/fsrs.ts';
import { unseen, type Memory } from '../../src/schedule/memory.ts';
import { remember, rememberTrace } from '../../src/schedule/remember.ts';
import { chanceOf } from '../simulate/chance.ts';
import { kinds, rememberingOf, type Kind } from '../simulate/memories.ts';
import { answered, dayOne } from './events.ts';

const strange = 'volumes/never-seen' as QuestionId;

/** Six new questions a day and what is due, by somebody who remembers in a way of their own; on each day what a fold of the log says is due. */
function logOf(kind: Kind, seed: number, days: number): Answered[] {
  const chance = chanceOf(seed, 5);
  const remembering = rememberingOf(kind, seed);
  const own = new Map<string, { memory: ReturnType<typeof remembering>; last: number }>();
  const events: Answered[] = [];
  const folding = newFolding();
  for (let day = 0; day < days; day++) {
    const today = addDays(dayOne, day);
    const due = [...progressIn(folding).questions].flatMap(([id, { memory }]) =>
      memory.kind === 'seen' && memory.due <= today ? [id as string] : [],
    );
    const fresh = day < 20 ? Array.from({ length: 6 }, (_, at) => `volumes/q${day}-${at}`) : [];
    const answers = [...due, ...fresh].map((question) => {
      const known = own.get(question);
      const right = chance.next() < (known?.memory.recall(day - known.last) ?? 0.6);
      if (known === undefined) own.set(question, { memory: remembering(right), last: day });
      else {
        known.memory.answered(day - known.last, right);
        known.last = day;
      }
      return answered(question, day, right);
    });
    const inOrder = answers.map((event, at) => ({
      ...event,
      at: `${today}T12:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}Z`,
    }));
    events.push(...inOrder);
    foldOn(folding, inOrder, new Map());
  }
  return events;
}

/** How wrong it was, answer by answer, to expect what a memory says: the log of it, on average. */
const lossOf = (chance: number, isRight: boolean): number => {
  const sure = 0.01 + 0.98 * chance;
  return -Math.log(isRight ? sure : 1 - sure);
};

function lossesOf(events: readonly Answered[]): { usual: number; fitted: number; reviews: number } {
  const usual = new Map<string, Trace>();
  const sums = { usual: 0, fitted: 0, reviews: 0 };
  fold(events, new Map(), ({ question, day, right, grade, cram }, before) => {
    const plain = usual.get(question) ?? null;
    if (before !== null && plain !== null && day > before.last) {
      sums.usual += lossOf(recallOf(plain, day), right);
      sums.fitted += lossOf(recallOf(before, day), right);
      sums.reviews++;
    }
    usual.set(question, rememberTrace(plain, { grade, day, cram, wasSure: false }));
  });
  return sums;
}

describe('somebody who remembers in a way of their own', () => {
  test.each(kinds)('(%s) is foretold at least as well as by what people are like', (kind) => {
    const all = [1, 2, 3, 4].map((seed) => lossesOf(logOf(kind, seed, 30)));
    const sum = (of: 'usual' | 'fitted') => all.reduce((total, one) => total + one[of], 0);
    expect(sum('fitted')).toBeLessThan(sum('usual'));
  });
});

const forgetful = logOf('exponential', 3, 12);

test('who forgets fast is asked again sooner after a first right answer', () => {
  const { memory } = progressOf(fold(forgetful), strange);
  const review = { grade: 'good', day: addDays(dayOne, 40), cram: false, wasSure: false } as const;
  const due = (from: Memory) => {
    const after = remember(from, review);
    return after.kind === 'seen' ? numberOfDay(after.due) - numberOfDay(review.day) : 0;
  };
  expect(due(unseen)).toBe(3);
  expect(due(memory)).toBe(1);
});

test('until thirty second answers everybody is like people in general', () => {
  const seconds = Array.from({ length: 29 }, (_, at) => [
    answered(`volumes/q${at}`, 0, true),
    answered(`volumes/q${at}`, 3, false),
  ]).flat();
  expect(fold(seconds).unseen).toEqual(unseen);
  const one = [answered('volumes/last', 0, true), answered('volumes/last', 3, false)];
  expect(fold([...seconds, ...one]).unseen).not.toEqual(unseen);
});

test('cramming and the same day again say nothing of what a first answer left', () => {
  const seconds = Array.from({ length: 60 }, (_, at) => [
    answered(`volumes/q${at}`, 0, true),
    answered(`volumes/q${at}`, at % 2 === 0 ? 0 : 3, false, { cram: at % 2 === 1 }),
  ]).flat();
  expect(fold(seconds).unseen).toEqual(unseen);
});

test.each([1, 60, 150, 400])('a fold that goes on after %i events is the fold of all', (at) => {
  const begun = foldOn(newFolding(), forgetful.slice(0, at), new Map());
  const mark = { bytes: 1, hash: 'h' };
  const text = checkpointText({ mark, lines: at, damaged: [], renames: new Map(), folding: begun });
  const folding = parseCheckpoint(text)?.folding ?? newFolding();
  const wentOn = progressIn(foldOn(folding, forgetful.slice(at), new Map()));
  const whole = fold(forgetful);
  expect(whole.unseen).not.toEqual(unseen);
  expect(wentOn.unseen).toEqual(whole.unseen);
  expect([...wentOn.questions].sort()).toEqual([...whole.questions].sort());
  expect(traceOf(progressOf(whole, strange).memory)).toBeNull();
});
