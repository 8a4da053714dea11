// A container's life begins: mounts, network, user, limits, and then its first process.
import { FileError, errorText } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { newGroup } from '../kernel/kernel.ts';
import { findContainer } from './find.ts';
import { findExecutable, findProgram } from '../kernel/programs.ts';
import type { Viewer } from '../files/mount.ts';
import type { User } from '../files/node.ts';
import { nowhere, pipe, type Stream } from '../kernel/stream.ts';
import { openTty, type Tty } from '../kernel/tty.ts';
import { toBytes } from '../kernel/bytes.ts';
import { DaemonError, tellContainer } from './daemon.ts';
import { processEnded } from './end.ts';
import { beginHealth } from './health.ts';
import { hostName } from './host-name.ts';
import { initProgram } from './init.ts';
import { linkedEnvironment } from './links.ts';
import { lateFailure, mainProgram } from './main-program.ts';
import { checkGroup, limitGroup, ulimitsOf } from './limits.ts';
import { logSink, writeLog } from './logs.ts';
import { beforeTask, checkMounts, wrongKind } from './mount-refusals.ts';
import { networking, startNetwork, stopNetwork } from './networking.ts';
import { startShim } from './shim.ts';
import type { Container, Engine, Life } from './state.ts';
import { mountTable, tellMounts } from './tables.ts';
import { homeOf, userNamed } from './users.ts';
import { capabilitiesOf, checkLimits, checkLogger } from './validate.ts';
import { containerViewer } from './viewer.ts';

export const presetPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** An error of the runtime, with the exit code that `docker run` ends with. */
export class StartError extends DaemonError {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message, 'failed');
    this.code = code;
  }
}

/** By hand: what the restart policy does is counted anew. */
export function startContainer(engine: Engine, container: Container): void {
  if (!container.life && container.status !== 'paused') {
    container.restartCount = 0;
    checkLimits(container.options);
  }
  startAgain(engine, container);
}

export function startAgain(engine: Engine, container: Container): void {
  if (container.status === 'paused')
    throw new DaemonError('cannot start a paused container, try unpause instead', 'conflict');
  if (container.life) return;
  container.error = '';
  try {
    const life = prepared(engine, container);
    checkLogger(container.options);
    launch(engine, container, life);
  } catch (error) {
    if (!(error instanceof DaemonError)) throw error;
    stopNetwork(engine, container);
    container.life = null;
    container.error = error.message;
    container.exitCode = error instanceof StartError ? error.code : codeOf(error);
    if (container.hasBeenStarted) container.status = 'exited';
    throw error;
  }
}

const codeOf = ({ message }: DaemonError): number => (message.endsWith(wrongKind) ? 127 : 128);

type Prepared = Omit<Life, 'main' | 'init'>;

function prepared(engine: Engine, container: Container): Prepared {
  const { kernel } = engine;
  const { options } = container;
  const group = newGroup(`/docker/${container.id}`, kernel.hostGroup);
  limitGroup(group, options);
  group.onOutOfMemory = () => {
    container.isOutOfMemory = true;
    tellContainer(engine, container, 'oom');
  };
  tellMounts(engine, container, 'mount');
  const life = { group, stdin: null, tty: null, tmpfs: [] };
  try {
    const { host, net } = startNetwork(engine, container);
    return { ...life, space: spaceOf(engine, container), host, net };
  } catch (error) {
    // The runtime has looked for the program by the time that the network is set up.
    if (error instanceof DaemonError && error.message.startsWith(networking))
      programOf(engine, container, life);
    throw error;
  }
}

function spaceOf(engine: Engine, { options }: Container): Life['space'] {
  const { pidMode } = options;
  if (pidMode === 'host') return engine.kernel.hostSpace;
  const other = /^container:(.*)$/.exec(pidMode)?.[1];
  if (other !== undefined) {
    const found = [...engine.containers.values()].find(
      (one) => one.name === other || (other !== '' && one.id.startsWith(other)),
    );
    if (!found?.life)
      throw new DaemonError(
        `cannot join PID namespace of a non running container: container ${found?.id ?? other} is not running`,
        'conflict',
      );
    return found.life.space;
  }
  return { parent: engine.kernel.hostSpace, lastPid: 0, init: null };
}

function programOf(engine: Engine, container: Container, life: Pick<Life, 'tmpfs' | 'group'>) {
  const mounts = mountTable(engine, container, life);
  checkMounts(engine, container, mounts);
  const user = userNamed(container.store.root, container.user, container.options.groupAdd);
  const env = environment(engine, container, homeOf(container.store.root, user.uid));
  const cwd = container.workdir === '' ? '/' : container.workdir;
  const viewer = containerViewer(engine, {
    mounts,
    user,
    cwd,
    capabilities: capabilitiesFor(container, user.uid),
  });
  const words = [container.path, ...container.args].map(toBytes);
  const path = env.get('PATH') ?? presetPath;
  const found = findProgram(engine.kernel, viewer, words, path);
  const late = found instanceof FileError ? lateFailure(container, found, viewer, path) : null;
  if (found instanceof FileError && late === null)
    throw notExecutable(
      container.path,
      found,
      viewer,
      `${beforeTask}error during container init: `,
    );
  return { mounts, viewer, env, words, found, late, path };
}

function launch(engine: Engine, container: Container, life: Prepared): void {
  const { kernel } = engine;
  const { mounts, viewer, env, words, found, late, path } = programOf(engine, container, life);
  checkGroup(life.group, refuseGroup);
  const { fds, stdin, tty } = streams(engine, container);
  container.lives += 1;
  const lifeNumber = container.lives;
  const main = mainProgram(engine, container, found, { words, late: late ?? '' });
  const strict = container.options.securityOpt.some((each) => each.startsWith('no-new-privileges'));
  const shim = startShim(engine, container.id);
  const spawning = {
    parent: shim,
    env,
    cwd: viewer.cwd,
    user: asSetuid(viewer, words[0] ?? '', path, strict),
    hasNoNewPrivileges: strict,
    capabilities: viewer.capabilities,
    fds,
    tty,
    mounts,
    net: life.net,
    host: life.host,
    group: life.group,
    space: life.space,
    limits: ulimitsOf(container.options),
    leads: 'session' as const,
  };
  const init = kernel.spawn({
    ...spawning,
    program: container.options.init ? initProgram(main) : main.program,
    argv: container.options.init ? ['/sbin/docker-init', '--', ...main.argv] : main.argv,
    onEnd: (ended) => processEnded(engine, container, lifeNumber, ended),
  });
  if (!init)
    throw new DaemonError('failed to create task for container: resource temporarily unavailable');
  for (const stream of fds.values()) stream.release();
  container.life = { ...life, main: init, init, stdin, tty };
  began(engine, container);
}

function refuseGroup(why: string): never {
  throw new DaemonError(
    `${beforeTask}error during container init: error setting cgroup config for procHooks process: ${why}`,
  );
}

/** A file's setuid bit makes its owner of whoever runs it. */
function asSetuid(viewer: Viewer, name: string, searchPath: string, isStrict: boolean): User {
  const file = findExecutable(viewer, name, searchPath);
  if (isStrict || file instanceof FileError || (file.found.node.meta.mode & 0o4000) === 0)
    return viewer.user;
  return { ...viewer.user, uid: file.found.node.meta.uid };
}

function began(engine: Engine, container: Container): void {
  const { life } = container;
  if (life?.tty) life.tty.foreground = life.init.job;
  container.status = 'running';
  container.startedAt = engine.kernel.now;
  container.exitCode = 0;
  container.isOutOfMemory = false;
  container.isStoppedByHand = false;
  container.hasBeenStarted = true;
  tellContainer(engine, container, 'start');
  beginHealth(engine, container);
}

export function notExecutable(
  name: string,
  error: FileError,
  viewer: Parameters<typeof lookup>[0],
  before: string,
): StartError {
  const said = (what: string, code: number): StartError =>
    new StartError(`${before}exec: ${JSON.stringify(name)}: ${what}`, code);
  if (!name.includes('/'))
    return error.code === 'EACCES'
      ? said('permission denied', 126)
      : said('executable file not found in $PATH', 127);
  const at = lookup(viewer, name);
  if (at instanceof FileError)
    return said(`stat ${name}: ${errorText(at).toLowerCase()}`, at.code === 'EACCES' ? 126 : 127);
  if (at.node.kind === 'folder') return said('is a directory: permission denied', 126);
  return error.code === 'ENOENT'
    ? said('no such file or directory', 127)
    : said('permission denied', 126);
}

/** Whose network it has: its own, or that of the container which it names. */
function networkOwner(engine: Engine, container: Container): Container {
  const [, other] = /^container:(.*)$/.exec(container.options.network) ?? [];
  return (other === undefined ? null : findContainer(engine, other)) ?? container;
}

/** PATH, the host's name and the terminal's kind come first, then what links bring and what is set, then HOME. */
export function environment(
  engine: Engine,
  container: Container,
  home: string,
): Map<string, string> {
  const env = new Map<string, string>([
    ['PATH', presetPath],
    ['HOSTNAME', hostName(networkOwner(engine, container))],
  ]);
  if (container.options.tty) env.set('TERM', 'xterm');
  for (const pair of [...linkedEnvironment(engine, container), ...container.env]) {
    const at = pair.indexOf('=');
    if (at > 0) env.set(toBytes(pair.slice(0, at)), toBytes(pair.slice(at + 1)));
    else env.delete(pair);
  }
  if (!env.has('HOME')) env.set('HOME', home);
  return env;
}

export function capabilitiesFor(container: Container, uid: number): Set<string> {
  return uid === 0 || container.options.privileged ? capabilitiesOf(container.options) : new Set();
}

function streams(
  engine: Engine,
  container: Container,
): { fds: Map<number, Stream>; stdin: Stream | null; tty: Tty | null } {
  const { options } = container;
  if (options.tty) {
    const tty = openTty({
      name: '/dev/pts/0',
      show: (data) => writeLog(engine, container, 'stdout', data),
      signal: (job, signal) => engine.kernel.signalJob(job, signal),
      echoes: engine.kernel.terminal?.echoes ?? true,
    });
    return { fds: new Map([0, 1, 2].map((fd) => [fd, tty])), stdin: tty, tty };
  }
  const input = options.openStdin ? pipe() : null;
  const fds = new Map<number, Stream>([
    [0, input ? input.reader : nowhere()],
    [1, logSink(engine, container, 'stdout')],
    [2, logSink(engine, container, 'stderr')],
  ]);
  return { fds, stdin: input?.writer ?? null, tty: null };
}
