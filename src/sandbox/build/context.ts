// The files that a build may copy: a folder of the host without what .dockerignore leaves out.
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import type { Folder, Node } from '../files/node.ts';
import { readFile } from '../files/open.ts';
import { freeze, newMeta, nodeAt } from '../files/store.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { isLeftOut, readIgnore, takesBack } from './ignore.ts';

export type Context = {
  root: Folder;
  /** Null where nothing is left out. */
  isIgnored: ((path: string) => boolean) | null;
};

export const emptyContext = (now: number): Context => ({
  root: { kind: 'folder', owner: {}, meta: newMeta(0o755, now, 1), entries: new Map() },
  isIgnored: null,
});

/** As it stands now: what changes on the host later changes copies. Null where there is no such folder. */
export function readContext(viewer: Viewer, path: string, ignoreFile: string): Context | null {
  const found = lookup(viewer, path);
  if (isError(found) || found.node.kind !== 'folder') return null;
  const { store } = found.mount;
  freeze(store);
  const root = nodeAt(store.root, found.inStore);
  if (root?.kind !== 'folder') return null;
  const ignore = firstRead(viewer, [`${ignoreFile}.dockerignore`, `${path}/.dockerignore`]);
  if (ignore === null) return { root, isIgnored: null };
  const patterns = readIgnore(ignore);
  const isOut = (each: string) => isLeftOut(patterns, each);
  const kept = without(root, '', isOut, takesBack(patterns));
  return {
    root: kept ?? { ...root, entries: new Map() },
    isIgnored: patterns.length === 0 ? null : isOut,
  };
}

function firstRead(viewer: Viewer, paths: readonly string[]): Bytes | null {
  for (const path of paths) {
    const text = readFile(viewer, path);
    if (!isError(text)) return text;
  }
  return null;
}

/** The same node where nothing in it is left out; null where nothing is left of it. */
function without(
  folder: Folder,
  at: string,
  isOut: (path: string) => boolean,
  looksInside: boolean,
): Folder | null {
  const entries = new Map<string, Node>();
  let isSame = true;
  for (const [name, node] of folder.entries) {
    const path = at === '' ? name : `${at}/${name}`;
    const out = isOut(path);
    if (node.kind !== 'folder') {
      if (out) isSame = false;
      else entries.set(name, node);
      continue;
    }
    const inside = out && !looksInside ? null : without(node, path, isOut, looksInside);
    const isEmptyNow = out && (inside === null || inside.entries.size === 0);
    if (inside === null || isEmptyNow) isSame = false;
    else {
      entries.set(name, inside);
      if (inside !== node) isSame = false;
    }
  }
  return isSame ? folder : { ...folder, entries };
}
