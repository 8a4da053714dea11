// A container of a service is made, with its configs and secrets in it.
import { createContainer } from '../engine/create.ts';
import { DaemonError } from '../engine/daemon.ts';
import type { Container } from '../engine/state.ts';
import { isError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { rootViewer } from '../engine/viewer.ts';
import { isMapping } from './data.ts';
import { imageOf } from './images.ts';
import { optionsOf } from './options.ts';
import { mappingOf, textOf } from './project.ts';
import { event, type Session, warn } from './session.ts';
import type { Doing } from '../kernel/process.ts';
import type { Mapping } from './yaml-text.ts';

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
  if (hasUnsupportedGrants(service))
    yield* warn(call, 'secrets `uid`, `gid` and `mode` are not supported, they will be ignored');
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
    return createContainer(engine, options);
  } catch (thrown) {
    if (thrown instanceof DaemonError && shown !== null)
      yield* event(call, 'Container', shown, thrown.said);
    throw thrown;
  }
}

function hasUnsupportedGrants({ secrets }: Mapping): boolean {
  return (Array.isArray(secrets) ? secrets : []).some(
    (each) => isMapping(each) && ['uid', 'gid', 'mode'].some((key) => each[key] !== undefined),
  );
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
