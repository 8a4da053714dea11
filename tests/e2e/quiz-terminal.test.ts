// Whole quizzes of every kind, played on a real terminal in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGraded, kinds } from '../../src/notes/kinds.ts';
import { newFolder } from '../support/folder.ts';
import { questionsAndAnswers, type Asked } from '../support/answers.ts';
import { keys, openScreen, type Screen } from '../support/screen.ts';

const graded = kinds.filter((kind) => isGraded({ kind }));
const words = {
  en: { right: '✔ Right', score: (count: number) => `${count} of ${count} right` },
  ko: { right: '✔', score: (count: number) => `${count}문제 중 ${count}문제` },
};

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test.each(graded)('a quiz of the kind %s is answered right to its end', async (kind) => {
    const args = ['--kind', kind, '-n', '3', '--seed', '11'];
    const questions = await questionsAndAnswers(args, language);
    expect(questions).toHaveLength(3);
    const dataDir = newFolder();
    const screen = openScreen(['quiz', ...args, '--lang', language], { dataDir, rows: 40 });
    for (const [index, { asked, answer }] of questions.entries()) {
      await screen.until(`${index + 1} / 3`);
      typeAnswer(screen, asked, answer);
      await screen.until(new RegExp(`${index + 1} / 3[^]*${words[language].right}`));
      expect(answersIn(dataDir)).toBe(index + 1);
      screen.type(keys.enter);
    }
    await screen.until(words[language].score(3));
    screen.type(keys.enter);
    expect((await screen.ended()).code).toBe(0);
    expect(screen.text()).toContain(words[language].score(3));
  });

  test('an open question shows its points to tick', async () => {
    const screen = openScreen(
      ['quiz', 'volumes', '--kind', 'open', '-n', '1', '--seed', '3', '--lang', language],
      { rows: 40 },
    );
    await screen.until('1 / 1');
    screen.type(language === 'en' ? 'it stays' : '남는다');
    screen.type(keys.enter);
    screen.type(keys.enter);
    await screen.until('[ ]');
    screen.type(keys.space);
    await screen.until('[x]');
    screen.type(keys.enter);
    await screen.until(/[✔✘]/);
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  });
});

/** Judged answers that are in the log: each is there before its verdict stands on the screen. */
function answersIn(dataDir: string): number {
  return readFileSync(join(dataDir, 'events.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"kind":"answered"')).length;
}

function typeAnswer(
  screen: Screen,
  asked: Asked,
  answer: string | string[] | Record<string, string>,
): void {
  if (typeof answer === 'string') return screen.type(answer + keys.enter);
  if (!Array.isArray(answer))
    return screen.type(
      Object.entries(answer)
        .map(([left, right]) => left + right)
        .join('') + keys.enter,
    );
  if (asked.kind === 'choice') return screen.type(answer[0] ?? '');
  if (asked.kind === 'choices') return screen.type(answer.join('') + keys.enter);
  const standing = (asked.options ?? []).map(({ key }) => key);
  for (const [place, key] of answer.entries()) {
    const from = standing.indexOf(key);
    screen.type(key + keys.space + keys.up.repeat(from - place) + keys.space);
    standing.splice(place, 0, ...standing.splice(from, 1));
  }
  screen.type(keys.enter);
}

test('keys typed ahead in a session are for what comes next, none is lost', async () => {
  const dataDir = newFolder();
  const two = ['-n', '2', '--seed', '11'];
  const screen = openScreen(['quiz', '--kind', 'choice', ...two], { dataDir, rows: 60 });
  await screen.until(/1 \/ 2[^]*quit$/);
  screen.type(`a${keys.enter}b${keys.enter}q`);
  await screen.ended();
  expect(answersIn(dataDir)).toBe(2);
});
