// Services, stacks, secrets, configs and nodes of an engine that is in no swarm: it has none, and says how to get one. To begin a swarm isn't modelled.
import { DaemonError } from '../../engine/daemon.ts';
import { processViewer } from '../../engine/viewer.ts';
import { isError } from '../../files/error.ts';
import { readFile } from '../../files/open.ts';
import { readAll } from '../../kernel/io.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import {
  ClientError,
  complain,
  out,
  type Call,
  type CommandFunction,
  type Working,
} from '../call.ts';
import { helpPage } from '../help/pages.ts';

const advice =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';
export const noManager = (): DaemonError => new DaemonError(advice);
const notPart = 'This node is not part of a swarm';

// eslint-disable-next-line require-yield
const refuse: CommandFunction = function* () {
  throw noManager();
};

/** Each name is asked for by itself. */
const refuseEach: CommandFunction = function* (call) {
  for (const _ of call.args) yield* complain(call, noManager().said);
  return 1;
};

const scale: CommandFunction = function* (call) {
  const pairs = call.args.map((word) => [word, word.split('=')] as const);
  for (const [word, parts] of pairs) if (parts.length !== 2) throw new ClientError(badScale(word));
  for (const [, [name, replicas = '']] of pairs)
    yield* complain(
      call,
      /^\d+$/.test(replicas)
        ? `${name}: ${noManager().said}`
        : `${name}: invalid replicas value ${replicas}: strconv.ParseUint: parsing ${JSON.stringify(replicas)}: invalid syntax`,
    );
  return 1;
};

const badScale = (word: string): string =>
  `invalid scale specifier '${word}'.\nSee 'docker service scale --help'.\n\nUsage:  docker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\n\nScale one or multiple replicated services`;

const createService: CommandFunction = function* (call) {
  const mode = call.flags.text('mode', 'replicated');
  if (!/^(?:replicated|global)(?:-job)?$/.test(mode))
    throw new ClientError(`Unknown mode: ${mode}, only replicated and global supported`);
  return yield* refuse(call);
};

/** The words about a file that isn't there, or is empty. */
function* fileProblem(call: Call, path: string): Working<string | null> {
  const isInput = path === '-';
  const data = isInput
    ? yield* readAll(call.self, 0)
    : readFile(processViewer(call.engine, call.self), path);
  const name = isInput ? 'STDIN' : path;
  if (isError(data))
    return `error reading from ${name}: ${data.code === 'EISDIR' ? `read ${path}: is a directory` : `open ${path}: no such file or directory`}`;
  return data === '' ? `error reading from ${name}: data is empty` : null;
}

const createSecret: CommandFunction = function* (call) {
  const [, path] = call.args;
  if (path === undefined && !call.flags.has('driver'))
    throw new ClientError('secret file is required');
  const problem = path === undefined ? null : yield* fileProblem(call, path);
  if (problem !== null) throw new ClientError(problem);
  return yield* refuse(call);
};

const createConfig: CommandFunction = function* (call) {
  const path = call.args[1] ?? '';
  const problem = yield* fileProblem(call, path);
  if (problem !== null)
    throw new ClientError(`Error reading content from ${JSON.stringify(path)}: ${problem}`);
  return yield* refuse(call);
};

// eslint-disable-next-line require-yield
const deploy: CommandFunction = function* (call) {
  const files = call.flags.all('compose-file');
  if (files.length === 0) throw new ClientError('Specify a Compose file (with --compose-file)');
  for (const path of files)
    if (path !== '-' && isError(readFile(processViewer(call.engine, call.self), path)))
      throw new ClientError(`open ${path}: no such file or directory`);
  throw new NotModelled(`docker ${call.typedAs}`);
};

// eslint-disable-next-line require-yield
const leave: CommandFunction = function* () {
  throw new DaemonError(notPart);
};

// eslint-disable-next-line require-yield
const joinToken: CommandFunction = function* ({ args: [role = ''] }) {
  if (role !== 'worker' && role !== 'manager') throw new ClientError(`unknown role ${role}`);
  throw noManager();
};

const update: CommandFunction = function* (call) {
  if (call.flags.given.length > 0) throw noManager();
  yield* out(call, helpPage('swarm update', call.self.tty?.columns ?? 80) ?? '');
  return 0;
};

// eslint-disable-next-line require-yield
const unlock: CommandFunction = function* () {
  throw new ClientError(`Error: ${notPart}`);
};

// eslint-disable-next-line require-yield
const unlockKey: CommandFunction = function* () {
  throw new ClientError(`could not fetch unlock key: ${noManager().said}`);
};

export const swarmCommands: ReadonlyMap<string, CommandFunction> = new Map(
  Object.entries<CommandFunction>({
    ...Object.fromEntries(
      'config ls,node demote,node ls,node promote,node ps,node update,secret ls,service logs,service ls,service ps,service rollback,service update,stack ls,stack ps,stack rm,stack services,swarm ca'
        .split(',')
        .map((name) => [name, refuse]),
    ),
    ...Object.fromEntries(
      ['config rm', 'node rm', 'secret rm', 'service rm'].map((name) => [name, refuseEach]),
    ),
    'config create': createConfig,
    'secret create': createSecret,
    'service create': createService,
    'service scale': scale,
    'stack config': deploy,
    'stack deploy': deploy,
    'swarm join-token': joinToken,
    'swarm leave': leave,
    'swarm unlock': unlock,
    'swarm unlock-key': unlockKey,
    'swarm update': update,
  }),
);
