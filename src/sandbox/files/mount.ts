// Which tree stands at which path for a process.
import type { Folder, Node, Owner } from './node.ts';

/** One tree: an image's layers with what is written on top, a volume, a tmpfs, the host's disk. */
export type FileStore = {
  id: string;
  root: Folder;
  /** Nodes of another owner are frozen. */
  owner: Owner;
  /** Bytes of regular files that this tree may hold; null: the disk's own bound. */
  limitBytes: number | null;
  usedBytes: number;
  /** Told when usedBytes changes; a tmpfs counts as memory of its group. False: no room. */
  onUse: ((bytes: number) => boolean) | null;
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

export type Found = {
  /** Without links, from the root of the mount table. */
  path: string;
  mount: Mount;
  /** Its path within the mount's store. */
  inStore: string;
  node: Node;
};
