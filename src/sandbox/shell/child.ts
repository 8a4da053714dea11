// Children of a shell: subshells, and waiting for them while everything else that ended is taken in as well.
import type { Statement } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import { writeStream } from '../kernel/io.ts';
import type { Doing, Process, Spawning } from '../kernel/process.ts';
import { signalNumber, type Signal } from '../kernel/signals.ts';
import type { Stream } from '../kernel/stream.ts';
import { until } from '../kernel/waits.ts';
import { cloned, ExitJump, fail, LoopJump, ReturnJump, type Shell, type Source } from './state.ts';
import { runExitTrap } from './traps.ts';

export type Child = {
  source?: Source;
  /** In place of the shell's own. */
  fds?: ReadonlyMap<number, Stream>;
  leads?: 'job';
  isBackground?: boolean;
};

/** A subshell in a process of its own; null when there is no room for one. */
export function runChild(
  shell: Shell,
  statements: readonly Statement[],
  { source = shell.source, fds = new Map(), leads, isBackground }: Child,
): Process | null {
  forgetJobs(shell);
  const spawning: Spawning = {
    argv: shell.self.argv,
    parent: shell.self,
    fds: new Map([...shell.self.fds, ...fds]),
    ...(leads === undefined ? {} : { leads }),
    program: function* (self) {
      const inner = cloned(shell, self);
      inner.source = source;
      inner.becomes = statements.length === 1;
      resetSignals(shell, inner, isBackground === true);
      return yield* endingStatus(inner, () => inner.run(inner, statements));
    },
  };
  return shell.kernel.spawn(spawning);
}

/** What is trapped isn't in children; without jobs, keys don't reach the background. */
function resetSignals(shell: Shell, inner: Shell, isBackground: boolean): void {
  inner.self.name = shell.self.name;
  if (!isBackground || shell.options.has('m')) return;
  inner.self.handlers.set('INT', 'ignore');
  inner.self.handlers.set('QUIT', 'ignore');
}

/** Runs to the end, whatever ends it. */
export function* endingStatus(shell: Shell, doing: () => Doing<number>): Doing<number> {
  let status = 0;
  try {
    status = yield* doing();
  } catch (jump) {
    status = jumpStatus(shell, jump);
  }
  return yield* runExitTrap(shell, status);
}

function jumpStatus(shell: Shell, jump: unknown): number {
  if (jump instanceof ExitJump || jump instanceof ReturnJump) return jump.status;
  if (jump instanceof LoopJump) return shell.status;
  throw jump;
}

export function* cannotFork(shell: Shell): Doing<never> {
  return yield* fail(shell, "can't fork: Resource temporarily unavailable");
}

/** Its exit status; what it died of is said. */
export function* waitForChild(
  shell: Shell,
  child: Process,
  errors: Stream | undefined = shell.self.fds.get(2),
): Doing<number> {
  while (child.ended === null) {
    yield { ...until(() => child.ended !== null || hasEnded(shell)), isHeld: true };
    takeEnded(shell, child);
  }
  shell.kernel.reap(child);
  const status = yield* statusOf(shell, child, errors);
  // Who interrupts a command interrupts the loop that it stands in.
  if (shell.isInteractive && status === 130) throw new ExitJump(130, true);
  return status;
}

function hasEnded({ self }: Shell): boolean {
  for (const child of self.children) if (child.ended !== null) return true;
  return false;
}

/** Children that ended meanwhile, adopted ones included. */
export function takeEnded(shell: Shell, except: Process | null = null): void {
  for (const child of shell.self.children) {
    if (child.ended === null || child === except) continue;
    shell.kernel.reap(child);
    noteJob(shell, child);
  }
}

/** A new child takes the place of jobs that were waited for. */
export function forgetJobs(shell: Shell): void {
  if (shell.jobs.length > 0 && !shell.options.has('m'))
    shell.jobs = shell.jobs.filter((job) => !job.isTold || job.status === null);
}

function noteJob(shell: Shell, child: Process): void {
  for (const job of shell.jobs) if (job.processes.at(-1) === child) job.status = endedStatus(child);
}

export function endedStatus({ ended }: Process): number {
  if (ended === null) return 0;
  return ended.kind === 'exit' ? ended.code : 128 + signalNumber(ended.signal);
}

export function* statusOf(
  shell: Shell,
  child: Process,
  errors: Stream | undefined = shell.self.fds.get(2),
): Doing<number> {
  const { ended } = child;
  if (ended?.kind === 'signal') {
    const text = deathText(ended.signal);
    // The command's own redirections still stand while the shell says it.
    if (text !== null && errors !== undefined) yield* writeStream(shell.self, errors, `${text}\n`);
  }
  return endedStatus(child);
}

/** As the C library names them; nothing is said of INT and PIPE. */
function deathText(signal: Signal): Bytes | null {
  if (signal === 'PIPE') return null;
  return signal === 'INT' ? '' : (deaths.get(signal) ?? `Unknown signal ${signalNumber(signal)}`);
}

export const deaths = new Map<Signal, Bytes>([
  ['HUP', 'Hangup'],
  ['QUIT', 'Quit'],
  ['ILL', 'Illegal instruction'],
  ['TRAP', 'Trace/breakpoint trap'],
  ['ABRT', 'Aborted'],
  ['BUS', 'Bus error'],
  ['FPE', 'Floating point exception'],
  ['KILL', 'Killed'],
  ['USR1', 'User defined signal 1'],
  ['SEGV', 'Segmentation fault'],
  ['USR2', 'User defined signal 2'],
  ['ALRM', 'Alarm clock'],
  ['TERM', 'Terminated'],
]);
