// A section that is read: what comes out, and what the log gets.
import { expect, test } from 'vitest';
import type { SessionId } from '../../src/progress/event.ts';
import type { TopicId } from '../../src/notes/note.ts';
import { readingOf } from '../../src/quiz/reading.ts';
import { noon, today } from './sitting.ts';

const section = { id: 'lifetime', title: 'Lifetime', text: 'It stays.' };
const play = readingOf({
  session: 's1' as SessionId,
  device: 'd1',
  saves: true,
  topic: 'volumes' as TopicId,
  section,
});
const now = { at: noon, day: today };

test('the section comes out first, and nothing is logged before it is read', () => {
  expect(play.begin(now)).toMatchObject({
    outputs: [
      {
        event: 'section',
        topic: 'volumes',
        section: 'lifetime',
        title: 'Lifetime',
        text: 'It stays.',
      },
    ],
    facts: [],
  });
});

const read = (isTimed: boolean) => ({ kind: 'read', isTimed }) as const;
const later = { at: noon + 4000, day: today };

test('that it was read is one fact, however often it is said', () => {
  const first = play.step(play.begin(now).state, read(false), later);
  expect(first.facts).toEqual([
    {
      kind: 'read',
      id: 's1-0001',
      v: 1,
      at: new Date(later.at).toISOString(),
      day: today,
      device: 'd1',
      session: 's1',
      topic: 'volumes',
      section: 'lifetime',
    },
  ]);
  expect(play.step(first.state, read(false), later).facts).toEqual([]);
});

test('how long it took is kept where a key ended it, with the words that were read', () => {
  const { facts } = play.step(play.begin(now).state, read(true), later);
  expect(facts).toMatchObject([{ kind: 'read', durationMs: 4000, words: 2 }]);
});

test('left before it was read leaves nothing', () => {
  const left = play.step(play.begin(now).state, { kind: 'quit' }, now);
  expect(left).toMatchObject({ outputs: [{ event: 'over' }], facts: [] });
});
