// system df: what takes the space.
import { cacheBytes } from '../../engine/build-cache.ts';
import { tagsOf, usersOfImage, usersOfVolume } from '../../engine/find.ts';
import { isDangling, sizeOfImage } from '../../engine/images.ts';
import type { Container, Engine, Image } from '../../engine/state.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { out, type CommandFunction } from '../call.ts';
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
  const cached = cacheBytes(engine);
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
      total: engine.buildCache.records.size,
      active: 0,
      bytes: cached,
      free: cached,
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
  if (engine.buildCache.records.size > 0)
    throw new NotModelled('docker system df -v with a build cache');
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
