// Archives of the context: what ADD unpacks, and a context that came as one.
import { readTar } from '../files/tar.ts';
import { gunzipped } from '../applets/gzip.ts';
import { emptyStore } from '../files/store.ts';
import type { Folder } from '../files/node.ts';
import type { Bytes } from '../kernel/bytes.ts';

/** The archive itself, whether it is packed or not; null where it is none. */
export function archiveIn(data: Bytes): Bytes | null {
  const plain = data.startsWith('\x1f\x8b') ? gunzipped(data) : data;
  return plain !== null && plain.slice(257, 262) === 'ustar' ? plain : null;
}

/** Folders that only their files' paths name are made. */
export function treeFromTar(data: Bytes, now: number): Folder {
  const store = emptyStore('context', now);
  for (const { path, node } of readTar(data, store) ?? []) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    const folder = parts.reduce((at, part): Folder => {
      const known = at.entries.get(part);
      if (known?.kind === 'folder') return known;
      const made: Folder = {
        kind: 'folder',
        owner: store.owner,
        meta: { ...store.root.meta, inode: ++store.lastInode },
        entries: new Map(),
      };
      at.entries.set(part, made);
      return made;
    }, store.root);
    folder.entries.set(name, node);
  }
  return store.root;
}
