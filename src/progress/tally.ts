// What is gathered about one question while the events go by, and what is known of it then.
import type { QuestionId } from '../notes/note.ts';
import { dayOfNumber, numberOfDay } from '../schedule/day.ts';
import { memoryOf, type Trace } from '../schedule/fsrs.ts';
import { unseen, type Day, type Grade, type Memory } from '../schedule/memory.ts';
import { rememberTrace, type Review } from '../schedule/remember.ts';
import type { Answered, EventId } from './event.ts';
import { noteReview, type Firsts } from './firsts.ts';

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
export type Tally = Omit<QuestionProgress, 'memory'> & {
  trace: Trace | null;
  /** What made the trace, so that it can be worked out anew. */
  reviews: Reviewed[];
  /** The fit of first stabilities that the trace is worked out with. */
  fit: number;
};

/** A review in few letters: the day since 1970, the grade's place from worst to best, and 1 for cram, 2 for sure and wrong, 3 for both. */
type Reviewed = [day: number, grade: number, how: number];

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
const grades: readonly Grade[] = ['again', 'hard', 'good', 'easy'];
export const lowest = (one: Grade, other: Grade): Grade =>
  order[one] <= order[other] ? one : other;

export function newTally(): Tally {
  return {
    trace: null,
    reviews: [],
    fit: 0,
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

export function addKnown(tally: Tally, day: Day, firsts: Firsts): void {
  if (tally.trace !== null) return;
  addReview(tally, { grade: 'easy', day, cram: false, wasSure: false }, firsts);
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
  firsts: Firsts,
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
  const { day, cram } = event;
  addReview(tally, { grade, day, cram, wasSure: wasSure && !event.right }, firsts);
  if (metBefore(tally, event.day) !== 'today')
    tally.outcomes = [...tally.outcomes, [numberOfDay(event.day), event.right ? 1 : 0]];
  tally.lastRight = event.right;
  tally.wasSureAndWrong = wasSure && !event.right;
}

function addReview(tally: Tally, review: Review, firsts: Firsts): void {
  const before = tally.trace;
  tally.trace = rememberTrace(before, review, firsts.stability);
  if (tally.trace === before) return;
  tally.reviews.push(shortOf(review));
  tally.fit = firsts.fits;
  noteReview(firsts, before, review);
}

/** Works the trace out anew where first stabilities have been fitted since. */
export function bringUpToDate(tally: Tally, { fits, stability }: Firsts): void {
  if (tally.fit === fits) return;
  tally.fit = fits;
  tally.trace = tally.reviews.reduce<Trace | null>(
    (trace, reviewed) => rememberTrace(trace, reviewOf(reviewed), stability),
    null,
  );
}

function shortOf({ day, grade, cram, wasSure }: Review): Reviewed {
  return [numberOfDay(day), order[grade], (cram ? 1 : 0) + (wasSure ? 2 : 0)];
}

function reviewOf([day, grade, how]: Reviewed): Review {
  return {
    day: dayOfNumber(day),
    grade: grades[grade] ?? 'again',
    cram: how % 2 === 1,
    wasSure: how >= 2,
  };
}

export function progressOfTally({ trace, ...tally }: Tally, nothing: Memory): QuestionProgress {
  const { reviews: _reviews, fit: _fit, ...rest } = tally;
  return { memory: trace === null ? nothing : memoryOf(trace), ...rest };
}

/** The memory of what was never seen, where first stabilities were fitted or not. */
export function unseenWith({ stability }: Firsts): Memory {
  return stability === null ? unseen : { kind: 'unseen', first: stability };
}
