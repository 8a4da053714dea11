// Events as lines: nothing is lost on the way, and nothing that can't be trusted is let in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, parseLine, parseLog } from '../../src/progress/line.ts';
import { answered, anyEvent, anyLog } from './events.ts';

const event = answered('volumes/a', 1, true, { answer: '볼륨 "named"\n' });
const line = lineOf(event);
const fields = JSON.parse(line) as Record<string, unknown>;
const byHand = (changes: Record<string, unknown>) =>
  JSON.stringify({ ...fields, sum: undefined, ...changes });

test('an event comes back from its line as it was', () => {
  fc.assert(
    fc.property(anyEvent, (one) => {
      expect(parseLine(lineOf(one))).toEqual({ kind: 'event', event: one });
      expect(lineOf(one)).not.toContain('\n');
    }),
    { numRuns: 300 },
  );
});

test('a line begins with what it is', () =>
  expect(line).toMatch(/^\{"kind":"answered","id":"s-\d+","v":1,"at":"2026-11-02T/));
test('a line written by hand needs no sum', () => expect(parseLine(byHand({})).kind).toBe('event'));
test('fields that nobody knows are left out', () =>
  expect(parseLine(byHand({ mood: 'fine' }))).toEqual({ kind: 'event', event }));

describe('what is not let in', () => {
  test.each<[string, Record<string, unknown>]>([
    ['an unknown kind', { kind: 'guessed' }],
    ['a kind that every object has', { kind: 'constructor' }],
    ['no id', { id: '' }],
    ['an id that is no text', { id: 7 }],
    ['an instant that is none', { at: 'yesterday' }],
    ['the thirty-first of November', { day: '2026-11-31' }],
    ['a score beyond one', { score: 1.5 }],
    ['no score', { score: null }],
    ['an unknown grade', { grade: 'superb' }],
    ['a third attempt', { attempt: 3 }],
    ['a negative time', { durationMs: -1 }],
    ['an answer that is a number', { answer: 7 }],
    ['an answer of numbers', { answer: [1] }],
    ['a version that is no number', { v: '1' }],
    ['an unknown language', { language: 'de' }],
    ['right that is no yes or no', { right: 'yes' }],
  ])('%s', (_, changes) => expect(parseLine(byHand(changes))).toEqual({ kind: 'damaged' }));

  test.each(['', 'null', '[]', '7', '{', '{}', '"text"', 'answered'])('%j', (text) =>
    expect(parseLine(text)).toEqual({ kind: 'damaged' }),
  );
});

test('a newer version is told, whatever else the line holds', () => {
  expect(parseLine('{"kind":"dreamt","v":2}')).toEqual({ kind: 'too-new', version: 2 });
  expect(parseLog(`${line}\n${byHand({ v: 3 })}\n`)).toMatchObject({
    tooNew: { line: 2, version: 3 },
  });
});

test('any flipped bit of a line is noticed or changes nothing that was said', () => {
  const bytes = Buffer.from(line);
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      for (const read of parseLog(flipped.toString('utf8')).events) expect(read).toEqual(event);
    }
  }
});

test('a log cut anywhere loses only its last line, and says so', () => {
  const events = fc.sample(anyLog('s', 5), { numRuns: 1, seed: 3 })[0] ?? [];
  const bytes = Buffer.from([event, ...events].map((one) => `${lineOf(one)}\n`).join(''));
  for (let cut = 0; cut <= bytes.length; cut++) {
    const text = bytes.subarray(0, cut).toString('utf8');
    const log = parseLog(text);
    const whole = text.split('\n').length - 1;
    const isTorn = text.length > 0 && !text.endsWith('\n');
    expect(log.events.length + log.damaged.length).toBe(whole + (isTorn ? 1 : 0));
    expect(log.damaged.every((number) => number === whole + 1)).toBe(true);
  }
});

test('a damaged line hides no other', () => {
  expect(parseLog(`${line}\n{"kind":"answ\n\n${line}\r\nrubbish\n${line}`)).toEqual({
    events: [event, event, event],
    damaged: [2, 5],
    lines: 6,
    tooNew: null,
  });
});

test('lines are counted from those that stand before', () => {
  expect(parseLog(`${line}\nrubbish\n`, 10)).toMatchObject({ lines: 2, damaged: [12] });
});

test('any text at all is a log', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const log = parseLog(text);
      expect(log.events).toEqual([]);
    }),
  );
});
