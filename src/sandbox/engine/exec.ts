// `docker exec`: another process in a container that runs.
import { FileError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { lookup } from '../files/walk.ts';
import { cleanPath } from '../../command/values/mounts.ts';
import { toBytes } from '../kernel/bytes.ts';
import { findProgram, type FoundProgram } from '../kernel/programs.ts';
import { nowhere, pipe, sink, type Stream } from '../kernel/stream.ts';
import { openTty } from '../kernel/tty.ts';
import { DaemonError, newId, tellContainer } from './daemon.ts';
import { codeOfEnd } from './code.ts';
import { ulimitsOf } from './limits.ts';
import { capabilitiesFor, environment, notExecutable, presetPath, StartError } from './start.ts';
import type { Container, Engine, Exec } from './state.ts';
import { homeOf, userNamed } from './users.ts';
import { allCapabilities } from './validate.ts';
import { containerViewer } from './viewer.ts';

type ExecOptions = {
  /** The container as it was named. */
  asked: string;
  words: string[];
  env: string[];
  user: string;
  workdir: string;
  tty: boolean;
  interactive: boolean;
  privileged: boolean;
};

const before = 'OCI runtime exec failed: exec failed: unable to start container process: ';

type Hears = (stream: 'stdout' | 'stderr', data: string) => void;

/** The process has begun when this returns; its input is what can be written to. */
export function startExec(
  engine: Engine,
  container: Container,
  options: ExecOptions,
  hears: Hears,
): { exec: Exec; stdin: Stream | null } {
  checkRuns(container, options.asked);
  const { life } = container;
  if (!life) throw new DaemonError(`container ${container.id} is not running`, 'conflict');
  const id = newId(engine);
  const said = options.words.join(' ');
  tellContainer(engine, container, `exec_create: ${said}`, [['execID', id]]);
  const asked = options.user === '' ? container.user : options.user;
  const user = userNamed(container.store.root, asked, container.options.groupAdd);
  const env = execEnvironment(engine, container, options, homeOf(container.store.root, user.uid));
  const place = options.workdir || container.workdir || '/';
  const cwd = place.startsWith('/') ? cleanPath(place, null) : place;
  const capabilities = options.privileged
    ? new Set(allCapabilities)
    : capabilitiesFor(container, user.uid);
  const viewer = containerViewer(engine, { mounts: life.main.mounts, user, cwd, capabilities });
  const found = programFor(engine, viewer, options.words, env.get('PATH') ?? presetPath);
  const exec: Exec = { id, process: null, tty: null, code: null };
  const { fds, stdin } = streamsOf(engine, options, hears, exec);
  const process = engine.kernel.spawn({
    program: found.program,
    argv: found.argv,
    parent: life.init.parent,
    space: life.init.space,
    mounts: life.main.mounts,
    net: life.net,
    host: life.host,
    group: life.group,
    env,
    cwd,
    user,
    capabilities,
    hasNoNewPrivileges: life.main.hasNoNewPrivileges,
    fds,
    tty: exec.tty,
    limits: ulimitsOf(container.options),
    leads: 'session',
    onEnd: (ended) => {
      exec.code = codeOfEnd(ended);
      container.execs.delete(id);
      if (engine.containers.has(container.id))
        tellContainer(engine, container, 'exec_die', [
          ['execID', id],
          ['exitCode', String(exec.code)],
        ]);
    },
  });
  for (const stream of fds.values()) stream.release();
  if (!process) throw new StartError(`${before}resource temporarily unavailable`, 126);
  exec.process = process;
  if (exec.tty) exec.tty.foreground = process.job;
  container.execs.set(id, exec);
  tellContainer(engine, container, `exec_start: ${said}`, [['execID', id]]);
  return { exec, stdin };
}

function programFor(
  engine: Engine,
  viewer: Viewer,
  words: string[],
  searchPath: string,
): FoundProgram {
  const { cwd } = viewer;
  if (!cwd.startsWith('/'))
    throw new StartError('OCI runtime exec failed: exec failed: Cwd must be an absolute path', 128);
  if (lookup(viewer, cwd) instanceof FileError)
    throw new StartError(
      `${before}chdir to cwd (${JSON.stringify(cwd)}) set in config.json failed: no such file or directory`,
      127,
    );
  const found = findProgram(engine.kernel, viewer, words.map(toBytes), searchPath);
  if (found instanceof FileError) throw notExecutable(words[0] ?? '', found, viewer, before);
  return found;
}

function checkRuns(container: Container, asked: string): void {
  if (container.status === 'paused')
    throw new DaemonError(
      `Container ${asked} is paused, unpause the container before exec`,
      'conflict',
    );
  if (container.status === 'restarting')
    throw new DaemonError(
      `Container ${container.id} is restarting, wait until the container is running`,
      'conflict',
    );
}

function execEnvironment(
  engine: Engine,
  container: Container,
  options: ExecOptions,
  home: string,
): Map<string, string> {
  const env = environment(engine, container, '');
  if (env.get('HOME') === '') env.delete('HOME');
  if (options.tty) env.set('TERM', 'xterm');
  else if (!container.options.tty) env.delete('TERM');
  for (const pair of options.env) {
    const at = pair.indexOf('=');
    if (at > 0) env.set(toBytes(pair.slice(0, at)), toBytes(pair.slice(at + 1)));
    else env.delete(pair);
  }
  if (!env.has('HOME')) env.set('HOME', home);
  return env;
}

function streamsOf(
  engine: Engine,
  options: ExecOptions,
  hears: Hears,
  exec: Exec,
): { fds: Map<number, Stream>; stdin: Stream | null } {
  if (options.tty) {
    const tty = openTty({
      name: '/dev/pts/1',
      show: (data) => hears('stdout', data),
      signal: (job, signal) => engine.kernel.signalJob(job, signal),
      echoes: engine.kernel.terminal?.echoes ?? true,
    });
    exec.tty = tty;
    return { fds: new Map([0, 1, 2].map((fd) => [fd, tty])), stdin: tty };
  }
  const input = options.interactive ? pipe() : null;
  return {
    fds: new Map<number, Stream>([
      [0, input ? input.reader : nowhere()],
      [1, sink((data) => hears('stdout', data))],
      [2, sink((data) => hears('stderr', data))],
    ]),
    stdin: input?.writer ?? null,
  };
}
