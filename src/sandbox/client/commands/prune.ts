// system prune, container prune and builder prune: away with what nobody uses.
import { pruneCache } from '../../engine/build-cache.ts';
import { pruneImages } from '../../engine/images.ts';
import { isInUse, removeNetwork } from '../../engine/networks.ts';
import { removeContainer } from '../../engine/remove.ts';
import type { Container, Engine } from '../../engine/state.ts';
import { removeVolume, unusedVolumes } from '../../engine/volumes.ts';
import { lineReader } from '../../kernel/io.ts';
import { ClientError, out, say, type Call, type CommandFunction, type Working } from '../call.ts';
import { untilOf } from '../until.ts';
import { confirmed } from '../confirm.ts';
import { filtersOf, hasLabels, isLabelled, type Filters } from '../filters.ts';
import { writtenBytes } from '../inspect-container.ts';
import { humanDuration, humanSize } from '../table.ts';

function isLeft(filters: Filters, labels: ReadonlyMap<string, string>): boolean {
  return (
    !hasLabels(filters, labels) ||
    (filters.get('label!') ?? []).some((wanted) => isLabelled(labels, wanted))
  );
}

function goneContainers(engine: Engine, filters: Filters): Container[] {
  return [...engine.containers.values()].filter(
    (one) => one.life === null && one.status !== 'restarting' && !isLeft(filters, one.labels),
  );
}

export const pruneContainers: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'filter force');
  const filters = filtersOf(call.flags, 'label label! until');
  if (!(yield* confirmed(call, 'WARNING! This will remove all stopped containers.'))) return 0;
  const bytes = yield* removeStopped(call, filters);
  yield* say(call, `Total reclaimed space: ${humanSize(bytes)}`);
  return 0;
};

function* removeStopped(call: Call, filters: Filters): Working<number> {
  const before = untilOf(call, filters);
  const gone = goneContainers(call.engine, filters).filter(({ createdAt }) => createdAt < before);
  const bytes = gone.reduce((sum, one) => sum + writtenBytes(one), 0);
  for (const one of gone) removeContainer(call.engine, one, { volumes: false, force: false });
  if (gone.length > 0)
    yield* out(call, `Deleted Containers:\n${gone.map(({ id }) => `${id}\n`).join('')}\n`);
  return bytes;
}

export const prune: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'all filter force volumes');
  const filters = filtersOf(flags, 'label label! until');
  const [all, volumes] = [flags.yes('all'), flags.yes('volumes')];
  if (volumes && filters.has('until'))
    throw new ClientError('ERROR: The "until" filter is not supported with "--volumes"');
  const before = untilOf(call, filters);
  const warning = [
    'WARNING! This will remove:',
    '  - all stopped containers',
    '  - all networks not used by at least one container',
    ...(volumes ? ['  - all anonymous volumes not used by at least one container'] : []),
    all
      ? '  - all images without at least one container associated to them'
      : '  - all dangling images',
    all ? '  - all build cache' : '  - unused build cache',
    '',
  ];
  if (!(yield* confirmed(call, warning.join('\n')))) return 0;
  let bytes = yield* removeStopped(call, filters);
  const networks = [...engine.networks.values()].filter(
    (network) =>
      !['bridge', 'host', 'none'].includes(network.name) &&
      !isInUse(engine, network) &&
      network.createdAt < before &&
      !isLeft(filters, network.labels),
  );
  for (const { id } of networks) removeNetwork(engine, id);
  if (networks.length > 0)
    yield* out(call, `Deleted Networks:\n${networks.map(({ name }) => `${name}\n`).join('')}\n`);
  if (volumes) bytes += yield* removeAnonymous(call, filters);
  const { deleted, bytes: freed } = pruneImages(
    engine,
    all,
    ({ config, createdAt }) => isLeft(filters, config.labels) || createdAt >= before,
  );
  if (deleted.length > 0)
    yield* out(
      call,
      `Deleted Images:\n${deleted.map(({ kind, text }) => `${kind.toLowerCase()}: ${text}\n`).join('')}\n`,
    );
  const cached = filters.size > 0 ? [] : pruneCache(engine, all);
  if (cached.length > 0)
    yield* out(
      call,
      `Deleted build cache objects:\n${cached.map(({ id }) => `${id}\n`).join('')}\n`,
    );
  const cachedBytes = cached.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  yield* say(call, `Total reclaimed space: ${humanSize(bytes + freed + cachedBytes)}`);
  return 0;
};

/** `docker builder prune`: buildx's own table. */
export const pruneBuilder: CommandFunction = function* (call) {
  const { engine, flags, kernel } = call;
  flags.only(call.typedAs, 'all force');
  const all = flags.yes('all');
  const what = all ? 'all build cache' : 'all dangling build cache';
  if (!flags.yes('force')) {
    yield* out(
      call,
      `WARNING! This will remove ${what}. Are you sure you want to continue? [y/N] `,
    );
    const line = yield* lineReader(call.self, 0)();
    if (line?.trim().toLowerCase() !== 'y') return 0;
  }
  const gone = pruneCache(engine, all);
  const rows = gone.map(({ id, isSent, sizeBytes, usedAt }, at) =>
    [
      `${id}${isSent ? '*' : ''}`.padEnd(40),
      at === 0 ? 'true \t' : 'true ',
      humanSize(sizeBytes).padEnd(10),
      `${humanDuration(kernel.now - usedAt)} ago\n`,
    ].join('\t'),
  );
  if (gone.length > 0)
    yield* out(call, `ID\t\t\t\t\t\tRECLAIMABLE\tSIZE\t\tLAST ACCESSED\n${rows.join('')}`);
  const bytes = gone.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  yield* say(call, `Total:\t${humanSize(bytes)}`);
  return 0;
};

function* removeAnonymous(call: Call, filters: Filters): Working<number> {
  const gone = unusedVolumes(call.engine).filter(
    ({ labels }) => labels.has('com.docker.volume.anonymous') && !isLeft(filters, labels),
  );
  const bytes = gone.reduce((sum, { store }) => sum + store.usedBytes, 0);
  for (const { name } of gone) removeVolume(call.engine, name, false);
  if (gone.length > 0)
    yield* out(call, `Deleted Volumes:\n${gone.map(({ name }) => `${name}\n`).join('')}\n`);
  return bytes;
}
