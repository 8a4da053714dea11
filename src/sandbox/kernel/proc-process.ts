// What /proc/PID says of one process.
import type { Bytes } from './bytes.ts';
import { mountRows } from './mount-rows.ts';
import type { Kernel, PidSpace, Process } from './process.ts';
import { isFrozen } from './send.ts';

/** R, S, D, T or Z. */
export function stateLetter(process: Process): 'R' | 'S' | 'D' | 'T' | 'Z' {
  if (process.ended !== null) return 'Z';
  if (process.isStopped) return 'T';
  if (isFrozen(process)) return 'D';
  return process.wait === null || (process.wait.at === null && process.wait.isReady()) ? 'R' : 'S';
}

const words = new Map([
  ['R', 'running'],
  ['S', 'sleeping'],
  ['D', 'disk sleep'],
  ['T', 'stopped'],
  ['Z', 'zombie'],
]);

/** In the order of their bits. */
const capabilityNames =
  'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE'.split(
    ' ',
  );

function capabilityMask(names: ReadonlySet<string>): string {
  let mask = 0n;
  for (const [bit, name] of capabilityNames.entries())
    if (names.has(name)) mask |= 1n << BigInt(bit);
  return mask.toString(16).padStart(16, '0');
}

/** Whether a namespace is the reader's, or below it. */
function isSeen(space: PidSpace, from: PidSpace): boolean {
  for (let one: PidSpace | null = space; one !== null; one = one.parent)
    if (one === from) return true;
  return false;
}

function status(process: Process, seenFrom: PidSpace): Bytes {
  const letter = stateLetter(process);
  const { user, umask, pid, parent, space } = process;
  const bounding = capabilityMask(process.capabilities);
  const effective = user.uid === 0 ? bounding : capabilityMask(new Set());
  const kb = Math.ceil(process.memoryBytes / 1024);
  const ids = (id: number) => [id, id, id, id].join('\t');
  return [
    `Name:\t${process.name}`,
    `Umask:\t${umask.toString(8).padStart(4, '0')}`,
    `State:\t${letter} (${words.get(letter) ?? ''})`,
    `Tgid:\t${pid}`,
    'Ngid:\t0',
    `Pid:\t${pid}`,
    `PPid:\t${parent?.pids.get(space) ?? 0}`,
    'TracerPid:\t0',
    `Uid:\t${ids(user.uid)}`,
    `Gid:\t${ids(user.gid)}`,
    'FDSize:\t64',
    `Groups:\t${user.groups.join(' ')} `,
    `NSpid:\t${[...process.pids]
      .filter(([each]) => isSeen(each, seenFrom))
      .map(([, each]) => each)
      .toReversed()
      .join('\t')}`,
    `VmSize:\t${String(kb + 1000).padStart(8)} kB`,
    `VmRSS:\t${String(kb).padStart(8)} kB`,
    'Threads:\t1',
    'CapInh:\t0000000000000000',
    `CapPrm:\t${effective}`,
    `CapEff:\t${effective}`,
    `CapBnd:\t${bounding}`,
    'CapAmb:\t0000000000000000',
    `NoNewPrivs:\t${process.hasNoNewPrivileges ? 1 : 0}`,
    `Seccomp:\t${process.space.parent === null || process.capabilities.size >= 41 ? 0 : 2}`,
    '',
  ].join('\n');
}

function stat(kernel: Kernel, process: Process): Bytes {
  const ticks = Math.floor((process.startedAt - kernel.now) / 10 + 360_000);
  return `${process.pid} (${process.name}) ${stateLetter(process)} ${process.parent?.pids.get(process.space) ?? 0} ${process.pid} 1 0 -1 4194304 42 0 0 0 0 0 0 0 20 0 1 0 ${ticks} ${process.memoryBytes} ${Math.ceil(process.memoryBytes / 4096)}\n`;
}

function limitLine(
  [letter, name, unit]: readonly [string, string, string],
  { limits }: Process,
): Bytes {
  const limit = limits.get(letter) ?? { soft: Infinity, hard: Infinity };
  const shown = (value: number) => (value === Infinity ? 'unlimited' : String(value)).padEnd(20);
  return `${name.padEnd(25)} ${shown(limit.soft)} ${shown(limit.hard)} ${unit.padEnd(10)}\n`;
}

const limitRows = [
  ['t', 'Max cpu time', 'seconds'],
  ['f', 'Max file size', 'bytes'],
  ['d', 'Max data size', 'bytes'],
  ['s', 'Max stack size', 'bytes'],
  ['c', 'Max core file size', 'bytes'],
  ['m', 'Max resident set', 'bytes'],
  ['u', 'Max processes', 'processes'],
  ['n', 'Max open files', 'files'],
  ['l', 'Max locked memory', 'bytes'],
  ['v', 'Max address space', 'bytes'],
  ['x', 'Max file locks', 'locks'],
  ['i', 'Max pending signals', 'signals'],
  ['q', 'Max msgqueue size', 'bytes'],
  ['e', 'Max nice priority', ''],
  ['r', 'Max realtime priority', ''],
  ['R', 'Max realtime timeout', 'us'],
] as const;

type Tells = (kernel: Kernel, process: Process, seenFrom: PidSpace) => Bytes;

export const processFiles = new Map<string, Tells>([
  ['cgroup', (_, { group }) => `0::${group.name}\n`],
  [
    'cmdline',
    (_, { argv, title, ended }) =>
      ended === null ? (title ?? argv).map((word) => `${word}\0`).join('') : '',
  ],
  ['comm', (_, { name }) => `${name}\n`],
  ['environ', (_, { env }) => [...env].map(([name, value]) => `${name}=${value}\0`).join('')],
  [
    'limits',
    (_, process) =>
      `${'Limit'.padEnd(25)} ${'Soft Limit'.padEnd(20)} ${'Hard Limit'.padEnd(20)} ${'Units'.padEnd(10)}\n${limitRows.map((row) => limitLine(row, process)).join('')}`,
  ],
  [
    'mounts',
    (_, process) =>
      mountRows(process)
        .map(({ source, at, type, options }) => `${source} ${at} ${type} ${options} 0 0\n`)
        .join(''),
  ],
  [
    'mountinfo',
    (_, { mounts }) =>
      mounts
        .map(
          ({ source, at, type, options, from }, index) =>
            `${496 + index} ${index === 0 ? 448 : 496} 0:${152 + index} ${from} ${at} ${options.split(',').slice(0, 2).join(',')} - ${type} ${source} ${options.split(',')[0] ?? 'rw'}\n`,
        )
        .join(''),
  ],
  ...['gid_map', 'uid_map'].map((name): [string, Tells] => [
    name,
    () => '         0          0 4294967295\n',
  ]),
  ['oom_score_adj', (_, { group }) => `${group.oomScoreAdj}\n`],
  ['stat', stat],
  ['status', (_, process, seenFrom) => status(process, seenFrom)],
]);

export const processLinks = new Map<string, (process: Process) => string>([
  ['cwd', ({ cwd }) => cwd],
  ['exe', ({ argv }) => (argv[0]?.startsWith('/') ? argv[0] : '/bin/busybox')],
  ['root', () => '/'],
]);

const namespaces = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'time', 'user', 'uts'];

/** /proc/PID/ns: links that are equal where two processes share a namespace. */
export function namespaceLinks(kernel: Kernel, process: Process): Map<string, string> {
  return new Map(
    namespaces.map((name) => [name, `${name}:[${4_026_531_800 + inodeOf(kernel, process, name)}]`]),
  );
}

function inodeOf(kernel: Kernel, process: Process, name: string): number {
  const base = namespaces.indexOf(name);
  const isHost = process.space === kernel.hostSpace;
  const own = 100 + base + (process.space.init?.hostPid ?? 0) * 10;
  if (name === 'user' || name === 'time' || name === 'cgroup') return base;
  if (name === 'net') return process.net === kernel.hostNet ? base : own;
  return isHost ? base : own;
}
