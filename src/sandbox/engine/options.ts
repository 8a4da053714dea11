// How a container is to be: all that `docker run` may say of one.

export type HealthCheck = {
  /** `NONE`, `CMD` or `CMD-SHELL` and its words. */
  test: string[];
  /** Milliseconds; 0: the preset. */
  intervalMs: number;
  timeoutMs: number;
  startPeriodMs: number;
  startIntervalMs: number;
  retries: number;
};

export type MountPoint = {
  type: 'bind' | 'volume' | 'tmpfs';
  /** Of a volume. */
  name: string;
  source: string;
  target: string;
  mode: string;
  isReadOnly: boolean;
  propagation: string;
  /** Whether the volume gets what the image has there while it is empty. */
  copies: boolean;
  isAnonymous: boolean;
  /** Given by `--mount`, `-v`, the image or another container. */
  by: 'mount' | 'volume' | 'tmpfs' | 'image' | 'from';
  subpath: string;
  sizeBytes: number | null;
  options: string;
};

export type PortBinding = { ip: string; hostPort: string };

type RestartPolicy = { name: string; most: number };

/** How a network is to be joined. */
export type Joining = { aliases: string[]; ip: string; ip6: string; mac: string; links: string[] };

/** Of /dev/shm where nothing is asked. */
export const presetShmBytes = 67_108_864;

/** What of the machine a container may have. */
export type Limits = Pick<
  ContainerOptions,
  | 'memoryBytes'
  | 'memorySwapBytes'
  | 'memoryReservationBytes'
  | 'nanoCpus'
  | 'cpuShares'
  | 'cpuset'
  | 'cpusetMems'
  | 'cpuPeriod'
  | 'cpuQuota'
  | 'swappiness'
  | 'pidsLimit'
  | 'oomKillDisable'
  | 'oomScoreAdj'
  | 'shmBytes'
  | 'ulimits'
>;

/** What `docker run` may say of a container, beside what its image says. */
export type ContainerOptions = {
  image: string;
  name: string;
  cmd: string[];
  entrypoint: string[] | null;
  env: string[];
  labels: Map<string, string>;
  user: string;
  workdir: string;
  hostname: string;
  domainname: string;
  tty: boolean;
  openStdin: boolean;
  attachStdin: boolean;
  attachStdout: boolean;
  attachStderr: boolean;
  stopSignal: string;
  stopTimeoutS: number | null;
  health: HealthCheck | null;
  autoRemove: boolean;
  init: boolean | null;
  readOnly: boolean;
  privileged: boolean;
  capAdd: string[];
  capDrop: string[];
  securityOpt: string[];
  restart: RestartPolicy;
  memoryBytes: number;
  memorySwapBytes: number;
  memoryReservationBytes: number;
  nanoCpus: number;
  cpuShares: number;
  cpuset: string;
  cpusetMems: string;
  cpuPeriod: number;
  cpuQuota: number;
  swappiness: number | null;
  pidsLimit: number | null;
  oomKillDisable: boolean;
  oomScoreAdj: number;
  shmBytes: number;
  ulimits: { name: string; soft: number; hard: number }[];
  /** As typed: -v, --mount, --tmpfs, --volumes-from. */
  binds: string[];
  mounts: MountPoint[];
  anonymous: string[];
  tmpfs: Map<string, string>;
  volumesFrom: string[];
  volumeDriver: string;
  network: string;
  networks: { name: string; joining: Joining }[];
  ports: Map<string, PortBinding[]>;
  exposed: string[];
  publishAll: boolean;
  dns: string[];
  dnsOptions: string[];
  dnsSearch: string[];
  extraHosts: string[];
  links: string[];
  logDriver: string;
  logOptions: Map<string, string>;
  pidMode: string;
  ipcMode: string;
  utsMode: string;
  groupAdd: string[];
  sysctls: Map<string, string>;
  cidFile: string;
  consoleSize: [number, number];
};
