// What /proc is to its reader sees it: the processes of one's own pid namespace, and a few texts about the machine.
import { nowhere } from './stream.ts';
import type { Mount } from '../files/mount.ts';
import type { LiveFolder, Meta, Node, Reader } from '../files/node.ts';
import { emptyStore, newMeta } from '../files/store.ts';
import type { Bytes } from './bytes.ts';
import { mountRows } from './mount-rows.ts';
import { namespaceLinks, processFiles, processLinks } from './proc-process.ts';
import type { Kernel, PidSpace, Process } from './process.ts';

export const machine = { memoryKb: 8_000_000, bootedBefore: 3_600_000 };

/** A mount of it; what may be changed in /proc/sys only a writable one changes. */
export function procMount(kernel: Kernel, isReadOnly: boolean): Mount {
  const store = emptyStore('proc', kernel.now);
  store.root.entries.set(
    'proc',
    live(store.owner, kernel.now, {
      list: (reader) =>
        [
          ...pidsOf(kernel, reader).keys(),
          ...texts.keys(),
          'net',
          'self',
          'sys',
          'thread-self',
        ].map(String),
      find: (reader, name) => rootEntry(kernel, store.owner, reader, name),
    }),
  );
  return {
    at: '/proc',
    store,
    from: '/proc',
    isReadOnly,
    source: 'proc',
    type: 'proc',
    options: 'rw,nosuid,nodev,noexec,relatime',
  };
}

type Looks = Pick<LiveFolder, 'list' | 'find'>;

function live(owner: object, now: number, looks: Looks): LiveFolder {
  return { kind: 'live-folder', owner, meta: newMeta(0o555, now, 1), ...looks };
}

function text(
  owner: object,
  now: number,
  read: (reader: Reader) => Bytes | null,
  write: ((data: Bytes) => boolean) | null = null,
): Node {
  const meta = newMeta(write === null ? 0o444 : 0o644, now, 2);
  return {
    kind: 'live',
    owner,
    meta,
    read,
    write: write === null ? null : (_, data) => write(data),
  };
}

function readerOf(kernel: Kernel, { hostPid }: Reader): Process | null {
  return kernel.processes.get(hostPid) ?? null;
}

function pidsOf(kernel: Kernel, reader: Reader): Map<number, Process> {
  const space = readerOf(kernel, reader)?.space ?? kernel.hostSpace;
  const found = new Map<number, Process>();
  for (const process of kernel.processes.values()) {
    const pid = process.pids.get(space);
    if (pid !== undefined) found.set(pid, process);
  }
  return found;
}

function rootEntry(kernel: Kernel, owner: object, reader: Reader, name: string): Node | null {
  const { now } = kernel;
  const me = readerOf(kernel, reader);
  const fixed = texts.get(name);
  if (fixed !== undefined) return text(owner, now, () => fixed(kernel, me));
  if (name === 'self' || name === 'thread-self') {
    if (me === null) return null;
    return { kind: 'link', owner, meta: newMeta(0o777, now, 3), target: String(me.pid) };
  }
  if (name === 'sys') return folderOf(kernel, owner, sysctls(kernel, me));
  if (name === 'net') return folderOf(kernel, owner, netTexts(me));
  if (!/^\d+$/.test(name)) return null;
  const process = pidsOf(kernel, reader).get(Number(name));
  return process === undefined
    ? null
    : processFolder(kernel, owner, process, me?.space ?? kernel.hostSpace);
}

function processFolder(
  kernel: Kernel,
  owner: object,
  process: Process,
  seenFrom: PidSpace,
): LiveFolder {
  const { now } = kernel;
  const meta = {
    ...newMeta(0o555, process.startedAt, process.hostPid),
    uid: process.user.uid,
    gid: process.user.gid,
  };
  const names = [...processFiles.keys(), ...processLinks.keys(), 'fd', 'ns'].sort();
  return {
    kind: 'live-folder',
    owner,
    meta,
    list: () => names,
    find: (_, name) => {
      const file = processFiles.get(name);
      if (file !== undefined) return text(owner, now, () => file(kernel, process, seenFrom));
      const link = processLinks.get(name);
      if (link !== undefined)
        return { kind: 'link', owner, meta: { ...meta, mode: 0o777 }, target: link(process) };
      if (name === 'ns') return linkFolder(owner, meta, namespaceLinks(kernel, process));
      return name === 'fd' ? descriptors(owner, process) : null;
    },
  };
}

function linkFolder(owner: object, meta: Meta, links: ReadonlyMap<string, string>): LiveFolder {
  return {
    kind: 'live-folder',
    owner,
    meta,
    list: () => [...links.keys()],
    find: (_, name) => {
      const target = links.get(name);
      return target === undefined
        ? null
        : { kind: 'link', owner, meta: { ...meta, mode: 0o777 }, target };
    },
  };
}

/** Who looks at its own descriptors has the folder open. */
function looking({ hostPid }: Reader, process: Process): number[] {
  if (hostPid !== process.hostPid) return [];
  let free = 0;
  while (process.fds.has(free)) free++;
  return [free];
}

function descriptors(owner: object, process: Process): LiveFolder {
  const meta = {
    ...newMeta(0o500, process.startedAt, process.hostPid),
    uid: process.user.uid,
    gid: process.user.gid,
  };
  return {
    kind: 'live-folder',
    owner,
    meta,
    list: (reader) =>
      [...process.fds.keys(), ...looking(reader, process)]
        .sort((one, other) => one - other)
        .map(String),
    find: (reader, name) => {
      const stream =
        process.fds.get(Number(name)) ??
        (looking(reader, process).includes(Number(name)) ? nowhere() : undefined);
      if (stream === undefined) return null;
      const target =
        stream.kind === 'tty'
          ? (process.tty?.name ?? '/dev/pts/0')
          : stream.kind === 'device' || stream.kind === 'file'
            ? (stream.path ?? '/dev/null')
            : `${stream.kind}:[${process.hostPid * 10 + Number(name)}]`;
      const mode = Number(name) === 0 ? 0o500 : 0o300;
      return { kind: 'descriptor', owner, meta: { ...meta, mode }, target, stream };
    },
  };
}

type Leaves = Map<string, Leaf | Leaves>;
type Leaf = { read: () => Bytes; write: ((data: Bytes) => boolean) | null };

function folderOf(kernel: Kernel, owner: object, leaves: Leaves): LiveFolder {
  return live(owner, kernel.now, {
    list: () => [...leaves.keys()],
    find: (_, name) => {
      const found = leaves.get(name);
      if (found === undefined) return null;
      return found instanceof Map
        ? folderOf(kernel, owner, found)
        : text(owner, kernel.now, found.read, found.write);
    },
  });
}

function leaf(value: Bytes): Leaf {
  return { read: () => value, write: () => true };
}

function sysctls(kernel: Kernel, me: Process | null): Leaves {
  const host = me?.host;
  return new Map<string, Leaf | Leaves>([
    [
      'kernel',
      new Map([
        ['hostname', { read: () => `${host?.host ?? 'docker'}\n`, write: null }],
        ['ostype', leaf('Linux\n')],
        ['panic', leaf('0\n')],
        ['osrelease', leaf('6.12.48\n')],
        ['pid_max', leaf('4194304\n')],
        ['threads-max', leaf('62000\n')],
      ]),
    ],
    [
      'net',
      new Map<string, Leaf | Leaves>([
        [
          'ipv4',
          new Map([
            ['ip_forward', leaf(me === null || me.net === kernel.hostNet ? '1\n' : '0\n')],
            ['ip_unprivileged_port_start', leaf('0\n')],
          ]),
        ],
        ['core', new Map([['somaxconn', leaf('4096\n')]])],
      ]),
    ],
    [
      'vm',
      new Map([
        ['swappiness', leaf('60\n')],
        ['overcommit_memory', leaf('1\n')],
      ]),
    ],
  ]);
}

function netTexts(me: Process | null): Leaves {
  const head =
    'Inter-|   Receive                                                |  Transmit\n face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed\n';
  const rows = (me?.net.interfaces ?? []).map(
    ({ name, received, sent }) =>
      `${name.padStart(6)}: ${String(received).padStart(7)}       0    0    0    0     0          0         0 ${String(sent).padStart(8)}       0    0    0    0     0       0          0\n`,
  );
  return new Map([['dev', leaf(head + rows.join(''))]]);
}

const texts = new Map<string, (kernel: Kernel, me: Process | null) => Bytes>([
  ['cmdline', () => 'console=ttyS0\n'],
  [
    'cpuinfo',
    () =>
      [0, 1]
        .map(
          (one) =>
            `processor\t: ${one}\nvendor_id\t: GenuineIntel\nmodel name\t: Virtual CPU\ncpu MHz\t\t: 2500.000\n\n`,
        )
        .join(''),
  ],
  ['filesystems', () => 'nodev\tsysfs\nnodev\ttmpfs\nnodev\tproc\n\text4\nnodev\toverlay\n'],
  [
    'loadavg',
    (kernel) => `0.08 0.03 0.01 1/${kernel.processes.size + 120} ${kernel.hostSpace.lastPid}\n`,
  ],
  [
    'meminfo',
    () =>
      `MemTotal:       ${machine.memoryKb} kB\nMemFree:        5600000 kB\nMemAvailable:   6900000 kB\nBuffers:          46912 kB\nCached:         1412896 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\n`,
  ],
  ['mounts', (_, me) => mountLines(me)],
  [
    'uptime',
    () =>
      `${(machine.bootedBefore / 1000).toFixed(2)} ${(machine.bootedBefore / 500).toFixed(2)}\n`,
  ],
  ['version', () => 'Linux version 6.12.48 (gcc) #1 SMP PREEMPT_DYNAMIC\n'],
]);

function mountLines(me: Process | null): Bytes {
  return (me === null ? [] : mountRows(me))
    .map(({ source, at, type, options }) => `${source} ${at} ${type} ${options} 0 0\n`)
    .join('');
}
