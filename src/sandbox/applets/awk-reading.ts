// Going through the words of an awk program, and what an expression is made into.
import type { Bytes } from '../kernel/bytes.ts';
import { AwkError, type AwkToken } from './awk-lexer.ts';
import type { AwkRun, Value } from './awk-values.ts';

export type Code = (run: AwkRun) => Value;
export type AwkPlace = { get: Code; set: (run: AwkRun, value: Value) => void };
export type Reading = {
  tokens: AwkToken[];
  at: number;
  /** In front of a redirection `>` compares nothing. */
  noGreater: boolean;
  noIn: boolean;
};

export const peek = (reading: Reading): AwkToken =>
  reading.tokens[reading.at] ?? { kind: 'end', text: '' };

export function take(reading: Reading, text: string): boolean {
  const { kind, text: found } = peek(reading);
  if ((kind !== 'sign' && kind !== 'word' && kind !== 'newline') || found !== text) return false;
  reading.at++;
  return true;
}

export function need(reading: Reading, text: string): void {
  if (take(reading, text)) return;
  throw new AwkError('Unexpected token');
}

export function skipLines(reading: Reading): void {
  while (peek(reading).kind === 'newline') reading.at++;
}

export function nameOf(reading: Reading): string {
  const { kind, text } = peek(reading);
  if (kind !== 'name') throw new AwkError('Unexpected token');
  reading.at++;
  return text;
}

export function arrayOf(run: AwkRun, name: string): Map<Bytes, Value> {
  const found = run.arrays.get(name) ?? new Map<Bytes, Value>();
  run.arrays.set(name, found);
  return found;
}
