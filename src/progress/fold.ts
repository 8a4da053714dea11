// Events → what is known of every question. The order in which logs were joined makes no difference.
import type { QuestionId } from '../notes/note.ts';
import type { Trace } from '../schedule/fsrs.ts';
import type { Day, Grade, Memory, Moment } from '../schedule/memory.ts';
import type { Answered, Event, EventId, SectionRead } from './event.ts';
import { newFirsts, type Firsts } from './firsts.ts';
import { aheadIn, comesBefore, endOfTime, inOrder, type LogPlace } from './order.ts';
import {
  addAnswer,
  addKnown,
  addSkip,
  bringUpToDate,
  contest,
  lowest,
  metBefore,
  newTally,
  nothingKnown,
  progressOfTally,
  unseenWith,
  type QuestionProgress,
  type Remarks,
  type Tally,
} from './tally.ts';
import { addReading, addWork, copyOf, noWork, type Work } from './work.ts';

export type Progress = {
  questions: ReadonlyMap<QuestionId, QuestionProgress>;
  /** What is remembered of all others. */
  unseen: Memory;
  /** Of all answers that were not taken back. */
  work: Work;
  /** Sections read in `learn`, as `topic/section`, with the day of the last reading; the one read last comes last. */
  read: ReadonlyMap<string, Day>;
  /** Tasks of labs that are done, as `lab/task`, with the hints that they took. */
  did: ReadonlyMap<string, number>;
};

/** Former ids of questions and what they are called now. */
export type Renames = ReadonlyMap<QuestionId, QuestionId>;

/** Sees each answer before it changes what is remembered; null for a question never seen. */
export type Watch = (answer: Answered, before: Trace | null) => void;

/** Where a fold stands after some events, as plain data: it can be kept, and gone on with when more have come. */
export type Folding = {
  tallies: Map<QuestionId, Tally>;
  firsts: Firsts;
  work: Work;
  read: Map<string, Day>;
  did: Map<string, number>;
  /** The last event in order; null before the first. */
  last: LogPlace | null;
  /** Whether all that was taken back or lowered was among the events: nothing that comes can be meant by what went before. */
  isClosed: boolean;
  /** Whether an event was later than the moment of the fold: it may count as of another one later. */
  isAhead: boolean;
};

export function fold(
  events: readonly Event[],
  renames: Renames = new Map(),
  watch?: Watch,
  now: Moment = endOfTime,
): Progress {
  return progressIn(foldOn(newFolding(), events, renames, now, watch));
}

export function newFolding(): Folding {
  return {
    tallies: new Map(),
    firsts: newFirsts(),
    work: noWork(),
    read: new Map(),
    did: new Map(),
    last: null,
    isClosed: true,
    isAhead: false,
  };
}

/** Changes the folding it is given: `canFoldOn` says whether it may go on with these events. */
export function foldOn(
  folding: Folding,
  events: readonly Event[],
  renames: Renames,
  now: Moment = endOfTime,
  watch?: Watch,
): Folding {
  const { events: ordered, ahead } = inOrder(events, now);
  const unique = withoutForgotten(ordered, renames);
  const said = remarksOf(unique, renames);
  for (const event of unique) {
    if (event.kind === 'read') {
      folding.read.delete(placeRead(event));
      folding.read.set(placeRead(event), event.day);
      addReading(folding.work, event);
    }
    if (event.kind === 'did' || event.kind === 'lab-reset') markLab(folding.did, event);
    if (said.undone.has(event.id)) continue;
    if (event.kind === 'put-away')
      tallyIn(folding, nowCalled(event.question, renames)).away = event.until;
    if (event.kind === 'skipped') addSkip(tallyIn(folding, nowCalled(event.question, renames)));
    if (event.kind !== 'answered' && event.kind !== 'known') continue;
    const question = nowCalled(event.question, renames);
    const tally = tallyIn(folding, question);
    bringUpToDate(tally, folding.firsts);
    if (event.kind === 'known') addKnown(tally, event.day, folding.firsts);
    else {
      const answer = question === event.question ? event : { ...event, question };
      addWork(folding.work, { ...answer, met: metBefore(tally, event.day) });
      watch?.(answer, tally.trace);
      addAnswer(tally, answer, said, folding.firsts);
    }
  }
  for (const [question, revisions] of said.contested)
    contest(tallyIn(folding, question), revisions);
  const last = unique.at(-1);
  if (last !== undefined) folding.last = { at: last.at, id: last.id };
  folding.isClosed &&= meansOnlyItself(unique);
  folding.isAhead ||= ahead !== null;
  return folding;
}

/** Whether going on gives what folding everything anew would: all comes later, nothing says anything about what went before, and no clock ran ahead. */
export function canFoldOn(
  { last, isClosed, isAhead }: Folding,
  events: readonly Event[],
  now: Moment = endOfTime,
): boolean {
  if (isAhead || aheadIn(last === null ? events : [last, ...events], now) !== null) return false;
  if (!isClosed) return events.length === 0;
  return (
    events.every(
      (event) =>
        event.kind !== 'contested' &&
        event.kind !== 'reset' &&
        (last === null || comesBefore(last, event)),
    ) && meansOnlyItself(events)
  );
}

export function progressIn({ tallies, firsts, work, read, did }: Folding): Progress {
  const unseen = unseenWith(firsts);
  const questions = new Map(
    [...tallies].map(([question, tally]) => {
      bringUpToDate(tally, firsts);
      return [question, progressOfTally(tally, unseen)] as const;
    }),
  );
  return {
    questions,
    unseen,
    work: copyOf(work),
    read: new Map(read),
    did: new Map(did),
  };
}

function markLab(did: Folding['did'], event: Extract<Event, { kind: 'did' | 'lab-reset' }>): void {
  if (event.kind === 'did') did.set(`${event.lab}/${event.task}`, event.hints);
  else for (const key of did.keys()) if (key.startsWith(`${event.lab}/`)) did.delete(key);
}

export function progressOf(progress: Progress, question: QuestionId): QuestionProgress {
  const { questions, unseen } = progress;
  return questions.get(question) ?? { ...nothingKnown, memory: unseen };
}

const undoable: ReadonlySet<Event['kind']> = new Set(['answered', 'skipped', 'put-away']);

/** The last answer, skip or putting away that still counts, in the order of the log: what `undo` takes back. */
export function lastToUndo(events: readonly Event[]): Event | null {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  return (
    withoutForgotten(events, new Map()).findLast(
      (event) => undoable.has(event.kind) && !undone.has(event.id),
    ) ?? null
  );
}

/** Without what was done in a topic before it was begun anew. */
function withoutForgotten(events: readonly Event[], renames: Renames): readonly Event[] {
  if (!events.some(({ kind }) => kind === 'reset')) return events;
  const forgotten = new Set<string>();
  const topicOf = (event: Event): string | undefined => {
    if (event.kind === 'read') return event.topic;
    return 'question' in event ? nowCalled(event.question, renames).split('/')[0] : undefined;
  };
  return events
    .toReversed()
    .filter((event) => {
      if (event.kind === 'reset') for (const topic of event.topics) forgotten.add(topic);
      return !forgotten.has(topicOf(event) ?? '');
    })
    .toReversed();
}

function remarksOf(events: readonly Event[], renames: Renames): Remarks {
  const undone = new Set<EventId>();
  for (const event of events) if (event.kind === 'undone') undone.add(event.event);
  const lowered = new Map<EventId, Grade>();
  const contested = new Map<QuestionId, Set<string>>();
  for (const event of events) {
    if (event.kind === 'lowered')
      lowered.set(event.event, lowest(event.grade, lowered.get(event.event) ?? 'easy'));
    if (event.kind === 'contested' && !undone.has(event.event) && !undone.has(event.id)) {
      const question = nowCalled(event.question, renames);
      contested.set(question, (contested.get(question) ?? new Set()).add(event.revision));
    }
  }
  return { undone, lowered, contested };
}

function meansOnlyItself(events: readonly Event[]): boolean {
  const remarks = events.flatMap((event) =>
    event.kind === 'undone' || event.kind === 'lowered' ? [event.event] : [],
  );
  if (remarks.length === 0) return true;
  const ids = new Set(events.map(({ id }) => id));
  return remarks.every((id) => ids.has(id));
}

function tallyIn({ tallies }: Folding, question: QuestionId): Tally {
  const known = tallies.get(question);
  if (known !== undefined) return known;
  const tally = newTally();
  tallies.set(question, tally);
  return tally;
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

const placeRead = (event: SectionRead): string => `${event.topic}/${event.section}`;
