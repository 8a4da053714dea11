// Jobs in the background: starting them, and finding them by number or pid.
import type { Statement } from 'unbash';
import { nowhere } from '../kernel/stream.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { cannotFork, deaths, runChild, takeEnded, type Child } from './child.ts';
import { spawnPipeline } from './pipeline.ts';
import type { Job, Shell } from './state.ts';

export function* startJob(shell: Shell, statement: Statement): Doing<void> {
  const hasJobs = shell.options.has('m');
  const how: Child = {
    isBackground: true,
    ...(hasJobs ? { leads: 'job' as const } : { fds: new Map([[0, nowhere()]]) }),
  };
  const { command } = statement;
  const foreground = { ...statement, background: undefined };
  const only =
    command.type === 'Pipeline' && command.commands.length > 1
      ? null
      : runChild(shell, [foreground], how);
  const processes =
    command.type === 'Pipeline' && command.commands.length > 1
      ? spawnPipeline(shell, command, how)
      : only === null
        ? null
        : [only];
  if (processes === null) return yield* cannotFork(shell);
  let number = 1;
  while (shell.jobs.some((job) => job.number === number)) number++;
  const text = shell.source.text.slice(command.pos, command.end);
  shell.jobs.push({ number, processes, text, status: null, isTold: false });
  shell.lastBackground = processes.at(-1)?.pid ?? null;
  shell.status = 0;
}

/** `%1`, `%%`, `%+`, `%-`, `%name`, or a pid; nothing: the last one. */
export function findJob(shell: Shell, text: Bytes | undefined): Job | null {
  const living = shell.jobs;
  if (text === undefined || text === '%' || text === '%%' || text === '%+')
    return living.at(-1) ?? null;
  if (text === '%-') return living.at(-2) ?? living.at(-1) ?? null;
  if (/^%\d+$/.test(text)) return living.find(({ number }) => `%${number}` === text) ?? null;
  if (text.startsWith('%')) return living.find((job) => job.text.startsWith(text.slice(1))) ?? null;
  return living.find(({ processes }) => String(processes.at(-1)?.pid) === text) ?? null;
}

function stateOf(job: Job): Bytes {
  if (job.status === null)
    return job.processes.some(({ isStopped }) => isStopped) ? 'Stopped' : 'Running';
  if (job.status === 0) return 'Done';
  const ended = job.processes.at(-1)?.ended;
  return ended?.kind === 'signal' ? (deaths.get(ended.signal) ?? 'Done') : `Done(${job.status})`;
}

/** As `jobs` lists them; finished ones are told once. */
export function jobLines(shell: Shell, onlyEnded: boolean): Bytes {
  takeEnded(shell);
  let text = '';
  const { jobs } = shell;
  for (const [index, job] of jobs.entries()) {
    if (onlyEnded && job.status === null) continue;
    const mark = markOf(jobs, index);
    const command = shell.isInteractive ? job.text : '';
    text = `[${job.number}]${mark}  ${stateOf(job).padEnd(27)}${command}\n${text}`;
  }
  shell.jobs = jobs.filter(({ status }) => status === null);
  return text;
}

/** What has ended is no longer anybody's current job once a later one was told. */
function markOf(jobs: readonly Job[], index: number): string {
  const left = jobs.slice(index + 1).filter(({ status }) => status === null).length;
  return left === 0 ? '+' : left === 1 ? '-' : ' ';
}
