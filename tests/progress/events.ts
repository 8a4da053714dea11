// Events for tests: made by hand with few words, or any at all.
import fc from 'fast-check';
import { kinds } from '../../src/notes/kinds.ts';
import { type QuestionId, type TopicId } from '../../src/notes/note.ts';
import {
  confidences,
  modes,
  type Answered,
  type Event,
  type EventId,
  type SessionId,
} from '../../src/progress/event.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { Day, Grade } from '../../src/schedule/memory.ts';

export const dayOne = '2026-11-01' as Day;

/** An answer at noon of the day that many days after the first of November; each is a millisecond later than the one made before it. */
export function answered(
  question: string,
  days: number,
  right: boolean,
  changes: Partial<Answered> = {},
): Answered {
  const day = addDays(dayOne, days);
  const serial = nextSerial++;
  return {
    kind: 'answered',
    id: `s-${String(serial).padStart(6, '0')}` as EventId,
    v: 1,
    at: new Date(Date.parse(`${day}T12:00:00Z`) + serial).toISOString(),
    day,
    device: 'd',
    session: 's' as SessionId,
    question: question as QuestionId,
    asked: 'choice',
    revision: 'r1',
    language: 'en',
    mode: 'quiz',
    answer: ['a'],
    right,
    score: right ? 1 : 0,
    grade: right ? 'good' : 'again',
    durationMs: 5000,
    hint: false,
    attempt: 1,
    again: 0,
    confidence: null,
    cram: false,
    ...changes,
  };
}

let nextSerial = 1;

type Rest<Kind extends Event['kind']> = Omit<
  Extract<Event, { kind: Kind }>,
  'kind' | 'id' | 'v' | 'at' | 'day' | 'device' | 'session'
>;

export function eventOf<Kind extends Event['kind']>(
  kind: Kind,
  days: number,
  rest: Rest<Kind>,
): Event {
  const { id, v, at, day, device, session } = answered('x/y', days, true);
  return { kind, id, v, at, day, device, session, ...rest } as unknown as Event;
}

const questions = fc
  .constantFrom('volumes/a', 'volumes/b', 'images/c', 'images/d')
  .map((id) => id as QuestionId);
const eventIds = fc.integer({ min: 1, max: 40 }).map((serial) => `s-${serial}` as EventId);
const grades = fc.constantFrom<Grade>('again', 'hard', 'good', 'easy');
const stamp = fc.record({
  id: eventIds,
  v: fc.constant(1),
  days: fc.integer({ min: 0, max: 60 }),
  ms: fc.integer({ min: 0, max: 999 }),
  device: fc.constantFrom('d1', 'd2'),
  session: fc.constantFrom('s1', 's2').map((id) => id as SessionId),
});
const answer = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3')),
);
const mode = fc.constantFrom(...modes);
const language = fc.constantFrom('en', 'ko');
const count = fc.nat(1000);
const revision = fc.constantFrom('r1', 'r2');

const bodies = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answered'),
      question: questions,
      asked: fc.constantFrom(...kinds),
      revision,
      language,
      mode,
      answer,
      right: fc.boolean(),
      score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
      grade: grades,
      durationMs: fc.nat(1e6),
      hint: fc.boolean(),
      attempt: fc.constantFrom(1, 2),
      again: fc.nat(2),
      confidence: fc.option(fc.constantFrom(...confidences)),
      cram: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('skipped'), question: questions, mode }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undone'), event: eventIds }) },
  fc.record({ kind: fc.constant('lowered'), event: eventIds, grade: grades }),
  fc.record({
    kind: fc.constant('contested'),
    event: eventIds,
    question: questions,
    revision,
    why: fc.string(),
  }),
  fc.record({ kind: fc.constant('known'), question: questions, revision }),
  fc.record({
    kind: fc.constant('put-away'),
    question: questions,
    until: fc.constantFrom(null, addDays(dayOne, 20)),
  }),
  fc.record({
    kind: fc.constant('read'),
    topic: fc.constant('volumes' as TopicId),
    section: fc.constantFrom('x', 'y'),
  }),
  fc.record({
    kind: fc.constant('begun'),
    mode,
    seed: fc.integer(),
    language,
    total: fc.option(count),
  }),
  fc.record({ kind: fc.constant('ended'), asked: count, right: count, skipped: count }),
  fc.record({ kind: fc.constant('merged'), from: fc.string(), events: count }),
);

/** Any event that a program may have written. */
export const anyEvent: fc.Arbitrary<Event> = fc
  .tuple(stamp, bodies)
  .map(([{ days, ms, ...rest }, body]) => {
    const day = addDays(dayOne, days);
    return {
      ...body,
      ...rest,
      at: `${day}T12:00:00.${String(ms).padStart(3, '0')}Z`,
      day,
    } as unknown as Event;
  });

/** A log as one device writes it: every id once, and what is said about an event means one of the log, or sometimes one of another. */
export const anyLog = (prefix: string, maxLength = 40): fc.Arbitrary<Event[]> =>
  fc.array(anyEvent, { maxLength }).map((events) =>
    events.map((event, at) => ({
      ...event,
      id: `${prefix}-${at}` as EventId,
      ...meant(event, prefix, events.length),
    })),
  );

function meant(event: Event, prefix: string, length: number): { event?: EventId } {
  if (!('event' in event)) return {};
  const serial = Number(event.event.replace('s-', ''));
  return serial === 40 ? {} : { event: `${prefix}-${serial % length}` as EventId };
}
