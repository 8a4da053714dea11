// `a | b`: each side is a process of its own, and the last one's status counts.
import type { Pipeline, Statement } from 'unbash';
import type { Doing, Process } from '../kernel/process.ts';
import { pipe, type Stream } from '../kernel/stream.ts';
import { cannotFork, runChild, waitForChild, type Child } from './child.ts';
import type { Shell } from './state.ts';

export function* runPipeline(shell: Shell, node: Pipeline): Doing<void> {
  const children = spawnPipeline(shell, node, {});
  if (children === null) return yield* cannotFork(shell);
  const { tty } = shell.self;
  const hasJobs = shell.options.has('m');
  const [first] = children;
  if (hasJobs && tty !== null && first !== undefined) tty.foreground = first.job;
  let failed = 0;
  try {
    for (const child of children) {
      const status = yield* waitForChild(shell, child);
      if (status !== 0) failed = status;
      shell.status = status;
    }
  } finally {
    if (hasJobs && tty !== null) tty.foreground = shell.self.job;
  }
  if (shell.options.has('pipefail')) shell.status = failed;
}

/** All sides; null when there was no room for one of them. */
export function spawnPipeline(shell: Shell, node: Pipeline, how: Child): Process[] | null {
  const children: Process[] = [];
  let input: Stream | null = how.fds?.get(0) ?? null;
  for (const [index, command] of node.commands.entries()) {
    const isLast = index === node.commands.length - 1;
    const ends = isLast ? null : pipe();
    const fds = new Map<number, Stream>(how.fds);
    if (input !== null) fds.set(0, input);
    if (ends !== null) fds.set(1, ends.writer);
    if (ends !== null && node.operators[index] === '|&') fds.set(2, ends.writer);
    const statement: Statement = { ...sideOf(command), command };
    const leads = shell.options.has('m') && index === 0 ? { leads: 'job' as const } : {};
    const child = runChild(shell, [statement], { ...how, ...leads, fds });
    ends?.writer.release();
    if (input !== null && input !== how.fds?.get(0)) input.release();
    input = ends?.reader ?? null;
    if (child === null) {
      input?.release();
      return null;
    }
    const [leader] = children;
    if (leader !== undefined) child.job = leader.job;
    children.push(child);
  }
  return children;
}

function sideOf({ pos, end }: { pos: number; end: number }): Omit<Statement, 'command'> {
  return { type: 'Statement', pos, end, background: undefined };
}
