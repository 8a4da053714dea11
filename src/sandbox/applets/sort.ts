// `sort` and `uniq`.
import { writeFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import {
  die,
  linesOf,
  openInput,
  optionsOf,
  out,
  Quit,
  readWhole,
  openNamed,
  type Options,
  type Tool,
} from './tool.ts';

type Key = { from: number; fromChar: number; to: number; toChar: number; flags: string };

export function* sort(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'nrugMcszbdfihVt:k:o:T:S:');
  const keys: Key[] = [];
  for (const text of options.values.get('k') ?? []) {
    const key = parseKey(text);
    if (key === null) return yield* die(tool, `bad field specification`, 2);
    keys.push(key);
  }
  const end = options.has('z') ? '\0' : '\n';
  const lines: Bytes[] = [];
  for (const path of options.words.length === 0 ? ['-'] : options.words) {
    const stream = yield* openNamed(tool, path);
    if (stream === null) throw new Quit(1);
    const text = (yield* readWhole(tool, stream, path)) ?? '';
    lines.push(...(end === '\n' ? linesOf(text) : text.replace(/\0$/, '').split('\0')));
  }
  const compare = comparison(options, keys);
  if (options.has('c')) return yield* check(tool, lines, compare, options.has('u'));
  const sorted = lines.sort((one, other) => compare(one, other, false));
  const kept = options.has('u')
    ? sorted.filter(
        (line, index) => index === 0 || compare(sorted[index - 1] ?? '', line, true) !== 0,
      )
    : sorted;
  const text = kept.map((line) => line + end).join('');
  const target = options.value('o');
  if (target === undefined) yield* out(tool, text);
  else writeFile(tool.self, target, text);
  return 0;
}

type Compare = (one: Bytes, other: Bytes, byKeys: boolean) => number;

function* check(
  tool: Tool,
  lines: readonly Bytes[],
  compare: Compare,
  isUnique: boolean,
): Doing<number> {
  for (let index = 1; index < lines.length; index++) {
    const order = compare(lines[index - 1] ?? '', lines[index] ?? '', isUnique);
    if (order > 0 || (isUnique && order === 0)) {
      yield* write(tool.self, 2, `Check line ${index}\n`);
      return 1;
    }
  }
  return 0;
}

function parseKey(text: Bytes): Key | null {
  const match = /^(\d+)(?:\.(\d+))?([bdfginMrhV]*)(?:,(\d+)(?:\.(\d+))?([bdfginMrhV]*))?$/.exec(
    text,
  );
  if (match === null) return null;
  const [, from, fromChar, flags = '', to, toChar, more = ''] = match;
  return {
    from: Number(from) - 1,
    fromChar: Number(fromChar ?? 1) - 1,
    to: to === undefined ? Infinity : Number(to) - 1,
    toChar: Number(toChar ?? 0),
    flags: flags + more,
  };
}

function comparison(options: Options, keys: readonly Key[]): Compare {
  const separator = options.value('t');
  const all = 'nrgMdfihVb'
    .split('')
    .filter((letter) => options.has(letter))
    .join('');
  const reversed = options.has('r') ? -1 : 1;
  return (one, other, byKeys) => {
    for (const key of keys) {
      const flags = key.flags === '' ? all : key.flags;
      const order = compareBy(flags, piece(one, key, separator), piece(other, key, separator));
      if (order !== 0) return flags.includes('r') ? -order : order;
    }
    const isPlain = byKeys || options.has('s');
    if (keys.length === 0) {
      const order = compareBy(all, one, other);
      if (order !== 0 || byKeys) return order * reversed;
    }
    return isPlain ? 0 : reversed * compareBy('', one, other);
  };
}

function piece(line: Bytes, key: Key, separator: Bytes | undefined): Bytes {
  const fields = separator === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(separator);
  const last = Math.min(key.to, fields.length - 1);
  const chosen = fields.slice(key.from, last + 1);
  const glue = separator ?? '';
  if (key.toChar > 0 && key.to < fields.length) {
    const end = chosen.pop() ?? '';
    chosen.push((separator === undefined ? end.trimStart() : end).slice(0, key.toChar));
  }
  return chosen.join(glue).slice(key.fromChar);
}

const monthNames = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';

function compareBy(flags: string, one: Bytes, other: Bytes): number {
  if (flags.includes('n') || flags.includes('g')) return leading(one) - leading(other);
  if (flags.includes('h')) return human(one) - human(other);
  if (flags.includes('M'))
    return (
      monthNames.indexOf(one.trim().slice(0, 3).toUpperCase()) -
      monthNames.indexOf(other.trim().slice(0, 3).toUpperCase())
    );
  if (flags.includes('V')) return one.localeCompare(other, 'en', { numeric: true });
  let [left, right] = [one, other];
  if (flags.includes('b')) [left, right] = [left.trimStart(), right.trimStart()];
  if (flags.includes('d'))
    [left, right] = [left.replace(/[^\w\s]|_/g, ''), right.replace(/[^\w\s]|_/g, '')];
  if (flags.includes('f')) [left, right] = [left.toUpperCase(), right.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function leading(text: Bytes): number {
  return Number(/^\s*-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(text)?.[0] ?? 0);
}

function human(text: Bytes): number {
  const match = /^\s*(-?[\d.]+)\s*([kKMGTP]?)/.exec(text);
  return match === null
    ? 0
    : Number(match[1]) * 1024 ** ' KMGTP'.indexOf((match[2] ?? '').toUpperCase() || ' ');
}

export function* uniq(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'cduif:s:w:z');
  const [path = '-', target] = options.words;
  const stream = yield* openInput(tool, path);
  if (stream === null) return 1;
  const lines = linesOf((yield* readWhole(tool, stream, path)) ?? '');
  const keyOf = (line: Bytes) => {
    let key = line;
    const fields = Number(options.value('f') ?? 0);
    if (fields > 0) key = key.replace(new RegExp(`^(?:\\s*\\S+){0,${fields}}`), '');
    key = key.slice(Number(options.value('s') ?? 0));
    const most = options.value('w');
    if (most !== undefined) key = key.slice(0, Number(most));
    return options.has('i') ? key.toLowerCase() : key;
  };
  let text = '';
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    let count = 1;
    while (index + count < lines.length && keyOf(lines[index + count] ?? '') === keyOf(line))
      count++;
    index += count;
    if ((options.has('d') && count === 1) || (options.has('u') && count > 1)) continue;
    text += `${options.has('c') ? `${String(count).padStart(7)} ` : ''}${line}\n`;
  }
  if (target === undefined) yield* out(tool, text);
  else writeFile(tool.self, target, text);
  return 0;
}
