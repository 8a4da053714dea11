// Running what is no builtin: an applet of one's own or a program of a file, as a child or in one's own place.
import { errorText, FileError } from '../files/error.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing, Program, Spawning } from '../kernel/process.ts';
import { findExecutable, findProgram } from '../kernel/programs.ts';
import type { Stream } from '../kernel/stream.ts';
import { cannotFork, forgetJobs, waitForChild } from './child.ts';
import { release, type Redirected } from './redirect.ts';
import { complain, ExitJump, exported, valueOf, type Assigned, type Shell } from './state.ts';

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

export function* runProgram(
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
  forgetJobs(shell);
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
  try {
    shell.status = yield* waitForChild(shell, child, streams.fds.get(2));
  } finally {
    if (hasJobs && tty !== null) tty.foreground = shell.self.job;
  }
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

export function* runExec(
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
