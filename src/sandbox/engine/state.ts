// What the daemon knows: images, containers, volumes, networks and what happened, all of it in one record.
import type { Folder } from '../files/node.ts';
import type { FileStore } from '../files/mount.ts';
import type { Group, HostNames, Kernel, PidSpace, Process } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import type { Tty } from '../kernel/tty.ts';
import type { NetSpace } from '../net/space.ts';
import type { ContainerOptions, HealthCheck, Joining, MountPoint, PortBinding } from './options.ts';

/** What an image says about containers made of it. */
export type ImageConfig = {
  user: string;
  env: string[];
  cmd: string[] | null;
  entrypoint: string[] | null;
  workdir: string;
  volumes: string[];
  ports: string[];
  labels: Map<string, string>;
  stopSignal: string;
  shell: string[] | null;
  onBuild: string[];
  health: HealthCheck | null;
  /** Written by a builder: `inspect` shows fewer fields. */
  isBuilt: boolean;
  /** From a command in shell form. */
  argsEscaped: boolean;
};

export type ImageLayer = { diffId: string; root: Folder; sizeBytes: number };

export type HistoryItem = {
  createdAt: number;
  createdBy: string;
  comment: string;
  isEmpty: boolean;
  author: string;
};

export type Image = {
  /** `sha256:…` */
  id: string;
  parent: string;
  comment: string;
  createdAt: number;
  author: string;
  config: ImageConfig;
  layers: ImageLayer[];
  history: HistoryItem[];
  /** Repository digests such as `nginx@sha256:…`. */
  digests: string[];
  taggedAt: number | null;
  dockerVersion: string;
};

export type Endpoint = {
  network: Network;
  joining: Joining;
  id: string;
  ip: string;
  mac: string;
  /** While the container runs. */
  isUp: boolean;
};

type HealthResult = { start: number; end: number; code: number; output: string };
export type Health = {
  status: 'starting' | 'healthy' | 'unhealthy';
  streak: number;
  log: HealthResult[];
};

export type LogEntry = { at: number; stream: 'stdout' | 'stderr'; text: string };

/** Somebody who sees what a container writes. */
export type Listener = {
  hears: (stream: 'stdout' | 'stderr', data: string) => void;
};

type Status = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

/** What a start makes and an end takes away. */
export type Life = {
  main: Process;
  /** The first process: `main`, or the init in front of it. */
  init: Process;
  space: PidSpace;
  group: Group;
  host: HostNames;
  net: NetSpace;
  stdin: Stream | null;
  tty: Tty | null;
  tmpfs: FileStore[];
};

export type Exec = { id: string; process: Process | null; tty: Tty | null; code: number | null };

export type Container = {
  id: string;
  name: string;
  createdAt: number;
  options: ContainerOptions;
  image: Image;
  /** The image's, with what the options changed. */
  path: string;
  args: string[];
  cmd: string[] | null;
  entrypoint: string[] | null;
  env: string[];
  user: string;
  workdir: string;
  labels: Map<string, string>;
  stopSignal: string;
  healthCheck: HealthCheck | null;
  exposed: string[];
  volumes: string[];
  store: FileStore;
  base: Folder;
  /** Layer's name in the graph driver. */
  layerId: string;
  /** What the last commit made of what was written. */
  committed: ImageLayer | null;
  mounts: MountPoint[];
  endpoints: Map<string, Endpoint>;
  /** Networks that weren't there when it was made, which each start looks for again. */
  absent: Map<string, Joining>;
  ports: Map<string, PortBinding[]>;
  status: Status;
  exitCode: number;
  error: string;
  startedAt: number | null;
  finishedAt: number | null;
  isOutOfMemory: boolean;
  restartCount: number;
  restartDelayMs: number;
  /** Stopped by a person: no restart policy brings it back but `always` with the daemon. */
  isStoppedByHand: boolean;
  hasBeenStarted: boolean;
  health: Health | null;
  log: LogEntry[];
  /** A last line without its end, by stream. */
  openLine: { stdout: string; stderr: string };
  /** What it takes in files of JSON lines, and what all of it has taken. */
  logBytes: { kept: number; ever: number };
  listeners: Set<Listener>;
  execs: Map<string, Exec>;
  life: Life | null;
  sandboxId: string;
  /** Counts lives, so that what was planned for one doesn't hit the next. */
  lives: number;
};

export type Volume = {
  name: string;
  createdAt: number;
  driver: string;
  labels: Map<string, string>;
  options: Map<string, string>;
  isAnonymous: boolean;
  store: FileStore;
};

export type Network = {
  id: string;
  name: string;
  createdAt: number;
  driver: string;
  isInternal: boolean;
  isAttachable: boolean;
  enablesIpv6: boolean;
  labels: Map<string, string>;
  options: Map<string, string>;
  subnet: string;
  gateway: string;
  ipRange: string;
  /** Addresses that are kept free, by name. */
  auxiliary: Map<string, string>;
  /** Whether the subnet was asked for. */
  isChosen: boolean;
  hasOwnGateway: boolean;
  bridge: string;
};

type EngineContext = { description: string; host: string };

export type EngineEvent = {
  at: number;
  type: string;
  action: string;
  id: string;
  attributes: Map<string, string>;
};

export type Timer = { at: number; run: () => void };

export type Engine = {
  kernel: Kernel;
  images: Map<string, Image>;
  /** `busybox:latest` → id. */
  tags: Map<string, string>;
  containers: Map<string, Container>;
  volumes: Map<string, Volume>;
  networks: Map<string, Network>;
  /** The last ones; how many there have been at all. */
  events: EngineEvent[];
  eventCount: number;
  timers: Set<Timer>;
  /** The host's files, for binds. */
  hostMounts: import('../files/mount.ts').MountTable;
  /** What a registry would have. */
  registry: Registry;
  infoId: string;
  buildCache: BuildCache;
  startedAt: number;
  /** Learnt by `docker login`. */
  logins: Map<string, string>;
  /** Of the client: other engines by name, and which one is used. */
  contexts: Map<string, EngineContext>;
  context: string;
  /** Random ports that were handed out: docker goes on with the next. */
  usedPorts: Set<number>;
  /** Images that an archive holds, by id: what `save` has written `load` brings back. */
  archived: Map<string, Image>;
  /** What a restart policy does. */
  startAgain: (container: Container) => void;
};

/** What a step of a build made: the tree after it and its layer, or only the tree of an image that was loaded. */
export type CachedStep = { tree: Folder; layer: ImageLayer | null };

export type CacheRecord = {
  id: string;
  /** What a client sent: its context, its Dockerfile. */
  isSent: boolean;
  sizeBytes: number;
  usedAt: number;
  /** The layer that an image may have, too. */
  layerId: string;
};

type BuildCache = {
  steps: Map<string, CachedStep>;
  /** By the keys of steps, and of what was sent; what was used last stands last. */
  records: Map<string, CacheRecord>;
  /** Made images by what they are made of. */
  images: Map<string, { id: string; createdAt: number }>;
  /** When the last build began. */
  usedAt: number | null;
  /** Of RUN --mount=type=cache, by id. */
  mounts: Map<string, FileStore>;
};

export type Registry = {
  /** False in a world without a network around it. */
  isReachable: boolean;
  /** Makes the image, or null where there is none of that name. */
  find: (engine: Engine, repository: string, tag: string) => Image | null;
};
