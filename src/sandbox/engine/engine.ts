// A fresh daemon: the three networks that are always there, no image, no container.
import type { MountTable } from '../files/mount.ts';
import type { Kernel } from '../kernel/process.ts';
import { daemonProgram, hex } from './daemon.ts';
import { addNetwork } from './networks.ts';
import { engineRouter } from './router.ts';
import { startAgain } from './start.ts';
import type { Engine, Registry } from './state.ts';

export function createEngine(
  kernel: Kernel,
  { hostMounts, registry }: { hostMounts: MountTable; registry: Registry },
): Engine {
  const engine: Engine = {
    kernel,
    images: new Map(),
    tags: new Map(),
    containers: new Map(),
    volumes: new Map(),
    networks: new Map(),
    events: [],
    eventCount: 0,
    timers: new Set(),
    hostMounts,
    registry,
    infoId: '',
    buildCache: {
      steps: new Map(),
      records: new Map(),
      images: new Map(),
      mounts: new Map(),
      usedAt: null,
    },
    startedAt: kernel.now,
    logins: new Map(),
    contexts: new Map(),
    context: 'default',
    usedPorts: new Set(),
    archived: new Map(),
    startAgain: (container) => startAgain(engine, container),
  };
  engine.infoId = [8, 4, 4, 4, 12].map((length) => hex(engine, length)).join('-');
  addNetwork(engine, { name: 'none', driver: 'null' });
  addNetwork(engine, { name: 'host', driver: 'host' });
  addNetwork(engine, { name: 'bridge' });
  kernel.router = engineRouter(engine);
  kernel.spawn({
    program: daemonProgram(engine),
    argv: ['dockerd', '-H', 'unix:///run/docker.sock'],
    parent: null,
    mounts: hostMounts,
    fds: new Map(),
    cwd: '/',
  });
  return engine;
}
