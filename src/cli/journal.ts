// The learner's progress while the program runs: read once, folded when asked, appended to before anything is shown.
import { join } from 'node:path';
import { currentVersion, type Event, type EventId, type SessionId } from '../progress/event.ts';
import { fold, type Progress, type Renames } from '../progress/fold.ts';
import { lineOf, parseLog } from '../progress/line.ts';
import { momentAt } from '../schedule/day.ts';
import type { Moment } from '../schedule/memory.ts';
import { Failure, type FailureOf } from '../world/failure.ts';
import { backUpDaily } from '../world/backups.ts';
import { openStore } from '../world/store.ts';
import type { Context } from './context.ts';
import { questionIndex, renamesIn, type Shelf } from './shelf.ts';

export type Journal = {
  path: string;
  /** Everything that could be read, in the order of the log. */
  events(): readonly Event[];
  progress(renames: Renames): Progress;
  append(facts: readonly Event[]): void;
  moment(): Moment;
  /** What a fact outside of any session carries. */
  stamp(): Pick<Event, 'id' | 'v' | 'at' | 'day' | 'device' | 'session'>;
  /** Lines that could not be read: they stay where they are. */
  damaged: readonly number[];
  /** Why nothing can be written, once that has been seen: the session goes on in memory. */
  trouble(): FailureOf | null;
};

/** With `saves` off everything is as usual, but only for as long as the program runs. */
export function openJournal(context: Context, saves = true): Journal {
  const { world, dataFolder, dayStartsMinutes } = context;
  const path = join(dataFolder, 'events.jsonl');
  const store = openStore(path);
  const { events, damaged, tooNew } = parseLog(store.readAll());
  if (tooNew !== null) throw new Failure({ code: 'progress-too-new', args: { path, ...tooNew } });
  let trouble: FailureOf | null = null;
  let folded: { count: number; renames: Renames; progress: Progress } | null = null;
  const moment = () => momentAt(world.now(), { startsAtMinutes: dayStartsMinutes, offsetMinutes: world.offsetMinutes });
  return {
    path,
    damaged,
    events: () => events,
    progress: (renames) => {
      if (folded === null || folded.count !== events.length || !isSame(folded.renames, renames)) folded = { count: events.length, renames, progress: fold(events, renames) };
      return folded.progress;
    },
    append: (facts) => {
      events.push(...facts);
      if (trouble !== null || !saves || facts.length === 0) return;
      try {
        backUpDaily(path, world.now());
        store.append(facts.map(lineOf));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        trouble = error.what;
      }
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

/** What is known of the questions on a shelf, renamed ones included. */
export function progressOn(shelf: Shelf, journal: Journal, context: Context): Progress {
  return journal.progress(renamesIn(questionIndex(shelf, context)));
}

function isSame(one: Renames, other: Renames): boolean {
  return one.size === other.size && [...one].every(([former, now]) => other.get(former) === now);
}
