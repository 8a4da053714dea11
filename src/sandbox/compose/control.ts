// start, stop, restart, kill, pause, unpause, rm, wait, scale: what is done to containers of services that are there.
import type { Call } from '../client/call.ts';
import {
  killContainer,
  pauseContainer,
  restartContainer,
  signalOf,
  stopContainer,
  unpauseContainer,
  waitForEnd,
} from '../engine/control.ts';
import { removeContainer } from '../engine/remove.ts';
import type { Container, Engine } from '../engine/state.ts';
import { toBytes } from '../kernel/bytes.ts';
import { lineReader, write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { converge } from './converge.ts';
import { backwards } from './down.ts';
import { ComposeFailure } from './failure.ts';
import { mappingOf, type Project } from './project.ts';
import {
  containersOf,
  event,
  ofService,
  open,
  openByName,
  serviceOf,
  type Session,
  splitPair,
  tell,
} from './session.ts';
import { startServices, waitForNeeded } from './start.ts';
import { levels } from './take-away.ts';
import type { Doing } from '../kernel/process.ts';
import { together } from './together.ts';
import { chosen } from './up.ts';

function* opened(call: Call): Doing<{ session: Session; names: string[] }> {
  const session = yield* openByName(call);
  return { session, names: chosen(session, call.args, false) };
}

const those = (
  { engine, project }: Session,
  names: readonly string[],
  oneOffs = false,
): Container[] =>
  containersOf(engine, project.name, { oneOffs }).filter((one) => names.includes(serviceOf(one)));

export function* start(call: Call): Running {
  call.flags.only('compose start', '');
  const session = yield* openByName(call);
  const names = chosen(session, call.args, true);
  const { files, name: project, services } = session.project;
  if (files.length === 0 && services.size === 0)
    throw new ComposeFailure(
      `no container found for project ${JSON.stringify(project)}: not found`,
    );
  const [first] = names;
  if (first !== undefined && containersOf(session.engine, project).length === 0)
    throw new ComposeFailure(`service ${JSON.stringify(first)} has no container to start`);
  yield* startServices(session, { names, isSilent: false });
  return 0;
}

/** At once for services that don't need each other, the needed ones last. */
function* eachBackwards(
  session: Session,
  names: readonly string[],
  act: (one: Container) => Doing,
  oneOffs = false,
): Doing {
  for (const level of backwards(session.project, those(session, names, oneOffs)))
    yield* together(() => session.engine.kernel.now, level.map(act));
}

export function* stop(call: Call): Running {
  call.flags.only('compose stop', 'timeout');
  const { session, names } = yield* opened(call);
  const timeoutS = call.flags.has('timeout') ? call.flags.number('timeout', 10) : null;
  yield* eachBackwards(session, names, function* (one) {
    yield* event(call, 'Container', one.name, 'Stopping');
    yield* stopContainer(session.engine, one, { timeoutS, signal: '' });
    yield* event(call, 'Container', one.name, 'Stopped');
  });
  return 0;
}

export function* restart(call: Call): Running {
  call.flags.only('compose restart', 'timeout no-deps');
  const { session, names } = yield* opened(call);
  const timeoutS = call.flags.has('timeout') ? call.flags.number('timeout', 10) : null;
  const isAlone = call.flags.yes('no-deps');
  const all = isAlone ? names : withRestarted(session.project, names);
  const now = () => session.engine.kernel.now;
  const restartOne = function* (one: Container): Doing {
    yield* event(call, 'Container', one.name, 'Restarting');
    yield* restartContainer(session.engine, one, { timeoutS, signal: '' });
    yield* event(call, 'Container', one.name, 'Started');
  };
  const restartService = function* (name: string): Doing {
    const needed = isAlone ? [] : restartedWith(session.project, name, names);
    yield* waitForNeeded(session, session.project.services.get(name) ?? {}, {
      names: needed,
      isSilent: false,
    });
    yield* together(now, ofService(session, name).map(restartOne));
  };
  for (const level of levels(session, all)) yield* together(now, level.map(restartService));
  return 0;
}

/** What a service needs of these, and has to be restarted with. */
function restartedWith({ services }: Project, name: string, names: readonly string[]): string[] {
  const needs = mappingOf(services.get(name) ?? {}, 'depends_on');
  return names.filter((each) => mappingOf(needs, each)['restart'] === true);
}

const withRestarted = (project: Project, names: readonly string[]): string[] =>
  [...project.services.keys()].filter(
    (name) => names.includes(name) || restartedWith(project, name, names).length > 0,
  );

export function* kill(call: Call): Running {
  call.flags.only('compose kill', 'signal remove-orphans');
  const { session, names } = yield* opened(call);
  const signal = signalOf(call.flags.text('signal', 'SIGKILL'));
  if (those(session, names, true).every(({ life }) => life === null))
    yield* write(call.self, 2, 'no container to kill');
  const killOne = function* (one: Container): Doing {
    if (one.life === null) return;
    yield* event(call, 'Container', one.name, 'Killing');
    killContainer(session.engine, one, signal);
    yield* event(call, 'Container', one.name, 'Killed');
  };
  yield* eachBackwards(session, names, killOne, true);
  return 0;
}

/** Where one refuses, nothing is told of the others. */
function* everyRunning(
  session: Session,
  names: readonly string[],
  act: (engine: Engine, one: Container) => void,
  told: string,
): Doing {
  const done: Container[] = [];
  let failure: unknown = null;
  for (const one of backwards(session.project, those(session, names)).flat()) {
    if (one.life === null) continue;
    try {
      act(session.engine, one);
      done.push(one);
    } catch (thrown) {
      failure ??= thrown;
    }
  }
  if (failure !== null) throw failure;
  for (const one of done) yield* event(session.call, 'Container', one.name, told);
}

export function* pause(call: Call): Running {
  const { session, names } = yield* opened(call);
  yield* everyRunning(session, names, pauseContainer, 'Paused');
  return 0;
}

export function* unpause(call: Call): Running {
  const { session, names } = yield* opened(call);
  yield* everyRunning(session, names, unpauseContainer, 'Unpaused');
  return 0;
}

export function* rm(call: Call): Running {
  const { flags } = call;
  flags.only('compose rm', 'force stop volumes');
  const { session, names } = yield* opened(call);
  const { engine } = session;
  if (flags.yes('stop'))
    yield* eachBackwards(session, names, function* (one) {
      yield* event(call, 'Container', one.name, 'Stopping');
      yield* stopContainer(engine, one, { timeoutS: null, signal: '' });
      yield* event(call, 'Container', one.name, 'Stopped');
    });
  const made = [...engine.containers.values()];
  const stopped = those(session, names)
    .filter(({ life, status }) => life === null && status !== 'restarting')
    .sort((one, other) => made.indexOf(other) - made.indexOf(one));
  if (stopped.length === 0) {
    yield* tell(call, 'No stopped containers');
    return 0;
  }
  const isSure = flags.yes('force');
  if (!isSure && call.self.fds.get(0)?.kind === 'tty')
    throw new NotModelled('docker compose rm without --force');
  const asked = `Going to remove ${stopped.map(({ name }) => name).join(', ')}`;
  yield* write(call.self, 1, toBytes(`${asked}${isSure ? '\n' : ''}`));
  if (!isSure && !/^y(?:es)?$/i.test((yield* lineReader(call.self, 0)())?.trim() ?? '')) return 0;
  yield* together(
    () => engine.kernel.now,
    stopped.map(function* (one): Doing {
      yield* event(call, 'Container', one.name, 'Removing');
      removeContainer(engine, one, { volumes: flags.yes('volumes'), force: true });
      yield* event(call, 'Container', one.name, 'Removed');
    }),
  );
  return 0;
}

export function* wait(call: Call): Running {
  call.flags.only('compose wait', '');
  const session = yield* openByName(call);
  // Of a service that the file doesn't name it finds none.
  const names = call.args.length > 0 ? call.args : chosen(session, [], false);
  const containers = those(session, names).filter(({ life }) => life !== null);
  if (containers.length === 0)
    throw new ComposeFailure(`no containers for project ${JSON.stringify(session.project.name)}`);
  let code = 0;
  const waitForOne = function* (one: Container): Doing {
    code = yield* waitForEnd(session.engine, one);
    yield* write(
      call.self,
      1,
      `container ${JSON.stringify(one.id)} exited with status code ${code}\n`,
    );
  };
  yield* together(() => session.engine.kernel.now, containers.map(waitForOne));
  return code;
}

export function* scale(call: Call): Running {
  call.flags.only('compose scale', 'no-deps');
  for (const arg of call.args) {
    const [name, count] = splitPair(arg);
    if (name === '' || count === '') throw new ComposeFailure(`invalid scale specifier: ${arg}`);
    if (!/^[-+]?\d+$/.test(count))
      throw new ComposeFailure(`invalid scale specifier: can't parse replica value as int: ${arg}`);
  }
  const pairs = call.args.map(splitPair);
  const session = yield* open(call, { named: pairs.map(([name]) => name) });
  const names = chosen(
    session,
    pairs.map(([name]) => name),
    !call.flags.yes('no-deps'),
  );
  const scales = new Map(pairs.map(([name, count]): [string, number] => [name, Number(count)]));
  yield* converge(session, {
    names,
    scales,
    recreates: 'changed',
    timeoutS: null,
    removesOrphans: false,
  });
  yield* startServices(session, { names, isSilent: false });
  return 0;
}
