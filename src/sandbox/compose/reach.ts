// cp, attach, top, stats, events, volumes: a project's containers reached as docker reaches one.
import { Flags, type Call } from '../client/call.ts';
import { cp as dockerCp } from '../client/commands/copy.ts';
import { stats as dockerStats } from '../client/commands/look.ts';
import { topCells } from '../client/commands/top.ts';
import { attach as dockerAttach } from '../client/commands/start.ts';
import { formatted } from '../client/format.ts';
import { volumeRow, volumeRows } from '../client/rows.ts';
import { instantOf } from '../client/commands/logs.ts';
import { DaemonError } from '../engine/daemon.ts';
import { isoNanoFull } from '../engine/time.ts';
import type { EngineEvent } from '../engine/state.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { ComposeFailure } from './failure.ts';
import {
  containersOf,
  labels,
  numberOf,
  ofService,
  openByName,
  running,
  serviceOf,
  tell,
} from './session.ts';

/** Flags of a compose command that docker's own command knows, too. */
const passed = ({ flags }: Call, names: string) =>
  new Flags(flags.given.filter(({ flag }) => names.split(' ').includes(flag.canonical)));

const placeOf = (text: string): { service: string; path: string } | null => {
  const at = text.indexOf(':');
  if (/^[./]/.test(text) || at <= 0) return null;
  return { service: text.slice(0, at), path: text.slice(at + 1) };
};

export function* cp(call: Call): Running {
  const { flags } = call;
  flags.only('compose cp', 'all archive follow-link index');
  const session = yield* openByName(call);
  const [from = '', to = ''] = call.args;
  const [source, target] = [placeOf(from), placeOf(to)];
  if (source && target) throw new ComposeFailure('copying between services is not supported');
  const place = source ?? target;
  if (!place) throw new ComposeFailure('unknown copy direction');
  if (from === '-' || to === '-') throw new NotModelled('docker compose cp with an archive');
  const index = flags.number('index', 0);
  const all = ofService(session, place.service);
  const found = index === 0 ? all : all.filter((one) => numberOf(one) === index);
  if (found.length === 0)
    throw new ComposeFailure(
      index === 0
        ? `no container found for service ${JSON.stringify(place.service)}`
        : `service ${JSON.stringify(place.service)} is not running container #${index}`,
    );
  for (const one of source ? found.slice(0, 1) : found) {
    const what = source
      ? `copy ${one.name}:${source.path} to ${to}`
      : `copy ${from} to ${one.name}:${place.path}`;
    yield* tell(call, ` ${one.name} ${what} Copying`);
    const args = source ? [`${one.id}:${source.path}`, to] : [from, `${one.id}:${place.path}`];
    try {
      yield* dockerCp({ ...call, flags: passed(call, 'archive follow-link'), args });
    } catch (thrown) {
      if (thrown instanceof DaemonError && target)
        throw new NotModelled('docker compose cp to where no folder is');
      throw thrown;
    }
    yield* tell(call, ` ${one.name} ${what} Copied`);
  }
  return 0;
}

export function* attach(call: Call): Running {
  call.flags.only('compose attach', 'index no-stdin sig-proxy');
  const session = yield* openByName(call);
  const container = running(session, call.args[0] ?? '', call.flags.number('index', 0));
  return yield* dockerAttach({
    ...call,
    flags: passed(call, 'no-stdin sig-proxy'),
    args: [container.id],
  });
}

const titles = ['SERVICE', '#', 'UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];

export function* top(call: Call): Running {
  const { engine, project } = yield* openByName(call);
  const found = containersOf(engine, project.name, { oneOffs: true })
    .filter(({ life }) => life !== null)
    .filter((one) => call.args.length === 0 || call.args.includes(serviceOf(one)));
  const rows = found
    .sort((one, other) => numberOf(one) - numberOf(other))
    .sort((one, other) => (serviceOf(one) < serviceOf(other) ? -1 : 1))
    .flatMap((one) =>
      topCells(call, one).map((cells) => [serviceOf(one), String(numberOf(one)), ...cells]),
    );
  if (rows.length === 0) return 0;
  const lines = [titles, ...rows];
  const widths = titles.map((_, at) =>
    Math.max(4, ...lines.map((cells) => (cells[at] ?? '').length + 2)),
  );
  const text = lines.map((cells) =>
    cells.map((cell, at) => (at === 9 ? cell : cell.padEnd(widths[at] ?? 4))).join(''),
  );
  yield* write(call.self, 1, toBytes(`${text.join('\n')}\n`));
  return 0;
}

export function* stats(call: Call): Running {
  call.flags.only('compose stats', 'all format no-stream no-trunc');
  const { engine, project } = yield* openByName(call);
  if (!call.flags.yes('no-stream'))
    throw new NotModelled('docker compose stats without --no-stream');
  const found = containersOf(engine, project.name)
    .toReversed()
    .filter((one) => call.flags.yes('all') || one.life !== null)
    .filter((one) => call.args.length === 0 || call.args.includes(serviceOf(one)));
  if (found.length === 0) throw new NotModelled('docker compose stats of no container');
  return yield* dockerStats({ ...call, args: found.map(({ id }) => id) });
}

export function* volumes(call: Call): Running {
  call.flags.only('compose volumes', 'format quiet');
  const { engine, project } = yield* openByName(call);
  const rows = [...engine.volumes.values()]
    .filter((one) => one.labels.get(labels.project) === project.name)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((one) => volumeRow(engine, one));
  const asked = { format: call.flags.text('format', 'table'), quiet: call.flags.yes('quiet') };
  yield* write(call.self, 1, toBytes(formatted(volumeRows, rows, asked)));
  return 0;
}

/** Until somebody stops it; between two instants the engine's stream ends, which compose takes for a failure. */
export function* events(call: Call): Running {
  const { engine, flags, kernel } = call;
  flags.only('compose events', 'json since until');
  const { project } = yield* openByName(call);
  const since = instantOf(call, 'since');
  const until = instantOf(call, 'until');
  let seen = since === null ? engine.eventCount : engine.eventCount - engine.events.length;
  for (;;) {
    const { now } = kernel;
    for (; seen < engine.eventCount; seen += 1) {
      const event = engine.events[seen - (engine.eventCount - engine.events.length)];
      if (!event || event.type !== 'container') continue;
      if ((since !== null && event.at < since) || (until !== null && event.at > until)) continue;
      const service = event.attributes.get(labels.service) ?? '';
      if (event.attributes.get(labels.project) !== project.name) continue;
      if (call.args.length > 0 && !call.args.includes(service)) continue;
      yield* write(call.self, 1, toBytes(eventLine(event, service, flags.yes('json'))));
    }
    if (until !== null && now >= until) throw new ComposeFailure('EOF');
    const known = seen;
    yield { isReady: () => engine.eventCount > known, at: until };
  }
}

function eventLine({ at, action, id, attributes }: EngineEvent, service: string, isJson: boolean) {
  const own = [...attributes]
    .filter(([key]) => !key.startsWith('com.docker.compose.'))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const time = isoNanoFull(at);
  if (isJson)
    return `${JSON.stringify({ action, attributes: Object.fromEntries(own), id, service, time, type: 'container' })}\n`;
  const told = own.map(([key, value]) => `${key}=${value}`).join(', ');
  return `${time.replace('T', ' ').slice(0, 26)} container ${action} ${id} (${told})\n\n`;
}
