// One session as a face sees it: inputs go in, and what comes out may be shown, for it is on disk already.
import type { Answer } from '../quiz/answer.ts';
import type { Input, Output, QuestionOutput } from '../quiz/protocol.ts';

export type Sitting = {
  /** What there is to show before anything is answered: the session and its first question. */
  begin(): Output[];
  /** Takes one step. What was judged has been written, or a warning given, before this returns. */
  advance(input: Input): Output[];
  /** What the last result was about: the answer as given, null where it was skipped. */
  lastAnswer(): Answer | null;
  /** Of an open question: the points ticked last. */
  lastPoints(): { points?: readonly number[] };
  /** The section that a question belongs to, drawn for the screen. */
  sectionOf(question: QuestionOutput): Promise<string>;
  /** A warning that has to stay in sight, such as that nothing can be written. */
  warning(): string | null;
  /** Whether the learner is asked how sure they were before the verdict. */
  asksConfidence: boolean;
};

/** How a session ended: to the summary and left, with a wish to go over the misses, or left on the way. */
export type Ending = { kind: 'finished' } | { kind: 'again' } | { kind: 'left' };
