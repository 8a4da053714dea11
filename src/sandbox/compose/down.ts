// `docker compose down`: containers, networks, and with flags volumes and images.
import type { Call } from '../client/call.ts';
import { DaemonError } from '../engine/daemon.ts';
import { removeImage } from '../engine/images.ts';
import { findImage, withTag } from '../engine/find.ts';
import { removeNetwork } from '../engine/networks.ts';
import { removeVolume } from '../engine/volumes.ts';
import type { Container } from '../engine/state.ts';
import type { Running } from '../kernel/process.ts';
import { ComposeFailure } from './failure.ts';
import { volumeName } from './mounts.ts';
import { imageName, networkName } from './options.ts';
import { dependenciesOf, listOf, mappingOf, type Project } from './project.ts';
import {
  containersOf,
  event,
  labels,
  openByName,
  orphansOf,
  serviceOf,
  type Session,
  warn,
  warnOfOrphans,
} from './session.ts';
import { takeAway } from './take-away.ts';
import type { Doing } from '../kernel/process.ts';
import { together } from './together.ts';

export function* down(call: Call): Running {
  const { flags } = call;
  flags.only('compose down', 'remove-orphans rmi timeout volumes');
  const rmi = flags.text('rmi');
  if (rmi !== '' && rmi !== 'all' && rmi !== 'local')
    throw new ComposeFailure(`invalid value for --rmi: ${JSON.stringify(rmi)}`);
  const session = yield* openByName(call);
  const { engine, project } = session;
  const timeoutS = flags.has('timeout') ? flags.number('timeout', 10) : null;
  const all = containersOf(engine, project.name, { oneOffs: flags.yes('remove-orphans') });
  const known = new Set(project.services.keys());
  const named = call.args.length === 0 ? known : new Set(call.args);
  const wanted = all.filter(
    (one) => (named.has(serviceOf(one)) && known.has(serviceOf(one))) || project.files.length === 0,
  );
  const orphans = flags.yes('remove-orphans') ? orphansOf(session) : [];
  if (!flags.yes('remove-orphans') && project.files.length > 0)
    yield* warnOfOrphans(session, orphansOf(session, false));
  const isNothing = all.length === 0 && networksOf(session).length === 0;
  for (const level of backwards(project, wanted))
    yield* together(
      () => engine.kernel.now,
      level.map((one) => takeAway(session, one, timeoutS, flags.yes('volumes'))),
    );
  yield* together(
    () => engine.kernel.now,
    orphans.map((one) => takeAway(session, one, timeoutS)),
  );
  yield* together(
    () => engine.kernel.now,
    [
      ...networksOf(session).map((name) => removeOne(session, name)),
      ...(flags.yes('volumes')
        ? volumesOf(session).map((name) => removeOneVolume(session, name))
        : []),
      ...(rmi === ''
        ? []
        : imagesOf(session, rmi, named).map((name) => removeOneImage(session, name))),
    ],
  );
  if (isNothing && project.files.length === 0)
    yield* warn(
      call,
      `Warning: No resource found to remove for project ${JSON.stringify(project.name)}.`,
    );
  return 0;
}

/** Containers of services that nobody needs first. */
export function backwards({ services }: Project, containers: readonly Container[]): Container[][] {
  const depth = (name: string, seen: readonly string[] = []): number => {
    const users = [...services].filter(
      ([user, each]) =>
        !seen.includes(user) && dependenciesOf(each).some((needed) => needed.name === name),
    );
    return Math.max(0, ...users.map(([user]) => depth(user, [...seen, name]) + 1));
  };
  const levels = new Map<number, Container[]>();
  for (const one of containers) {
    const at = depth(serviceOf(one));
    levels.set(at, [...(levels.get(at) ?? []), one]);
  }
  return [...levels].sort(([one], [other]) => one - other).map(([, level]) => level);
}

function networksOf({ engine, project }: Session): string[] {
  const external = new Set(
    Object.entries(project.networks).flatMap(([key, given]) =>
      mappingOf({ given }, 'given')['external'] === true ? [networkName(project, key)] : [],
    ),
  );
  return [...engine.networks.values()]
    .filter((one) => one.labels.get(labels.project) === project.name && !external.has(one.name))
    .map(({ name }) => name)
    .sort();
}

function* removeOne({ call, engine }: Session, name: string): Doing {
  yield* event(call, 'Network', name, 'Removing');
  try {
    removeNetwork(engine, name);
  } catch (thrown) {
    if (!(thrown instanceof DaemonError)) throw thrown;
    yield* event(call, 'Network', name, 'Resource is still in use');
    return;
  }
  yield* event(call, 'Network', name, 'Removed');
}

function volumesOf({ engine, project }: Session): string[] {
  return Object.entries(project.volumes)
    .filter(([, given]) => mappingOf({ given }, 'given')['external'] !== true)
    .map(([key]) => volumeName(project, key))
    .filter((name) => engine.volumes.has(name));
}

function* removeOneVolume({ call, engine }: Session, name: string): Doing {
  yield* event(call, 'Volume', name, 'Removing');
  try {
    removeVolume(engine, name, true);
  } catch (thrown) {
    if (!(thrown instanceof DaemonError)) throw thrown;
    yield* event(call, 'Volume', name, 'Resource is still in use');
    return;
  }
  yield* event(call, 'Volume', name, 'Removed');
}

function imagesOf(
  { engine, project }: Session,
  which: string,
  wanted: ReadonlySet<string>,
): string[] {
  const names = [...project.services].flatMap(([name, service]) => {
    const isBuilt = service['build'] !== undefined;
    return wanted.has(name) && (which === 'all' || isBuilt)
      ? [imageName(project, name, service), ...listOf(mappingOf(service, 'build'), 'tags')]
      : [];
  });
  return [...new Set(names.filter((name) => findImage(engine, name) !== null).map(withTag))].sort();
}

function* removeOneImage({ call, engine }: Session, name: string): Doing {
  yield* event(call, 'Image', name, 'Removing');
  try {
    removeImage(engine, name, { force: false, prune: true });
  } catch (thrown) {
    if (!(thrown instanceof DaemonError)) throw thrown;
    yield* event(call, 'Image', name, 'Resource is still in use');
    return;
  }
  yield* event(call, 'Image', name, 'Removed');
}
