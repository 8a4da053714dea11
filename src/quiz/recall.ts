// Compares typed text with the accepted answers of a recall question.
import { glossOf, isSameInShort } from './gloss.ts';
import { saysNothingNew, standsAmong } from './among.ts';
import { coresOf } from './around.ts';
import { isRival, isWordOfItsOwn } from './known.ts';
import { chordsOf } from './keys.ts';
import { readings, squeezed, tidied } from './prose.ts';
import {
  askedUnit,
  isCountOfList,
  isSameQuantity,
  onlyNumberIn,
  quantityOf,
  type Quantity,
} from './quantity.ts';
import { isSlip } from './slip.ts';
import { wordings } from './wording/wordings.ts';
import { remark, type Feedback, type Verdict } from './verdict.ts';
import { reasonOf } from './why.ts';

type RecallCircumstances = {
  attempt: 1 | 2;
  /** Whether a typed text is an accepted answer somewhere in the bank, so that it is no typo. */
  isAnswerOfBank: (text: string) => boolean;
};
type Recall = { accepts: string[]; prompt: string };

export function gradeRecall(
  { accepts, prompt }: Recall,
  typed: string,
  { attempt, isAnswerOfBank }: RecallCircumstances,
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
  const read = readTyped(typed, prompt);
  const answers = accepts.map((accepted) => readAccepted(accepted, prompt));
  const isRight = (one: Read): boolean => answers.some((answer) => isSame(answer, one, prompt));
  if (
    isRight(read) ||
    isGlossed(read, prompt, isRight, isAnswerOfBank) ||
    isSaidTwice(read.typed, prompt, isRight, isAnswerOfBank) ||
    isAmong(read, prompt, isRight)
  )
    return judge(true, []);
  const near = nearMiss(accepts, read, isAnswerOfBank);
  if (near === null) {
    const why = reasonOf({ accepts: expected, typed, prompt, cores: read.cores, isAnswerOfBank });
    return judge(false, [remark('not-accepted', { typed, why })]);
  }
  return attempt === 1 ? { kind: 'retry', reason: 'typo', feedback: [near] } : judge(false, [near]);
}

/** Right without any doubt: exact text to the letter, prose by what it says. */
export function isAccepted(accepted: string, typed: string, prompt = ''): boolean {
  return (
    squeezed(typed) !== '' &&
    isSame(readAccepted(accepted, prompt), readTyped(typed, prompt), prompt)
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

/** What stands in the backticks of a line that is wholly in them; a name in capitals with a sign in it (`DOCKER-USER`) needs none. */
function exactOf(accepted: string): string | null {
  const line = accepted.trim();
  return /^`([^`]+)`$/.exec(line)?.[1] ?? /^[A-Z]+(?:[-_][A-Z]+)+$/.exec(line)?.[0] ?? null;
}

/** What was typed, and all that it may come down to. */
type Read = { typed: string; exact: string[]; cores: string[]; forms: ReadonlySet<string> };

function readTyped(typed: string, prompt: string): Read {
  const text = tidied(typed);
  const cores = coresOf(text, prompt);
  const exact = typed.normalize('NFC').trim().replaceAll('—', '--');
  return {
    typed,
    exact: [...new Set([exact, ...coresOf(exact.replaceAll(/[“”„«»「」『』]/g, '"'), prompt)])],
    cores,
    forms: new Set(cores.flatMap(formsOf)),
  };
}

function formsOf(text: string): string[] {
  const numbers = wordings.map(({ singular }) => singular(text));
  const plain = [...new Set([text, ...numbers].map(squeezed))];
  return plain.filter((form) => form !== '').flatMap((form) => [form, ...readings(form)]);
}

/** An accepted answer, ready to be compared with much. */
type Accepted = {
  exact: string | null;
  forms: readonly string[];
  chords: string | undefined;
  amount: Quantity | null;
};

function readAccepted(accepted: string, prompt: string): Accepted {
  const text = tidied(accepted);
  return {
    exact: exactOf(accepted),
    forms: formsOf(text),
    chords: chordsOf(text)?.join(),
    amount: amountOf(text, prompt),
  };
}

function isSame({ exact, forms, chords, amount }: Accepted, read: Read, prompt: string): boolean {
  if (exact !== null) return read.exact.some((core) => anyCapitals(core, exact) === exact);
  if (forms.some((form) => read.forms.has(form))) return true;
  if (chords !== undefined) return chordsOf(tidied(read.typed))?.join() === chords;
  if (amount === null) return false;
  return (
    read.cores.some((core) => isSameQuantity(amountOf(core, prompt), amount)) ||
    isSameQuantity(onlyNumberIn(read.typed, prompt), amount) ||
    read.cores.some((core) => isCountOfList(core, amount))
  );
}

function amountOf(text: string, prompt: string): Quantity | null {
  return quantityOf(text, askedUnit(prompt));
}

/** One half is right, and the other says the same or nothing that Docker knows. */
function isGlossed(
  { cores }: Read,
  prompt: string,
  isRight: (read: Read) => boolean,
  isAnswerOfBank: (text: string) => boolean,
): boolean {
  return cores.some((core) => {
    const gloss = glossOf(core);
    if (gloss === null) return false;
    const halves = [gloss.outside, gloss.inside];
    return halves.some((half, at) => {
      const other = halves[1 - at] ?? '';
      const isHalfRight =
        isRight(readTyped(half, prompt)) || isRight(readTyped(half + gloss.behind, prompt));
      return (
        isHalfRight &&
        (isRight(readTyped(other, prompt)) ||
          prompt.includes(other) ||
          saysNothingNew(other, prompt) ||
          isPartOf(other, half) ||
          isRight(readTyped(other + gloss.behind, prompt)) ||
          isSameInShort(half, other) ||
          isAccepted(half, other) ||
          (amountOf(other, prompt) === null && !isRival(other, isAnswerOfBank)))
      );
    });
  });
}

/** `CoW, copy-on-write`, `guest OS or guest`, `Docker's registry, Docker Hub`: all are right, or the one describes what the other names. */
function isSaidTwice(
  typed: string,
  prompt: string,
  isRight: (read: Read) => boolean,
  isAnswerOfBank: (text: string) => boolean,
): boolean {
  const all = tidied(typed).split(sameAs);
  if (all.length > 1 && all.every((part) => isRight(readTyped(part, prompt)))) return true;
  const parts = tidied(typed).split(/, /);
  const [first = '', second = ''] = parts;
  const isBeside = parts.length === 2 && !/^(?:which|as|since|because|or|not|then)\b/i.test(second);
  if (!isBeside) return false;
  if (isRight(readTyped(first, prompt)))
    return (
      isRight(readTyped(second, prompt)) ||
      coresOf(first, prompt).some((core) => isSameInShort(core, second))
    );
  if (!isRight(readTyped(second, prompt))) return false;
  const isDescription =
    /^(?:(?:in|at|on|under) )?(?:the|an?|its|\w+'s) \S/i.test(first) &&
    !isRival(first, isAnswerOfBank);
  const isNumber = amountOf(second, prompt) !== null && amountOf(first, prompt) !== null;
  return isDescription && !isNumber;
}

const sameAs = new RegExp(
  [' ?[,/=] ?', ...wordings.map((wording) => wording.sameAs)].join('|'),
  'i',
);

/** Each part is judged once, though it stands in many cores. */
function isAmong(
  { exact, cores }: Read,
  prompt: string,
  isRight: (read: Read) => boolean,
): boolean {
  const known = new Map<string, boolean>();
  const isAnswer = (part: string): boolean => {
    const answer = known.get(part) ?? isRight(readTyped(part, prompt));
    known.set(part, answer);
    return answer;
  };
  return [...new Set([...exact, ...cores])].some((core) => standsAmong(core, prompt, isAnswer));
}

/** Says a part of what stands beside it: 운영체제(OS). */
function isPartOf(part: string, whole: string): boolean {
  const forms = formsOf(whole);
  return formsOf(part).some(
    (form) => form.length > 1 && forms.some((other) => other !== form && other.includes(form)),
  );
}

/** The typed text with each word that the exact one has all in capitals put into capitals. */
function anyCapitals(typed: string, exact: string): string {
  if (typed.length !== exact.length) return typed;
  let result = typed;
  for (const word of exact.matchAll(/(?<![\p{L}\d_-])[A-Z][A-Z\d_-]+(?![\p{L}\d_-])/gu)) {
    const end = word.index + word[0].length;
    result =
      result.slice(0, word.index) + result.slice(word.index, end).toUpperCase() + result.slice(end);
  }
  return result;
}

function nearMiss(
  accepts: string[],
  read: Read,
  isAnswerOfBank: (text: string) => boolean,
): Feedback | null {
  const { typed } = read;
  const slip = accepts.find((accepted) => isCaseSlip(accepted, read));
  if (slip !== undefined) return remark('case', { typed, spelling: spellingOf(slip) });
  const meant = accepts.find((accepted) => isTypo(accepted, read, isAnswerOfBank));
  return meant === undefined ? null : remark('typo', { typed, spelling: spellingOf(meant) });
}

/** In a path one thing and many are two names: `/run/secret`, `/run/secrets`. */
function isOtherNumberOf(typed: string, exact: string): boolean {
  const names = (text: string): string => text.replaceAll(/(?<=\w)s(?!\w)/g, '');
  return names(typed) === names(exact);
}

function isCaseSlip(accepted: string, { exact: cores }: Read): boolean {
  const exact = exactOf(accepted)?.toLowerCase();
  return exact !== undefined && cores.some((core) => core.toLowerCase() === exact);
}

function isTypo(
  accepted: string,
  { typed, exact: exactCores, cores }: Read,
  isAnswerOfBank: (text: string) => boolean,
): boolean {
  const exact = exactOf(accepted);
  const isNear =
    exact === null
      ? cores.some((core) => isSlip(squeezed(core), squeezed(accepted)))
      : exactCores.some(
          (core) =>
            core.replaceAll(/\s+/g, ' ') === exact ||
            (isSlip(core.toLowerCase(), exact.toLowerCase()) && !isOtherNumberOf(core, exact)),
        );
  if (chordsOf(tidied(accepted)) !== null && chordsOf(tidied(typed)) !== null) return false;
  return isNear && !isWordOfItsOwn([spellingOf(accepted)], typed, isAnswerOfBank, cores);
}
