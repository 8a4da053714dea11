// The list of containers: `docker ps`, with its filters.
import { DaemonError } from '../../engine/daemon.ts';
import { findContainer, findImage } from '../../engine/find.ts';
import type { Container, Engine } from '../../engine/state.ts';
import { complain, out, type CommandFunction } from '../call.ts';
import { anyOf, booleanOf, filtersOf, hasLabels, matchesName, type Filters } from '../filters.ts';
import { configuredFormat } from '../configured.ts';
import { formatted, tryFormat } from '../format.ts';
import { containerRow, containerRows } from '../rows.ts';

const executing = 'template parsing error';
const known =
  'ancestor before exited expose health id is-task isolation label name network publish since status volume';

export const ps: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'all filter format last latest no-trunc quiet size');
  const format = flags.has('format') ? flags.text('format') : configuredFormat(call, 'psFormat');
  tryFormat(containerRows, format);
  if (flags.yes('quiet') && flags.text('format') !== '')
    yield* complain(
      call,
      'WARNING: Ignoring custom format, because both --format and --quiet are set.',
    );
  const filters = filtersOf(flags, known);
  checkValues(filters);
  const last = flags.yes('latest') ? 1 : flags.number('last', -1);
  const all = flags.yes('all') || last > 0 || filters.has('status') || filters.has('exited');
  const found = [...engine.containers.values()]
    .toReversed()
    .filter((one) => all || one.life !== null || one.status === 'restarting')
    .filter((one) => matches(engine, one, filters))
    .slice(0, last > 0 ? last : undefined);
  const withSize = flags.yes('size') || /\.Size\b/.test(format);
  const rows = found.map((one) =>
    containerRow(engine, one, { noTrunc: flags.yes('no-trunc'), withSize }),
  );
  const kind = flags.yes('size')
    ? { ...containerRows, before: executing, table: `${containerRows.table}\t{{.Size}}` }
    : { ...containerRows, before: executing };
  yield* out(
    call,
    formatted(
      kind,
      rows,
      flags.yes('quiet') ? { format: 'table', quiet: true } : { format, quiet: false },
    ),
  );
  return 0;
};

function checkValues(filters: Filters): void {
  const states = 'created, running, paused, restarting, removing, exited, dead';
  for (const value of filters.get('status') ?? [])
    if (!states.split(', ').includes(value))
      throw new DaemonError(
        `invalid filter 'status=${value}': invalid value for state (${value}): must be one of ${states}`,
        'invalid',
      );
  const health = 'none, starting, healthy, unhealthy';
  for (const value of filters.get('health') ?? [])
    if (!health.split(', ').includes(value))
      throw new DaemonError(
        `invalid filter 'health=${value}': invalid value for health (${value}): must be one of ${health}`,
        'invalid',
      );
  for (const value of filters.get('exited') ?? [])
    if (!/^-?\d+$/.test(value))
      throw new DaemonError(
        `invalid filter 'exited=${value}': strconv.Atoi: parsing ${JSON.stringify(value)}: invalid syntax`,
        'invalid',
      );
}

function matches(engine: Engine, one: Container, filters: Filters): boolean {
  const needed = (word: string): Container => {
    const found = findContainer(engine, word);
    if (!found) throw new DaemonError(`No such container: ${word}`, 'missing');
    return found;
  };
  return (
    anyOf(filters, 'id', (value) => one.id.startsWith(value)) &&
    anyOf(filters, 'name', (value) => matchesName(one.name, value.replace(/^(\^?)\//, '$1'))) &&
    anyOf(filters, 'status', (value) => one.status === value) &&
    anyOf(
      filters,
      'exited',
      (value) => one.status === 'exited' && one.exitCode === Number(value),
    ) &&
    booleanOf(filters, 'is-task') !== true &&
    anyOf(filters, 'health', (value) => (one.health?.status ?? 'none') === value) &&
    anyOf(filters, 'ancestor', (value) => isFrom(engine, one, value)) &&
    anyOf(filters, 'volume', (value) =>
      one.mounts.some(({ name, source, target }) => [name, source, target].includes(value)),
    ) &&
    anyOf(
      filters,
      'network',
      (value) =>
        one.absent.has(value) ||
        [...one.endpoints.values()].some(
          ({ network }) => network.name === value || network.id.startsWith(value),
        ),
    ) &&
    anyOf(filters, 'publish', (value) => hasPort(one, value, true)) &&
    anyOf(filters, 'expose', (value) => hasPort(one, value, false)) &&
    anyOf(filters, 'before', (value) => needed(value).createdAt > one.createdAt) &&
    anyOf(filters, 'since', (value) => needed(value).createdAt < one.createdAt) &&
    hasLabels(filters, one.labels)
  );
}

function isFrom(engine: Engine, one: Container, word: string): boolean {
  const image = findImage(engine, word);
  if (!image) return false;
  const last = image.layers.at(-1)?.diffId;
  return one.image.id === image.id || one.image.layers.some(({ diffId }) => diffId === last);
}

function hasPort(one: Container, value: string, isPublished: boolean): boolean {
  const [range = '', protocol = 'tcp'] = value.split('/');
  const [from = '', to = from] = range.split('-');
  const bad = [from, to].find((each) => !/^\d+$/.test(each));
  if (bad !== undefined)
    throw new DaemonError(
      `error while looking up for ${isPublished ? 'publish' : 'expose'} ${range}: strconv.ParseUint: parsing ${JSON.stringify(bad)}: invalid syntax`,
      'invalid',
    );
  return [...one.ports].some(([inside, bindings]) => {
    const [number = '', kind] = inside.split('/');
    if (kind !== protocol) return false;
    const ports = isPublished ? bindings.map(({ hostPort }) => Number(hostPort)) : [Number(number)];
    return ports.some((port) => port >= Number(from) && port <= Number(to));
  });
}
