// The host that lines are typed on: its files, its shell, docker, and the engine behind it.
import { engineCommands } from './client/commands.ts';
import { dockerProgram } from './client/docker.ts';
import { showContainers } from './engine/host-view.ts';
import { createEngine } from './engine/engine.ts';
import type { Engine, Registry } from './engine/state.ts';
import type { MountTable } from './files/mount.ts';
import { createKernel } from './kernel/kernel.ts';
import type { Bytes } from './kernel/bytes.ts';
import type { Kernel } from './kernel/process.ts';
import { nowhere, sink } from './kernel/stream.ts';
import { appletNames } from './applets/usage.data.ts';
import { hostFiles, hostPrograms, hostShell, hostSystemMounts } from './host-files.ts';
import { stockImages } from './stock.ts';

export type Host = {
  kernel: Kernel;
  engine: Engine;
  stdout: Bytes;
  stderr: Bytes;
  /** Both, as they came. */
  output: Bytes;
  /** Gives the shell its next line. */
  give: (line: Bytes) => void;
  isIdle: () => boolean;
  status: () => number;
};

/** Every world begins at the same instant. */
const beginning = Date.UTC(2026, 0, 5, 9, 0, 0);

export function buildHost(seed: number): Host {
  const kernel = createKernel(seed, beginning);
  const mounts: MountTable = [
    {
      at: '/',
      store: hostFiles(kernel.now),
      from: '/',
      isReadOnly: false,
      source: '/dev/root',
      type: 'ext4',
      options: 'rw,relatime',
    },
  ];
  const registry: Registry = { isReachable: false, find: () => null };
  const engine = createEngine(kernel, { hostMounts: mounts, registry });
  stockImages(engine, appletNames.split(' '));
  hostPrograms(kernel);
  const [disk] = mounts;
  if (disk) showContainers(engine, disk.store);
  mounts.push(...hostSystemMounts(engine));
  kernel.programs.set('docker', dockerProgram(engine, engineCommands));
  return openHost(kernel, engine, mounts);
}

function openHost(kernel: Kernel, engine: Engine, mounts: MountTable): Host {
  let line: Bytes | null = null;
  let status = 0;
  let isBusy = false;
  const host: Host = {
    kernel,
    engine,
    stdout: '',
    stderr: '',
    output: '',
    give: (text) => {
      line = text;
      isBusy = true;
    },
    isIdle: () => !isBusy,
    status: () => status,
  };
  const hear = (stream: 'stdout' | 'stderr', data: Bytes): void => {
    host[stream] += data;
    host.output += data;
  };
  const begin = (): void => {
    kernel.spawn({
      program: hostShell({
        next: () => {
          const text = line;
          line = null;
          return text;
        },
        isThere: () => line !== null,
        done: (code) => {
          status = code;
          isBusy = false;
        },
      }),
      argv: ['sh'],
      parent: null,
      mounts,
      cwd: '/home/me',
      env: new Map([
        ['HOME', '/home/me'],
        ['PATH', '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'],
        ['LANG', 'C.UTF-8'],
        ['PWD', '/home/me'],
      ]),
      capabilities: new Set(['DAC_OVERRIDE', 'CHOWN', 'FOWNER', 'KILL', 'SETUID', 'SETGID']),
      host: { host: 'docker', domain: '(none)' },
      fds: new Map([
        [0, nowhere()],
        [1, sink((data) => hear('stdout', data))],
        [2, sink((data) => hear('stderr', data))],
      ]),
      // `exit` ends the shell; the next line has a new one.
      onEnd: (ended) => {
        if (isBusy) {
          status = ended.kind === 'exit' ? ended.code : 137;
          isBusy = false;
        }
        begin();
      },
    });
  };
  begin();
  return host;
}
