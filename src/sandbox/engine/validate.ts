// What the daemon refuses of a new container before it makes anything.
import { parseSize, wrongSize } from '../../command/values/numbers.ts';
import { signalNamed } from '../kernel/signals.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { DaemonError } from './daemon.ts';
import { findContainer } from './find.ts';
import type { ContainerOptions } from './options.ts';
import type { Engine } from './state.ts';

const drivers = [
  'json-file',
  'local',
  'none',
  'journald',
  'syslog',
  'fluentd',
  'gelf',
  'awslogs',
  'splunk',
];

/** What the daemon looks at first, before image and name. */
export function checkSettings(options: ContainerOptions): void {
  const isNumber = /^[1-9]\d*$/.test(options.stopSignal);
  if (options.stopSignal !== '' && !isNumber && signalNamed(options.stopSignal) === null)
    throw new DaemonError(`invalid signal: ${options.stopSignal}`, 'invalid');
  if (options.workdir !== '' && !options.workdir.startsWith('/'))
    throw new DaemonError(
      `the working directory '${options.workdir}' is invalid, it needs to be an absolute path`,
      'invalid',
    );
  checkHealth(options);
  checkNetwork(options.network);
  checkLinkable(options);
  checkRestart(options.restart);
  checkShared(options);
  if (options.autoRemove && options.restart.name !== 'no' && options.restart.name !== '')
    throw new DaemonError("can't create 'AutoRemove' container with restart policy", 'invalid');
  checkLimits(options);
  checkNumbers(options);
  checkCapabilities(options);
}

/** How it is logged, and the other containers that it names. */
export function checkSurroundings(engine: Engine, options: ContainerOptions): void {
  if (!drivers.includes(options.logDriver))
    throw new DaemonError(
      `error looking up logging plugin ${options.logDriver}: plugin "${options.logDriver}" not found`,
      'invalid',
    );
  checkLogOptions(options);
  for (const mode of [options.ipcMode, options.pidMode]) {
    const other = /^container:(.*)$/.exec(mode)?.[1];
    if (other !== undefined && !findContainer(engine, other))
      throw new DaemonError(`No such container: ${other}`, 'missing');
  }
}

/** On networks of one's own a link is a name, looked up when it is used. */
export function checkLinks(engine: Engine, { network, links }: ContainerOptions): void {
  if (!['default', 'bridge', 'none'].includes(network)) return;
  for (const link of links) {
    const [name = ''] = link.split(':');
    const other = findContainer(engine, name);
    if (!other)
      throw new DaemonError(
        `could not get container for ${name}: No such container: ${name}`,
        'invalid',
      );
    if (other.options.network === 'host') throw unlinkable('host type networking');
  }
}

function checkLinkable({ network, links }: ContainerOptions): void {
  if (links.length === 0) return;
  if (network.startsWith('container:')) throw unlinkable('container type network');
  if (network === 'host') throw unlinkable('host type networking');
}

const unlinkable = (kind: string): DaemonError =>
  new DaemonError(
    `conflicting options: ${kind} can't be used with links. This would result in undefined behavior`,
    'invalid',
  );

function checkNumbers({ oomScoreAdj, cpuShares, volumesFrom, tmpfs }: ContainerOptions): void {
  if (Math.abs(oomScoreAdj) > 1000)
    throw new DaemonError(
      `Invalid value ${oomScoreAdj}, range for oom score adj is [-1000, 1000]`,
      'invalid',
    );
  if (cpuShares < 0)
    throw new DaemonError(
      `invalid CPU shares (${cpuShares}): value must be a positive integer`,
      'invalid',
    );
  if (volumesFrom.includes(''))
    throw new DaemonError('volumes-from specification cannot be an empty string', 'invalid');
  for (const [target, typed] of tmpfs) checkTmpfs(target, typed);
}

const tmpfsOptions =
  /^(?:size=.*|mode=.*|uid=.*|gid=.*|nr_inodes=.*|nr_blocks=.*|mpol=.*|r[ow]|(?:no)?(?:suid|dev|exec|atime|diratime|relatime|strictatime)|a?sync|dirsync|remount|defaults|(?:un)?bindable|r?(?:private|shared|slave)|)$/;

function checkTmpfs(target: string, typed: string): void {
  const wrong = typed.split(',').find((each) => !tmpfsOptions.test(each));
  if (!target.startsWith('/'))
    throw new DaemonError(`invalid mount path: '${target}' mount path must be absolute`, 'invalid');
  if (/^\/+$/.test(target))
    throw new DaemonError("invalid specification: destination can't be '/'", 'invalid');
  if (wrong !== undefined)
    throw new DaemonError(`invalid tmpfs option ${JSON.stringify(wrong)}`, 'invalid');
  if (/(?:^|,)size=(?!\d+[kmgKMG%]?(?:,|$))/.test(typed))
    throw new NotModelled(`--tmpfs ${target}:${typed}`);
}

function checkHealth({ health }: ContainerOptions): void {
  if (!health) return;
  const times: [string, number][] = [
    ['Interval', health.intervalMs],
    ['Timeout', health.timeoutMs],
    ['StartPeriod', health.startPeriodMs],
    ['StartInterval', health.startIntervalMs],
  ];
  for (const [name, ms] of times)
    if (ms !== 0 && ms < 1)
      throw new DaemonError(`${name} in Healthcheck cannot be less than 1ms`, 'invalid');
  if (health.retries < 0)
    throw new DaemonError('Retries in Healthcheck cannot be negative', 'invalid');
}

function checkNetwork(network: string): void {
  if (network === 'container:')
    throw new DaemonError(
      'invalid network mode: invalid container format container:<name|id>',
      'invalid',
    );
}

/** What belongs to the other container can't be asked for. */
function checkShared({ network, ports, exposed, hostname, publishAll }: ContainerOptions): void {
  if (!network.startsWith('container:')) return;
  const wrong =
    hostname !== ''
      ? 'hostname and the network mode'
      : ports.size > 0 || publishAll
        ? 'port publishing and the container type network mode'
        : exposed.length > 0
          ? 'port exposing and the container type network mode'
          : null;
  if (wrong !== null) throw new DaemonError(`conflicting options: ${wrong}`, 'invalid');
}

export function checkRestart({ name, most }: ContainerOptions['restart']): void {
  if (!['', 'no', 'always', 'on-failure', 'unless-stopped'].includes(name))
    throw new DaemonError(
      `invalid restart policy: unknown policy '${name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`,
      'invalid',
    );
  if (most !== 0 && name !== 'on-failure')
    throw new DaemonError(
      "invalid restart policy: maximum retry count can only be used with 'on-failure'",
      'invalid',
    );
  if (most < 0)
    throw new DaemonError(
      'invalid restart policy: maximum retry count cannot be negative',
      'invalid',
    );
}

export function checkLimits(
  options: Pick<
    ContainerOptions,
    'memoryBytes' | 'memorySwapBytes' | 'memoryReservationBytes' | 'nanoCpus'
  >,
  isUpdate = false,
): void {
  const { memoryBytes, memorySwapBytes, memoryReservationBytes, nanoCpus } = options;
  if (memoryBytes !== 0 && memoryBytes < 6 * 1024 * 1024)
    throw new DaemonError('Minimum memory limit allowed is 6MB', 'invalid');
  if (memoryBytes > 0 && memorySwapBytes > 0 && memorySwapBytes < memoryBytes)
    throw new DaemonError(
      'Minimum memoryswap limit should be larger than memory limit, see usage',
      'invalid',
    );
  if (!isUpdate && memoryBytes === 0 && memorySwapBytes > 0)
    throw new DaemonError(
      'You should always set the Memory limit when using Memoryswap limit, see usage',
      'invalid',
    );
  if (memoryReservationBytes > 0 && memoryReservationBytes < 6 * 1024 * 1024)
    throw new DaemonError('Minimum memory reservation allowed is 6MB', 'invalid');
  if (memoryReservationBytes > 0 && memoryBytes > 0 && memoryBytes < memoryReservationBytes)
    throw new DaemonError(
      'Minimum memory limit can not be less than memory reservation limit, see usage',
      'invalid',
    );
  if (nanoCpus < 0 || nanoCpus > 2e9)
    throw new DaemonError(
      'range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available',
      'invalid',
    );
}

export const allCapabilities =
  'AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM'.split(
    ' ',
  );
const presetCapabilities =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  );

/** `net_admin` and `CAP_NET_ADMIN` are the same. */
export function bareCapability(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

const logOptions =
  'max-size max-file compress labels labels-regex env env-regex tag mode max-buffer-size'.split(
    ' ',
  );

function checkLogOptions({ logDriver, logOptions: given }: ContainerOptions): void {
  const address = logDriver === 'syslog' ? given.get('syslog-address') : undefined;
  if (address !== undefined && !address.includes('://'))
    throw new DaemonError("unsupported scheme: ''", 'invalid');
  if (logDriver !== 'json-file' && logDriver !== 'local') return;
  const unknown = [...given.keys()].find((name) => !logOptions.includes(name));
  const mode = given.get('mode') ?? 'blocking';
  if (unknown === undefined && given.has('max-buffer-size') && mode !== 'non-blocking')
    throw new DaemonError(
      "logger: max-buffer-size option is only supported with 'mode=non-blocking'",
      'invalid',
    );
  if (unknown === undefined && !['blocking', 'non-blocking'].includes(mode))
    throw new DaemonError(`logger: logging mode not supported: ${mode}`, 'invalid');
  if (unknown !== undefined)
    throw new DaemonError(`unknown log opt '${unknown}' for ${logDriver} log driver`, 'invalid');
}

/** What the driver itself finds wrong, which is asked only when the container starts. */
export function checkLogger({ logDriver, logOptions: given }: ContainerOptions): void {
  if (logDriver !== 'json-file' && logDriver !== 'local') return;
  const size = given.get('max-size');
  const count = given.get('max-file');
  const isNumber = count === undefined || /^[-+]?\d+$/.test(count);
  const why =
    size !== undefined && size !== '-1' && parseSize(size) === null
      ? wrongSize(size)
      : !isNumber
        ? `strconv.Atoi: parsing ${JSON.stringify(count)}: invalid syntax`
        : !/^(?:|1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(given.get('compress') ?? '')
          ? `strconv.ParseBool: parsing ${JSON.stringify(given.get('compress'))}: invalid syntax`
          : Number(count ?? 1) < 1
            ? 'max-file cannot be less than 1'
            : null;
  if (why !== null)
    throw new DaemonError(
      `failed to create task for container: failed to initialize logging driver: ${why}`,
      'failed',
    );
}

function checkCapabilities({ capAdd, capDrop }: ContainerOptions): void {
  for (const [name, all] of [
    ['CapAdd', capAdd],
    ['CapDrop', capDrop],
  ] as const)
    for (const each of all) {
      const bare = bareCapability(each);
      if (bare !== 'ALL' && !allCapabilities.includes(bare))
        throw new DaemonError(`invalid ${name}: unknown capability: "CAP_${bare}"`, 'invalid');
    }
}

/** What root in the container may. */
export function capabilitiesOf({
  capAdd,
  capDrop,
  privileged,
}: Pick<ContainerOptions, 'capAdd' | 'capDrop' | 'privileged'>): Set<string> {
  if (privileged) return new Set(allCapabilities);
  const added = capAdd.map(bareCapability);
  const dropped = capDrop.map(bareCapability);
  const base = added.includes('ALL')
    ? allCapabilities
    : dropped.includes('ALL')
      ? []
      : presetCapabilities;
  const left = base.filter((each) => !dropped.includes(each));
  return new Set([...left, ...added.filter((each) => each !== 'ALL')]);
}
