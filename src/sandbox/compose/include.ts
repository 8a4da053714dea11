// `include`: another project's file whose services, networks, volumes, secrets and configs become this one's.
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile } from '../files/open.ts';
import { toText } from '../kernel/bytes.ts';
import { absolute, isMapping } from './data.ts';
import { readDotenv } from './dotenv.ts';
import { ComposeFailure } from './failure.ts';
import type { Variables } from './interpolate.ts';
import { listOf, textOf } from './project.ts';
import type { Data, Mapping } from './yaml-text.ts';

export type Including = {
  viewer: Viewer;
  folder: string;
  variables: Variables;
  /** Files that led here, the first one first. */
  seen: readonly string[];
};

const kinds = ['services', 'networks', 'volumes', 'secrets', 'configs'];

/** Its files are read as a project of their own, from their own folder. */
export function withIncluded(
  model: Mapping,
  given: Data,
  where: Including,
  read: (paths: string[], where: Including) => Mapping,
): Mapping {
  if (!Array.isArray(given))
    throw new ComposeFailure(`\`include\` must be a list, got ${String(given)}`);
  return given.reduce((all: Mapping, each) => {
    const one = isMapping(each) ? each : { path: each };
    const paths = wordsOf(one, 'path').map((path) => absolute(path, where.folder));
    const [main = ''] = paths;
    if (paths.length === 0) throw new ComposeFailure('empty compose file');
    if (where.seen.includes(main))
      throw new ComposeFailure(
        `include cycle detected:\n${[...where.seen, main].join('\n include ')}`,
      );
    const directory = textOf(one, 'project_directory');
    const folder =
      directory === ''
        ? main.slice(0, main.lastIndexOf('/')) || '/'
        : absolute(directory, where.folder);
    const own = variablesOf(one, folder, where);
    const variables = {
      ...where.variables,
      get: (name: string) => where.variables.get(name) ?? own.get(name),
    };
    return imported(all, read(paths, { ...where, folder, variables }), folder);
  }, model);
}

const wordsOf = (one: Mapping, key: string): string[] =>
  typeof one[key] === 'string' ? [one[key]] : listOf(one, key);

/** What is set outside wins over the file of its folder. */
function variablesOf(
  one: Mapping,
  folder: string,
  { viewer, folder: base, variables }: Including,
): Map<string, string> {
  const named = wordsOf(one, 'env_file').map((path) => absolute(path, base));
  const all = new Map<string, string>();
  for (const path of named.length > 0 ? named : [`${folder}/.env`]) {
    const text = readFile(viewer, path);
    if (isError(text) && named.length > 0)
      throw new ComposeFailure(`stat ${path}: no such file or directory`);
    if (isError(text)) continue;
    for (const [key, value] of readDotenv(toText(text), path, variables.get)) all.set(key, value);
  }
  return all;
}

function imported(model: Mapping, from: Mapping, folder: string): Mapping {
  const all = { ...model };
  for (const kind of kinds) {
    const there = from[kind];
    if (!isMapping(there)) continue;
    const known = all[kind];
    const own: Mapping = isMapping(known) ? { ...known } : {};
    for (const [name, each] of Object.entries(there)) {
      const found = placed(each, kind, folder);
      if (Object.hasOwn(own, name) && JSON.stringify(own[name]) !== JSON.stringify(found))
        throw new ComposeFailure(`${kind}.${name} conflicts with imported resource`);
      own[name] = found;
    }
    all[kind] = own;
  }
  return all;
}

/** Files of secrets and configs lie in its folder. */
const placed = (one: Data, kind: string, folder: string): Data =>
  kind !== 'services' && isMapping(one) && typeof one['file'] === 'string'
    ? { ...one, file: absolute(one['file'], folder) }
    : one;
