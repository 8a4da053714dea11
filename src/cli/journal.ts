// The learner's progress while the program runs: read once, folded when asked, appended to before anything is shown.
import { join } from 'node:path';
import { currentVersion, type Event, type EventId, type SessionId } from '../progress/event.ts';
import { fold, type Progress, type Renames } from '../progress/fold.ts';
import { lineOf, parseLog } from '../progress/line.ts';
import { momentAt } from '../schedule/day.ts';
import type { Moment } from '../schedule/memory.ts';
import { viewDamage } from '../view/damage.ts';
import { Failure, type FailureOf } from '../world/failure.ts';
import { backUpDaily } from '../world/backups.ts';
import { openStore, type Store } from '../world/store.ts';
import type { World } from '../world/world.ts';
import type { Context } from './context.ts';
import { questionIndex, renamesIn, type Shelf } from './shelf.ts';

export type Journal = {
  path: string;
  /** Whether what is appended goes to the disk at all. */
  saves: boolean;
  /** Everything that could be read, in the order of the log. */
  events(): readonly Event[];
  /** What is known by now, with what other programs have appended meanwhile. */
  progress(renames: Renames): Progress;
  /** Takes in what other programs have appended; whether there was anything. */
  takeIn(): boolean;
  append(facts: readonly Event[]): void;
  moment(): Moment;
  /** What a fact outside of any session carries. */
  stamp(): Pick<Event, 'id' | 'v' | 'at' | 'day' | 'device' | 'session'>;
  /** Lines that could not be read: they stay where they are. */
  damaged: readonly number[];
  /** Why something could not be written, as long as it isn't: the session goes on in memory. */
  trouble(): FailureOf | null;
};

/**
 * With `saves` off everything is as usual, but only for as long as the program runs. With `goesOn` a log that can't be read is no reason to stop:
 * there are questions to ask all the same.
 */
export function openJournal(context: Context, { saves = true, goesOn = false } = {}): Journal {
  const { world, dayStartsMinutes } = context;
  const path = logPath(context);
  const store = openStore(path);
  const { events, damaged, trouble: unread } = readLog(store, goesOn);
  tellDamage(path, damaged, context);
  let trouble = unread;
  let unsaved: Event[] = [];
  let folded: { count: number; renames: Renames; progress: Progress } | null = null;
  const known = new Set<EventId>();
  const takeIn = (): boolean => {
    const fresh = store.readNew();
    if (fresh === '') return false;
    for (const event of events.slice(known.size)) known.add(event.id);
    const foreign = parseLog(fresh).events.filter(({ id }) => !known.has(id));
    events.push(...foreign);
    return foreign.length > 0;
  };
  const moment = () => momentAt(world.now(), { startsAtMinutes: dayStartsMinutes, offsetMinutes: world.offsetMinutes });
  return {
    path,
    saves,
    damaged,
    events: () => events,
    takeIn,
    progress: (renames) => {
      takeIn();
      if (folded === null || folded.count !== events.length || !isSame(folded.renames, renames)) folded = { count: events.length, renames, progress: fold(events, renames) };
      return folded.progress;
    },
    append: (facts) => {
      events.push(...facts);
      if (!saves || facts.length === 0) return;
      unsaved.push(...facts);
      trouble = write(store, unsaved, world.now());
      if (trouble === null) unsaved = [];
    },
    moment,
    stamp: () => {
      const { at, day } = moment();
      const session = world.newId() as SessionId;
      return { id: `${session}-0001` as EventId, v: currentVersion, at: new Date(at).toISOString(), day, device: world.device, session };
    },
    trouble: () => trouble,
  };
}

export function logPath({ dataFolder }: Pick<Context, 'dataFolder'>): string {
  return join(dataFolder, 'events.jsonl');
}

/** What is known of the questions on a shelf, renamed ones included. */
export function progressOn(shelf: Shelf, journal: Journal, context: Context): Progress {
  return journal.progress(renamesIn(questionIndex(shelf, context)));
}

type Reading = { events: Event[]; damaged: readonly number[]; trouble: FailureOf | null };

function readLog(store: Store, goesOn: boolean): Reading {
  try {
    const { events, damaged, tooNew } = parseLog(store.readAll());
    if (tooNew !== null) throw new Failure({ code: 'progress-too-new', args: { path: store.path, ...tooNew } });
    return { events, damaged, trouble: null };
  } catch (error) {
    if (!goesOn || !(error instanceof Failure) || error.what.code !== 'progress-unreadable') throw error;
    return { events: [], damaged: [], trouble: error.what };
  }
}

/** Null when it is on the disk. What could not be written is tried again with what comes next. */
function write(store: Store, facts: readonly Event[], now: number): FailureOf | null {
  try {
    backUpDaily(store.path, now);
    store.append(facts.map(lineOf));
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.what;
  }
}

const told = new WeakSet<World>();

/** Once in a run, however often the log is opened. */
function tellDamage(path: string, lines: readonly number[], { world, look, quiet }: Context): void {
  if (lines.length === 0 || quiet || told.has(world)) return;
  told.add(world);
  world.err.write(viewDamage(path, lines, look));
}

function isSame(one: Renames, other: Renames): boolean {
  return one.size === other.size && [...one].every(([former, now]) => other.get(former) === now);
}
