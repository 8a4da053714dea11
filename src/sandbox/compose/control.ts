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
import type { Container } from '../engine/state.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { converge } from './converge.ts';
import { backwards } from './down.ts';
import { ComposeFailure } from './failure.ts';
import { inOrder } from './project.ts';
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
import { chosen } from './up.ts';

function* opened(call: Call): Doing<{ session: Session; names: string[] }> {
  const session = yield* open(call, { named: call.args, skipsEnvFiles: true });
  return { session, names: chosen(session, call.args, false) };
}

const those = ({ engine, project }: Session, names: readonly string[]): Container[] =>
  containersOf(engine, project.name).filter((one) => names.includes(serviceOf(one)));

export function* start(call: Call): Running {
  call.flags.only('compose start', '');
  const { session, names } = yield* opened(call);
  for (const name of inOrder(session.project.services))
    if (names.includes(name) && ofService(session, name).length === 0)
      throw new ComposeFailure(`service ${JSON.stringify(name)} has no container to start`);
  yield* startServices(session, { names, isSilent: false });
  return 0;
}

/** At once for services that don't need each other, the needed ones last. */
function* eachBackwards(
  session: Session,
  names: readonly string[],
  act: (one: Container) => Doing,
): Doing {
  for (const level of backwards(session.project, those(session, names)))
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
  yield* eachBackwards(session, names, function* (one) {
    yield* event(call, 'Container', one.name, 'Restarting');
    yield* restartContainer(session.engine, one, { timeoutS, signal: '' });
    yield* event(call, 'Container', one.name, 'Started');
  });
  return 0;
}

export function* kill(call: Call): Running {
  call.flags.only('compose kill', 'signal remove-orphans');
  const { session, names } = yield* opened(call);
  const signal = signalOf(call.flags.text('signal', 'SIGKILL'));
  yield* eachBackwards(session, names, function* (one) {
    if (one.life === null) return;
    yield* event(call, 'Container', one.name, 'Killing');
    killContainer(session.engine, one, signal);
    yield* event(call, 'Container', one.name, 'Killed');
  });
  return 0;
}

export function* pause(call: Call): Running {
  const { session, names } = yield* opened(call);
  yield* eachBackwards(session, names, function* (one) {
    if (one.status !== 'running') return;
    pauseContainer(session.engine, one);
    yield* event(call, 'Container', one.name, 'Paused');
  });
  return 0;
}

export function* unpause(call: Call): Running {
  const { session, names } = yield* opened(call);
  yield* eachBackwards(session, names, function* (one) {
    if (one.status !== 'paused') return;
    unpauseContainer(session.engine, one);
    yield* event(call, 'Container', one.name, 'Unpaused');
  });
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
  const stopped = those(session, names).filter(
    ({ life, status }) => life === null && status !== 'restarting',
  );
  if (stopped.length === 0) {
    yield* tell(call, 'No stopped containers');
    return 0;
  }
  yield* write(call.self, 1, `Going to remove ${stopped.map(({ name }) => name).join(', ')}\n`);
  if (!flags.yes('force')) throw new NotModelled('docker compose rm without --force');
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
  const { session, names } = yield* opened(call);
  const containers = those(session, names).filter(({ life }) => life !== null);
  if (containers.length === 0)
    throw new ComposeFailure(`no containers for project ${JSON.stringify(session.project.name)}`);
  let code = 0;
  for (const one of containers) {
    code = yield* waitForEnd(session.engine, one);
    yield* write(
      call.self,
      1,
      `container ${JSON.stringify(one.name)} exited with status code ${code}\n`,
    );
  }
  return code;
}

export function* scale(call: Call): Running {
  call.flags.only('compose scale', 'no-deps');
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
