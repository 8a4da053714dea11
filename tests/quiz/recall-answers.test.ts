// Answers written from the prompts alone, as people type them, against the shipped recall questions: right ones are taken, wrong ones never.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scoreRecall } from '../answers/recall.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each([
  ['en', 'tune', 0.98],
  ['en', 'score', 0.98],
  ['ko', 'tune', 0.99],
  ['ko', 'score', 0.99],
] as const)('in %s, the questions for %s', (language, part, floor) => {
  const { scored, misses } = scoreRecall(root, language, part);

  test(`at least ${100 * floor} % of the right answers are taken`, () => {
    expect(scored.right).toBeGreaterThan(150);
    expect(
      scored.taken / scored.right,
      misses.map(({ question, typed }) => `${question} ← ${typed}`).join('\n'),
    ).toBeGreaterThanOrEqual(floor);
  });

  test('no wrong one is taken, nor called a typo of the right one', () => {
    expect(scored.wrong).toBeGreaterThan(100);
    expect(misses.filter(({ wanted }) => !wanted)).toEqual([]);
  });
});
