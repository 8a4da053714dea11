// Study days: which one an instant falls on, and counting them.
import type { Day, Instant, Moment } from './memory.ts';

type DayOptions = {
  /** Minutes after midnight at which a study day begins. */
  startsAtMinutes: number;
  /** Minutes that local time is ahead of UTC at an instant: time zones and daylight saving come in here. */
  offsetMinutes: (at: Instant) => number;
};

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

export function momentAt(at: Instant, options: DayOptions): Moment {
  return { at, day: studyDay(at, options) };
}

/** By the clock on the wall: a day of 23 or 25 hours begins and ends at the same hour as any other. */
export function studyDay(at: Instant, options: DayOptions): Day {
  return dayOfNumber(
    Math.floor((at + (options.offsetMinutes(at) - options.startsAtMinutes) * minuteMs) / dayMs),
  );
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(numberOfDay(day) + days);
}

/** How many days after `earlier` `later` comes; negative when it comes before. */
export function daysBetween(earlier: Day, later: Day): number {
  return numberOfDay(later) - numberOfDay(earlier);
}

/** Null for anything but a day of the calendar as `2026-12-01`. */
export function parseDay(text: string): Day | null {
  if (numbers.has(text)) return text as Day;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || dayOfNumber(ms / dayMs) !== text ? null : (text as Day);
}

/** Days since 1970-01-01. */
export function numberOfDay(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  return remembered(day, Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs));
}

export function dayOfNumber(number: number): Day {
  const inCalendar = Math.min(Math.max(number, firstDay), lastDay);
  const known = days.get(inCalendar);
  if (known !== undefined) return known;
  const day = new Date(inCalendar * dayMs).toISOString().slice(0, 10) as Day;
  remembered(day, inCalendar);
  return day;
}

/** A log names few days many times, and a date is slow to take apart. */
const numbers = new Map<string, number>();
const days = new Map<number, Day>();

function remembered(day: Day, number: number): number {
  numbers.set(day, number);
  days.set(number, day);
  return number;
}

/** The calendar of four-digit years: a broken clock must not break a session. */
const firstDay = Date.UTC(1970, 0, 1) / dayMs;
const lastDay = Date.UTC(9999, 11, 31) / dayMs;
