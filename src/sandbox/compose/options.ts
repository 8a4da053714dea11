// A service in Compose's words becomes what the engine is asked to make.
import { parseCpus, parseSize } from '../../command/values/numbers.ts';
import { fingerprint } from '../build/fingerprint.ts';
import { noJoining } from '../engine/networks.ts';
import {
  type ContainerOptions,
  type HealthCheck,
  type Limits,
  type PortBinding,
  presetShmBytes,
} from '../engine/options.ts';
import type { Image } from '../engine/state.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { durationMs } from './canonical.ts';
import { isMapping } from './data.ts';
import { mountsOf } from './mounts.ts';
import { dependenciesOf, listOf, mappingOf, type Project, textOf } from './project.ts';
import { labels } from './session.ts';
import type { Data, Mapping } from './yaml-text.ts';

const unmodelled =
  'develop blkio_config cpu_count cpu_percent cpu_rt_runtime cpu_rt_period device_cgroup_rules devices gpus post_start pre_stop provider storage_opt runtime isolation use_api_socket models cgroup credential_spec cgroup_parent external_links'.split(
    ' ',
  );

export function optionsOf(
  project: Project,
  name: string,
  service: Mapping,
  image: Image,
  at: { number: number; name: string; isOneOff: boolean },
): ContainerOptions {
  for (const key of unmodelled)
    if (service[key] !== undefined) throw new NotModelled(`${key} in a Compose file`);
  const { network, networks } = networksOf(project, name, service, at);
  return {
    image: imageName(project, name, service),
    name: at.name,
    cmd: listOf(service, 'command'),
    entrypoint: entrypointOf(service),
    env: Object.entries(mappingOf(service, 'environment')).flatMap(([key, value]) =>
      value === null ? [key] : [`${key}=${String(value)}`],
    ),
    labels: labelsOf(project, name, service, image, at),
    user: textOf(service, 'user'),
    workdir: textOf(service, 'working_dir'),
    hostname: textOf(service, 'hostname'),
    domainname: textOf(service, 'domainname'),
    tty: service['tty'] === true,
    openStdin: service['stdin_open'] === true,
    stopSignal: textOf(service, 'stop_signal'),
    stopTimeoutS:
      service['stop_grace_period'] === undefined
        ? null
        : Math.ceil(durationMs(textOf(service, 'stop_grace_period')) / 1000),
    health: healthOf(service),
    init: typeof service['init'] === 'boolean' ? service['init'] : null,
    readOnly: service['read_only'] === true,
    privileged: service['privileged'] === true,
    capAdd: listOf(service, 'cap_add'),
    capDrop: listOf(service, 'cap_drop'),
    securityOpt: listOf(service, 'security_opt'),
    restart: restartOf(service),
    ...limitsOf(service),
    ...mountsOf(project, service),
    network,
    networks,
    ports: portsOf(service),
    exposed: listOf(service, 'expose').flatMap((port) =>
      /^\d+/.test(port) ? [port.includes('/') ? port : `${port}/tcp`] : [],
    ),
    dns: listOf(service, 'dns'),
    dnsOptions: listOf(service, 'dns_opt'),
    dnsSearch: listOf(service, 'dns_search'),
    extraHosts: listOf(service, 'extra_hosts').map((each) => each.replace('=', ':')),
    logDriver: textOf(mappingOf(service, 'logging'), 'driver') || 'json-file',
    logOptions: stringMap(mappingOf(mappingOf(service, 'logging'), 'options')),
    pidMode: textOf(service, 'pid'),
    ipcMode: textOf(service, 'ipc') || 'private',
    utsMode: textOf(service, 'uts'),
    groupAdd: listOf(service, 'group_add'),
    sysctls: stringMap(mappingOf(service, 'sysctls')),
    ...fixed,
  };
}

/** What Compose asks for of every container. */
const fixed = {
  attachStdin: false,
  attachStdout: true,
  attachStderr: true,
  autoRemove: false,
  publishAll: false,
  links: [],
  cidFile: '',
  consoleSize: [0, 0] satisfies [number, number],
};

const stringMap = (mapping: Mapping) =>
  new Map(
    Object.entries(mapping).map(([key, value]) => [key, value === null ? '' : String(value)]),
  );

export function imageName(project: Project, name: string, service: Mapping): string {
  return textOf(service, 'image') || `${project.name}-${name}`;
}

function entrypointOf(service: Mapping): string[] | null {
  const { entrypoint } = service;
  if (!Array.isArray(entrypoint)) return null;
  return entrypoint.length === 0 ? [''] : entrypoint.map(String);
}

/** What decides whether a container is still the one that its file asks for. */
export function hashOf(service: Mapping): string {
  const { build: _, depends_on: __, scale: ___, profiles: ____, ...rest } = service;
  const text = JSON.stringify(rest);
  return [1, 2, 3, 4].map((salt) => fingerprint(`${salt}${text}`)).join('');
}

function labelsOf(
  project: Project,
  name: string,
  service: Mapping,
  image: Image,
  at: { number: number; isOneOff: boolean },
): Map<string, string> {
  const conditions = dependenciesOf(service).map((each) => `${each.name}:${each.condition}:false`);
  const own: [string, string][] = [
    [labels.hash, hashOf(service)],
    [labels.number, String(at.number)],
    ['com.docker.compose.depends_on', conditions.join(',')],
    [labels.image, image.id],
    [labels.oneOff, at.isOneOff ? 'True' : 'False'],
    [labels.project, project.name],
    ['com.docker.compose.project.config_files', project.files.join(',')],
    ['com.docker.compose.project.working_dir', project.folder],
    [labels.service, name],
    ['com.docker.compose.version', '2.40.3'],
  ];
  return new Map([...stringMap(mappingOf(service, 'labels')), ...own]);
}

function healthOf(service: Mapping): HealthCheck | null {
  const { healthcheck } = service;
  if (!isMapping(healthcheck)) return null;
  const none = { intervalMs: 0, timeoutMs: 0, startPeriodMs: 0, startIntervalMs: 0, retries: 0 };
  const test = listOf(healthcheck, 'test');
  if (healthcheck['disable'] === true || test[0] === 'NONE') return { ...none, test: ['NONE'] };
  const ms = (key: string) => durationMs(textOf(healthcheck, key));
  return {
    test,
    intervalMs: ms('interval'),
    timeoutMs: ms('timeout'),
    startPeriodMs: ms('start_period'),
    startIntervalMs: ms('start_interval'),
    retries: Number(healthcheck['retries'] ?? 0),
  };
}

function restartOf(service: Mapping): ContainerOptions['restart'] {
  const policy = mappingOf(service, 'deploy')['restart_policy'];
  if (!isMapping(policy)) {
    const [name = '', most = '0'] = textOf(service, 'restart').split(':');
    return { name: name || 'no', most: Number(most) };
  }
  const condition = textOf(policy, 'condition');
  const name = condition === 'any' ? 'always' : condition === 'none' ? 'no' : condition;
  return { name: name || 'no', most: Number(policy['max_attempts'] ?? 0) };
}

function limitsOf(service: Mapping): Limits {
  const resources = mappingOf(mappingOf(service, 'deploy'), 'resources');
  const limits = mappingOf(resources, 'limits');
  const cpus = limits['cpus'] ?? service['cpus'];
  const pids = limits['pids'] ?? service['pids_limit'];
  return {
    memoryBytes: sizeOf(limits['memory'] ?? service['mem_limit']),
    memorySwapBytes: sizeOf(service['memswap_limit']),
    memoryReservationBytes: sizeOf(
      mappingOf(resources, 'reservations')['memory'] ?? service['mem_reservation'],
    ),
    nanoCpus: cpus === undefined ? 0 : (parseCpus(String(cpus)) ?? 0),
    cpuShares: Number(service['cpu_shares'] ?? 0),
    cpuset: textOf(service, 'cpuset'),
    cpusetMems: '',
    cpuPeriod: Number(service['cpu_period'] ?? 0),
    cpuQuota: Number(service['cpu_quota'] ?? 0),
    swappiness: Number(service['mem_swappiness'] ?? 0) || null,
    pidsLimit: pids === undefined ? null : Number(pids),
    oomKillDisable: service['oom_kill_disable'] === true,
    oomScoreAdj: Number(service['oom_score_adj'] ?? 0),
    shmBytes: sizeOf(service['shm_size']) || presetShmBytes,
    ulimits: Object.entries(mappingOf(service, 'ulimits')).map(([name, value]) =>
      isMapping(value)
        ? { name, soft: Number(value['soft']), hard: Number(value['hard']) }
        : { name, soft: Number(value), hard: Number(value) },
    ),
  };
}

/** -1 is as much as there is. */
function sizeOf(value: Data | undefined): number {
  const text = String(value ?? '0');
  return text === '-1' ? -1 : (parseSize(text) ?? 0);
}

function networksOf(
  project: Project,
  name: string,
  service: Mapping,
  at: { name: string; isOneOff: boolean },
): Pick<ContainerOptions, 'network' | 'networks'> {
  const mode = textOf(service, 'network_mode');
  if (mode !== '') {
    if (mode.startsWith('service:'))
      return { network: `container:${project.name}-${mode.slice(8)}-1`, networks: [] };
    return { network: mode, networks: [] };
  }
  const joined = Object.entries(mappingOf(service, 'networks')).sort(
    ([one, a], [other, b]) => priority(b) - priority(a) || (one < other ? -1 : 1),
  );
  const networks = joined.map(([network, given]) => {
    const own = isMapping(given) ? given : {};
    const aliases = [at.name, ...(at.isOneOff ? [] : [name]), ...listOf(own, 'aliases')];
    return {
      name: networkName(project, network),
      joining: { ...noJoining, aliases, ip: textOf(own, 'ipv4_address') },
    };
  });
  return { network: networks[0]?.name ?? 'none', networks };
}

const priority = (given: Data): number => (isMapping(given) ? Number(given['priority'] ?? 0) : 0);

export const networkName = (project: Project, name: string): string =>
  textOf(mappingOf(project.networks, name), 'name') || name;

function portsOf(service: Mapping): Map<string, PortBinding[]> {
  const ports = new Map<string, PortBinding[]>();
  for (const each of Array.isArray(service['ports']) ? service['ports'] : []) {
    if (!isMapping(each)) continue;
    const key = `${String(each['target'])}/${String(each['protocol'] ?? 'tcp')}`;
    const binding = { ip: textOf(each, 'host_ip'), hostPort: textOf(each, 'published') };
    ports.set(key, [...(ports.get(key) ?? []), binding]);
  }
  return ports;
}
