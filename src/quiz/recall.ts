// Compares typed text with the accepted answers of a recall question.
import { isDockerWord } from '../command/command.ts';
import { glossary, lookAlikes } from '../notes/glossary.ts';
import { latinKeys } from './hangul.ts';
import { readings, squeezed, tidied, withoutTail } from './prose.ts';
import { isSlip } from './slip.ts';
import { remark, type Feedback, type Verdict } from './verdict.ts';

export type RecallCircumstances = {
  attempt: 1 | 2;
  /** Whether a typed text is an accepted answer somewhere in the bank, so that it is no typo. */
  isAnswerOfBank: (text: string) => boolean;
};

export function gradeRecall(
  accepts: string[],
  typed: string,
  circumstances: RecallCircumstances,
): Verdict {
  const expected = accepts.map(spellingOf);
  const judge = (right: boolean, feedback: Feedback[]): Verdict => ({
    kind: 'judged',
    right,
    score: right ? 1 : 0,
    expected,
    feedback,
  });
  if (squeezed(typed) === '') return judge(false, [remark('empty', {})]);
  if (accepts.some((accepted) => isAccepted(accepted, typed))) return judge(true, []);
  const near = nearMiss(accepts, typed, circumstances.isAnswerOfBank);
  if (near === null) return judge(false, [remark('not-accepted', { typed })]);
  return circumstances.attempt === 1
    ? { kind: 'retry', reason: 'typo', feedback: [near] }
    : judge(false, [near]);
}

/** Right without any doubt: exact text to the letter, prose by what it says. */
export function isAccepted(accepted: string, typed: string): boolean {
  const exact = exactOf(accepted);
  if (exact !== null) return anyCapitals(exactTyped(typed), exact) === exact;
  const target = squeezed(accepted);
  const wanted = new Set(readings(target));
  return (
    target !== '' &&
    withoutTail(squeezed(typed)).some(
      (stem) => stem === target || readings(stem).some((reading) => wanted.has(reading)),
    )
  );
}

/** An accepted answer as a key for looking it up among all answers of a bank. */
export function answerKey(text: string): string {
  return squeezed(spellingOf(text));
}

/** As a learner would type it: without the backticks that make a line exact. */
export function spellingOf(accepted: string): string {
  return exactOf(accepted) ?? accepted;
}

/** What stands in the backticks of a line that is wholly in them. */
function exactOf(accepted: string): string | null {
  return /^`([^`]+)`$/.exec(accepted.trim())?.[1] ?? null;
}

/** Backticks may be typed as they were read. */
function exactTyped(typed: string): string {
  const text = typed.normalize('NFC').trim().replace(/—/g, '--');
  return exactOf(text) ?? text;
}

/** The typed text with each word that the exact one has all in capitals put into capitals. */
function anyCapitals(typed: string, exact: string): string {
  if (typed.length !== exact.length) return typed;
  let result = typed;
  for (const word of exact.matchAll(/(?<![\p{L}\d_-])[A-Z][A-Z\d_]+(?![\p{L}\d_-])/gu)) {
    const end = word.index + word[0].length;
    result =
      result.slice(0, word.index) + result.slice(word.index, end).toUpperCase() + result.slice(end);
  }
  return result;
}

function nearMiss(
  accepts: string[],
  typed: string,
  isAnswerOfBank: (text: string) => boolean,
): Feedback | null {
  const slip = accepts.find((accepted) => isCaseSlip(accepted, typed));
  if (slip !== undefined) return remark('case', { typed, spelling: spellingOf(slip) });
  const meant = accepts.find((accepted) => isTypo(accepted, typed, isAnswerOfBank));
  return meant === undefined ? null : remark('typo', { typed, spelling: spellingOf(meant) });
}

function isCaseSlip(accepted: string, typed: string): boolean {
  const exact = exactOf(accepted);
  return exact !== null && exact.toLowerCase() === exactTyped(typed).toLowerCase();
}

function isTypo(
  accepted: string,
  typed: string,
  isAnswerOfBank: (text: string) => boolean,
): boolean {
  const exact = exactOf(accepted)?.toLowerCase();
  const [stems, target] =
    exact === undefined
      ? [withoutTail(squeezed(typed)), squeezed(accepted)]
      : [[exactTyped(typed).toLowerCase()], exact];
  return (
    stems.some((stem) => isSlip(stem, target)) && !isWordOfItsOwn(accepted, typed, isAnswerOfBank)
  );
}

/** The whole text, or the very word that differs, means something else. */
function isWordOfItsOwn(
  accepted: string,
  typed: string,
  isAnswerOfBank: (text: string) => boolean,
): boolean {
  const target = new Set(wordsOf(accepted));
  const strange = wordsOf(typed).filter((word) => !target.has(word));
  if (withoutTail(squeezed(typed)).some((stem) => isAnswerOfBank(stem) || isKnown(stem)))
    return true;
  return strange.some((word) => withoutTail(word).some(isKnown));
}

const wordsOf = (text: string): string[] =>
  tidied(text)
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/^["'`(]+|["'`).,]+$/g, ''))
    .filter((word) => word !== '');
const known = new Set(
  [
    ...glossary.flatMap(({ english, korean, near }) => [...english, ...korean, ...near]),
    ...lookAlikes,
  ].map(squeezed),
);

/** Short flags are never typos of each other. */
function isKnown(word: string): boolean {
  return (
    known.has(word) || /^-\w$/.test(word) || isDockerWord(word) || isDockerWord(latinKeys(word))
  );
}
