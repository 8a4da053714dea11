// Volumes: named or not, made by a command or by the first container that wants them.
import { emptyStore } from '../files/store.ts';
import { DaemonError, newId, tell } from './daemon.ts';
import { hideVolume, showVolume } from './host-view.ts';
import { needVolume, usersOfVolume } from './find.ts';
import type { Engine, Volume } from './state.ts';

export function checkVolumeName(name: string, isFromMount = false): void {
  if (name.length === 1)
    throw new DaemonError(
      `create ${name}: volume name is too short, names should be at least two alphanumeric characters`,
      'invalid',
    );
  if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name)) return;
  void isFromMount;
  throw new DaemonError(
    `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
    'invalid',
  );
}

export function addVolume(
  engine: Engine,
  given: {
    name: string;
    driver?: string;
    labels?: Map<string, string>;
    options?: Map<string, string>;
    isAnonymous?: boolean;
  },
): Volume {
  const known = engine.volumes.get(given.name);
  if (known && given.name !== '') return known;
  const driver = given.driver ?? 'local';
  const name = given.name === '' ? newId(engine) : given.name;
  if (driver !== 'local')
    throw new DaemonError(
      `create ${name}: error looking up volume plugin ${driver}: plugin "${driver}" not found`,
      'missing',
    );
  checkVolumeName(name);
  const options = given.options ?? new Map<string, string>();
  const strange = [...options.keys()].find(
    (each) => !['type', 'o', 'device', 'size'].includes(each),
  );
  if (strange !== undefined)
    throw new DaemonError(`create ${name}: invalid option: ${JSON.stringify(strange)}`, 'invalid');
  const missing = ['device', 'type'].find((each) => (options.get(each) ?? '') === '');
  if (options.size > 0 && !options.has('size') && missing !== undefined)
    throw new DaemonError(
      `create ${name}: missing required option: ${JSON.stringify(missing)}`,
      'invalid',
    );
  const volume: Volume = {
    name,
    createdAt: engine.kernel.now,
    driver,
    labels: given.labels ?? new Map(),
    options,
    isAnonymous: given.isAnonymous ?? given.name === '',
    store: emptyStore(`volume ${name}`, engine.kernel.now),
  };
  engine.volumes.set(name, volume);
  showVolume(engine, volume);
  tell(engine, 'volume', 'create', name, [['driver', driver]]);
  return volume;
}

export function removeVolume(engine: Engine, name: string, force: boolean): void {
  if (force && !engine.volumes.has(name)) return;
  const volume = needVolume(engine, name);
  const users = usersOfVolume(engine, name);
  if (users.length > 0)
    throw new DaemonError(
      `remove ${name}: volume is in use - [${users.map(({ id }) => id).join(', ')}]`,
      'conflict',
    );
  engine.volumes.delete(name);
  hideVolume(engine, name);
  tell(engine, 'volume', 'destroy', name, [['driver', volume.driver]]);
}

/** How many containers use each; anonymous ones go with the last. */
export function unusedVolumes(engine: Engine): Volume[] {
  return [...engine.volumes.values()].filter(
    ({ name }) => usersOfVolume(engine, name).length === 0,
  );
}
