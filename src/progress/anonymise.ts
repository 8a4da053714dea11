// A log that may be given away: when exactly and where something was done, and what was typed, is not in it.
import { factsOf } from '../notes/kinds.ts';
import type { Event } from './event.ts';
import { endOfTime, inOrder } from './order.ts';

/** In order; of an instant only the day stays, and a count that keeps the order. Ids stay, for they are random: two copies of one log are known as such. */
export function anonymised(events: readonly Event[]): Event[] {
  const counts = new Map<string, number>();
  return inOrder(events, endOfTime).events.map((event) => {
    const day = event.at.slice(0, 10);
    const count = counts.get(day) ?? 0;
    counts.set(day, count + 1);
    return withoutWords({ ...event, device: '', at: instantOf(day, count) });
  });
}

/** Midnight and `count` milliseconds. */
function instantOf(day: string, count: number): string {
  const [hours, minutes, seconds] = [3_600_000, 60_000, 1000].map((unit, at) =>
    String(Math.floor(count / unit) % (at === 0 ? 24 : 60)).padStart(2, '0'),
  );
  return `${day}T${hours}:${minutes}:${seconds}.${String(count % 1000).padStart(3, '0')}Z`;
}

/** Options and items that were chosen stay: they are the bank's words. */
function withoutWords(event: Event): Event {
  switch (event.kind) {
    case 'answered':
      return factsOf(event.asked).typed ? { ...event, answer: '' } : event;
    case 'contested':
      return { ...event, why: '' };
    case 'merged':
      return { ...event, from: '' };
    default:
      return event;
  }
}
