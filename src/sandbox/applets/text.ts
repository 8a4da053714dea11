// Applets that pass text through: cat, head, tail, wc, tee, tac, rev, nl.
import { errorText, FileError } from '../files/error.ts';
import { openFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure, write, writeStream } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import {
  input,
  linesOf,
  openInput,
  openNamed,
  optionsOf,
  out,
  readWhole,
  say,
  type Tool,
} from './tool.ts';

export function* cat(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'nbvteAu');
  const isPlain = options.values.size === 0 || (options.values.size === 1 && options.has('u'));
  let status = 0;
  const counting = { line: 1 };
  for (const path of options.words.length === 0 ? ['-'] : options.words) {
    const stream = yield* openInput(tool, path);
    if (stream === null) {
      status = 1;
      continue;
    }
    for (;;) {
      const some = yield* readStream(stream);
      if (some === null) break;
      if (some instanceof StreamFailure) {
        yield* say(tool, 'read error: Is a directory');
        status = 1;
        break;
      }
      yield* out(tool, isPlain ? some : decorated(some, options.has.bind(options), counting));
    }
    if (path !== '-') stream.release();
  }
  return status;
}

function decorated(
  text: Bytes,
  has: (letter: string) => boolean,
  counting: { line: number },
): Bytes {
  let shown = text;
  if (['v', 't', 'e', 'A'].some(has))
    shown = shown.replace(/[\0-\x08\x0b-\x1f\x7f-\xff]/g, (one) => visible(one.charCodeAt(0)));
  if (has('t') || has('A')) shown = shown.replaceAll('\t', '^I');
  if (has('e') || has('A')) shown = shown.replaceAll('\n', '$\n');
  if (!has('n') && !has('b')) return shown;
  const lines = linesOf(shown).map((line) =>
    has('b') && /^\$?$/.test(line) ? line : `${String(counting.line++).padStart(6)}\t${line}`,
  );
  return lines.join('\n') + (shown.endsWith('\n') ? '\n' : '');
}

function visible(code: number): Bytes {
  if (code >= 128)
    return `M-${code < 160 || code === 255 ? visible(code - 128) : String.fromCharCode(code - 128)}`;
  return `^${code === 127 ? '?' : String.fromCharCode(code + 64)}`;
}

/** `-2` is `-n 2`. */
function withCount(tool: Tool): Tool {
  return {
    ...tool,
    args: tool.args.map((word, index) =>
      index === 0 && /^-\d+$/.test(word) ? `-n${word.slice(1)}` : word,
    ),
  };
}

export function count(text: Bytes): number | null {
  const match = /^[-+]?(\d+)([bkmKMG]?)$/.exec(text);
  if (match === null) return null;
  const units = new Map([
    ['b', 512],
    ['k', 1024],
    ['K', 1024],
    ['m', 1_048_576],
    ['M', 1_048_576],
    ['G', 1_073_741_824],
  ]);
  return Number(match[1]) * (units.get(match[2] ?? '') ?? 1);
}

export function* head(tool: Tool): Doing<number> {
  const options = yield* optionsOf(withCount(tool), 'n:c:qv');
  const text = options.value('c') ?? options.value('n') ?? '10';
  const number = count(text);
  if (number === null) {
    yield* say(tool, `invalid number '${text}'`);
    return 1;
  }
  const files = options.words.length === 0 ? ['-'] : options.words;
  const isTitled = (files.length > 1 && !options.has('q')) || options.has('v');
  let status = 0;
  let isFirst = true;
  for (const path of files) {
    const stream = yield* openNamed(tool, path);
    if (stream === null) {
      status = 1;
      continue;
    }
    if (isTitled)
      yield* out(tool, `${isFirst ? '' : '\n'}==> ${path === '-' ? 'standard input' : path} <==\n`);
    isFirst = false;
    const isFromEnd = text.startsWith('-');
    if (isFromEnd) yield* allButLast(tool, stream, path, number, options.has('c'));
    else yield* firstOf(tool, stream, number, options.has('c'));
    if (path !== '-') stream.release();
  }
  return status;
}

function* allButLast(
  tool: Tool,
  stream: Stream,
  path: Bytes,
  number: number,
  isBytes: boolean,
): Doing<void> {
  const all = (yield* readWhole(tool, stream, path)) ?? '';
  if (isBytes) return yield* out(tool, all.slice(0, Math.max(0, all.length - number)));
  const lines = all.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  yield* out(tool, lines.slice(0, Math.max(0, lines.length - number)).join(''));
}

/** No more is read than is needed: what feeds it hears of that. */
function* firstOf(tool: Tool, stream: Stream, number: number, isBytes: boolean): Doing<void> {
  let left = number;
  while (left > 0) {
    const some = yield* readStream(stream, isBytes ? Math.min(left, 16_777_216) : 4096);
    if (some === null || some instanceof StreamFailure) {
      if (some !== null) yield* say(tool, 'read error: Is a directory');
      return;
    }
    if (isBytes) {
      yield* out(tool, some);
      left -= some.length;
      continue;
    }
    let end = 0;
    while (left > 0 && end < some.length) {
      const at = some.indexOf('\n', end);
      end = at === -1 ? some.length : at + 1;
      if (at !== -1) left--;
    }
    yield* out(tool, some.slice(0, end));
    if (end < some.length) stream.unread?.(some.slice(end));
  }
}

export function* wc(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'clwmL');
  const all = ['l', 'w', 'm', 'c', 'L'].filter((letter) => options.has(letter));
  const letters = all.length === 0 ? ['l', 'w', 'c'] : all;
  const files = options.words.length === 0 ? ['-'] : options.words;
  const isAlone = files.length === 1 && letters.length === 1;
  const totals = new Map<string, number>();
  let status = 0;
  const line = (counts: ReadonlyMap<string, number>, name: Bytes) => {
    const numbers = letters.map((letter) => String(counts.get(letter) ?? 0));
    const shown = isAlone ? numbers : numbers.map((number) => number.padStart(9));
    return `${shown.join(' ')}${name === '-' ? '' : ` ${name}`}\n`;
  };
  for (const path of files) {
    const stream = yield* openNamed(tool, path);
    if (stream === null) {
      status = 1;
      continue;
    }
    const counts = yield* counted(tool, stream, path, letters);
    for (const letter of letters)
      totals.set(letter, (totals.get(letter) ?? 0) + (counts.get(letter) ?? 0));
    yield* out(tool, line(counts, options.words.length === 0 ? '-' : path));
  }
  if (files.length > 1) yield* out(tool, line(totals, 'total'));
  return status;
}

function* counted(
  tool: Tool,
  stream: Stream,
  path: Bytes,
  letters: readonly string[],
): Doing<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (letter: string, number: number) =>
    counts.set(letter, (counts.get(letter) ?? 0) + number);
  const wants = (letter: string) => letters.includes(letter);
  let isInWord = false;
  let column = 0;
  for (;;) {
    const some = yield* readStream(stream, 1_048_576);
    if (some === null) return counts;
    if (some instanceof StreamFailure) {
      yield* say(tool, `${path}: Is a directory`);
      return counts;
    }
    add('c', some.length);
    if (wants('l')) add('l', some.split('\n').length - 1);
    if (wants('m')) add('m', some.replace(/[\x80-\xbf]/g, '').length);
    if (wants('w')) {
      add('w', (some.match(/[^\s]+/g) ?? []).length - (isInWord && /^\S/.test(some) ? 1 : 0));
      isInWord = /\S$/.test(some);
    }
    if (!wants('L')) continue;
    for (const [index, line] of some.split('\n').entries()) {
      column = index === 0 ? column + line.length : line.length;
      counts.set('L', Math.max(counts.get('L') ?? 0, column));
    }
  }
}

export function* tee(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'ai');
  const streams: Stream[] = [];
  let status = 0;
  for (const path of options.words) {
    const stream = openFile(tool.self, path, options.has('a') ? 'append' : 'write');
    if (stream instanceof FileError) {
      yield* say(tool, `${path}: ${errorText(stream)}`);
      status = 1;
    } else streams.push(stream);
  }
  const input = tool.self.fds.get(0);
  while (input !== undefined) {
    const some = yield* readStream(input);
    if (some === null || some instanceof StreamFailure) break;
    yield* write(tool.self, 1, some);
    for (const stream of streams) yield* writeStream(tool.self, stream, some);
  }
  return status;
}

function eachFile(change: (text: Bytes) => Bytes, letters: string) {
  return function* (tool: Tool): Doing<number> {
    const { words } = yield* optionsOf(tool, letters);
    let status = 0;
    for (const path of words.length === 0 ? ['-'] : words) {
      const text = yield* input(tool, path);
      if (text === null) status = 1;
      else yield* out(tool, change(text));
    }
    return status;
  };
}

export const tac = eachFile(
  (text) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).toReversed().join(''),
  's:',
);
export const rev = eachFile(
  (text) =>
    linesOf(text)
      .map((line) => `${[...line].toReversed().join('')}\n`)
      .join(''),
  '',
);
export const nl = eachFile((text) => {
  let number = 0;
  return linesOf(text)
    .map((line) => (line === '' ? '       \n' : `${String(++number).padStart(6)}\t${line}\n`))
    .join('');
}, 'b:w:s:');
