// Taking in the log of another device: the union of the events of both.
import type { Event } from './event.ts';

/** What `theirs` has and `ours` lacks, in their order: what taking in another log appends. */
export function missingFrom(ours: readonly Event[], theirs: readonly Event[]): Event[] {
  const known = new Set(ours.map((event) => event.id));
  return theirs.filter((event) => !known.has(event.id) && known.add(event.id) !== undefined);
}
