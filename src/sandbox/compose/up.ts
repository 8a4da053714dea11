// `docker compose up` and `create`.
import { waitForEnd } from '../engine/control.ts';
import { stopContainer } from '../engine/control.ts';
import type { Call } from '../client/call.ts';
import type { Container } from '../engine/state.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { write } from '../kernel/io.ts';
import { converge } from './converge.ts';
import { backwards } from './down.ts';
import type { Converging } from './make-things.ts';
import { ComposeFailure } from './failure.ts';
import { needImages } from './images.ts';
import { attachLogs, prefixes } from './logs.ts';
import { dependenciesOf, inOrder } from './project.ts';
import {
  containersOf,
  event,
  ofService,
  open,
  serviceOf,
  type Session,
  splitPair,
  tell,
} from './session.ts';
import { startServices } from './start.ts';
import type { Doing } from '../kernel/process.ts';
import { together } from './together.ts';

const flagsOfUp =
  'detach build no-build force-recreate no-recreate pull quiet-pull remove-orphans scale no-start no-deps timeout wait abort-on-container-exit abort-on-container-failure exit-code-from attach no-attach no-log-prefix no-color always-recreate-deps renew-anon-volumes attach-dependencies yes quiet-build wait-timeout';

export function* up(call: Call): Running {
  const { flags } = call;
  flags.only('compose up', flagsOfUp);
  checkFlags(call);
  const session = yield* open(call, { named: call.args });
  const names = chosen(session, call.args, !flags.yes('no-deps'), true);
  const from = flags.text('exit-code-from');
  if (from !== '' && !session.project.services.has(from))
    throw new ComposeFailure(`no such service: ${from}: not found`);
  const how = convergingOf(session, names);
  yield* needImages(session, names, imageFlags(call));
  yield* converge(session, how);
  if (flags.yes('no-start')) return 0;
  const isDetached = flags.yes('detach') || flags.yes('wait');
  if (!isDetached) return yield* attachedUp(session, names, from);
  yield* startServices(session, { names, isSilent: false });
  if (flags.yes('wait')) yield* waitUp(session, names);
  return 0;
}

export function* create(call: Call): Running {
  call.flags.only(
    'compose create',
    'build no-build force-recreate no-recreate pull quiet-pull remove-orphans scale yes',
  );
  const session = yield* open(call, { named: call.args });
  const names = chosen(session, call.args, true, true);
  yield* needImages(session, names, imageFlags(call));
  yield* converge(session, convergingOf(session, names));
  return 0;
}

function checkFlags({ flags }: Call): void {
  const detaches = flags.yes('detach');
  const aborts =
    flags.yes('abort-on-container-exit') ||
    flags.yes('abort-on-container-failure') ||
    flags.has('exit-code-from');
  if (flags.yes('build') && flags.yes('no-build'))
    throw new ComposeFailure('--build and --no-build are incompatible');
  if (detaches && (flags.has('attach') || flags.yes('attach-dependencies') || aborts))
    throw new ComposeFailure(
      flags.yes('wait')
        ? '--wait cannot be combined with --abort-on-container-exit, --attach or --attach-dependencies'
        : '--detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch',
    );
  if (flags.yes('force-recreate') && flags.yes('no-recreate'))
    throw new ComposeFailure('--force-recreate and --no-recreate are incompatible');
  if (flags.has('attach') && flags.has('no-attach'))
    throw new NotModelled('docker compose up --attach --no-attach');
}

const imageFlags = ({ flags }: Call) => ({
  builds: flags.yes('build'),
  neverBuilds: flags.yes('no-build'),
  pull: flags.text('pull'),
  isQuiet: flags.yes('quiet-pull'),
});

/** The named services with what they depend on, or all. */
export function chosen(
  { project }: Session,
  given: readonly string[],
  withNeeded: boolean,
  selects = false,
): string[] {
  for (const name of given)
    if (!project.services.has(name)) throw new ComposeFailure(`no such service: ${name}`);
  if (given.length === 0) {
    if (project.services.size === 0 && selects) throw new ComposeFailure('no service selected');
    return inOrder(project.services);
  }
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    if (withNeeded)
      for (const each of dependenciesOf(project.services.get(name) ?? {})) add(each.name);
  };
  given.forEach(add);
  return inOrder(project.services).filter((name) => all.has(name));
}

function convergingOf({ call, project }: Session, names: readonly string[]): Converging {
  const { flags } = call;
  const scales = new Map<string, number>();
  for (const text of flags.all('scale')) {
    const [name, count] = splitPair(text);
    if (!text.includes('='))
      throw new ComposeFailure(
        `invalid --scale option ${JSON.stringify(text)}. Should be SERVICE=NUM`,
      );
    if (!/^[-+]?\d+$/.test(count))
      throw new ComposeFailure(`strconv.Atoi: parsing ${JSON.stringify(count)}: invalid syntax`);
    if (!project.services.has(name))
      throw new ComposeFailure(`no such service: ${name}: not found`);
    if (Number(count) < 0) throw new NotModelled('a negative --scale');
    scales.set(name, Number(count));
  }
  return {
    names,
    scales,
    recreates: flags.yes('force-recreate')
      ? 'always'
      : flags.yes('no-recreate')
        ? 'never'
        : 'changed',
    timeoutS: flags.has('timeout') ? flags.number('timeout', 10) : null,
    removesOrphans: flags.yes('remove-orphans'),
  };
}

/** Logs until all have ended; with an abort, until the first has. */
function* attachedUp(session: Session, names: readonly string[], from: string): Running {
  const { call, engine, project } = session;
  const { flags } = call;
  const isNamed = (name: string) =>
    call.args.length === 0 || call.args.includes(name) || flags.yes('attach-dependencies');
  const shown = flags.has('attach')
    ? flags.all('attach')
    : names.filter((name) => !flags.all('no-attach').includes(name) && isNamed(name));
  const containers = names
    .flatMap((name) => ofService(session, name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const watched = containers.filter((one) =>
    shown.some((name) => ofService(session, name).includes(one)),
  );
  const heads = prefixes(session, watched);
  yield* write(
    call.self,
    1,
    `Attaching to ${watched.map((one) => heads.bare.get(one.id) ?? '').join(', ')}\n`,
  );
  const logs = attachLogs(session, watched, heads, true);
  const aborts = flags.yes('abort-on-container-exit') || from !== '';
  const onFailure = flags.yes('abort-on-container-failure');
  const how = { stopsAt: (code: number) => aborts || (onFailure && code !== 0) };
  const first = (yield* startHeard(session, names, logs, how)) ?? (yield* logs.follow(how));
  if (first !== null) {
    yield* tell(call, '\x1b[31m\x1b[1mAborting on container exit...\x1b[0m');
    const stopped = new Set(call.args.length > 0 ? call.args : names);
    const all = containersOf(engine, project.name).filter((one) => stopped.has(serviceOf(one)));
    for (const level of backwards(project, all))
      yield* together(
        () => engine.kernel.now,
        level.map((one) => stopOne(session, one)),
      );
    yield* logs.settle({ stopsAt: () => false });
  }
  const code = from === '' ? (first ?? 0) : (ofService(session, from)[0]?.exitCode ?? 0);
  const isFailure = aborts || onFailure ? code : 0;
  if (isFailure !== 0) yield* tell(call, '');
  return isFailure;
}

/** What the first ones say is printed while others still wait for them, and also where that fails. */
function* startHeard(
  session: Session,
  names: readonly string[],
  logs: ReturnType<typeof attachLogs>,
  how: Parameters<typeof logs.follow>[0],
): Doing<number | null> {
  let isStarted = false;
  let code: number | null = null;
  const start = function* (): Doing {
    yield* startServices(session, { names, isSilent: true });
    isStarted = true;
  };
  const hear = function* (): Doing {
    while (!isStarted && code === null) {
      yield { isReady: () => isStarted || logs.hasNews(), at: null };
      code = yield* logs.settle(how);
    }
  };
  try {
    yield* together(() => session.engine.kernel.now, [start(), hear()]);
  } catch (thrown) {
    yield* logs.settle({ stopsAt: () => false });
    throw thrown;
  }
  return code;
}

function* stopOne({ call, engine }: Session, container: Container): Doing {
  yield* event(call, 'Container', container.name, 'Stopping');
  yield* stopContainer(engine, container, { timeoutS: null, signal: '' });
  yield* event(call, 'Container', container.name, 'Stopped');
}

/** Others wait for its end: it may have come, and well. */
function isToEnd({ project }: Session, container: Container): boolean {
  const name = serviceOf(container);
  return (
    container.exitCode === 0 &&
    [...project.services.values()].some((service) =>
      dependenciesOf(service).some(
        (each) => each.name === name && each.condition === 'service_completed_successfully',
      ),
    )
  );
}

/** `--wait`: until all run, and are healthy where they say so. */
function* waitUp(session: Session, names: readonly string[]): Doing {
  const { call, engine } = session;
  const containers = names.flatMap((name) => ofService(session, name));
  yield* together(
    () => engine.kernel.now,
    containers.map(function* (container): Doing {
      yield* event(call, 'Container', container.name, 'Waiting');
      const isStarting = () => container.life !== null && container.health?.status === 'starting';
      yield { isReady: () => false, at: engine.kernel.now + 500, isHeld: true };
      while (isStarting())
        yield { isReady: () => !isStarting(), at: engine.kernel.now + 500, isHeld: true };
      if (container.life === null && isToEnd(session, container)) {
        yield* event(call, 'Container', container.name, 'Exited');
        return;
      }
      if (container.life === null)
        throw new ComposeFailure(
          `container ${container.name} exited (${yield* waitForEnd(engine, container)})`,
        );
      if (container.health?.status === 'unhealthy')
        throw new ComposeFailure(`container ${container.name} is unhealthy`);
      yield* event(call, 'Container', container.name, 'Healthy');
    }),
  );
}
