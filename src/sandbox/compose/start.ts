// Starts services in the order of their dependencies, each when what it waits for has come.
import { startContainer } from '../engine/start.ts';
import { writeGrants } from './grants.ts';
import type { Container } from '../engine/state.ts';
import { ComposeFailure } from './failure.ts';
import { dependenciesOf } from './project.ts';
import { event, ofService, type Session, warn } from './session.ts';
import { levels } from './take-away.ts';
import type { Doing } from '../kernel/process.ts';
import { together } from './together.ts';
import type { Mapping } from './yaml-text.ts';

type Starting = { names: readonly string[]; isSilent: boolean };

export function* startServices(session: Session, how: Starting): Doing {
  const { kernel } = session.engine;
  for (const level of levels(session, how.names)) {
    yield* together(
      () => kernel.now,
      level.map((name) => startService(session, name, how)),
    );
    // So long a start takes: what is heard meanwhile was said by what it needs.
    if (how.isSilent) yield { isReady: () => false, at: kernel.now + 200, isHeld: true };
  }
}

function* startService(session: Session, name: string, how: Starting): Doing {
  const { call, engine, project } = session;
  const service = project.services.get(name) ?? {};
  yield* waitForNeeded(session, service, how);
  for (const container of ofService(session, name)) {
    if (container.life) continue;
    writeGrants(session, name, container);
    if (!how.isSilent) yield* event(call, 'Container', container.name, 'Starting');
    startContainer(engine, container);
    if (!how.isSilent) yield* event(call, 'Container', container.name, 'Started');
  }
}

/** Those of these names that it may only be started behind. */
export function* waitForNeeded(
  session: Session,
  service: Mapping,
  { names, isSilent }: Starting,
): Doing {
  for (const { name, condition, isRequired } of dependenciesOf(service)) {
    if (condition === 'service_started' || !names.includes(name)) continue;
    yield* together(
      () => session.engine.kernel.now,
      ofService(session, name).map((one) =>
        waitFor(session, { name, condition, isRequired }, one, isSilent),
      ),
    );
  }
}

function* waitFor(
  session: Session,
  { name, condition, isRequired }: ReturnType<typeof dependenciesOf>[number],
  container: Container,
  isSilent: boolean,
): Doing {
  const { call } = session;
  const told = function* (what: string): Doing {
    if (!isSilent) yield* event(call, 'Container', container.name, what);
  };
  yield* told('Waiting');
  const failure =
    condition === 'service_healthy'
      ? yield* untilHealthy(session, container)
      : yield* untilCompleted(session, name, container);
  if (failure === null) {
    yield* told(condition === 'service_healthy' ? 'Healthy' : 'Exited');
    return;
  }
  if (isRequired) {
    yield* told(failure.shown);
    throw new ComposeFailure(failure.message);
  }
  const why = `optional dependency ${JSON.stringify(name)} failed to start`;
  yield* told(`Skipped: ${why}`);
  yield* warn(call, `${why}: ${failure.message.replace(/^dependency failed to start: /, '')}`);
}

type Failure = { shown: string; message: string } | null;

function* poll({ engine }: Session, isOver: () => boolean): Doing {
  while (!isOver()) yield { isReady: isOver, at: engine.kernel.now + 500, isHeld: true };
}

function* untilHealthy(session: Session, container: Container): Doing<Failure> {
  const failed = (why: string): Failure => ({
    shown: 'Error',
    message: `dependency failed to start: ${why}`,
  });
  if (container.healthCheck === null || container.healthCheck.test.length === 0)
    return failed(`container ${container.name} has no healthcheck configured`);
  const state = () => (container.life === null ? 'gone' : (container.health?.status ?? 'starting'));
  yield* poll(session, () => state() !== 'starting');
  if (state() === 'healthy') return null;
  return failed(
    state() === 'gone'
      ? `container ${container.name} exited (${container.exitCode})`
      : `container ${container.name} is unhealthy`,
  );
}

function* untilCompleted(session: Session, name: string, container: Container): Doing<Failure> {
  yield* poll(session, () => container.life === null && container.status !== 'restarting');
  if (container.exitCode === 0) return null;
  const message = `service ${JSON.stringify(name)} didn't complete successfully: exit ${container.exitCode}`;
  return { shown: message, message };
}
