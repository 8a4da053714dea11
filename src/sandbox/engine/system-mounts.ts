// What every container has of the system: /dev, /proc and /sys.
import type { FileStore, Mount } from '../files/mount.ts';
import type { Device } from '../files/node.ts';
import { emptyStore, newMeta } from '../files/store.ts';
import { procMount } from '../kernel/proc.ts';
import { sysMount } from '../kernel/sys.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { type ContainerOptions, presetShmBytes } from './options.ts';
import type { Engine } from './state.ts';

const devices: [name: string, device: Device['device'], major: number, minor: number][] = [
  ['null', 'null', 1, 3],
  ['zero', 'zero', 1, 5],
  ['full', 'full', 1, 7],
  ['random', 'random', 1, 8],
  ['urandom', 'random', 1, 9],
  ['tty', 'tty', 5, 0],
];

/** What a privileged container sees of the machine besides. */
const hostDevices =
  'autofs cpu_dma_latency fuse hwrng kmsg kvm loop-control loop0 loop1 loop2 loop3 loop4 loop5 loop6 loop7 tty0 tty1 ttyS0 userfaultfd vda vsock zram0';

const links = [
  ['fd', '/proc/self/fd'],
  ['ptmx', 'pts/ptmx'],
  ['stderr', '/proc/self/fd/2'],
  ['stdin', '/proc/self/fd/0'],
  ['stdout', '/proc/self/fd/1'],
] as const;

export function systemMounts(
  engine: Pick<Engine, 'kernel'>,
  container: {
    options: Pick<ContainerOptions, 'shmBytes'> & Partial<Pick<ContainerOptions, 'privileged'>>;
  },
): Mount[] {
  const shm = emptyStore('shm', engine.kernel.now, 0o1777);
  const shmBytes = Math.ceil((container.options.shmBytes || presetShmBytes) / 4096) * 4096;
  shm.limitBytes = shmBytes;
  return [
    procMount(engine.kernel, true),
    {
      at: '/dev',
      store: deviceStore(engine.kernel.now, container.options.privileged === true),
      from: '/',
      isReadOnly: false,
      source: 'tmpfs',
      type: 'tmpfs',
      options: 'rw,nosuid,size=65536k,mode=755',
    },
    {
      at: '/dev/shm',
      store: shm,
      from: '/',
      isReadOnly: false,
      source: 'shm',
      type: 'tmpfs',
      options: `rw,nosuid,nodev,noexec,relatime,size=${shmBytes / 1024}k`,
    },
    sysMount(engine.kernel),
  ];
}

function deviceStore(now: number, isPrivileged: boolean): FileStore {
  const store = emptyStore('dev', now);
  for (const [name, device, major, minor] of devices) {
    const meta = newMeta(0o666, now, ++store.lastInode);
    store.root.entries.set(name, {
      kind: 'device',
      owner: store.owner,
      meta,
      device,
      major,
      minor,
    });
  }
  const { owner } = store;
  const shmMeta = newMeta(0o1777, now, ++store.lastInode);
  store.root.entries.set('shm', { kind: 'folder', owner, meta: shmMeta, entries: new Map() });
  for (const name of ['mqueue', 'pts']) {
    const meta = newMeta(name === 'pts' ? 0o755 : 0o1777, now, ++store.lastInode);
    store.root.entries.set(name, { kind: 'folder', owner, meta, entries: new Map() });
  }
  for (const [name, target] of links) {
    const meta = newMeta(0o777, now, ++store.lastInode);
    store.root.entries.set(name, { kind: 'link', owner, meta, target });
  }
  if (isPrivileged)
    for (const name of hostDevices.split(' ')) {
      const meta = newMeta(0o660, now, ++store.lastInode);
      const read = (): never => {
        throw new NotModelled(`the device /dev/${name}`);
      };
      store.root.entries.set(name, { kind: 'live', owner, meta, read, write: read });
    }
  return store;
}
