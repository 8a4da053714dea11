// Whether services fit together, and say nothing twice in different ways.
import { isMapping } from './data.ts';
import { ComposeFailure } from './failure.ts';
import { dependenciesOf, listOf, mappingOf, type Project, textOf } from './project.ts';
import type { Data, Mapping } from './yaml-text.ts';

/** Of each service what it says twice, then what it refers to. */
export function checkServices(project: Project, data: Mapping): void {
  for (const [name, service] of project.services) {
    checkAlone(name, service);
    checkReferences(name, service, project, data);
    checkTwice(name, service);
  }
}

/** What secrets and configs are made of. */
export function checkSources(data: Mapping): void {
  for (const [kind, keys] of [
    ['configs', ['file', 'environment', 'content']],
    ['secrets', ['file', 'environment']],
  ] as const)
    for (const [name, given] of Object.entries(mappingOf(data, kind))) {
      const own = isMapping(given) ? given : {};
      const said = keys.filter((key) => own[key] !== undefined).length;
      if (said > 1)
        throw new ComposeFailure(
          `${kind}.${name}: ${keys.join('|')} attributes are mutually exclusive`,
        );
      if (said === 0 && own['driver'] === undefined && own['external'] === undefined)
        throw new ComposeFailure(`${kind}.${name}: one of ${keys.join('|')} must be set`);
    }
}

function checkReferences(
  name: string,
  service: Mapping,
  { services }: Project,
  data: Mapping,
): void {
  const quoted = JSON.stringify(name);
  for (const { name: needed, isRequired } of dependenciesOf(service)) {
    if (services.has(needed) || !isRequired) continue;
    throw new ComposeFailure(
      `service ${quoted} depends on undefined service ${JSON.stringify(needed)}: invalid compose project`,
    );
  }
  for (const network of Object.keys(mappingOf(service, 'networks')))
    if (network !== 'default' && !Object.hasOwn(mappingOf(data, 'networks'), network))
      throw new ComposeFailure(
        `service ${quoted} refers to undefined network ${network}: invalid compose project`,
      );
  for (const volume of volumesOf(service))
    if (!Object.hasOwn(mappingOf(data, 'volumes'), volume))
      throw new ComposeFailure(
        `service ${quoted} refers to undefined volume ${volume}: invalid compose project`,
      );
  for (const source of sourcesOf(mappingOf(service, 'build'), 'secrets'))
    if (!Object.hasOwn(mappingOf(data, 'secrets'), source))
      throw new ComposeFailure(
        `service ${quoted} refers to undefined build secret ${source}: invalid compose project`,
      );
  for (const kind of ['secrets', 'configs'])
    for (const source of sourcesOf(service, kind))
      if (!Object.hasOwn(mappingOf(data, kind), source))
        throw new ComposeFailure(
          `service ${quoted} refers to undefined ${kind.slice(0, -1)} ${source}: invalid compose project`,
        );
}

function checkAlone(name: string, service: Mapping): void {
  const quoted = JSON.stringify(name);
  if (!service['image'] && service['build'] === undefined)
    throw new ComposeFailure(
      `service ${quoted} has neither an image nor a build context specified: invalid compose project`,
    );
  const deploy = mappingOf(service, 'deploy');
  for (const [key, count] of [
    ['scale', service['scale']],
    ['deploy.replicas', deploy['replicas']],
  ] as const)
    if (service['container_name'] && Number(count) > 1)
      throw new ComposeFailure(
        `services.${key}: can't set container_name and ${name} as container name must be unique: invalid compose project`,
      );
  const build = mappingOf(service, 'build');
  if (textOf(build, 'dockerfile_inline') !== '' && textOf(build, 'dockerfile') !== '')
    throw new ComposeFailure(
      `service ${quoted} declares mutualy exclusive dockerfile and dockerfile_inline: invalid compose project`,
    );
  if (
    textOf(service, 'network_mode') !== '' &&
    Object.keys(mappingOf(service, 'networks')).length > 0
  )
    throw new ComposeFailure(
      `service ${name} declares mutually exclusive \`network_mode\` and \`networks\`: invalid compose project`,
    );
}

/** Key of the service, and where `deploy` says the same. */
const twice: [string, string][] = [
  ['scale', 'replicas'],
  ['cpus', 'resources.limits.cpus'],
  ['mem_limit', 'resources.limits.memory'],
  ['mem_reservation', 'resources.reservations.memory'],
  ['pids_limit', 'resources.limits.pids'],
];

function checkTwice(name: string, service: Mapping): void {
  for (const [key, path] of twice) {
    const own = service[key];
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const place = ['deploy', ...steps].reduce(mappingOf, service);
    const isSet = steps.length === 0 ? place[last] !== undefined : Object.keys(place).length > 0;
    const isUnsaid = own === undefined || (key !== 'scale' && Number(own) === 0);
    if (isUnsaid || !isSet || Number(own) === Number(place[last] ?? 0)) continue;
    throw new ComposeFailure(
      `services.${name}: can't set distinct values on '${key}' and 'deploy.${path}': invalid compose project`,
    );
  }
  const tmpfs = listOf(service, 'tmpfs').map((each) => each.split(':')[0] ?? '');
  const volumes: Data = service['volumes'] ?? [];
  for (const [at, each] of (Array.isArray(volumes) ? volumes : []).entries()) {
    const before = isMapping(each) ? tmpfs.indexOf(textOf(each, 'target')) : -1;
    if (isMapping(each) && before !== -1)
      throw new ComposeFailure(
        `services.${name}.volumes[${at}]: target ${textOf(each, 'target')} already mounted as services.${name}.tmpfs[${before}]`,
      );
  }
}

export function volumesOf(service: Mapping): string[] {
  const { volumes } = service;
  if (!Array.isArray(volumes)) return [];
  return volumes.flatMap((each) =>
    isMapping(each) &&
    each['type'] === 'volume' &&
    typeof each['source'] === 'string' &&
    each['source'] !== ''
      ? [each['source']]
      : [],
  );
}

export function sourcesOf(service: Mapping, kind: string): string[] {
  const list = service[kind];
  return Array.isArray(list)
    ? list.flatMap((each) => (isMapping(each) ? [String(each['source'])] : []))
    : [];
}
