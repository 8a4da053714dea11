// `docker compose config`: the project as compose understands it.
import { emitYaml } from './emit.ts';
import type { Project } from './project.ts';
import type { Data, Mapping } from './yaml-text.ts';

/** As compose has a service's keys. */
const order =
  'profiles annotations attach build develop blkio_config cap_add cap_drop cgroup_parent cgroup cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpus cpuset cpu_shares command configs container_name credential_spec depends_on deploy device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint provider environment env_file expose extends external_links extra_hosts group_add gpus hostname healthcheck image init ipc isolation labels links logging mem_limit mem_reservation memswap_limit mem_swappiness mac_address models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports privileged pull_policy read_only restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits user userns_mode uts volumes volumes_from working_dir'.split(
    ' ',
  );

export function configText(project: Project): string {
  const services = [...project.services]
    .sort(byKey)
    .map(([name, service]) => [name, shownService(service)]);
  const data: Mapping = { name: project.name, services: Object.fromEntries(services) };
  for (const kind of ['networks', 'volumes', 'secrets', 'configs'] as const)
    if (Object.keys(project[kind]).length > 0) data[kind] = project[kind];
  return emitYaml(escaped({ ...data, ...project.extensions }) as Mapping);
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;

function shownService(service: Mapping): Mapping {
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
const inner = new Map([
  ['build', ['context', 'dockerfile', 'dockerfile_inline', 'args']],
  [
    'healthcheck',
    ['test', 'timeout', 'interval', 'retries', 'start_period', 'start_interval', 'disable'],
  ],
]);

function shownValue(key: string, value: Data): Data {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  if (sortedKeys.has(key)) return Object.fromEntries(Object.entries(value).sort(byKey));
  const wanted = inner.get(key);
  if (!wanted) return value;
  const keys = [
    ...wanted.filter((each) => value[each] !== undefined),
    ...Object.keys(value).filter((each) => !wanted.includes(each)),
  ];
  return Object.fromEntries(
    keys.map((each) => [each, shownValue(each === 'args' ? 'labels' : each, value[each] ?? null)]),
  );
}

/** `$` is written `$$`, so that the text could be read again. */
function escaped(data: Data): Data {
  if (typeof data === 'string') return data.replaceAll('$', '$$$$');
  if (Array.isArray(data)) return data.map(escaped);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, escaped(value)]));
}
