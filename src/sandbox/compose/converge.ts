// Makes what is there what the file asks for: networks, volumes, then each service's containers in the order of their dependencies.
import { createContainer } from '../engine/create.ts';
import { DaemonError } from '../engine/daemon.ts';
import { makePath } from '../engine/init-files.ts';
import { addNetwork } from '../engine/networks.ts';
import { removeContainer } from '../engine/remove.ts';
import type { Container } from '../engine/state.ts';
import { addVolume } from '../engine/volumes.ts';
import { stopContainer } from '../engine/control.ts';
import { isError } from '../files/error.ts';
import { writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import { rootViewer } from '../engine/viewer.ts';
import { toBytes } from '../kernel/bytes.ts';
import { isMapping } from './canonical.ts';
import { ComposeFailure } from './failure.ts';
import { imageOf } from './images.ts';
import { hashOf, networkName, optionsOf, volumeName } from './options.ts';
import { inOrder, mappingOf, textOf } from './project.ts';
import {
  containersOf,
  event,
  labels,
  numberOf,
  ofService,
  type Session,
  serviceOf,
  warn,
} from './session.ts';
import { type Doing, together } from './together.ts';
import type { Mapping } from './yaml-text.ts';

export type Converging = {
  names: readonly string[];
  scales: ReadonlyMap<string, number>;
  recreates: 'changed' | 'always' | 'never';
  timeoutS: number | null;
  removesOrphans: boolean;
};

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

/** Services that may be made at once, those that others need first. */
export function levels({ project }: Session, names: readonly string[]): string[][] {
  const depth = new Map<string, number>();
  for (const name of inOrder(project.services)) {
    const needed = Object.keys(mappingOf(project.services.get(name) ?? {}, 'depends_on'));
    depth.set(name, Math.max(0, ...needed.map((each) => (depth.get(each) ?? 0) + 1)));
  }
  const most = Math.max(0, ...names.map((name) => depth.get(name) ?? 0));
  return Array.from({ length: most + 1 }, (_, at) =>
    names.filter((name) => (depth.get(name) ?? 0) === at),
  );
}

function* makeNetworks(session: Session, names: readonly string[]): Doing {
  const { call, engine, project } = session;
  const used = new Set(
    names.flatMap((name) => Object.keys(mappingOf(project.services.get(name) ?? {}, 'networks'))),
  );
  for (const [key, given] of Object.entries(project.networks)) {
    if (!used.has(key) || !isMapping(given)) continue;
    const name = networkName(project, key);
    const known = [...engine.networks.values()].find((one) => one.name === name);
    if (given['external'] === true) {
      if (!known)
        throw new ComposeFailure(`network ${name} declared as external, but could not be found`);
      continue;
    }
    if (known) continue;
    yield* event(call, 'Network', name, 'Creating');
    const [pool] = Array.isArray(mappingOf(given, 'ipam')['config'])
      ? (mappingOf(given, 'ipam')['config'] as Mapping[])
      : [];
    addNetwork(engine, {
      name,
      driver: textOf(given, 'driver') || 'bridge',
      isInternal: given['internal'] === true,
      isAttachable: given['attachable'] === true,
      enablesIpv6: given['enable_ipv6'] === true,
      labels: ownLabels(session, given, ['com.docker.compose.network', key]),
      subnet: pool ? textOf(pool, 'subnet') : '',
      gateway: pool ? textOf(pool, 'gateway') : '',
    });
    yield* event(call, 'Network', name, 'Created');
  }
}

function ownLabels(
  { project }: Session,
  given: Mapping,
  more: [string, string],
): Map<string, string> {
  return new Map([
    ...Object.entries(mappingOf(given, 'labels')).map(([key, value]): [string, string] => [
      key,
      String(value ?? ''),
    ]),
    more,
    [labels.project, project.name],
    ['com.docker.compose.version', '2.40.3'],
  ]);
}

function* makeVolumes(session: Session, names: readonly string[]): Doing {
  const { call, engine, project } = session;
  const used = new Set(
    names.flatMap((name) => {
      const list = project.services.get(name)?.['volumes'];
      return Array.isArray(list)
        ? list.flatMap((each) => (isMapping(each) ? [textOf(each, 'source')] : []))
        : [];
    }),
  );
  for (const [key, given] of Object.entries(project.volumes)) {
    if (!used.has(key) || !isMapping(given)) continue;
    const name = volumeName(project, key);
    if (given['external'] === true) {
      if (!engine.volumes.has(name))
        throw new ComposeFailure(`external volume ${JSON.stringify(name)} not found`);
      continue;
    }
    if (engine.volumes.has(name)) continue;
    yield* event(call, 'Volume', name, 'Creating');
    addVolume(engine, {
      name,
      driver: textOf(given, 'driver') || 'local',
      labels: ownLabels(session, given, ['com.docker.compose.volume', key]),
    });
    yield* event(call, 'Volume', name, 'Created');
  }
}

function* orphans(session: Session, how: Converging): Doing {
  const { project, engine, call } = session;
  const known = new Set([...project.services.keys(), ...project.disabled.keys()]);
  const left = containersOf(engine, project.name).filter((one) => !known.has(serviceOf(one)));
  if (left.length === 0) return;
  if (how.removesOrphans) {
    yield* together(
      () => engine.kernel.now,
      left.map((one) => takeAway(session, one, how.timeoutS)),
    );
    return;
  }
  const names = left.map(({ name }) => name).join(' ');
  yield* warn(
    call,
    `Found orphan containers ([${names}]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.`,
  );
}

/** Stopped, then removed. */
export function* takeAway(
  { call, engine }: Session,
  container: Container,
  timeoutS: number | null,
  volumes = false,
): Doing {
  yield* event(call, 'Container', container.name, 'Stopping');
  yield* stopContainer(engine, container, { timeoutS, signal: '' });
  yield* event(call, 'Container', container.name, 'Stopped');
  yield* event(call, 'Container', container.name, 'Removing');
  if (engine.containers.has(container.id))
    removeContainer(engine, container, { volumes, force: true });
  yield* event(call, 'Container', container.name, 'Removed');
}

export function scaleOf(service: Mapping, given: number | undefined): number {
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
      `service name ${JSON.stringify(name)}: can't set container_name and ${JSON.stringify(name)} to scale over 1: invalid compose project`,
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

export function containerName(
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

/** The engine's refusal is told beside the container's name as well. */
export function* created(
  session: Session,
  name: string,
  service: Mapping,
  at: { number: number; name: string; isOneOff: boolean },
  shown: string | null,
): Doing<Container> {
  const { call, engine, project } = session;
  for (const each of missingSecrets(session, service))
    yield* warn(call, `secret file ${each} does not exist`);
  try {
    const options = optionsOf(project, name, service, imageOf(session, name, service), at);
    for (const { type, target } of options.mounts)
      if (type === 'volume' && !target.startsWith('/'))
        throw new DaemonError(
          `invalid mount config for type "volume": invalid mount path: '${target}' mount path must be absolute`,
          'invalid',
        );
    for (const { type, source } of options.mounts)
      if (type === 'bind' && !isThere(call, source))
        throw new DaemonError(
          `invalid mount config for type "bind": bind source path does not exist: ${source}`,
          'invalid',
        );
    const container = createContainer(engine, options);
    writeConfigs(session, service, container);
    return container;
  } catch (thrown) {
    if (thrown instanceof DaemonError && shown !== null)
      yield* event(call, 'Container', shown, `Error response from daemon: ${thrown.message}`);
    throw thrown;
  }
}

function missingSecrets({ project, call }: Session, service: Mapping): string[] {
  const list = service['secrets'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((each) => {
    const given = isMapping(each) ? mappingOf(project.secrets, textOf(each, 'source')) : {};
    const file = textOf(given, 'file');
    return file !== '' && !isThere(call, file) ? [textOf(given, 'name')] : [];
  });
}

function isThere(call: Session['call'], path: string): boolean {
  return (
    call.engine.hostMounts.length > 0 &&
    !isError(lookup(rootViewer(call.engine, call.engine.hostMounts), path))
  );
}

/** What a config or secret says in the file itself, or takes from a variable, is written into the container. */
function writeConfigs({ engine, project }: Session, service: Mapping, container: Container): void {
  for (const kind of ['configs', 'secrets'] as const) {
    const list = service[kind];
    for (const each of Array.isArray(list) ? list : []) {
      if (!isMapping(each)) continue;
      const given = mappingOf(project[kind], textOf(each, 'source'));
      const variable = textOf(given, 'environment');
      const text =
        typeof given['content'] === 'string'
          ? given['content']
          : variable === ''
            ? null
            : (project.environment.get(variable) ?? '');
      if (text === null) continue;
      const target = textOf(each, 'target') || `/${textOf(each, 'source')}`;
      makePath(engine, container.store, target.slice(0, target.lastIndexOf('/')) || '/');
      writeFile(
        rootViewer(engine, [
          {
            at: '/',
            store: container.store,
            from: '/',
            isReadOnly: false,
            source: '',
            type: '',
            options: '',
          },
        ]),
        target,
        toBytes(text),
      );
    }
  }
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
    if (container.life) yield* event(call, 'Container', container.name, 'Running');
    return;
  }
  const own = containerName(session, name, service, numberOf(container));
  yield* event(call, 'Container', container.name, 'Recreate');
  container.name = `${container.id.slice(0, 12)}_${container.name}`;
  const fresh = yield* created(
    session,
    name,
    service,
    { number: numberOf(container), name: own, isOneOff: false },
    null,
  );
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
