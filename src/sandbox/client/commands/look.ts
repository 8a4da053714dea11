// port, stats: looking at containers that run.
import { needContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/state.ts';
import { membersOf, memoryUsed } from '../../kernel/memory.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, out, type Call, type CommandFunction } from '../call.ts';
import { formatted, type Row, type RowKind } from '../format.ts';
import { bytesSize, humanSize } from '../table.ts';
import type { GoValue } from '../template/type.ts';

export const port: CommandFunction = function* (call) {
  const [word = '', wanted] = call.args;
  const container = needContainer(call.engine, word);
  const ports = [...(container.life ? container.ports : [])];
  const line = ({ ip, hostPort }: { ip: string; hostPort: string }): string =>
    `${ip.includes(':') ? `[${ip}]` : ip}:${hostPort}`;
  if (wanted !== undefined) {
    const number = wanted.split('/')[0] ?? '';
    if (!/^\d+$/.test(number))
      throw new ClientError(
        `Error: invalid port (${number}): strconv.ParseUint: parsing ${JSON.stringify(number)}: invalid syntax`,
      );
    const key = wanted.includes('/') ? wanted : `${wanted}/tcp`;
    const found = ports.find(([inside]) => inside === key)?.[1] ?? [];
    if (found.length === 0) {
      throw new ClientError(`Error: No public port '${wanted}' published for ${word}`);
    }
    yield* out(
      call,
      found
        .map((each) => `${line(each)}\n`)
        .sort()
        .join(''),
    );
    return 0;
  }
  const lines = ports
    .flatMap(([inside, bindings]) => bindings.map((each) => `${inside} -> ${line(each)}\n`))
    .sort((one, other) => Number.parseInt(one) - Number.parseInt(other) || (one < other ? -1 : 1));
  yield* out(call, lines.join(''));
  return 0;
};

const statsKind: RowKind = {
  type: 'container.statsContext',
  headings: new Map([
    ['BlockIO', 'BLOCK I/O'],
    ['CPUPerc', 'CPU %'],
    ['Container', 'CONTAINER'],
    ['ID', 'CONTAINER ID'],
    ['MemPerc', 'MEM %'],
    ['MemUsage', 'MEM USAGE / LIMIT'],
    ['Name', 'NAME'],
    ['NetIO', 'NET I/O'],
    ['PIDs', 'PIDS'],
  ]),
  table:
    '{{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.MemPerc}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDs}}',
  quiet: '',
  raw: '',
  before: 'template parsing error',
};

const hostMemoryBytes = 25_276_059_648;

export const stats: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'all format no-stream no-trunc');
  if (!flags.yes('no-stream')) throw new NotModelled('docker stats without --no-stream');
  const all = [...engine.containers.values()].toReversed();
  const found =
    args.length > 0
      ? args.map((word) => [needContainer(engine, word), word] as const)
      : all
          .filter((one) => flags.yes('all') || one.life !== null)
          .map((one) => [one, one.id.slice(0, 12)] as const);
  const rows = found.map(([one, word]) => statsRow(call, one, word));
  yield* out(call, formatted(statsKind, rows, { format: flags.text('format'), quiet: false }));
  return 0;
};

function statsRow(call: Call, container: Container, word: string): Row {
  const { life, id } = container;
  const noTrunc = call.flags.yes('no-trunc');
  const used = life ? memoryUsed(call.kernel, life.group) : 0;
  const limit = life ? (life.group.memoryLimit ?? hostMemoryBytes) : 0;
  const [received, sent] = (life?.net.interfaces ?? [])
    .filter(({ name }) => name !== 'lo')
    .reduce(([a, b], each) => [a + each.received, b + each.sent] as [number, number], [0, 0] as [
      number,
      number,
    ]);
  return {
    fields: new Map(
      Object.entries<GoValue>({
        BlockIO: '0B / 0B',
        CPUPerc: '0.00%',
        Container: word,
        ID: noTrunc ? id : id.slice(0, 12),
        MemPerc: `${limit === 0 ? '0.00' : ((used / limit) * 100).toFixed(2)}%`,
        MemUsage: `${bytesSize(used)} / ${bytesSize(limit)}`,
        Name: container.name,
        NetIO: life ? `${humanSize(received, 3)} / ${humanSize(sent, 3)}` : '0B / 0B',
        PIDs: String(life ? membersOf(call.kernel, life.group).length : 0),
      }),
    ),
  };
}
