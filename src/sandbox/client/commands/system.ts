// system df, system prune and container prune.
import { tagsOf, usersOfImage, usersOfVolume } from '../../engine/find.ts';
import { isDangling, pruneImages, sizeOfImage } from '../../engine/images.ts';
import { isInUse, removeNetwork } from '../../engine/networks.ts';
import { removeContainer } from '../../engine/remove.ts';
import type { Container, Engine, Image } from '../../engine/state.ts';
import { removeVolume, unusedVolumes } from '../../engine/volumes.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, out, say, type Call, type CommandFunction, type Working } from '../call.ts';
import { untilOf } from '../until.ts';
import { confirmed } from '../confirm.ts';
import { filtersOf, hasLabels, isLabelled, type Filters } from '../filters.ts';
import { formatted, type Row, type RowKind } from '../format.ts';
import { writtenBytes } from '../inspect-container.ts';
import {
  containerRow,
  containerRows,
  imageRow,
  imageRows,
  volumeRow,
  volumeRows,
} from '../rows.ts';
import { humanSize } from '../table.ts';
import type { GoValue } from '../template/type.ts';

const usage: RowKind = {
  type: 'formatter.diskUsageImagesContext',
  headings: new Map([
    ['Active', 'ACTIVE'],
    ['Reclaimable', 'RECLAIMABLE'],
    ['Size', 'SIZE'],
    ['TotalCount', 'TOTAL'],
    ['Type', 'TYPE'],
  ]),
  table: '{{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
  quiet: '',
  raw: 'type: {{.Type}}\ntotal: {{.TotalCount}}\nactive: {{.Active}}\nsize: {{.Size}}\nreclaimable: {{.Reclaimable}}\n',
  before: 'template parsing error',
};

type Line = {
  type: string;
  total: number;
  active: number;
  bytes: number;
  free: number;
  percent: boolean;
};

export const df: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'format verbose');
  if (flags.yes('verbose')) {
    if (flags.has('format')) throw new NotModelled('docker system df -v --format');
    yield* out(call, verbose(engine));
    return 0;
  }
  const rows = linesOf(engine).map((line): Row => {
    const percent =
      line.percent && line.bytes > 0 ? ` (${Math.floor((line.free / line.bytes) * 100)}%)` : '';
    return {
      fields: new Map(
        Object.entries<GoValue>({
          Active: String(line.active),
          Reclaimable: `${humanSize(line.free)}${percent}`,
          Size: humanSize(line.bytes),
          TotalCount: String(line.total),
          Type: line.type,
        }),
      ),
    };
  });
  yield* out(call, formatted(usage, rows, { format: flags.text('format'), quiet: false }));
  return 0;
};

/** Layers that several images have count once. */
function bytesOfLayers(images: Image[]): number {
  const layers = new Map(
    images.flatMap(({ layers: own }) => own.map((layer) => [layer.diffId, layer.sizeBytes])),
  );
  return [...layers.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function linesOf(engine: Engine): Line[] {
  const images = [...engine.images.values()].filter(
    (image) => tagsOf(engine, image).length > 0 || isDangling(engine, image),
  );
  const used = images.filter((image) => usersOfImage(engine, image).length > 0);
  const containers = [...engine.containers.values()];
  const stopped = containers.filter(({ life }) => life === null);
  const volumes = [...engine.volumes.values()];
  const idle = volumes.filter(({ name }) => usersOfVolume(engine, name).length === 0);
  const sum = (list: Container[]): number =>
    list.reduce((total, one) => total + writtenBytes(one), 0);
  const total = bytesOfLayers(images);
  const cache = engine.buildCache;
  return [
    {
      type: 'Images',
      total: images.length,
      active: used.length,
      bytes: total,
      free: total - bytesOfLayers(used),
      percent: true,
    },
    {
      type: 'Containers',
      total: containers.length,
      active: containers.length - stopped.length,
      bytes: sum(containers),
      free: sum(stopped),
      percent: true,
    },
    {
      type: 'Local Volumes',
      total: volumes.length,
      active: volumes.length - idle.length,
      bytes: volumes.reduce((bytes, { store }) => bytes + store.usedBytes, 0),
      free: idle.reduce((bytes, { store }) => bytes + store.usedBytes, 0),
      percent: true,
    },
    {
      type: 'Build Cache',
      total: cache.count,
      active: 0,
      bytes: cache.sizeBytes,
      free: cache.sizeBytes,
      percent: false,
    },
  ];
}

function verbose(engine: Engine): string {
  const images = [...engine.images.values()].filter(
    (image) => tagsOf(engine, image).length > 0 || isDangling(engine, image),
  );
  const shared = (image: Image): number =>
    image.layers
      .filter(({ diffId }) =>
        images.some(
          (other) => other !== image && other.layers.some((each) => each.diffId === diffId),
        ),
      )
      .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const imageLines = images
    .sort((one, other) => other.createdAt - one.createdAt)
    .map((image): Row => {
      const [tag = '<none>:<none>'] = tagsOf(engine, image);
      const at = tag.lastIndexOf(':');
      const row = imageRow(
        engine,
        { image, repository: tag.slice(0, at), tag: tag.slice(at + 1), digest: '<none>' },
        false,
      );
      row.fields.set('SharedSize', humanSize(shared(image)));
      row.fields.set('UniqueSize', humanSize(sizeOfImage(image) - shared(image)));
      return row;
    });
  const asked = { format: '', quiet: false };
  const imageKind = {
    ...imageRows,
    table:
      '{{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}\t{{.SharedSize}}\t{{.UniqueSize}}\t{{.Containers}}',
  };
  const containerKind = {
    ...containerRows,
    table:
      '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.LocalVolumes}}\t{{.Size}}\t{{.RunningFor}}\t{{.Status}}\t{{.Names}}',
  };
  const volumeKind = { ...volumeRows, table: '{{.Name}}\t{{.Links}}\t{{.Size}}' };
  if (engine.buildCache.count > 0) throw new NotModelled('docker system df -v with a build cache');
  const containers = [...engine.containers.values()].toReversed();
  return [
    `Images space usage:\n\n${formatted(imageKind, imageLines, asked)}`,
    `Containers space usage:\n\n${formatted(
      containerKind,
      containers.map((one) => containerRow(engine, one, { noTrunc: false, withSize: false })),
      asked,
    )}`,
    `Local Volumes space usage:\n\n${formatted(
      volumeKind,
      [...engine.volumes.values()].map((volume) => volumeRow(engine, volume, true)),
      asked,
    )}`,
    `Build cache usage: 0B\n\nCACHE ID   CACHE TYPE   SIZE      CREATED   LAST USED   USAGE     SHARED\n`,
  ].join('\n');
}

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
  if (engine.buildCache.count > 0) throw new NotModelled('docker system prune with a build cache');
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
  yield* say(call, `Total reclaimed space: ${humanSize(bytes + freed)}`);
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
