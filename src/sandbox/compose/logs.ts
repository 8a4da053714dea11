// What services say, each line with the service's name in front.
import type { Call } from '../client/call.ts';
import { instantOf } from '../client/commands/logs.ts';
import { isoNanoFull } from '../engine/time.ts';
import type { Container, Listener, LogEntry } from '../engine/state.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Running } from '../kernel/process.ts';
import { keepsLog } from '../engine/logs.ts';
import { ComposeFailure } from './failure.ts';
import { containersOf, numberOf, openByName, serviceOf, type Session, warn } from './session.ts';
import type { Doing } from '../kernel/process.ts';

type Heads = { bare: Map<string, string>; full: Map<string, string> };

/** `web-1  | `, as wide as the longest; a name of its own stays as it is. */
export function prefixes({ project, call }: Session, containers: readonly Container[]): Heads {
  const bare = new Map(
    containers.map((one) => {
      const own = `${project.name}-${serviceOf(one)}-`;
      return [one.id, one.name.startsWith(own) ? `${serviceOf(one)}-${numberOf(one)}` : one.name];
    }),
  );
  const width = Math.max(0, ...[...bare.values()].map((name) => name.length));
  const isBare = call.flags.yes('no-log-prefix');
  return {
    bare,
    full: new Map([...bare].map(([id, name]) => [id, isBare ? '' : `${name.padEnd(width)}  | `])),
  };
}

export function* logs(call: Call): Running {
  const { flags, args } = call;
  flags.only('compose logs', 'follow index no-color no-log-prefix since tail timestamps until');
  const session = yield* openByName(call);
  const { engine, project } = session;
  for (const name of args)
    if (!project.services.has(name)) throw new ComposeFailure(`no such service: ${name}`);
  const index = flags.number('index', 0);
  const known = new Set(
    args.length === 0 ? [...project.services.keys(), ...project.disabled.keys()] : args,
  );
  const containers = containersOf(engine, project.name).filter(
    (one) => known.has(serviceOf(one)) && (index === 0 || numberOf(one) === index),
  );
  const heads = prefixes(session, containers);
  const since = instantOf(call, 'since');
  const until = instantOf(call, 'until');
  for (const one of containers) {
    if (!keepsLog(one)) {
      yield* warn(
        call,
        `Can't retrieve logs for ${JSON.stringify(one.name)}: Error response from daemon: configured logging driver does not support reading`,
      );
      continue;
    }
    const kept = one.log.filter(
      ({ at }) => (since === null || at >= since) && (until === null || at <= until),
    );
    for (const entry of lastOf(kept, flags.text('tail', 'all')))
      yield* print(session, heads, one, entry);
  }
  if (flags.yes('follow'))
    yield* attachLogs(
      session,
      containers.filter(({ life }) => life !== null),
      heads,
    ).follow({ stopsAt: () => false, isQuietAtEnd: true });
  return 0;
}

function lastOf(entries: readonly LogEntry[], tail: string): readonly LogEntry[] {
  if (!/^\d+$/.test(tail)) return entries;
  return Number(tail) === 0 ? [] : entries.slice(-Number(tail));
}

function* print({ call }: Session, heads: Heads, container: Container, entry: LogEntry): Doing {
  const time =
    call.flags.has('timestamps') && call.flags.yes('timestamps') ? `${isoNanoFull(entry.at)} ` : '';
  const text = entry.text.endsWith('\n') ? entry.text : `${entry.text}\n`;
  yield* write(call.self, 1, toBytes(heads.full.get(container.id) ?? '') + time + text);
}

type Following = { stopsAt: (code: number) => boolean; isQuietAtEnd?: boolean };
type Item = { container: Container; text: string; fd: 1 | 2 };

/** What containers say, line by line; `flush` takes a last line without an end. */
function hearAll(containers: readonly Container[], isSplit: boolean) {
  const queue: Item[] = [];
  const opened = new Map<Container, Map<1 | 2, string>>();
  const listeners = containers.map((container): [Container, Listener] => {
    const listener: Listener = {
      hears: (stream, data) => {
        const fd = stream === 'stderr' && isSplit ? 2 : 1;
        const open = opened.get(container) ?? new Map<1 | 2, string>();
        const lines = ((open.get(fd) ?? '') + data).split('\n');
        opened.set(container, open.set(fd, lines.pop() ?? ''));
        for (const text of lines) queue.push({ container, text, fd });
      },
    };
    container.listeners.add(listener);
    return [container, listener];
  });
  const flush = (container: Container) => {
    for (const [fd, text] of opened.get(container) ?? [])
      if (text !== '') queue.push({ container, text, fd });
    opened.delete(container);
  };
  return { queue, listeners, flush };
}

/** Hears containers from now on; where it is split, their errors go to its own. `follow` ends with the code that it stops at, or null when all have ended. */
export function attachLogs(
  session: Session,
  containers: readonly Container[],
  heads: Heads,
  isSplit = false,
) {
  const { call } = session;
  const { queue, listeners, flush } = hearAll(containers, isSplit);
  const rest = function* (): Doing {
    for (let item = queue.shift(); item; item = queue.shift())
      yield* write(
        call.self,
        item.fd,
        `${toBytes(heads.full.get(item.container.id) ?? '')}${item.text}\n`,
      );
  };
  const running = new Map(
    containers.map((one) => [one, one.life === null ? one.lives + 1 : one.lives]),
  );
  const told = new Map<Container, number>();
  const ended = () =>
    [...running]
      .flatMap(([one, life]) =>
        one.lives >= life && one.life === null && told.get(one) !== one.lives ? [one] : [],
      )
      .sort((one, other) => (one.finishedAt ?? 0) - (other.finishedAt ?? 0));
  const hasNews = () => queue.length > 0 || ended().length > 0;
  const settle = function* ({ stopsAt, isQuietAtEnd }: Following): Doing<number | null> {
    yield* rest();
    for (const one of ended()) {
      flush(one);
      yield* rest();
      const isBack = one.status === 'restarting';
      told.set(one, one.lives);
      if (!isBack) running.delete(one);
      if (isQuietAtEnd !== true)
        yield* write(
          call.self,
          1,
          `\r\x1b[K${toBytes(heads.bare.get(one.id) ?? '')} exited with code ${one.exitCode}${isBack ? ' (restarting)' : ''}\n`,
        );
      if (stopsAt(one.exitCode)) return one.exitCode;
    }
    return null;
  };
  const follow = function* (how: Following): Doing<number | null> {
    while (running.size > 0) {
      yield { isReady: hasNews, at: null };
      const code = yield* settle(how);
      if (code !== null) return code;
    }
    for (const [container, listener] of listeners) container.listeners.delete(listener);
    return null;
  };
  return { follow, rest, settle, hasNews };
}
