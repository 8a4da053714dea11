// Events as lines of a log and back: what is read is never trusted, and what can't be read is told by its number.
import { kinds } from '../notes/kinds.ts';
import { languages } from '../notes/note.ts';
import type { Grade } from '../schedule/memory.ts';
import { parseDay } from '../schedule/day.ts';
import { confidences, currentVersion, modes, type Event } from './event.ts';
import { sumOf } from './sum.ts';

export type Log = {
  /** In the order of the lines. */
  events: Event[];
  lines: number;
  /** Lines that can't be read, counted from 1. */
  damaged: number[];
  /** The first line that a newer version of the program wrote: such a log is refused untouched. */
  tooNew: { line: number; version: number } | null;
};

/** One line without its newline; the last field is a sum over all that stands before it. */
export function lineOf(event: Event): string {
  const body = JSON.stringify(event).slice(0, -1);
  return `${body}${sumField}${sumOf(body, body.length)}"}`;
}

/** `linesBefore` are those of the log that stand before this text. */
export function parseLog(text: string, linesBefore = 0): Log {
  const log: Log = { events: [], lines: 0, damaged: [], tooNew: null };
  let number = linesBefore;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    number++;
    const line = text.slice(start, end).trim();
    if (line !== '') take(log, parseLine(line), number);
    start = end + 1;
  }
  log.lines = number - linesBefore;
  return log;
}

type Line =
  | { kind: 'event'; event: Event }
  | { kind: 'too-new'; version: number }
  | { kind: 'damaged' };

export function parseLine(line: string): Line {
  const at = line.lastIndexOf(sumField);
  const fields = parseFields(at < 0 ? line : `${line.slice(0, at)}}`);
  if (fields === null) return damaged;
  // A line without a sum was written by hand or by another program, and is read for what it says; a version with other sums must name them otherwise.
  const isWhole = at < 0 || line.slice(at) === `${sumField}${sumOf(line, at)}"}`;
  if (!isWhole) return damaged;
  if (typeof fields['v'] === 'number' && fields['v'] > currentVersion)
    return { kind: 'too-new', version: fields['v'] };
  const event = eventOf(fields);
  return event === null ? damaged : { kind: 'event', event };
}

const damaged: Line = { kind: 'damaged' };
const sumField = ',"sum":"';

function take(log: Log, line: Line, number: number): void {
  if (line.kind === 'event') log.events.push(line.event);
  else if (line.kind === 'damaged') log.damaged.push(number);
  else log.tooNew ??= { line: number, version: line.version };
}

type Fields = Record<string, unknown>;

function parseFields(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : null;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isInteger: Check = (value) => Number.isSafeInteger(value);
const isTime: Check = (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value);
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isDay: Check = (value) => typeof value === 'string' && parseDay(value) !== null;
const isInstant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-(?:0\d|1[0-2])-[0-3]\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const isAnswer: Check = (value) =>
  isText(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string'));

const isNames: Check = (value) => Array.isArray(value) && value.every(isName);

const grades: Grade[] = ['again', 'hard', 'good', 'easy'];
const stamp = {
  kind: isName,
  id: isName,
  v: isCount,
  at: isInstant,
  day: isDay,
  device: isText,
  session: isName,
};

/** What each kind of event must hold; fields beyond these are left out. */
const shapes: {
  [Kind in Event['kind']]: Record<
    Exclude<keyof Extract<Event, { kind: Kind }>, keyof typeof stamp>,
    Check
  >;
} = {
  answered: {
    question: isName,
    asked: oneOf(...kinds),
    revision: isText,
    language: oneOf(...languages),
    mode: oneOf(...modes),
    answer: isAnswer,
    right: isFlag,
    score: isShare,
    grade: oneOf(...grades),
    durationMs: isTime,
    hint: isFlag,
    attempt: oneOf(1, 2),
    again: isCount,
    confidence: orNull(oneOf(...confidences)),
    cram: isFlag,
  },
  skipped: { question: isName, mode: oneOf(...modes) },
  undone: { event: isName },
  lowered: { event: isName, grade: oneOf(...grades) },
  contested: { event: isName, question: isName, revision: isText, why: isText },
  known: { question: isName, revision: isText },
  'put-away': { question: isName, until: orNull(isDay) },
  read: { topic: isName, section: isName, durationMs: orAbsent(isTime), words: orAbsent(isCount) },
  begun: {
    mode: oneOf(...modes),
    seed: isInteger,
    language: oneOf(...languages),
    total: orNull(isCount),
  },
  ended: { asked: isCount, right: isCount, skipped: isCount },
  did: {
    lab: isName,
    task: isName,
    hints: oneOf(0, 1, 2, 3),
    durationMs: isTime,
    engine: oneOf('built-in', 'docker'),
  },
  'lab-reset': { lab: isName },
  reset: { topics: isNames },
  merged: { from: isText, events: isCount },
};
const checksOf = new Map<unknown, [string, Check][]>(
  Object.entries(shapes).map(([kind, shape]) => [kind, Object.entries({ ...stamp, ...shape })]),
);

function eventOf(fields: Fields): Event | null {
  const checks = checksOf.get(fields['kind']);
  if (checks === undefined) return null;
  for (const [name, check] of checks) if (!check(fields[name])) return null;
  const isBare = Object.keys(fields).length === checks.length;
  return (isBare
    ? fields
    : Object.fromEntries(
        checks.flatMap(([name]) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
      )) as unknown as Event;
}
