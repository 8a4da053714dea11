// A client that was told of another daemon: what it says where nobody answers.
import { FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Kernel, Process } from '../kernel/process.ts';
import type { Engine } from '../engine/state.ts';
import { processViewer } from '../engine/viewer.ts';
import { connect } from '../net/socket.ts';
import type { Working } from './call.ts';
import type { Read } from './read.ts';

type Elsewhere = { host: string; what: string };
type Command = Read & { kind: 'command' };

const ownSocket = /^unix:\/\/\/(?:var\/)?run\/docker\.sock$/;

/** Null where it is the engine that is here. */
export function elsewhere(engine: Engine, read: Command, self: Process): Elsewhere | null {
  const isPlain = read.root.every(({ flag }) => ['host', 'context'].includes(flag.canonical));
  if (read.name.startsWith('context ') || !isPlain) return null;
  const flag = (name: string) =>
    read.root.findLast(({ flag: each }) => each.canonical === name)?.value;
  const env = self.env.get('DOCKER_HOST') ?? '';
  const context =
    flag('context') ?? (env === '' ? self.env.get('DOCKER_CONTEXT') || engine.context : '');
  const known = (host: string, what: string) =>
    host === '' || ownSocket.test(host) ? null : { host, what };
  const host = flag('host');
  if (host !== undefined) return known(host, `docker --host ${host}`);
  const named = engine.contexts.get(context);
  if (named) return known(named.host, 'an engine on another machine');
  return ['', 'default'].includes(flag('context') ?? '') ? known(env, `DOCKER_HOST=${env}`) : null;
}

const unsaid =
  /^(?:compose|buildx|builder|manifest|trust|plugin|image build|version|system info|log(?:in|out)|container (?:cp|rename))\b/;
const each =
  /^(?:container (?:rm|stop|kill|restart|start|pause|unpause|wait)|volume rm|network rm|image rm|(?:\w+ )?inspect)$/;

export function* unanswered(
  { host, what }: Elsewhere,
  { engine, kernel, self, read }: { engine: Engine; kernel: Kernel; self: Process; read: Command },
): Working<number> {
  const place = yield* placeOf(engine, kernel, self, host);
  const { name, args } = read;
  if (place === null || unsaid.test(name)) throw new NotModelled(what);
  const said = `Cannot connect to the Docker daemon at ${place}. Is the docker daemon running?\n`;
  if (name === 'container run') {
    const more = `\nRun 'docker ${read.typedAs} --help' for more information\n`;
    yield* write(self, 2, toBytes(`docker: ${said}${more}`));
    return 125;
  }
  if (name.endsWith('inspect')) yield* write(self, 1, '[]\n');
  if (name === 'image pull' && !/:[^/]*$|@/.test(args[0] ?? ''))
    yield* write(self, 1, 'Using default tag: latest\n');
  const end =
    name === 'container start'
      ? `Error: failed to start containers: ${args.join(', ')}\n`
      : name === 'network rm'
        ? 'exit status 1\n'
        : '';
  yield* write(self, 2, toBytes(said.repeat(each.test(name) ? args.length : 1) + end));
  return 1;
}

/** As it is told; null where somebody may be. */
function* placeOf(
  engine: Engine,
  kernel: Kernel,
  self: Process,
  host: string,
): Working<string | null> {
  const path = /^unix:\/\/(\/.*)$/.exec(host)?.[1];
  if (path !== undefined)
    return lookup(processViewer(engine, self), path) instanceof FileError ? host : null;
  const [, name = '', port = ''] =
    /^tcp:\/\/(localhost|127\.0\.0\.1):?(\d*)$/.exec(host) ??
    /^(localhost|127\.0\.0\.1|):(\d+)$/.exec(host) ??
    [];
  if (name === '' && port === '') return null;
  const reached = yield* connect(kernel, self, '127.0.0.1', Number(port || 2375), 1000);
  return reached === 'refused' ? `tcp://${name || 'localhost'}:${port || 2375}` : null;
}
