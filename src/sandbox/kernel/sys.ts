// What /sys/fs/cgroup shows: the limits of one's own group, by the names of both versions of control groups.
import type { Mount } from '../files/mount.ts';
import type { LiveFolder, Node, Reader } from '../files/node.ts';
import { emptyStore, newMeta } from '../files/store.ts';
import type { Bytes } from './bytes.ts';
import { NotModelled } from './not-modelled.ts';
import { membersOf, memoryUsed } from './memory.ts';
import type { Group, Kernel } from './process.ts';

type Text = (kernel: Kernel, group: Group) => Bytes;

function number(value: number | null, none: Bytes): Bytes {
  return `${value ?? none}\n`;
}

const memory: [string, Text][] = [
  ['memory.limit_in_bytes', (_, { memoryLimit }) => number(memoryLimit, '9223372036854771712')],
  ['memory.usage_in_bytes', (kernel, group) => number(memoryUsed(kernel, group), '0')],
  ['memory.failcnt', (_, { outOfMemoryKills }) => number(outOfMemoryKills, '0')],
  [
    'memory.oom_control',
    (_, { outOfMemoryKills }) => `oom_kill_disable 0\nunder_oom 0\noom_kill ${outOfMemoryKills}\n`,
  ],
];
const pids: [string, Text][] = [
  ['pids.max', (_, { pidsLimit }) => number(pidsLimit, 'max')],
  ['pids.current', (kernel, group) => number(membersOf(kernel, group).length, '0')],
];
const cpu: [string, Text][] = [
  ['cpu.cfs_quota_us', (_, { cpu }) => `${cpu.quota}\n`],
  ['cpu.cfs_period_us', (_, { cpu }) => `${cpu.period}\n`],
  ['cpu.shares', (_, { cpu }) => `${cpu.shares}\n`],
  [
    'cpu.stat',
    () => {
      throw new NotModelled('how a limit throttles a CPU');
    },
  ],
];
const procs: [string, Text] = [
  'cgroup.procs',
  (kernel, group) =>
    membersOf(kernel, group)
      .map(({ pid }) => `${pid}\n`)
      .join(''),
];

/** As the engine of the tests has it: version 1. */
const groupFolders = new Map<string, Map<string, Text>>([
  ['cpu', new Map([...cpu, procs])],
  ['cpuset', new Map<string, Text>([['cpuset.cpus', (_, { cpu }) => `${cpu.set}\n`], procs])],
  ['memory', new Map([...memory, procs])],
  ['pids', new Map([...pids, procs])],
]);

const sysFolders = 'block bus class dev devices firmware fs kernel module power'.split(' ');

export function sysMount(kernel: Kernel): Mount {
  const store = emptyStore('sys', kernel.now);
  const { owner } = store;
  const groupOf = ({ hostPid }: Reader) => kernel.processes.get(hostPid)?.group ?? kernel.hostGroup;
  const folder = (names: () => string[], find: (name: string) => Node | null): LiveFolder => ({
    kind: 'live-folder',
    owner,
    meta: newMeta(0o555, kernel.now, 1),
    list: names,
    find: (_, name) => find(name),
  });
  const files = (texts: ReadonlyMap<string, Text>) =>
    folder(
      () => [...texts.keys()],
      (name) => {
        const text = texts.get(name);
        const meta = newMeta(0o644, kernel.now, 2);
        const read = (reader: Reader) => text?.(kernel, groupOf(reader)) ?? null;
        return text === undefined ? null : { kind: 'live', owner, meta, read, write: null };
      },
    );
  const groups = folder(
    () => [...groupFolders.keys()],
    (name) => {
      const texts = groupFolders.get(name);
      return texts === undefined ? null : files(texts);
    },
  );
  const only = (wanted: string, node: Node) =>
    folder(
      () => [wanted],
      (name) => (name === wanted ? node : null),
    );
  const fs = only('cgroup', groups);
  const none = folder(
    () => [],
    () => null,
  );
  const classes = only('net', interfacesIn(kernel, none, files));
  const parts = new Map([
    ['fs', fs],
    ['class', classes],
  ]);
  const root = folder(
    () => sysFolders,
    (name) => parts.get(name) ?? (sysFolders.includes(name) ? none : null),
  );
  store.root.entries.set('sys', root);
  return {
    at: '/sys',
    store,
    from: '/sys',
    isReadOnly: true,
    source: 'sysfs',
    type: 'sysfs',
    options: 'ro,nosuid,nodev,noexec,relatime',
  };
}

/** One's own interfaces, each a folder. */
function interfacesIn(
  kernel: Kernel,
  empty: LiveFolder,
  files: (texts: ReadonlyMap<string, Text>) => Node,
): LiveFolder {
  return {
    ...empty,
    list: ({ hostPid }) =>
      (kernel.processes.get(hostPid)?.net.interfaces ?? []).map(({ name }) => name).sort(),
    find: ({ hostPid }, wanted) => {
      const found = kernel.processes
        .get(hostPid)
        ?.net.interfaces.find(({ name }) => name === wanted);
      const isLoop = found?.name === 'lo';
      return found === undefined
        ? null
        : files(
            new Map([
              ['address', () => `${found.mac}\n`],
              ['carrier', () => '1\n'],
              ['mtu', () => (isLoop ? '65536\n' : '1500\n')],
              ['operstate', () => (isLoop ? 'unknown\n' : 'up\n')],
            ]),
          );
    },
  };
}
