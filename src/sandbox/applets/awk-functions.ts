// The functions that awk brings along.
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { AwkError } from './awk-lexer.ts';
import type { Code, AwkPlace, Reading } from './awk-reading.ts';
import {
  fieldsOf,
  formatted,
  Input,
  matcher,
  numberOf,
  splitBy,
  textOf,
  type AwkRun,
  type Value,
} from './awk-values.ts';

type Given = { get: Code; place: AwkPlace | null; pattern?: Code; array?: string };

const numeric = new Map<string, (value: number) => number>([
  ['int', Math.trunc],
  ['sqrt', Math.sqrt],
  ['exp', Math.exp],
  ['log', Math.log],
  ['sin', Math.sin],
  ['cos', Math.cos],
]);

type Call = (run: AwkRun, given: readonly Given[]) => Value;

const text = (run: AwkRun, one: Given | undefined): Bytes => textOf(one?.get(run), run);
const pattern = (run: AwkRun, one: Given | undefined): Bytes =>
  textOf((one?.pattern ?? one?.get)?.(run), run);

const calls = new Map<string, Call>([
  [
    'length',
    (run, [one]) =>
      (one?.array === undefined ? undefined : run.arrays.get(one.array)?.size) ??
      (one === undefined ? run.record : text(run, one)).length,
  ],
  [
    'substr',
    (run, [one, from, count]) => part(text(run, one), from?.get(run), count?.get(run), run.isHost),
  ],
  ['index', (run, [one, other]) => text(run, one).indexOf(text(run, other)) + 1],
  ['toupper', (run, [one]) => text(run, one).replace(/[a-z]+/g, (word) => word.toUpperCase())],
  ['tolower', (run, [one]) => text(run, one).replace(/[A-Z]+/g, (word) => word.toLowerCase())],
  [
    'sprintf',
    (run, [format, ...rest]) =>
      formatted(
        run,
        text(run, format),
        rest.map((one) => one.get(run)),
      ),
  ],
  ['atan2', (run, [one, other]) => Math.atan2(numberOf(one?.get(run)), numberOf(other?.get(run)))],
  ['split', split],
  ['match', match],
  ['sub', (run, given) => substitute(run, given, false)],
  ['gsub', (run, given) => substitute(run, given, true)],
]);

export function callFunction(
  reading: Reading,
  name: string,
  argumentsOf: (reading: Reading) => Given[],
): Code {
  const { tokens, at } = reading;
  const hasList = tokens[at]?.kind === 'sign' && tokens[at]?.text === '(';
  if (hasList) reading.at++;
  const first = tokens[reading.at];
  const isName = first?.kind === 'name';
  const given = hasList ? argumentsOf(reading) : [];
  if (name === 'length' && isName && given[0]) given[0].array = first.text;
  if (name === 'split') nameArray(given, tokens.slice(at, reading.at));
  const single = numeric.get(name);
  if (single !== undefined) return (run) => single(numberOf(given[0]?.get(run)));
  const call = calls.get(name);
  if (call === undefined) throw new NotModelled(`awk's ${name}`);
  if (given.length === 0 && name !== 'length') throw new AwkError('Too few arguments');
  return (run) => call(run, given);
}

/** The array that is filled is a name behind the first comma. */
function nameArray(given: readonly Given[], tokens: Reading['tokens']): void {
  const comma = tokens.findIndex(
    ({ kind, text: sign }, index) =>
      kind === 'sign' &&
      sign === ',' &&
      tokens[index + 1]?.kind === 'name' &&
      /^[,)]$/.test(tokens[index + 2]?.text ?? ''),
  );
  const [, array] = given;
  if (array !== undefined) array.array = tokens[comma + 1]?.text ?? '';
}

/** Counted from one; what would begin before that begins there, and elsewhere than in busybox ends as much earlier. */
function part(whole: Bytes, from: Value, count: Value, isHost: boolean): Bytes {
  const asked = Math.round(numberOf(from));
  const begin = isHost ? asked : Math.max(1, asked);
  const end = count === undefined ? Infinity : begin + Math.round(numberOf(count));
  return whole.slice(Math.max(0, begin - 1), Math.max(0, end - 1));
}

function split(run: AwkRun, [one, array, separator]: readonly Given[]): number {
  const by =
    separator === undefined ? textOf(run.variables.get('FS'), run) : pattern(run, separator);
  const parts = splitBy(text(run, one), by);
  run.arrays.set(
    array?.array ?? '',
    new Map(parts.map((each, at) => [String(at + 1), new Input(each)])),
  );
  return parts.length;
}

function match(run: AwkRun, [one, expression]: readonly Given[]): number {
  const found = matcher(pattern(run, expression)).exec(text(run, one));
  run.variables.set('RSTART', found === null ? 0 : found.index + 1);
  run.variables.set('RLENGTH', found === null ? -1 : found[0].length);
  return found === null ? 0 : found.index + 1;
}

function substitute(
  run: AwkRun,
  [expression, to, target]: readonly Given[],
  isAll: boolean,
): number {
  const put = text(run, to);
  const before = target === undefined ? run.record : text(run, target);
  let count = 0;
  const after = before.replace(matcher(pattern(run, expression), isAll ? 'g' : ''), (whole) => {
    count++;
    return put.replace(/\\([\\&])|&/g, (_, kept: string | undefined) => kept ?? whole);
  });
  if (count === 0) return 0;
  if (target === undefined) {
    run.record = after;
    run.fields = null;
    fieldsOf(run);
  } else target.place?.set(run, after);
  return count;
}
