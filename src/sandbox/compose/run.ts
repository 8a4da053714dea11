// `docker compose run` and `exec`.
import type { Call } from '../client/call.ts';
import { exec as dockerExec } from '../client/commands/exec.ts';
import { Flags } from '../client/call.ts';
import { attached, newAttachment } from '../client/streams.ts';
import { passSignals } from '../client/commands/run.ts';
import { hex } from '../engine/daemon.ts';
import { startContainer } from '../engine/start.ts';
import { removeContainer } from '../engine/remove.ts';
import type { Container } from '../engine/state.ts';
import { write } from '../kernel/io.ts';
import type { Running } from '../kernel/process.ts';
import { converge } from './converge.ts';
import { created } from './created.ts';
import { writeGrants } from './grants.ts';
import { ComposeFailure } from './failure.ts';
import { needImages } from './images.ts';
import { makeNetworks, makeVolumes, orphans } from './make-things.ts';
import { canonicalPorts } from './ports.ts';
import { mappingOf } from './project.ts';
import { open, openByName, running, type Session, splitPair, tell } from './session.ts';
import { startServices } from './start.ts';
import type { Doing } from '../kernel/process.ts';
import { chosen } from './up.ts';
import { canonicalVolume } from './volumes.ts';
import type { Data, Mapping } from './yaml-text.ts';

const runFlags =
  'detach rm name env no-deps entrypoint user workdir publish volume service-ports interactive no-tty tty build quiet quiet-pull quiet-build label pull remove-orphans use-aliases';

export function* run(call: Call): Running {
  const { flags, args } = call;
  flags.only('compose run', runFlags);
  const [name = '', ...words] = args;
  const session = yield* open(call, { named: [name] });
  const { project, engine } = session;
  const service = project.services.get(name);
  if (!service) throw new ComposeFailure(`no such service: ${name}`);
  const needed = flags.yes('no-deps')
    ? []
    : chosen(session, [name], true).filter((each) => each !== name);
  const images = {
    builds: flags.yes('build'),
    neverBuilds: false,
    pull: flags.text('pull'),
    isQuiet: flags.yes('quiet-pull'),
  };
  yield* needImages(session, needed, images);
  const before = needed.length;
  const removesOrphans = flags.yes('remove-orphans');
  yield* converge(session, {
    names: before > 0 ? needed : [],
    scales: new Map(),
    recreates: 'changed',
    timeoutS: null,
    removesOrphans: before > 0 ? removesOrphans : null,
  });
  if (before > 0) yield* startServices(session, { names: needed, isSilent: false });
  yield* makeOwnThings(session, name, before > 0 ? null : removesOrphans);
  yield* needImages(session, [name], images);
  const own = changed(call, service, words);
  project.services.set(name, own);
  const wanted = flags.text('name') || `${project.name}-${name}-run-${hex(engine, 12)}`;
  const container = yield* created(
    session,
    name,
    own,
    { number: 1, name: wanted, isOneOff: true },
    null,
  );
  writeGrants(session, name, container);
  container.options.autoRemove = flags.yes('rm') && !flags.yes('detach');
  if (flags.yes('detach')) {
    startContainer(engine, container);
    yield* write(call.self, 1, `${container.id}\n`);
    return 0;
  }
  const code = yield* foreground(session, container);
  if (code !== 0) yield* tell(call, '');
  return code;
}

/** Networks and volumes of the service itself, without a container of it. */
function* makeOwnThings(session: Session, name: string, removesOrphans: boolean | null): Doing {
  yield* makeNetworks(session, [name]);
  yield* makeVolumes(session, [name]);
  yield* orphans(session, { timeoutS: null, removesOrphans });
}

function changed({ flags }: Call, service: Mapping, words: readonly string[]): Mapping {
  const { ports, container_name: _, restart: __, scale: ___, ...rest } = service;
  const env = Object.fromEntries(
    flags
      .all('env')
      .map((pair): [string, Data] => (pair.includes('=') ? splitPair(pair) : [pair, null])),
  );
  const published: Data[] = flags.all('publish');
  const own: Mapping = {
    ...rest,
    ...(words.length > 0 ? { command: [...words] } : {}),
    ...(Object.keys(env).length > 0
      ? { environment: { ...mappingOf(service, 'environment'), ...env } }
      : {}),
    ...(flags.yes('service-ports') && ports !== undefined ? { ports } : {}),
  };
  if (published.length > 0) own['ports'] = canonicalPorts(published);
  if (flags.has('volume'))
    own['volumes'] = [
      ...(Array.isArray(service['volumes']) ? service['volumes'] : []),
      ...flags.all('volume').map((each) => canonicalVolume(each, '/')),
    ];
  if (flags.has('entrypoint')) {
    own['entrypoint'] = flags
      .text('entrypoint')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) delete own['command'];
  }
  if (flags.has('user')) own['user'] = flags.text('user');
  if (flags.has('workdir')) own['working_dir'] = flags.text('workdir');
  return own;
}

function* foreground({ call, engine }: Session, container: Container): Running {
  const isTerminal = call.self.fds.get(0)?.kind === 'tty';
  container.options.tty = isTerminal && !call.flags.yes('no-tty');
  container.options.openStdin = true;
  const attachment = newAttachment({ stdout: true, stderr: true });
  container.listeners.add(attachment.listener);
  try {
    startContainer(engine, container);
  } catch (thrown) {
    if (container.options.autoRemove)
      removeContainer(engine, container, { volumes: true, force: true });
    throw thrown;
  }
  const { lives } = container;
  if (!container.options.tty) passSignals(call, container);
  yield* attached(call, {
    queue: attachment.queue,
    stdin: container.life?.stdin ?? null,
    tty: container.life?.tty ?? null,
    isOver: () => container.lives !== lives || container.life === null,
  });
  container.listeners.delete(attachment.listener);
  return container.exitCode;
}

export function* exec(call: Call): Running {
  const { flags, args } = call;
  flags.only('compose exec', 'detach env index interactive no-tty privileged tty user workdir');
  const [name = '', ...words] = args;
  const session = yield* openByName({ ...call, args: [name] });
  const container = running(session, name, flags.number('index', 0));
  const isTerminal =
    call.self.fds.get(0)?.kind === 'tty' && !flags.yes('no-tty') && !flags.yes('detach');
  const kept = flags.given.filter(({ flag }) =>
    ['detach', 'env', 'privileged', 'user', 'workdir'].includes(flag.canonical),
  );
  const asked = new ExecFlags(kept, isTerminal, !flags.yes('detach'));
  return yield* dockerExec({ ...call, flags: asked, args: [container.id, ...words] });
}

/** What `docker exec` is asked for on compose's behalf: its input, and a terminal where there is one. */
class ExecFlags extends Flags {
  private readonly isTerminal: boolean;
  private readonly isInteractive: boolean;
  constructor(given: Flags['given'], isTerminal: boolean, isInteractive: boolean) {
    super(given);
    this.isTerminal = isTerminal;
    this.isInteractive = isInteractive;
  }

  override yes(name: string, preset = false): boolean {
    if (name === 'tty') return this.isTerminal;
    if (name === 'interactive') return this.isInteractive;
    return super.yes(name, preset);
  }
}
