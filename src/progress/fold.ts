// Events → what is known of every question. The order in which logs were joined makes no difference.
import type { QuestionId } from '../notes/note.ts';
import { memoryOf, type Trace } from '../schedule/fsrs.ts';
import { unseen, type Day, type Grade, type Memory } from '../schedule/memory.ts';
import { rememberTrace } from '../schedule/remember.ts';
import type { Answered, Event, EventId, Read } from './event.ts';

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
};

export type Progress = {
  questions: ReadonlyMap<QuestionId, QuestionProgress>;
  /** All answers that were not taken back, in the order of their instants. */
  answers: Answered[];
  /** Sections read in `learn`, as `topic/section`, with the day of the last reading; the one read last comes last. */
  read: ReadonlyMap<string, Day>;
  /** Sessions that were begun, in order. */
  sessions: Event[];
};

/** Former ids of questions and what they are called now. */
export type Renames = ReadonlyMap<QuestionId, QuestionId>;

/** Sees each answer before it changes what is remembered; null for a question never seen. */
export type Watch = (answer: Answered, before: Trace | null) => void;

export function fold(events: readonly Event[], renames: Renames = new Map(), watch?: Watch): Progress {
  const unique = inOrder(withoutRepeats(events));
  const said = remarksOf(unique);
  const tallies = new Map<QuestionId, Tally>();
  const answers: Answered[] = [];
  const read = new Map<string, Day>();
  for (const event of unique) {
    if (event.kind === 'read') {
      read.delete(placeRead(event));
      read.set(placeRead(event), event.day);
    }
    if ((event.kind !== 'answered' && event.kind !== 'known') || said.undone.has(event.id)) continue;
    const question = nowCalled(event.question, renames);
    const tally = tallyIn(tallies, question);
    if (event.kind === 'known') tally.trace ??= rememberTrace(null, { grade: 'easy', day: event.day, cram: false, wasSure: false });
    else {
      const answer = question === event.question ? event : { ...event, question };
      answers.push(answer);
      watch?.(answer, tally.trace);
      addAnswer(tally, event, said);
    }
  }
  for (const [question, revisions] of said.contested) {
    const tally = tallyIn(tallies, nowCalled(question, renames));
    tally.contested = [...new Set([...tally.contested, ...revisions])].sort();
  }
  const questions = new Map([...tallies].map(([question, tally]) => [question, progressOfTally(tally)]));
  return { questions, answers, read, sessions: unique.filter((event) => event.kind === 'begun') };
}

export const nothingKnown: QuestionProgress = { memory: unseen, lastRight: null, wasSureAndWrong: false, answers: 0, rights: 0, contested: [] };

export function progressOf(progress: Progress, question: QuestionId): QuestionProgress {
  return progress.questions.get(question) ?? nothingKnown;
}

/** The last answer or skip that was not taken back yet, in the order of the log: what `undo` takes back. */
export function lastToUndo(events: readonly Event[]): Event | null {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  return events.findLast((event) => (event.kind === 'answered' || event.kind === 'skipped') && !undone.has(event.id)) ?? null;
}

/** What later events say about earlier ones. */
type Remarks = {
  undone: ReadonlySet<EventId>;
  lowered: ReadonlyMap<EventId, Grade>;
  contested: ReadonlyMap<QuestionId, ReadonlySet<string>>;
};

const order: Record<Grade, number> = { again: 0, hard: 1, good: 2, easy: 3 };
const lowest = (one: Grade, other: Grade): Grade => (order[one] <= order[other] ? one : other);

function remarksOf(events: readonly Event[]): Remarks {
  const undone = new Set<EventId>();
  for (const event of events) if (event.kind === 'undone') undone.add(event.event);
  const lowered = new Map<EventId, Grade>();
  const contested = new Map<QuestionId, Set<string>>();
  for (const event of events) {
    if (event.kind === 'lowered') lowered.set(event.event, lowest(event.grade, lowered.get(event.event) ?? 'easy'));
    if (event.kind === 'contested' && !undone.has(event.event)) {
      contested.set(event.question, (contested.get(event.question) ?? new Set()).add(event.revision));
    }
  }
  return { undone, lowered, contested };
}

/** What is gathered about a question while the events go by. */
type Tally = Omit<QuestionProgress, 'memory'> & { trace: Trace | null };

function tallyIn(tallies: Map<QuestionId, Tally>, question: QuestionId): Tally {
  const known = tallies.get(question);
  if (known !== undefined) return known;
  const tally: Tally = { trace: null, lastRight: null, wasSureAndWrong: false, answers: 0, rights: 0, contested: [] };
  tallies.set(question, tally);
  return tally;
}

function addAnswer(tally: Tally, event: Answered, { lowered, contested }: Remarks): void {
  tally.answers++;
  if (event.right) tally.rights++;
  if (contested.get(event.question)?.has(event.revision) === true) return;
  const grade = lowest(event.grade, lowered.get(event.id) ?? 'easy');
  const wasSure = event.confidence === 'sure';
  tally.trace = rememberTrace(tally.trace, { grade, day: event.day, cram: event.cram, wasSure: wasSure && !event.right });
  tally.lastRight = event.right;
  tally.wasSureAndWrong = wasSure && !event.right;
}

function progressOfTally({ trace, ...rest }: Tally): QuestionProgress {
  return { memory: trace === null ? unseen : memoryOf(trace), ...rest };
}

/** A chain of renames is followed to its end; a circle ends where it closes. */
function nowCalled(question: QuestionId, renames: Renames): QuestionId {
  const met = new Set<QuestionId>();
  let id = question;
  for (let next = renames.get(id); next !== undefined && !met.has(id); next = renames.get(id)) {
    met.add(id);
    id = next;
  }
  return id;
}

function withoutRepeats(events: readonly Event[]): Event[] {
  const met = new Set<EventId>();
  return events.filter((event) => !met.has(event.id) && met.add(event.id) !== undefined);
}

/** By instant, then by id; a log that was never merged is in order already. */
function inOrder(events: Event[]): Event[] {
  const isSorted = events.every((event, at) => at === 0 || !comesBefore(event, events[at - 1] as Event));
  return isSorted ? events : events.sort((one, other) => (comesBefore(one, other) ? -1 : 1));
}

const comesBefore = (one: Event, other: Event): boolean => one.at < other.at || (one.at === other.at && one.id < other.id);
const placeRead = (event: Read): string => `${event.topic}/${event.section}`;
