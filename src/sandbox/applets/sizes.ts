// Sizes in words and blocks.
import type { Found } from '../files/mount.ts';
import { sizeOf, type Folder, type Node } from '../files/node.ts';
import { nodeAt } from '../files/store.ts';
import type { Bytes } from '../kernel/bytes.ts';

/** 1.5K, 12.0M: one digit behind the point. */
export function humanSize(bytes: number): string {
  if (bytes < 1024) return String(bytes);
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < 5) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(1)}${' KMGTP'[unit] ?? ''}`;
}

/** Kilobytes that it takes on disk: pages of 4 kB, and none for folders, which are in memory. */
export function blocksOf(node: Node): number {
  return node.kind === 'file' ? Math.ceil(sizeOf(node) / 4096) * 4 : 0;
}

/** A folder of layers shows the size of its uppermost one, and that it is merged: one link. */
export function sizeAt({ node, mount, inStore }: Found): number {
  if (node.kind !== 'folder') return sizeOf(node);
  if (inStore === '/pts' && mount.at === '/dev') return 0;
  const lower = lowerOf(node, { mount, inStore });
  if (lower === null) {
    const [below, top] = mergedOf(node, { mount, inStore }) ?? [null, node];
    return 40 + 20 * changesIn(top, below);
  }
  const begun = initial.get(inStore.replace(/\/$/, '')) ?? [];
  const begunHere = begun.filter((name) => !lower.entries.has(name)).length;
  const own = [...node.entries].filter(
    ([name, entry]) => lower.entries.get(name) !== entry && !begun.includes(name),
  ).length;
  const gone = [...lower.entries.keys()].filter((name) => !node.entries.has(name)).length;
  return 40 + 20 * (own + gone === 0 && inStore !== '' ? begunHere : own + gone);
}

/** What the engine puts into each container stands in a layer of its own, below. */
const initial = new Map([
  ['', ['.dockerenv', 'dev', 'etc', 'proc', 'sys']],
  ['/etc', ['hostname', 'hosts', 'mtab', 'resolv.conf']],
]);

export function linksOf(found: Found): number {
  const { node } = found;
  if (node.kind === 'file') return node.links;
  if (node.kind === 'live-folder') return 2;
  if (node.kind !== 'folder') return 1;
  if (lowerOf(node, found) !== null || mergedOf(node, found) !== null) return 1;
  return 2 + [...node.entries.values()].filter(({ kind }) => kind === 'folder').length;
}

function changesIn({ entries }: Folder, below: Folder | null): number {
  if (below === null) return entries.size;
  const own = [...entries].filter(([name, entry]) => below.entries.get(name) !== entry).length;
  return own + [...below.entries.keys()].filter((name) => !entries.has(name)).length;
}

/** The last two of an image's layers that have the folder, where several do. */
function mergedOf(
  node: Folder,
  { mount, inStore }: Pick<Found, 'mount' | 'inStore'>,
): [Folder, Folder] | null {
  const all = mount.store.layers.flatMap((root) => {
    const each = nodeAt(root, inStore);
    return each?.kind === 'folder' ? [each] : [];
  });
  const [below, top] = all.filter((each, at) => each !== all[at - 1]).slice(-2);
  return below && top === node ? [below, top] : null;
}

function lowerOf(
  node: Folder,
  { mount, inStore }: Pick<Found, 'mount' | 'inStore'>,
): Folder | null {
  const { base } = mount.store;
  const lower = base === null ? null : nodeAt(base, inStore);
  const isRoot = inStore === '' || inStore === '/';
  return lower?.kind === 'folder' && (lower !== node || isRoot) ? lower : null;
}

export function linkTarget(node: Node): Bytes | null {
  return node.kind === 'link' || node.kind === 'descriptor' ? node.target : null;
}
