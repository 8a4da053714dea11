// What the daemon puts beneath a container's own layer: places for mounts; and its working directory, which counts as changed.
import { newMeta, nodeAt, own, ownFolder } from '../files/store.ts';
import type { FileStore } from '../files/mount.ts';
import { DaemonError } from './daemon.ts';
import type { Engine } from './state.ts';

export function makeInitFiles(engine: Engine, store: FileStore): void {
  for (const folder of ['/dev', '/dev/pts', '/dev/shm', '/proc', '/sys', '/etc'])
    makePath(engine, store, folder);
  for (const file of [
    '/etc/hosts',
    '/etc/hostname',
    '/etc/resolv.conf',
    '/.dockerenv',
    '/dev/console',
  ])
    makeEmpty(engine, store, file);
  const etc = ownFolder(store, '/etc');
  if (etc && !etc.entries.has('mtab')) {
    const meta = newMeta(0o777, engine.kernel.now, ++store.lastInode);
    etc.entries.set('mtab', { kind: 'link', owner: store.owner, meta, target: '/proc/mounts' });
  }
}

export function makeWorkdir(engine: Engine, store: FileStore, path: string): void {
  if (path === '') return;
  const there = nodeAt(store.root, path);
  if (there !== null && there.kind !== 'folder' && there.kind !== 'link')
    throw new DaemonError(`Cannot mkdir: ${path} is not a directory`, 'invalid');
  makePath(engine, store, path);
}

/** The folders of a path, where they aren't there. */
export function makePath(engine: Engine, store: FileStore, path: string, mode = 0o755): void {
  let at = '';
  for (const part of path.split('/').filter((each) => each !== '')) {
    const parent = ownFolder(store, at === '' ? '/' : at);
    if (!parent) return;
    at = `${at}/${part}`;
    if (parent.entries.has(part)) continue;
    const meta = newMeta(mode, engine.kernel.now, ++store.lastInode);
    parent.entries.set(part, { kind: 'folder', owner: store.owner, meta, entries: new Map() });
  }
}

/** Where the engine's own init is mounted over. */
export function makeInitPlace(engine: Engine, store: FileStore): void {
  makePath(engine, store, '/sbin');
  makeEmpty(engine, store, '/sbin/docker-init');
}

function makeEmpty(engine: Engine, store: FileStore, path: string): void {
  if (own(store, path)) return;
  const cut = path.lastIndexOf('/');
  const parent = ownFolder(store, path.slice(0, cut) || '/');
  const meta = newMeta(0o755, engine.kernel.now, ++store.lastInode);
  parent?.entries.set(path.slice(cut + 1), {
    kind: 'file',
    owner: store.owner,
    meta,
    data: '',
    links: 1,
  });
}
