// `docker history`.
import { needImage } from '../../engine/find.ts';
import type { Image } from '../../engine/state.ts';
import { isoSeconds } from '../../engine/time.ts';
import { out, type CommandFunction } from '../call.ts';
import { formatted, type Row, type RowKind } from '../format.ts';
import { checkPlatform } from '../platform.ts';
import { humanDuration, humanSize, shortened } from '../table.ts';
import type { GoValue } from '../template/type.ts';

const kind: RowKind = {
  type: 'image.historyContext',
  headings: new Map([
    ['Comment', 'COMMENT'],
    ['CreatedAt', 'CREATED AT'],
    ['CreatedBy', 'CREATED BY'],
    ['CreatedSince', 'CREATED'],
    ['ID', 'IMAGE'],
    ['Size', 'SIZE'],
  ]),
  table: '{{.ID}}\t{{.CreatedSince}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}',
  quiet: '{{.ID}}',
  raw: '',
  before: 'template parsing error',
};

export const history: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'format human no-trunc platform quiet');
  const image = needImage(engine, args[0] ?? '');
  checkPlatform(flags.text('platform'), args[0] ?? '');
  const human = flags.yes('human', true);
  const noTrunc = flags.yes('no-trunc');
  const rows = itemsOf(image).map(({ item, id, sizeBytes }): Row => {
    const by = item.createdBy.replaceAll('\t', ' ');
    return {
      fields: new Map(
        Object.entries<GoValue>({
          Comment: item.comment,
          CreatedAt: isoSeconds(item.createdAt),
          CreatedBy: noTrunc ? by : shortened(by, 45),
          CreatedSince: human
            ? `${humanDuration(engine.kernel.now - item.createdAt)} ago`
            : isoSeconds(item.createdAt),
          ID: id === '<missing>' || noTrunc ? id : id.slice(7, 19),
          Size: human ? humanSize(sizeBytes, 3) : String(sizeBytes),
        }),
      ),
    };
  });
  yield* out(
    call,
    formatted(kind, rows, { format: flags.text('format'), quiet: flags.yes('quiet') }),
  );
  return 0;
};

type Item = { item: Image['history'][number]; id: string; sizeBytes: number };

/** Newest first; a layer's size stands at what made it. */
function itemsOf(image: Image): Item[] {
  let next = 0;
  const items = image.history.map((item): Item => {
    const layer = item.isEmpty ? undefined : image.layers[next++];
    return { item, id: '<missing>', sizeBytes: layer?.sizeBytes ?? 0 };
  });
  const last = items.at(-1);
  if (last) last.id = image.id;
  return items.toReversed();
}
