// A container's life ends: its log is closed, its network given back, and its restart policy decides what is next.
import type { Ended } from '../kernel/process.ts';
import { codeOfEnd } from './code.ts';
import { DaemonError, later, tellContainer } from './daemon.ts';
import { endHealth } from './health.ts';
import { closeLog } from './logs.ts';
import { stopNetwork } from './networking.ts';
import { removeContainer } from './remove.ts';
import type { Container, Engine } from './state.ts';
import { tellMounts } from './tables.ts';

export function processEnded(
  engine: Engine,
  container: Container,
  lifeNumber: number,
  ended: Ended,
): void {
  const { life } = container;
  if (!life || container.lives !== lifeNumber) return;
  const ran = engine.kernel.now - (container.startedAt ?? engine.kernel.now);
  closeLog(engine, container);
  endHealth(container);
  container.exitCode = codeOfEnd(ended);
  container.finishedAt = engine.kernel.now;
  if (ended.kind === 'signal' && ended.isOutOfMemory) container.isOutOfMemory = true;
  stopNetwork(engine, container);
  container.life = null;
  container.execs.clear();
  const restarts = willRestart(container);
  container.status = restarts ? 'restarting' : 'exited';
  tellMounts(engine, container, 'unmount');
  tellContainer(engine, container, 'die', [
    ['execDuration', String(Math.floor(ran / 1000))],
    ['exitCode', String(container.exitCode)],
  ]);
  if (restarts) planRestart(engine, container, ran);
  else if (container.options.autoRemove)
    removeContainer(engine, container, { volumes: true, force: true });
}

function willRestart(container: Container): boolean {
  const { restart } = container.options;
  if (container.isStoppedByHand) return false;
  if (restart.name === 'always' || restart.name === 'unless-stopped') return true;
  if (restart.name !== 'on-failure' || container.exitCode === 0) return false;
  return restart.most === 0 || container.restartCount < restart.most;
}

/** A tenth of a second, twice as long each time, a minute at most; ten seconds of life begin anew. */
function planRestart(engine: Engine, container: Container, ranMs: number): void {
  container.restartDelayMs =
    ranMs >= 10_000 || container.restartDelayMs === 0
      ? 100
      : Math.min(60_000, container.restartDelayMs * 2);
  const { lives } = container;
  later(engine, container.restartDelayMs, () => {
    if (container.status !== 'restarting' || container.lives !== lives) return;
    container.restartCount += 1;
    container.status = 'exited';
    try {
      engine.startAgain(container);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
    }
  });
}
