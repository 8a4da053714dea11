// What a session is at one moment, and the plan that it follows.
import type { Language, Question, QuestionId, TopicId } from '../notes/note.ts';
import type { Step } from '../progress/activity.ts';
import type { EventId, Mode, SessionId } from '../progress/event.ts';
import type { Day, Grade, Instant, Memory } from '../schedule/memory.ts';
import type { Output } from './protocol.ts';
import type { Queue } from './queue.ts';
import type { Turn } from './turn.ts';

export type SessionPlan = {
  /** Unique over all devices: the ids of the session's events begin with it. */
  session: SessionId;
  device: string;
  mode: Mode;
  language: Language;
  seed: number;
  /** Already chosen and in the order to ask. */
  questions: Question[];
  /** What is shown as the number of questions; null where it isn't known beforehand. */
  total: number | null;
  minutes: number | null;
  /** Missed questions come back; the pretest of `learn` and placement ask once. */
  repeats: boolean;
  /** Facts come out, and answers are scheduled; `--no-save` and the pretest of `learn` leave no trace. */
  saves: boolean;
  /** The few questions before a new topic: no score is told and nothing is gone over again. */
  isPretest?: boolean;
  /** Chosen by `--all` or `--missed`: right answers never lengthen an interval. */
  cram: boolean;
  /** What is remembered of a question before the session. */
  memoryOf: (question: QuestionId) => Memory;
  /** Whether a typed text is an accepted answer somewhere in the bank, so that it is no typo. */
  isAnswerOfBank: (text: string) => boolean;
  /** With a date set, the eve of it: nothing is said to come back later. */
  latest?: Day | null;
  /** Placement: what comes next follows from the answers so far, and at the end they show what is known besides. */
  adaptive?: {
    next: (firsts: readonly First[]) => Question | null;
    known: (firsts: readonly First[]) => Question[];
  };
};

/** `asking`: an answer is awaited · `pointing`: the points to tick · `judged`: `next` · `summary`: undo or quit · `ended`. */
type Phase = 'asking' | 'pointing' | 'judged' | 'summary' | 'ended';

export type SessionState = {
  plan: SessionPlan;
  phase: Phase;
  /** The open question, or the one just judged; null only before the first and where none was chosen. */
  turn: Turn | null;
  queue: Queue;
  /** First answers in their order. */
  firsts: First[];
  /** Changed in this session. */
  memories: ReadonlyMap<QuestionId, Memory>;
  last: Last | null;
  /** Where undo leads: the moment before the last answer. */
  before: SessionState | null;
  /** At the summary of a placement: the facts that mark questions as known, taken back with the last answer. */
  marked: EventId[];
  /** How many facts have been made; never goes back. */
  serial: number;
  endsAt: Instant | null;
  isTimeUp: boolean;
};

export type First = {
  question: QuestionId;
  topic: TopicId;
  outcome: 'right' | 'missed' | 'skipped';
};
/** The last answer or skip: what undo, contest and lower are about. */
export type Last = {
  event: EventId;
  question: Question;
  revision: string;
  skipped: boolean;
  memory: Memory;
  grade: Grade;
  wasSure: boolean;
  /** The fact that contests its verdict, and what was remembered before. */
  contested: { event: EventId; memories: ReadonlyMap<QuestionId, Memory> } | null;
};

export type SessionStep = Step<SessionState, Output>;

export function memoryIn(state: SessionState, question: QuestionId): Memory {
  return state.memories.get(question) ?? state.plan.memoryOf(question);
}

/** Naming the topic of a question would be a hint where topics are mixed. */
export function isMixed({ questions, adaptive }: SessionPlan): boolean {
  return (
    adaptive !== undefined || questions.some((question) => question.topic !== questions[0]?.topic)
  );
}
