// The registry that a world pretends to have, or what is said where none can be reached.
import { appletNames } from '../applets/usage.data.ts';
import { addImage, newLayer, plainConfig } from '../engine/images.ts';
import { makePath } from '../engine/init-files.ts';
import { hex } from '../engine/daemon.ts';
import type { Engine, Image, Registry } from '../engine/state.ts';
import type { FileStore } from '../files/mount.ts';
import { emptyStore, freeze, newMeta, ownFolder, putFile } from '../files/store.ts';
import { toBytes } from '../kernel/bytes.ts';
import { programFile } from '../kernel/programs.ts';
import { catalog } from './catalog.ts';
import type { StandIn } from './stand-in.ts';

/** As the engine's resolver says it on a machine without a network outside. */
export const noRouteTo = (host: string): string =>
  `dial tcp: lookup ${host} on 198.51.100.1:53: dial udp 198.51.100.1:53: connect: no route to host`;

export const unreachableRegistry: Registry = { isReachable: false, find: () => null };

/** A registry of its own for each world: images are made when they are first asked for. */
export function pretendedRegistry(busybox: () => Image | null): Registry {
  const made = new Map<string, Image>();
  return {
    isReachable: true,
    find: (engine, repository, tag) => {
      const key = `${repository}:${tag}`;
      const known =
        made.get(key) ??
        (key === 'busybox:latest' ? digested(engine, busybox()) : standIn(engine, repository, tag));
      if (known) made.set(key, known);
      return known;
    },
  };
}

/** What the world began with is the registry's as well. */
function digested(engine: Engine, image: Image | null): Image | null {
  if (image && image.digests.length === 0) image.digests = [`busybox@sha256:${hex(engine, 64)}`];
  return image;
}

function standIn(engine: Engine, repository: string, tag: string): Image | null {
  const found = catalog.find(({ name }) => name === repository);
  if (!found || !(tag === 'latest' || found.tags.includes(tag))) return null;
  const { config, sizeBytes } = found;
  const createdAt = engine.kernel.now - 12 * 24 * 3_600_000;
  const image = addImage(engine, {
    config: plainConfig({ ...config, isBuilt: true }),
    layers: [newLayer(engine, freeze(treeOf(engine, found)), sizeBytes)],
    history: [
      {
        createdAt,
        createdBy: 'a stand-in of this built-in Docker',
        comment: '',
        isEmpty: false,
        author: '',
      },
    ],
    createdAt,
  });
  // Known to the engine only once it is pulled.
  engine.images.delete(image.id);
  image.digests = [`${repository}@sha256:${hex(engine, 64)}`];
  return image;
}

function treeOf(engine: Engine, { files, programs, folders, users, isBare }: StandIn): FileStore {
  const store = emptyStore('stand-in', engine.kernel.now);
  if (!isBare) {
    for (const path of [
      '/bin',
      '/dev',
      '/etc',
      '/home',
      '/proc',
      '/root',
      '/run',
      '/sbin',
      '/srv',
      '/sys',
      '/tmp',
      '/usr/bin',
      '/usr/local/bin',
      '/usr/sbin',
      '/var',
    ])
      makePath(engine, store, path);
    const tmp = ownFolder(store, '/tmp');
    if (tmp) tmp.meta.mode = 0o1777;
    put(engine, store, '/bin/busybox', programFile('busybox', 1_000_000), 0o755);
    for (const name of [...appletNames.split(' '), 'bash'])
      if (name !== 'busybox') link(engine, store, `/bin/${name}`, '/bin/busybox');
    put(engine, store, '/etc/passwd', passwd(users), 0o644);
    put(engine, store, '/etc/group', group(users), 0o644);
  }
  for (const folder of folders) makePath(engine, store, folder);
  for (const [path, text] of files) put(engine, store, path, toBytes(text), 0o644);
  for (const [path, program] of programs)
    put(engine, store, path, programFile(program, 1000), 0o755);
  return store;
}

const passwd = (users: StandIn['users']) =>
  `root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\n${users.map(([name, id]) => `${name}:x:${id}:${id}::/home/${name}:/bin/sh\n`).join('')}nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n`;
const group = (users: StandIn['users']) =>
  `root:x:0:\ndaemon:x:1:\nwww-data:x:33:\n${users.map(([name, id]) => `${name}:x:${id}:\n`).join('')}nogroup:x:65534:\n`;

function put(engine: Engine, store: FileStore, path: string, data: string, mode: number): void {
  makePath(engine, store, path.slice(0, path.lastIndexOf('/')) || '/');
  putFile(store, engine.kernel.now, path, data, mode);
}

function link({ kernel }: Engine, store: FileStore, path: string, target: string): void {
  const at = path.lastIndexOf('/');
  const meta = newMeta(0o777, kernel.now, ++store.lastInode);
  ownFolder(store, path.slice(0, at))?.entries.set(path.slice(at + 1), {
    kind: 'link',
    owner: store.owner,
    meta,
    target,
  });
}
