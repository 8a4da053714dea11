// What stands on the terminal during a mock interview.
import type { InterviewOutput, PointsOutput } from '../../interview/state.ts';
import type { Report } from '../../interview/report.ts';
import type { SessionProblem } from '../../quiz/protocol.ts';
import type { Instant } from '../../schedule/memory.ts';
import type { Entry } from '../../view/pages/entry.ts';
import type { Clock } from '../../view/pages/interview.ts';
import type { Answering } from '../keys.ts';
import type { ToRead } from '../presenter.ts';

export type Asked = Extract<InterviewOutput, { event: 'question' }>;

export type InterviewFrame =
  | {
      kind: 'asked';
      question: Asked;
      entry: Answering;
      notice: SessionProblem['code'] | 'interview-word' | 'interview-hint' | null;
    }
  | {
      kind: 'walk';
      question: Asked;
      points: PointsOutput;
      entry: Extract<Entry, { kind: 'points' }>;
    }
  | { kind: 'report'; report: Report }
  /** A section read in place; `back` stands again afterwards. */
  | { kind: 'reading'; section: ToRead; back: InterviewFrame };
export type InterviewFrameOf<Kind extends InterviewFrame['kind']> = Extract<
  InterviewFrame,
  { kind: Kind }
>;

export type InterviewView = {
  frame: InterviewFrame | null;
  asked: ReadonlyMap<string, Asked>;
  /** So many answers stand. */
  heard: number;
  endsAt: Instant;
  /** What was walked through, in its order. */
  settled: readonly InterviewFrameOf<'walk'>[];
};

/** To its report, or left on the way. */
export type InterviewEnding = 'finished' | 'left';

export const firstView: InterviewView = {
  frame: null,
  asked: new Map(),
  heard: 0,
  endsAt: 0,
  settled: [],
};

export function clockOf({ seconds }: Asked, endsAt: Instant, now: Instant): Clock {
  return { budget: seconds * 1000, left: endsAt - now };
}
