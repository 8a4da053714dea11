// The numbers of `stats`: each from a few answers whose outcome is known.
import { describe, expect, test } from 'vitest';
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import type { Event } from '../../src/progress/event.ts';
import { statsOf } from '../../src/progress/stats.ts';
import { addDays } from '../../src/schedule/day.ts';
import { answered, dayOne, eventOf } from './events.ts';

const bank = ['volumes/a', 'volumes/b', 'images/c', 'images/d'].map((id) => ({
  id: id as QuestionId,
  topic: id.split('/')[0] as TopicId,
}));
const stats = (events: Event[], days = 0) =>
  statsOf(bank, events, new Map(), { at: Infinity, day: addDays(dayOne, days) });

test('without answers nothing is known and nothing is claimed', () => {
  const empty = stats([]);
  expect(empty.overall).toEqual({
    questions: 4,
    seen: 0,
    stable: 0,
    due: 0,
    known: null,
    uncertainty: 0,
  });
  expect(empty).toMatchObject({
    calendar: [],
    retention: { reviews: 0 },
    hardest: [],
    time: { totalMs: 0, days: 0, perAnswerMs: 0 },
  });
  expect(empty.forecast.length).toBe(30);
});

test('what was answered today is known today, the rest counts as nothing', () => {
  const { overall, topics } = stats([
    answered('volumes/a', 0, true),
    answered('volumes/b', 0, true),
  ]);
  expect(overall).toMatchObject({ seen: 2, known: 0.5, uncertainty: 0 });
  expect(topics).toMatchObject([
    { topic: 'volumes', known: 1 },
    { topic: 'images', known: null },
  ]);
});

test.each<[fact: string, answers: [day: number, right: boolean][], day: number, known: boolean]>([
  ['what was wrong is not known on that day', [[0, false]], 0, false],
  ['nor on the next, though its explanation was read', [[0, false]], 1, false],
  [
    'nor by an answer that came back on the same day',
    [
      [0, false],
      [0, true],
    ],
    0,
    false,
  ],
  [
    'it is once it was right on a later day',
    [
      [0, false],
      [1, true],
    ],
    1,
    true,
  ],
  [
    'and is not where it was wrong again',
    [
      [0, true],
      [3, false],
    ],
    3,
    false,
  ],
])('%s', (_, answers, day, known) => {
  const { overall, topics } = stats(
    answers.map(([on, right]) => answered('volumes/a', on, right)),
    day,
  );
  expect([overall.known, topics[0]?.known]).toEqual(known ? [1 / 4, 1 / 2] : [0, 0]);
});

test('what is known fades, and grows less certain', () => {
  const events = [answered('volumes/a', 0, true)];
  const [soon, late] = [stats(events, 2).overall, stats(events, 40).overall];
  expect((soon.known ?? 0) > (late.known ?? 0)).toBe(true);
  expect(late.uncertainty).toBeGreaterThan(soon.uncertainty ?? 1);
  expect([soon.due, late.due]).toEqual([0, 1]);
});

test('the forecast holds what waits already on its first day, and every question once', () => {
  const events = [
    answered('volumes/a', 0, true),
    answered('volumes/b', 9, true),
    answered('images/c', 10, false),
  ];
  const { forecast } = stats(events, 10);
  expect(forecast[0]).toEqual({ day: addDays(dayOne, 10), due: 1 });
  expect(forecast.reduce((total, day) => total + day.due, 0)).toBe(3);
});

test('the calendar adds up the answers of each day; who was away is not thinking', () => {
  const events = [
    answered('volumes/a', 1, true, { durationMs: 4000 }),
    answered('volumes/b', 1, false, { durationMs: 3_600_000 }),
    answered('images/c', 3, true),
  ];
  expect(stats(events, 3).calendar).toEqual([
    { day: '2026-11-02', answers: 2, right: 1, ms: 304_000 },
    { day: '2026-11-04', answers: 1, right: 1, ms: 5000 },
  ]);
  expect(stats(events, 3).time).toEqual({ totalMs: 309_000, days: 2, perAnswerMs: 103_000 });
});

describe('retention', () => {
  test('compares what was predicted with what came out, first answers and cramming left out', () => {
    const events = [
      answered('volumes/a', 0, true),
      answered('volumes/a', 3, true),
      answered('volumes/a', 4, true, { cram: true }),
      answered('volumes/b', 0, true),
      answered('volumes/b', 0, false),
      answered('volumes/b', 30, false),
    ];
    const { retention } = stats(events, 30);
    expect(retention).toMatchObject({ reviews: 2, actual: 0.5 });
    expect(retention.predicted).toBeGreaterThan(0.5);
    expect(retention.bands.reduce((total, band) => total + band.reviews, 0)).toBe(2);
  });
});

test('calibration counts answers by how sure the learner was', () => {
  const events = [
    answered('volumes/a', 0, true, { confidence: 'sure' }),
    answered('volumes/b', 0, false, { confidence: 'sure' }),
    answered('images/c', 0, true, { confidence: 'guess' }),
  ];
  expect(stats(events).calibration).toEqual([
    { confidence: 'guess', answers: 1, right: 1 },
    { confidence: 'unsure', answers: 0, right: 0 },
    { confidence: 'sure', answers: 2, right: 1 },
  ]);
});

test('the hardest questions come first; what was always right is not among them', () => {
  const often = [0, 1, 2, 3].map((day) => answered('volumes/a', day, false));
  const events = [
    ...often,
    answered('volumes/b', 0, false),
    answered('images/c', 0, true),
    answered('images/d', 0, true),
    answered('images/d', 1, false),
  ];
  expect(
    stats(events, 5).hardest.map(
      ({ question, wrong, answers }) => `${question} ${wrong}/${answers}`,
    ),
  ).toEqual(['volumes/a 4/4', 'volumes/b 1/1', 'images/d 1/2']);
});

test('what was taken back is counted nowhere', () => {
  const answer = answered('volumes/a', 0, false);
  const { overall, calendar, hardest } = stats([
    answer,
    eventOf('undone', 0, { event: answer.id }),
  ]);
  expect([overall.seen, calendar, hardest]).toEqual([0, [], []]);
});
