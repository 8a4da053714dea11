// The learner's progress while the program runs: read once, folded when asked, appended to before anything is shown.
import { currentVersion, type Event, type EventId, type SessionId } from '../progress/event.ts';
import { checkpointText, parseCheckpoint, type Mark } from '../progress/checkpoint.ts';
import type { Progress, Renames } from '../progress/fold.ts';
import { newHistory, type History, type Past } from '../progress/history.ts';
import { aheadIn } from '../progress/order.ts';
import { lineOf, parseLog } from '../progress/line.ts';
import { momentAt } from '../schedule/day.ts';
import type { Moment } from '../schedule/memory.ts';
import { viewDamage } from '../view/pages/damage.ts';
import { viewFindings } from '../view/pages/findings.ts';
import { Failure, type FailureOf } from '../world/failure.ts';
import { backUpDaily } from '../world/backups.ts';
import { keepCheckpoint, readCheckpoint } from '../world/checkpoint.ts';
import { logPath } from '../world/folders.ts';
import { openStore, type Store } from '../world/store.ts';
import type { World } from '../world/world.ts';
import type { Context } from './context.ts';
import { findingsOf } from './findings.ts';
import { renamesIn, type Shelf } from './shelf.ts';

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
  /** How many answers were given in this run, repeats too and those taken back not. */
  answered(): number;
  /** Why something could not be written, as long as it isn't: the session goes on in memory. */
  trouble(): FailureOf | null;
};

/**
 * With `saves` off everything is as usual, but only for as long as the program runs. With `goesOn` a log that can't be read is no reason to stop:
 * there are questions to ask all the same. With `wholeLog` every event is read, for those who want more than what they amount to.
 */
export function openJournal(
  context: Context,
  { saves = true, goesOn = false, wholeLog = false } = {},
): Journal {
  const { world, dayStartsMinutes } = context;
  const path = logPath(context.dataFolder);
  const store = openStore(path);
  const read = readLog(store, goesOn, wholeLog);
  let { trouble } = read;
  let unsaved: Event[] = [];
  const answered = new Set<EventId>();
  const history = newHistory(read.past, read.events);
  const known = new Set<EventId>();
  const takeIn = (): boolean => {
    const fresh = store.readNew();
    if (fresh === '') return false;
    for (const event of history.recent.slice(known.size)) known.add(event.id);
    const foreign = parseLog(fresh).events.filter(({ id }) => !known.has(id));
    history.add(foreign);
    return foreign.length > 0;
  };
  const moment = () =>
    momentAt(world.now(), {
      startsAtMinutes: dayStartsMinutes,
      offsetMinutes: world.offsetMinutes,
    });
  const keepFold = foldKeeper(path, read, history);
  tellOnce(path, read.damaged, history, { now: moment(), wholeLog }, context);
  return {
    path,
    saves,
    damaged: read.damaged,
    events: history.events,
    takeIn,
    progress: (renames) => {
      takeIn();
      const progress = history.progress(renames, moment());
      if (saves && trouble === null) keepFold(renames);
      return progress;
    },
    append: (facts) => {
      history.add(facts);
      for (const fact of facts) {
        if (fact.kind === 'answered') answered.add(fact.id);
        if (fact.kind === 'undone') answered.delete(fact.event);
      }
      if (!saves || facts.length === 0) return;
      unsaved.push(...facts);
      trouble = write(store, unsaved, world.now());
      if (trouble === null) unsaved = [];
    },
    moment,
    answered: () => answered.size,
    stamp: () => stampAt(moment(), world),
    trouble: () => trouble,
  };
}

function stampAt({ at, day }: Moment, world: World): ReturnType<Journal['stamp']> {
  const session = world.newId() as SessionId;
  return {
    id: `${session}-0001` as EventId,
    v: currentVersion,
    at: new Date(at).toISOString(),
    day,
    device: world.device,
    session,
  };
}

/** What is known of the questions on a shelf, renamed ones included. */
export function progressOn(shelf: Pick<Shelf, 'heads'>, journal: Journal): Progress {
  return journal.progress(renamesIn(shelf.heads()));
}

type Reading = {
  past: Past | null;
  /** All of them, or those after the past. */
  events: Event[];
  lines: number;
  damaged: readonly number[];
  mark: Mark | null;
  trouble: FailureOf | null;
};

function readLog(store: Store, goesOn: boolean, wholeLog: boolean): Reading {
  try {
    const checkpoint = wholeLog ? null : parseCheckpoint(readCheckpoint(store.path) ?? '');
    const { text, isRest, mark } = store.readAfter(checkpoint?.mark ?? null);
    const before = isRest && checkpoint !== null ? checkpoint : null;
    const { events, lines, damaged, tooNew } = parseLog(text, before?.lines);
    if (tooNew !== null)
      throw new Failure({ code: 'progress-too-new', args: { path: store.path, ...tooNew } });
    const past =
      before === null
        ? null
        : { checkpoint: before, events: () => parseLog(store.readHead(before.mark)).events };
    return {
      past,
      events,
      lines: (before?.lines ?? 0) + lines,
      damaged: [...(before?.damaged ?? []), ...damaged],
      mark,
      trouble: null,
    };
  } catch (error) {
    if (!goesOn || !(error instanceof Failure) || error.what.code !== 'progress-unreadable')
      throw error;
    return { past: null, events: [], lines: 0, damaged: [], mark: null, trouble: error.what };
  }
}

/** So many events after a checkpoint are folded in a few milliseconds. */
const fewEvents = 500;

/** Keeps a fold of the log as it was read, once, where the next start gains by it. */
function foldKeeper(
  path: string,
  { events, lines, damaged, mark }: Reading,
  history: History,
): (renames: Renames) => void {
  const count = events.length;
  let isKept = mark === null;
  return (renames) => {
    const folded = history.folded();
    if (
      isKept ||
      mark === null ||
      folded === null ||
      folded.folding.isAhead ||
      history.recent.length !== count ||
      !(folded.isAnew || count > fewEvents)
    )
      return;
    isKept = true;
    keepCheckpoint(
      path,
      checkpointText({ mark, lines, damaged: [...damaged], renames, folding: folded.folding }),
    );
  };
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

/** Once in a run, however often the log is opened. Of a clock that ran ahead no more is said once something stands behind its answers, but to those who look at the whole log. */
function tellOnce(
  path: string,
  damaged: readonly number[],
  history: History,
  { now, wholeLog }: { now: Moment; wholeLog: boolean },
  context: Context,
): void {
  const { world, look, quiet } = context;
  if (quiet || told.has(world)) return;
  const isLastAhead = aheadIn(history.recent.slice(-1), now) !== null;
  const recent = isLastAhead ? history.recent : [];
  const log = { path, events: history.events, seen: wholeLog ? history.events() : recent };
  const damage = damaged.length === 0 ? '' : viewDamage(path, damaged, look);
  const text = damage + viewFindings(findingsOf(log, now, context), look);
  if (text === '') return;
  told.add(world);
  world.err.write(text);
}
