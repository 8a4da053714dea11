// Judges an answer to a question: right or not, how much of it, and what teaches.
import { gradeCommand, type Difference } from '../command/command.ts';
import type {
  ChoiceQuestion,
  ChoicesQuestion,
  CommandQuestion,
  MatchQuestion,
  OrderQuestion,
  Question,
} from '../notes/note.ts';
import type { Answer } from './answer.ts';
import { digit, keyOf, letter, placeOf, type Arrangement } from './arrange.ts';
import { latinLine } from './latin.ts';
import { gradeRecall, spellingOf } from './recall.ts';
import { remark, type Expected, type Feedback, type Judged, type Verdict } from './verdict.ts';

type Circumstances = {
  arrangement: Arrangement;
  /** The second attempt is always judged. */
  attempt: 1 | 2;
  /** Whether a typed text is an accepted answer somewhere in the bank, so that it is no typo. */
  isAnswerOfBank: (text: string) => boolean;
};

/** The answer's shape and keys have been parsed for this very question; open questions are judged by `gradePoints`. */
export function grade(question: Question, answer: Answer, circumstances: Circumstances): Verdict {
  const { arrangement } = circumstances;
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return gradeOptions(question, keysOf(answer), arrangement);
    case 'order':
      return gradeOrder(question, keysOf(answer), arrangement);
    case 'match':
      return gradeMatch(question, answer.kind === 'pairs' ? answer.pairs : {}, arrangement);
    case 'recall':
      return gradeRecall(question, textOf(answer), circumstances);
    case 'command':
      return gradeTyped(question, textOf(answer), circumstances.attempt);
    case 'open':
      return gradePoints(question.points, []);
  }
}

/** What would be right, under the keys on the screen. */
export function expectedOf(question: Question, { shown, right }: Arrangement): Expected {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return shown.flatMap((place, at) =>
        question.options[place]?.right === true ? [letter(at)] : [],
      );
    case 'order':
      return question.items.map((_, place) => keyOf(place, shown, letter));
    case 'match':
      return Object.fromEntries(shown.map((place, at) => [letter(at), keyOf(place, right, digit)]));
    case 'recall':
      return question.accepts.map(spellingOf);
    case 'command':
      return question.accepts;
    case 'open':
      return question.points;
  }
}

/** Why the right options are right; what nobody chose needs no other remark. */
export function feedbackOnSkip(question: Question, arrangement: Arrangement): Feedback[] {
  return question.kind === 'choice' || question.kind === 'choices'
    ? gradeOptions(question, [], arrangement).feedback
    : [];
}

/** This share of an open question's points makes the answer right. */
export const rightShare = 2 / 3;

export function gradePoints(points: string[], ticked: number[]): Judged {
  const named = new Set(ticked);
  const score = points.length === 0 ? 0 : named.size / points.length;
  const feedback = points.flatMap((point, at) =>
    named.has(at) ? [] : [remark('point-missed', {}, digit(at), point)],
  );
  return { kind: 'judged', right: score >= rightShare, score, expected: points, feedback };
}

function gradeOptions(
  question: ChoiceQuestion | ChoicesQuestion,
  keys: string[],
  arrangement: Arrangement,
): Judged {
  const { shown } = arrangement;
  const picked = new Set(keys.map((key) => placeOf(key, shown)));
  const remarks: Feedback[] = [];
  let [hits, misses] = [0, 0];
  for (const [at, place] of shown.entries()) {
    const option = question.options[place];
    if (option === undefined || (!option.right && !picked.has(place))) continue;
    if (!option.right) misses++;
    else if (picked.has(place)) hits++;
    const code = !option.right
      ? 'picked-wrong'
      : picked.has(place)
        ? 'picked-right'
        : 'missed-right';
    remarks.push(remark(code, {}, letter(at), option.why));
  }
  const rights = question.options.filter((option) => option.right).length;
  const right = hits === rights && misses === 0;
  return {
    kind: 'judged',
    right,
    score: Math.max(0, (hits - misses) / rights),
    expected: expectedOf(question, arrangement),
    feedback: remarks,
  };
}

function gradeOrder(question: OrderQuestion, keys: string[], arrangement: Arrangement): Judged {
  const given = keys.map((key) => placeOf(key, arrangement.shown));
  const misplaced = given.flatMap((place, at) =>
    place === at ? [] : [remark('misplaced', { place: place + 1 }, keys[at] ?? null)],
  );
  const right = misplaced.length === 0 && given.length === question.items.length;
  return {
    kind: 'judged',
    right,
    score: right ? 1 : orderedShare(given),
    expected: expectedOf(question, arrangement),
    feedback: misplaced,
  };
}

/** The share of neighbours that follow each other as they should. */
function orderedShare(given: number[]): number {
  const neighbours = given.slice(1).filter((place, at) => place === (given[at] ?? 0) + 1).length;
  return given.length < 2 ? 0 : neighbours / given.length;
}

function gradeMatch(
  question: MatchQuestion,
  pairs: Record<string, string>,
  arrangement: Arrangement,
): Judged {
  const expected = expectedOf(question, arrangement);
  const wrong = Object.entries(expected).flatMap(([left, right]) =>
    pairs[left] === right ? [] : [remark('mispaired', { right }, left)],
  );
  const count = question.pairs.length;
  return {
    kind: 'judged',
    right: wrong.length === 0,
    score: (count - wrong.length) / count,
    expected,
    feedback: wrong,
  };
}

function gradeTyped(question: CommandQuestion, typed: string, attempt: 1 | 2): Verdict {
  const meant = latinLine(typed);
  const verdict = gradeLine(question, meant ?? typed, attempt);
  return meant === null
    ? verdict
    : { ...verdict, feedback: readAs(meant, typed, verdict.feedback) };
}

/** What is said of the line that was read has no place in the one that was typed. */
function readAs(meant: string, typed: string, feedback: Feedback[]): Feedback[] {
  const placeless = feedback.map((one): Feedback => {
    if (one.from === 'problem') return { ...one, at: [0, typed.length] };
    return one.from === 'difference' ? { ...one, at: null } : one;
  });
  return [remark('hangul-keys', { meant }), ...placeless];
}

function gradeLine(question: CommandQuestion, typed: string, attempt: 1 | 2): Verdict {
  const grade = gradeCommand(question.accepts, question.relax, typed);
  const judged = { kind: 'judged', expected: question.accepts } as const;
  switch (grade.kind) {
    case 'right':
      return { ...judged, right: true, score: 1, feedback: grade.remarks.map(fromDifference) };
    case 'different':
      return {
        ...judged,
        right: false,
        score: 0,
        expected: nearestFirst(grade.nearest, question.accepts),
        feedback: grade.differences.map(fromDifference),
      };
    case 'unreadable': {
      const feedback: Feedback[] = [{ from: 'problem', key: null, text: null, ...grade.problem }];
      if (attempt === 1) return { kind: 'retry', reason: 'unreadable', feedback };
      return { ...judged, right: false, score: 0, feedback };
    }
  }
}

function fromDifference(difference: Difference): Feedback {
  return { from: 'difference', key: null, text: null, ...difference };
}

function nearestFirst(nearest: string, accepts: string[]): string[] {
  return [nearest, ...accepts.filter((line) => line !== nearest)];
}

const keysOf = (answer: Answer): string[] => (answer.kind === 'keys' ? answer.keys : []);
const textOf = (answer: Answer): string => (answer.kind === 'text' ? answer.text : '');
