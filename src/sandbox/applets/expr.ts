// `expr`, and small text applets: paste, fold, expand, factor, shuf, split, install.
import { link, symlink, unlink } from '../files/change.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { regex } from './regex.ts';
import { die, input, linesOf, optionsOf, out, sayError, usage, type Tool } from './tool.ts';

type Reading = { tool: Tool; words: Bytes[]; at: number };

export function* expr(tool: Tool): Doing<number> {
  const reading: Reading = { tool, words: tool.args, at: 0 };
  if (tool.args.length === 0) return yield* die(tool, 'too few arguments', 2);
  const value = yield* either(reading);
  if (reading.at < reading.words.length) yield* die(tool, 'syntax error', 2);
  yield* out(tool, `${value}\n`);
  return isNull(value) ? 1 : 0;
}

function isNull(value: Bytes): boolean {
  return value === '' || value === '0';
}

function next(reading: Reading, ...wanted: string[]): string | null {
  const word = reading.words[reading.at];
  if (word === undefined || !wanted.includes(word)) return null;
  reading.at++;
  return word;
}

function* either(reading: Reading): Doing<Bytes> {
  let value = yield* both(reading);
  while (next(reading, '|') !== null) {
    const other = yield* both(reading);
    if (isNull(value)) value = other;
  }
  return value;
}

function* both(reading: Reading): Doing<Bytes> {
  let value = yield* compared(reading);
  while (next(reading, '&') !== null) {
    const other = yield* compared(reading);
    if (isNull(value) || isNull(other)) value = '0';
  }
  return value;
}

function* compared(reading: Reading): Doing<Bytes> {
  let value = yield* sum(reading);
  for (let sign = next(reading, '<', '<=', '=', '==', '!=', '>=', '>'); sign !== null;) {
    const other = yield* sum(reading);
    const areNumbers = /^-?\d+$/.test(value) && /^-?\d+$/.test(other);
    const order = areNumbers
      ? Math.sign(Number(value) - Number(other))
      : value < other
        ? -1
        : value > other
          ? 1
          : 0;
    const holds =
      (sign.startsWith('<') && order < 0) ||
      (sign.startsWith('>') && order > 0) ||
      (sign !== '!=' && sign.includes('=') && order === 0) ||
      (sign === '!=' && order !== 0);
    value = holds ? '1' : '0';
    sign = next(reading, '<', '<=', '=', '==', '!=', '>=', '>');
  }
  return value;
}

function* sum(reading: Reading): Doing<Bytes> {
  let value = yield* product(reading);
  for (let sign = next(reading, '+', '-'); sign !== null; sign = next(reading, '+', '-')) {
    const [one, other] = yield* numbers(reading, value, yield* product(reading));
    value = String(sign === '+' ? one + other : one - other);
  }
  return value;
}

function* product(reading: Reading): Doing<Bytes> {
  let value = yield* matched(reading);
  for (
    let sign = next(reading, '*', '/', '%');
    sign !== null;
    sign = next(reading, '*', '/', '%')
  ) {
    const [one, other] = yield* numbers(reading, value, yield* matched(reading));
    if (sign !== '*' && other === 0n) yield* die(reading.tool, 'division by zero', 2);
    value = String(sign === '*' ? one * other : sign === '/' ? one / other : one % other);
  }
  return value;
}

function* numbers({ tool }: Reading, one: Bytes, other: Bytes): Doing<[bigint, bigint]> {
  if (!/^-?\d+$/.test(one) || !/^-?\d+$/.test(other)) yield* die(tool, 'non-numeric argument', 2);
  return [BigInt(one), BigInt(other)];
}

function* matched(reading: Reading): Doing<Bytes> {
  let value = yield* primary(reading);
  while (next(reading, ':') !== null) value = match(value, yield* primary(reading));
  return value;
}

function match(text: Bytes, pattern: Bytes): Bytes {
  const found = regex(pattern, 'basic', '')?.exec(text) ?? null;
  const isAnchored = found !== null && found.index === 0;
  if (pattern.includes('\\(')) return isAnchored ? (found[1] ?? '') : '';
  return String(isAnchored ? found[0].length : 0);
}

function* primary(reading: Reading): Doing<Bytes> {
  const word = reading.words[reading.at++];
  if (word === undefined) return yield* die(reading.tool, 'syntax error', 2);
  if (word === '(') {
    const value = yield* either(reading);
    if (next(reading, ')') === null) yield* die(reading.tool, 'syntax error', 2);
    return value;
  }
  if (word === 'length' && reading.at < reading.words.length)
    return String((yield* primary(reading)).length);
  if (word === 'match') return match(yield* primary(reading), yield* primary(reading));
  if (word === 'index') {
    const [text, set] = [yield* primary(reading), yield* primary(reading)];
    return String([...text].findIndex((one) => set.includes(one)) + 1);
  }
  if (word !== 'substr') return word;
  const [text, from, length] = [
    yield* primary(reading),
    yield* primary(reading),
    yield* primary(reading),
  ];
  return Number(from) < 1 ? '' : text.slice(Number(from) - 1, Number(from) - 1 + Number(length));
}

export function* paste(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'd:s');
  const delimiter = (options.value('d') ?? '\t').replace('\\n', '\n').replace('\\t', '\t');
  const glue = (index: number) => delimiter[index % Math.max(1, delimiter.length)] ?? '';
  const columns: Bytes[][] = [];
  const words = options.words.length === 0 ? ['-'] : options.words;
  const stdins = words.filter((word) => word === '-').length;
  let shared: Bytes[] | null = null;
  for (const [index, path] of words.entries()) {
    if (path === '-' && stdins > 1) {
      shared ??= linesOf((yield* input(tool, '-')) ?? '');
      const at = words.slice(0, index).filter((word) => word === '-').length;
      columns.push(shared.filter((_, line) => line % stdins === at));
      continue;
    }
    const text = yield* input(tool, path);
    if (text === null) return 1;
    columns.push(linesOf(text));
  }
  const rows = options.has('s')
    ? columns
    : Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, line) =>
        columns.map((column) => column[line] ?? ''),
      );
  yield* out(
    tool,
    rows
      .map(
        (row) =>
          `${row.map((cell, index) => (index === 0 ? cell : glue(index - 1) + cell)).join('')}\n`,
      )
      .join(''),
  );
  return 0;
}

export function* fold(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'bsw:');
  const width = Number(options.value('w') ?? 80);
  let text = '';
  for (const path of options.words.length === 0 ? ['-'] : options.words)
    text += (yield* input(tool, path)) ?? '';
  const lines = linesOf(text).map((line) => {
    const pieces: Bytes[] = [];
    let rest = line;
    while (rest.length > width) {
      const space = options.has('s') ? rest.slice(0, width).lastIndexOf(' ') : -1;
      const at = space > 0 ? space + 1 : width;
      pieces.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...pieces, rest].join('\n');
  });
  yield* out(tool, lines.join('\n') + (text.endsWith('\n') ? '\n' : ''));
  return 0;
}

export function* expand(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'it:');
  const width = Number(options.value('t') ?? 8);
  for (const path of options.words.length === 0 ? ['-'] : options.words) {
    const text = yield* input(tool, path);
    if (text === null) return 1;
    const lines = text.split('\n').map((line) => {
      let shown = '';
      for (const one of line)
        shown += one === '\t' ? ' '.repeat(width - (shown.length % width)) : one;
      return shown;
    });
    yield* out(tool, lines.join('\n'));
  }
  return 0;
}

export function* factor(tool: Tool): Doing<number> {
  for (const word of tool.args) {
    if (!/^\d+$/.test(word)) yield* usage(tool);
    let rest = Number(word);
    const found: number[] = [];
    for (let prime = 2; prime * prime <= rest; prime++)
      while (rest % prime === 0) {
        found.push(prime);
        rest /= prime;
      }
    if (rest > 1) found.push(rest);
    yield* out(tool, `${word}: ${found.join(' ')}\n`);
  }
  return 0;
}

export function* shuf(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'n:i:ez');
  const range = /^(\d+)-(\d+)$/.exec(options.value('i') ?? '');
  const items = options.has('e')
    ? [...options.words]
    : range === null
      ? linesOf((yield* input(tool, options.words[0] ?? '-')) ?? '')
      : Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, index) =>
          String(Number(range[1]) + index),
        );
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(tool.kernel.chance() * (index + 1));
    [items[index], items[other]] = [items[other] ?? '', items[index] ?? ''];
  }
  const shown = items.slice(0, Number(options.value('n') ?? Infinity));
  yield* out(tool, shown.map((item) => `${item}\n`).join(''));
  return 0;
}

export function* unlinkOne(tool: Tool): Doing<number> {
  const [path] = tool.args;
  if (path === undefined || tool.args.length > 1) return yield* usage(tool);
  const failure = unlink(tool.self, path);
  if (failure === null) return 0;
  yield* sayError(tool, `can't remove '${path}'`, failure);
  return 1;
}

export function* linkOne(tool: Tool): Doing<number> {
  const [from, to] = tool.args;
  if (from === undefined || to === undefined) return yield* usage(tool);
  const failure = tool.name === 'link' ? link(tool.self, from, to) : symlink(tool.self, from, to);
  if (failure === null) return 0;
  yield* sayError(tool, `can't create link '${to}' to '${from}'`, failure);
  return 1;
}
