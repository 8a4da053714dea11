// The last of a project's reading: which services are on, what they may refer to, and the names that things get.
import { isError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { toText } from '../kernel/bytes.ts';
import { absolute, isMapping } from './data.ts';
import { readDotenv } from './dotenv.ts';
import { checkServices, checkSources, sourcesOf, volumesOf } from './consistency.ts';
import { ComposeFailure } from './failure.ts';
import type { Loading } from './loading.ts';
import { dependenciesOf, listOf, mappingOf, type Project, textOf } from './project.ts';
import type { Data, Mapping } from './yaml-text.ts';

type Finishing = Loading & {
  folder: string;
  files: string[];
  name: string;
  environment: Map<string, string>;
};

export function finish(data: Mapping, how: Finishing): Project {
  const all = new Map(
    Object.entries(mappingOf(data, 'services')).flatMap(([name, each]) =>
      isMapping(each) ? [[name, each] as const] : [],
    ),
  );
  const project: Project = {
    name: how.name,
    folder: how.folder,
    files: how.files,
    services: new Map(),
    disabled: new Map(),
    networks: {},
    volumes: {},
    secrets: {},
    configs: {},
    extensions: Object.fromEntries(Object.entries(data).filter(([key]) => key.startsWith('x-'))),
    environment: how.environment,
  };
  const active = activeProfiles(how);
  const isOn = (service: Mapping) => {
    const profiles = listOf(service, 'profiles');
    return profiles.length === 0 || active.has('*') || profiles.some((each) => active.has(each));
  };
  for (const [name, service] of all)
    (isOn(service) ? project.services : project.disabled).set(
      name,
      withImplied(withNetworks(service)),
    );
  checkSources(data);
  checkServices(project, data);
  enable(project, active, how.named ?? [], isOn);
  checkCycles(project);
  for (const [name, service] of project.services)
    project.services.set(name, withVariables(service, how));
  nameThings(project, data);
  return project;
}

function activeProfiles({ profiles, environment }: Finishing): Set<string> {
  const set = (environment.get('COMPOSE_PROFILES') ?? '').split(',').filter((each) => each !== '');
  return new Set(profiles.length > 0 ? profiles : set);
}

/** With the profiles of what a command names: they count only when all was found right. */
function enable(
  project: Project,
  active: Set<string>,
  named: readonly string[],
  isOn: (service: Mapping) => boolean,
): void {
  const own = named.flatMap((name) => listOf(project.disabled.get(name) ?? {}, 'profiles'));
  for (const profile of own) active.add(profile);
  for (const [name, service] of project.disabled) {
    if (!isOn(service)) continue;
    project.services.set(name, service);
    project.disabled.delete(name);
  }
}

function withNetworks(service: Mapping): Mapping {
  const { networks } = service;
  const isEmpty = isMapping(networks) && Object.keys(networks).length === 0;
  if (service['network_mode'] !== undefined || (networks !== undefined && !isEmpty)) return service;
  return { ...service, networks: { default: null } };
}

/** Whose network, volumes or name is used is needed first. */
function withImplied(service: Mapping): Mapping {
  const spaces = ['network_mode', 'ipc', 'pid'].flatMap(
    (key) => /^service:(.+)$/.exec(textOf(service, key))?.[1] ?? [],
  );
  const links = listOf(service, 'links').map((link) => link.split(':')[0] ?? '');
  const volumes = listOf(service, 'volumes_from').flatMap((each) =>
    each.startsWith('container:') ? [] : [each.split(':')[0] ?? ''],
  );
  const known = mappingOf(service, 'depends_on');
  const implied = [
    ...[...spaces, ...links].map(
      (name) => [name, { condition: 'service_started', restart: true, required: true }] as const,
    ),
    ...volumes.map((name) => [name, { condition: 'service_started', required: true }] as const),
  ].filter(([name]) => !Object.hasOwn(known, name));
  return implied.length === 0
    ? service
    : { ...service, depends_on: { ...known, ...Object.fromEntries(implied) } };
}

function checkCycles({ services }: Project): void {
  const visit = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name);
    if (at !== -1)
      throw new ComposeFailure(
        `dependency cycle detected: ${[...path.slice(at), name].join(' -> ')}`,
      );
    const service = services.get(name);
    if (service) for (const each of dependenciesOf(service)) visit(each.name, [...path, name]);
  };
  for (const name of [...services.keys()].sort()) visit(name, []);
}

/** `env_file` under `environment`, and names without a value from the shell. */
function withVariables(service: Mapping, how: Finishing): Mapping {
  const { env_file: files, ...rest } = service;
  if (how.skipsEnvFiles === true) return service;
  const own = mappingOf(service, 'environment');
  const all: Mapping = {};
  for (const each of Array.isArray(files) ? files : []) {
    if (!isMapping(each)) continue;
    const path = String(each['path']);
    const text = readFile(how.viewer, path);
    if (isError(text)) {
      if (each['required'] === false) continue;
      throw new ComposeFailure(
        `env file ${path} not found: stat ${path}: no such file or directory`,
      );
    }
    for (const [key, value] of readDotenv(toText(text), path, (name) => how.environment.get(name)))
      all[key] = value;
  }
  for (const [key, value] of Object.entries(own))
    all[key] = value ?? how.environment.get(key) ?? null;
  return Object.keys(all).length === 0 ? rest : { ...rest, environment: all };
}

/** Only what a service uses is left, with the name that it has in the engine. */
function nameThings(project: Project, data: Mapping): void {
  const services = [...project.services.values()];
  const used = {
    networks: new Set(services.flatMap((each) => Object.keys(mappingOf(each, 'networks')))),
    volumes: new Set(services.flatMap(volumesOf)),
    secrets: new Set(
      services.flatMap((each) => [
        ...sourcesOf(each, 'secrets'),
        ...sourcesOf(mappingOf(each, 'build'), 'secrets'),
      ]),
    ),
    configs: new Set(services.flatMap((each) => sourcesOf(each, 'configs'))),
  };
  for (const kind of ['networks', 'volumes', 'secrets', 'configs'] as const) {
    const given = mappingOf(data, kind);
    const names = [...used[kind]].sort();
    project[kind] = Object.fromEntries(
      names.map((name) => [name, thing(project, name, given[name] ?? null)]),
    );
  }
}

function thing(project: Project, name: string, given: Data): Mapping {
  const own: Mapping = isMapping(given) ? { ...given } : {};
  const isExternal = own['external'] === true;
  const full: Mapping = {
    name: own['name'] ?? (isExternal ? name : `${project.name}_${name}`),
    ...own,
  };
  if (typeof full['file'] === 'string') full['file'] = absolute(full['file'], project.folder);
  return full;
}
