// `xargs`, and the applets that run another program: timeout, time, nohup, setsid, nice, watch.
import type { Bytes } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { readAll, write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { findProgram, searchPathOf } from '../kernel/programs.ts';
import { errorText, FileError } from '../files/error.ts';
import { signalNamed } from '../kernel/signals.ts';
import { waitFor } from '../kernel/waits.ts';
import { endedStatus } from '../shell/child.ts';
import { runCommand } from './find.ts';
import { execute } from './small.ts';
import { duration } from './duration.ts';
import { die, optionsOf, Quit, say, usage, type Options, type Tool } from './tool.ts';

export function* xargs(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    '+0rtpxoE:e:I:n:s:L:P:',
    new Map([
      ['no-run-if-empty', 'r'],
      ['null', '0'],
    ]),
  );
  const text = yield* readAll(tool.self, 0);
  const items = split(text, options);
  if (tool.self.fds.has(1002)) yield* tellMixed(tool, options);
  const open = options.has('0') || options.has('I') ? null : openQuote(text);
  const command = options.words.length === 0 ? ['echo'] : options.words;
  const most = options.value('n') ?? options.value('L') ?? '1';
  if (!/^\d+$/.test(most)) return yield* die(tool, `invalid number '${most}'`);
  const batches = batchesOf(items, options);
  let status = 0;
  for (const batch of batches) {
    const mark = options.value('I');
    const words =
      mark === undefined
        ? [...command, ...batch]
        : command.map((word) => word.replaceAll(mark === '' ? '{}' : mark, batch[0] ?? ''));
    if (options.has('t')) yield* write(tool.self, 2, `${words.join(' ')}\n`);
    const code = yield* runCommand(tool, words);
    if (code === 127 || code === 126) return code;
    if (code === 255) yield* die(tool, `${words[0] ?? ''}: exited with status 255; aborting`, 124);
    if (code !== 0) status = code > 128 ? 125 : 123;
  }
  if (open !== null) yield* die(tool, `unmatched ${open === '"' ? 'double' : 'single'} quote`);
  return status;
}

/** GNU's of the host minds -n beside -I. */
function* tellMixed(tool: Tool, options: Options): Doing<void> {
  if (!options.has('I') || !(options.has('n') || options.has('L'))) return;
  const at = (letter: string): number => tool.args.findIndex((word) => word.startsWith(letter));
  const isFirst = at('-n') < at('-I');
  if (options.has('L') || (!isFirst && options.value('n') !== '1'))
    throw new NotModelled('xargs -I beside -n or -L');
  if (isFirst)
    yield* say(
      tool,
      'warning: options --max-args and --replace/-I/-i are mutually exclusive, ignoring previous --max-args value',
    );
}

function openQuote(text: Bytes): string | null {
  return /["']/.exec(text.replace(/\\[^]|"[^"\n]*"|'[^'\n]*'/g, ''))?.[0] ?? null;
}

function batchesOf(items: readonly Bytes[], options: Options): Bytes[][] {
  if (items.length === 0) return options.has('r') || options.has('I') ? [] : [[]];
  const most = options.has('I') ? 1 : Number(options.value('n') ?? options.value('L') ?? 5000);
  const batches: Bytes[][] = [];
  for (let at = 0; at < items.length; at += Math.max(1, most))
    batches.push(items.slice(at, at + Math.max(1, most)));
  return batches;
}

/** Quotes and backslashes join; with -I a line is one item, with -0 what ends in NUL. */
function split(text: Bytes, options: Options): Bytes[] {
  if (options.has('0')) return text.split('\0').filter((item) => item !== '');
  if (options.has('I'))
    return text
      .split('\n')
      .map((line) => line.replace(/^\s+/, ''))
      .filter((line) => line !== '');
  const items: Bytes[] = [];
  for (const [word] of text.matchAll(/(?:"[^"\n]*"|'[^'\n]*'|\\[^]|[^\s"'\\])+/g))
    items.push(word.replace(/"([^"\n]*)"|'([^'\n]*)'|\\([^])/g, '$1$2$3'));
  return items;
}

export function* timeout(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    '+s:k:',
    new Map([
      ['signal', 's'],
      ['kill-after', 'k'],
    ]),
  );
  const [text, ...words] = options.words;
  if (text === undefined || words.length === 0) return yield* usage(tool);
  const ms = duration(text);
  if (ms === null) return yield* die(tool, `invalid number '${text}'`);
  const signal = signalNamed(options.value('s') ?? 'TERM');
  if (signal === null) return yield* die(tool, `bad signal name '${options.value('s') ?? ''}'`);
  const { self, kernel } = tool;
  const found = findProgram(kernel, self, words, searchPathOf(self));
  if (found instanceof FileError) {
    yield* say(tool, `can't execute '${words[0] ?? ''}': ${errorText(found)}`);
    throw new Quit(found.code === 'ENOENT' ? 127 : 126);
  }
  const killAfter = duration(options.value('k') ?? '');
  // A watcher on its own, while the program takes this process over; GNU's waits for a child, to say that it was late.
  const errors = self.fds.get(1002);
  if (errors) self.fds.set(2, errors);
  const child = errors ? kernel.spawn({ ...found, parent: self }) : self;
  if (child === null) return yield* die(tool, 'fork system call failed');
  const isOver = () => child.ended !== null;
  let isLate = false;
  const program = function* (): Doing<number> {
    yield { isReady: isOver, at: kernel.now + ms, isHeld: true };
    isLate = !isOver();
    if (isLate) kernel.signal(child, signal, null);
    if (killAfter === null) return 0;
    yield { isReady: isOver, at: kernel.now + killAfter, isHeld: true };
    if (!isOver()) kernel.signal(child, 'KILL', null);
    return 0;
  };
  const watcher = kernel.spawn({ program, argv: self.argv, parent: self, fds: new Map() });
  if (watcher === null) return yield* die(tool, 'vfork: Resource temporarily unavailable');
  self.children.delete(watcher);
  watcher.parent = null;
  if (child !== self) {
    yield* waitFor(child, kernel.reap);
    const status = endedStatus(child);
    return isLate && status !== 137 ? 124 : status;
  }
  yield kernel.become(self, found.program, found.argv);
  return 0;
}

export function* time(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, '+vpao:f:');
  if (options.words.length === 0) return yield* usage(tool);
  const began = tool.kernel.now;
  const status = yield* runCommand(tool, options.words);
  const seconds = (tool.kernel.now - began) / 1000;
  const shown = `${Math.floor(seconds / 60)}m ${(seconds % 60).toFixed(2)}s`;
  yield* write(tool.self, 2, `real\t${shown}\nuser\t0m 0.00s\nsys\t0m 0.00s\n`);
  return status;
}

/** nohup, setsid, nice: the program in its place, with one thing about it changed. */
export function replacing(change: (tool: Tool) => void, letters: string) {
  return function* (tool: Tool): Doing<number> {
    const options = yield* optionsOf(tool, letters);
    if (options.words.length === 0) return yield* usage(tool);
    change(tool);
    return yield* execute(tool, options.words, tool.self.env);
  };
}
