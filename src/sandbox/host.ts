// The host that lines are typed on: its files, its shell, docker, and the engine behind it.
import { engineCommands } from './client/commands.ts';
import { composeWords, dockerProgram } from './client/docker.ts';
import { showContainers } from './engine/host-view.ts';
import { createEngine } from './engine/engine.ts';
import type { Engine, Image } from './engine/state.ts';
import type { MountTable } from './files/mount.ts';
import { createKernel } from './kernel/kernel.ts';
import type { Bytes } from './kernel/bytes.ts';
import type { Kernel } from './kernel/process.ts';
import { nowhere, sink, type Stream } from './kernel/stream.ts';
import { openTty, type Tty } from './kernel/tty.ts';
import { appletNames } from './applets/usage.data.ts';
import { hostFiles, hostPrograms, hostShell, hostSystemMounts } from './host-files.ts';
import { standInPrograms } from './images/programs.ts';
import { pretendedRegistry, unreachableRegistry } from './images/registry.ts';
import { stockImages } from './stock.ts';

export type Host = {
  kernel: Kernel;
  engine: Engine;
  stdout: Bytes;
  stderr: Bytes;
  /** Both, as they came. */
  output: Bytes;
  /** The same, piece by piece. */
  pieces: { to: 'out' | 'err'; data: Bytes }[];
  /** Keys for whoever reads the terminal. */
  type: (keys: Bytes) => void;
  /** Ctrl-C. */
  interrupt: () => void;
  /** Where the shell stands. */
  cwd: () => Bytes;
  /** Gives the shell its next line. */
  give: (line: Bytes) => void;
  isIdle: () => boolean;
  status: () => number;
};

/** Where a world is played; with `isOnline` there is a registry around it. */
type Place = { isInteractive: boolean; columns: number; isOnline?: boolean };

/** Every world begins at the same instant. */
const beginning = Date.UTC(2026, 0, 5, 9, 0, 0);

/** `isInteractive`: the shell and what it runs have a terminal. */
export function buildHost(
  seed: number,
  place: Place = { isInteractive: false, columns: 80 },
): Host {
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
  let stock: Image | null = null;
  const registry = place.isOnline === true ? pretendedRegistry(() => stock) : unreachableRegistry;
  const engine = createEngine(kernel, { hostMounts: mounts, registry });
  stockImages(engine, appletNames.split(' '));
  stock = engine.images.get(engine.tags.get('busybox:latest') ?? '') ?? null;
  standInPrograms(kernel);
  hostPrograms(kernel);
  const [disk] = mounts;
  if (disk) showContainers(engine, disk.store);
  mounts.push(...hostSystemMounts(engine));
  kernel.programs.set('docker', dockerProgram(engine, engineCommands));
  kernel.programs.set('docker-compose', dockerProgram(engine, engineCommands, composeWords));
  return openHost(kernel, engine, mounts, place);
}

/** What the learner's shell begins with. */
const ofTheHost = {
  argv: ['sh'],
  parent: null,
  cwd: '/home/me',
  env: new Map([
    ['HOME', '/home/me'],
    ['PATH', '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'],
    ['LANG', 'C.UTF-8'],
    ['PWD', '/home/me'],
  ]),
  capabilities: new Set(['DAC_OVERRIDE', 'CHOWN', 'FOWNER', 'KILL', 'SETUID', 'SETGID']),
  host: { host: 'docker', domain: '(none)' },
};

function openHost(kernel: Kernel, engine: Engine, mounts: MountTable, place: Place): Host {
  const tty = place.isInteractive
    ? terminalOf(kernel, place.columns, (data) => hear('stdout', data))
    : null;
  kernel.terminal = tty;
  let cwd: () => Bytes = () => '/';
  let line: Bytes | null = null;
  let status = 0;
  let isBusy = false;
  const host: Host = {
    kernel,
    engine,
    stdout: '',
    stderr: '',
    output: '',
    pieces: [],
    type: (keys) => tty?.type(keys),
    interrupt: () => interrupt(kernel, tty),
    cwd: () => cwd(),
    give: (text) => {
      line = text;
      isBusy = true;
    },
    isIdle: () => !isBusy,
    status: () => status,
  };
  const hear = (stream: 'stdout' | 'stderr', data: Bytes): void => keep(host, stream, data);
  const begin = (): void => {
    const shell = kernel.spawn({
      ...ofTheHost,
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
      mounts,
      tty,
      fds: streamsTo(tty, hear),
      // `exit` ends the shell; the next line has a new one.
      onEnd: (ended) => {
        if (isBusy) {
          status = ended.kind === 'exit' ? ended.code : 137;
          isBusy = false;
        }
        begin();
      },
    });
    cwd = () => shell?.cwd ?? '/';
  };
  begin();
  return host;
}

function streamsTo(
  tty: Tty | null,
  hear: (stream: 'stdout' | 'stderr', data: Bytes) => void,
): Map<number, Stream> {
  return new Map<number, Stream>([
    [0, tty ?? nowhere()],
    [1, tty ?? sink((data) => hear('stdout', data))],
    [2, tty ?? sink((data) => hear('stderr', data))],
  ]);
}

function interrupt(kernel: Kernel, tty: Tty | null): void {
  if (tty?.isRaw === true) tty.type('\x03');
  else if (tty !== null) kernel.signalJob(tty.foreground, 'INT');
}

function keep(host: Host, stream: 'stdout' | 'stderr', data: Bytes): void {
  host[stream] += data;
  host.output += data;
  const to = stream === 'stdout' ? 'out' : 'err';
  const last = host.pieces.at(-1);
  if (last?.to === to) last.data += data;
  else host.pieces.push({ to, data });
}

/** Lines are edited by whoever holds the keys, who shows them too: nothing is echoed. */
function terminalOf(kernel: Kernel, columns: number, show: (data: Bytes) => void): Tty {
  const tty = openTty({
    name: '/dev/pts/0',
    show: (data) => show(data.replaceAll('\r\n', '\n')),
    signal: (group, signal) => kernel.signalJob(group, signal),
    echoes: false,
  });
  tty.columns = columns;
  return tty;
}
