// Stopping, killing, pausing, waiting: what is done to a container that lives.
import type { Wait, Woken } from '../kernel/process.ts';
import { signalNamed, signalNumber, type Signal } from '../kernel/signals.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { DaemonError, tellContainer } from './daemon.ts';
import { startContainer } from './start.ts';
import type { Container, Engine } from './state.ts';

type Doing<T = void> = Generator<Wait, T, Woken>;

export function signalOf(text: string): Signal {
  const signal = signalNamed(text === '' ? 'TERM' : text);
  if (/^(?:SIG)?RTM(?:IN|AX)|^(?:3[4-9]|[45]\d|6[0-4])$/i.test(text))
    throw new NotModelled(`signal ${text}`);
  if (!signal)
    throw new DaemonError(
      /^[-+]?0*[1-9]\d*$/.test(text)
        ? `the linux daemon does not support signal ${Number(text)}`
        : `invalid signal: ${text}`,
      'invalid',
    );
  return signal;
}

/** `docker kill`: KILL unless told otherwise. */
export function killContainer(engine: Engine, container: Container, signal: Signal): void {
  const { life } = container;
  if (!life) throw new DaemonError(`container ${container.id} is not running`, 'conflict');
  sendByHand(engine, container, signal);
  if (container.status === 'paused') resume(engine, container);
}

/** A signal that comes by hand sets the restart policy aside, unless the container has named another to be stopped by. */
export function sendByHand(engine: Engine, container: Container, signal: Signal): void {
  if (!container.life) return;
  if (signal === 'KILL' || container.stopSignal === '' || signal === stopSignalOf(container))
    container.isStoppedByHand = true;
  tellContainer(engine, container, 'kill', [['signal', String(signalNumber(signal))]]);
  engine.kernel.signal(container.life.init, signal, null);
}

function stopSignalOf({ stopSignal }: Container): Signal {
  return signalNamed(stopSignal === '' ? 'TERM' : stopSignal) ?? 'TERM';
}

/** The stop signal, a grace period, KILL. */
export function* stopContainer(
  engine: Engine,
  container: Container,
  { timeoutS, signal }: { timeoutS: number | null; signal: string },
): Doing {
  const { life, lives } = container;
  if (!life) {
    if (container.status === 'restarting') {
      container.isStoppedByHand = true;
      container.status = 'exited';
      container.lives += 1;
      tellContainer(engine, container, 'stop');
    }
    return;
  }
  const first = signal === '' ? stopSignalOf(container) : signalOf(signal);
  const isGone = (): boolean => container.lives !== lives || container.life === null;
  container.isStoppedByHand = true;
  tellContainer(engine, container, 'kill', [['signal', String(signalNumber(first))]]);
  engine.kernel.signal(life.init, first, null);
  if (container.status === 'paused') resume(engine, container);
  const grace = timeoutS ?? container.options.stopTimeoutS ?? 10;
  const until = grace < 0 ? null : engine.kernel.now + grace * 1000;
  while (!isGone() && (until === null || engine.kernel.now < until))
    yield { isReady: isGone, at: until, isHeld: true };
  if (!isGone()) {
    tellContainer(engine, container, 'kill', [['signal', '9']]);
    engine.kernel.signal(life.init, 'KILL', null);
    while (!isGone()) yield { isReady: isGone, at: null, isHeld: true };
  }
  tellContainer(engine, container, 'stop');
}

export function* restartContainer(
  engine: Engine,
  container: Container,
  how: { timeoutS: number | null; signal: string },
): Doing {
  const { autoRemove } = container.options;
  container.options.autoRemove = false;
  yield* stopContainer(engine, container, how);
  container.options.autoRemove = autoRemove;
  startContainer(engine, container);
  tellContainer(engine, container, 'restart');
}

export function pauseContainer(engine: Engine, container: Container): void {
  const { life } = container;
  if (container.status === 'restarting')
    throw new DaemonError(
      `Container ${container.id} is restarting, wait until the container is running`,
      'conflict',
    );
  if (!life) throw new DaemonError(`container ${container.id} is not running`, 'conflict');
  if (container.status === 'paused')
    throw new DaemonError(`Container ${container.id} is already paused`, 'conflict');
  life.group.isPaused = true;
  container.status = 'paused';
  tellContainer(engine, container, 'pause');
}

export function unpauseContainer(engine: Engine, container: Container): void {
  if (container.status !== 'paused')
    throw new DaemonError(`Container ${container.id} is not paused`, 'conflict');
  resume(engine, container);
}

function resume(engine: Engine, container: Container): void {
  if (container.life) container.life.group.isPaused = false;
  if (container.status === 'paused') container.status = 'running';
  tellContainer(engine, container, 'unpause');
}

/** Until it isn't running, or, with `removed`, until it is gone. */
export function* waitForEnd(engine: Engine, container: Container): Doing<number> {
  const isOver = (): boolean =>
    container.life === null && container.status !== 'restarting'
      ? true
      : !engine.containers.has(container.id);
  while (!isOver()) yield { isReady: isOver, at: null };
  return container.exitCode;
}
