// Questions with texts as answers that ask the same in other words: what one takes as right the other has to take too.
import { questionsOf } from './deck.ts';
import { acceptsOf } from './heads.ts';
import type { Language, Note, Question } from './note.ts';
import { problem, type Problem } from './problem.ts';
import { wordsOf } from './words.ts';

/** This much of the shorter prompt stands in the other. */
const nearlyEqual = 0.4;

export function checkTwins(notes: readonly Note[]): Problem[] {
  const questions = notes
    .flatMap((note) => questionsOf(note).map((question) => ({ question, language: note.language })))
    .filter(({ question }) => acceptsOf(question).length > 0)
    .map(({ question, language }) => asked(question, language));
  return questions.flatMap((one, at) =>
    questions
      .filter((other, place) => place !== at && isTwin(one, other))
      .flatMap((other) => lacking(one, other)),
  );
}

type Asked = { question: Question; words: Set<string>; answers: Map<string, string> };

function asked(question: Question, language: Language): Asked {
  return {
    question,
    words: new Set(wordsOf(question.prompt.split('\n')[0] ?? '', language)),
    answers: new Map(acceptsOf(question).map((text) => [keyOf(text), text])),
  };
}

/** Articles, case, blanks and signs between words are no difference. */
const keyOf = (text: string): string =>
  text
    .replace(/^(?:an?|the|its) /i, '')
    .toLowerCase()
    .replaceAll(/[`\s-]/g, '');

/** A number may answer anything. */
function isTwin(one: Asked, other: Asked): boolean {
  const isShared = [...one.answers.keys()].some(
    (key) => /[^\d]{4}/.test(key) && other.answers.has(key),
  );
  const common = [...one.words].filter((word) => other.words.has(word)).length;
  return isShared && common / Math.min(one.words.size, other.words.size) >= nearlyEqual;
}

function lacking(one: Asked, other: Asked): Problem[] {
  const texts = [...other.answers].filter(([key]) => !one.answers.has(key)).map(([, text]) => text);
  return texts.length === 0
    ? []
    : [problem('accepts-differ', { id: other.question.id, texts }, one.question.place)];
}
