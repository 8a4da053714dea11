// Changing trees: names made, moved and removed, with the errors that Linux gives.
import { FileError } from './error.ts';
import type { FileStore, Found, Viewer } from './mount.ts';
import type { Folder, Meta, Node } from './node.ts';
import { newMeta, own, ownFolder, use } from './store.ts';
import { locate, lookup, lookupParent, may } from './walk.ts';

type Result = FileError | null;

/** A folder that the viewer may write into, the store's own. */
function writable(viewer: Viewer, found: Found): Folder | FileError {
  if (found.node.kind !== 'folder') return new FileError('EPERM');
  if (found.mount.isReadOnly) return new FileError('EROFS');
  if (!may(viewer, found.node.meta, 3)) return new FileError('EACCES');
  return ownFolder(found.mount.store, found.inStore) ?? new FileError('ENOENT');
}

/** Puts a node under a new name; the node is made for the store that it comes into. */
export function create(
  viewer: Viewer,
  path: string,
  make: (store: FileStore, meta: Meta) => Node,
  mode: number,
): Found | FileError {
  const place = lookupParent(viewer, path);
  if (place instanceof FileError) return place;
  const { folder, name } = place;
  if (name.length > 255) return new FileError('ENAMETOOLONG');
  const there = folder.path === '/' ? `/${name}` : `${folder.path}/${name}`;
  if (name === '..' || name === '.' || locate(viewer, there) !== null)
    return new FileError('EEXIST');
  if (folder.node.kind === 'live-folder') return new FileError('ENOENT');
  const parent = writable(viewer, folder);
  if (parent instanceof FileError) return parent;
  const { store } = folder.mount;
  const isGroups = (parent.meta.mode & 0o2000) !== 0;
  const meta = newMeta(
    mode & ~viewer.umask,
    viewer.clock.now,
    ++store.lastInode,
    viewer.user.uid,
    isGroups ? parent.meta.gid : viewer.user.gid,
  );
  const node = make(store, meta);
  parent.entries.set(name, node);
  parent.meta.modified = viewer.clock.now;
  return { path: there, mount: folder.mount, inStore: `${folder.inStore}/${name}`, node };
}

export function makeFolder(viewer: Viewer, path: string, mode = 0o777): Result {
  const made = create(
    viewer,
    path,
    ({ owner }, meta) => ({ kind: 'folder', owner, meta, entries: new Map() }),
    mode,
  );
  return made instanceof FileError ? made : null;
}

/** With everything above it that is missing. */
export function makeFolders(viewer: Viewer, path: string, mode = 0o777): Result {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count++) {
    const upTo = parts.slice(0, count).join('/');
    if (upTo === '' || upTo === '.') continue;
    const made = makeFolder(viewer, upTo, mode);
    if (made !== null && made.code !== 'EEXIST') return made;
  }
  const found = lookup(viewer, path);
  if (found instanceof FileError) return found;
  return found.node.kind === 'folder' ? null : new FileError('EEXIST');
}

export function symlink(viewer: Viewer, target: string, path: string): Result {
  const made = create(
    viewer,
    path,
    ({ owner }, meta) => ({ kind: 'link', owner, meta: { ...meta, mode: 0o777 }, target }),
    0o777,
  );
  return made instanceof FileError ? made : null;
}

export function makeFifo(viewer: Viewer, path: string, mode = 0o666): Result {
  const made = create(
    viewer,
    path,
    ({ owner }, meta) => ({ kind: 'fifo', owner, meta, ends: { pipe: null } }),
    mode,
  );
  return made instanceof FileError ? made : null;
}

export function link(viewer: Viewer, from: string, to: string): Result {
  const found = lookup(viewer, from, false);
  if (found instanceof FileError) return found;
  if (found.node.kind === 'folder') return new FileError('EPERM');
  const made = create(
    viewer,
    to,
    (store) => {
      const node = store === found.mount.store ? own(store, found.inStore) : null;
      if (node?.kind === 'file') node.links++;
      return node ?? found.node;
    },
    0,
  );
  if (made instanceof FileError) return made;
  if (made.mount.store === found.mount.store) return null;
  ownFolder(made.mount.store, made.inStore.replace(/\/[^/]*$/, ''))?.entries.delete(
    made.path.replace(/^.*\//, ''),
  );
  return new FileError('EXDEV');
}

/** A file, a link, anything but a folder. */
export function unlink(viewer: Viewer, path: string): Result {
  const place = placeOf(viewer, path);
  if (place instanceof FileError) return place;
  const { found, folder, name } = place;
  if (found.node.kind === 'folder' || found.node.kind === 'live-folder')
    return new FileError('EISDIR');
  if (found.path === found.mount.at) return new FileError('EBUSY');
  const parent = writable(viewer, folder);
  if (parent instanceof FileError) return parent;
  if (!mayRemove(viewer, parent, found.node)) return new FileError('EPERM');
  takeOut(viewer, found, parent, name);
  return null;
}

export function removeFolder(viewer: Viewer, path: string): Result {
  if (/(^|\/)\.$/.test(path)) return new FileError('EINVAL');
  if (/(^|\/)\.\.$/.test(path)) return new FileError('ENOTEMPTY');
  const place = placeOf(viewer, path);
  if (place instanceof FileError) return place;
  const { found, folder, name } = place;
  if (found.node.kind !== 'folder') return new FileError('ENOTDIR');
  if (folder.mount.isReadOnly) return new FileError('EROFS');
  if (viewer.mounts.some(({ at }) => at === found.path || at.startsWith(`${found.path}/`)))
    return new FileError('EBUSY');
  const parent = writable(viewer, folder);
  if (parent instanceof FileError) return parent;
  if (found.node.entries.size > 0) return new FileError('ENOTEMPTY');
  if (!mayRemove(viewer, parent, found.node)) return new FileError('EPERM');
  takeOut(viewer, found, parent, name);
  return null;
}

function placeOf(
  viewer: Viewer,
  path: string,
): { found: Found; folder: Found; name: string } | FileError {
  const place = lookupParent(viewer, path);
  if (place instanceof FileError)
    return path.replace(/\/+$/, '') === '' && path !== '' ? new FileError('EBUSY') : place;
  const found = lookup(viewer, path.replace(/\/+$/, ''), false);
  if (found instanceof FileError) return found;
  if (place.isFolderPath && found.node.kind !== 'folder') return new FileError('ENOTDIR');
  return { found, folder: place.folder, name: place.name };
}

/** In a sticky folder only the owner takes away. */
function mayRemove(viewer: Viewer, parent: Folder, node: Node): boolean {
  const { uid } = viewer.user;
  return (parent.meta.mode & 0o1000) === 0 || [0, node.meta.uid, parent.meta.uid].includes(uid)
    ? true
    : uid === 0;
}

function takeOut(viewer: Viewer, { node, mount }: Found, parent: Folder, name: string): void {
  parent.entries.delete(name);
  parent.meta.modified = viewer.clock.now;
  if (node.kind !== 'file') return;
  if (node.owner === mount.store.owner && --node.links > 0) return;
  use(mount.store, -node.data.length);
}

export function rename(viewer: Viewer, from: string, to: string): Result {
  const source = placeOf(viewer, from);
  if (source instanceof FileError) return source;
  const place = lookupParent(viewer, to);
  if (place instanceof FileError) return place;
  const { found } = source;
  if (viewer.mounts.some(({ at }) => at === found.path)) return new FileError('EBUSY');
  if (found.mount !== place.folder.mount) return new FileError('EXDEV');
  if (`${place.folder.path}/`.startsWith(`${found.path}/`)) return new FileError('EINVAL');
  const target = lookup(viewer, to.replace(/\/+$/, ''), false);
  if (!(target instanceof FileError)) {
    if (target.node === found.node) return null;
    const refused = replaceable(viewer, found.node, target);
    if (refused !== null) return refused;
  } else if (place.isFolderPath && found.node.kind !== 'folder') return new FileError('ENOTDIR');
  const out = writable(viewer, source.folder);
  if (out instanceof FileError) return out;
  const into = writable(viewer, place.folder);
  if (into instanceof FileError) return into;
  if (!mayRemove(viewer, out, found.node)) return new FileError('EPERM');
  const node = own(found.mount.store, found.inStore) ?? found.node;
  if (!(target instanceof FileError)) takeOut(viewer, target, into, place.name);
  out.entries.delete(source.name);
  into.entries.set(place.name, node);
  out.meta.modified = viewer.clock.now;
  into.meta.modified = viewer.clock.now;
  return null;
}

function replaceable(viewer: Viewer, node: Node, target: Found): Result {
  const isFolder = node.kind === 'folder';
  if (viewer.mounts.some(({ at }) => at === target.path)) return new FileError('EBUSY');
  if (isFolder && target.node.kind !== 'folder') return new FileError('ENOTDIR');
  if (!isFolder && target.node.kind === 'folder') return new FileError('EISDIR');
  if (target.node.kind === 'folder' && target.node.entries.size > 0)
    return new FileError('ENOTEMPTY');
  return null;
}
