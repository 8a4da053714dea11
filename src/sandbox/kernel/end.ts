// The end of a process: what it held is let go, its children get another parent, and its own parent hears of it.
import type { Ended, Kernel, PidSpace, Process } from './process.ts';
import { sendSignal } from './send.ts';

export function endProcess(kernel: Kernel, process: Process, ended: Ended): void {
  if (process.ended !== null) return;
  process.ended = ended;
  process.wait = null;
  process.memoryBytes = 0;
  for (const stream of process.fds.values()) stream.release();
  process.fds.clear();
  const { net } = process;
  net.listeners = net.listeners.filter(({ hostPid }) => hostPid !== process.hostPid);
  const { space } = process;
  if (space.init === process) endSpace(kernel, space, process);
  orphan(kernel, process);
  process.onEnd?.(ended);
  const { parent } = process;
  if (parent === null || parent.ended !== null || parent.handlers.get('CHLD') === 'ignore')
    kernel.reap(process);
  else sendSignal(kernel, parent, 'CHLD', null);
}

/** The first process of a namespace takes all others along. */
function endSpace(kernel: Kernel, space: PidSpace, init: Process): void {
  for (const other of kernel.processes.values())
    if (other !== init && other.pids.has(space))
      kernel.end(other, { kind: 'signal', signal: 'KILL', isOutOfMemory: false });
  space.init = null;
}

function orphan(kernel: Kernel, process: Process): void {
  const { init } = process.space;
  const next = init === process || init?.ended !== null ? null : init;
  for (const child of process.children) {
    child.parent = next;
    next?.children.add(child);
    if (child.ended === null) continue;
    if (next === null || next.handlers.get('CHLD') === 'ignore') kernel.reap(child);
    else sendSignal(kernel, next, 'CHLD', null);
  }
  process.children.clear();
}
