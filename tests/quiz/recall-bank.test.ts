// Every answer that a shipped recall question accepts, in the sentences that people put around it: taken as it is meant, never when it is denied.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gradeRecall, spellingOf } from '../../src/quiz/recall.ts';
import { shippedQuestions } from '../answers/notes.ts';
import { languages } from '../../src/notes/note.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bank = languages.flatMap((language) =>
  shippedQuestions(root, language).flatMap((question) =>
    question.kind === 'recall' ? [question] : [],
  ),
);

/** The answers of which the sentence is judged otherwise than wanted. */
function oddOnes(say: (answer: string) => string, isRight: boolean): string[] {
  return bank.flatMap((question) =>
    question.accepts.flatMap((accepted) => {
      const typed = say(spellingOf(accepted));
      const circumstances = { attempt: 1, isAnswerOfBank: () => false } as const;
      const verdict = gradeRecall(question, typed, circumstances);
      const isTaken = verdict.kind === 'judged' && verdict.right;
      return isTaken === isRight ? [] : [`${question.id} ← ${typed}`];
    }),
  );
}

describe('what says the answer', () => {
  test.each<[what: string, say: (answer: string) => string]>([
    ['alone', (answer) => answer],
    ['in quotes', (answer) => `"${answer}"`],
    ['in curly quotes, with a full stop', (answer) => `“${answer}”.`],
    ['in backticks', (answer) => `\`${answer}\``],
    ['in a sentence', (answer) => `It is ${answer}.`],
    ['as the answer', (answer) => `The answer is ${answer}.`],
    ['with 입니다', (answer) => `${answer}입니다`],
    ['with 입니다 and a full stop', (answer) => `${answer}입니다.`],
    ['as 답', (answer) => `답은 ${answer}`],
    ['decomposed', (answer) => answer.normalize('NFD')],
  ])('%s', (_, say) => expect(oddOnes(say, true)).toEqual([]));
});

describe('what denies it, or says something else as well', () => {
  test.each<[what: string, say: (answer: string) => string]>([
    ['not', (answer) => `not ${answer}`],
    ["isn't", (answer) => `it isn't ${answer}`],
    ['anything but', (answer) => `anything but ${answer}`],
    ['a denial behind it', (answer) => `${answer} is not printed`],
    ['아니다', (answer) => `${answer}가 아니다`],
    ['아닙니다', (answer) => `${answer}는 아닙니다`],
    ['a Korean denial', (answer) => `${answer}가 출력되지 않습니다`],
    ['말고', (answer) => `${answer} 말고`],
    ['or', (answer) => `${answer} or foo`],
    ['or before it', (answer) => `foo or ${answer}`],
    ['또는', (answer) => `${answer} 또는 foo`],
    ['two of them', (answer) => `${answer}, foo`],
    ['a question', (answer) => `${answer} foo`],
    ['brackets with something else that Docker knows', (answer) => `${answer} (overlay)`],
  ])('%s', (_, say) => expect(oddOnes(say, false)).toEqual([]));
});
