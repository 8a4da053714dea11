// What a judged answer is: right or not, how much of it, and remarks that teach.
import type { CommandProblem, Difference } from '../command/command.ts';
import type { Markdown } from '../notes/note.ts';
import type { Reason } from './why.ts';

/** Every remark of the quiz with what its sentence needs to know. */
export type RemarkArgs = {
  /** Options: the reason from the note is in `text`, where there is one. */
  'picked-right': Record<string, never>;
  'picked-wrong': Record<string, never>;
  'missed-right': Record<string, never>;
  /** An item that stands elsewhere: its right place, counted from 1. */
  misplaced: { place: number };
  mispaired: { right: string };
  /** Text that is nearly an accepted one. */
  typo: { typed: string; spelling: string };
  case: { typed: string; spelling: string };
  'not-accepted': { typed: string; why: Reason };
  empty: Record<string, never>;
  /** Typed in Hangul mode: the line as the keys say it. */
  'hangul-keys': { meant: string };
  /** A point of an open question that was not ticked; the point is in `text`. */
  'point-missed': Record<string, never>;
};
export type RemarkCode = keyof RemarkArgs;
type Remark = { [Code in RemarkCode]: { code: Code; args: RemarkArgs[Code] } }[RemarkCode];

/** About the option, item or pair with `key`, or the whole answer; `text` is the note's own, else the code's sentence is shown. */
export type Feedback =
  | ({ from: 'quiz'; key: string | null; text: Markdown | null } & Remark)
  | ({ from: 'difference'; key: null; text: null } & Difference)
  | ({ from: 'problem'; key: null; text: null } & CommandProblem);

export type Expected = string[] | Record<string, string>;
export type RetryReason = 'unreadable' | 'typo';

export type Judged = {
  kind: 'judged';
  right: boolean;
  /** From 0 to 1. */
  score: number;
  /** In the form of an answer, or the accepted texts or points. */
  expected: Expected;
  feedback: Feedback[];
};

/** `retry`: told so and asked once more; the second answer counts. */
export type Verdict = Judged | { kind: 'retry'; reason: RetryReason; feedback: Feedback[] };

/** A remark of the quiz itself; the code decides which arguments it takes. */
export function remark<Code extends RemarkCode>(
  code: Code,
  args: RemarkArgs[Code],
  key: string | null = null,
  text: Markdown | null = null,
): Feedback {
  return { from: 'quiz', key, text, code, args } as Feedback;
}
