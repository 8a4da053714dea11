// What `run` and `create` refuse of flags that are otherwise not modelled, or before anything else is looked at.
import { parseCpus } from '../../command/values/numbers.ts';
import { DaemonError } from '../engine/daemon.ts';
import { FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { processViewer } from '../engine/viewer.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { ClientError, type Call, type Flags } from './call.ts';

const client = (why: string): never => {
  throw new ClientError(why, 125);
};
const daemon = (why: string): never => {
  throw new DaemonError(why, 'invalid');
};

/** Flags whose good values nobody models: a bad one is refused all the same. */
const strange: [name: string, refuse: (value: string, call: Call) => void][] = [
  ['device', refuseDevice],
  ['gpus', () => daemon('could not select device driver "" with capabilities: [[gpu]]')],
  [
    'isolation',
    (value) =>
      value === 'default' || daemon(`invalid isolation (${value}): linux only supports 'default'`),
  ],
  [
    'cpuset-cpus',
    (value) => {
      if (!/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(value))
        daemon(`Invalid value ${value} for cpuset cpus: invalid format: ${value}`);
      if (value.split(/[-,]/).some((each) => Number(each) > 1))
        daemon(`Requested CPUs are not available - requested ${value}, available: 0-1`);
    },
  ],
  [
    'cpuset-mems',
    (value) =>
      value === '0' ||
      daemon(`Requested memory nodes are not available - requested ${value}, available: 0`),
  ],
  [
    'cpu-period',
    (value) =>
      Number(value) === 0 ||
      (Number(value) >= 1000 && Number(value) <= 1_000_000) ||
      daemon(
        'CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)',
      ),
  ],
  [
    'cpu-quota',
    (value) =>
      Number(value) <= 0 ||
      Number(value) >= 1000 ||
      daemon('CPU cfs quota can not be less than 1ms (i.e. 1000)'),
  ],
  [
    'memory-swappiness',
    (value) =>
      (Number(value) >= -1 && Number(value) <= 100) ||
      client(`invalid value: ${value}. Valid memory swappiness range is 0-100`),
  ],
  ['userns', (value) => value === 'host' || client('--userns: invalid USER mode')],
  [
    'cgroupns',
    (value) => ['host', 'private'].includes(value) || client('--cgroupns: invalid CGROUP mode'),
  ],
  [
    'storage-opt',
    () => daemon("--storage-opt is supported only for overlay over xfs with 'pquota' mount option"),
  ],
];

export const refusable = strange.map(([name]) => name).join(' ');

function refuseDevice(value: string, call: Call): void {
  const [path = ''] = value.split(':');
  if (!path.startsWith('/')) client(`${path} is not an absolute path`);
  if (lookup(processViewer(call.engine, call.self), path) instanceof FileError)
    daemon(
      `error gathering device information while adding custom device ${JSON.stringify(path)}: no such file or directory`,
    );
}

export function refuseStrange(call: Call): void {
  const { flags } = call;
  for (const [name, refuse] of strange) {
    for (const value of flags.all(name)) refuse(value, call);
    const isHarmless = name === 'cgroupns' ? flags.text(name) === 'host' : harmless.has(name);
    if (flags.has(name) && !isHarmless) throw new NotModelled(`docker run --${name}`);
  }
  const both = ['quota', 'period'].find((each) => flags.number(`cpu-${each}`, 0) !== 0);
  if (both !== undefined && (parseCpus(flags.text('cpus', '0')) ?? 0) > 0) daemon(bothCpus(both));
}

const harmless = new Set(
  'isolation cpuset-cpus cpuset-mems cpu-period cpu-quota memory-swappiness'.split(' '),
);

/** Whatever weight is asked for: here it never counts. */
export const noWeight =
  'Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.';

const bothCpus = (what: string): string =>
  `Conflicting options: Nano CPUs and CPU ${what === 'quota' ? 'Quota' : 'Period'} cannot both be set`;

export function refuseValues(flags: Flags): void {
  for (const option of flags.all('security-opt')) refuseSecurity(option);
  const runtime = flags.text('runtime');
  if (runtime !== '' && runtime !== 'runc') daemon(`unknown or invalid runtime name: ${runtime}`);
  const uts = flags.text('uts');
  if (uts !== '' && uts !== 'host') client('--uts: invalid UTS mode');
  const ipc = flags.text('ipc');
  if (!['', 'private', 'none', 'shareable', 'host'].includes(ipc) && !ipc.startsWith('container:'))
    daemon(`invalid IPC mode: ${ipc}`);
  const pid = flags.text('pid');
  if (pid !== '' && pid !== 'host' && !pid.startsWith('container:'))
    client('--pid: invalid PID mode');
  const mac = flags.text('mac-address');
  if (mac !== '' && !/^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(mac))
    client(`${mac} is not a valid mac address`);
  if (flags.number('health-retries', 0) < 0) client('--health-retries cannot be negative');
  for (const value of flags.all('volume')) {
    if (value === '') client('invalid empty volume spec');
    if (value.startsWith(':') || value.includes('::'))
      client(`invalid spec: ${value}: empty section between colons`);
  }
}

function refuseSecurity(option: string): void {
  const [, key = '', value = ''] = /^([^:=]*)[:=]?(.*)$/.exec(option) ?? [];
  if (!/[:=]/.test(option) && key !== 'no-new-privileges' && key !== 'writable-cgroups')
    client(`Invalid --security-opt: ${JSON.stringify(option)}`);
  if (key === 'no-new-privileges' && !['', 'true', 'false'].includes(value))
    daemon(`invalid --security-opt 2: ${JSON.stringify(option)}`);
  if (key === 'seccomp' && !['unconfined', 'builtin'].includes(value) && !/[/{]/.test(value))
    client(`opening seccomp profile (${value}) failed: open ${value}: no such file or directory`);
  if (/^(?:seccomp[:=](?!unconfined$|builtin$)|systempaths[:=]|writable-cgroups)/.test(option))
    throw new NotModelled(`--security-opt ${option}`);
  if (!/^(?:no-new-privileges|seccomp|apparmor|label)$/.test(key))
    daemon(`invalid --security-opt 2: ${JSON.stringify(option)}`);
}

/** An image of this platform isn't here, and would be pulled. */
export function isForeign(flags: Flags): boolean {
  const platform = flags.text('platform');
  if (platform === '' || /^linux(?:\/(?:amd64|x86_64))?$/.test(platform)) return false;
  const parts = platform.split('/');
  if (parts.length > 3)
    client(
      `error parsing specified platform: ${JSON.stringify(platform)}: cannot parse platform specifier: invalid argument`,
    );
  if (
    parts.length === 1 &&
    !/^(?:windows|darwin|freebsd|arm64|aarch64|arm|386|s390x|ppc64le|riscv64)$/.test(platform)
  )
    client(
      `error parsing specified platform: ${JSON.stringify(platform)}: unknown operating system or architecture: invalid argument`,
    );
  return true;
}
