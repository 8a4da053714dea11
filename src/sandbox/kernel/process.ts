// What a process is, and what the kernel does for it.
import type { MountTable } from '../files/mount.ts';
import type { User } from '../files/node.ts';
import type { NetSpace, Router } from '../net/space.ts';
import type { Bytes } from './bytes.ts';
import type { Signal } from './signals.ts';
import type { Stream } from './stream.ts';
import type { Tty } from './tty.ts';

export type Woken = 'ready' | 'time' | 'signal';

/** The one way to wait: goes on when isReady(), at the instant `at` (virtual ms), or, unless held, after a signal was handled. */
export type Wait = {
  isReady: () => boolean;
  at: number | null;
  /** What is read, if it is a stream: whoever feeds it sees that it is awaited. */
  on?: Stream;
  isHeld?: true;
};

/** What takes time to do. */
export type Doing<T = void> = Generator<Wait, T, Woken>;
/** Returns the exit code. */
export type Running = Doing<number>;
export type Program = (self: Process, kernel: Kernel) => Running;

export type Ended =
  | { kind: 'exit'; code: number }
  | { kind: 'signal'; signal: Signal; isOutOfMemory: boolean };

/** A pid namespace; its first process dies with all others. */
export type PidSpace = {
  parent: PidSpace | null;
  lastPid: number;
  init: Process | null;
};

/** A control group. */
export type Group = {
  name: string;
  parent: Group | null;
  /** Bytes; null: no limit. */
  memoryLimit: number | null;
  /** What tmpfs files in it hold; processes count for themselves. */
  fileBytes: number;
  pidsLimit: number | null;
  isPaused: boolean;
  /** Microseconds of each period, -1 for no limit; the CPUs as a list of ranges. */
  cpu: { period: number; quota: number; shares: number; set: string };
  oomScoreAdj: number;
  outOfMemoryKills: number;
  onOutOfMemory: ((killed: Process) => void) | null;
};

/** What `hostname` shows and changes. */
export type HostNames = { host: string; domain: string };

type Limit = { soft: number; hard: number };

export type Process = {
  hostPid: number;
  /** In its own namespace; `pidIn` tells it for those around. */
  pid: number;
  pids: Map<PidSpace, number>;
  space: PidSpace;
  parent: Process | null;
  children: Set<Process>;
  /** Process group and session, as host pids of their leaders. */
  job: number;
  session: number;
  argv: Bytes[];
  /** What ps shows instead, where a program runs within another's process. */
  title: readonly Bytes[] | null;
  /** As /proc/PID/comm has it. */
  name: string;
  env: Map<Bytes, Bytes>;
  cwd: string;
  user: User;
  capabilities: ReadonlySet<string>;
  /** Set once, for all that follow: no file's setuid bit counts. */
  hasNoNewPrivileges: boolean;
  umask: number;
  /** By the letter of `ulimit`. */
  limits: ReadonlyMap<string, Limit>;
  fds: Map<number, Stream>;
  /** The terminal it belongs to. */
  tty: Tty | null;
  mounts: MountTable;
  clock: { now: number };
  net: NetSpace;
  host: HostNames;
  group: Group;
  handlers: Map<Signal, 'ignore' | (() => void)>;
  memoryBytes: number;
  /** Written since it last waited for that. */
  unbrokenBytes: number;
  isStopped: boolean;
  /** What came while it was frozen or stopped. */
  pending: Signal[];
  startedAt: number;
  ended: Ended | null;
  /** Where it stands; the kernel's own. */
  running: Running;
  wait: Wait | null;
  wasSignalled: boolean;
  /** Called once when it ends, before its parent hears of it. */
  onEnd: ((ended: Ended) => void) | null;
};

/** Everything not given is the parent's; a process without a parent belongs to the host. */
export type Spawning = {
  program: Program;
  argv: readonly Bytes[];
  parent: Process | null;
  env?: ReadonlyMap<Bytes, Bytes>;
  cwd?: string;
  user?: User;
  capabilities?: ReadonlySet<string>;
  hasNoNewPrivileges?: boolean;
  umask?: number;
  limits?: ReadonlyMap<string, Limit>;
  /** Held once more for the process; not given: the parent's, all of them. */
  fds?: ReadonlyMap<number, Stream>;
  tty?: Tty | null;
  mounts?: MountTable;
  net?: NetSpace;
  host?: HostNames;
  group?: Group;
  space?: PidSpace;
  /** A process group of its own. */
  leads?: 'job' | 'session';
  onEnd?: (ended: Ended) => void;
};

/** Why `run` came back: what was awaited is there, the terminal's reader waits for keys, nothing will ever happen again, the turns are used up, or it is `at`. */
export type Pause = 'done' | 'keys' | 'idle' | 'turns' | 'time';
/** Turns that may be had, the instant that the clock doesn't pass, and the turns that were had before for the same. */
export type RunBounds = { turns?: number; at?: number; spent?: number };

export type Kernel = {
  /** Virtual milliseconds since 1970. */
  now: number;
  /** Turns that processes have had since the world began. */
  turns: number;
  /** Programs by the name that their file carries (`programFile`). */
  readonly programs: Map<string, Program>;
  /** All that are alive, and those that nobody has waited for, by host pid. */
  readonly processes: Map<number, Process>;
  readonly hostSpace: PidSpace;
  readonly hostGroup: Group;
  hostNet: NetSpace;
  router: Router | null;
  /** The learner's own terminal, if there is one. */
  terminal: Tty | null;
  /** Null when a pids limit refuses it. */
  spawn: (spawning: Spawning) => Process | null;
  /** The process goes on as another program from its next wait on; its handlers are gone, what it ignores stays. */
  become: (self: Process, program: Program, argv: readonly Bytes[]) => Wait;
  /** `from` null: from outside, as the engine sends it. */
  signal: (to: Process, signal: Signal, from: Process | null) => void;
  signalJob: (job: number, signal: Signal) => void;
  /** Ends it at once. */
  end: (process: Process, ended: Ended) => void;
  /** Takes an ended child out of the table. */
  reap: (child: Process) => void;
  /** Bytes more or less; false when the group's limit killed it for that. */
  useMemory: (process: Process, bytes: number) => boolean;
  isAwaited: (stream: Stream) => boolean;
  run: (until: () => boolean, bounds?: RunBounds) => Pause;
  /** From the world's seed: 0 ≤ chance < 1. */
  chance: () => number;
};
