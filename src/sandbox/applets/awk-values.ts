// What an awk program works with: values that are numbers and text at once, the record and its fields.
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { printfText } from '../shell/printf.ts';
import { regex } from './regex.ts';
import { AwkError } from './awk-lexer.ts';

/** Text that came from outside is a number where it looks like one. */
export class Input {
  readonly text: Bytes;
  constructor(text: Bytes) {
    this.text = text;
  }
}

export type Value = number | Bytes | Input | undefined;

export type AwkRun = {
  variables: Map<string, Value>;
  arrays: Map<string, Map<Bytes, Value>>;
  record: Bytes;
  /** Null until somebody asks for them. */
  fields: Bytes[] | null;
  output: Bytes;
  errors: Bytes;
  steps: number;
  status: number;
  isHost: boolean;
};

const mostSteps = 3_000_000;

export function step(run: AwkRun): void {
  if (++run.steps > mostSteps) throw new NotModelled('an awk program that goes on so long');
}

const leading = /^[ \t\n]*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/;

function looksNumeric(text: Bytes): boolean {
  return leading.exec(text)?.[0].length === text.trimEnd().length && text.trim() !== '';
}

export function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  return Number(leading.exec(value instanceof Input ? value.text : value)?.[0] ?? 0);
}

export function textOf(value: Value, run: AwkRun): Bytes {
  if (typeof value === 'number')
    return numberText(value, textOf(run.variables.get('CONVFMT'), run));
  if (value === undefined) return '';
  return value instanceof Input ? value.text : value;
}

export function numberText(value: number, format: Bytes): Bytes {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return BigInt(value).toString();
  return printfText(format, [String(value)]).text;
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return false;
  if (value instanceof Input)
    return looksNumeric(value.text) ? numberOf(value) !== 0 : value.text !== '';
  return value !== '';
}

export function compared(one: Value, other: Value, run: AwkRun): number {
  const isNumber = (value: Value) =>
    typeof value === 'number' ||
    value === undefined ||
    (value instanceof Input && looksNumeric(value.text));
  if (isNumber(one) && isNumber(other)) return numberOf(one) - numberOf(other);
  const [left, right] = [textOf(one, run), textOf(other, run)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function matcher(pattern: Bytes, flags = ''): RegExp {
  const made = regex(pattern, 'extended', flags);
  if (made === null) throw new AwkError(`bad regex '${pattern}': Invalid regular expression`);
  return made;
}

/** By blanks, by one character as it stands, or by an expression. */
export function splitBy(text: Bytes, separator: Bytes): Bytes[] {
  if (text === '') return [];
  if (separator === ' ') return text.split(/[ \t\n]+/).filter((one) => one !== '');
  if (separator === '') return [...text];
  return text.split(separator.length === 1 ? separator : matcher(separator));
}

export function fieldsOf(run: AwkRun): Bytes[] {
  run.fields ??= splitBy(run.record, textOf(run.variables.get('FS'), run));
  return run.fields;
}

export function fieldValue(run: AwkRun, at: number): Value {
  if (at === 0) return new Input(run.record);
  const field = fieldsOf(run)[at - 1];
  return field === undefined ? undefined : new Input(field);
}

export function setRecord(run: AwkRun, text: Bytes): void {
  run.record = text;
  run.fields = null;
}

export function setField(run: AwkRun, at: number, text: Bytes): void {
  if (at === 0) return setRecord(run, text);
  const fields = fieldsOf(run);
  while (fields.length < at) fields.push('');
  fields[at - 1] = text;
  rebuild(run, fields);
}

/** A change of NF or of a field puts the record together again. */
export function rebuild(run: AwkRun, fields: Bytes[]): void {
  run.fields = fields;
  run.record = fields.join(textOf(run.variables.get('OFS'), run));
}

export function formatted(run: AwkRun, format: Bytes, values: readonly Value[]): Bytes {
  const left = [...values];
  const words: Bytes[] = [];
  for (const [, stars = '', kind = ''] of format.matchAll(
    /%(?:%|([-+ 0#\d.*]*)[hlLq]*([a-zA-Z]))/g,
  )) {
    if (kind === '') continue;
    for (const star of stars.matchAll(/\*/g)) words.push(star && String(numberOf(left.shift())));
    const value = left.shift();
    if (kind === 'c' && typeof value === 'number') words.push(String.fromCharCode(value & 255));
    else if (kind === 'c') words.push(textOf(value, run).slice(0, 1));
    else if (/[diouxX]/.test(kind)) words.push(String(Math.trunc(numberOf(value))));
    else if (/[eEfFgG]/.test(kind)) words.push(String(numberOf(value)));
    else if (kind === 's') words.push(textOf(value, run));
    else throw new AwkError('Unexpected token');
  }
  return printfText(format.replaceAll('\\', '\\\\'), words).text;
}

export const comparisons = new Map<string, (difference: number) => boolean>([
  ['<', (one) => one < 0],
  ['<=', (one) => one <= 0],
  ['==', (one) => one === 0],
  ['!=', (one) => one !== 0],
  ['>', (one) => one > 0],
  ['>=', (one) => one >= 0],
]);

export function calculated(operator: string, one: number, other: number): number {
  if (operator === '+') return one + other;
  if (operator === '-') return one - other;
  if (operator === '*') return one * other;
  if (operator === '^') return one ** other;
  if (other === 0) throw new AwkError('Division by zero');
  return operator === '/' ? one / other : one % other;
}
