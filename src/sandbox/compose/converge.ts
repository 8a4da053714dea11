// Makes what is there what the file asks for: networks, volumes, then each service's containers in the order of their dependencies.
import { removeContainer } from '../engine/remove.ts';
import type { Container } from '../engine/state.ts';
import { startContainer } from '../engine/start.ts';
import { stopContainer } from '../engine/control.ts';
import { created } from './created.ts';
import { ComposeFailure } from './failure.ts';
import { imageOf } from './images.ts';
import { type Converging, makeNetworks, makeVolumes, orphans } from './make-things.ts';
import { hashOf } from './options.ts';
import { mappingOf, textOf } from './project.ts';
import { event, labels, numberOf, ofService, type Session } from './session.ts';
import { levels, takeAway } from './take-away.ts';
import type { Doing } from '../kernel/process.ts';
import { together } from './together.ts';
import type { Mapping } from './yaml-text.ts';

export function* converge(session: Session, how: Converging): Doing {
  yield* makeNetworks(session, how.names);
  yield* makeVolumes(session, how.names);
  yield* orphans(session, how);
  for (const level of levels(session, how.names))
    yield* together(
      () => session.engine.kernel.now,
      level.map((name) => ensure(session, name, how)),
    );
}

function scaleOf(service: Mapping, given: number | undefined): number {
  if (given !== undefined) return given;
  const own = service['scale'] ?? mappingOf(service, 'deploy')['replicas'];
  return own === undefined ? 1 : Number(own);
}

function* ensure(session: Session, name: string, how: Converging): Doing {
  const { project, engine } = session;
  const service = project.services.get(name) ?? {};
  const wanted = scaleOf(service, how.scales.get(name));
  if (wanted > 1 && textOf(service, 'container_name') !== '')
    throw new ComposeFailure(
      `WARNING: The ${JSON.stringify(name)} service is using the custom container name ${JSON.stringify(textOf(service, 'container_name'))}. Docker requires each container to have a unique name. Remove the custom name to scale the service`,
    );
  const there = ofService(session, name).sort(
    (one, other) =>
      Number(isOld(session, name, other)) - Number(isOld(session, name, one)) ||
      numberOf(one) - numberOf(other),
  );
  const extra = there.slice(wanted);
  const kept = there.slice(0, wanted);
  const next = Math.max(0, ...there.map(numberOf)) + 1;
  const made = Array.from({ length: Math.max(0, wanted - there.length) }, (_, at) =>
    make(session, name, service, next + at),
  );
  yield* together(
    () => engine.kernel.now,
    [
      ...kept.map((one) => keep(session, name, service, one, how)),
      ...extra.map((one) => takeAway(session, one, how.timeoutS)),
      ...made,
    ],
  );
}

function isOld(session: Session, name: string, container: Container): boolean {
  const service = session.project.services.get(name) ?? {};
  return container.labels.get(labels.hash) !== hashOf(service);
}

function containerName(
  { project }: Session,
  name: string,
  service: Mapping,
  number: number,
): string {
  return textOf(service, 'container_name') || `${project.name}-${name}-${number}`;
}

function* make(session: Session, name: string, service: Mapping, number: number): Doing {
  const own = containerName(session, name, service, number);
  yield* event(session.call, 'Container', own, 'Creating');
  yield* created(session, name, service, { number, name: own, isOneOff: false }, own);
  yield* event(session.call, 'Container', own, 'Created');
}

function* keep(
  session: Session,
  name: string,
  service: Mapping,
  container: Container,
  how: Converging,
): Doing {
  const { call, engine } = session;
  const image = imageOf(session, name, service);
  const isChanged =
    isOld(session, name, container) || container.labels.get(labels.image) !== image.id;
  const recreates = how.recreates === 'always' || (how.recreates === 'changed' && isChanged);
  if (!recreates) {
    if (container.status === 'paused') {
      yield* event(call, 'Container', container.name, 'Restart');
      startContainer(engine, container);
    }
    if (container.life) yield* event(call, 'Container', container.name, 'Running');
    return;
  }
  const own = containerName(session, name, service, numberOf(container));
  yield* event(call, 'Container', container.name, 'Recreate');
  const before = container.name;
  container.name = `${container.id.slice(0, 12)}_${before}`;
  const at = { number: numberOf(container), name: own, isOneOff: false };
  let fresh: Container;
  try {
    fresh = yield* created(session, name, service, at, own);
  } catch (thrown) {
    container.name = before;
    throw thrown;
  }
  inheritVolumes(container, fresh);
  yield* stopContainer(engine, container, { timeoutS: how.timeoutS, signal: '' });
  if (engine.containers.has(container.id))
    removeContainer(engine, container, { volumes: false, force: true });
  yield* event(call, 'Container', own, 'Recreated');
}

/** Anonymous volumes stay with the service. */
function inheritVolumes(before: Container, fresh: Container): void {
  for (const mount of fresh.mounts) {
    const known = before.mounts.find((each) => each.isAnonymous && each.target === mount.target);
    if (mount.isAnonymous && known) Object.assign(mount, known);
  }
}
