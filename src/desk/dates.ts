// Days as people type them.
import { addDays, parseDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import { fail } from '../world/failure.ts';

/** A day of the calendar, or so many days from today: `2026-12-24`, `12d`, `in 12 days`, `12일 뒤`. */
export function dayIn(option: string, given: string, today: Day): Day {
  const ahead = /^(?:\+|in\s+)?(\d{1,5})\s*(?:d|days?|일(?:\s*[뒤후])?)$/i.exec(
    given.normalize('NFC'),
  );
  const day =
    ahead === null
      ? (parseDay(given) ?? fail('bad-date', { option, given }))
      : addDays(today, Number(ahead[1]));
  if (day < today) fail('date-past', { given, today });
  const latest = addDays(today, farthestDays);
  if (day > latest) fail('date-far', { given, latest });
  return day;
}

const farthestDays = 3660;
