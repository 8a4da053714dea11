// Places of the host that containers and volumes get, and devices that a volume asks for in vain.
import { FileError } from '../files/error.ts';
import { makeFolders } from '../files/change.ts';
import type { FileStore } from '../files/mount.ts';
import type { Node } from '../files/node.ts';
import { emptyStore } from '../files/store.ts';
import { lookup } from '../files/walk.ts';
import { DaemonError } from './daemon.ts';
import type { MountPoint } from './options.ts';
import type { Engine } from './state.ts';
import { rootViewer } from './viewer.ts';

export function hostPlace(engine: Engine, mount: MountPoint): { store: FileStore; from: string } {
  const viewer = rootViewer(engine, engine.hostMounts);
  let found = lookup(viewer, mount.source);
  if (found instanceof FileError) {
    if (mount.by === 'mount')
      throw new DaemonError(
        `invalid mount config for type "bind": bind source path does not exist: ${mount.source}`,
        'invalid',
      );
    makeFolders(viewer, mount.source, 0o755);
    found = lookup(viewer, mount.source);
    if (found instanceof FileError)
      throw new DaemonError(
        `error while creating mount source path '${mount.source}': mkdir ${mount.source}: file exists`,
      );
  }
  if (found.node.kind === 'file') return fileAlone(found.mount.store, found.node);
  return { store: found.mount.store, from: found.inStore === '' ? '/' : found.inStore };
}

/** Only what is there can be bound, and no other kind of file system is there at all. */
export function checkDevice(
  engine: Engine,
  mount: MountPoint,
  device: string,
  given: string,
): void {
  const isThere = !(lookup(rootViewer(engine, engine.hostMounts), device) instanceof FileError);
  const isBind = /(?:^|,)r?bind(?:,|$)/.test(given);
  if (isBind && isThere) return;
  const data = given.split(',').filter((each) => each !== '' && !/^r?bind$/.test(each));
  const said = `${isBind ? ', flags: 0x1000' : ''}${data.length > 0 ? `, data: ${data.join(',')}` : ''}`;
  const why = device.startsWith('/') && !isThere ? 'no such file or directory' : 'no such device';
  throw new DaemonError(
    `error while mounting volume '${mount.source}': failed to mount local volume: mount ${device}:${mount.source}${said}: ${why}`,
  );
}

/** A file that is mounted alone stays the same file, whatever comes into its place on the host. */
function fileAlone(store: FileStore, node: Node): { store: FileStore; from: string } {
  const alone = emptyStore('file', node.meta.modified);
  return {
    store: {
      ...alone,
      owner: node.owner,
      root: { ...alone.root, owner: node.owner, entries: new Map([['file', node]]) },
    },
    from: store.root === node ? '/' : '/file',
  };
}
