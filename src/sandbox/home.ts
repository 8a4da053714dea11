// Files of the learner's home folder, put there and read from outside the world.
import { makeFolders } from './files/change.ts';
import { isError } from './files/error.ts';
import type { Viewer } from './files/mount.ts';
import { readFile, writeFile } from './files/open.ts';
import { parentOf } from './files/walk.ts';
import type { Host } from './host.ts';
import { toBytes, toText } from './kernel/bytes.ts';

export const homeFolder = '/home/me';

export function putFile(host: Host, path: string, text: string): void {
  const viewer = homeViewer(host);
  const full = within(path);
  makeFolders(viewer, parentOf(full));
  writeFile(viewer, full, toBytes(text));
}

/** Null where there is no such file. */
export function readHome(host: Host, path: string): string | null {
  const data = readFile(homeViewer(host), within(path));
  return isError(data) ? null : toText(data);
}

function within(path: string): string {
  return path.startsWith('/') ? path : `${homeFolder}/${path}`;
}

/** Who lives there, for looking at files. */
export function homeViewer({ engine, kernel }: Host): Viewer {
  return {
    mounts: engine.hostMounts,
    cwd: homeFolder,
    user: { uid: 0, gid: 0, groups: [] },
    capabilities: new Set(['DAC_OVERRIDE', 'CHOWN', 'FOWNER']),
    umask: 0o022,
    hostPid: 1,
    clock: kernel,
    fds: new Map(),
    tty: null,
  };
}
