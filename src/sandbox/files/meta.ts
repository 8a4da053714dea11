// Changing what is known of a node: mode, owner, times.
import { FileError } from './error.ts';
import type { Viewer } from './mount.ts';
import type { Meta } from './node.ts';
import { own } from './store.ts';
import { lookup, may } from './walk.ts';

type Result = FileError | null;

function change(
  viewer: Viewer,
  path: string,
  follows: boolean,
  isAllowed: (meta: Meta) => boolean,
  apply: (meta: Meta) => void,
): Result {
  const found = lookup(viewer, path, follows);
  if (found instanceof FileError) return found;
  if (found.mount.isReadOnly) return new FileError('EROFS');
  if (!isAllowed(found.node.meta)) return new FileError('EPERM');
  const node = own(found.mount.store, found.inStore);
  if (node === null) return new FileError('EPERM');
  apply(node.meta);
  return null;
}

export function chmod(viewer: Viewer, path: string, modeOf: (meta: Meta) => number): Result {
  return change(
    viewer,
    path,
    true,
    (meta) => owns(viewer, meta),
    (meta) => {
      meta.mode = modeOf(meta) & 0o7777;
    },
  );
}

/** -1 leaves the user or group as it is. */
export function chown(
  viewer: Viewer,
  path: string,
  uid: number,
  gid: number,
  follows = true,
): Result {
  return change(
    viewer,
    path,
    follows,
    (meta) =>
      (viewer.user.uid === 0 && viewer.capabilities.has('CHOWN')) ||
      (viewer.user.uid === meta.uid &&
        (uid === -1 || uid === meta.uid) &&
        (gid === -1 || gid === viewer.user.gid || viewer.user.groups.includes(gid))),
    (meta) => {
      if (uid !== -1) meta.uid = uid;
      if (gid !== -1) meta.gid = gid;
      meta.mode &= ~0o6000;
    },
  );
}

export function setModified(viewer: Viewer, path: string, instant: number, follows = true): Result {
  return change(
    viewer,
    path,
    follows,
    (meta) => owns(viewer, meta) || may(viewer, meta, 2),
    (meta) => {
      meta.modified = instant;
    },
  );
}

function owns(viewer: Viewer, meta: Meta): boolean {
  const { uid } = viewer.user;
  return uid === meta.uid || (uid === 0 && viewer.capabilities.has('FOWNER'));
}
