// The flags of `run` and `create` become what the daemon is asked to make; what the client refuses of them is said here.
import { parseCpus, parseDuration, parseSize } from '../../command/values/numbers.ts';
import { parseImage } from '../../command/values/image.ts';
import { readFile } from '../files/open.ts';
import { FileError } from '../files/error.ts';
import { invalidReference } from '../engine/find.ts';
import {
  type ContainerOptions,
  type HealthCheck,
  type Limits,
  presetShmBytes,
} from '../engine/options.ts';
import { processViewer } from '../engine/viewer.ts';
import { toText } from '../kernel/bytes.ts';
import { ClientError, type Call, type Flags } from './call.ts';
import { proxiesOf } from './configured.ts';
import { networksOf } from './run-networks.ts';
import { exposedOf, portsOf } from './run-ports.ts';
import { mountOptions } from './run-mounts.ts';
import { refusable, refuseStrange, refuseValues } from './run-refusals.ts';

export const runFlags = `add-host attach blkio-weight cap-add cap-drop cidfile cpu-shares cpus detach detach-keys dns dns-option dns-search domainname entrypoint env env-file expose group-add health-cmd health-interval health-retries health-start-interval health-start-period health-timeout help hostname init interactive ip ipc kernel-memory label link log-driver log-opt mac-address memory memory-reservation memory-swap mount name label-file network network-alias no-healthcheck oom-kill-disable oom-score-adj pid pids-limit platform privileged publish publish-all pull quiet read-only restart rm runtime security-opt shm-size sig-proxy stop-signal stop-timeout tmpfs tty ulimit user uts volume volume-driver volumes-from workdir ${refusable}`;

export function optionsOf(call: Call): ContainerOptions {
  const { flags, args } = call;
  refuse(call);
  const [image = '', ...cmd] = args;
  const isDetached = call.name === 'container run' && flags.yes('detach');
  const attach = flags.all('attach').map((each) => each.toLowerCase());
  const isAttached = (stream: string): boolean =>
    !isDetached && (attach.length === 0 || attach.includes(stream));
  const health = healthOf(flags);
  const mounts = mountOptions(call);
  const network = networksOf(flags);
  const ports = portsOf(flags);
  const exposed = exposedOf(flags);
  const env = environmentOf(call);
  const files = flags.all('label-file').flatMap((file) => envFile(call, file));
  const labels = files.filter((line) => line.includes('='));
  const restart = restartOf(flags);
  if (flags.yes('rm') && restart.name !== 'no')
    throw new ClientError('conflicting options: cannot specify both --restart and --rm', 125);
  if (!parseImage(image) && !/^(?:sha256:)?[a-f0-9]{64}$/.test(image))
    throw new ClientError(invalidReference(image).message, lateCode(call));
  return {
    image,
    name: flags.text('name'),
    cmd,
    entrypoint: flags.has('entrypoint') ? [flags.text('entrypoint')] : null,
    env,
    labels: new Map([...labels, ...flags.all('label')].map(pairOf)),
    attachStdin: flags.yes('interactive') && isAttached('stdin'),
    attachStdout: isAttached('stdout'),
    attachStderr: isAttached('stderr'),
    health,
    restart,
    ...plainOptions(flags),
    ...limitsOf(flags),
    ...mounts,
    ...network,
    ports,
    exposed,
    sysctls: new Map(),
    consoleSize: [0, 0],
  };
}

/** Wrong where the container is made: `create` tells that without its help. */
export const lateCode = ({ name }: Call): number => (name === 'container run' ? 125 : 1);

/** What is taken as it was given. */
function plainOptions(flags: Flags) {
  return {
    user: flags.text('user'),
    workdir: flags.text('workdir'),
    hostname: flags.text('hostname'),
    domainname: flags.text('domainname'),
    tty: flags.yes('tty'),
    openStdin: flags.yes('interactive'),
    stopSignal: flags.text('stop-signal'),
    stopTimeoutS: flags.has('stop-timeout') ? flags.number('stop-timeout', 10) : null,
    autoRemove: flags.yes('rm'),
    init: flags.has('init') ? flags.yes('init') : null,
    readOnly: flags.yes('read-only'),
    privileged: flags.yes('privileged'),
    capAdd: flags.all('cap-add'),
    capDrop: flags.all('cap-drop'),
    securityOpt: flags.all('security-opt'),
    publishAll: flags.yes('publish-all'),
    dns: flags.all('dns'),
    dnsOptions: flags.all('dns-option'),
    dnsSearch: flags.all('dns-search'),
    extraHosts: flags.all('add-host').map((each) => each.replace(/^([^:=]+)=/, '$1:')),
    links: flags.all('link'),
    logDriver: flags.text('log-driver', 'json-file') || 'json-file',
    logOptions: new Map(flags.all('log-opt').map(pairOf)),
    pidMode: flags.text('pid'),
    ipcMode: flags.text('ipc', 'private'),
    utsMode: flags.text('uts'),
    groupAdd: flags.all('group-add'),
    cidFile: flags.text('cidfile'),
  };
}

function refuse(call: Call): void {
  refuseValues(call.flags);
  refuseStrange(call);
}

export function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function limitsOf(flags: Flags): Limits {
  const bytes = (name: string): number => {
    const text = flags.text(name, '0');
    return text === '-1' ? -1 : (parseSize(text) ?? 0);
  };
  return {
    memoryBytes: bytes('memory'),
    memorySwapBytes: bytes('memory-swap'),
    memoryReservationBytes: bytes('memory-reservation'),
    nanoCpus: parseCpus(flags.text('cpus', '0')) ?? 0,
    cpuShares: flags.number('cpu-shares', 0),
    cpuset: flags.text('cpuset-cpus'),
    cpusetMems: flags.text('cpuset-mems'),
    cpuPeriod: flags.number('cpu-period', 0),
    cpuQuota: flags.number('cpu-quota', 0),
    swappiness:
      flags.number('memory-swappiness', -1) === -1 ? null : flags.number('memory-swappiness', -1),
    pidsLimit: flags.has('pids-limit') ? flags.number('pids-limit', 0) : null,
    oomKillDisable: flags.yes('oom-kill-disable'),
    oomScoreAdj: flags.number('oom-score-adj', 0),
    shmBytes: flags.has('shm-size') ? bytes('shm-size') : presetShmBytes,
    ulimits: flags.all('ulimit').map((text) => {
      const [name = '', values = ''] = text.split('=');
      const [soft = '', hard = soft] = values.split(':');
      return { name, soft: Number(soft), hard: Number(hard) };
    }),
  };
}

export function restartOf(flags: Flags, code = 125): ContainerOptions['restart'] {
  const text = flags.text('restart', 'no');
  const [, name = '', most] = /^([^:]*)(?::(.*))?$/.exec(text) ?? [];
  if (text.startsWith(':'))
    throw new ClientError('invalid restart policy format: no policy provided before colon', code);
  if (most && !/^[+-]?\d+$/.test(most))
    throw new ClientError(
      'invalid restart policy format: maximum retry count must be an integer',
      code,
    );
  return { name: text === '' ? 'no' : name, most: Number(most ?? 0) };
}

function healthOf(flags: Flags): HealthCheck | null {
  const names = ['cmd', 'interval', 'retries', 'start-interval', 'start-period', 'timeout'];
  const isGiven = names.some((name) => flags.has(`health-${name}`));
  if (flags.yes('no-healthcheck')) {
    if (isGiven) throw new ClientError('--no-healthcheck conflicts with --health-* options', 125);
    return { ...noHealth, test: ['NONE'] };
  }
  if (!isGiven) return null;
  const ms = (name: string): number => {
    const value = (parseDuration(flags.text(`health-${name}`, '0s')) ?? 0) / 1e6;
    if (value < 0) throw new ClientError(`--health-${name} cannot be negative`, 125);
    return value;
  };
  const command = flags.text('health-cmd');
  return {
    test: command === '' ? [] : ['CMD-SHELL', command],
    intervalMs: ms('interval'),
    timeoutMs: ms('timeout'),
    startPeriodMs: ms('start-period'),
    startIntervalMs: ms('start-interval'),
    retries: flags.number('health-retries', 0),
  };
}

const noHealth: HealthCheck = {
  test: [],
  intervalMs: 0,
  timeoutMs: 0,
  startPeriodMs: 0,
  startIntervalMs: 0,
  retries: 0,
};

/** Files first, then -e; a name alone takes its value from the client's own environment. */
function environmentOf(call: Call): string[] {
  const lines = call.flags.all('env-file').flatMap((file) => envFile(call, file));
  const pairs = [...lines, ...call.flags.all('env')];
  const found = pairs.flatMap((pair) => {
    if (pair.includes('=')) return [pair];
    const own = call.self.env.get(pair);
    return own === undefined ? [pair] : [`${pair}=${toText(own)}`];
  });
  const last = new Map<string, string>(proxiesOf(call));
  for (const pair of found) last.set(pair.split('=')[0] ?? '', pair);
  return [...last.values()];
}

export function envFile(call: Call, file: string, code = 125): string[] {
  const data = readFile(processViewer(call.engine, call.self), file);
  const refuse = (why: string): never => {
    throw new ClientError(`invalid env file (${file}): ${why}`, code);
  };
  if (data instanceof FileError) {
    if (data.code === 'EISDIR') refuse(`read ${file}: is a directory`);
    throw new ClientError(`open ${file}: no such file or directory`, code);
  }
  return toText(data)
    .split(/\r?\n/)
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const name = line.split('=')[0] ?? '';
      if (name === '') refuse(`no variable name on line '${line}'`);
      if (/\s/.test(name)) refuse(`variable '${name}' contains whitespaces`);
      return line;
    })
    .filter((line) => line.includes('=') || call.self.env.has(line));
}
