// Opening files: what a program then reads and writes, whatever kind of node it is.
import type { Bytes } from '../kernel/bytes.ts';
import { pipe, type Stream, type StreamError } from '../kernel/stream.ts';
import { create } from './change.ts';
import { deviceStream, readable, steady } from './devices.ts';
import { FileError } from './error.ts';
import type { FileStore, Found, Viewer } from './mount.ts';
import { namesIn, type RegularFile } from './node.ts';
import { checkLength, copied, nodeAt, own, roomFor, setData, use } from './store.ts';
import { lookup, may } from './walk.ts';

export type OpenMode = 'read' | 'write' | 'append' | 'update';
type Options = { mode?: number; isExclusive?: boolean; keeps?: boolean };

/** `write` makes it empty first unless `keeps`; `write` and `append` make what isn't there, `update` doesn't. */
export function openFile(
  viewer: Viewer,
  path: string,
  how: OpenMode,
  options: Options = {},
): Stream | FileError {
  const found = findOrCreate(viewer, path, how, options);
  if (found instanceof FileError) return found;
  const { node } = found;
  const refused = refusal(viewer, found, how);
  if (refused !== null) return refused;
  switch (node.kind) {
    case 'file':
      return openRegular(viewer, found, how, options.keeps === true);
    case 'folder':
    case 'live-folder':
      return { ...steady, kind: 'file', read: () => 'EISDIR', write: () => 'EBADF' };
    case 'device':
      return deviceStream(viewer, node);
    case 'descriptor':
      node.stream.hold();
      return node.stream;
    case 'fifo': {
      node.ends.pipe ??= pipe();
      const end = how === 'read' ? node.ends.pipe.reader : node.ends.pipe.writer;
      end.hold();
      return end;
    }
    case 'live': {
      const text = node.read(viewer);
      if (text === null) return new FileError('ENOENT');
      const write = (data: Bytes): number | StreamError =>
        node.write?.(viewer, data) === true ? data.length : 'EINVAL';
      return { ...readable(text), write };
    }
    case 'link':
      return new FileError('ELOOP');
    default:
      return node satisfies never;
  }
}

function findOrCreate(
  viewer: Viewer,
  path: string,
  how: OpenMode,
  { mode = 0o666, isExclusive }: Options,
): Found | FileError {
  const found = lookup(viewer, path);
  if (!(found instanceof FileError)) return isExclusive === true ? new FileError('EEXIST') : found;
  if (found.code !== 'ENOENT' || how === 'read' || how === 'update') return found;
  if (path.endsWith('/')) return new FileError('EISDIR');
  const dangling = lookup(viewer, path, false);
  const at =
    !(dangling instanceof FileError) && dangling.node.kind === 'link'
      ? resolved(dangling.path, dangling.node.target)
      : path;
  return create(
    viewer,
    at,
    ({ owner }, meta) => ({ kind: 'file', owner, meta, data: '', links: 1 }),
    mode,
  );
}

function resolved(link: string, target: string): string {
  return target.startsWith('/') ? target : `${link.replace(/\/[^/]*$/, '')}/${target}`;
}

function refusal(viewer: Viewer, { node, mount }: Found, how: OpenMode): FileError | null {
  const wanted = how === 'read' ? 4 : how === 'update' ? 6 : 2;
  const isFolder = node.kind === 'folder' || node.kind === 'live-folder';
  if (isFolder && how !== 'read') return new FileError('EISDIR');
  const isDisk = node.kind === 'file' || node.kind === 'live';
  const locked = isDisk && mount.isReadOnly ? new FileError('EROFS') : null;
  // Only who would empty it hears of the disk before the modes.
  if (how === 'write' && locked) return locked;
  if (!may(viewer, node.meta, wanted)) return new FileError('EACCES');
  if (how === 'read') return null;
  if (node.kind === 'live' && node.write === null) return new FileError('EACCES');
  return locked;
}

function openRegular(viewer: Viewer, found: Found, how: OpenMode, keeps: boolean): Stream {
  const { store } = found.mount;
  const open = { node: found.node as RegularFile, offset: 0 };
  if (how !== 'read') {
    takeOver(store, found.inStore, open);
    if (how === 'write' && !keeps && open.node.data !== '') {
      setData(store, open.node, '');
      open.node.meta.modified = viewer.clock.now;
    }
  }
  return {
    ...steady,
    kind: 'file',
    path: found.path,
    read: (max) => {
      const taken = open.node.data.slice(open.offset, open.offset + max);
      open.offset += taken.length;
      return taken === '' ? null : taken;
    },
    write: (data) => {
      if (how === 'read') return 'EBADF';
      takeOver(store, found.inStore, open);
      if (how === 'append') open.offset = open.node.data.length;
      return put(viewer, store, open, data);
    },
    unread: (data) => {
      open.offset -= data.length;
    },
    seek: (offset) => {
      open.offset = offset;
    },
    length: () => open.node.data.length,
  };
}

/** What is written to must be the store's own; a snapshot may have frozen it meanwhile. */
function takeOver(store: FileStore, path: string, open: { node: RegularFile }): void {
  if (open.node.owner === store.owner) return;
  const isStillThere = nodeAt(store.root, path) === open.node;
  const node = isStillThere ? own(store, path) : copied(open.node, store.owner);
  if (node?.kind === 'file') open.node = node;
}

function put(
  viewer: Viewer,
  store: FileStore,
  open: { node: RegularFile; offset: number },
  data: Bytes,
): number | StreamError {
  const { node, offset } = open;
  const grown = Math.max(0, offset + data.length - node.data.length);
  const room = roomFor(store, grown);
  const count = data.length - (grown - room);
  if (count <= 0 && data !== '') return 'ENOSPC';
  checkLength(offset + count);
  const piece = count === data.length ? data : data.slice(0, count);
  const { length } = node.data;
  if (offset === length) node.data += piece;
  else if (offset > length) node.data += '\0'.repeat(offset - length) + piece;
  else node.data = node.data.slice(0, offset) + piece + node.data.slice(offset + count);
  open.offset += count;
  node.meta.modified = viewer.clock.now;
  use(store, node.data.length - length);
  return count;
}

export function readFile(viewer: Viewer, path: string): Bytes | FileError {
  const stream = openFile(viewer, path, 'read');
  if (stream instanceof FileError) return stream;
  const read = stream.read(Infinity);
  stream.release();
  if (read === 'EISDIR') return new FileError('EISDIR');
  return read === null || read === 'later' ? '' : read;
}

/** The whole of a file, in place of what was there. */
export function writeFile(
  viewer: Viewer,
  path: string,
  data: Bytes,
  mode = 0o666,
): FileError | null {
  const stream = openFile(viewer, path, 'write', { mode });
  if (stream instanceof FileError) return stream;
  const taken = data === '' ? 0 : stream.write(data);
  stream.release();
  return taken === data.length ? null : new FileError(taken === 'EINVAL' ? 'EINVAL' : 'ENOSPC');
}

export function listFolder(viewer: Viewer, path: string): string[] | FileError {
  const found = lookup(viewer, path);
  if (found instanceof FileError) return found;
  if (!may(viewer, found.node.meta, 4)) return new FileError('EACCES');
  if (found.node.kind === 'live-folder') return found.node.list(viewer);
  return found.node.kind === 'folder' ? namesIn(found.node) : new FileError('ENOTDIR');
}
