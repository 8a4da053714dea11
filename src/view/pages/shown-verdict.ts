// What stands on the screen after an answer.
import type { Markdown } from '../../notes/note.ts';
import type { Answer } from '../../quiz/answer.ts';
import type { QuestionOutput, ResultOutput } from '../../quiz/protocol.ts';

export type ShownVerdict = {
  question: QuestionOutput;
  /** Null where it was skipped. */
  answer: Answer | null;
  /** Of an open question: what was ticked, counted from 0. */
  points?: readonly number[];
  result: ResultOutput;
  /** Study days until it comes back; null where it is not scheduled. */
  dueDays: number | null;
  /** Where naming it is no hint. */
  topic?: string;
  /** The reasons of all options by their keys, and whether they are unfolded, or all differences of a command. */
  reasons?: ReadonlyMap<string, Markdown>;
  unfolded?: boolean;
  /** Where it is taught: the titles of topic and section. */
  place: readonly string[];
  /** What was done about the verdict since. */
  contested?: boolean;
  lowered?: boolean;
  away?: 'tomorrow' | 'for-good' | null;
  /** Where a skipped question comes again, where that is told. */
  skipsTo?: 'topic-end' | 'quiz' | undefined;
};
