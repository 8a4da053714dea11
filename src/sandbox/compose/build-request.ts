// What a service asks to be built, as a build of docker takes it.
import type { BuildRequest } from '../build/request.ts';
import { processViewer } from '../engine/viewer.ts';
import { isError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { toText } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { isMapping } from './data.ts';
import { imageName } from './options.ts';
import { listOf, mappingOf, textOf } from './project.ts';
import type { Session } from './session.ts';
import type { Mapping } from './yaml-text.ts';

export type HowToBuild = {
  isQuiet: boolean;
  hasCache: boolean;
  pulls: boolean;
  args: [string, string][];
};

/** Of these the last change nothing of what is built here. */
const modelled =
  'context dockerfile dockerfile_inline args labels target tags no_cache pull secrets cache_from cache_to shm_size'.split(
    ' ',
  );

/** What is so without being said. */
function isUsual(given: Mapping, key: string): boolean {
  if (key === 'platforms') return listOf(given, key).every((each) => each === 'linux/amd64');
  return key === 'network' && ['host', 'default'].includes(textOf(given, key));
}

export function requestOf(
  session: Session,
  name: string,
  service: Mapping,
  how: HowToBuild,
): BuildRequest {
  const { project } = session;
  const given = mappingOf(service, 'build');
  const context = textOf(given, 'context');
  const file = textOf(given, 'dockerfile');
  const inline = given['dockerfile_inline'];
  for (const key of Object.keys(given))
    if (!modelled.includes(key) && !key.startsWith('x-') && !isUsual(given, key))
      throw new NotModelled(`build.${key} in a Compose file`);
  const args = Object.entries(mappingOf(given, 'args')).flatMap(
    ([key, value]): [string, string][] => {
      const own = value ?? project.environment.get(key);
      return own === undefined ? [] : [[key, String(own)]];
    },
  );
  return {
    context,
    file:
      file === '' || file === 'Dockerfile'
        ? null
        : file.startsWith('/')
          ? file
          : `${context}/${file}`,
    inline: typeof inline === 'string' ? inline : null,
    tags: [...listOf(given, 'tags'), imageName(project, name, service)],
    args: new Map([...args, ...how.args]),
    labels: new Map(
      Object.entries(mappingOf(given, 'labels')).map(([key, value]) => [key, String(value ?? '')]),
    ),
    target: textOf(given, 'target'),
    hasCache: how.hasCache && given['no_cache'] !== true,
    anew: new Set(),
    pulls: how.pulls || given['pull'] === true,
    isQuiet: how.isQuiet,
    isCheck: false,
    listsWarnings: false,
    called: '',
    idFile: '',
    secrets: secretsOf(session, given),
    output: { kind: 'image', name: '' },
    platform: '',
  };
}

function secretsOf({ call, engine, project }: Session, build: Mapping): Map<string, string> {
  const list = build['secrets'];
  return new Map(
    (Array.isArray(list) ? list : []).filter(isMapping).map((each) => {
      const source = textOf(each, 'source');
      const given = mappingOf(project.secrets, source);
      const file = textOf(given, 'file');
      const text =
        file === ''
          ? project.environment.get(textOf(given, 'environment'))
          : readFile(processViewer(engine, call.self), file);
      if (text === undefined || isError(text))
        throw new NotModelled('a build secret that is not there in a Compose file');
      const id = textOf(each, 'target') || source;
      return [id, file === '' ? text : toText(text)];
    }),
  );
}
