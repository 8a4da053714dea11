// Finds and reads a project's files: variables, every file's services in canonical form, one over the other.
import { cleanPath } from '../../command/values/mounts.ts';
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import { toText } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { canonicalService } from './canonical.ts';
import { cast } from './cast.ts';
import { isMapping } from './data.ts';
import { readDotenv } from './dotenv.ts';
import { extended } from './extends.ts';
import { ComposeFailure } from './failure.ts';
import { finish } from './finish.ts';
import { type Including, withIncluded } from './include.ts';
import { interpolate, type Variables } from './interpolate.ts';
import type { Loading } from './loading.ts';
import { mergeMappings, without } from './merge.ts';
import type { Project } from './project.ts';
import { checkFile } from './validate.ts';
import { type Cut, type Mapping, readCuts, readYaml } from './yaml-text.ts';

const mostServices = 500;
const preset = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrides = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

export function loadProject(loading: Loading): Project {
  const files = filesOf(loading);
  const folder =
    loading.folder === ''
      ? files[0] === '-'
        ? loading.cwd
        : folderOf(files[0] ?? '/')
      : absoluteIn(loading.cwd, loading.folder);
  const environment = environmentOf(loading, folder);
  const variables = warning(loading, environment);
  const raw = files.map((path) => readOne(loading, path, variables));
  const name = nameOf(
    loading,
    environment,
    raw.map(({ data }) => data),
    folder,
    variables,
  );
  const named = warning(
    loading,
    new Map([...environment, ['COMPOSE_PROJECT_NAME', name]]),
    variables.told,
  );
  const where = { viewer: loading.viewer, folder, variables: named, seen: [] };
  return finish(mergedModel(loading, raw, where), {
    ...loading,
    folder,
    files,
    name,
    environment: new Map([...environment, ['COMPOSE_PROJECT_NAME', name]]),
  });
}

function mergedModel(
  loading: Loading,
  raw: readonly ReturnType<typeof readOne>[],
  where: Including,
): Mapping {
  return raw
    .map(({ data, path, cuts }) => ({ model: readModel(loading, path, data, where), cuts }))
    .reduce((base: Mapping, { model, cuts }) => mergeMappings(without(base, cuts), model), {});
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/')) || '/';
const absoluteIn = (cwd: string, path: string) =>
  cleanPath(path.startsWith('/') ? path : `${cwd}/${path}`, null);

function filesOf({ viewer, cwd, files, folder: own, variables, warn }: Loading): string[] {
  const given =
    files.length > 0
      ? files
      : (variables.get('COMPOSE_FILE') ?? '').split(':').filter((each) => each !== '');
  if (given.length > 0) return given.map((each) => (each === '-' ? each : absoluteIn(cwd, each)));
  const first = own === '' ? cwd : absoluteIn(cwd, own);
  for (let folder = first; ; folder = folderOf(folder)) {
    const found = preset
      .map((each) => `${folder === '/' ? '' : folder}/${each}`)
      .filter((path) => isThere(viewer, path));
    const [chosen] = found;
    if (chosen !== undefined) {
      if (found.length > 1) {
        warn(`Found multiple config files with supported names: ${found.join(', ')}`);
        warn(`Using ${chosen}`);
      }
      const over = overrides
        .map((each) => `${folder === '/' ? '' : folder}/${each}`)
        .filter((path) => isThere(viewer, path));
      return [chosen, ...over.slice(0, 1)];
    }
    if (folder === '/') throw new ComposeFailure('no configuration file provided: not found');
  }
}

function isThere(viewer: Viewer, path: string): boolean {
  const found = lookup(viewer, path);
  return !isError(found) && found.node.kind === 'file';
}

function environmentOf(
  { viewer, cwd, variables, envFiles }: Loading,
  folder: string,
): Map<string, string> {
  const all = new Map<string, string>();
  const paths =
    envFiles.length > 0 ? envFiles.map((each) => absoluteIn(cwd, each)) : [`${folder}/.env`];
  for (const path of paths) {
    const text = readFile(viewer, path);
    if (isError(text)) {
      if (envFiles.length > 0) throw new ComposeFailure(`couldn't find env file: ${path}`);
      continue;
    }
    for (const [key, value] of readDotenv(
      toText(text),
      path,
      (name) => variables.get(name) ?? all.get(name),
    ))
      all.set(key, value);
  }
  for (const [key, value] of variables) all.set(key, value);
  return all;
}

function warning(
  loading: Loading,
  environment: ReadonlyMap<string, string>,
  told = new Set<string>(),
): Variables & { told: Set<string> } {
  return {
    told,
    get: (name) => environment.get(name),
    missed: (name) => {
      if (told.has(name)) return;
      told.add(name);
      loading.warn(
        `The ${JSON.stringify(name)} variable is not set. Defaulting to a blank string.`,
      );
    },
  };
}

function readOne(
  { viewer, input }: Loading,
  path: string,
  _variables: Variables,
): { path: string; data: Mapping; cuts: Cut[] } {
  const text = path === '-' ? input : readFile(viewer, path);
  if (isError(text))
    throw new ComposeFailure(
      text.code === 'EISDIR'
        ? `read ${path}: is a directory`
        : `open ${path}: no such file or directory`,
    );
  const data = readYaml(toText(text), path);
  if (data === null) throw new ComposeFailure('empty compose file');
  const cuts = readCuts(toText(text));
  return {
    path,
    data: without(
      data,
      cuts.filter(({ isReset }) => isReset),
    ),
    cuts,
  };
}

function nameOf(
  { name }: Loading,
  environment: ReadonlyMap<string, string>,
  files: readonly Mapping[],
  folder: string,
  variables: Variables,
): string {
  const asked = name || environment.get('COMPOSE_PROJECT_NAME') || '';
  if (asked !== '') {
    if (asked !== normalName(asked))
      throw new ComposeFailure(
        `invalid project name ${JSON.stringify(asked)}: must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`,
      );
    return asked;
  }
  const written = files.map((each) => each['name']).findLast((each) => typeof each === 'string');
  if (typeof written === 'string')
    return normalName(String(interpolate(written, 'name', { ...variables, missed: () => {} })));
  const own = normalName(folder.slice(folder.lastIndexOf('/') + 1));
  if (own === '') throw new ComposeFailure('project name must not be empty');
  return own;
}

export function normalName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^-_a-z0-9]/g, '')
    .replace(/^[_-]+/, '');
}

/** One file: variables, then whether it may say what it says, then its canonical form. */
function readModel(loading: Loading, path: string, data: Mapping, where: Including): Mapping {
  const { folder, variables } = where;
  if (data['services'] !== undefined && !isMapping(data['services']))
    throw new ComposeFailure('services must be a mapping');
  const services = Object.entries(isMapping(data['services']) ? data['services'] : {});
  if (services.length > mostServices)
    throw new NotModelled(`a Compose file of more than ${mostServices} services`);
  for (const [name, service] of services)
    if (service !== null && !isMapping(service))
      throw new ComposeFailure(`services.${name} must be a mapping`);
  const { version, ...rest } = data;
  const filled = loading.keepsVariables === true ? rest : interpolate(rest, '', variables);
  const typed = cast(filled, '', loading.warn);
  if (!isMapping(typed)) return {};
  const { include, ...read } = typed;
  const withBases = extended(read, {
    path,
    folder,
    variables,
    read: (file) => readOne(loading, file, variables).data,
  });
  checkFile(withBases, path);
  if (version !== undefined)
    loading.warn(
      `${path}: the attribute \`version\` is obsolete, it will be ignored, please remove it to avoid potential confusion`,
    );
  const model = { ...withBases, services: servicesOf(withBases, folder) };
  if (include === undefined) return model;
  return withIncluded(model, include, { ...where, seen: [...where.seen, path] }, (paths, inside) =>
    mergedModel(
      loading,
      paths.map((each) => readOne(loading, each, inside.variables)),
      inside,
    ),
  );
}

function servicesOf(data: Mapping, folder: string): Mapping {
  const { services } = data;
  if (!isMapping(services)) return {};
  return Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      isMapping(service) ? canonicalService(service, folder, name) : service,
    ]),
  );
}
