// What goes in and out of a session: the learner's inputs, and the events that every face shows or prints.
import type { Kind, Language, Level, Markdown, QuestionId, TopicId } from '../notes/note.ts';
import type { Confidence, Mode } from '../progress/event.ts';
import type { Day } from '../schedule/memory.ts';
import type { Answer, AnswerProblem } from './answer.ts';
import type { Expected, Feedback, RetryReason } from './verdict.ts';

export type Input =
  | { kind: 'answer'; answer: Answer; confidence?: Confidence }
  /** The points of an open question that the answer named, counted from 0. */
  | { kind: 'points'; points: number[] }
  | { kind: 'hint' }
  /** The section of the question that is open or was judged last. */
  | { kind: 'read' }
  | { kind: 'skip' }
  /** Takes the last answer or skip back; as often as wanted, on the summary too. */
  | { kind: 'undo' }
  /** About the last result. */
  | { kind: 'contest'; why: string }
  /** About the last result: the learner wants it sooner. */
  | { kind: 'lower' }
  /** Not asked again: until tomorrow, or for good. */
  | { kind: 'put-away'; forGood: boolean }
  /** Go on after a result: the next question or the summary. */
  | { kind: 'next' }
  /** No further question opens; the open one may be finished. */
  | { kind: 'time-up' }
  /** An interview is left half-way by somebody who is still there: what was said is walked through. */
  | { kind: 'leave' }
  | { kind: 'quit' };

export type Shown = { key: string; text: Markdown };

type QuestionHead = {
  event: 'question';
  number: number;
  total: number | null;
  id: QuestionId;
  kind: Kind;
  topic: TopicId;
  section: string;
  level: Level;
  prompt: Markdown;
};
type QuestionTail = {
  attempt: 1 | 2;
  again: number;
  /** The options stay hidden until a key is pressed. */
  covered: boolean;
  /** Whether there is one. */
  hint: boolean;
  /** Of a follow-up: the open question that it follows. */
  parent: QuestionId | null;
};
export type QuestionOutput = QuestionHead & {
  options?: Shown[];
  left?: Shown[];
  right?: Shown[];
  head?: [Markdown, Markdown];
} & QuestionTail;

export type ResultOutput = {
  event: 'result';
  id: QuestionId;
  right: boolean;
  /** From 0 to 1. */
  score: number;
  skipped?: true;
  expected: Expected;
  feedback: Feedback[];
  explanation: Markdown;
  /** ISO 8601; null where it is not scheduled. */
  due: string | null;
};

export type TopicScore = { topic: TopicId; asked: number; right: number };
export type SummaryOutput = {
  event: 'summary';
  /** Questions that got their first answer; repeats and follow-ups don't count. */
  asked: number;
  right: number;
  skipped: number;
  topics: TopicScore[];
  missed: QuestionId[];
};

/** `unknown-message` is an input that the moment has no use for, such as points where none were asked for. */
export type SessionProblem =
  | AnswerProblem
  | { code: 'nothing-to-undo' | 'unknown-message'; args: Record<string, never> };

export type Output =
  | {
      event: 'session';
      protocol: 1;
      mode: Mode;
      language: Language;
      seed: number;
      total: number | null;
    }
  | QuestionOutput
  | { event: 'hint'; id: QuestionId; text: Markdown | null }
  | { event: 'retry'; id: QuestionId; reason: RetryReason; feedback: Feedback[] }
  | { event: 'points'; id: QuestionId; points: Markdown[] }
  | ResultOutput
  | { event: 'undone'; id: QuestionId }
  /** `withdrawn`: it was contested before, and is not any more. */
  | { event: 'contested'; id: QuestionId; withdrawn?: true }
  | { event: 'lowered'; id: QuestionId; due: string | null }
  /** `until` is the day from which it is asked again. */
  | { event: 'put-away'; id: QuestionId; until: Day | null }
  | SummaryOutput
  | ({ event: 'error' } & SessionProblem);

export function refused(
  code: 'nothing-to-undo' | 'unknown-message',
): { event: 'error' } & SessionProblem {
  return { event: 'error', code, args: {} };
}
