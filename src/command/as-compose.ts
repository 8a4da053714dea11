// `docker run …` as a Compose file says it: the same keys and values, and what no file can say.
import { makesContainer } from './docker/records.ts';
import { fromHere, memoryEntry, mountEntry, type Keys } from './compose-mounts.ts';
import type { Item, Meaning } from './item.ts';
import type { ParsedCommand } from './parsed.ts';
import { parseNetwork } from './values/networks.ts';

/** What stands in the file; `left` are the flags, as typed, that it can't hold. */
export type ComposeFile = {
  service: string;
  keys: Keys;
  volumes: string[];
  networks: string[];
  left: string[];
};

/** Null where the command makes no container of an image. */
export function asCompose(
  { command, items: meant, image, inside }: Meaning,
  { cwd, line }: Pick<ParsedCommand, 'cwd' | 'line'>,
): ComposeFile | null {
  if (!makesContainer(command) || command.startsWith('compose') || image === null) return null;
  const items = meant.map((item) => fromHere(item, cwd, line));
  const keys: Keys = { image: image.text };
  const left: string[] = [];
  for (const item of items)
    if (!addItem(item, keys) && !silent.has(item.field))
      left.push(item.isBoolean ? item.spelled : `${item.spelled} ${item.value}`);
  if (inside.length > 0) keys['command'] = inside.map(({ text }) => text);
  const networks = networksOf(items, keys);
  return {
    service: serviceName(items, image.text),
    keys,
    volumes: namedVolumes(items),
    networks,
    left,
  };
}

/** `up -d` does what these ask for. */
const silent = new Set(['detach', 'network', 'network-alias', 'ip', 'ip6', 'mac-address']);

const texts = new Map(
  Object.entries({
    name: 'container_name',
    restart: 'restart',
    workdir: 'working_dir',
    user: 'user',
    hostname: 'hostname',
    domainname: 'domainname',
    memory: 'mem_limit',
    'memory-swap': 'memswap_limit',
    'memory-reservation': 'mem_reservation',
    cpus: 'cpus',
    'cpu-shares': 'cpu_shares',
    'cpu-quota': 'cpu_quota',
    'cpu-period': 'cpu_period',
    'cpu-count': 'cpu_count',
    'cpu-percent': 'cpu_percent',
    'cpu-rt-period': 'cpu_rt_period',
    'cpu-rt-runtime': 'cpu_rt_runtime',
    'memory-swappiness': 'mem_swappiness',
    'cpuset-cpus': 'cpuset',
    'shm-size': 'shm_size',
    'stop-signal': 'stop_signal',
    'pids-limit': 'pids_limit',
    'oom-score-adj': 'oom_score_adj',
    platform: 'platform',
    pid: 'pid',
    ipc: 'ipc',
    uts: 'uts',
    userns: 'userns_mode',
    cgroupns: 'cgroup',
    'cgroup-parent': 'cgroup_parent',
    runtime: 'runtime',
    isolation: 'isolation',
    gpus: 'gpus',
  }),
);
const lists = new Map(
  Object.entries({
    env: 'environment',
    'env-file': 'env_file',
    label: 'labels',
    'label-file': 'label_file',
    'cap-add': 'cap_add',
    'cap-drop': 'cap_drop',
    device: 'devices',
    'device-cgroup-rule': 'device_cgroup_rules',
    dns: 'dns',
    'dns-search': 'dns_search',
    'dns-option': 'dns_opt',
    'add-host': 'extra_hosts',
    'group-add': 'group_add',
    expose: 'expose',
    link: 'external_links',
    'security-opt': 'security_opt',
    sysctl: 'sysctls',
    'volumes-from': 'volumes_from',
    annotation: 'annotations',
  }),
);
const switches = new Map(
  Object.entries({
    interactive: 'stdin_open',
    tty: 'tty',
    privileged: 'privileged',
    'read-only': 'read_only',
    init: 'init',
    'oom-kill-disable': 'oom_kill_disable',
    'use-api-socket': 'use_api_socket',
  }),
);
const checks = new Map(
  Object.entries({
    'health-interval': 'interval',
    'health-timeout': 'timeout',
    'health-retries': 'retries',
    'health-start-period': 'start_period',
    'health-start-interval': 'start_interval',
  }),
);

function addItem(item: Item, keys: Keys): boolean {
  const { field, value, normal } = item;
  const [text, many, on, check] = [texts, lists, switches, checks].map((one) => one.get(field));
  if (text !== undefined) keys[text] = value;
  else if (many !== undefined) for (const one of entriesOf(item)) push(keys, many, one);
  else if (on !== undefined) keys[on] = normal !== 'false';
  else if (check !== undefined) within(keys, 'healthcheck')[check] = value;
  else if (item.port) push(keys, 'ports', portEntry(item.port));
  else if (item.mount?.type === 'tmpfs') push(keys, 'tmpfs', memoryEntry(item.mount));
  else if (item.mount) push(keys, 'volumes', mountEntry(item.mount));
  else return addOther(item, keys);
  return true;
}

function addOther({ field, value, normal }: Item, keys: Keys): boolean {
  switch (field) {
    case 'entrypoint':
      keys['entrypoint'] = [value];
      return true;
    case 'health-cmd':
      within(keys, 'healthcheck')['test'] = value;
      return true;
    case 'no-healthcheck':
      within(keys, 'healthcheck')['disable'] = normal !== 'false';
      return true;
    case 'stop-timeout':
      keys['stop_grace_period'] = `${value}s`;
      return true;
    case 'log-driver':
      within(keys, 'logging')['driver'] = value;
      return true;
    case 'log-opt':
      pair(within(within(keys, 'logging'), 'options'), value);
      return true;
    case 'ulimit':
      return addLimit(within(keys, 'ulimits'), value);
    case 'pull':
      keys['pull_policy'] = value;
      return true;
    case 'storage-opt':
      pair(within(keys, 'storage_opt'), value);
      return true;
    case 'blkio-weight':
      within(keys, 'blkio_config')['weight'] = Number(value);
      return true;
    case 'blkio-weight-device': {
      const [path = '', weight = ''] = value.split(/:(?=[^:]*$)/);
      push(within(keys, 'blkio_config'), 'weight_device', { path, weight: Number(weight) });
      return true;
    }
    case 'device-read-bps':
    case 'device-read-iops':
    case 'device-write-bps':
    case 'device-write-iops': {
      const [path = '', rate = ''] = value.split(/:(?=[^:]*$)/);
      push(within(keys, 'blkio_config'), field.replaceAll('-', '_'), { path, rate });
      return true;
    }
    default:
      return false;
  }
}

/** Servers in their order are several; who is linked to or shares volumes is a container, no service of the file. */
function entriesOf({ field, value }: Item): string[] {
  if (field === 'dns' || field === 'dns-search') return value.split(', ');
  if (field === 'add-host') return [hostEntry(value)];
  return [field === 'volumes-from' ? `container:${value}` : value];
}

function push(keys: Keys, key: string, value: string | Keys): void {
  const before = keys[key];
  keys[key] = [...(Array.isArray(before) ? before : []), value];
}

function within(keys: Keys, key: string): Keys {
  const before = keys[key];
  const inner: Keys =
    typeof before === 'object' && !Array.isArray(before) ? before : Object.create(null);
  keys[key] = inner;
  return inner;
}

function pair(keys: Keys, text: string): void {
  const [key = '', value = ''] = text.split(/=(.*)/s);
  keys[key] = value;
}

/** `nofile=1024:2048` */
function addLimit(limits: Keys, value: string): boolean {
  const [name = '', soft = '', hard = soft] = value.split(/[=:]/);
  limits[name] = soft === hard ? soft : { soft, hard };
  return true;
}

function hostEntry(value: string): string {
  return value.replace(/^([^:=]+)[:=]/, '$1=');
}

function portEntry({ ip, host, container, protocol }: NonNullable<Item['port']>): string {
  const places = [ip.includes(':') ? `[${ip}]` : ip, host, container];
  const from = places.findIndex((place) => place !== '');
  return places.slice(from).join(':') + (protocol === 'tcp' ? '' : `/${protocol}`);
}

/** A volume of this very name, not one that Compose calls by the project. */
function namedVolumes(items: readonly Item[]): string[] {
  return [
    ...new Set(
      items.flatMap(({ mount }) =>
        mount?.type === 'volume' && mount.source !== '' ? [mount.source] : [],
      ),
    ),
  ];
}

/** Networks of one's own are there already: the file only joins them. */
function networksOf(items: readonly Item[], keys: Keys): string[] {
  const mac = items.find(({ field }) => field === 'mac-address');
  const joined = items.flatMap(({ field, value }) => {
    const network = field === 'network' ? parseNetwork(value) : null;
    return network ? [network] : [];
  });
  const [first] = joined;
  if (first === undefined || /^(?:host|none|bridge|container:.*)$/.test(first.name)) {
    if (first !== undefined) keys['network_mode'] = first.name;
    if (mac !== undefined) keys['mac_address'] = mac.value;
    return [];
  }
  const networks = within(keys, 'networks');
  for (const { name, aliases, more } of joined.slice(1)) {
    const endpoint = within(networks, name);
    for (const alias of aliases) push(endpoint, 'aliases', alias);
    for (const one of more)
      addAddress(endpoint, one.replace(/=.*/s, ''), one.replace(/^[^=]*=/, ''));
  }
  const endpoint = within(networks, first.name);
  for (const { field, normal } of items) {
    if (field === 'network-alias') push(endpoint, 'aliases', normal);
    else addAddress(endpoint, field, normal);
  }
  return [first.name, ...joined.slice(1).map(({ name }) => name)];
}

const addresses = new Map(
  Object.entries({ ip: 'ipv4_address', ip6: 'ipv6_address', 'mac-address': 'mac_address' }),
);

function addAddress(endpoint: Keys, field: string, value: string): void {
  const key = addresses.get(field);
  if (key !== undefined) endpoint[key] = value;
}

/** The container's name, else the image's last word. */
function serviceName(items: readonly Item[], image: string): string {
  const name = items.find(({ field }) => field === 'name')?.value ?? image.split('/').at(-1) ?? '';
  return (
    name
      .replace(/[:@].*$/, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9_-]/g, '-') || 'app'
  );
}
