// `docker cp`: between a container, running or not, and the files of the host.
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { gunzipped } from '../../applets/gzip.ts';
import { findContainer, needContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/state.ts';
import { mountTable } from '../../engine/tables.ts';
import { processViewer, rootViewer } from '../../engine/viewer.ts';
import { FileError } from '../../files/error.ts';
import type { Viewer } from '../../files/mount.ts';
import type { Node } from '../../files/node.ts';
import { bytesBelow } from '../../files/store.ts';
import { readTar, writeTar } from '../../files/tar.ts';
import { lookup, lookupParent } from '../../files/walk.ts';
import { readAll, write } from '../../kernel/io.ts';
import { newGroup } from '../../kernel/kernel.ts';
import { ClientError, complain, type Call, type CommandFunction, type Working } from '../call.ts';
import { resolved } from '../run-mounts.ts';
import { put, type CopyPlace } from './put.ts';

export const cp: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'archive follow-link quiet');
  const [from = '', to = ''] = call.args;
  if (from === '' || to === '')
    throw new ClientError(`${from === '' ? 'source' : 'destination'} can not be empty`);
  const [source, target] = [split(from), split(to)];
  if (source.name !== null && target.name !== null) {
    throw new ClientError('copying between containers is not supported');
  }
  if (source.name === null && target.name === null)
    throw new ClientError('must specify at least one container source');
  if (source.name !== null) return yield* fromContainer(call, source.name, source.path, to);
  return yield* toContainer(call, from, target.name ?? '', target.path);
};

/** `web:/x`; a path that begins with a dot or a slash is the host's. */
function split(text: string): { name: string | null; path: string } {
  const at = text.indexOf(':');
  if (/^[./]/.test(text) || at <= 0) return { name: null, path: text };
  return { name: text.slice(0, at), path: text.slice(at + 1) };
}

function inside(call: Call, container: Container): Viewer {
  const { engine } = call;
  const mounts = mountTable(engine, container, { tmpfs: [], group: newGroup('/cp', null) });
  return rootViewer(
    engine,
    mounts.filter(({ at, type }) => type !== 'tmpfs' && !/^\/(?:dev|proc|sys)(?:\/|$)/.test(at)),
  );
}

/** The client looks where it shall go before it asks for the container. */
function refusePlace(viewer: Viewer, path: string): void {
  const parent = lookupParent(viewer, path);
  if (
    parent instanceof FileError ? parent.code === 'ENOTDIR' : parent.folder.node.kind !== 'folder'
  )
    throw new ClientError(`stat ${path}: not a directory`);
  if (parent instanceof FileError)
    throw new ClientError(
      `invalid output path: directory ${JSON.stringify(path.replace(/\/[^/]*$/, '') || '/')} does not exist`,
    );
}

function* fromContainer(call: Call, word: string, path: string, to: string): Working<number> {
  const own = processViewer(call.engine, call.self);
  if (to !== '-') refusePlace(own, resolved(call.self.cwd, to));
  const container = needContainer(call.engine, word);
  if (path === '') throw new DaemonError('bad parameter: pathcannot be empty', 'invalid');
  const viewer = inside(call, container);
  const from = path.startsWith('/') ? path : `/${path}`;
  const follows = call.flags.yes('follow-link') || /\/\.?$/.test(path);
  const found = lookup(viewer, from, follows);
  if (found instanceof FileError)
    throw new DaemonError(`Could not find the file ${path} in container ${word}`, 'missing');
  tellContainer(call.engine, container, 'archive-path');
  const name =
    from
      .replace(/\/+(?:\.\/*)?$/, '')
      .split('/')
      .at(-1) ?? '';
  const node = wholeNode(viewer, found.path, found.node);
  if (to === '-') {
    yield* write(call.self, 1, writeTar([{ path: name, node }]));
    return 0;
  }
  const onlyContent = path.endsWith('/.');
  const place: CopyPlace = {
    container: null,
    path: resolved(call.self.cwd, to),
    viewer: own,
  };
  const how = put(place, to, name, node, onlyContent, call);
  if (how !== null) throw new ClientError(how);
  yield* done(call, node, to);
  return 0;
}

/** With what is mounted below. */
function wholeNode(viewer: Viewer, path: string, node: Node): Node {
  if (node.kind !== 'folder') return node;
  const below = viewer.mounts.filter(
    ({ at }) => at !== path && at.startsWith(path === '/' ? '/' : `${path}/`),
  );
  if (below.length === 0) return node;
  const entries = new Map(node.entries);
  for (const name of entries.keys()) {
    const found = lookup(viewer, `${path === '/' ? '' : path}/${name}`, false);
    if (!(found instanceof FileError) && found.node.kind !== 'live-folder')
      entries.set(name, wholeNode(viewer, found.path, found.node));
  }
  return { ...node, entries };
}

function* toContainer(call: Call, from: string, name: string, path: string): Working<number> {
  const own = processViewer(call.engine, call.self);
  let node: Node | null = null;
  if (from !== '-') {
    const follows = call.flags.yes('follow-link') || /\/\.?$/.test(from);
    const found = lookup(own, from, follows);
    if (found instanceof FileError)
      throw new ClientError(
        `lstat ${firstMissing(own, resolved(own.cwd, from))}: no such file or directory`,
      );
    node = found.node;
  }
  if (from === '-' && !findContainer(call.engine, name)) throw noFolder(`${name}:${path}`);
  const container = needTarget(call, name, node?.kind !== 'folder' && /^$|\/\.?$/.test(path));
  const viewer = inside(call, container);
  const target = path.startsWith('/') ? path : `/${path}`;
  if (node === null) return yield* extract(call, container, viewer, target);
  const base = resolved(own.cwd, from).split('/').at(-1) ?? '';
  const place: CopyPlace = { container, path: target, viewer };
  const how = put(place, path, base, node, from.endsWith('/.'), call);
  if (how === 'file') throw new DaemonError('extraction point is not a directory', 'invalid');
  if (how !== null)
    throw how === 'parent'
      ? new DaemonError(
          `Could not find the file ${target.replace(/\/[^/]*$/, '') || '/'} in container ${container.name}`,
          'missing',
        )
      : new ClientError(how);
  tellContainer(call.engine, container, 'extract-to-dir');
  yield* done(call, node, `${name}:${path}`);
  return 0;
}

/** The client walks down and stops where nothing is. */
function firstMissing(viewer: Viewer, path: string): string {
  const parts = path.split('/').slice(1);
  const paths = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
  return paths.find((each) => lookup(viewer, each, false) instanceof FileError) ?? path;
}

/** Without the container the client takes a folder that is asked for to be missing. */
function needTarget(call: Call, name: string, isFolder: boolean): Container {
  if (isFolder && !findContainer(call.engine, name)) throw new ClientError('no such directory');
  return needContainer(call.engine, name);
}

const noFolder = (place: string): ClientError =>
  new ClientError(`destination "${place}" must be a directory`);

function* extract(
  call: Call,
  container: Container,
  viewer: Viewer,
  target: string,
): Working<number> {
  const found = lookup(viewer, target);
  if (found instanceof FileError || found.node.kind !== 'folder')
    throw noFolder(`${container.name}:${target}`);
  const sent = yield* readAll(call.self, 0);
  const data = gunzipped(sent) ?? sent;
  if (data.length % 512 !== 0 && data.length < 512)
    throw new DaemonError('unexpected EOF', 'invalid');
  const members = readTar(data, found.mount.store);
  if (members === null) throw new DaemonError('archive/tar: invalid tar header', 'invalid');
  for (const { path, node } of members) {
    const place: CopyPlace = {
      container,
      path: `${found.path === '/' ? '' : found.path}/${path}`,
      viewer,
    };
    put(place, place.path, '', node, false, call);
  }
  tellContainer(call.engine, container, 'extract-to-dir');
  return 0;
}

/** On a terminal it tells what it did; elsewhere it is silent. */
function* done(call: Call, node: Node, to: string): Working {
  if (call.flags.yes('quiet') || call.self.fds.get(2)?.kind !== 'tty') return;
  const bytes = bytesBelow(node);
  const size = bytes < 1000 ? `${bytes}B` : `${(bytes / 1000).toPrecision(3)}kB`;
  yield* complain(call, `Successfully copied ${size} to ${to}`);
}
