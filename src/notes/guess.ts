// How often somebody who knows nothing would be right by a rule of thumb: the guessability of choice questions.
import type { ChoiceQuestion, Language, TopicId } from './note.ts';
import { plainText, codeIn, wordsOf, absolutes, hedges, allOrNone, openings } from './words.ts';
import type { GuessRule } from './problem.ts';

export type GuessRow = {
  language: Language;
  topic: TopicId | null;
  rule: GuessRule;
  hit: number;
  chance: number;
  n: number;
};
type Width = (text: string) => number;

type Seen = { prompt: string; options: string[]; language: Language; width: Width };
/** The option with the highest score is taken; where several have it, each counts a share. */
type Score = (option: string, index: number, seen: Seen) => number;

const scores: Readonly<Record<GuessRule, Score>> = {
  longest: (option, _, { width }) => width(plainText(option)),
  shortest: (option, _, { width }) => -width(plainText(option)),
  'prompt-words': (option, _, { prompt, language }) => {
    const asked = new Set(wordsOf(prompt, language));
    return [...new Set(wordsOf(option, language))].filter((word) => asked.has(word)).length;
  },
  'no-absolutes': (option, _, { language }) => (countOf(option, absolutes[language]) === 0 ? 1 : 0),
  'most-code': (option) => codeIn(option).join('').length,
  'prompt-echo': (option, _, { prompt, language }) =>
    longestRun(wordsOf(option, language), wordsOf(prompt, language)),
  'odd-one-out': (option, index, seen) => -likeness(option, index, seen),
  'most-alike': (option, index, seen) => likeness(option, index, seen),
  'most-specific': (option) =>
    codeIn(option).length +
    (plainText(option).match(/\d+(?:\.\d+)*|\p{Lu}{2,}|\S+\/\S+/gu) ?? []).length,
  hedged: (option, _, { language }) => countOf(option, hedges[language]),
  grammar: (option, _, { prompt, language }) =>
    openings[language].some(
      ({ asks, answers }) => asks.test(prompt) && answers.test(plainText(option)),
    )
      ? 1
      : 0,
  'all-or-none': (option, _, { language }) => (allOrNone[language].test(plainText(option)) ? 1 : 0),
};
export const guessRules = Object.keys(scores) as GuessRule[];

/** One row for each rule; none where there is no choice question. */
export function guessRows(
  questions: readonly ChoiceQuestion[],
  language: Language,
  topic: TopicId | null,
  width: Width,
): GuessRow[] {
  if (questions.length === 0) return [];
  const n = questions.length;
  const chance = sum(questions.map((question) => 1 / question.options.length)) / n;
  return guessRules.map((rule) => ({
    language,
    topic,
    rule,
    hit: sum(questions.map((question) => shareOf(rule, question, language, width))) / n,
    chance,
    n,
  }));
}

/** More than five points and more than 2.6 standard errors over chance. */
export function isGuessable({ hit, chance, n }: GuessRow): boolean {
  const excess = hit - chance;
  return excess > 0.05 && excess > 2.6 * Math.sqrt((chance * (1 - chance)) / n);
}

/** Nobody guesses by what stands behind so many characters, and some rules take the square of them. */
const mostMeasured = 2_000;

function shareOf(
  rule: GuessRule,
  question: ChoiceQuestion,
  language: Language,
  width: Width,
): number {
  const seen: Seen = {
    prompt: question.prompt.slice(0, mostMeasured),
    options: question.options.map(({ text }) => text.slice(0, mostMeasured)),
    language,
    width,
  };
  const found = seen.options.map((option, index) => scores[rule](option, index, seen));
  const best = Math.max(...found);
  const taken = question.options.filter((_, index) => found[index] === best);
  return taken.filter((option) => option.right).length / taken.length;
}

/** Mean share of words in common with each other option. */
function likeness(option: string, index: number, { options, language }: Seen): number {
  const mine = new Set(wordsOf(option, language));
  const others = options
    .filter((_, at) => at !== index)
    .map((other) => new Set(wordsOf(other, language)));
  return sum(
    others.map(
      (other) =>
        [...mine].filter((word) => other.has(word)).length /
        Math.max(1, new Set([...mine, ...other]).size),
    ),
  );
}

function longestRun(words: readonly string[], among: readonly string[]): number {
  let longest = 0;
  let row: number[] = [];
  for (const word of words) {
    row = among.map((other, index) =>
      word === other ? (index === 0 ? 0 : (row[index - 1] ?? 0)) + 1 : 0,
    );
    longest = Math.max(longest, ...row);
  }
  return longest;
}

function countOf(option: string, pattern: RegExp): number {
  return (plainText(option).match(pattern) ?? []).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
