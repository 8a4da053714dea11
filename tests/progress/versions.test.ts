// Logs of every version ever written still fold to the same progress; a fixture is never changed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../src/progress/fold.ts';
import { parseLog } from '../../src/progress/line.ts';

const read = (version: number) =>
  parseLog(
    readFileSync(new URL(`../fixtures/stores/version-${version}.jsonl`, import.meta.url), 'utf8'),
  );

test('version 1: every kind of event', () => {
  const { events, damaged, tooNew } = read(1);
  expect([new Set(events.map((event) => event.kind)).size, damaged, tooNew]).toEqual([
    10,
    [],
    null,
  ]);
  const { questions, work, read: sections } = fold(events);
  const known = [...questions].map(
    ([id, { memory, lastRight, answers: count, rights, contested }]) => [
      id,
      memory.kind === 'seen'
        ? `${memory.due} ${memory.stability.toFixed(4)} ${memory.lastGrade}`
        : 'unseen',
      lastRight,
      `${rights}/${count}`,
      contested.join(),
    ],
  );
  expect(known).toEqual([
    ['volumes/rm-v-keeps', '2026-11-24 18.1678 good', true, '3/3', ''],
    ['volumes/run-mysql', '2026-11-02 0.2120 again', false, '0/1', ''],
    ['volumes/x', 'unseen', null, '0/0', ''],
    ['images/immutable-word', '2026-11-04 1.2931 hard', true, '1/1', ''],
    ['images/match-parts', 'unseen', null, '0/1', 'r1'],
    ['images/open-one', '2026-11-06 2.3065 good', true, '1/1', ''],
    ['layers/order', '2026-11-04 0.2120 again', true, '1/1', ''],
    ['daemon/socket', '2026-11-12 8.2956 easy', null, '0/0', ''],
  ]);
  expect([work.answers, [...sections]]).toEqual([8, [['images/parts', '2026-11-02']]]);
});
