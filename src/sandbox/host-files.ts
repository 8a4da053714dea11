// The machine that lines are typed on: its folders, its programs and the shell that gets the lines.
import { busyboxApplets, busyboxProgram } from './applets/table.ts';
import { curl } from './applets/curl.ts';
import { gnuNames, gnuProgram } from './applets/gnu.ts';
import { ps } from './applets/procps.ts';
import { appletProgram } from './applets/tool.ts';
import { appletNames } from './applets/usage.data.ts';
import { presetShmBytes } from './engine/options.ts';
import { systemMounts } from './engine/system-mounts.ts';
import { makePath } from './engine/init-files.ts';
import type { Engine } from './engine/state.ts';
import { debianRelease } from './images/texts.ts';
import type { FileStore, Mount } from './files/mount.ts';
import { emptyStore, newMeta, ownFolder, putFile } from './files/store.ts';
import type { Bytes } from './kernel/bytes.ts';
import { NotModelled } from './kernel/not-modelled.ts';
import type { Kernel, Program } from './kernel/process.ts';
import { programFile } from './kernel/programs.ts';
import { endingStatus } from './shell/child.ts';
import { becomeInteractive, runLine } from './shell/interactive.ts';
import { newShell, shellProgram } from './shell/sh.ts';
import { ExitJump, type Flavour, type Shell } from './shell/state.ts';

const folders =
  '/dev /etc /home/me /proc /root /run /srv /sys /tmp /usr/bin /usr/local/bin /usr/sbin /var/lib/docker/volumes /var/log';

/** What is there on a machine with Docker, and not here. */
const unmodelled = 'containerd ctr dockerd iptables nsenter runc';

/** What a machine has in other words than busybox's. */
const elsewhere = new Set(['ifconfig', 'nc', 'netstat', 'nslookup', 'ping', 'route']);

const dash: Flavour = { applets: new Map(), inPlace: new Set(), banner: '', isDash: true };

const ofTheHost: Program = ({ argv }) => {
  throw new NotModelled(`the host's ${(argv[0] ?? '').replace(/^.*\//, '')}`);
};

export function hostPrograms(kernel: Kernel): void {
  const applets = busyboxApplets();
  const busybox = busyboxProgram(applets);
  const gnu = gnuProgram(applets);
  const procps = appletProgram(ps);
  kernel.programs.set('busybox', busybox);
  // The host's programs want a loader that no image of busybox has.
  kernel.programs.set('hosttools', (self, kern) => {
    const name = (self.argv[0] ?? '').replace(/^.*\//, '');
    if (name === 'ps') return procps(self, kern);
    if (elsewhere.has(name)) return ofTheHost(self, kern);
    return (gnuNames.includes(name) ? gnu : busybox)(self, kern);
  });
  kernel.programs.set('dash', shellProgram(dash));
  kernel.programs.set('curl', appletProgram(curl));
}

export function hostFiles(now: number): FileStore {
  const store = emptyStore('host', now);
  const clock = { kernel: { now } } as Pick<Engine, 'kernel'> as Engine;
  for (const folder of folders.split(' ')) makePath(clock, store, folder);
  const tmp = ownFolder(store, '/tmp');
  if (tmp) tmp.meta.mode = 0o1777;
  putFile(store, now, '/usr/bin/busybox', programFile('hosttools', 2_000_000), 0o755);
  putFile(store, now, '/usr/bin/sh', programFile('dash', 130_000), 0o755);
  putFile(store, now, '/usr/bin/curl', programFile('curl', 290_000), 0o755);
  for (const name of unmodelled.split(' '))
    putFile(store, now, `/usr/sbin/${name}`, programFile(name, 1000), 0o755);
  putFile(store, now, '/usr/bin/docker', programFile('docker', 40_000_000 % 1_000_000), 0o755);
  putFile(store, now, '/usr/bin/docker-compose', programFile('docker-compose', 60_000), 0o755);
  for (const [path, name, target] of [
    ['/var', 'run', '/run'],
    ['/', 'bin', 'usr/bin'],
    ['/', 'sbin', 'usr/sbin'],
  ] as const) {
    const meta = newMeta(0o777, now, ++store.lastInode);
    ownFolder(store, path)?.entries.set(name, { kind: 'link', owner: store.owner, meta, target });
  }
  ownFolder(store, '/run')?.entries.set('docker.sock', {
    kind: 'fifo',
    owner: store.owner,
    meta: { ...newMeta(0o660, now, ++store.lastInode), gid: 103 },
    ends: { pipe: null },
  });
  const bin = ownFolder(store, '/usr/bin');
  for (const name of appletNames.split(' ')) {
    if (bin?.entries.has(name) || name === 'ash') continue;
    const meta = newMeta(0o777, now, ++store.lastInode);
    bin?.entries.set(name, { kind: 'link', owner: store.owner, meta, target: 'busybox' });
  }
  putFile(
    store,
    now,
    '/etc/passwd',
    'root:x:0:0:root:/root:/bin/sh\nme:x:1000:1000:me:/home/me:/bin/sh\n',
    0o644,
  );
  putFile(store, now, '/etc/group', 'root:x:0:\ndocker:x:103:\nme:x:1000:\n', 0o644);
  putFile(store, now, '/etc/os-release', debianRelease, 0o644);
  putFile(store, now, '/etc/hostname', 'docker\n', 0o644);
  putFile(store, now, '/etc/hosts', '127.0.0.1 localhost docker\n', 0o644);
  return store;
}

export function hostSystemMounts(engine: Engine): Mount[] {
  return systemMounts(engine, { options: { shmBytes: presetShmBytes } });
}

type Lines = {
  /** The next line, once. */
  next: () => Bytes | null;
  isThere: () => boolean;
  done: (status: number) => void;
};

/** A shell that is fed line by line and keeps its variables, functions and jobs in between. */
export function hostShell(lines: Lines): Program {
  return function* (self, kernel) {
    const shell = newShell(self, kernel, dash);
    if (self.tty !== null) becomeInteractive(shell);
    return yield* endingStatus(shell, function* () {
      for (;;) {
        yield { isReady: lines.isThere, at: null };
        const text = lines.next();
        if (text === null) continue;
        yield* oneLine(shell, text);
        lines.done(shell.status);
      }
    });
  };
}

/** An error ends the line and not the shell; `exit` ends it. */
function* oneLine(shell: Shell, text: Bytes): ReturnType<typeof runLine> {
  try {
    yield* runLine(shell, { text, firstLine: 1 });
  } catch (jump) {
    if (!(jump instanceof ExitJump) || !jump.isError) throw jump;
    shell.status = jump.status;
    shell.loops = 0;
    shell.tested = 0;
  }
}
