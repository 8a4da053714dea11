// A kernel with one file tree like the busybox image of the engine tests, to run scripts in.
import { busyboxApplets, busyboxProgram } from '../../src/sandbox/applets/table.ts';
import { systemMounts } from '../../src/sandbox/engine/system-mounts.ts';
import { makeFolders, symlink } from '../../src/sandbox/files/change.ts';
import type { Mount, Viewer } from '../../src/sandbox/files/mount.ts';
import { writeFile } from '../../src/sandbox/files/open.ts';
import { emptyStore } from '../../src/sandbox/files/store.ts';
import { toBytes } from '../../src/sandbox/kernel/bytes.ts';
import { createKernel } from '../../src/sandbox/kernel/kernel.ts';
import type { Kernel, PidSpace, Process, RunBounds } from '../../src/sandbox/kernel/process.ts';
import { programFile } from '../../src/sandbox/kernel/programs.ts';
import { signalNumber } from '../../src/sandbox/kernel/signals.ts';
import { nowhere, sink } from '../../src/sandbox/kernel/stream.ts';
import { forever } from '../../src/sandbox/kernel/waits.ts';

const passwd = `root:x:0:0:root:/root:/bin/sh
daemon:x:1:1:daemon:/usr/sbin:/bin/false
www-data:x:33:33:www-data:/var/www:/bin/false
nobody:x:65534:65534:nobody:/home:/bin/false
`;
const group = 'root:x:0:\ndaemon:x:1:\nwww-data:x:33:\nnobody:x:65534:\n';
export const capabilities = new Set(['DAC_OVERRIDE', 'CHOWN', 'FOWNER', 'KILL']);

export type Box = { kernel: Kernel; viewer: Viewer };
export type Ran = { stdout: string; stderr: string; exit: number; pause: string };

export function newBox(): Box {
  const kernel = createKernel(7, Date.UTC(2026, 10, 29, 22, 16));
  const applets = busyboxApplets();
  kernel.programs.set('busybox', busyboxProgram(applets));
  const store = emptyStore('root', kernel.now);
  const root: Mount = {
    at: '/',
    store,
    from: '/',
    isReadOnly: false,
    source: 'overlay',
    type: 'overlay',
    options: 'rw',
  };
  const viewer: Viewer = {
    mounts: [root],
    cwd: '/',
    user: { uid: 0, gid: 0, groups: [0] },
    capabilities,
    umask: 0o022,
    hostPid: 0,
    clock: kernel,
    fds: new Map(),
    tty: null,
  };
  for (const folder of [
    'bin',
    'dev',
    'etc',
    'home',
    'proc',
    'root',
    'sys',
    'tmp',
    'usr/sbin',
    'var',
  ])
    makeFolders(viewer, `/${folder}`);
  writeFile(viewer, '/bin/busybox', programFile('busybox', 2_000_000), 0o755);
  for (const name of applets.keys())
    if (name !== 'busybox') symlink(viewer, '/bin/busybox', `/bin/${name}`);
  writeFile(viewer, '/etc/passwd', passwd);
  writeFile(viewer, '/etc/group', group);
  viewer.mounts.push(...systemMounts({ kernel }, { options: { shmBytes: 0 } }));
  return { kernel, viewer };
}

export function start(
  { kernel, viewer }: Box,
  argv: readonly string[],
  out: (text: string) => void,
  err: (text: string) => void,
): Process {
  const applet = kernel.programs.get('busybox');
  const space: PidSpace = { parent: kernel.hostSpace, lastPid: 0, init: null };
  // The first process of its namespace is another: signals end this one as they would any.
  kernel.spawn({ program: forever, argv: ['init'], parent: null, space });
  space.lastPid = 40;
  const process = kernel.spawn({
    program:
      applet ??
      (() => {
        throw new Error('no busybox');
      }),
    argv: argv.map(toBytes),
    parent: null,
    env: new Map([
      ['HOME', '/root'],
      ['HOSTNAME', 'box'],
      ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      ['SHLVL', '1'],
    ]),
    mounts: viewer.mounts,
    user: viewer.user,
    capabilities,
    space,
    fds: new Map([
      [0, nowhere()],
      [1, sink(out)],
      [2, sink(err)],
    ]),
  });
  if (process === null) throw new Error('no room');
  return process;
}

export function runIn(box: Box, script: string, bounds: RunBounds = { turns: 3_000_000 }): Ran {
  let [stdout, stderr] = ['', ''];
  const process = start(
    box,
    ['sh', '-c', script],
    (text) => {
      stdout += text;
    },
    (text) => {
      stderr += text;
    },
  );
  const pause = box.kernel.run(() => process.ended !== null, bounds);
  const { ended } = process;
  const exit =
    ended === null ? -1 : ended.kind === 'exit' ? ended.code : 128 + signalNumber(ended.signal);
  return { stdout, stderr, exit, pause };
}
