// The plan over the shipped notes: with little time each core topic has been asked what interviews ask most.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headOf } from '../../src/notes/heads.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { makeDeck } from '../../src/notes/deck.ts';
import type { Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { bankOf, type PlanQuestion } from '../../src/plan/bank.ts';
import { todaysShare } from '../../src/plan/share.ts';
import { fold } from '../../src/progress/fold.ts';
import { addDays, numberOfDay } from '../../src/schedule/day.ts';
import { readNotesFolder } from '../../src/world/library.ts';
import { today, usualPace } from './bank.ts';

const files = readNotesFolder(fileURLToPath(new URL('../../content', import.meta.url)), 'en');
const builtIn = files
  .filter(({ path }) => /[/\\]en[/\\]/.test(path))
  .map((file): Note => parseNote({ ...file, text: decodeNote(file).text! }).note!);
const notes = makeDeck({ language: 'en', builtIn }).deck.notes.map(headOf);

/** What is asked on so many days of so many minutes, every other answer right. */
function askedIn(days: number, minutesADay: number): PlanQuestion[] {
  let bank = bankOf(notes, fold([]), today);
  const goal = { date: addDays(today, days), minutesADay };
  const asked = Array.from({ length: days }, (_, day) => {
    const { fresh, questions } = todaysShare(bank, goal, usualPace, addDays(today, day));
    const ids = new Set(questions);
    const read = new Set(fresh.map(({ topic, section }) => `${topic}#${section}`));
    bank = bank.map((one, place) => ({
      ...one,
      words: read.has(`${one.topic}#${one.section}`) ? 0 : one.words,
      outcomes: ids.has(one.id)
        ? [...one.outcomes, [numberOfDay(today) + day, place % 2 === 0 ? 1 : 0] as const]
        : one.outcomes,
    })) as PlanQuestion[];
    return fresh;
  });
  return asked.flat();
}

describe('two days of thirty minutes', () => {
  const asked = askedIn(2, 30);
  test.each(['containers', 'images', 'dockerfile', 'volumes', 'networks', 'compose'])(
    '%s has been asked what is asked most and is easy',
    (topic) => {
      const own = asked.filter((one) => one.topic === topic);
      const best = own.filter(({ asked, level }) => asked === 3 && level === 1);
      expect(best.length).toBeGreaterThan(1);
    },
  );
  test('never one topic or two', () =>
    expect(new Set(asked.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(6));
  test('nothing that interviews rarely ask', () =>
    expect(asked.filter((one) => one.asked === 1)).toEqual([]));
});

test('with weeks to go it is learning order', () => {
  const first = todaysShare(
    bankOf(notes, fold([]), today),
    { date: addDays(today, 60), minutesADay: 30 },
    usualPace,
    today,
  );
  const order = notes.map(({ topic }) => topic as string);
  expect(order.indexOf(first.fresh.at(-1)?.topic ?? '')).toBeLessThan(3);
});
