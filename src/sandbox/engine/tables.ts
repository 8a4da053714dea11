// What a container sees where: its layer, its volumes and binds, and the files and devices of every container.
import { FileError } from '../files/error.ts';
import { makeFolders } from '../files/change.ts';
import { writeFile } from '../files/open.ts';
import type { FileStore, Mount, MountTable } from '../files/mount.ts';
import { bytesBelow, emptyStore, freeze, nodeAt, ownFolder, use } from '../files/store.ts';
import { lookup } from '../files/walk.ts';
import { membersOf, memoryUsed } from '../kernel/memory.ts';
import type { Group, Process } from '../kernel/process.ts';
import { DaemonError, later, tell } from './daemon.ts';
import { configFiles } from './config-files.ts';
import { checkDevice, hostPlace } from './host-place.ts';
import { makeInitPlace } from './init-files.ts';
import { rootOf } from './images.ts';
import type { MountPoint } from './options.ts';
import type { Container, Engine, Life, Volume } from './state.ts';
import { systemMounts } from './system-mounts.ts';
import { rootViewer, storeViewer } from './viewer.ts';

export function mountTable(
  engine: Engine,
  container: Container,
  life: Pick<Life, 'tmpfs' | 'group'>,
): MountTable {
  const { options, store } = container;
  if (options.init) makeInitPlace(engine, store);
  const table: MountTable = [
    {
      at: '/',
      store,
      from: '/',
      isReadOnly: options.readOnly,
      source: 'overlay',
      type: 'overlay',
      options: overlayOptions(container),
    },
    ...systemMounts(engine, container),
    ...configFiles(engine, container),
  ];
  for (const mount of table) if (mount.at === '/dev/shm') countMemory(engine, life, mount.store);
  for (const mount of container.mounts) table.push(...placed(engine, container, mount, life));
  table.sort((one, other) => depth(one.at) - depth(other.at));
  makePlaces(engine, table);
  return table;
}

/** Makes what isn't there at the places of mounts; the paths that are new. */
export function makePlaces(engine: Engine, table: MountTable): string[] {
  return table.flatMap((mount, index) =>
    index === 0 ? [] : makePlace(engine, table.slice(0, index), mount),
  );
}

/** Where something is mounted there has to be something: a folder, or an empty file. */
function makePlace(engine: Engine, below: MountTable, { at, store, from }: Mount): string[] {
  const viewer = rootViewer(
    engine,
    below.map((mount) => ({ ...mount, isReadOnly: false })),
  );
  const parts = at.split('/').filter((part) => part !== '');
  const paths = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  const missing = paths.filter((path) => lookup(viewer, path) instanceof FileError);
  const [first] = missing;
  if (first === undefined) return [];
  // Nothing is made in what is mounted to be read.
  const parent = lookup(viewer, first.slice(0, first.lastIndexOf('/')) || '/');
  const holder = parent instanceof FileError ? null : parent.mount.at;
  if (holder !== '/' && below.some((mount) => mount.at === holder && mount.isReadOnly)) return [];
  const node = nodeAt(store.root, from);
  if (node?.kind === 'folder' || node === null) makeFolders(viewer, at, 0o755);
  else {
    makeFolders(viewer, at.slice(0, at.lastIndexOf('/')) || '/', 0o755);
    writeFile(viewer, at, '', 0o644);
  }
  return missing;
}

function overlayOptions({ options, image, layerId }: Container): string {
  const folder = '/var/lib/docker/overlay2';
  const short = (id: string): string => id.slice(0, 26).toUpperCase();
  const lower = [
    `${folder}/l/${short(layerId)}`,
    ...image.layers.map(({ diffId }) => `${folder}/l/${short(diffId.slice(7))}`).toReversed(),
  ];
  return `${options.readOnly ? 'ro' : 'rw'},relatime,lowerdir=${lower.join(':')},upperdir=${folder}/${layerId}/diff,workdir=${folder}/${layerId}/work`;
}

function depth(at: string): number {
  return at === '/' ? 0 : at.split('/').length - 1;
}

function placed(
  engine: Engine,
  container: Container,
  mount: MountPoint,
  life: Pick<Life, 'tmpfs' | 'group'>,
): Mount[] {
  const target = targetOf(engine, container, mount);
  const flags = mount.isReadOnly ? 'ro,relatime' : 'rw,relatime';
  const common = { at: target, isReadOnly: mount.isReadOnly, options: flags };
  if (mount.type === 'tmpfs') {
    const store = newTmpfs(engine, mount, life, modeAt(container, target));
    return [
      { ...common, store, from: '/', source: 'tmpfs', type: 'tmpfs', options: tmpfsFlags(mount) },
    ];
  }
  if (mount.type === 'volume') {
    const volume = engine.volumes.get(mount.name);
    if (!volume) throw new DaemonError(`get ${mount.name}: no such volume`, 'missing');
    if (mount.subpath !== '' && nodeAt(volume.store.root, mount.subpath) === null)
      throw new DaemonError(
        `cannot access path ${volumePath(mount)}: lstat ${volumePath(mount)}: no such file or directory`,
      );
    const special = optionMount(engine, volume, mount, life);
    if (special) return [{ ...common, ...special }];
    return [
      {
        ...common,
        store: volume.store,
        from: `/${mount.subpath}`,
        source: '/dev/root',
        type: 'ext4',
      },
    ];
  }
  return [{ ...common, ...hostPlace(engine, mount), source: '/dev/root', type: 'ext4' }];
}

function volumePath(mount: MountPoint): string {
  return `${mount.source}/${mount.subpath}`;
}

function tmpfsFlags({ isReadOnly, options }: MountPoint): string {
  const shown = options.replace(/size=(\d+)([kmg]?)/i, (_, number: string, unit: string) => {
    const power = 'kmg'.indexOf(unit.toLowerCase() || '-');
    return `size=${Math.floor((Number(number) * 1024 ** (power + 1)) / 1024)}k`;
  });
  const given =
    options === '' ? '' : `,${shown.replace(/\b(?:rw|ro|exec)\b,?/g, '').replace(/,$/, '')}`;
  const noexec = /\bexec\b/.test(options) ? '' : ',noexec';
  return `${isReadOnly ? 'ro' : 'rw'},nosuid,nodev${noexec},relatime${given}`;
}

/** Files that go beyond the limit cost the life of who writes them, and no more. */
function refuseMemory(engine: Engine, group: Group, store: FileStore): void {
  const { kernel } = engine;
  const { memoryLimit } = group;
  const over = memoryLimit === null ? 0 : memoryUsed(kernel, group) - memoryLimit;
  if (over <= 0) return;
  const writer = membersOf(kernel, group).reduce<Process | null>(
    (last, each) => (last === null || each.hostPid > last.hostPid ? each : last),
    null,
  );
  group.fileBytes -= over + 1_000_000;
  if (!writer) return;
  // What it still writes in this turn finds no room.
  const { limitBytes } = store;
  store.limitBytes = 0;
  later(engine, 0, () => {
    store.limitBytes = limitBytes;
  });
  group.outOfMemoryKills += 1;
  group.onOutOfMemory?.(writer);
  kernel.end(writer, { kind: 'signal', signal: 'KILL', isOutOfMemory: true });
}

/** A tmpfs has the mode of the folder that it covers; where the image has none, anybody may write. */
function modeAt({ image }: Container, target: string): number {
  const root = rootOf(image);
  const node = root === null ? null : nodeAt(root, target);
  return node?.kind === 'folder' ? node.meta.mode : 0o1777;
}

function newTmpfs(
  engine: Engine,
  mount: MountPoint,
  life: Pick<Life, 'tmpfs' | 'group'>,
  usualMode = 0o1777,
): FileStore {
  const mode = /\bmode=0?(\d+)/.exec(mount.options)?.[1];
  const store = emptyStore(
    'tmpfs',
    engine.kernel.now,
    mode === undefined ? usualMode : Number.parseInt(mode, 8),
  );
  const owner = (name: string) =>
    Number(new RegExp(`\\b${name}=(\\d+)`).exec(mount.options)?.[1] ?? 0);
  Object.assign(store.root.meta, { uid: owner('uid'), gid: owner('gid') });
  store.limitBytes = mount.sizeBytes;
  countMemory(engine, life, store);
  life.tmpfs.push(store);
  return store;
}

/** What lies in memory counts against the container's limit. */
function countMemory(engine: Engine, { group }: Pick<Life, 'group'>, store: FileStore): void {
  store.onUse = (bytes) => {
    group.fileBytes += bytes;
    if (bytes > 0) refuseMemory(engine, group, store);
  };
}

/** The place of a mount in the container, through the links of the image. */
export function targetOf(engine: Engine, container: Container, mount: MountPoint): string {
  const viewer = storeViewer(engine, container.store);
  const found = lookup(viewer, mount.target);
  return found instanceof FileError ? mount.target : found.path;
}

/** `--opt type=tmpfs` and `--opt o=bind`: a volume that lies elsewhere. */
function optionMount(
  engine: Engine,
  { options }: Volume,
  mount: MountPoint,
  life: Pick<Life, 'tmpfs' | 'group'>,
): Pick<Mount, 'store' | 'from' | 'source' | 'type' | 'options'> | null {
  const type = options.get('type');
  const given = options.get('o') ?? '';
  if (type === 'tmpfs') {
    const size = /(?:^|,)size=(\d+)([kmg]?)/i.exec(given);
    const power = 'kmg'.indexOf((size?.[2] ?? '').toLowerCase() || '-');
    const bytes = size ? Number(size[1]) * (power < 0 ? 1 : 1024 ** (power + 1)) : null;
    const store = newTmpfs(engine, { ...mount, sizeBytes: bytes, options: '' }, life);
    const shown = bytes === null ? '' : `,size=${Math.floor(bytes / 1024)}k`;
    return { store, from: '/', source: 'tmpfs', type: 'tmpfs', options: `rw,relatime${shown}` };
  }
  const source = options.get('device') ?? '';
  if (type === undefined) return null;
  checkDevice(engine, mount, source, given);
  const place = hostPlace(engine, { ...mount, source, by: 'mount' });
  return { ...place, source: '/dev/root', type: 'ext4', options: 'rw,relatime' };
}

/** A volume that is empty gets what the image has at its place. */
export function fillVolumes(engine: Engine, container: Container): void {
  // What is shared from here on is copied by who changes it.
  const root = freeze(container.store);
  for (const mount of container.mounts) {
    if (mount.type !== 'volume' || !mount.copies) continue;
    const volume = engine.volumes.get(mount.name);
    const there = nodeAt(root, mount.target);
    if (!volume || there === null || volume.store.root.entries.size > 0) continue;
    if (there.kind === 'file')
      throw new DaemonError(
        `source /var/lib/docker/overlay2/${container.layerId}/merged${mount.target} is not directory`,
      );
    if (there.kind !== 'folder') continue;
    const folder = ownFolder(volume.store, '/');
    if (!folder) continue;
    folder.meta = { ...there.meta };
    for (const [name, node] of there.entries) folder.entries.set(name, node);
    use(volume.store, bytesBelow(there));
  }
}

export function tellMounts(
  engine: Engine,
  container: Container,
  action: 'mount' | 'unmount',
): void {
  for (const mount of container.mounts) {
    if (mount.type !== 'volume') continue;
    const attributes: [string, string][] = [['container', container.id]];
    if (action === 'mount') attributes.push(['destination', mount.target]);
    attributes.push(['driver', 'local']);
    if (action === 'mount')
      attributes.push(
        ['propagation', mount.propagation],
        ['read/write', String(!mount.isReadOnly)],
      );
    tell(engine, 'volume', action, mount.name, attributes);
  }
}
