// What is mounted in a container: from -v, --mount, --tmpfs, the image and other containers, in docker's order of precedence.
import { cleanPath, splitVolume } from '../../command/values/mounts.ts';
import { DaemonError, newId } from './daemon.ts';
import { findContainer } from './find.ts';
import type { ContainerOptions, MountPoint } from './options.ts';
import type { Engine, ImageConfig } from './state.ts';
import { addVolume, checkVolumeName } from './volumes.ts';

const plain: MountPoint = {
  type: 'volume',
  name: '',
  source: '',
  target: '',
  mode: '',
  isReadOnly: false,
  propagation: '',
  copies: true,
  isAnonymous: false,
  by: 'volume',
  subpath: '',
  sizeBytes: null,
  options: '',
};

export function newMount(more: Partial<MountPoint>): MountPoint {
  return { ...plain, ...more };
}

/** All mounts of a new container; volumes that aren't there are made. */
export function mountsOf(
  engine: Engine,
  options: ContainerOptions,
  image: ImageConfig,
): MountPoint[] {
  const found = new Map<string, MountPoint>();
  const add = (mount: MountPoint): void => void found.set(mount.target, mount);
  for (const from of options.volumesFrom) for (const each of mountsFrom(engine, from)) add(each);
  const taken = new Set<string>();
  // Its volume is made before the next one is looked at.
  const place = (mount: MountPoint): void => {
    if (taken.has(mount.target)) throw duplicate(mount);
    taken.add(mount.target);
    if (mount.type === 'volume') settle(engine, mount, options);
    add(mount);
  };
  for (const bind of options.binds) {
    const mount = readBind(bind);
    if (options.tmpfs.has(mount.target)) throw duplicate(mount);
    place(mount);
  }
  for (const mount of options.mounts) place({ ...mount });
  for (const [target, typed] of options.tmpfs) add(tmpfs(target, typed));
  for (const target of [...options.anonymous, ...image.volumes]) {
    const clean = cleanPath(target, null);
    if (!found.has(clean)) add(newMount({ target: clean, isAnonymous: true, by: 'image' }));
  }
  const mounts = [...found.values()];
  for (const mount of mounts) if (mount.type === 'volume') settle(engine, mount, options);
  return mounts;
}

const duplicate = ({ target }: MountPoint): DaemonError =>
  new DaemonError(`Duplicate mount point: ${target}`, 'invalid');

function settle(engine: Engine, mount: MountPoint, options: ContainerOptions): void {
  if (mount.name === '') {
    mount.name = newId(engine);
    mount.isAnonymous = true;
  } else if (!engine.volumes.has(mount.name)) checkVolumeName(mount.name, true);
  if (!engine.volumes.has(mount.name))
    addVolume(engine, {
      name: mount.name,
      isAnonymous: mount.isAnonymous,
      driver: options.volumeDriver || 'local',
      labels: new Map(mount.isAnonymous ? [['com.docker.volume.anonymous', '']] : []),
    });
  mount.source = `/var/lib/docker/volumes/${mount.name}/_data`;
}

/** `name:/path:ro`, `/host:/path`, as the daemon reads them. */
function readBind(text: string): MountPoint {
  const spec = splitVolume(text);
  if (!spec || text.split(':').length > 3)
    throw new DaemonError(`invalid volume specification: '${text}'`, 'invalid');
  const { source, modes } = spec;
  const target = cleanPath(spec.target, null);
  if (!spec.target.startsWith('/'))
    throw new DaemonError(
      `invalid volume specification: '${text}': invalid mount config for type "${source.startsWith('/') ? 'bind' : 'volume'}": invalid mount path: '${spec.target}' mount path must be absolute`,
      'invalid',
    );
  if (target === '/')
    throw new DaemonError(
      `invalid volume specification: '${text}': invalid mount config for type "${source.startsWith('/') ? 'bind' : 'volume'}": invalid specification: destination can't be '/'`,
      'invalid',
    );
  const wrong = modes.find((mode) => !known.has(mode));
  if (wrong !== undefined) throw new DaemonError(`invalid mode: ${modes.join(',')}`, 'invalid');
  const isBind = source.startsWith('/');
  return newMount({
    type: isBind ? 'bind' : 'volume',
    name: isBind ? '' : source,
    source: isBind ? cleanPath(source, null) : '',
    target,
    mode: modes.length > 0 ? modes.join(',') : isBind ? '' : 'z',
    isReadOnly: modes.includes('ro'),
    propagation: isBind ? (modes.find((mode) => propagations.has(mode)) ?? 'rprivate') : '',
    copies: !modes.includes('nocopy'),
    isAnonymous: source === '',
    by: 'volume',
  });
}

const propagations = new Set(['shared', 'slave', 'private', 'rshared', 'rslave', 'rprivate']);
const known = new Set([
  '',
  'ro',
  'rw',
  'z',
  'Z',
  'nocopy',
  'cached',
  'delegated',
  'consistent',
  ...propagations,
]);

function tmpfs(target: string, typed: string): MountPoint {
  const size = /(?:^|,)size=(\d+)([kmg]?)/i.exec(typed);
  const power = 'kmg'.indexOf((size?.[2] ?? '').toLowerCase());
  return newMount({
    type: 'tmpfs',
    target: cleanPath(target, null),
    mode: typed,
    isReadOnly: /(?:^|,)ro(?:,|$)/.test(typed),
    by: 'tmpfs',
    sizeBytes: size
      ? Number(size[1]) * (power < 0 || size[2] === '' ? 1 : 1024 ** (power + 1))
      : null,
    options: typed,
  });
}

function mountsFrom(engine: Engine, from: string): MountPoint[] {
  const [name = '', mode] = from.split(':');
  const other = findContainer(engine, name);
  if (!other) throw new DaemonError(`No such container: ${name}`, 'missing');
  return other.mounts
    .filter(({ type }) => type !== 'tmpfs')
    .map((mount) => ({
      ...mount,
      isReadOnly: mode === 'ro' || mount.isReadOnly,
      copies: false,
      by: 'from' as const,
      mode: mode ?? mount.mode,
    }));
}
