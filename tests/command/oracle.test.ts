// What docker 28's client itself decided about lines that nobody wrote (tests/grammar/oracle.mjs writes the file): the grader must agree.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareLines } from '../../src/command/command.ts';

type Pair = { a: string; b: string; same: boolean; kind: string };

const pairs: Pair[] = readFileSync(
  new URL('../fixtures/command/oracle.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const judged = pairs.map((pair) => ({
  ...pair,
  graded: compareLines(pair.a, pair.b).kind === 'right',
}));
/** What no learner must ever be told is right. */
const grave = [
  'wrong value',
  'wrong image',
  'swapped ports',
  'bind for volume',
  'flag after the image',
];

describe('against what docker decided', () => {
  it('at least 1,500 pairs of 58 kinds, and the same in at least a quarter', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(1500);
    expect(new Set(pairs.map(({ kind }) => kind)).size).toBe(58);
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThan(pairs.length / 4);
  });

  it('at least 99 of 100 pairs are graded as docker has them', () => {
    const disagreed = judged
      .filter(({ same, graded }) => same !== graded)
      .map(({ a, b, same, kind }) => `${kind}: ${a} | ${b} is ${same ? 'the same' : 'different'}`);
    if (disagreed.length > pairs.length / 100) expect(disagreed).toEqual([]);
  });

  it.each(grave)('%s: never graded as the same where docker has them different', (kind) => {
    const own = judged.filter((pair) => pair.kind === kind);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ same, graded }) => graded && !same)).toEqual([]);
  });
});
