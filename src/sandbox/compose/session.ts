// What every compose command works with: the call, its project, and how it tells what it does.
import { pairOf } from '../build/request.ts';
import type { Call, Working } from '../client/call.ts';
import type { Container, Engine } from '../engine/state.ts';
import { isoSeconds } from '../engine/time.ts';
import { processViewer } from '../engine/viewer.ts';
import { toBytes, toText } from '../kernel/bytes.ts';
import { readAll, write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Wait, Woken } from '../kernel/process.ts';
import { ComposeFailure } from './failure.ts';
import { loadProject, normalName } from './load.ts';
import type { Loading } from './loading.ts';
import type { Project } from './project.ts';
import type { Mapping } from './yaml-text.ts';

export type Session = { call: Call; engine: Engine; project: Project };

export function* open(call: Call, more: Partial<Loading> = {}): Generator<Wait, Session, Woken> {
  const warnings: string[] = [];
  const input = call.group.all('file').includes('-') ? yield* readAll(call.self, 0) : '';
  try {
    const project = loadProject({
      ...loadingOf(call, (message) => warnings.push(message)),
      ...more,
      input,
    });
    return { call, engine: call.engine, project };
  } finally {
    for (const message of warnings) yield* warn(call, message);
  }
}

/** With `-p` alone the containers say what the project is: no file is read. */
export function* openByName(call: Call): Generator<Wait, Session, Woken> {
  const { engine, group, self } = call;
  const name = normalName(group.text('project-name'));
  if (name !== '' && !group.has('file')) return { call, engine, project: projectOf(engine, name) };
  try {
    return yield* open(call, { named: call.args, skipsEnvFiles: true });
  } catch (thrown) {
    const own = self.env.get(toBytes('COMPOSE_PROJECT_NAME')) ?? '';
    if (!(thrown instanceof ComposeFailure) || own === '') throw thrown;
    return { call, engine, project: projectOf(engine, toText(own)) };
  }
}

function projectOf(engine: Engine, name: string): Project {
  const services = containersOf(engine, name).map((one): [string, Mapping] => {
    const needed = (one.labels.get('com.docker.compose.depends_on') ?? '').split(',');
    const pairs = needed.flatMap((each): [string, Mapping][] => {
      const [service = '', condition = 'service_started', restart] = each.split(':');
      return service === '' ? [] : [[service, { condition, restart: restart === 'true' }]];
    });
    return [serviceOf(one), { depends_on: Object.fromEntries(pairs) }];
  });
  return {
    name,
    folder: '/',
    files: [],
    services: new Map(services),
    disabled: new Map(),
    networks: {},
    volumes: {},
    secrets: {},
    configs: {},
    extensions: {},
    environment: new Map(),
  };
}

/** A service's container that runs, the one of that number where it is given. */
export function running(session: Session, name: string, index: number): Container {
  const all = ofService(session, name).filter(({ life }) => life !== null);
  const found = index === 0 ? all[0] : all.find((one) => numberOf(one) === index);
  if (found) return found;
  throw new ComposeFailure(
    `service ${JSON.stringify(name)} is not running${index === 0 ? '' : ` container #${index}`}`,
  );
}

/** Flags in front of the command. */
function loadingOf(call: Call, warnWith: (message: string) => void): Loading {
  const { group, self } = call;
  group.only('compose', 'file project-name profile project-directory env-file ansi progress');
  if (
    !['', 'auto', 'plain', 'never'].includes(group.text('ansi')) ||
    !['', 'auto', 'plain'].includes(group.text('progress'))
  )
    throw new NotModelled('docker compose --progress');
  return {
    viewer: processViewer(call.engine, self),
    cwd: self.cwd,
    variables: new Map([...self.env].map(([key, value]) => [toText(key), toText(value)])),
    files: group.all('file'),
    name: group.text('project-name'),
    profiles: group.all('profile'),
    folder: group.text('project-directory'),
    envFiles: group.all('env-file'),
    warn: warnWith,
    input: '',
  };
}

export function* warn(call: Call, message: string): Working {
  const time = isoSeconds(call.kernel.now);
  yield* tell(call, `time="${time}" level=warning msg=${JSON.stringify(message)}`);
}

/** Compose tells what it does on its error output. */
export function* tell(call: Call, line: string): Working {
  yield* write(call.self, 2, toBytes(`${line}\n`));
}

export function* event(call: Call, kind: string, name: string, state: string): Working {
  yield* tell(call, ` ${kind} ${name}  ${state}`);
}

export const labels = {
  project: 'com.docker.compose.project',
  service: 'com.docker.compose.service',
  number: 'com.docker.compose.container-number',
  hash: 'com.docker.compose.config-hash',
  image: 'com.docker.compose.image',
  oneOff: 'com.docker.compose.oneoff',
} as const;

/** A project's containers, by name; those of `compose run` only where asked for. */
export function containersOf(
  { containers }: Engine,
  project: string,
  { oneOffs = false } = {},
): Container[] {
  return [...containers.values()]
    .filter(
      (one) =>
        one.labels.get(labels.project) === project &&
        (oneOffs || one.labels.get(labels.oneOff) !== 'True'),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Left over from `compose run`, or of a service that the file doesn't name; the newest first. */
export function orphansOf({ engine, project }: Session, oneOffs = true): Container[] {
  const known = new Set([...project.services.keys(), ...project.disabled.keys()]);
  const isOrphan = (one: Container) =>
    one.labels.get(labels.oneOff) === 'True'
      ? oneOffs && one.life === null && one.status === 'exited'
      : !known.has(serviceOf(one));
  return [...engine.containers.values()]
    .filter((one) => one.labels.get(labels.project) === project.name && isOrphan(one))
    .toReversed();
}

export function* warnOfOrphans({ call }: Session, left: readonly Container[]): Working {
  if (left.length === 0) return;
  yield* warn(
    call,
    `Found orphan containers ([${left.map(({ name }) => name).join(' ')}]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.`,
  );
}

export const serviceOf = (container: Container): string =>
  container.labels.get(labels.service) ?? '';
export const numberOf = (container: Container): number =>
  Number(container.labels.get(labels.number) ?? '1');

export function ofService(session: Session, service: string): Container[] {
  return containersOf(session.engine, session.project.name)
    .filter((one) => serviceOf(one) === service)
    .sort((one, other) => numberOf(one) - numberOf(other));
}

/** `w=3` as its parts. */
export const splitPair = pairOf;
