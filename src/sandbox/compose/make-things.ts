// Networks and volumes of a project, and containers that no service of it asks for.
import { addNetwork } from '../engine/networks.ts';
import { addVolume } from '../engine/volumes.ts';
import { isMapping } from './data.ts';
import { ComposeFailure } from './failure.ts';
import { volumeName } from './mounts.ts';
import { hashOf, networkName } from './options.ts';
import { mappingOf, textOf } from './project.ts';
import { event, labels, orphansOf, type Session, warnOfOrphans } from './session.ts';
import { takeAway } from './take-away.ts';
import type { Doing } from '../kernel/process.ts';
import { together } from './together.ts';
import type { Mapping } from './yaml-text.ts';

export type Converging = {
  names: readonly string[];
  scales: ReadonlyMap<string, number>;
  recreates: 'changed' | 'always' | 'never';
  timeoutS: number | null;
  /** Neither removed nor told of where it is null. */
  removesOrphans: boolean | null;
};

export function* makeNetworks(session: Session, names: readonly string[]): Doing {
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
    [labels.hash, hashOf(given)],
    [labels.project, project.name],
    ['com.docker.compose.version', '2.40.3'],
  ]);
}

export function* makeVolumes(session: Session, names: readonly string[]): Doing {
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

export function* orphans(
  session: Session,
  how: Pick<Converging, 'timeoutS' | 'removesOrphans'>,
): Doing {
  if (how.removesOrphans === null) return;
  const left = orphansOf(session);
  if (!how.removesOrphans) return yield* warnOfOrphans(session, left);
  yield* together(
    () => session.engine.kernel.now,
    left.map((one) => takeAway(session, one, how.timeoutS)),
  );
}
