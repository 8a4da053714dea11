// What stands on the terminal during a session.
import type { Answer } from '../../quiz/answer.ts';
import type {
  QuestionOutput,
  ResultOutput,
  SessionProblem,
  SummaryOutput,
} from '../../quiz/protocol.ts';
import type { Feedback, RetryReason } from '../../quiz/verdict.ts';
import type { Entry } from '../../view/pages/entry.ts';
import type { Answering } from '../keys.ts';
import type { ToRead } from '../presenter.ts';

export type Frame =
  | {
      kind: 'question';
      question: QuestionOutput;
      entry: Answering;
      hint: string | null;
      retry: Retry | null;
      notice: Notice | null;
    }
  | {
      kind: 'confidence';
      question: QuestionOutput;
      entry: Answering;
      hint: string | null;
      answer: Answer;
    }
  | {
      kind: 'points';
      question: QuestionOutput;
      said: string;
      points: string[];
      entry: Extract<Entry, { kind: 'points' }>;
    }
  | {
      kind: 'result';
      question: QuestionOutput;
      entry: Entry;
      answer: Answer | null;
      result: ResultOutput;
      contested: boolean;
      lowered: boolean;
      away: 'tomorrow' | 'for-good' | null;
      /** All reasons or differences are open. */
      unfolded: boolean;
    }
  | { kind: 'summary'; summary: SummaryOutput }
  /** A section read in place; `back` stands again afterwards. */
  | { kind: 'reading'; section: ToRead; back: Frame };
export type FrameOf<Kind extends Frame['kind']> = Extract<Frame, { kind: Kind }>;

/** Why the first line typed was not taken, and the line. */
type Retry = { reason: RetryReason; typed: string; feedback: Feedback[] };
type Notice = SessionProblem['code'] | 'unfinished' | 'unknown-word' | 'no-hint';

export type SessionView = {
  frame: Frame | null;
  /** Texts typed before, oldest first. */
  earlier: string[];
  answer: Answer | null;
  asksConfidence: boolean;
  /** Verdicts that were gone on from, in their order. */
  settled: readonly FrameOf<'result'>[];
};

/** How a session ended: to the summary and left, with a wish to go over the misses, or left on the way. */
export type Ending = 'finished' | 'again' | 'left';

export function newView(asksConfidence: boolean): SessionView {
  return { frame: null, earlier: [], answer: null, asksConfidence, settled: [] };
}
