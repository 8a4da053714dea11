// `docker volume`: create, ls, rm, prune.
import { parseBoolean } from '../../../command/values/numbers.ts';
import { DaemonError } from '../../engine/daemon.ts';
import { usersOfVolume } from '../../engine/find.ts';
import { addVolume, removeVolume, unusedVolumes } from '../../engine/volumes.ts';
import type { Engine, Volume } from '../../engine/state.ts';
import { ClientError, complain, out, say, type CommandFunction } from '../call.ts';
import { configuredFormat } from '../configured.ts';
import { confirmed } from '../confirm.ts';
import { anyOf, booleanOf, filtersOf, hasLabels, isLabelled } from '../filters.ts';
import { formatted } from '../format.ts';
import { volumeRow, volumeRows } from '../rows.ts';
import { pairOf } from '../run-options.ts';
import { humanSize } from '../table.ts';

export const create: CommandFunction = function* (call) {
  const { flags, engine } = call;
  flags.only(call.typedAs, 'driver label opt name');
  if (flags.text('name') !== '' && call.args.length > 0)
    throw new ClientError(
      'conflicting options: cannot specify a volume-name through both --name and as a positional arg',
    );
  const volume = addVolume(engine, {
    name: call.args[0] ?? flags.text('name'),
    driver: flags.text('driver', 'local') || 'local',
    labels: new Map([
      ...flags.all('label').map(pairOf),
      ...((call.args[0] ?? flags.text('name')) === '' ? anonymous : []),
    ]),
    options: new Map(flags.all('opt').map(pairOf)),
  });
  yield* say(call, volume.name);
  return 0;
};

const anonymous: [string, string][] = [['com.docker.volume.anonymous', '']];

export const ls: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'filter format quiet');
  const filters = filtersOf(flags, 'dangling driver label name');
  const dangling = booleanOf(filters, 'dangling');
  const found = [...engine.volumes.values()]
    .filter(
      (volume) =>
        anyOf(filters, 'name', (value) => volume.name.includes(value)) &&
        anyOf(filters, 'driver', (value) => volume.driver === value) &&
        (dangling === null || isUnused(engine, volume) === dangling) &&
        hasLabels(filters, volume.labels),
    )
    .sort((one, other) => naturally(one.name, other.name));
  const rows = found.map((volume) => volumeRow(engine, volume));
  yield* out(
    call,
    formatted(volumeRows, rows, {
      format: flags.text('format', configuredFormat(call, 'volumesFormat')),
      quiet: flags.yes('quiet'),
    }),
  );
  return 0;
};

function isUnused(engine: Engine, { name }: Volume): boolean {
  return usersOfVolume(engine, name).length === 0;
}

/** `v2` stands before `v10`. */
export function naturally(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.match(/\d+|\D+/g) ?? []);
  for (let at = 0; at < Math.min(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const [a = '', b = ''] = [left?.[at], right?.[at]];
    if (a === b) continue;
    const bothNumbers = /^\d/.test(a) && /^\d/.test(b);
    if (bothNumbers && Number(a) !== Number(b)) return Number(a) - Number(b);
    return a < b ? -1 : 1;
  }
  return one.length - other.length;
}

export const rm: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'force');
  let code = 0;
  for (const name of call.args) {
    if (name === '') {
      yield* complain(call, 'invalid volume name or ID: value is empty');
      code = 1;
      continue;
    }
    try {
      removeVolume(engine, name, flags.yes('force'));
      yield* say(call, name);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      yield* complain(call, error.said);
      code = 1;
    }
  }
  return code;
};

export const prune: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'all filter force');
  const filters = filtersOf(flags, 'all label label!');
  const asked = [...new Set(filters.get('all'))].sort();
  if (flags.yes('all') && asked.length > 0)
    throw new ClientError('conflicting options: cannot specify both --all and --filter all=1');
  if (asked.length > 1)
    throw new DaemonError(
      `invalid filter 'all=[${asked.join(' ')}]': only one value is expected`,
      'invalid',
    );
  const [given = 'false'] = asked;
  const chosen = parseBoolean(given);
  if (chosen === null)
    throw new DaemonError(
      `invalid filter 'all': strconv.ParseBool: parsing ${JSON.stringify(given)}: invalid syntax`,
      'invalid',
    );
  const all = flags.yes('all') || chosen;
  const what = all ? 'all local volumes' : 'anonymous local volumes';
  if (
    !(yield* confirmed(
      call,
      `WARNING! This will remove ${what} not used by at least one container.`,
    ))
  )
    return 0;
  const gone = unusedVolumes(engine).filter(
    (volume) =>
      (all || volume.labels.has('com.docker.volume.anonymous')) &&
      hasLabels(filters, volume.labels) &&
      !(filters.get('label!') ?? []).some((wanted) => isLabelled(volume.labels, wanted)),
  );
  const bytes = gone.reduce((sum, { store }) => sum + store.usedBytes, 0);
  for (const { name } of gone) removeVolume(engine, name, false);
  if (gone.length > 0)
    yield* out(call, `Deleted Volumes:\n${gone.map(({ name }) => `${name}\n`).join('')}\n`);
  yield* say(call, `Total reclaimed space: ${humanSize(bytes)}`);
  return 0;
};
