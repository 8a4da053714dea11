// Study days in time zones, over daylight saving and around four in the morning.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, parseDay, studyDay } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';

/** Minutes ahead of UTC at an instant, as the real world gives them. */
const zones = {
  utc: () => 0,
  seoul: () => 540,
  /** Central Europe: summer time from the last Sunday of March to that of October 2026, at 01:00 UTC. */
  berlin: (at: number) =>
    at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60,
  kathmandu: () => 345,
  honolulu: () => -600,
};

test.each<[string, keyof typeof zones, number, string]>([
  ['2026-11-23T03:59:59.999Z', 'utc', 240, '2026-11-22'],
  ['2026-11-23T04:00:00.000Z', 'utc', 240, '2026-11-23'],
  ['2026-11-23T23:59:00.000Z', 'utc', 240, '2026-11-23'],
  ['2026-11-24T03:00:00.000Z', 'utc', 240, '2026-11-23'],
  ['2026-11-23T00:00:00.000Z', 'utc', 0, '2026-11-23'],
  ['2026-11-22T18:59:00.000Z', 'seoul', 240, '2026-11-22'],
  ['2026-11-22T19:00:00.000Z', 'seoul', 240, '2026-11-23'],
  ['2026-11-23T13:59:00.000Z', 'honolulu', 240, '2026-11-22'],
  ['2026-11-23T14:00:00.000Z', 'honolulu', 240, '2026-11-23'],
  ['2026-11-22T22:15:00.000Z', 'kathmandu', 240, '2026-11-23'],
  ['2026-03-29T01:59:00.000Z', 'berlin', 240, '2026-03-28'],
  ['2026-03-29T02:00:00.000Z', 'berlin', 240, '2026-03-29'],
  ['2026-10-25T02:59:00.000Z', 'berlin', 240, '2026-10-24'],
  ['2026-10-25T03:00:00.000Z', 'berlin', 240, '2026-10-25'],
  ['2026-12-31T23:30:00.000Z', 'berlin', 0, '2027-01-01'],
  ['2026-11-23T20:00:00.000Z', 'utc', 1260, '2026-11-22'],
  ['2024-02-29T12:00:00.000Z', 'utc', 240, '2024-02-29'],
])('%s in %s, days from minute %i, is %s', (at, zone, startsAtMinutes, day) => {
  expect(studyDay(Date.parse(at), { startsAtMinutes, offsetMinutes: zones[zone] })).toBe(day);
});

test('a day never comes before the day of an earlier instant in one place', () => {
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
  fc.assert(
    fc.property(
      instants,
      instants,
      fc.constantFrom(...Object.values(zones)),
      (one, other, offsetMinutes) => {
        const day = (at: number) => studyDay(at, { startsAtMinutes: 4 * 60, offsetMinutes });
        const isLater = one <= other ? day(one) <= day(other) : day(other) <= day(one);
        // The hour that comes twice in autumn lies before four, so no day begins twice.
        expect(isLater).toBe(true);
      },
    ),
  );
});

test('days are counted over months, leap years and daylight saving', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: -3000, max: 3000 }),
      (start, days) => {
        const day = addDays('1990-01-01' as Day, start);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(parseDay(day)).toBe(day);
      },
    ),
  );
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-1-1',
  '26-01-01',
  '',
  '2026-01-01T00:00:00Z',
  '0000-00-00',
])('%j is no day', (text) => expect(parseDay(text)).toBe(null));

test.each([-1e15, 1e15, 8.64e15])('a clock that shows %i breaks nothing', (at) => {
  expect(studyDay(at, { startsAtMinutes: 240, offsetMinutes: () => 0 })).toMatch(
    /^\d{4}-\d{2}-\d{2}$/,
  );
});
