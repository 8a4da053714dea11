// Spoken-style answers, written from the questions alone and labelled by hand: points that are said are ticked, others hardly ever.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSpoken, scoreTicks } from '../answers/ticks.ts';

const file = new URL('../fixtures/answers/spoken.jsonl', import.meta.url);
const rows = readSpoken(readFileSync(file, 'utf8'));

describe.each([
  ['en', 'tune', 0.74, 0.03],
  ['en', 'score', 0.74, 0.03],
  ['en', 'fresh', 0.73, 0.03],
  ['en', 'swapped', 0.76, 0.02],
  ['en', 'twisted', 0.81, 0.14],
  ['en', 'single', 0.73, 0.06],
  ['en', 'single-score', 0.73, 0.08],
  ['ko', 'tune', 0.67, 0.03],
  ['ko', 'score', 0.75, 0.03],
  ['ko', 'fresh', 0.66, 0.03],
  ['ko', 'swapped', 0.85, 0.02],
  ['ko', 'twisted', 0.82, 0.165],
  ['ko', 'single', 0.83, 0.04],
  ['ko', 'single-score', 0.86, 0.065],
] as const)('in %s, the answers for %s', (language, part, floor, ceiling) => {
  const some = rows.filter((row) => row.language === language && row.part === part);
  const { ticks, misses } = scoreTicks(some);
  const told = (kind: string) =>
    misses
      .flatMap((one) => (one.kind === kind ? [`${one.question}: ${one.point}`] : []))
      .join('\n');

  test(`have at least ${100 * floor} % of the said points ticked`, () => {
    expect(ticks.said).toBeGreaterThan(29);
    expect(ticks.ticked / ticks.said, told('missed')).toBeGreaterThanOrEqual(floor);
  });

  test(`have at most ${100 * ceiling} % of the others ticked`, () => {
    expect(ticks.unsaid).toBeGreaterThan(40);
    expect(ticks.falseTicks / ticks.unsaid, told('false')).toBeLessThanOrEqual(ceiling);
  });
});
