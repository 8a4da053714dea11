// Rewording touches nothing: every shipped question is reworded, in both languages, and each is due on the very day it was due before.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lineOf, parseLog } from '../src/progress/line.ts';
import { fold, progressOf } from '../src/progress/fold.ts';
import { masteryOf } from '../src/progress/stats.ts';
import { languages, type Language, type Question } from '../src/notes/note.ts';
import { parseNote } from '../src/notes/parse.ts';
import { choose } from '../src/quiz/choose.ts';
import { addDays } from '../src/schedule/day.ts';
import { answered, dayOne, eventOf } from './progress/events.ts';

const content = fileURLToPath(new URL('../content/', import.meta.url));
const today = addDays(dayOne, 9);

function bankOf(language: Language, reword: (text: string) => string): Question[] {
  const files = readdirSync(`${content}${language}`)
    .filter((name) => name.endsWith('.md'))
    .sort();
  return files.flatMap((name) => {
    const text = reword(readFileSync(`${content}${language}/${name}`, 'utf8'));
    const { note } = parseNote({ path: name, topic: name.replace('.md', ''), language, text });
    return note?.sections.flatMap((section) => section.questions) ?? [];
  });
}

const reworded = (text: string): string => text.replaceAll(/^### Q: /gm, '### Q: In other words: ');

describe.each(languages)('in %s', (language) => {
  const before = bankOf(language, (text) => text);
  const after = bankOf(language, reworded);
  // Some answers right, some wrong, over some days, as they stand in a log.
  const log = before.flatMap(({ id, revision }, at) =>
    [0, 2, 5]
      .slice(0, 1 + (at % 3))
      .map((day, turn) => lineOf(answered(id, day, (at + turn) % 4 > 0, { revision }))),
  );
  const progress = fold(parseLog(log.join('\n')).events);

  test('every question has another revision and its old id', () => {
    expect(before.length).toBeGreaterThan(100);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.filter(({ revision }, at) => revision === before[at]?.revision)).toEqual([]);
  });

  test('every due date is what it was', () => {
    const dues = (bank: Question[]) => bank.map(({ id }) => [id, progressOf(progress, id).memory]);
    expect(dues(after)).toEqual(dues(before));
    expect(masteryOf(after, progress, today)).toEqual(masteryOf(before, progress, today));
  });

  test('a review asks the same questions in the same order', () => {
    const asked = (bank: Question[]) =>
      choose(bank, progress, {
        pools: ['due'],
        topics: [],
        kinds: [],
        levels: [],
        count: 40,
        seed: 7,
        day: today,
      }).map(({ id }) => id);
    expect(asked(after)).toEqual(asked(before));
    expect(asked(before).length).toBe(40);
  });

  test('only what was contested comes back, as a new question', () => {
    const { id = '', revision = '' } = before[0] ?? {};
    const answer = answered(id, 0, false, { revision });
    const contested = fold([
      answer,
      eventOf('contested', 0, { event: answer.id, question: answer.question, revision, why: '' }),
    ]);
    const asked = (bank: Question[]) =>
      choose(
        bank.filter((question) => question.id === id),
        contested,
        {
          pools: ['due', 'missed', 'new'],
          topics: [],
          kinds: [],
          levels: [],
          count: 9,
          seed: 7,
          day: today,
        },
      ).length;
    expect([asked(before), asked(after)]).toEqual([0, 1]);
  });
});
