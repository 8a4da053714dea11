// Whose turn it is, and how time passes: a turn costs a little, and the clock jumps where nobody can run.
import type { Kernel, Pause, Process, RunBounds, Woken } from './process.ts';
import { isFrozen, sendPending } from './send.ts';
import type { Stream } from './stream.ts';

/** After so many turns the clock goes twice as fast. */
const doubling = 10_000;
/** Looking whether a process can go on costs a part of a turn: thousands that wait are work too. */
const lookCost = 0.01;

export function run(kernel: Kernel, until: () => boolean, bounds: RunBounds = {}): Pause {
  const { turns = Infinity, at = Infinity, spent = 0 } = bounds;
  let had = 0;
  let looks = 0;
  while (!until()) {
    if (had + looks * lookCost >= turns) return 'turns';
    if (kernel.now >= at) return 'time';
    const ran = round(kernel, had, turns, spent);
    had += ran;
    looks += kernel.processes.size;
    if (ran > 0) continue;
    if (until()) break;
    if (kernel.terminal !== null && isAwaited(kernel, kernel.terminal)) return 'keys';
    const next = Math.min(earliest(kernel), at);
    if (next === Infinity) return 'idle';
    kernel.now = Math.max(kernel.now, next);
  }
  return 'done';
}

/** Everybody who can goes on once, those who are born meanwhile too: forks without end are cut off. How many did. */
function round(kernel: Kernel, had: number, turns: number, spent: number): number {
  let ran = 0;
  for (const process of kernel.processes.values()) {
    if (had + ran >= turns) return ran;
    if (process.ended !== null) continue;
    if (process.pending.length > 0 && !process.isStopped && !isFrozen(process)) {
      sendPending(kernel, process);
      ran++;
    }
    const woken = wokenBy(kernel, process);
    if (woken === null) continue;
    kernel.turns++;
    // Who runs long lets much time pass: nobody's sleep is kept from its end by a busy loop.
    kernel.now += 0.01 * 2 ** Math.min(20, Math.floor((spent + had + ran) / doubling));
    ran++;
    resume(kernel, process, woken);
  }
  return ran;
}

function wokenBy(kernel: Kernel, process: Process): Woken | null {
  if (process.ended !== null) return null;
  const { wait } = process;
  const woken = wait === null ? 'ready' : stateOf(kernel, process, wait);
  return woken !== null && (process.isStopped || isFrozen(process)) ? null : woken;
}

function stateOf(
  kernel: Kernel,
  process: Process,
  wait: NonNullable<Process['wait']>,
): Woken | null {
  if (process.wasSignalled && wait.isHeld === undefined) return 'signal';
  if (wait.isReady()) return 'ready';
  return wait.at !== null && wait.at <= kernel.now ? 'time' : null;
}

function resume(kernel: Kernel, process: Process, woken: Woken): void {
  const { running } = process;
  process.wasSignalled &&= process.wait?.isHeld !== undefined;
  process.wait = null;
  const step = stepOf(kernel, process, woken);
  if (step === null) return;
  // It is over, or another program by now.
  if (process.ended !== null || process.running !== running) return;
  if (step.done === true) kernel.end(process, { kind: 'exit', code: step.value & 255 });
  else process.wait = step.value;
}

/** Null when its own nesting was too deep: a real one's stack would be full as well. */
function stepOf(
  kernel: Kernel,
  process: Process,
  woken: Woken,
): ReturnType<Process['running']['next']> | null {
  try {
    return process.running.next(woken);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    kernel.end(process, { kind: 'signal', signal: 'SEGV', isOutOfMemory: false });
    return null;
  }
}

function earliest(kernel: Kernel): number {
  let first = Infinity;
  for (const process of kernel.processes.values()) {
    const at = process.wait?.at ?? Infinity;
    if (at < first && !process.isStopped && !isFrozen(process)) first = at;
  }
  return first;
}

/** Whether somebody waits to read it; one who passes keys on does so only while the next one is awaited too. */
export function isAwaited(kernel: Kernel, stream: Stream): boolean {
  for (const process of kernel.processes.values())
    if (process.wait?.on === stream) {
      const next = stream.relaysTo ?? null;
      return next === null || isAwaited(kernel, next);
    }
  return false;
}
