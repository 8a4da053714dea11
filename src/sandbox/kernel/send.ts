// Sending a signal: who may be ended by it, who handles it, and the first process of a namespace, which nothing ends by default.
import type { Group, Kernel, Process } from './process.ts';
import { defaultAction, type Signal } from './signals.ts';

export function sendSignal(
  kernel: Kernel,
  to: Process,
  signal: Signal,
  from: Process | null,
): void {
  if (to.ended !== null) return;
  const isInit = to.space.init === to;
  const isForced = signal === 'KILL' || signal === 'STOP';
  if (isForced && isInit && from !== null && from.pids.has(to.space)) return;
  if (signal !== 'KILL' && mustWait(to, signal)) {
    if (!to.pending.includes(signal)) to.pending.push(signal);
    return;
  }
  if (signal === 'CONT') to.isStopped = false;
  const handler = isForced ? undefined : to.handlers.get(signal);
  if (handler === 'ignore') return;
  if (handler !== undefined) {
    handler();
    to.wasSignalled = true;
    return;
  }
  if (isInit && !isForced) return;
  const action = defaultAction(signal);
  if (action === 'stops') to.isStopped = true;
  if (action === 'ends') kernel.end(to, { kind: 'signal', signal, isOutOfMemory: false });
}

export function isFrozen(process: Process): boolean {
  for (let group: Group | null = process.group; group !== null; group = group.parent)
    if (group.isPaused) return true;
  return false;
}

function mustWait(to: Process, signal: Signal): boolean {
  return isFrozen(to) || (to.isStopped && signal !== 'CONT');
}

/** What came while it was frozen or stopped. */
export function sendPending(kernel: Kernel, to: Process): void {
  for (const signal of to.pending.splice(0)) sendSignal(kernel, to, signal, null);
}
