// The suggestions held against the shipped notes: a point in its own words is touched, its siblings are not.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FollowUp, Language, OpenQuestion, TopicId } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { heardPoints } from '../../src/interview/touch.ts';

type Open = OpenQuestion | FollowUp;

function openQuestions(language: Language): Map<string, Open> {
  const folder = new URL(`../../content/${language}/`, import.meta.url);
  const notes = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const { note } = parseNote({
        path: name,
        topic: name.replace('.md', '') as TopicId,
        language,
        text: readFileSync(new URL(name, folder), 'utf8'),
      });
      return note === null ? [] : [note];
    });
  const open = notes
    .flatMap(({ sections }) => sections)
    .flatMap(({ questions }) => questions)
    .filter((question) => question.kind === 'open');
  return new Map(
    open
      .flatMap((question) => [question, ...question.followUps])
      .map((question) => [question.id as string, question]),
  );
}

const bank = { en: openQuestions('en'), ko: openQuestions('ko') };

/** Each point said as `say` has it: the share of those recognised, and of their siblings taken for them. */
function measured(
  questions: Iterable<Open>,
  say: (question: Open, at: number) => string | undefined,
): { hit: number; wrong: number } {
  let [points, hits, siblings, wrong] = [0, 0, 0, 0];
  for (const question of questions) {
    for (const at of question.points.keys()) {
      const text = say(question, at);
      if (text === undefined) continue;
      const touched = heardPoints(question.points, text, question.prompt).touched;
      points++;
      siblings += question.points.length - 1;
      hits += touched.includes(at) ? 1 : 0;
      wrong += touched.filter((one) => one !== at).length;
    }
  }
  expect(points).toBeGreaterThan(300);
  return { hit: hits / points, wrong: wrong / siblings };
}

describe.each([
  ['en', 'ko'],
  ['ko', 'en'],
] as const)('points of the notes in %s', (language, other) => {
  it('are touched in their own words, and no sibling with them', () => {
    const { hit, wrong } = measured(bank[language].values(), (question, at) => question.points[at]);
    expect(hit).toBeGreaterThan(0.97);
    expect(wrong).toBeLessThan(0.01);
  });

  it(`are mostly touched in the words of the notes in ${other}`, () => {
    const { hit, wrong } = measured(bank[language].values(), ({ id, points }, at) => {
      const twin = bank[other].get(id);
      return twin?.points.length === points.length ? twin.points[at] : undefined;
    });
    expect(hit).toBeGreaterThan(0.6);
    expect(wrong).toBeLessThan(0.06);
  });
});
