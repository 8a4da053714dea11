// Which tree stands at which path for a process.
import type { Stream } from '../kernel/stream.ts';
import type { Folder, Node, Owner, User } from './node.ts';

/** One tree: an image's layers with what is written on top, a volume, a tmpfs, the host's disk. */
export type FileStore = {
  id: string;
  root: Folder;
  /** What it began as: what is different above it is this tree's own, as with overlayfs. */
  base: Folder | null;
  /** An image's trees below it, each with one layer more. */
  layers: readonly Folder[];
  /** Nodes of another owner are frozen. */
  owner: Owner;
  /** Bytes of regular files that this tree may hold; null: the disk's own bound. */
  limitBytes: number | null;
  usedBytes: number;
  /** Told of bytes more or less; a tmpfs counts as memory of its group. */
  onUse: ((bytes: number) => void) | null;
  lastInode: number;
};

export type Mount = {
  /** Where, without a slash at the end; '/' for the root. */
  at: string;
  store: FileStore;
  /** The path within the store that stands there: '/' or a volume's subpath, or a bind's source. */
  from: string;
  isReadOnly: boolean;
  /** As /proc/mounts says it. */
  source: string;
  type: string;
  options: string;
};

export type MountTable = Mount[];

/** Who works with files: as much of a process as they need. */
export type Viewer = {
  mounts: MountTable;
  cwd: string;
  user: User;
  capabilities: ReadonlySet<string>;
  umask: number;
  hostPid: number;
  clock: { now: number };
  fds: ReadonlyMap<number, Stream>;
  /** Opened as /dev/tty. */
  tty: Stream | null;
};

export type Found = {
  /** Without links, from the root of the mount table. */
  path: string;
  mount: Mount;
  /** Its path within the mount's store. */
  inStore: string;
  node: Node;
};
