// How well typed answers to the shipped recall questions are judged: what people type, with the verdict that it deserves.
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/notes/note.ts';
import { answerKey, gradeRecall } from '../../src/quiz/recall.ts';
import { shippedQuestions } from './notes.ts';

/** Every second question is for finding rules, the others only for scoring them. */
export type Part = 'tune' | 'score';
type Line = { question: string; part: Part; typed: string; right: boolean };
export type Scored = { right: number; taken: number; wrong: number; wrongTaken: number };
export type Miss = { question: string; typed: string; wanted: boolean; got: string };

/** A question's id and its part, below it a line of right answers (`+`) and one of wrong ones (`-`), separated by ` | `. */
export function readAnswers(text: string): Line[] {
  let [question = '', part = ''] = [];
  return text.split('\n').flatMap((line) => {
    if (!/^[+-] /.test(line)) {
      [question = '', part = ''] = line.split(' ');
      return [];
    }
    return line
      .slice(2)
      .split(' | ')
      .map(
        (typed) =>
          ({
            question,
            part: part === 'tune' ? 'tune' : 'score',
            typed,
            right: line.startsWith('+'),
          }) as const,
      );
  });
}

export function scoreRecall(
  root: string,
  language: Language,
  part: Part,
  file = `${root}tests/fixtures/answers/recall.${language}.txt`,
): { scored: Scored; misses: Miss[] } {
  const questions = new Map(shippedQuestions(root, language).map((one) => [one.id as string, one]));
  const bank = new Set(
    [...questions.values()].flatMap((one) =>
      one.kind === 'recall' ? one.accepts.map(answerKey) : [],
    ),
  );
  const scored: Scored = { right: 0, taken: 0, wrong: 0, wrongTaken: 0 };
  const misses: Miss[] = [];
  for (const line of readAnswers(readFileSync(file, 'utf8'))) {
    const question = questions.get(line.question);
    if (line.part !== part || question?.kind !== 'recall') continue;
    const verdict = gradeRecall(question, line.typed, {
      attempt: 1,
      isAnswerOfBank: (text) => bank.has(text),
    });
    const isTaken = verdict.kind === 'judged' && verdict.right;
    scored[line.right ? 'right' : 'wrong']++;
    if (isTaken) scored[line.right ? 'taken' : 'wrongTaken']++;
    // A wrong answer that is called a typo is told the right one, and taken when that is typed off.
    else if (!line.right && verdict.kind === 'retry') scored.wrongTaken++;
    if (line.right !== isTaken || (!line.right && verdict.kind === 'retry'))
      misses.push({
        question: line.question,
        typed: line.typed,
        wanted: line.right,
        got: verdict.feedback.map(({ code }) => code).join(' '),
      });
  }
  return { scored, misses };
}

/** A line for each part of each language, and one for each verdict that isn't the wanted one. */
export function report(root: string, file?: string, only?: Language): string {
  const languages: readonly Language[] = only === undefined ? ['en', 'ko'] : [only];
  return languages
    .flatMap((language) =>
      parts.flatMap((part) => {
        const { scored, misses } = scoreRecall(root, language, part, file);
        const share = ((100 * scored.taken) / scored.right).toFixed(1);
        return [
          `${language} ${part}: ${share} % of ${scored.right} right answers taken, ${scored.wrongTaken} of ${scored.wrong} wrong ones\n`,
          ...misses.map(
            ({ question, typed, wanted, got }) =>
              `  ${wanted ? 'refused' : 'taken'}  ${question}  ${typed}  ${got}\n`,
          ),
        ];
      }),
    )
    .join('');
}
const parts: readonly Part[] = ['tune', 'score'];
