// Days as people type them.
import type { Language } from '../notes/note.ts';
import { addDays, parseDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import { fail } from '../world/failure.ts';

/** A day of the calendar, or so many days from today: `2026-12-24`, `12d`, `in 12 days`, `12일 뒤`. */
export function dayIn(option: string, given: string, today: Day): Day {
  const ahead = inDays.exec(given.normalize('NFC'));
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
const days = {
  en: 'd|days?',
  ko: String.raw`일(?:\s*[뒤후])?`,
} satisfies Record<Language, string>;
const inDays = new RegExp(
  String.raw`^(?:\+|in\s+)?(\d{1,5})\s*(?:${Object.values(days).join('|')})$`,
  'i',
);
