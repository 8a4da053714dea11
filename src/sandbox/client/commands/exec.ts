// The command that runs something else in a container: `docker exec`.
import { DaemonError } from '../../engine/daemon.ts';
import { startExec } from '../../engine/exec.ts';
import { needContainer } from '../../engine/find.ts';
import { StartError } from '../../engine/start.ts';
import { toText } from '../../kernel/bytes.ts';
import { signalNumber, type Signal } from '../../kernel/signals.ts';
import { complain, out, type CommandFunction } from '../call.ts';
import { envFile } from '../run-options.ts';
import { attached, checkDetachKeys, newAttachment } from '../streams.ts';

export const exec: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(
    call.typedAs,
    'detach detach-keys env env-file interactive privileged tty user workdir',
  );
  const [name = '', ...words] = args;
  const detach = flags.yes('detach');
  const interactive = flags.yes('interactive') && !detach;
  const files = flags.all('env-file').flatMap((file) => envFile(call, file, 1));
  const container = needContainer(engine, name);
  if (interactive && flags.yes('tty') && call.self.fds.get(0)?.kind !== 'tty') {
    yield* complain(call, 'the input device is not a TTY');
    return 1;
  }
  checkDetachKeys(call, (keys) => {
    throw new DaemonError(`Invalid escape keys (${keys}) provided`, 'invalid');
  });
  const attachment = newAttachment({ stdout: !detach, stderr: !detach });
  const env = [...files, ...flags.all('env')].flatMap((pair) => {
    if (pair.includes('=')) return [pair];
    const own = call.self.env.get(pair);
    return own === undefined ? [pair] : [`${pair}=${toText(own)}`];
  });
  try {
    const { exec: started, stdin } = startExec(
      engine,
      container,
      {
        asked: name,
        words,
        env,
        user: flags.text('user'),
        workdir: flags.text('workdir'),
        tty: flags.yes('tty'),
        interactive,
        privileged: flags.yes('privileged'),
      },
      (stream, data) => attachment.listener.hears(stream, data),
    );
    if (detach) return 0;
    if (!started.tty) letGo(call, started.process);
    yield* attached(call, {
      queue: attachment.queue,
      stdin: interactive ? stdin : null,
      tty: interactive ? started.tty : null,
      isOver: () => started.code !== null,
    });
    return started.code ?? 0;
  } catch (error) {
    if (!(error instanceof DaemonError)) throw error;
    if (error instanceof StartError && !detach) {
      // The runtime's words come the way of what it would have run.
      yield* out(call, `${error.message}\r\n`);
      return error.code;
    }
    throw error;
  }
};

/** A client that is told to end goes without the process. */
function letGo(call: Parameters<CommandFunction>[0], process: object | null): void {
  void process;
  for (const signal of ['INT', 'TERM'] as Signal[])
    call.self.handlers.set(signal, () =>
      call.kernel.end(call.self, { kind: 'exit', code: 128 + signalNumber(signal) }),
    );
}
