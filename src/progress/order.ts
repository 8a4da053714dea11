// In which order events count, and as of when: neither the order in which logs were joined nor a clock that ran ahead makes a difference.
import type { Day, Instant, Moment } from '../schedule/memory.ts';
import type { Event, EventId } from './event.ts';

export type LogPlace = Pick<Event, 'at' | 'id'>;

type Ordered = { events: readonly Event[]; ahead: Ahead | null };
/** Events that are later than now, and the latest instant of them. */
type Ahead = { events: number; latest: string };

/** The last moment there is: nothing is ahead of it. */
export const endOfTime: Moment = { at: Infinity, day: '9999-12-31' as Day };

/** Each event once, by instant, then by id. One that is later than now counts as of the smallest instant behind it in the log, else as of now. */
export function inOrder(events: readonly Event[], now: Moment): Ordered {
  const ahead = aheadIn(events, now);
  const unique = withoutRepeats(ahead === null ? events : settled(events, now));
  const isSorted = unique.every(
    (event, at) => at === 0 || !comesBefore(event, unique[at - 1] as Event),
  );
  return { events: isSorted ? unique : unique.sort(byPlace), ahead };
}

/** Null where nothing is, as long as no clock ran ahead. */
export function aheadIn(events: readonly LogPlace[], { at }: Moment): Ahead | null {
  const now = textOf(at);
  const later = events.filter((event) => event.at > now);
  return later.length === 0
    ? null
    : {
        events: new Set(later.map(({ id }) => id)).size,
        latest: later.reduce((latest, event) => (event.at > latest ? event.at : latest), now),
      };
}

export const comesBefore = (one: LogPlace, other: LogPlace): boolean =>
  one.at < other.at || (one.at === other.at && one.id < other.id);

/** A log that was never merged is in order already. */
const byPlace = (one: Event, other: Event): number => (comesBefore(one, other) ? -1 : 1);

function withoutRepeats(events: readonly Event[]): Event[] {
  const met = new Set<EventId>();
  return events.filter((event) => !met.has(event.id) && met.add(event.id) !== undefined);
}

type Bound = { at: string; day: Day };
/** What was taken in from another log: its own events stand behind each other, ours only behind all of them. */
type Block = { start: number; outside: Bound | null };

/** Read from the end: what was written later is later, whatever its clock said. */
function settled(events: readonly Event[], now: Moment): Event[] {
  const present = { at: textOf(now.at), day: now.day };
  const ranks = ranksOf(events.filter(({ at }) => at > present.at));
  const blocks: Block[] = [];
  let behind: Bound | null = null;
  const settledBackwards = events.toReversed().map((event, backwards) => {
    const at = events.length - 1 - backwards;
    for (
      let block = blocks.at(-1);
      block !== undefined && at < block.start;
      block = blocks.at(-1)
    ) {
      behind = block.outside;
      blocks.pop();
    }
    const rank = ranks.get(event.id);
    const counts = rank === undefined ? event : asOf(event, earlier(behind, present), rank);
    // When logs were merged says nothing of what stands in them: the same is to come out whichever took in the other.
    if (event.kind !== 'merged') behind = earlier(behind, event);
    else
      blocks.push({
        start: Math.max(at - event.events, blocks.at(-1)?.start ?? 0),
        outside: behind,
      });
    return counts;
  });
  return settledBackwards.toReversed();
}

function earlier(one: Bound | null, { at, day }: Bound): Bound {
  return one !== null && one.at <= at ? one : { at, day };
}

/** The latest is the first. */
function ranksOf(ahead: readonly Event[]): Map<EventId, number> {
  return new Map(
    ahead.toSorted((one, other) => -byPlace(one, other)).map(({ id }, at) => [id, at]),
  );
}

/** A hair before that instant: so it stays before what was written behind it, and they keep their own order. */
function asOf(event: Event, { at, day }: Bound, rank: number): Event {
  const instant = Date.parse(at) - 1 - rank;
  return { ...event, at: Number.isNaN(instant) ? at : textOf(instant), day };
}

function textOf(at: Instant): string {
  return at === Infinity ? '~' : new Date(at).toISOString();
}
