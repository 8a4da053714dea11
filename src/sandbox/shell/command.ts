// A simple command: assignments, redirections, then a function, a builtin, an applet or a program of a file.
import { parse, type Assignment, type Command, type Word } from 'unbash';
import { errorText, FileError } from '../files/error.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing, Program, Spawning } from '../kernel/process.ts';
import { findExecutable, findProgram } from '../kernel/programs.ts';
import type { Stream } from '../kernel/stream.ts';
import { builtins, specialBuiltins } from './builtins.ts';
import { cannotFork, waitForChild } from './child.ts';
import { expandText, expandWords } from './expand.ts';
import { redirect, release, type Redirected } from './redirect.ts';
import {
  assign,
  complain,
  ExitJump,
  exported,
  ReturnJump,
  valueOf,
  type Shell,
  type ShellFunction,
  type Variable,
} from './state.ts';
import { aliased, type Alias } from './alias.ts';

export function* runCommand(shell: Shell, node: Command): Doing<void> {
  shell.substituted = null;
  const words = yield* expandWords(shell, wordsOf(node));
  const assigned = yield* assignments(shell, node);
  yield* trace(shell, assigned, words);
  const alias = aliased(shell, node, words);
  if (alias !== null) return yield* runAlias(shell, alias);
  const streams = yield* redirect(shell, node.redirects);
  if (streams === null) return yield* refused(shell, words);
  if (words.length === 0) yield* assignAll(shell, assigned);
  else yield* runWords(shell, words, assigned, streams);
}

function* runAlias(shell: Shell, { source, aliases }: Alias): Doing<void> {
  const { source: outer, at, aliases: all } = shell;
  Object.assign(shell, { source, aliases });
  yield* shell.run(shell, parse(source.text).commands);
  Object.assign(shell, { source: outer, at, aliases: all });
}

function wordsOf(node: Command): Word[] {
  const args = node.args.map((arg) => (arg.type === 'Word' ? arg : assignmentWord(arg)));
  return node.name === undefined ? args : [node.name, ...args];
}

/** `a=b` behind a command is a word; its parts come after the name. */
function assignmentWord({ name, append, value, pos, end, text }: Assignment): Word {
  const front = `${name}${append === true ? '+' : ''}=`;
  const literal = { type: 'Literal' as const, pos, end, value: front, text: front };
  if (value.type !== 'Word') return { type: 'Word', text, value: text, pos, end };
  if (value.parts === undefined && value.text === value.value)
    return { type: 'Word', text, value: front + value.value, pos, end };
  const quoted = { type: 'SingleQuoted' as const, pos, end, value: value.value, text: value.text };
  const parts = value.parts ?? [quoted];
  return { type: 'Word', text, value: text, pos, end, parts: [literal, ...parts] };
}

type Assigned = [name: Bytes, value: Bytes][];

function* assignments(shell: Shell, { prefix }: Command): Doing<Assigned> {
  const assigned: Assigned = [];
  for (const one of prefix) {
    if (one.type !== 'Assignment') continue;
    const text = one.value.type === 'Word' ? yield* expandText(shell, one.value) : '';
    const old = one.append === true ? (valueOf(shell, one.name) ?? '') : '';
    assigned.push([one.name, old + text]);
    // Later ones see earlier ones: a=1 b=$a.
    if (prefix.length > 1 && one !== prefix.at(-1)) yield* preview(shell, one.name, old + text);
  }
  return assigned;
}

function* preview(shell: Shell, name: Bytes, value: Bytes): Doing<void> {
  if (shell.variables.get(name)?.isReadOnly !== true) yield* assign(shell, name, value);
}

function* assignAll(shell: Shell, assigned: Assigned): Doing<void> {
  for (const [name, value] of assigned) yield* assign(shell, name, value);
  shell.status = shell.substituted ?? 0;
}

function* refused(shell: Shell, [name]: readonly Bytes[]): Doing<void> {
  shell.status = 1;
  if (name !== undefined && specialBuiltins.has(name) && !shell.isInteractive)
    throw new ExitJump(name === 'exec' ? 1 : 2, true);
}

function* trace(shell: Shell, assigned: Assigned, words: readonly Bytes[]): Doing<void> {
  if (!shell.options.has('x')) return;
  const all = [
    ...assigned.map(([name, value]) => `${name}=${quoted(value)}`),
    ...words.map(quoted),
  ];
  if (all.length > 0)
    yield* write(shell.self, 2, `${valueOf(shell, 'PS4') ?? ''}${all.join(' ')}\n`);
}

function quoted(text: Bytes): Bytes {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

function* runWords(
  shell: Shell,
  words: Bytes[],
  assigned: Assigned,
  streams: Redirected,
): Doing<void> {
  const [name = ''] = words;
  if (name === 'command' && /^[^-]|^-p$/.test(words[1] ?? '')) {
    const rest = words.slice(words[1] === '-p' ? 2 : 1);
    const inner = { ...shell, functions: new Map() };
    yield* runWords(inner, rest, assigned, streams);
    Object.assign(shell, { ...inner, functions: shell.functions });
    return;
  }
  const body = shell.functions.get(name);
  const builtin = builtins.get(name);
  if (name === 'exec' && body === undefined) return yield* runExec(shell, words, assigned, streams);
  if (body === undefined && builtin === undefined)
    return yield* runProgram(shell, words, assigned, streams);
  const saved = yield* setFor(shell, assigned);
  const { fds } = shell.self;
  shell.self.fds = streams.fds;
  const { becomes } = shell;
  shell.becomes = false;
  try {
    if (body !== undefined) yield* runFunction(shell, body, words);
    else if (builtin !== undefined) shell.status = yield* builtin(shell, words);
  } finally {
    if (shell.self.ended === null) {
      shell.self.fds = fds;
      release(streams);
      shell.becomes = becomes;
      if (body !== undefined || !specialBuiltins.has(name)) restore(shell, saved);
    }
  }
}

function* setFor(shell: Shell, assigned: Assigned): Doing<Map<Bytes, Variable | undefined>> {
  const saved = new Map<Bytes, Variable | undefined>();
  for (const [name, value] of assigned) {
    saved.set(name, shell.variables.get(name));
    yield* assign(shell, name, value);
    const variable = shell.variables.get(name);
    if (variable !== undefined) variable.isExported = true;
  }
  return saved;
}

function restore(shell: Shell, saved: ReadonlyMap<Bytes, Variable | undefined>): void {
  for (const [name, variable] of saved)
    if (variable === undefined) shell.variables.delete(name);
    else shell.variables.set(name, variable);
}

/** A real one's stack holds more, and ends the same way. */
const deepest = 250;

function* runFunction(
  shell: Shell,
  { body, source }: ShellFunction,
  words: readonly Bytes[],
): Doing<void> {
  if (shell.locals.length > deepest) {
    shell.kernel.end(shell.self, { kind: 'signal', signal: 'SEGV', isOutOfMemory: false });
    yield { isReady: () => false, at: null };
  }
  const { positional, loops, source: outer, at } = shell;
  shell.positional = words.slice(1);
  shell.source = source;
  shell.loops = 0;
  shell.locals.push(new Map());
  try {
    const node = {
      type: 'Statement',
      pos: body.pos,
      end: body.end,
      background: undefined,
    } as const;
    if (body.type === 'CompoundList') yield* shell.run(shell, body.commands);
    else yield* shell.run(shell, [{ ...node, command: body }]);
  } catch (jump) {
    if (!(jump instanceof ReturnJump)) throw jump;
    shell.status = jump.status;
  } finally {
    Object.assign(shell, { positional, loops, source: outer, at });
    for (const [name, variable] of shell.locals.pop() ?? [])
      if (variable === null) shell.variables.delete(name);
      else shell.variables.set(name, variable);
  }
}

type Resolved = { program: Program; argv: Bytes[] };

/** An applet of its own first, then PATH; null when the failure has been said, with its status. */
function* resolve(
  shell: Shell,
  words: Bytes[],
  builtin: Bytes | null = null,
): Doing<Resolved | { status: number }> {
  const [name = ''] = words;
  const applet = name.includes('/') ? undefined : shell.flavour.applets.get(name);
  if (applet !== undefined) return { program: applet, argv: words };
  const path = valueOf(shell, 'PATH') ?? '';
  const found = findProgram(shell.kernel, shell.self, words, path);
  if (!(found instanceof FileError)) return found;
  if (found.code === 'ENOEXEC') return scriptWithoutInterpreter(shell, words, path, found);
  const isMissing = found.code === 'ENOENT' || found.code === 'ENOTDIR';
  const text = found.code === 'ENOENT' ? 'not found' : errorText(found);
  yield* complain(shell, `${name}: ${text}`, builtin);
  return { status: isMissing ? 127 : 126 };
}

/** What the kernel can't run the shell reads itself. */
function scriptWithoutInterpreter(
  shell: Shell,
  words: Bytes[],
  path: Bytes,
  error: FileError,
): Resolved | { status: number } {
  const file = findExecutable(shell.self, words[0] ?? '', path);
  const sh = shell.kernel.programs.get('busybox') ?? shell.flavour.applets.get('sh');
  if (file instanceof FileError || sh === undefined)
    return { status: error.code === 'ENOEXEC' ? 126 : 2 };
  return { program: sh, argv: ['sh', file.path, ...words.slice(1)] };
}

function* runProgram(
  shell: Shell,
  words: Bytes[],
  assigned: Assigned,
  streams: Redirected,
): Doing<void> {
  const { fds } = shell.self;
  shell.self.fds = streams.fds;
  const found = yield* resolve(shell, words);
  shell.self.fds = fds;
  if ('status' in found) {
    release(streams);
    shell.status = found.status;
    return;
  }
  const env = exported(shell, new Map(assigned));
  if (shell.becomes && !shell.traps.has('EXIT')) return yield* become(shell, found, env, streams);
  const spawning: Spawning = {
    program: found.program,
    argv: found.argv,
    parent: shell.self,
    env,
    fds: streams.fds,
  };
  const hasJobs = shell.options.has('m');
  const child = shell.kernel.spawn(hasJobs ? { ...spawning, leads: 'job' } : spawning);
  release(streams);
  if (child === null) return yield* cannotFork(shell);
  const { tty } = shell.self;
  if (hasJobs && tty !== null) tty.foreground = child.job;
  shell.status = yield* waitForChild(shell, child);
  if (hasJobs && tty !== null) tty.foreground = shell.self.job;
}

function* become(
  shell: Shell,
  { program, argv }: Resolved,
  env: Map<Bytes, Bytes>,
  { fds }: Redirected,
): Doing<void> {
  const { self } = shell;
  keep(self.fds, fds);
  self.fds = fds;
  self.env = env;
  const title = shell.flavour.inPlace.has(argv[0] ?? '') ? self.argv : null;
  const wait = shell.kernel.become(self, program, argv);
  self.title = title;
  yield wait;
}

/** The new table holds what the old one didn't, and the other way round. */
function keep(before: ReadonlyMap<number, Stream>, after: ReadonlyMap<number, Stream>): void {
  for (const [fd, stream] of after) if (before.get(fd) !== stream) stream.hold();
  for (const [fd, stream] of before) if (after.get(fd) !== stream) stream.release();
}

function* runExec(
  shell: Shell,
  words: readonly Bytes[],
  assigned: Assigned,
  streams: Redirected,
): Doing<void> {
  const rest = words.slice(1);
  if (rest[0] === '--') rest.shift();
  if (rest.length === 0) {
    keep(shell.self.fds, streams.fds);
    shell.self.fds = streams.fds;
    release(streams);
    shell.status = 0;
    return;
  }
  const found = yield* resolve(shell, rest, 'exec');
  if ('status' in found) {
    if (!shell.isInteractive) throw new ExitJump(found.status, true);
    shell.status = found.status;
    return;
  }
  yield* become(shell, found, exported(shell, new Map(assigned)), streams);
  release(streams);
}
