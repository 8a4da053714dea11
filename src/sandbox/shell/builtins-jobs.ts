// Builtins about other processes: wait, jobs, fg, bg, kill.
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing, Process } from '../kernel/process.ts';
import { signalNumber } from '../kernel/signals.ts';
import { until } from '../kernel/waits.ts';
import { endedStatus, statusOf, takeEnded, waitForChild } from './child.ts';
import { findJob, jobLines } from './jobs.ts';
import { kill } from './kill.ts';
import { complain, errorPrefix, fail, type Builtin, type Job, type Shell } from './state.ts';
import { runTraps } from './traps.ts';

export const jobBuiltins: [Bytes, Builtin][] = [
  ['wait', wait],
  ['jobs', jobs],
  ['fg', resume],
  ['bg', resume],
  ['kill', killJobs],
];

function* wait(shell: Shell, words: readonly Bytes[]): Doing<number> {
  if (words.length === 1) {
    takeEnded(shell);
    while (shell.jobs.some(({ status }) => status === null)) {
      const interrupted = yield* pause(shell, () =>
        shell.jobs.some((job) => job.status === null && hasEnded(job)),
      );
      if (interrupted !== null) return interrupted;
      takeEnded(shell);
    }
    if (shell.isInteractive) shell.jobs = [];
    for (const job of shell.jobs) job.isTold = true;
    return 0;
  }
  let status = 0;
  for (const word of words.slice(1)) status = yield* waitForOne(shell, word);
  return status;
}

function hasEnded({ processes }: Job): boolean {
  return processes.at(-1)?.ended !== null;
}

/** The status that a handled signal gives, or null when it is ready. */
function* pause(shell: Shell, isReady: () => boolean): Doing<number | null> {
  const woken = yield until(isReady);
  if (woken !== 'signal' || isReady()) return null;
  const [signal] = shell.caught;
  yield* runTraps(shell);
  return signal === undefined ? null : 128 + signalNumber(signal);
}

function* waitForOne(shell: Shell, word: Bytes): Doing<number> {
  const job = findJob(shell, word);
  if (job === null) {
    if (word.startsWith('%')) {
      yield* complain(shell, `${word}: no such job`, 'wait');
      return 2;
    }
    if (!/^\d+$/.test(word)) return yield* fail(shell, `Illegal number: ${word}`, 'wait');
    return 127;
  }
  while (job.status === null && !hasEnded(job)) {
    const interrupted = yield* pause(shell, () => hasEnded(job));
    if (interrupted !== null) return interrupted;
  }
  const last = job.processes.at(-1);
  if (last === undefined) return 0;
  const isNew = job.status === null;
  job.isTold = true;
  takeEnded(shell);
  return isNew ? yield* statusOf(shell, last) : endedStatus(last);
}

function* jobs(shell: Shell, words: readonly Bytes[]): Doing<number> {
  takeEnded(shell);
  if (words[1] === '-p')
    for (const { processes } of shell.jobs)
      yield* write(shell.self, 1, `${processes[0]?.pid ?? ''}\n`);
  else yield* write(shell.self, 1, jobLines(shell, false));
  return 0;
}

function* resume(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const [name = ''] = words;
  const job = findJob(shell, words[1]);
  if (job === null || job.status !== null) {
    const text = words[1] === undefined ? 'No current job' : `${words[1]}: no such job`;
    yield* complain(shell, text, name);
    return 2;
  }
  if (!shell.options.has('m')) {
    yield* complain(shell, `job ${words[1] ?? '(null)'} not created under job control`, name);
    return 2;
  }
  yield* write(shell.self, 1, name === 'fg' ? `${job.text}\n` : `[${job.number}] ${job.text}\n`);
  for (const process of job.processes) shell.kernel.signal(process, 'CONT', null);
  if (name === 'bg') return 0;
  return yield* bringToFront(shell, job);
}

function* bringToFront(shell: Shell, job: Job): Doing<number> {
  const { tty } = shell.self;
  const [leader] = job.processes;
  if (tty !== null && leader !== undefined) tty.foreground = leader.job;
  let status = 0;
  for (const process of job.processes) status = yield* waitForChild(shell, process);
  if (tty !== null) tty.foreground = shell.self.job;
  shell.jobs = shell.jobs.filter((one) => one !== job);
  return status;
}

function* killJobs(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const args: Bytes[] = [];
  for (const word of words) {
    const job = word.startsWith('%') ? findJob(shell, word) : null;
    if (word.startsWith('%') && job === null) {
      yield* complain(shell, `${word}: no such job`, 'kill');
      return 1;
    }
    args.push(job === null ? word : String(lead(job)?.pid ?? ''));
  }
  const prefix = shell.flavour.isDash ? errorPrefix(shell, 'kill').replace(/: $/, '') : shell.arg0;
  return yield* kill(shell.self, shell.kernel, args, prefix);
}

function lead({ processes }: Job): Process | undefined {
  return processes[0];
}
