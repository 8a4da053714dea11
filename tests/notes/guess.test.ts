// Rules of thumb of somebody who knows nothing, and how often they would be right.
import { describe, expect, test } from 'vitest';
import { guessRows, guessRules, isGuessable } from '../../src/notes/guess.ts';
import type { ChoiceQuestion, Language } from '../../src/notes/note.ts';
import type { GuessRule } from '../../src/notes/problem.ts';
import { plainText, wordsOf } from '../../src/notes/words.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { asked, parse, questionsIn } from './source.ts';

/** A choice question whose right option stands first. */
function choice(prompt: string, right: string, ...wrong: string[]): ChoiceQuestion {
  const text = asked(
    `- [x] ${right}\n${wrong.map((one) => `- [ ] ${one}\n  > No.\n`).join('')}`,
  ).replace('What?', prompt);
  return questionsIn(parse(text).note)[0] as ChoiceQuestion;
}

function hit(rule: GuessRule, question: ChoiceQuestion, language: Language = 'en'): number {
  return guessRows([question], language, null, columnsOf).find((row) => row.rule === rule)!.hit;
}

const taken: [rule: GuessRule, language: Language, question: ChoiceQuestion][] = [
  ['longest', 'en', choice('What?', 'a long one', 'a', 'b')],
  ['longest', 'ko', choice('무엇?', '한글 셋', 'abcde', 'b')],
  ['shortest', 'en', choice('What?', '`a`', 'bb', 'cc')],
  ['prompt-words', 'en', choice('Which volume stays?', 'the volume', 'the image', 'a layer')],
  [
    'prompt-words',
    'ko',
    choice('볼륨은 어디에 있나?', '볼륨의 자리', '이미지의 자리', '레이어의 자리'),
  ],
  ['no-absolutes', 'en', choice('What?', 'it stays', 'it always stays', 'nothing stays')],
  ['no-absolutes', 'ko', choice('무엇?', '남는다', '항상 남는다', '전혀 남지 않는다')],
  ['most-code', 'en', choice('What?', 'the `docker rm -v`', 'the `rm`', 'no code at all here')],
  [
    'prompt-echo',
    'en',
    choice(
      'What keeps the data of a volume?',
      'it is the data of a volume',
      'a volume of the data',
      'the data',
    ),
  ],
  [
    'odd-one-out',
    'en',
    choice('What?', 'nothing like it', 'the image goes away', 'the image goes now'),
  ],
  [
    'most-alike',
    'en',
    choice('What?', 'the image goes away', 'the image goes now', 'it goes away', 'what else'),
  ],
  ['most-specific', 'en', choice('What?', '10 seconds, then SIGKILL', 'a while', 'soon')],
  ['hedged', 'en', choice('What?', 'it usually stays', 'it stays', 'it goes')],
  ['hedged', 'ko', choice('무엇?', '보통 남는다', '남는다', '사라진다')],
  ['grammar', 'en', choice('Why?', 'Because it is so', 'The kernel', 'At once')],
  ['grammar', 'ko', choice('왜 남는가?', '이름이 있기 때문', '커널', '바로')],
  ['all-or-none', 'en', choice('What?', 'None of these', 'the image', 'the layer')],
  ['all-or-none', 'ko', choice('무엇?', '아무것도 남지 않는다', '이미지', '레이어')],
];

describe('a rule of thumb takes', () => {
  test.each(taken)('%s in %s', (rule, language, question) =>
    expect(hit(rule, question, language)).toBe(1),
  );
  test('every rule has a line here', () =>
    expect(guessRules.filter((rule) => !taken.some(([one]) => one === rule))).toEqual([]));
});

test('ties count a share each', () => {
  expect(hit('longest', choice('What?', 'aa', 'bb', 'c'))).toBe(0.5);
  expect(hit('hedged', choice('What?', 'a', 'b', 'c', 'd'))).toBe(0.25);
});

test('an excess is an error only over five points and 2.6 standard errors', () => {
  const row = { language: 'en' as const, topic: null, rule: 'longest' as const, chance: 0.25 };
  expect(isGuessable({ ...row, hit: 0.5, n: 4 })).toBe(false);
  expect(isGuessable({ ...row, hit: 0.3, n: 10_000 })).toBe(false);
  expect(isGuessable({ ...row, hit: 0.31, n: 10_000 })).toBe(true);
  expect(isGuessable({ ...row, hit: 0.4, n: 100 })).toBe(true);
});

test('no choice questions, no rows', () =>
  expect(guessRows([], 'en', null, columnsOf)).toEqual([]));

test('Markdown is not seen by who guesses', () => {
  expect(plainText('**a** `b*c` [d](e.md#f) \\* *g*\n```sh\nx\n```')).toBe('a b*c d * g x');
});

test('particles come off Korean words', () => {
  expect(wordsOf('볼륨은 컨테이너에서 이미지를 `docker`로 값', 'ko')).toEqual([
    '볼륨',
    '컨테이너',
    '이미지',
    'docker',
    '값',
  ]);
});
