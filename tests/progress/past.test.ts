// What happened to one question, told from the log.
import { expect, test } from 'vitest';
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import type { Event } from '../../src/progress/event.ts';
import { endOfTime } from '../../src/progress/order.ts';
import { pastOf } from '../../src/progress/past.ts';
import { answered, eventOf } from './events.ts';

const id = 'volumes/a' as QuestionId;
const renames = new Map([['volumes/old' as QuestionId, id]]);
const missed = answered('volumes/a', 0, false);
const again = answered('volumes/a', 0, true, { again: 1 });
const later = answered('volumes/a', 3, true, { hint: true, confidence: 'sure' });

const table: [fact: string, events: Event[], answers: [day: string, right: boolean][]][] = [
  [
    'every answer, the earliest first',
    [missed, again, later],
    [
      ['2026-11-01', false],
      ['2026-11-01', true],
      ['2026-11-04', true],
    ],
  ],
  [
    'one under its former id too',
    [answered('volumes/old', 0, true), later],
    [
      ['2026-11-01', true],
      ['2026-11-04', true],
    ],
  ],
  ['none of another question', [answered('volumes/b', 0, true), later], [['2026-11-04', true]]],
  [
    'none that was taken back',
    [missed, later, eventOf('undone', 3, { event: later.id })],
    [['2026-11-01', false]],
  ],
  [
    'none from before its topic was begun anew',
    [missed, eventOf('reset', 1, { topics: ['volumes' as TopicId] }), later],
    [['2026-11-04', true]],
  ],
  ['nothing of a question never asked', [], []],
];

test.each(table)('the past is %s', (_, events, answers) => {
  const past = pastOf(id, events, renames, endOfTime);
  expect(past.answers.map(({ day, right }) => [day, right])).toEqual(answers);
  expect(past.now.answers).toBe(answers.length);
});

test('an answer on a later day has what was predicted, others have not', () => {
  const { answers } = pastOf(id, [missed, again, later], renames, endOfTime);
  expect(answers.map(({ predicted }) => predicted === null)).toEqual([true, true, false]);
  expect(answers[2]).toMatchObject({ hint: true, confidence: 'sure', again: 0 });
});

test('placement is told with its day', () => {
  const known = eventOf('known', 2, { question: id, revision: 'r1' });
  expect(pastOf(id, [known], renames, endOfTime).known).toBe('2026-11-03');
  expect(pastOf(id, [later], renames, endOfTime).known).toBeNull();
});
