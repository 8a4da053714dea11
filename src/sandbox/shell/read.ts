// `read`: a line, its fields into variables.
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { assign, fail, valueOf, type Shell } from './state.ts';
import { runTraps } from './traps.ts';

type Options = {
  isRaw: boolean;
  prompt: Bytes;
  most: number | null;
  timeoutMs: number | null;
  delimiter: Bytes;
  fd: number;
  names: Bytes[];
  isSilent: boolean;
};

export function* readBuiltin(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const options = yield* optionsOf(shell, words.slice(1));
  for (const name of options.names)
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      yield* write(shell.self, 2, `${shell.arg0}: read: '${name}': bad variable name\n`);
      return 2;
    }
  if (options.prompt !== '' && shell.self.fds.get(options.fd)?.kind === 'tty')
    yield* write(shell.self, 2, options.prompt);
  const stream = shell.self.fds.get(options.fd);
  const line =
    stream === undefined ? { text: '', status: 1 } : yield* readLine(shell, stream, options);
  yield* assignFields(shell, line.text, options);
  if (line.status > 1) yield* runTraps(shell);
  return line.status;
}

function* optionsOf(shell: Shell, words: readonly Bytes[]): Doing<Options> {
  const options: Options = {
    isRaw: false,
    prompt: '',
    most: null,
    timeoutMs: null,
    delimiter: '\n',
    fd: 0,
    names: [],
    isSilent: false,
  };
  const args = [...words];
  while (/^-./.test(args[0] ?? '')) {
    const word = args.shift() ?? '';
    if (word === '--') break;
    for (let index = 1; index < word.length; index++) {
      const letter = word[index] ?? '';
      if (letter === 'r') options.isRaw = true;
      else if (letter === 's') options.isSilent = true;
      else if ('pntduN'.includes(letter)) {
        const value = index + 1 < word.length ? word.slice(index + 1) : (args.shift() ?? '');
        takeValue(options, letter, value);
        break;
      } else yield* fail(shell, `illegal option -${letter}`, 'read');
    }
  }
  options.names = args;
  return options;
}

function takeValue(options: Options, letter: string, value: Bytes): void {
  if (letter === 'p') options.prompt = value;
  else if (letter === 'n' || letter === 'N') options.most = Number(value);
  else if (letter === 't') options.timeoutMs = Number(value) * 1000;
  else if (letter === 'd') options.delimiter = value[0] ?? '\0';
  else options.fd = Number(value);
}

/** A backslash keeps what is behind it: it is marked by \x00 until the fields are made. */
function* readLine(
  shell: Shell,
  stream: Stream,
  { isRaw, most, timeoutMs, delimiter }: Options,
): Doing<{ text: Bytes; status: number }> {
  const at = timeoutMs === null ? null : shell.kernel.now + timeoutMs;
  let text = '';
  let isEscaped = false;
  for (;;) {
    const read = stream.read(most === null ? 4096 : 1);
    if (read === 'later') {
      const woken = yield { isReady: stream.isReadable, at, on: stream };
      if (woken === 'time') return { text, status: 1 };
      if (woken === 'signal' && shell.caught.length > 0 && !stream.isReadable())
        return { text, status: 130 };
      continue;
    }
    if (read === null || read === 'EBADF' || read === 'EISDIR') return { text, status: 1 };
    for (let index = 0; index < read.length; index++) {
      const one = read[index] ?? '';
      if (isEscaped) {
        isEscaped = false;
        if (one !== '\n') text += `\0${one}`;
      } else if (one === '\\' && !isRaw) isEscaped = true;
      else if (one === delimiter) {
        if (index + 1 < read.length) stream.unread?.(read.slice(index + 1));
        return { text, status: 0 };
      } else if (one !== '\0') text += one;
      if (most !== null && text.length >= most) return { text, status: 0 };
    }
  }
}

function* assignFields(shell: Shell, line: Bytes, { names }: Options): Doing<void> {
  const plain = (text: Bytes) => text.replaceAll('\0', '');
  if (names.length === 0) return yield* assign(shell, 'REPLY', plain(line));
  const separators = valueOf(shell, 'IFS') ?? ' \t\n';
  let rest = strip(line, separators, true);
  for (const [index, name] of names.entries()) {
    if (index === names.length - 1) {
      yield* assign(shell, name, plain(lastField(rest, separators)));
      return;
    }
    const [field, after] = cut(rest, separators);
    yield* assign(shell, name, plain(field));
    rest = after;
  }
}

function isSpace(one: string, separators: Bytes): boolean {
  return ' \t\n'.includes(one) && separators.includes(one) && one !== '';
}

function strip(text: Bytes, separators: Bytes, atFront: boolean): Bytes {
  let [from, to] = [0, text.length];
  if (atFront) while (from < to && isSpace(text[from] ?? '', separators)) from++;
  else while (to > from && isSpace(text[to - 1] ?? '', separators) && text[to - 2] !== '\0') to--;
  return text.slice(from, to);
}

function lastField(text: Bytes, separators: Bytes): Bytes {
  const stripped = strip(text, separators, false);
  // One separator that isn't white space, at the very end, belongs to the field before it.
  const last = stripped.at(-1) ?? '';
  const isAlone = separators.includes(last) && last !== '' && !isSpace(last, separators);
  const [first, after] = cut(stripped, separators);
  return isAlone && after === '' ? first : stripped;
}

/** The first field, and what is behind its separator. */
function cut(text: Bytes, separators: Bytes): [Bytes, Bytes] {
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\0') {
      index++;
      continue;
    }
    if (!separators.includes(text[index] ?? '')) continue;
    let end = index;
    while (isSpace(text[end] ?? '', separators)) end++;
    const one = text[end] ?? '';
    if (one !== '' && separators.includes(one) && !' \t\n'.includes(one)) end++;
    while (isSpace(text[end] ?? '', separators)) end++;
    return [text.slice(0, index), text.slice(end)];
  }
  return [text, ''];
}
