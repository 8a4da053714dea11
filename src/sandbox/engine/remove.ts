// `docker rm`: a container goes, and with -v or --rm the anonymous volumes that nobody else uses.
import { DaemonError, tellContainer } from './daemon.ts';
import { usersOfVolume } from './find.ts';
import type { Container, Engine } from './state.ts';
import { removeVolume } from './volumes.ts';

export function removeContainer(
  engine: Engine,
  container: Container,
  { volumes, force }: { volumes: boolean; force: boolean },
): void {
  if (container.life && !force) {
    const state = container.status === 'paused' ? 'paused' : 'running';
    throw new DaemonError(
      state === 'paused'
        ? `cannot remove container "${container.name}": container is paused and must be unpaused first`
        : `cannot remove container "${container.name}": container is running: stop the container before removing or force remove`,
      'conflict',
    );
  }
  if (container.status === 'restarting' && !force)
    throw new DaemonError(
      `cannot remove container "${container.name}": container is restarting: stop the container before removing or force remove`,
      'conflict',
    );
  if (container.life) {
    container.isStoppedByHand = true;
    container.life.group.isPaused = false;
    tellContainer(engine, container, 'kill', [['signal', '9']]);
    const { autoRemove } = container.options;
    container.options.autoRemove = false;
    engine.kernel.signal(container.life.init, 'KILL', null);
    container.options.autoRemove = autoRemove;
  }
  if (!engine.containers.delete(container.id)) return;
  container.status = 'removing';
  container.lives += 1;
  tellContainer(engine, container, 'destroy');
  if (!volumes) return;
  for (const { type, name, isAnonymous } of container.mounts)
    if (
      type === 'volume' &&
      isAnonymous &&
      engine.volumes.has(name) &&
      usersOfVolume(engine, name).length === 0
    )
      removeVolume(engine, name, true);
}
