// `docker compose config`: the project as compose understands it.
import { isMapping } from './data.ts';
import { emitYaml } from './emit.ts';
import type { Project } from './project.ts';
import type { Data, Mapping } from './yaml-text.ts';

/** As compose has a service's keys. */
const order =
  'profiles annotations attach build develop blkio_config cap_add cap_drop cgroup_parent cgroup cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpus cpuset cpu_shares command configs container_name credential_spec depends_on deploy device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint provider environment env_file expose extends external_links extra_hosts group_add gpus hostname healthcheck image init ipc isolation labels links logging mem_limit mem_reservation memswap_limit mem_swappiness mac_address models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports privileged pull_policy read_only restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits user userns_mode uts volumes volumes_from working_dir'.split(
    ' ',
  );

export function configText(project: Project): string {
  return emitYaml(escaped({ ...shownProject(project, shownService), ...extensionsOf(project) }));
}

/** As Go writes the same structs: what has no value yet stands there too, and no line ends it. */
export function configJson(project: Project): string {
  const shown = shownProject(project, (service) => {
    const keys = { ...service, command: service['command'] ?? null };
    const filled = shownService({ ...keys, entrypoint: service['entrypoint'] ?? null });
    const { deploy } = filled;
    return isMapping(deploy)
      ? { ...filled, deploy: inOrder({ resources: {}, placement: {}, ...deploy }, deployOrder) }
      : filled;
  });
  const networks = Object.entries(isMapping(shown['networks']) ? shown['networks'] : {}).map(
    ([name, one]): [string, Data] => [
      name,
      isMapping(one) ? inOrder({ ipam: {}, ...one }, networkOrder) : one,
    ],
  );
  const all = {
    ...shown,
    ...(networks.length > 0 ? { networks: Object.fromEntries(networks) } : {}),
  };
  const entries = Object.entries({ ...all, ...extensionsOf(project) }).sort(byKey);
  return JSON.stringify(escaped(Object.fromEntries(entries)), null, 2).replace(
    /[<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}

const extensionsOf = ({ extensions }: Project) => sorted(extensions) as Mapping;

function shownProject(project: Project, shown: (service: Mapping) => Mapping): Mapping {
  const services = [...project.services]
    .sort(byKey)
    .map(([name, service]): [string, Mapping] => [name, shown(service)]);
  const data: Mapping = { name: project.name, services: Object.fromEntries(services) };
  for (const kind of ['networks', 'volumes', 'secrets', 'configs'] as const) {
    const things = Object.entries(project[kind]);
    if (things.length > 0)
      data[kind] = Object.fromEntries(
        things.map(([name, one]) => [name, isMapping(one) ? withoutEmpty(one) : one]),
      );
  }
  return data;
}

/** What Go leaves out where it is empty; what points to a value is kept. */
function withoutEmpty(data: Mapping, kept: ReadonlySet<string> = new Set()): Mapping {
  const isEmpty = (value: Data): boolean =>
    value === '' ||
    value === 0 ||
    value === '0' ||
    value === false ||
    (value !== null && typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => kept.has(key) || !isEmpty(value)),
  );
}

const keptEmpty = new Set('attach command entrypoint init scale logging networks build'.split(' '));
const deployOrder =
  'mode replicas labels update_config rollback_config resources restart_policy placement endpoint_mode'.split(
    ' ',
  );
const networkOrder = 'name driver driver_opts ipam external internal attachable labels'.split(' ');

function inOrder(data: Mapping, keys: readonly string[]): Mapping {
  const rest = Object.keys(data).filter((key) => !keys.includes(key));
  const all = [...keys.filter((key) => data[key] !== undefined), ...rest];
  return Object.fromEntries(all.map((key) => [key, data[key] ?? null]));
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;

function shownService(given: Mapping): Mapping {
  const service = withoutEmpty(given, keptEmpty);
  const keys = [
    ...order.filter((key) => service[key] !== undefined),
    ...Object.keys(service)
      .filter((key) => !order.includes(key))
      .sort(),
  ];
  return Object.fromEntries(keys.map((key) => [key, shownValue(key, service[key] ?? null)]));
}

const sortedKeys = new Set([
  'environment',
  'labels',
  'depends_on',
  'networks',
  'sysctls',
  'annotations',
  'ulimits',
]);
const keptInside = new Set('retries interval timeout start_period start_interval test'.split(' '));
const inner = new Map([
  ['build', ['context', 'dockerfile', 'dockerfile_inline', 'args']],
  [
    'healthcheck',
    ['test', 'timeout', 'interval', 'retries', 'start_period', 'start_interval', 'disable'],
  ],
]);

function shownMount(mount: Data): Data {
  if (!isMapping(mount)) return mount;
  const kinds = ['bind', 'volume', 'tmpfs'];
  const shown = Object.entries(withoutEmpty(mount, new Set(kinds))).map(
    ([key, value]): [string, Data] => [
      key,
      kinds.includes(key) && isMapping(value) ? withoutEmpty(value) : value,
    ],
  );
  return Object.fromEntries(shown);
}

function sorted(data: Data): Data {
  if (Array.isArray(data)) return data.map(sorted);
  if (!isMapping(data)) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(byKey)
      .map(([key, value]) => [key, sorted(value)]),
  );
}

function shownValue(key: string, value: Data): Data {
  if (key === 'volumes' && Array.isArray(value)) return value.map(shownMount);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  if (sortedKeys.has(key)) return Object.fromEntries(Object.entries(value).sort(byKey));
  const wanted = inner.get(key);
  if (!wanted) return value;
  const full = inOrder(withoutEmpty(value, keptInside), wanted);
  return Object.fromEntries(
    Object.entries(full).map(([each, one]) => [
      each,
      shownValue(each === 'args' ? 'labels' : each, one),
    ]),
  );
}

/** `$` is written `$$`, so that the text could be read again. */
function escaped(data: Mapping): Mapping;
function escaped(data: Data): Data;
function escaped(data: Data): Data {
  if (typeof data === 'string') return data.replaceAll('$', '$$$$');
  if (Array.isArray(data)) return data.map((each) => escaped(each));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, escaped(value)]));
}
