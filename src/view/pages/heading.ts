// The first row of a question and of its verdict: which one it is, and where naming it is no hint, its topic.
import type { QuestionOutput } from '../../quiz/protocol.ts';
import type { Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends } from '../text/width.ts';
import type { Picture } from './picture.ts';
import { wordsIn } from '../messages/words.ts';

/** Where naming it is no hint, its place; and which part of a longer way this is. */
type Named = { place?: string; stage?: string };

export function drawHeading(question: QuestionOutput, look: Look, aside: Named): string {
  const { left, right } = titleOf(question, look, aside);
  return ends(left, themeFor(look).dim(right), look.columns);
}

export function titleOf(
  question: QuestionOutput,
  look: Look,
  { place = '', stage }: Named,
): NonNullable<Picture['title']> {
  const words = wordsIn(look.language).session.heading;
  const number =
    question.total === null ? `${question.number}` : `${question.number} / ${question.total}`;
  const notes = [
    ...(question.parent === null ? [] : [words.followUp]),
    ...(question.again > 0 ? [words.again] : []),
    ...(question.attempt === 2 ? [words.secondTry] : []),
    ...(stage === undefined ? [] : [stage]),
  ];
  const left = [number, ...notes].join(` ${signsFor(look).dot} `);
  return { left: themeFor(look).heading(left), right: place };
}
