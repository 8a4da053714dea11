// `docker start` and `docker attach`.
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { needContainer } from '../../engine/find.ts';
import { startContainer } from '../../engine/start.ts';
import type { Container } from '../../engine/state.ts';
import {
  ClientError,
  complain,
  say,
  type Call,
  type CommandFunction,
  type Working,
} from '../call.ts';
import { attached, checkDetachKeys, newAttachment } from '../streams.ts';
import { passSignals } from './run.ts';

export const start: CommandFunction = function* (call) {
  const { flags, args, engine } = call;
  flags.only(call.typedAs, 'attach detach-keys interactive sig-proxy');
  if (flags.yes('attach') || flags.yes('interactive')) {
    if (args.length > 1)
      throw new ClientError('you cannot start and attach multiple containers at once');
    return yield* startAttached(call);
  }
  const failed: string[] = [];
  for (const word of args) {
    try {
      startContainer(engine, needContainer(engine, word));
      yield* say(call, word);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      yield* complain(call, error.said);
      failed.push(word);
    }
  }
  if (failed.length === 0) return 0;
  yield* complain(call, `Error: failed to start containers: ${failed.join(', ')}`);
  return 1;
};

function* startAttached(call: Call): Working<number> {
  const { engine, flags } = call;
  const container = needContainer(engine, call.args[0] ?? '');
  checkDetachKeys(call);
  const attachment = newAttachment({ stdout: true, stderr: true });
  container.listeners.add(attachment.listener);
  tellContainer(engine, container, 'attach');
  try {
    startContainer(engine, container);
  } catch (error) {
    container.listeners.delete(attachment.listener);
    throw error;
  }
  const wantsInput = flags.yes('interactive') && container.options.openStdin;
  return yield* follow(call, container, attachment, wantsInput);
}

function* follow(
  call: Call,
  container: Container,
  attachment: ReturnType<typeof newAttachment>,
  wantsInput: boolean,
): Working<number> {
  const { lives } = container;
  if (call.flags.yes('sig-proxy', true) && !container.options.tty) passSignals(call, container);
  yield* attached(call, {
    queue: attachment.queue,
    stdin: wantsInput ? (container.life?.stdin ?? null) : null,
    tty: wantsInput ? (container.life?.tty ?? null) : null,
    isOver: () => container.lives !== lives || container.life === null,
  });
  container.listeners.delete(attachment.listener);
  return container.exitCode;
}

export const attach: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'detach-keys no-stdin sig-proxy');
  const container = needContainer(engine, call.args[0] ?? '');
  if (container.status === 'paused')
    throw new ClientError('You cannot attach to a paused container, unpause it first');
  if (container.status === 'restarting')
    throw new ClientError('You cannot attach to a restarting container, wait until it is running');
  if (!container.life)
    throw new ClientError('You cannot attach to a stopped container, start it first');
  const wantsInput = !flags.yes('no-stdin') && container.options.openStdin;
  if (wantsInput && container.options.tty && call.self.fds.get(0)?.kind !== 'tty')
    throw new ClientError('the input device is not a TTY');
  checkDetachKeys(call);
  const attachment = newAttachment({ stdout: true, stderr: true });
  container.listeners.add(attachment.listener);
  tellContainer(engine, container, 'attach');
  return yield* follow(call, container, attachment, wantsInput);
};
