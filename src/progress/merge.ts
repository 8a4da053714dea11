// Logs of several devices as one: the union of their events.
import type { Event, EventId } from './event.ts';

/** Each event once, by instant and id; in whichever order logs are merged, the same comes out. */
export function merge(...logs: (readonly Event[])[]): Event[] {
  const byId = new Map<EventId, Event>();
  for (const event of logs.flat()) {
    const known = byId.get(event.id);
    if (known === undefined || JSON.stringify(event) < JSON.stringify(known))
      byId.set(event.id, event);
  }
  return [...byId.values()].sort((one, other) => (comesBefore(one, other) ? -1 : 1));
}

/** What `theirs` has and `ours` lacks, in their order: what taking in another log appends. */
export function missingFrom(ours: readonly Event[], theirs: readonly Event[]): Event[] {
  const known = new Set(ours.map((event) => event.id));
  return theirs.filter((event) => !known.has(event.id) && known.add(event.id) !== undefined);
}

const comesBefore = (one: Event, other: Event): boolean =>
  one.at < other.at || (one.at === other.at && one.id < other.id);
