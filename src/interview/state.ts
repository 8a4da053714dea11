// What a mock interview is at one moment, the plan that it follows, and what comes out of it.
import type { Language, OpenQuestion, QuestionId } from '../notes/note.ts';
import type { Step } from '../progress/activity.ts';
import type { SessionId } from '../progress/event.ts';
import type { Output, QuestionOutput } from '../quiz/protocol.ts';
import type { Instant } from '../schedule/memory.ts';
import type { Report, Said } from './report.ts';

export type InterviewPlan = {
  session: SessionId;
  device: string;
  language: Language;
  seed: number;
  /** Already chosen and in the order to ask. */
  questions: OpenQuestion[];
  minutes: number;
  /** In percent of the points. */
  pass: number;
  saves: boolean;
};

export type InterviewTurn = {
  question: OpenQuestion;
  parent: QuestionOutput['parent'];
  number: number;
  openedAt: Instant;
  followUps: OpenQuestion[];
};

/** `asking`: an answer is awaited · `walking`: the points of an answer to tick · `report`: all is said · `ended`. */
export type InterviewState = {
  plan: InterviewPlan;
  phase: 'asking' | 'walking' | 'report' | 'ended';
  turn: InterviewTurn | null;
  /** Main questions not asked yet. */
  left: OpenQuestion[];
  said: Said[];
  /** The answer that is walked through. */
  at: number;
  startedAt: Instant;
  endsAt: Instant;
  isTimeUp: boolean;
  /** Left half-way: what was answered is walked through, and nothing is passed or failed. */
  isLeft: boolean;
  /** The moment before the last answer, where undo leads. */
  before: InterviewState | null;
  serial: number;
};

/** `number` of `total` answers walked through; `touched` is a suggestion, `doubtful` are points to compare with what was said. */
export type PointsOutput = {
  event: 'points';
  id: QuestionId;
  number: number;
  total: number;
  points: string[];
  touched: number[];
  doubtful: number[];
  way: Said['way'];
  said: string;
};
export type InterviewOutput =
  | Exclude<Output, { event: 'points' | 'result' | 'question' }>
  | (QuestionOutput & { seconds: number })
  | { event: 'heard'; id: QuestionId }
  | PointsOutput
  | Report;
export type InterviewStep = Step<InterviewState, InterviewOutput>;
