// What is gathered about one question while the events go by, and what is known of it then.
import type { QuestionId } from '../notes/note.ts';
import { numberOfDay } from '../schedule/day.ts';
import { memoryOf, type Trace } from '../schedule/fsrs.ts';
import { unseen, type Day, type Grade, type Memory } from '../schedule/memory.ts';
import { rememberTrace } from '../schedule/remember.ts';
import type { Answered, EventId } from './event.ts';

export type QuestionProgress = {
  memory: Memory;
  /** Whether the last answer was right, however it was asked; null before the first. */
  lastRight: boolean | null;
  /** The last answer was sure and wrong: first in the next day's queue. */
  wasSureAndWrong: boolean;
  answers: number;
  rights: number;
  /** Revisions whose verdict is contested: not scheduled until the note changes. */
  contested: string[];
  /** Put away: the day from which it is asked again, or null for good; undefined where it is not. */
  away?: Day | null;
  /** How often it was skipped since it was last answered; undefined for never. */
  skips?: number;
  /** How it went on each day, the earliest first. */
  outcomes: Outcome[];
};

/** The first answer of a day, as a day since 1970 and 1 for right or 0 for wrong; 2 is known by placement. */
export type Outcome = [day: number, went: 0 | 1 | 2];

/** What is gathered about a question while the events go by. */
export type Tally = Omit<QuestionProgress, 'memory'> & { trace: Trace | null };

export const nothingKnown: QuestionProgress = {
  memory: unseen,
  lastRight: null,
  wasSureAndWrong: false,
  answers: 0,
  rights: 0,
  contested: [],
  outcomes: [],
};

/** Whether the learner wants it asked on no day up to and with this one. */
export function isAway({ away }: QuestionProgress, day: Day): boolean {
  return away !== undefined && (away === null || away > day);
}

/** What later events say about earlier ones. */
export type Remarks = {
  undone: ReadonlySet<EventId>;
  lowered: ReadonlyMap<EventId, Grade>;
  contested: ReadonlyMap<QuestionId, ReadonlySet<string>>;
};

const order: Record<Grade, number> = { again: 0, hard: 1, good: 2, easy: 3 };
export const lowest = (one: Grade, other: Grade): Grade =>
  order[one] <= order[other] ? one : other;

export function newTally(): Tally {
  return {
    trace: null,
    lastRight: null,
    wasSureAndWrong: false,
    answers: 0,
    rights: 0,
    contested: [],
    outcomes: [],
  };
}

export function contest(tally: Tally, revisions: ReadonlySet<string>): void {
  tally.contested = [...new Set([...tally.contested, ...revisions])].sort();
}

export function addKnown(tally: Tally, day: Day): void {
  if (tally.trace !== null) return;
  tally.trace = rememberTrace(null, { grade: 'easy', day, cram: false, wasSure: false });
  tally.outcomes = [...tally.outcomes, [numberOfDay(day), 2]];
}

export function metBefore({ outcomes }: Tally, day: Day): 'never' | 'before' | 'today' {
  const last = outcomes.at(-1);
  return last === undefined ? 'never' : last[0] < numberOfDay(day) ? 'before' : 'today';
}

export function addSkip(tally: Tally): void {
  tally.skips = (tally.skips ?? 0) + 1;
}

export function addAnswer(
  tally: Tally,
  event: Answered,
  { lowered, contested }: Pick<Remarks, 'lowered' | 'contested'>,
): void {
  tally.answers++;
  delete tally.skips;
  if (event.right) tally.rights++;
  if (
    tally.contested.includes(event.revision) ||
    contested.get(event.question)?.has(event.revision) === true
  )
    return;
  const grade = lowest(event.grade, lowered.get(event.id) ?? 'easy');
  const wasSure = event.confidence === 'sure';
  tally.trace = rememberTrace(tally.trace, {
    grade,
    day: event.day,
    cram: event.cram,
    wasSure: wasSure && !event.right,
  });
  if (metBefore(tally, event.day) !== 'today')
    tally.outcomes = [...tally.outcomes, [numberOfDay(event.day), event.right ? 1 : 0]];
  tally.lastRight = event.right;
  tally.wasSureAndWrong = wasSure && !event.right;
}

export function progressOfTally({ trace, ...rest }: Tally): QuestionProgress {
  return { memory: trace === null ? unseen : memoryOf(trace), ...rest };
}
