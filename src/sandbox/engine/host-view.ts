// What the engine keeps on the host's disk, as far as somebody looks there: logs and files of containers, data of volumes.
import type { LiveFolder, Node } from '../files/node.ts';
import type { FileStore } from '../files/mount.ts';
import { newMeta, ownFolder } from '../files/store.ts';
import type { Container, Engine, LogEntry, Volume } from './state.ts';
import { isoNano } from './time.ts';

const owner = {};

/** Shows /var/lib/docker/containers in the host's tree. */
export function showContainers(engine: Engine, store: FileStore): void {
  const folder = ownFolder(store, '/var/lib/docker');
  folder?.entries.set('containers', {
    kind: 'live-folder',
    owner: store.owner,
    meta: newMeta(0o710, engine.kernel.now, ++store.lastInode),
    list: () => [...engine.containers.keys()],
    find: (_, name) => {
      const container = engine.containers.get(name);
      return container ? folderOf(engine, container) : null;
    },
  });
}

function folderOf(engine: Engine, container: Container): LiveFolder {
  const files = new Map<string, () => string>();
  if (container.options.logDriver === 'json-file' && container.hasBeenStarted) {
    const parts = partsOf(container);
    for (const [index, entries] of parts.entries()) {
      const behind = index === 0 ? '' : `.${index}`;
      files.set(`${container.id}-json.log${behind}`, () => entries.map(jsonLine).join(''));
    }
  }
  const folders = new Map<string, Node>();
  for (const mount of container.life?.main.mounts ?? []) {
    const name = /^\/etc\/(hosts|hostname|resolv\.conf)$/.exec(mount.at)?.[1];
    const node = name === undefined ? null : mount.store.root.entries.get(name);
    if (name !== undefined && node) folders.set(name, node);
  }
  const meta = newMeta(0o710, container.createdAt, 2);
  return {
    kind: 'live-folder',
    owner,
    meta,
    list: () => [...files.keys(), ...folders.keys()].sort(),
    find: (_, name) => {
      const read = files.get(name);
      return read ? fileOf(engine, read) : (folders.get(name) ?? null);
    },
  };
}

function fileOf(engine: Engine, read: () => string): Node {
  return {
    kind: 'file',
    owner,
    meta: newMeta(0o640, engine.kernel.now, 3),
    data: read(),
    links: 1,
  };
}

/** Newest file first: as many as max-file allows, each as large as max-size. */
function partsOf({ log, options }: Container): LogEntry[][] {
  const size = /^(\d+)([kmg]?)/i.exec(options.logOptions.get('max-size') ?? '');
  if (!size) return [log];
  const most = Number(size[1]) * 1024 ** ' kmg'.indexOf((size[2] ?? '').toLowerCase() || ' ');
  const parts: LogEntry[][] = [[]];
  let bytes = 0;
  for (const entry of log) {
    const cost = jsonLine(entry).length;
    if (bytes + cost > most && bytes > 0) {
      parts.unshift([]);
      bytes = 0;
    }
    parts[0]?.push(entry);
    bytes += cost;
  }
  return parts.slice(0, Math.max(1, Number(options.logOptions.get('max-file') ?? 1)));
}

function jsonLine({ text, stream, at }: LogEntry): string {
  return `{"log":${JSON.stringify(text)},"stream":"${stream}","time":"${isoNano(at)}"}\n`;
}

/** A volume's data stands on the host too. */
export function showVolume(engine: Engine, volume: Volume): void {
  engine.hostMounts.push({
    at: `/var/lib/docker/volumes/${volume.name}/_data`,
    store: volume.store,
    from: '/',
    isReadOnly: false,
    source: '/dev/root',
    type: 'ext4',
    options: 'rw,relatime',
  });
  const root = engine.hostMounts[0];
  const folder = root ? ownFolder(root.store, '/var/lib/docker/volumes') : null;
  if (!folder || !root) return;
  const { store } = root;
  const make = (): Node => ({
    kind: 'folder',
    owner: store.owner,
    meta: newMeta(0o701, engine.kernel.now, ++store.lastInode),
    entries: new Map(),
  });
  const own = make();
  if (own.kind === 'folder') own.entries.set('_data', make());
  folder.entries.set(volume.name, own);
}

export function hideVolume(engine: Engine, name: string): void {
  const at = `/var/lib/docker/volumes/${name}/_data`;
  const index = engine.hostMounts.findIndex((mount) => mount.at === at);
  if (index > 0) engine.hostMounts.splice(index, 1);
  const root = engine.hostMounts[0];
  if (root) ownFolder(root.store, '/var/lib/docker/volumes')?.entries.delete(name);
}
