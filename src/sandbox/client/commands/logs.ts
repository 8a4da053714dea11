// What a container has written, as far as it is kept: `docker logs`.
import { DaemonError } from '../../engine/daemon.ts';
import { needContainer } from '../../engine/find.ts';
import { keepsLog } from '../../engine/logs.ts';
import type { Container, LogEntry } from '../../engine/state.ts';
import { isoNanoFull } from '../../engine/time.ts';
import { write } from '../../kernel/io.ts';
import { instantFrom } from '../instant.ts';
import { ClientError, type Call, type CommandFunction, type Working } from '../call.ts';

export const logs: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'details follow since tail timestamps until');
  const container = needContainer(engine, call.args[0] ?? '');
  const since = instantOf(call, 'since');
  const until = instantOf(call, 'until');
  if (!keepsLog(container))
    throw new DaemonError('configured logging driver does not support reading', 'invalid');
  const entries = container.log.filter(
    ({ at }) => (since === null || at >= since) && (until === null || at <= until),
  );
  const tail = flags.text('tail', 'all');
  const count = /^\d+$/.test(tail) ? Number(tail) : null;
  const shown = count === null ? entries : count === 0 ? [] : entries.slice(-count);
  for (const entry of shown) yield* print(call, container, entry);
  if (flags.yes('follow') && until === null) yield* follow(call, container);
  return 0;
};

function* print(call: Call, container: Container, entry: LogEntry): Working {
  const head = call.flags.yes('timestamps') ? `${isoNanoFull(entry.at)} ` : '';
  const details = call.flags.yes('details') ? `${detailsOf(container)} ` : '';
  yield* write(call.self, entry.stream === 'stdout' ? 1 : 2, `${head}${details}${entry.text}`);
}

function detailsOf({ options, labels, env }: Container): string {
  const names = (key: string): string[] =>
    (options.logOptions.get(key) ?? '').split(',').filter((name) => name !== '');
  const found = [
    ...names('labels').flatMap((name) =>
      labels.has(name) ? [`${name}=${labels.get(name) ?? ''}`] : [],
    ),
    ...names('env').flatMap((name) => env.filter((pair) => pair.startsWith(`${name}=`))),
  ];
  return found.sort().join(',');
}

function* follow(call: Call, container: Container): Working {
  let next = container.log.length;
  const isOver = (): boolean => container.life === null && container.status !== 'restarting';
  for (;;) {
    const waits = container.log;
    for (; next < waits.length; next += 1) {
      const entry = waits[next];
      if (entry) yield* print(call, container, entry);
    }
    if (isOver()) return;
    yield { isReady: () => container.log.length > next || isOver(), at: null };
  }
}

/** What --since and --until say; null where they aren't given. */
export function instantOf(
  call: Call,
  name: string,
  before = `invalid value for ${JSON.stringify(name)}: `,
): number | null {
  const text = call.flags.text(name);
  if (text === '') return null;
  const at = instantFrom(call.kernel.now, text);
  if (at === null)
    throw new ClientError(
      `${before}failed to parse value as time or duration: ${JSON.stringify(text)}`,
    );
  return at;
}
