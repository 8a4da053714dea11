// How a learner's own log becomes their pace, and how likely a guess is right.
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/notes/text.ts';
import { guessOf, type PlanQuestion } from '../../src/plan/bank.ts';
import { paceOf, readingSeconds, secondsFor } from '../../src/plan/pace.ts';
import { todaysShare } from '../../src/plan/share.ts';
import type { TopicId } from '../../src/notes/note.ts';
import { fold, progressOf } from '../../src/progress/fold.ts';
import type { Event, SessionId } from '../../src/progress/event.ts';
import { addDays } from '../../src/schedule/day.ts';
import { answered, dayOne, eventOf } from '../progress/events.ts';
import { freshBank } from './bank.ts';
import type { Kind } from '../../src/notes/note.ts';

const pace = (events: Event[], guess = 0) =>
  paceOf(fold(events).work, addDays(dayOne, 9), () => guess);
const many = (count: number, right: boolean, changes = {}) =>
  Array.from({ length: count }, (_, at) => answered(`volumes/q${at}`, 9, right, changes));
/** At a second of the tenth day. */
const at = (second: number) => ({
  at: `2026-11-10T12:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z`,
});
const reading = (seconds: number, words: number, moment = {}): Event => ({
  ...eventOf('read', 9, {
    topic: 'volumes' as TopicId,
    section: `s${seconds}`,
    durationMs: seconds * 1000,
    words,
  }),
  ...moment,
});

describe('pace', () => {
  test('before anything was done it is the usual one', () =>
    expect(pace([])).toEqual({
      fresh: 20,
      later: 20,
      again: 12,
      feedback: 8,
      wordsPerMinute: 180,
      grasp: 0.5,
      kept: 0.9,
      today: 0,
    }));
  test('comes to be the learner’s own', () => {
    expect(pace(many(2000, true, { durationMs: 42_000 })).fresh).toBeCloseTo(42, 0);
    expect(pace(many(2000, true)).grasp).toBe(0.95);
    expect(pace(many(2000, false)).grasp).toBe(0.05);
  });
  test('what comes back on the same day is a time of its own', () => {
    const { fresh, again } = pace([
      ...many(100, false, { durationMs: 30_000 }),
      ...many(100, true, { durationMs: 6_000, again: 1 }),
    ]);
    expect([Math.round(fresh), Math.round(again)]).toEqual([30, 7]);
  });
  test('from a verdict to the next question is looking at what was said', () => {
    const answers = Array.from({ length: 100 }, (_, turn) =>
      answered(`volumes/q${turn}`, 9, true, { durationMs: 10_000, ...at(30 * turn) }),
    );
    expect(pace(answers).feedback).toBeCloseTo(19.4, 1);
  });
  test('nor does a session begin with looking at the verdict of another', () =>
    expect(
      pace([
        answered('volumes/a', 9, true, at(0)),
        answered('volumes/b', 9, true, { ...at(90), session: 'other' as SessionId }),
      ]).feedback,
    ).toBe(8));
  test('reading has its own pace, and a log that does not know how long it took says nothing', () => {
    expect(pace([reading(60, 1000)]).wordsPerMinute).toBeCloseTo(1300 / (300 / 180 + 1), 5);
    expect(
      pace([eventOf('read', 9, { topic: 'volumes' as TopicId, section: 's' })]).wordsPerMinute,
    ).toBe(180);
  });
  test('right by chance is no grasp', () =>
    expect(pace([...many(250, true), ...many(1000, false).slice(250)], 0.25).grasp).toBeLessThan(
      0.06,
    ));
  test('only first answers tell grasp', () =>
    expect(pace([answered('volumes/a', 1, false), answered('volumes/a', 2, true)]).grasp).toBe(
      pace([answered('volumes/a', 1, false), answered('volumes/a', 2, false)]).grasp,
    ));
  test('who went away is not slow', () =>
    expect(pace(many(1, true, { durationMs: 9_000_000 })).fresh).toBeLessThan(70));
  test('counts the seconds of today: thinking, looking, reading', () =>
    expect(
      pace([
        answered('volumes/z', 8, true, { session: 'before' as SessionId }),
        answered('volumes/a', 9, true, { durationMs: 10_000, ...at(10) }),
        answered('volumes/b', 9, true, { durationMs: 10_000, ...at(30) }),
        reading(40, 100, at(90)),
      ]).today,
    ).toBe(70));
  test('days that were left out are expected again', () => {
    const on = (days: number[]) =>
      paceOf(
        fold(days.map((day) => answered(`volumes/d${day}`, day, true))).work,
        addDays(dayOne, 20),
        () => 0,
      ).kept;
    expect(on(Array.from({ length: 20 }, (_, day) => day))).toBeGreaterThan(0.95);
    expect(on([0, 4, 8, 12, 16])).toBeLessThan(0.55);
  });
});

test('a new question takes its thinking, its verdict and what comes back; a miss costs more', () => {
  const usual = pace([]);
  expect(secondsFor('fresh', 1, usual)).toBe(28);
  expect(secondsFor('fresh', 0.5, usual)).toBeCloseTo(39.5, 5);
  expect(readingSeconds(180, usual)).toBe(60);
});

test.each([
  ['A named volume outlives its container.', 6],
  ['- `docker rm -v` | x', 4],
  ['컨테이너는 이미지로 만든다', 5],
  ['', 0],
])('%j has the reading of %i words', (text, words) => expect(wordsIn(text)).toBe(words));

describe('guess', () => {
  const guesses: [kind: Kind, parts: number, guess: number][] = [
    ['recall', 0, 0],
    ['command', 0, 0],
    ['choice', 4, 1 / 4],
    ['choices', 3, 1 / 7],
    ['order', 4, 1 / 24],
    ['match', 3, 1 / 6],
  ];
  test.each(guesses)('%s of %i parts', (kind, parts, guess) =>
    expect(guessOf({ kind, parts })).toBe(guess),
  );
});

describe('a day of 20 minutes', () => {
  const goal = { date: addDays(dayOne, 40), minutesADay: 20 };
  type Person = { thinking: number; looking: number; wordsPerMinute: number; rightOf: number };
  const bankAfter = (events: Event[]): PlanQuestion[] => {
    const progress = fold(events);
    return freshBank(900).map((question, place) => {
      const section = `s${Math.floor(place / 20)}`;
      const words = progress.read.has(`${question.topic}/${section}`) ? 0 : question.words;
      return { ...question, section, words, outcomes: progressOf(progress, question.id).outcomes };
    });
  };

  /** Does the whole share of one day, and says how long that took. */
  function study(events: Event[], days: number, person: Person): number {
    const day = addDays(dayOne, days);
    const pace = paceOf(fold(events).work, day, () => 0);
    const share = todaysShare(bankAfter(events), goal, pace, day);
    let second = 0;
    const stamp = () => ({
      at: new Date(Date.parse(`${day}T10:00:00Z`) + second * 1000).toISOString(),
    });
    const read = new Set<string>();
    const answer = (id: string, right: boolean, seconds: number, again = 0): void => {
      second += seconds;
      events.push(answered(id, days, right, { durationMs: seconds * 1000, again, ...stamp() }));
      second += person.looking;
    };
    for (const { topic, section, questions, isUnread } of share.sections) {
      if (isUnread && !read.has(`${topic}/${section}`)) {
        const seconds = (150 / person.wordsPerMinute) * 60;
        second += seconds;
        const fact = { topic, section, durationMs: seconds * 1000, words: 150 };
        events.push({ ...eventOf('read', days, fact), ...stamp() });
      }
      read.add(`${topic}/${section}`);
      questions.forEach((id, place) => {
        const right = place % 10 < person.rightOf;
        answer(id, right, person.thinking);
        if (!right) answer(id, true, person.thinking / 2, 1);
      });
    }
    for (const { id } of share.reviews) answer(id, true, person.thinking);
    return second / 60;
  }

  test.each<[who: string, person: Person]>([
    ['slow', { thinking: 40, looking: 15, wordsPerMinute: 110, rightOf: 3 }],
    ['very quick', { thinking: 8, looking: 3, wordsPerMinute: 320, rightOf: 9 }],
    ['very slow', { thinking: 60, looking: 25, wordsPerMinute: 80, rightOf: 2 }],
    ['slow reader', { thinking: 20, looking: 8, wordsPerMinute: 90, rightOf: 5 }],
    ['quick reader', { thinking: 20, looking: 8, wordsPerMinute: 350, rightOf: 5 }],
    ['quick, knows nothing', { thinking: 10, looking: 4, wordsPerMinute: 250, rightOf: 2 }],
    ['quick', { thinking: 12, looking: 4, wordsPerMinute: 280, rightOf: 8 }],
    [
      'who reads slowly and answers quickly',
      { thinking: 10, looking: 4, wordsPerMinute: 80, rightOf: 6 },
    ],
  ])('takes a learner %s 20 ± 3 from the fourth day on', (_, person) => {
    const events: Event[] = [];
    const minutes = [0, 1, 2, 3, 4, 5].map((days) => study(events, days, person));
    for (const taken of minutes.slice(3)) expect(Math.abs(taken - 20)).toBeLessThanOrEqual(3);
  });
});
