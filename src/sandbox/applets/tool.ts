// What every applet works with: its words, its streams, how it complains, and how options are read.
import { errorText, FileError } from '../files/error.ts';
import { openFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure, write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing, Kernel, Process, Program } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { banner, optionLetters } from './usage.data.ts';
import { usages } from './usages.data.ts';

export type Tool = { self: Process; kernel: Kernel; name: Bytes; args: Bytes[] };
export type Applet = (tool: Tool) => Doing<number>;

/** An applet ends early with a status; what there is to say has been said. */
export class Quit {
  readonly status: number;
  constructor(status: number) {
    this.status = status;
  }
}

export function appletProgram(applet: Applet): Program {
  return function* (self, kernel) {
    const name = (self.argv[0] ?? '').replace(/^.*\//, '').replace(/^-/, '');
    const tool = { self, kernel, name, args: self.argv.slice(1) };
    try {
      yield* refuseFirst(tool);
      return yield* applet(tool);
    } catch (end) {
      if (end instanceof Quit) return end.status;
      throw end;
    }
  };
}

/** Standard output; a full disk or a reader that has gone ends the applet. */
export function* out(tool: Tool, text: Bytes): Doing<void> {
  if (text === '') return;
  const failure = yield* write(tool.self, 1, text);
  if (failure === 'ENOSPC') yield* die(tool, 'write error: No space left on device');
  if (failure !== null) throw new Quit(1);
}

export function* say(tool: Tool, text: Bytes): Doing<void> {
  yield* write(tool.self, 2, `${tool.name}: ${text}\n`);
}

export function* die(tool: Tool, text: Bytes, status = 1): Doing<never> {
  yield* say(tool, text);
  throw new Quit(status);
}

/** `cat: x: No such file or directory` and whatever stands in front of the path. */
export function* sayError(tool: Tool, path: Bytes, error: FileError): Doing<void> {
  yield* say(tool, `${path}: ${errorText(error)}`);
}

/** Those that end with 2 where others end with 1. */
const endWithTwo = new Set(['grep', 'egrep', 'fgrep', 'sort', 'tty']);

export function* usage(tool: Tool, status = endWithTwo.has(tool.name) ? 2 : 1): Doing<never> {
  yield* write(tool.self, 2, `${banner}\n\n${usages().get(tool.name) ?? 'No help available'}\n`);
  throw new Quit(status);
}

export type Options = {
  /** By letter, or by a long name that has none; a flag's value is ''. Repeated values in order. */
  values: Map<string, Bytes[]>;
  has: (option: string) => boolean;
  value: (option: string) => Bytes | undefined;
  /** What is left: operands. */
  words: Bytes[];
};

let lettersOf: Map<string, string> | null = null;

/** What the real one takes; null where it reads its words in a way of its own. */
function acceptedBy(name: string): string | null {
  lettersOf ??= new Map(optionLetters.split(';').map((row) => row.split(' ') as [string, string]));
  return lettersOf.get(name) ?? null;
}

/** Also those that look at no options here refuse what the real ones do. */
function* refuseFirst(tool: Tool): Doing<void> {
  const [, letter] = /^-([a-zA-Z@%])/.exec(tool.args[0] ?? '') ?? [];
  const accepted = letter === undefined ? null : acceptedBy(tool.name);
  if (letter === undefined || accepted === null || accepted.includes(letter)) return;
  yield* say(tool, `invalid option -- '${letter}'`);
  yield* usage(tool);
}

/**
 * `letters` as getopt has them: a colon behind one that takes a value, two where it may have one in the same word, `+` in front: options end at the first operand.
 * `long`: names and the letter each stands for.
 */
export function* optionsOf(
  tool: Tool,
  letters: string,
  long: ReadonlyMap<string, string> = new Map(),
): Doing<Options> {
  const values = new Map<string, Bytes[]>();
  const words: Bytes[] = [];
  const args = [...tool.args];
  const takes = (letter: string) => letters[letters.indexOf(letter) + 1] === ':';
  const add = (letter: string, value: Bytes) =>
    values.set(letter, [...(values.get(letter) ?? []), value]);
  if (args.length === 1 && args[0] === '--help') yield* usage(tool, 0);
  for (let word = args.shift(); word !== undefined; word = args.shift()) {
    if (word === '--') break;
    if (word.startsWith('--')) yield* takeLong(tool, word, args, { long, takes, add });
    else if (!word.startsWith('-') || word === '-') {
      words.push(word);
      if (letters.startsWith('+')) break;
    } else yield* takeShort(tool, word, args, { letters, takes, add });
  }
  words.push(...args);
  return {
    values,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.at(-1),
    words,
  };
}

const hasNoLong = new Set(['head', 'hexdump', 'nc']);

type Taking = { takes: (letter: string) => boolean; add: (letter: string, value: Bytes) => void };

function* takeShort(
  tool: Tool,
  word: Bytes,
  args: Bytes[],
  { letters, takes, add }: Taking & { letters: string },
): Doing<void> {
  for (let index = 1; index < word.length; index++) {
    const letter = word[index] ?? '';
    if (letter === ':' || letter === '+' || !letters.includes(letter)) {
      if (/\w/.test(letter) && acceptedBy(tool.name)?.includes(letter))
        throw new NotModelled(`${tool.name} -${letter}`);
      yield* say(tool, `invalid option -- '${letter}'`);
      yield* usage(tool);
    }
    if (!takes(letter)) {
      add(letter, '');
      continue;
    }
    if (letters.includes(`${letter}::`)) return add(letter, word.slice(index + 1));
    const value = index + 1 < word.length ? word.slice(index + 1) : args.shift();
    if (value === undefined) {
      yield* say(tool, `option requires an argument -- '${letter}'`);
      yield* usage(tool);
    }
    add(letter, value ?? '');
    return;
  }
}

function* takeLong(
  tool: Tool,
  word: Bytes,
  args: Bytes[],
  { long, takes, add }: Taking & { long: ReadonlyMap<string, string> },
): Doing<void> {
  const at = word.indexOf('=');
  const name = at === -1 ? word.slice(2) : word.slice(2, at);
  const exact = long.get(name);
  const begun = [...long].filter(([one]) => one.startsWith(name));
  const letter = exact ?? (begun.length === 1 ? begun[0]?.[1] : undefined);
  if (letter === undefined && hasNoLong.has(tool.name)) {
    yield* say(tool, "invalid option -- '-'");
    yield* usage(tool);
  }
  if (letter === undefined) {
    yield* say(tool, `unrecognized option '${at === -1 ? word : word.slice(0, at)}'`);
    yield* usage(tool);
    return;
  }
  if (at !== -1) add(letter, word.slice(at + 1));
  else if (!takes(letter)) add(letter, '');
  else {
    const value = args.shift();
    if (value === undefined) {
      yield* say(tool, `option '${word}' requires an argument`);
      yield* usage(tool);
    }
    add(letter, value ?? '');
  }
}

/** As `openInput`, said as most applets do. */
export function* openNamed(
  tool: Tool,
  path: Bytes,
  named = (why: string): string => `${path}: ${why}`,
): Doing<Stream | null> {
  const stream = path === '-' ? tool.self.fds.get(0) : openFile(tool.self, path, 'read');
  if (stream !== undefined && !(stream instanceof FileError)) return stream;
  yield* say(tool, named(stream === undefined ? 'Bad file descriptor' : errorText(stream)));
  return null;
}

/** An operand as a stream: `-` is standard input; null when it can't be had, which has been said. */
export function* openInput(tool: Tool, path: Bytes, isQuiet = false): Doing<Stream | null> {
  if (path === '-') return tool.self.fds.get(0) ?? null;
  const stream = openFile(tool.self, path, 'read');
  if (!(stream instanceof FileError)) return stream;
  if (!isQuiet) yield* say(tool, `can't open '${path}': ${errorText(stream)}`);
  return null;
}

/** The whole of it; a folder is an error that has been said: null. */
export function* readWhole(tool: Tool, stream: Stream, path: Bytes): Doing<Bytes | null> {
  let all = '';
  for (;;) {
    const some = yield* readStream(stream, 1_048_576);
    if (some === null) return all;
    if (some instanceof StreamFailure) {
      yield* say(
        tool,
        some.code === 'EISDIR' ? `read error: Is a directory` : `${path}: read error`,
      );
      return null;
    }
    all += some;
    if (all.length > 2_000_000) yield* fill(tool, some.length, all.length);
  }
}

const mostBytes = 256 * 1024 * 1024;

/** What is kept is memory; without end it is killed for it, as on a machine that has no more. */
export function* fill({ self, kernel }: Tool, more: number, all: number): Doing<void> {
  kernel.useMemory(self, more);
  if (all > mostBytes) kernel.end(self, { kind: 'signal', signal: 'KILL', isOutOfMemory: true });
  if (self.ended !== null) yield { isReady: () => false, at: null };
}

/** A file's contents, or null when it was said that they can't be had. */
export function* input(tool: Tool, path: Bytes): Doing<Bytes | null> {
  const stream = yield* openInput(tool, path);
  if (stream === null) return null;
  const all = yield* readWhole(tool, stream, path);
  if (path !== '-') stream.release();
  return all;
}

export function linesOf(text: Bytes): Bytes[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
