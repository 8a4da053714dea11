// What the real program promises in the morning is what the day takes, and its forecast for diligent days holds.
import { describe, expect, test } from 'vitest';
import { kinds } from './memories.ts';
import { studyForReal } from './real.ts';

const usual = {
  kind: 'fsrs45',
  grasp: 0.5,
  slip: 0.03,
  thinkSeconds: 20,
  feedbackSeconds: 8,
  wordsPerMinute: 180,
} as const;

test('a day of twenty minutes takes twenty, give or take three, from the first day on', async () => {
  const days = await studyForReal('fsrs45', 1, 5, 20, usual);
  const study = days.filter((_, day) => day === 0 || day === 2);
  for (const { took, isDone } of study) {
    expect(took).toBeGreaterThan(17);
    expect(took).toBeLessThan(23);
    expect(isDone).toBe(true);
  }
});

/** All ten are played by DOCKER_LEARN_REAL=all; one who forgets in a day is always. */
const learners = (
  process.env['DOCKER_LEARN_REAL'] === 'all'
    ? [...kinds, ...kinds.slice(0, 4)]
    : ['exponential' as const]
).map((kind, number) => [kind, number + 1] as const);

describe.each(learners)('a learner of the kind %s, number %i, over a fortnight', (kind, number) => {
  test('no day from the fourth on takes 15 % more than was promised, and the forecast does not sink by more than its range', async () => {
    const days = await studyForReal(kind, number, 14, 20);
    const over = days.slice(3).filter(({ took, promised }) => took > 1.15 * promised + 1);
    expect(over).toEqual([]);
    expect(days.every(({ took, promised }) => took > promised / 2)).toBe(true);
    const first = days.find(({ known }) => known);
    for (const { expected } of days) expect(expected).toBeGreaterThan((first?.low ?? 0) - 0.02);
  }, 120_000);
});
