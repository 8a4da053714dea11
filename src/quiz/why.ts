// Why a typed answer isn't taken, where that can be told without giving the right one away.
import { sourceLanguage } from '../notes/note.ts';
import { languageOf } from '../notes/script.ts';
import { isWordOfItsOwn, wordsOf } from './known.ts';
import { readings, squeezed, withoutTail } from './prose.ts';
import { quantityOf } from './quantity.ts';
import { wordings } from './wording/wordings.ts';

export type Reason =
  | 'several'
  | 'other-number'
  | 'signs'
  | 'too-general'
  | 'another-thing'
  | 'extra-words'
  | 'other-language'
  | 'unknown';

type Given = {
  /** As a learner would type them. */
  accepts: readonly string[];
  typed: string;
  prompt?: string;
  cores: readonly string[];
  isAnswerOfBank: (text: string) => boolean;
};

export function reasonOf(given: Given): Reason {
  return rules.find(([, holds]) => holds(given))?.[0] ?? 'unknown';
}

const rules: readonly [Reason, (given: Given) => boolean][] = [
  ['several', ({ typed }) => wordings.some(({ either }) => either.test(typed))],
  [
    'signs',
    ({ accepts, cores }) => cores.some((core) => accepts.some((one) => differsInSigns(core, one))),
  ],
  [
    'too-general',
    ({ accepts, typed, cores }) =>
      accepts.some((one) => !namesAnother(typed, one) && cores.some((core) => isPart(core, one))),
  ],
  ['other-number', ({ accepts, cores }) => isNumber(accepts) && isNumber(cores)],
  ['extra-words', ({ accepts, typed }) => accepts.some((one) => isPart(one, typed))],
  [
    'another-thing',
    ({ accepts, typed, prompt = '', cores, isAnswerOfBank }) =>
      [typed, ...cores].some(
        (core) => accepts.some((one) => isOfOneShape(one, core)) || isNamedIn(prompt, core),
      ) || isWordOfItsOwn(accepts, typed, isAnswerOfBank, cores),
  ],
  [
    'other-language',
    ({ accepts, typed, cores }) =>
      [typed, ...cores].every(isTranslated) &&
      !accepts.some((one) => languageOf(one) === languageOf(typed)) &&
      !isNumber(accepts),
  ],
];

/** An option, a path, a name with a dot, a name in capitals: another one of its kind. */
const shapes = [/^--?[a-z][\w-]*$/i, /^\/\S+$/, /^[\w./:-]*\.[\w./:-]+$/, /^[A-Z][A-Z_-]{2,}$/];
const isOfOneShape = (one: string, other: string): boolean =>
  shapes.some((shape) => shape.test(one) && shape.test(other));

/** What the question names itself is known not to be what it asks for. */
const isNamedIn = (prompt: string, typed: string): boolean =>
  ` ${prompt.replaceAll(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${typed.trim()} `);

const isTranslated = (text: string): boolean => languageOf(text) !== sourceLanguage;
const isNumber = (texts: readonly string[]): boolean =>
  texts.some((text) => quantityOf(text.toLowerCase(), null) !== null);

function differsInSigns(one: string, other: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
  return letters(one) !== '' && letters(one) === letters(other);
}

/** A name among words of a translation that the other doesn't have: `sudo 그룹` is no part of `docker 그룹`. */
const namesAnother = (typed: string, answer: string): boolean =>
  isTranslated(typed) &&
  [...typed.matchAll(/[a-z][\w-]*/gi)].some(
    ([name]) => !answer.toLowerCase().includes(name.toLowerCase()),
  );

/** All words of the one are words of the other, which has more. */
function isPart(one: string, other: string): boolean {
  const [some, all] = [formsOf(one), formsOf(other)];
  return (
    some.length > 0 &&
    some.length < all.length &&
    some.every((forms) => all.some((their) => their.some((form) => forms.includes(form))))
  );
}

const formsOf = (text: string): string[][] =>
  wordsOf(text.replaceAll(/[()]/g, ' ')).map((word) =>
    withoutTail(word).flatMap((stem) => [squeezed(stem), ...readings(squeezed(stem))]),
  );
