// `docker run` and `docker create`.
import { sendByHand } from '../../engine/control.ts';
import { createContainer } from '../../engine/create.ts';
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { invalidReference, findImage } from '../../engine/find.ts';
import { removeContainer } from '../../engine/remove.ts';
import { startContainer, StartError } from '../../engine/start.ts';
import type { ContainerOptions } from '../../engine/options.ts';
import type { Container } from '../../engine/state.ts';
import { writeFile } from '../../files/open.ts';
import { lookup } from '../../files/walk.ts';
import { FileError } from '../../files/error.ts';
import { processViewer } from '../../engine/viewer.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import type { Signal } from '../../kernel/signals.ts';
import {
  ClientError,
  complain,
  say,
  type Call,
  type CommandFunction,
  type Working,
} from '../call.ts';
import { pull } from '../pull.ts';
import { lateCode, optionsOf, runFlags } from '../run-options.ts';
import { checkSettings } from '../../engine/validate.ts';
import { isForeign, noWeight } from '../run-refusals.ts';
import { attached, checkDetachKeys, newAttachment } from '../streams.ts';

export const create: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, runFlags);
  return yield* guarded(call, function* () {
    const options = yield* checked(call);
    const container = yield* made(call, options);
    yield* say(call, container.id);
    return 0;
  });
};

export const run: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, runFlags);
  return yield* guarded(call, function* () {
    const options = yield* checked(call);
    const own = call.self.fds.get(0);
    if (options.attachStdin && options.tty && own?.kind !== 'tty')
      throw new Plain('the input device is not a TTY');
    if (call.flags.yes('detach') && call.flags.has('attach'))
      throw new Plain('conflicting options: cannot specify both --attach and --detach');
    const container = yield* made(call, options);
    return call.flags.yes('detach')
      ? yield* detached(call, container)
      : yield* foreground(call, container);
  });
};

/** Told without docker's name in front. */
class Plain extends Error {}

/** `docker run` says its own name in front, and where to read more. */
function* guarded(call: Call, act: () => Working<number>): Working<number> {
  try {
    return yield* act();
  } catch (error) {
    if (error instanceof Plain) {
      yield* complain(call, error.message);
      return 1;
    }
    if (!(error instanceof DaemonError || error instanceof ClientError)) throw error;
    const said = error instanceof DaemonError ? error.said : error.message;
    const isRun = call.name === 'container run';
    // Of `create` only what is wrong with the words themselves is told with the help.
    if (!isRun && !(error instanceof ClientError && error.code === 125)) {
      yield* complain(call, said);
      return 1;
    }
    yield* complain(
      call,
      `docker: ${said}\n\nRun 'docker ${call.typedAs} --help' for more information`,
    );
    return error instanceof StartError || error instanceof ClientError ? error.code : codeOf(said);
  }
}

const noKiller =
  'OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.';

/** What isn't there counts as a program that isn't there. */
const codeOf = (said: string) => (/no such file or directory/.test(said) ? 127 : 125);

function* checked(call: Call): Working<ContainerOptions> {
  const options = optionsOf(call);
  if (options.cidFile !== '') {
    const found = lookup(processViewer(call.engine, call.self), options.cidFile);
    if (!(found instanceof FileError))
      throw new ClientError(
        `container ID file found, make sure the other container isn't running or delete ${options.cidFile}`,
        lateCode(call),
      );
  }
  return options;
}

function* made(call: Call, options: ContainerOptions): Working<Container> {
  const policy = call.flags.text('pull', 'missing');
  if (!['always', 'missing', 'never', ''].includes(policy))
    throw new ClientError(
      `invalid pull option: '${policy}': must be one of "always", "missing" or "never"`,
      125,
    );
  const isOther = isForeign(call.flags);
  if (isOther && call.engine.registry.isReachable)
    throw new NotModelled(`--platform ${call.flags.text('platform')}`);
  const isMissing = isOther || findImage(call.engine, options.image) === null;
  if (policy === 'always' || (policy !== 'never' && isMissing && !isId(options.image))) {
    if (policy !== 'always') checkSettings(options);
    yield* pulled(call, options.image, policy !== 'always');
  }
  const viewer = processViewer(call.engine, call.self);
  if (options.cidFile !== '' && writeFile(viewer, options.cidFile, '') instanceof FileError)
    throw new ClientError(
      `failed to create the container ID file: open ${options.cidFile}: no such file or directory`,
      call.name === 'container run' ? 127 : 1,
    );
  const container = yield* created(call, options, policy);
  if (options.network === 'host' && options.ports.size > 0)
    yield* complain(call, 'WARNING: Published ports are discarded when using host network mode');
  if (options.oomKillDisable && options.memoryBytes === 0)
    yield* complain(call, `WARNING: ${noKiller}`);
  if (call.flags.number('blkio-weight', 0) !== 0) yield* complain(call, `WARNING: ${noWeight}`);
  if (options.cidFile !== '') writeFile(viewer, options.cidFile, container.id);
  return container;
}

function* pulled(call: Call, image: string, isMissed: boolean): Working {
  const quiet = call.flags.yes('quiet');
  if (isMissed && !quiet)
    yield* complain(call, `Unable to find image '${nameShown(image)}' locally`);
  yield* pull(call, image, { quiet, fd: 2 });
}

/** What the daemon doesn't find the client takes for the image. */
function* created(call: Call, options: ContainerOptions, policy: string): Working<Container> {
  try {
    return createContainer(call.engine, options);
  } catch (error) {
    const isLost = error instanceof DaemonError && / looking up volume plugin /.test(error.message);
    if (!isLost || policy === 'never' || policy === 'always') throw error;
    yield* pulled(call, options.image, true);
    throw error;
  }
}

function isId(text: string): boolean {
  return text.startsWith('sha256:');
}

function nameShown(image: string): string {
  if (/[@]/.test(image)) return image;
  const last = image.split('/').at(-1) ?? '';
  if (image === '') throw invalidReference(image);
  return last.includes(':') ? image : `${image}:latest`;
}

function* detached(call: Call, container: Container): Working<number> {
  try {
    startContainer(call.engine, container);
  } catch (error) {
    // The id is printed even where the start fails.
    if (error instanceof DaemonError) yield* say(call, container.id);
    failedStart(call, container, error);
  }
  yield* say(call, container.id);
  return 0;
}

function failedStart(call: Call, container: Container, error: unknown): never {
  if (error instanceof DaemonError && container.options.autoRemove)
    removeContainer(call.engine, container, { volumes: true, force: true });
  throw error;
}

function* foreground(call: Call, container: Container): Working<number> {
  const { engine } = call;
  const { options } = container;
  checkDetachKeys(call);
  const attachment = newAttachment({ stdout: options.attachStdout, stderr: options.attachStderr });
  container.listeners.add(attachment.listener);
  if (options.attachStdout || options.attachStderr || options.attachStdin)
    tellContainer(engine, container, 'attach');
  try {
    startContainer(engine, container);
  } catch (error) {
    container.listeners.delete(attachment.listener);
    failedStart(call, container, error);
  }
  const { lives } = container;
  if (call.flags.yes('sig-proxy', true) && !options.tty) passSignals(call, container);
  yield* attached(call, {
    queue: attachment.queue,
    stdin: options.attachStdin ? (container.life?.stdin ?? null) : null,
    tty: options.attachStdin ? (container.life?.tty ?? null) : null,
    isOver: () => container.lives !== lives || container.life === null,
  });
  container.listeners.delete(attachment.listener);
  return container.exitCode;
}

/** What the client is sent goes on to the container. */
export function passSignals(call: Call, container: Container): void {
  for (const signal of ['INT', 'TERM', 'HUP', 'QUIT', 'USR1', 'USR2', 'WINCH', 'CONT'] as Signal[])
    call.self.handlers.set(signal, () => sendByHand(call.engine, container, signal));
}
