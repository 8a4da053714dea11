// A folder can't be mounted on a file, nor a file on a folder: what the runtime says of it at a start.
import { FileError } from '../files/error.ts';
import type { Mount, MountTable } from '../files/mount.ts';
import { nodeAt } from '../files/store.ts';
import { lookup } from '../files/walk.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { DaemonError } from './daemon.ts';
import type { MountPoint } from './options.ts';
import type { Container, Engine } from './state.ts';
import { targetOf } from './tables.ts';
import { rootViewer } from './viewer.ts';

export const beforeTask =
  'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ';

export const wrongKind =
  'not a directory: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type';

/** Behind `mountTable`, which has made what wasn't there. */
export function checkMounts(engine: Engine, container: Container, table: MountTable): void {
  const targets = new Map(
    container.mounts.map((mount) => [targetOf(engine, container, mount), mount]),
  );
  for (const [index, placed] of table.entries()) {
    const mount = targets.get(placed.at);
    const why = mount && refusal(engine, table.slice(0, index), placed, mount);
    if (mount && why)
      throw new DaemonError(
        `${beforeTask}error during container init: error mounting ${JSON.stringify(sourceOf(mount))} to rootfs at "${mount.target}": ${why}`,
      );
  }
}

const sourceOf = ({ type, source }: MountPoint): string => (type === 'tmpfs' ? 'tmpfs' : source);

function refusal(
  engine: Engine,
  below: MountTable,
  { store, from }: Mount,
  mount: MountPoint,
): string | null {
  const { type, target, options } = mount;
  if (/^\/(?:proc|dev\/(?:null|zero|full|u?random|tty))(?:\/|$)/.test(target))
    throw new NotModelled(`a mount at ${target}`);
  const there = lookup(rootViewer(engine, below), target);
  const place = `create mountpoint for ${target} mount: `;
  if (there instanceof FileError && there.code === 'ENOTDIR')
    return `${place}lookup mountpoint target: securejoin.OpenInRoot ${target}: openat2 ${target}: ${wrongKind}`;
  if (there instanceof FileError)
    return `${place}make mountpoint "${target}": read-only file system`;
  const isFolder = (nodeAt(store.root, from)?.kind ?? 'folder') === 'folder';
  if (isFolder === (there.node.kind === 'folder' || there.node.kind === 'live-folder')) return null;
  const mode = (there.node.meta.mode & 0o7777).toString(8).padStart(4, '0');
  const given = options === '' ? '' : `,${options}`;
  const flags =
    type === 'tmpfs' ? `MS_NOSUID|MS_NODEV|MS_NOEXEC, data=mode=${mode}${given}` : 'MS_BIND|MS_REC';
  return `mount src=${sourceOf(mount)}, dst=${target}, dstFd=/proc/thread-self/fd/14, flags=${flags}: ${wrongKind}`;
}
