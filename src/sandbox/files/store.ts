// One tree and its right to change: what is frozen is copied on its way to a change, so that layers, snapshots and containers share all the rest.
import type { Bytes } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { FileError } from './error.ts';
import type { FileStore } from './mount.ts';
import type { Folder, Meta, Node, RegularFile } from './node.ts';

/** Trees that nobody may change any more: a snapshot, an image. */
export type FrozenTree = Folder;

export function emptyStore(id: string, now: number, mode = 0o755): FileStore {
  const owner = {};
  return {
    id,
    root: { kind: 'folder', owner, meta: newMeta(mode, now, 1), entries: new Map() },
    base: null,
    layers: [],
    owner,
    limitBytes: null,
    usedBytes: 0,
    onUse: null,
    lastInode: 1,
  };
}

/** A tree of its own that begins as another one stands. */
export function storeFrom(id: string, tree: FrozenTree): FileStore {
  return {
    id,
    root: tree,
    base: tree,
    layers: [],
    owner: {},
    limitBytes: null,
    usedBytes: 0,
    onUse: null,
    lastInode: 100_000,
  };
}

/** How the tree stands now; what changes in it later changes copies. */
export function freeze(store: FileStore): FrozenTree {
  store.owner = {};
  return store.root;
}

export function newMeta(mode: number, now: number, inode: number, uid = 0, gid = 0): Meta {
  return { mode, uid, gid, modified: now, inode };
}

export function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** The node at a path without links. */
export function nodeAt(root: Folder, path: string): Node | null {
  let node: Node = root;
  for (const part of partsOf(path)) {
    const next: Node | undefined = node.kind === 'folder' ? node.entries.get(part) : undefined;
    if (next === undefined) return null;
    node = next;
  }
  return node;
}

/** The same node, the store's own: everything on the way that was frozen is copied. */
export function own(store: FileStore, path: string): Node | null {
  if (store.root.owner !== store.owner) store.root = copied(store.root, store.owner) as Folder;
  let node: Node = store.root;
  for (const part of partsOf(path)) {
    if (node.kind !== 'folder') return null;
    const next = node.entries.get(part);
    if (next === undefined) return null;
    if (next.owner === store.owner || !isKept(next)) node = next;
    else {
      const copy = copied(next, store.owner);
      node.entries.set(part, copy);
      node = copy;
    }
  }
  return node;
}

export function ownFolder(store: FileStore, path: string): Folder | null {
  const node = own(store, path);
  return node?.kind === 'folder' ? node : null;
}

/** A file of its own at a path from the root, in place of what is there; nothing where its folder isn't. */
export function putFile(
  store: FileStore,
  now: number,
  path: string,
  data: Bytes,
  mode: number,
): void {
  const at = path.lastIndexOf('/');
  const meta = newMeta(mode, now, ++store.lastInode);
  ownFolder(store, path.slice(0, at))?.entries.set(path.slice(at + 1), {
    kind: 'file',
    owner: store.owner,
    meta,
    data,
    links: 1,
  });
}

/** /proc and its like have no owner to ask. */
function isKept({ kind }: Node): boolean {
  return kind !== 'live' && kind !== 'live-folder' && kind !== 'descriptor';
}

export function copied(node: Node, owner: object): Node {
  const meta = { ...node.meta };
  if (node.kind === 'folder') {
    const lowest = node.lowest ?? node.entries;
    return { ...node, owner, meta, entries: new Map(node.entries), lowest };
  }
  // A copied file is no longer the other names' file, as with overlayfs.
  return node.kind === 'file' ? { ...node, owner, meta, links: 1 } : { ...node, owner, meta };
}

const mostFileBytes = 512 * 1024 * 1024 - 1;
/** What the disk holds that everything without a bound of its own lies on. */
const diskBytes = 20 * 1024 * 1024 * 1024;

/** Null, or why the file can't have these contents. */
export function setData(store: FileStore, file: RegularFile, data: Bytes): FileError | null {
  const more = data.length - file.data.length;
  if (more > 0 && store.usedBytes + more > (store.limitBytes ?? diskBytes))
    return new FileError('ENOSPC');
  file.data = data;
  use(store, more);
  return null;
}

/** How many bytes of an addition there is room for. */
export function roomFor(store: FileStore, bytes: number): number {
  return Math.max(0, Math.min(bytes, (store.limitBytes ?? diskBytes) - store.usedBytes));
}

export function use(store: FileStore, bytes: number): void {
  store.usedBytes = Math.max(0, store.usedBytes + bytes);
  if (bytes !== 0) store.onUse?.(bytes);
}

export function checkLength(length: number): void {
  if (length > mostFileBytes) throw new NotModelled('a file of more than 512 MB');
}

/** Bytes of all regular files below, each counted once. */
export function bytesBelow(node: Node, seen = new Set<Node>()): number {
  if (seen.has(node)) return 0;
  if (node.kind === 'file') {
    seen.add(node);
    return node.data.length;
  }
  if (node.kind !== 'folder') return 0;
  let sum = 0;
  for (const entry of node.entries.values()) sum += bytesBelow(entry, seen);
  return sum;
}
