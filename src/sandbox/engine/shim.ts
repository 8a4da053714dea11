// The process on the host that a container's processes are children of: it takes in who ends, and goes with the last.
import type { Process, Program } from '../kernel/process.ts';
import { nowhere } from '../kernel/stream.ts';
import type { Engine } from './state.ts';

export function startShim(engine: Engine, id: string): Process | null {
  return engine.kernel.spawn({
    program: shimProgram,
    argv: [
      '/usr/bin/containerd-shim-runc-v2',
      '-namespace',
      'moby',
      '-id',
      id,
      '-address',
      '/var/run/docker/containerd/containerd.sock',
    ],
    parent: null,
    mounts: engine.hostMounts,
    env: new Map(),
    cwd: '/',
    fds: new Map([[0, nowhere()]]),
    space: engine.kernel.hostSpace,
  });
}

const shimProgram: Program = function* (self, kernel) {
  for (;;) {
    const gone = [...self.children].filter(({ ended }) => ended !== null);
    for (const child of gone) kernel.reap(child);
    if (self.children.size === 0 && gone.length > 0) return 0;
    yield {
      isReady: () => [...self.children].some(({ ended }) => ended !== null),
      at: null,
      isHeld: true,
    };
  }
};
