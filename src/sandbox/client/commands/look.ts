// port, top, stats, update: looking at and changing containers that run.
import { parseCpus, parseSize } from '../../../command/values/numbers.ts';
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { needContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/state.ts';
import { clock } from '../../engine/time.ts';
import { checkLimits, checkRestart } from '../../engine/validate.ts';
import { membersOf, memoryUsed } from '../../kernel/memory.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, complain, out, say, type Call, type CommandFunction } from '../call.ts';
import { formatted, type Row, type RowKind } from '../format.ts';
import { restartOf } from '../run-options.ts';
import { aligned, bytesSize, humanSize } from '../table.ts';
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
    yield* out(call, found.map((each) => `${line(each)}\n`).join(''));
    return 0;
  }
  const lines = ports
    .sort(([one], [other]) => Number(one.split('/')[0]) - Number(other.split('/')[0]))
    .flatMap(([inside, bindings]) => bindings.map((each) => `${inside} -> ${line(each)}\n`));
  yield* out(call, lines.join(''));
  return 0;
};

export const top: CommandFunction = function* (call) {
  const [word = '', ...options] = call.args;
  const container = needContainer(call.engine, word);
  const { life } = container;
  if (!life)
    throw new DaemonError(
      container.status === 'restarting'
        ? `Container ${container.id} is restarting, wait until the container is running`
        : `container ${container.id} is not running`,
      'conflict',
    );
  if (options.length > 0 && options.join(' ') !== '-ef') {
    const names = /^-o ?([a-z,]+)$/.exec(options.join(' '))?.[1];
    if (names === undefined) throw new NotModelled(`docker top ${options.join(' ')}`);
    yield* out(call, topTable(call, container, names.split(',')));
  } else yield* out(call, topTable(call, container, usual));
  tellContainer(call.engine, container, 'top');
  return 0;
};

const usual = ['uid', 'pid', 'ppid', 'c', 'stime', 'tty', 'time', 'cmd'];

/** A row a process, as `ps -ef` shows it. */
export const topCells = (call: Call, container: Container): string[][] =>
  topRows(call, container, usual).slice(1);

function topTable(call: Call, container: Container, names: string[]): string {
  const rows = topRows(call, container, names).map((cells) => cells.join('\t'));
  return `${aligned(rows.join('\n'), { least: 20, padding: 3 })}\n`;
}

function topRows(call: Call, container: Container, names: string[]): string[][] {
  const { kernel } = call;
  const group = container.life?.group;
  const processes = group
    ? membersOf(kernel, group).sort((one, other) => one.hostPid - other.hostPid)
    : [];
  const titles = new Map([
    ['uid', 'UID'],
    ['user', 'USER'],
    ['pid', 'PID'],
    ['ppid', 'PPID'],
    ['c', 'C'],
    ['stime', 'STIME'],
    ['tty', 'TTY'],
    ['time', 'TIME'],
    ['cmd', 'CMD'],
    ['args', 'COMMAND'],
    ['comm', 'COMMAND'],
    ['command', 'COMMAND'],
  ]);
  const unknown = names.find((name) => !titles.has(name));
  if (unknown !== undefined) throw new NotModelled(`docker top -o ${unknown}`);
  const rows = processes.map((process) => {
    const command = (process.title ?? process.argv).join(' ');
    const cells = new Map([
      ['uid', nameOfHostUser(process.user.uid)],
      ['user', nameOfHostUser(process.user.uid)],
      ['pid', String(process.hostPid)],
      [
        'ppid',
        String(process.parent?.hostPid ?? Math.max(1, (container.life?.init.hostPid ?? 2) - 24)),
      ],
      ['c', '0'],
      ['stime', clock(process.startedAt)],
      ['tty', process.tty ? 'pts/0' : '?'],
      ['time', '00:00:00'],
      ['cmd', command],
      ['args', command],
      ['comm', process.name],
      ['command', command],
    ]);
    return names.map((name) => cells.get(name) ?? '');
  });
  return [names.map((name) => titles.get(name) ?? ''), ...rows];
}

/** The host's ps doesn't know the container's users. */
function nameOfHostUser(uid: number): string {
  return (
    new Map([
      [0, 'root'],
      [1, 'daemon'],
      [33, 'www-data'],
      [65534, 'nobody'],
    ]).get(uid) ?? String(uid)
  );
}

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
      ? args.map((word) => needContainer(engine, word))
      : all.filter((one) => flags.yes('all') || one.life !== null);
  const rows = found.map((one) => statsRow(call, one));
  yield* out(call, formatted(statsKind, rows, { format: flags.text('format'), quiet: false }));
  return 0;
};

function statsRow(call: Call, container: Container): Row {
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
        Container: id,
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

export const update: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(
    call.typedAs,
    'cpu-shares cpus cpuset-cpus memory memory-reservation memory-swap pids-limit restart',
  );
  if (flags.given.length === 0)
    throw new ClientError('you must provide one or more flags when using this command');
  const restart = flags.has('restart') ? restartOf(flags) : null;
  let code = 0;
  for (const word of args) {
    try {
      if (restart) checkRestart(restart);
      const container = needContainer(engine, word);
      if (restart && container.options.autoRemove && restart.name !== 'no')
        throw new DaemonError(
          `Cannot update container ${container.id}: Restart policy cannot be updated because AutoRemove is enabled for the container`,
        );
      change(call, container, restart);
      tellContainer(engine, container, 'update');
      yield* say(call, word);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      yield* complain(call, `Error response from daemon: ${error.message}`);
      code = 1;
    }
  }
  return code;
};

function change(
  call: Call,
  container: Container,
  restart: Container['options']['restart'] | null,
): void {
  const { flags } = call;
  const { options, life } = container;
  const size = (name: 'memory' | 'memory-swap' | 'memory-reservation', old: number): number => {
    const text = flags.text(name);
    return text === '' ? old : text === '-1' ? -1 : (parseSize(text) ?? old);
  };
  const next = {
    memoryBytes: size('memory', options.memoryBytes),
    memorySwapBytes: size('memory-swap', options.memorySwapBytes),
    memoryReservationBytes: size('memory-reservation', options.memoryReservationBytes),
    nanoCpus: flags.has('cpus') ? (parseCpus(flags.text('cpus')) ?? 0) : options.nanoCpus,
  };
  const oldSwap = options.memorySwapBytes !== 0 ? options.memorySwapBytes : options.memoryBytes * 2;
  checkLimits({ ...next, memorySwapBytes: flags.has('memory-swap') ? next.memorySwapBytes : 0 });
  if (flags.has('memory') && !flags.has('memory-swap') && next.memoryBytes > oldSwap)
    throw new DaemonError(
      `Cannot update container ${container.id}: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time`,
      'conflict',
    );
  Object.assign(options, next);
  if (flags.has('cpu-shares')) options.cpuShares = flags.number('cpu-shares', 0);
  if (flags.has('cpuset-cpus')) options.cpuset = flags.text('cpuset-cpus');
  if (flags.has('pids-limit')) options.pidsLimit = flags.number('pids-limit', 0);
  if (restart) options.restart = restart;
  if (!life) return;
  life.group.memoryLimit = options.memoryBytes > 0 ? options.memoryBytes : null;
  life.group.pidsLimit =
    options.pidsLimit !== null && options.pidsLimit > 0 ? options.pidsLimit : null;
  life.group.cpuPercent = options.nanoCpus > 0 ? options.nanoCpus / 1e7 : null;
}
