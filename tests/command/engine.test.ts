// What a real engine refused, whatever stood on it, is told from the line alone; what it took is not called wrong.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainLine } from '../../src/command/command.ts';

const lines = readFileSync(new URL('../fixtures/command/engine.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((row) => {
    const [, verdict = '', line = ''] = /^(taken|refused|depends)\t(.*)$/.exec(row) ?? [];
    return verdict === '' ? [] : [{ verdict, line }];
  });
const of = (verdict: string) => lines.filter((one) => one.verdict === verdict);
const isRefused = (line: string): boolean => {
  const { error, notice, engineRefuses } = explainLine(line);
  return (
    error !== null ||
    engineRefuses.length > 0 ||
    /^(?:drive-letter|windows-path)$/.test(notice?.code ?? '')
  );
};

describe('of lines that an engine was asked', () => {
  test.each(of('refused'))('refused: $line', ({ line }) => expect(isRefused(line)).toBe(true));
  test.each(of('taken'))('taken: $line', ({ line }) => expect(isRefused(line)).toBe(false));

  test('there are enough of both kinds', () => {
    expect(of('refused').length).toBeGreaterThan(100);
    expect(of('taken').length).toBeGreaterThan(80);
  });
});
