// Copies files of one tree into another as COPY and ADD do: folders by what is in them, wildcards, owner and mode.
import { DaemonError } from '../engine/daemon.ts';
import { userNamed } from '../engine/users.ts';
import { changedMode } from '../applets/modes.ts';
import { isError } from '../files/error.ts';
import { makeFolders } from '../files/change.ts';
import type { FileStore, Viewer } from '../files/mount.ts';
import type { Folder, Node } from '../files/node.ts';
import { nodeAt, ownFolder, partsOf, use } from '../files/store.ts';
import { readTar } from '../files/tar.ts';
import { lookup } from '../files/walk.ts';
import { noRouteTo } from '../images/registry.ts';
import { BuildFailure, FetchFailure } from './failure.ts';
import { patternSource } from './ignore.ts';
import type { CopyWork } from './step.ts';
import { archiveIn } from './unpack.ts';

type Owning = { uid: number; gid: number } | null;
type Match = { path: string; node: Node };

export const isUrl = (source: string): boolean => /^https?:\/\/[^/]/.test(source);

/** BuildKit takes a user that it doesn't find for root, and a group for the user's own. */
export function owningOf({ chown }: CopyWork, tree: Folder): Owning {
  if (chown === '') return null;
  const [user = '', group = ''] = chown.split(':');
  const found = named(tree, user || '0') ?? { uid: 0, gid: 0 };
  const own = /^\d+$/.test(user) ? found.uid : found.gid;
  return { uid: found.uid, gid: group === '' ? own : (named(tree, `0:${group}`)?.gid ?? own) };
}

function named(tree: Folder, text: string): { uid: number; gid: number } | null {
  try {
    return userNamed(tree, text);
  } catch (thrown) {
    if (thrown instanceof DaemonError) return null;
    throw thrown;
  }
}

/** Every file that is meant, in the order of the sources; what isn't there ends the build. */
export function matchesOf(root: Folder, work: CopyWork): Match[] {
  return work.sources.flatMap((source) => {
    if (isUrl(source))
      throw new FetchFailure(
        `Get ${JSON.stringify(source)}: ${noRouteTo(new URL(source).hostname)}`,
      );
    const clean = cleanSource(source);
    if (!/[*?[]/.test(clean)) {
      const node = resolved(root, clean);
      if (node === null) throw new BuildFailure(`"/${clean}": not found`);
      return [{ path: clean, node }];
    }
    return globbed(root, clean.split('/')).flatMap((path) => {
      const node = resolved(root, path);
      return node === null ? [] : [{ path, node }];
    });
  });
}

/** `../x` stays within the context. */
function cleanSource(source: string): string {
  const parts: string[] = [];
  for (const part of partsOf(source)) {
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function resolved(root: Folder, path: string, depth = 0): Node | null {
  let node: Node = root;
  const parts = partsOf(path);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next: Node | undefined = node.kind === 'folder' ? node.entries.get(part) : undefined;
    if (next === undefined) return null;
    if (next.kind === 'link') {
      if (depth > 40) return null;
      const before = next.target.startsWith('/') ? '' : parts.slice(0, at).join('/');
      const rest = parts.slice(at + 1).join('/');
      return resolved(root, cleanSource(`${before}/${next.target}/${rest}`), depth + 1);
    }
    node = next;
  }
  return node;
}

function globbed(root: Folder, parts: readonly string[], at = ''): string[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [at];
  const folder = nodeAt(root, at);
  if (folder?.kind !== 'folder') return [];
  const fits = patternSource(first);
  const names = [...folder.entries.keys()].filter((name) => fits.test(name)).sort();
  return names.flatMap((name) => globbed(root, rest, at === '' ? name : `${at}/${name}`));
}

/** What a step's result depends on, beside its own words. */
export function describeMatches(matches: readonly Match[]): string {
  return matches.map(({ path, node }) => describe(path, node)).join('\n');
}

function describe(path: string, node: Node): string {
  const { mode, uid, gid } = node.meta;
  const own = `${path}\0${node.kind}\0${mode}\0${uid}:${gid}\0`;
  if (node.kind === 'file') return own + node.data;
  if (node.kind === 'link') return own + node.target;
  if (node.kind !== 'folder') return own;
  const names = [...node.entries.keys()].sort();
  return [
    own,
    ...names.map((name) => describe(`${path}/${name}`, node.entries.get(name) ?? node)),
  ].join('\n');
}

export function copyAll(
  viewer: Viewer,
  store: FileStore,
  root: Folder,
  work: CopyWork,
  owning: Owning,
): void {
  for (const { path, node } of matchesOf(root, work)) {
    const name = path.replace(/^.*\//, '');
    if (node.kind === 'folder') copyInto(viewer, store, node, work, owning);
    else if (work.isAdd && node.kind === 'file' && archiveIn(node.data) !== null) {
      const folder = folderAt(viewer, work.target);
      for (const { path: inside, node: each } of readTar(archiveIn(node.data) ?? '', store) ?? []) {
        putAt(viewer, store, `${folder}/${inside}`, each, { ...work, chmod: '' }, null);
      }
    } else putFile(viewer, store, name, node, work, owning);
  }
  for (const { name, text } of work.contents) {
    const meta = { mode: 0o644, uid: 0, gid: 0, modified: viewer.clock.now, inode: 0 };
    putFile(
      viewer,
      store,
      name,
      { kind: 'file', owner: {}, meta, data: text, links: 1 },
      work,
      owning,
    );
  }
}

function copyInto(
  viewer: Viewer,
  store: FileStore,
  from: Folder,
  work: CopyWork,
  owning: Owning,
): void {
  const isNew = isError(lookup(viewer, work.target));
  const path = folderAt(viewer, work.target);
  const folder = ownFolder(store, path);
  if (folder === null)
    throw new BuildFailure(
      `cannot copy to non-directory: /var/lib/docker/overlay2/${layerName(store)}/merged${path}`,
    );
  if (isNew) takeMeta(folder, from, work, owning);
  merge(store, folder, from, work, owning, '');
}

/** 25 letters and digits, as BuildKit calls what it works on. */
const layerName = ({ lastInode }: FileStore) => `x${String(lastInode).padStart(24, 'k0')}`;

function merge(
  store: FileStore,
  into: Folder,
  from: Folder,
  work: CopyWork,
  owning: Owning,
  at: string,
): void {
  for (const [name, node] of from.entries) {
    const path = at === '' ? name : `${at}/${name}`;
    if (work.excludes.some((each) => patternSource(each).test(path))) continue;
    const known = into.entries.get(name);
    if (node.kind !== 'folder') {
      if (known?.kind === 'folder') throw new BuildFailure(`cannot copy to directory: ${name}`);
      into.entries.set(name, taken(store, node, work, owning));
      continue;
    }
    const folder = ownedFolder(store, known);
    into.entries.set(name, folder);
    takeMeta(folder, node, work, owning);
    merge(store, folder, node, work, owning, path);
  }
}

function ownedFolder(store: FileStore, known: Node | undefined): Folder {
  if (known?.kind === 'folder' && known.owner === store.owner) return known;
  const meta = { mode: 0o755, uid: 0, gid: 0, modified: 0, inode: ++store.lastInode };
  const entries = known?.kind === 'folder' ? new Map(known.entries) : new Map<string, Node>();
  return { kind: 'folder', owner: store.owner, meta, entries };
}

function takeMeta(folder: Folder, from: Folder, work: CopyWork, owning: Owning): void {
  folder.meta = metaOf(from, work, owning, folder.meta.inode);
}

function metaOf(
  { kind, meta }: Node,
  { chmod, from }: CopyWork,
  owning: Owning,
  inode: number,
): Node['meta'] {
  // What comes from the context belongs to root, whoever owns it on the host.
  const owner = owning ?? (from === null ? { uid: 0, gid: 0 } : { uid: meta.uid, gid: meta.gid });
  const mode = chmod === '' ? null : changedMode(chmod, meta.mode, kind === 'folder', 0);
  return { mode: mode ?? meta.mode, ...owner, modified: meta.modified, inode };
}

function taken(store: FileStore, node: Node, work: CopyWork, owning: Owning): Node {
  const meta = metaOf(node, work, owning, ++store.lastInode);
  if (node.kind === 'file') {
    use(store, node.data.length);
    return { ...node, owner: store.owner, meta, links: 1 };
  }
  return {
    ...node,
    owner: store.owner,
    meta: node.kind === 'link' ? { ...meta, mode: node.meta.mode } : meta,
  };
}

function putFile(
  viewer: Viewer,
  store: FileStore,
  name: string,
  node: Node,
  work: CopyWork,
  owning: Owning,
): void {
  const there = lookup(viewer, work.target);
  const isFolder = work.target.endsWith('/') || (!isError(there) && there.node.kind === 'folder');
  putAt(
    viewer,
    store,
    isFolder ? `${work.target.replace(/\/$/, '')}/${name}` : work.target,
    node,
    work,
    owning,
  );
}

function putAt(
  viewer: Viewer,
  store: FileStore,
  path: string,
  node: Node,
  work: CopyWork,
  owning: Owning,
): void {
  const at = path.lastIndexOf('/');
  const parent = folderAt(viewer, path.slice(0, at) || '/');
  const folder = ownFolder(store, parent);
  if (folder === null) throw notFolder(viewer, parent);
  const known = folder.entries.get(path.slice(at + 1));
  if (node.kind === 'folder') {
    const made = ownedFolder(store, known);
    takeMeta(made, node, work, owning);
    folder.entries.set(path.slice(at + 1), made);
  } else folder.entries.set(path.slice(at + 1), taken(store, node, work, owning));
}

/** What is found in a folder's place, or above it. */
export function notFolder(viewer: Viewer, path: string): BuildFailure {
  const parts = partsOf(path);
  const at = parts.findIndex((_, index) => {
    const found = lookup(viewer, `/${parts.slice(0, index + 1).join('/')}`);
    return !isError(found) && found.node.kind !== 'folder';
  });
  const isLast = at === parts.length - 1;
  const shown = `/${parts.slice(0, isLast ? at + 1 : at + 2).join('/')}`;
  return new BuildFailure(`${isLast ? 'mkdir' : 'lstat'} ${shown}: not a directory`);
}

/** The folder at a path, made with all above it where it isn't there; the path it has within the store. */
function folderAt(viewer: Viewer, path: string): string {
  const there = lookup(viewer, path);
  if (!isError(there)) return there.inStore || '/';
  const made = makeFolders(viewer, path.replace(/\/$/, '') || '/', 0o755);
  if (isError(made)) throw notFolder(viewer, path);
  const found = lookup(viewer, path);
  return isError(found) ? '/' : found.inStore || '/';
}
