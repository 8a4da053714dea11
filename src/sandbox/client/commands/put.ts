// Where `docker cp` puts what it copies, and whose it is there.
import { DaemonError } from '../../engine/daemon.ts';
import type { Container } from '../../engine/state.ts';
import { FileError } from '../../files/error.ts';
import type { Viewer } from '../../files/mount.ts';
import type { Node } from '../../files/node.ts';
import { bytesBelow, copied, ownFolder, use } from '../../files/store.ts';
import { lookup, lookupParent } from '../../files/walk.ts';
import type { Call } from '../call.ts';

export type CopyPlace = { container: Container | null; path: string; viewer: Viewer };

/** Null, or why it can't be put there; `parent`: the folder above isn't there. */
export function put(
  place: CopyPlace,
  typed: string,
  name: string,
  node: Node,
  onlyContent: boolean,
  call: Call,
): string | null {
  const { viewer } = place;
  const there = lookup(viewer, place.path);
  const isFolder = node.kind === 'folder';
  if (!(there instanceof FileError)) {
    if (there.node.kind === 'folder') {
      const at = onlyContent ? there.path : `${there.path === '/' ? '' : there.path}/${name}`;
      return set(viewer, at, node, place, call);
    }
    if (isFolder) return 'cannot copy directory';
    if (typed.endsWith('/')) return 'not a directory';
    return set(viewer, there.path, node, place, call);
  }
  if (!isFolder && typed.endsWith('/') && place.container) return 'no such directory';
  const parent = lookupParent(viewer, place.path);
  const isBelowFile =
    parent instanceof FileError ? parent.code === 'ENOTDIR' : parent.folder.node.kind !== 'folder';
  if (place.container && isBelowFile) return 'file';
  if (parent instanceof FileError || parent.folder.node.kind !== 'folder') return 'parent';
  if (!isFolder && typed.endsWith('/')) return 'no such directory';
  return set(
    viewer,
    `${parent.folder.path === '/' ? '' : parent.folder.path}/${parent.name}`,
    node,
    place,
    call,
  );
}

function set(
  viewer: Viewer,
  path: string,
  node: Node,
  place: CopyPlace,
  call: Call,
): string | null {
  const found = lookupParent(viewer, path);
  if (found instanceof FileError) {
    if (node.kind === 'folder' && path === '/') return mergeInto(viewer, '', node, place, call);
    return 'no such directory';
  }
  const known = lookup(viewer, path, false);
  if (node.kind === 'folder' && !(known instanceof FileError) && known.node.kind === 'folder')
    return mergeInto(viewer, path, node, place, call);
  if (!(known instanceof FileError) && known.mount.isReadOnly)
    throw new DaemonError('container rootfs is marked read-only', 'failed');
  if (found.folder.mount.isReadOnly)
    throw new DaemonError(
      place.container?.options.readOnly && found.folder.mount.at === '/'
        ? 'container rootfs is marked read-only'
        : 'mounted volume is marked read-only',
    );
  const mount = found.folder.mount;
  const isFileMount = !(known instanceof FileError) && known.mount.at === path;
  if (isFileMount && !(known instanceof FileError)) return replaceMounted(known, node);
  const folder = ownFolder(mount.store, found.folder.inStore === '' ? '/' : found.folder.inStore);
  if (!folder) return 'no such directory';
  const owned = mine(call, node, place);
  const made =
    node.kind === 'folder' ? deepCopy(owned, mount.store.owner) : copied(owned, mount.store.owner);
  folder.entries.set(found.name, made);
  use(mount.store, bytesBelow(made));
  return null;
}

function replaceMounted(
  known: Exclude<ReturnType<typeof lookup>, FileError>,
  node: Node,
): string | null {
  const at = known.inStore.lastIndexOf('/');
  const folder = ownFolder(known.mount.store, known.inStore.slice(0, at) || '/');
  folder?.entries.set(known.inStore.slice(at + 1), copied(node, known.mount.store.owner));
  return null;
}

function mergeInto(
  viewer: Viewer,
  path: string,
  node: Node,
  place: CopyPlace,
  call: Call,
): string | null {
  if (node.kind !== 'folder') return null;
  for (const [name, entry] of node.entries) {
    const how = set(viewer, `${path}/${name}`, entry, place, call);
    if (how !== null) return how;
  }
  return null;
}

/** What comes into a container is its root's unless -a keeps the owner; what comes out is whoever copies it. */
function mine({ self, flags }: Call, node: Node, place: CopyPlace): Node {
  if (flags.yes('archive')) return node;
  const owner = place.container ? null : self.user;
  if (owner === null) return node;
  return chowned(node, owner.uid, owner.gid);
}

function chowned(node: Node, uid: number, gid: number): Node {
  const meta = { ...node.meta, uid, gid };
  if (node.kind === 'folder')
    return {
      ...node,
      meta,
      entries: new Map([...node.entries].map(([name, entry]) => [name, chowned(entry, uid, gid)])),
    };
  return { ...node, meta };
}

function deepCopy(node: Node, owner: object): Node {
  const copy = copied(node, owner);
  if (copy.kind === 'folder')
    for (const [name, entry] of copy.entries) copy.entries.set(name, deepCopy(entry, owner));
  return copy;
}
