// The corpus on the built-in Docker: what Engine 28 said to each line is what it says, or it says that it doesn't do that.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRecorded } from './record.ts';
import { type Kinds, kindsOf } from './score.ts';
import { readCorpus } from './sessions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('there are 500 sessions and more, each of them recorded as it stands', () => {
  const recorded = readRecorded(root);
  const sessions = readCorpus(root);
  expect(sessions.length).toBeGreaterThan(500);
  const stale = sessions.filter(({ name, revision }) => recorded.get(name)?.revision !== revision);
  expect(stale.map(({ name }) => name)).toEqual([]);
});

test('more than a quarter of them is only a score', () => {
  const sessions = readCorpus(root);
  const share = sessions.filter(({ part }) => part === 'score').length / sessions.length;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.38);
});

const chunks = Array.from({ length: 20 }, (_, at) => at);
const tally: Kinds = { dev: [], score: [] };

test.each(chunks)('the sessions of part %i of 20 are played', (at) => {
  const sessions = readCorpus(root).filter((_, index) => index % chunks.length === at);
  const { dev, score } = kindsOf(root, sessions);
  tally.dev.push(...dev);
  tally.score.push(...score);
});

test('they come out as recorded, or as not modelled', () => {
  const share = (part: keyof Kinds, kind: Kinds['dev'][number]) =>
    tally[part].filter((each) => each === kind).length / tally[part].length;
  expect(share('dev', 'identical')).toBeGreaterThanOrEqual(0.9);
  expect(share('score', 'identical')).toBeGreaterThanOrEqual(0.86);
  expect(share('dev', 'different')).toBeLessThanOrEqual(0.05);
  expect(share('score', 'different')).toBeLessThanOrEqual(0.1);
});
