// Memory by control groups: over the limit, the biggest process of the group is killed.
import type { Group, Kernel, Process } from './process.ts';

/** False when `process` itself was killed for it. */
export function useMemory(kernel: Kernel, process: Process, bytes: number): boolean {
  process.memoryBytes = Math.max(0, process.memoryBytes + bytes);
  if (bytes <= 0) return true;
  for (let group: Group | null = process.group; group !== null; group = group.parent)
    keepLimit(kernel, group);
  return process.ended === null;
}

function keepLimit(kernel: Kernel, group: Group): void {
  const { memoryLimit } = group;
  if (memoryLimit === null) return;
  while (memoryUsed(kernel, group) > memoryLimit) {
    const [biggest] = membersOf(kernel, group).sort(
      (one, other) => other.memoryBytes - one.memoryBytes || other.hostPid - one.hostPid,
    );
    if (biggest === undefined) return;
    group.outOfMemoryKills++;
    group.onOutOfMemory?.(biggest);
    kernel.end(biggest, { kind: 'signal', signal: 'KILL', isOutOfMemory: true });
  }
}

export function memoryUsed(kernel: Kernel, group: Group): number {
  return membersOf(kernel, group).reduce(
    (sum, { memoryBytes }) => sum + memoryBytes,
    group.fileBytes,
  );
}

export function membersOf(kernel: Kernel, group: Group): Process[] {
  return [...kernel.processes.values()].filter((process) => {
    if (process.ended !== null) return false;
    for (let one: Group | null = process.group; one !== null; one = one.parent)
      if (one === group) return true;
    return false;
  });
}
