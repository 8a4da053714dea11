// From a path to a node: links, `..`, mounts, and who may search which folder.
import { FileError } from './error.ts';
import type { Found, Mount, Viewer } from './mount.ts';
import type { Meta, Node } from './node.ts';
import { nodeAt } from './store.ts';

const mostLinks = 40;

/** Links are followed, the last one too unless told otherwise. */
export function lookup(viewer: Viewer, path: string, followsLast = true): Found | FileError {
  if (path === '') return new FileError('ENOENT');
  if (path.length > 4095) return new FileError('ENAMETOOLONG');
  const start = locate(viewer, path.startsWith('/') ? '/' : viewer.cwd);
  return start === null
    ? new FileError('ENOENT')
    : walk(viewer, start, path.split('/'), followsLast || path.endsWith('/'));
}

function walk(
  viewer: Viewer,
  start: Found,
  path: readonly string[],
  followsLast: boolean,
): Found | FileError {
  const left = path.filter((part, index) => part !== '' || index === path.length - 1);
  let found = start;
  let links = 0;
  for (let part = left.shift(); part !== undefined; part = left.shift()) {
    const next = step(viewer, found, part);
    if (next instanceof FileError) return next;
    const isLast = left.length === 0;
    if (next.node.kind !== 'link' || (isLast && !followsLast)) {
      found = next;
      continue;
    }
    if (++links > mostLinks) return new FileError('ELOOP');
    if (next.node.target.startsWith('/')) found = locate(viewer, '/') ?? found;
    left.unshift(...next.node.target.split('/').filter((one) => one !== ''));
    if (left.length === 0) left.push('.');
  }
  return found;
}

function step(viewer: Viewer, from: Found, part: string): Found | FileError {
  const { node } = from;
  if (node.kind !== 'folder' && node.kind !== 'live-folder') return new FileError('ENOTDIR');
  if (!may(viewer, node.meta, 1)) return new FileError('EACCES');
  if (part === '' || part === '.') return from;
  if (part === '..') return locate(viewer, parentOf(from.path)) ?? from;
  if (part.length > 255) return new FileError('ENAMETOOLONG');
  const path = from.path === '/' ? `/${part}` : `${from.path}/${part}`;
  const mount = mountAt(viewer, path);
  if (mount !== null) return rootOf(mount) ?? new FileError('ENOENT');
  const next = childOf(viewer, node, part);
  if (next === null) return new FileError('ENOENT');
  return { path, mount: from.mount, inStore: `${from.inStore}/${part}`, node: next };
}

/** The last that was mounted there. */
function mountAt({ mounts }: Viewer, path: string): Mount | null {
  for (let index = mounts.length - 1; index >= 0; index--)
    if (mounts[index]?.at === path) return mounts[index] ?? null;
  return null;
}

function rootOf(mount: Mount): Found | null {
  const node = nodeAt(mount.store.root, mount.from);
  return node === null
    ? null
    : { path: mount.at, mount, inStore: mount.from.replace(/\/$/, ''), node };
}

/** A path without links: straight down from the mount that holds it. */
export function locate(viewer: Viewer, path: string): Found | null {
  let top: Found | null = null;
  for (const mount of viewer.mounts)
    if (isBelow(path, mount.at) && (top === null || mount.at.length >= top.mount.at.length))
      top = rootOf(mount) ?? top;
  if (top === null) return null;
  let { node, inStore } = top;
  for (const part of path.slice(top.mount.at === '/' ? 0 : top.mount.at.length).split('/')) {
    if (part === '') continue;
    const next = childOf(viewer, node, part);
    if (next === null) return null;
    node = next;
    inStore += `/${part}`;
  }
  return { path, mount: top.mount, inStore, node };
}

function childOf(viewer: Viewer, node: Node, name: string): Node | null {
  if (node.kind === 'live-folder') return node.find(viewer, name);
  return node.kind === 'folder' ? (node.entries.get(name) ?? null) : null;
}

function isBelow(path: string, at: string): boolean {
  return at === '/' || path === at || path.startsWith(`${at}/`);
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** Where a new name would stand: its folder, and the name itself. */
export function lookupParent(
  viewer: Viewer,
  path: string,
): { folder: Found; name: string; isFolderPath: boolean } | FileError {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return new FileError(path === '' ? 'ENOENT' : 'EEXIST');
  const at = trimmed.lastIndexOf('/');
  const folder = lookup(viewer, at === -1 ? '.' : trimmed.slice(0, at) || '/');
  if (folder instanceof FileError) return folder;
  if (folder.node.kind !== 'folder' && folder.node.kind !== 'live-folder')
    return new FileError('ENOTDIR');
  return { folder, name: trimmed.slice(at + 1), isFolderPath: path !== trimmed };
}

/** Read 4, write 2, search or run 1. */
export function may(viewer: Viewer, meta: Meta, wanted: number): boolean {
  const { uid, gid, groups } = viewer.user;
  if (uid === 0 && viewer.capabilities.has('DAC_OVERRIDE')) return true;
  const shift = uid === meta.uid ? 6 : gid === meta.gid || groups.includes(meta.gid) ? 3 : 0;
  return ((meta.mode >> shift) & wanted) === wanted;
}
