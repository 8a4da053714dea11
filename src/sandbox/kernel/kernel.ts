// The kernel of a world: processes are born, are told signals, end and are waited for.
import { endProcess } from './end.ts';
import { useMemory } from './memory.ts';
import type {
  Group,
  HostNames,
  Kernel,
  PidSpace,
  Process,
  Program,
  Spawning,
  Wait,
} from './process.ts';
import { isAwaited, run } from './schedule.ts';
import { sendSignal } from './send.ts';
import type { Signal } from './signals.ts';
import { never } from './waits.ts';

/** A fresh world's kernel; `seed` is its only source of chance and `now` its first instant. */
export function createKernel(seed: number, now: number): Kernel {
  const hostSpace: PidSpace = { parent: null, lastPid: 1200, init: null };
  let chance = seed >>> 0;
  const kernel: Kernel = {
    now,
    turns: 0,
    programs: new Map(),
    processes: new Map(),
    hostSpace,
    hostGroup: newGroup('/', null),
    hostNet: { id: 'host', interfaces: [], listeners: [], gateway: null },
    router: null,
    terminal: null,
    spawn: (spawning) => spawn(kernel, spawning),
    become: (self, program, argv) => become(kernel, self, program, argv),
    signal: (to, signal, from) => sendSignal(kernel, to, signal, from),
    signalJob: (job, signal) => signalJob(kernel, job, signal),
    end: (process, ended) => endProcess(kernel, process, ended),
    reap: (child) => reap(kernel, child),
    useMemory: (process, bytes) => useMemory(kernel, process, bytes),
    isAwaited: (stream) => isAwaited(kernel, stream),
    run: (until, bounds) => run(kernel, until, bounds),
    chance: () => {
      chance = (chance + 0x6d2b79f5) | 0;
      let mixed = Math.imul(chance ^ (chance >>> 15), 1 | chance);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
  return kernel;
}

export function newGroup(name: string, parent: Group | null): Group {
  return {
    name,
    parent,
    memoryLimit: null,
    fileBytes: 0,
    pidsLimit: null,
    isPaused: false,
    cpu: { period: 100_000, quota: -1, shares: 1024, set: '0-1' },
    oomScoreAdj: 0,
    outOfMemoryKills: 0,
    onOutOfMemory: null,
  };
}

/** Pids of a host run out as well: a fork bomb ends here. */
export const mostProcesses = 4000;
/** What a process costs of its group's memory before it asks for more. */
const baseMemoryBytes = 300_000;

function spawn(kernel: Kernel, spawning: Spawning): Process | null {
  const { parent } = spawning;
  const group = spawning.group ?? parent?.group ?? kernel.hostGroup;
  if (!hasRoom(kernel, group)) return null;
  const process = born(kernel, spawning, group);
  const { space } = process;
  if (space !== kernel.hostSpace && parent?.space !== space) {
    space.init ??= process;
    // Threads of the runtime take the next numbers: as in a real container, children begin with 7.
    space.lastPid += 5;
  }
  for (const stream of process.fds.values()) stream.hold();
  kernel.processes.set(process.hostPid, process);
  parent?.children.add(process);
  process.running = spawning.program(process, kernel);
  kernel.now += 0.5;
  useMemory(kernel, process, baseMemoryBytes);
  return process;
}

function born(kernel: Kernel, spawning: Spawning, group: Group): Process {
  const { parent, argv } = spawning;
  const space = spawning.space ?? parent?.space ?? kernel.hostSpace;
  const pids = takePids(space);
  const hostPid = pids.get(kernel.hostSpace) ?? 0;
  const leads = spawning.leads ?? (parent === null ? 'session' : null);
  return {
    hostPid,
    pid: pids.get(space) ?? 0,
    pids,
    space,
    parent,
    children: new Set(),
    job: leads === null ? (parent?.job ?? hostPid) : hostPid,
    session: leads === 'session' ? hostPid : (parent?.session ?? hostPid),
    argv: [...argv],
    title: null,
    name: nameOf(argv),
    env: new Map(spawning.env ?? parent?.env),
    cwd: spawning.cwd ?? parent?.cwd ?? '/',
    user: spawning.user ?? parent?.user ?? { uid: 0, gid: 0, groups: [] },
    capabilities: spawning.capabilities ?? parent?.capabilities ?? new Set(),
    hasNoNewPrivileges: spawning.hasNoNewPrivileges ?? parent?.hasNoNewPrivileges ?? false,
    umask: spawning.umask ?? parent?.umask ?? 0o022,
    limits: spawning.limits ?? parent?.limits ?? usualLimits,
    fds: new Map(spawning.fds ?? parent?.fds),
    tty: spawning.tty === undefined ? (parent?.tty ?? null) : spawning.tty,
    mounts: spawning.mounts ?? parent?.mounts ?? [],
    clock: kernel,
    net: spawning.net ?? parent?.net ?? kernel.hostNet,
    host: spawning.host ?? parent?.host ?? unnamed(),
    group,
    handlers: ignoredBy(parent),
    memoryBytes: 0,
    unbrokenBytes: 0,
    isStopped: false,
    pending: [],
    startedAt: kernel.now,
    ended: null,
    running: nothing(),
    wait: null,
    wasSignalled: false,
    onEnd: spawning.onEnd ?? null,
  };
}

export const usualLimits: Process['limits'] = new Map([
  ['c', { soft: 0, hard: Infinity }],
  ['e', { soft: 0, hard: 0 }],
  ['i', { soft: 96_364, hard: 96_364 }],
  ['l', { soft: 8_388_608, hard: 8_388_608 }],
  ['n', { soft: 1_048_576, hard: 1_048_576 }],
  ['q', { soft: 819_200, hard: 819_200 }],
  ['r', { soft: 0, hard: 0 }],
  ['s', { soft: 8_388_608, hard: Infinity }],
  ['u', { soft: 96_364, hard: 96_364 }],
]);

function unnamed(): HostNames {
  return { host: 'localhost', domain: '(none)' };
}

function* nothing(): Generator<Wait, number, never> {
  return 0;
}

/** What is ignored stays so in children; what is handled doesn't. */
function ignoredBy(parent: Process | null): Process['handlers'] {
  return new Map([...(parent?.handlers ?? [])].filter(([, handler]) => handler === 'ignore'));
}

function nameOf(argv: readonly string[]): string {
  return (argv[0] ?? '').replace(/^.*\//, '').slice(0, 15);
}

function takePids(space: PidSpace): Map<PidSpace, number> {
  const pids = new Map<PidSpace, number>();
  for (let one: PidSpace | null = space; one !== null; one = one.parent)
    pids.set(one, ++one.lastPid);
  return pids;
}

function hasRoom(kernel: Kernel, group: Group): boolean {
  if (kernel.processes.size >= mostProcesses) return false;
  for (let one: Group | null = group; one !== null; one = one.parent)
    if (one.pidsLimit !== null && processesIn(kernel, one) >= one.pidsLimit) return false;
  return true;
}

function processesIn(kernel: Kernel, group: Group): number {
  let count = 0;
  for (const process of kernel.processes.values()) {
    let one: Group | null = process.group;
    while (one !== null && one !== group) one = one.parent;
    if (one === group && process.ended === null) count++;
  }
  return count;
}

function become(kernel: Kernel, self: Process, program: Program, argv: readonly string[]): Wait {
  self.argv = [...argv];
  self.title = null;
  self.name = nameOf(argv);
  self.handlers = ignoredBy(self);
  self.running = program(self, kernel);
  return { isReady: never, at: null };
}

function reap(kernel: Kernel, child: Process): void {
  if (child.ended === null) return;
  kernel.processes.delete(child.hostPid);
  child.parent?.children.delete(child);
  child.parent = null;
}

/** Where all of a job have just ended, who waits for them is meant. */
function signalJob(kernel: Kernel, job: number, signal: Signal): void {
  const members = [...kernel.processes.values()].filter((one) => one.job === job && job !== 0);
  const living = members.filter(({ ended }) => ended === null);
  const waiting = members.flatMap(({ parent }) => (parent === null ? [] : [parent]));
  for (const process of living.length > 0 ? living : waiting.slice(0, 1))
    sendSignal(kernel, process, signal, null);
}
