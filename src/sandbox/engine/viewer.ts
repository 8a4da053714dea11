// Whose eyes files are looked at with: a process of a container, or the daemon itself.
import type { FileStore, MountTable, Viewer } from '../files/mount.ts';
import type { User } from '../files/node.ts';
import type { Process } from '../kernel/process.ts';
import type { Engine } from './state.ts';
import { allCapabilities } from './validate.ts';

export function containerViewer(
  engine: Engine,
  of: { mounts: MountTable; user: User; cwd: string; capabilities: ReadonlySet<string> },
): Viewer {
  return { ...of, umask: 0o022, hostPid: 0, clock: engine.kernel, fds: new Map(), tty: null };
}

export function processViewer(engine: Engine, process: Process): Viewer {
  const { mounts, user, cwd, capabilities, hostPid } = process;
  return {
    mounts,
    user,
    cwd,
    capabilities,
    hostPid,
    umask: 0o022,
    clock: engine.kernel,
    fds: process.fds,
    tty: null,
  };
}

/** The daemon, which may do everything. */
export function rootViewer(engine: Engine, mounts: MountTable, cwd = '/'): Viewer {
  return containerViewer(engine, {
    mounts,
    cwd,
    user: { uid: 0, gid: 0, groups: [0] },
    capabilities: new Set(allCapabilities),
  });
}

/** The daemon's, in a tree of one store. */
export function storeViewer(engine: Engine, store: FileStore): Viewer {
  const whole = { at: '/', store, from: '/', isReadOnly: false, source: '', type: '', options: '' };
  return rootViewer(engine, [whole]);
}
