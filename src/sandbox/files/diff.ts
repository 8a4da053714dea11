// What is different between two trees: the walk stops where both have the same node.
import type { FrozenTree } from './store.ts';
import type { Folder, Node } from './node.ts';

/** Added, changed or deleted, as `docker diff` lists them. */
type Change = { kind: 'A' | 'C' | 'D'; path: string };

/** Sorted by path; a folder in which something changed is changed itself. */
export function diffTrees(before: FrozenTree, after: FrozenTree): Change[] {
  const changes: Change[] = [];
  compare(before, after, '', changes);
  return changes.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function compare(before: Folder, after: Folder, path: string, changes: Change[]): boolean {
  if (before === after) return false;
  const had = changes.length;
  for (const [name, node] of after.entries) {
    const old = before.entries.get(name);
    const here = `${path}/${name}`;
    if (old === undefined) add(node, here, changes);
    else if (old !== node) compareNodes(old, node, here, changes);
  }
  for (const name of before.entries.keys())
    if (!after.entries.has(name)) changes.push({ kind: 'D', path: `${path}/${name}` });
  const isChanged = changes.length > had || isMetaChanged(before, after);
  if (isChanged && path !== '') changes.push({ kind: 'C', path });
  return isChanged;
}

function compareNodes(before: Node, after: Node, path: string, changes: Change[]): void {
  if (before.kind === 'folder' && after.kind === 'folder') compare(before, after, path, changes);
  else {
    changes.push({ kind: 'C', path });
    if (after.kind === 'folder')
      for (const [name, node] of after.entries) add(node, `${path}/${name}`, changes);
  }
}

function add(node: Node, path: string, changes: Change[]): void {
  changes.push({ kind: 'A', path });
  if (node.kind === 'folder')
    for (const [name, entry] of node.entries) add(entry, `${path}/${name}`, changes);
}

function isMetaChanged({ meta: one }: Node, { meta: other }: Node): boolean {
  return one.mode !== other.mode || one.uid !== other.uid || one.gid !== other.gid;
}
