// The docker client: a program of the host that reads its words and asks the engine.
import { DaemonError } from '../engine/daemon.ts';
import type { Engine } from '../engine/state.ts';
import { toBytes, toText } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Program, Running } from '../kernel/process.ts';
import {
  ClientError,
  complain,
  Flags,
  say,
  type Call,
  type CommandFunction,
  type Working,
} from './call.ts';
import { lostContext } from './context-value.ts';
import { elsewhere, unanswered } from './elsewhere.ts';
import { helpPage } from './help/pages.ts';
import { versionLine } from './info-value.ts';
import { readWords, type Read } from './read.ts';

type Commands = ReadonlyMap<string, CommandFunction>;

/** `docker-compose WORDS` is `docker compose WORDS` in its own words. */
export function composeWords(words: string[]): string[] {
  const old = new Map([
    ['-h', '--help'],
    ['-v', 'version'],
    ['--version', 'version'],
  ]);
  const at = words.findIndex((word) => !word.startsWith('-'));
  const end = at === -1 ? words.length : at;
  return ['compose', ...words.map((word, index) => (index < end && old.get(word)) || word)];
}

export function dockerProgram(
  engine: Engine,
  commands: Commands,
  wordsOf: (words: string[]) => string[] = (words) => words,
): Program {
  return function* (self, kernel) {
    const read = readWords(wordsOf(self.argv.slice(1).map(toText)));
    switch (read.kind) {
      case 'wrong':
        yield* write(self, 2, toBytes(read.text));
        return read.code;
      case 'version':
        yield* write(self, 1, versionLine);
        return 0;
      case 'help': {
        const page = helpPage(read.path, self.tty?.columns ?? 80, self.fds.get(1)?.kind === 'tty');
        if (page === null) throw new NotModelled(`docker ${read.path}`);
        const isAlone = read.path === '' && self.argv.length === 2;
        if (read.isShort)
          yield* write(
            self,
            isAlone ? 2 : 1,
            'Flag shorthand -h has been deprecated, use --help\n',
          );
        // A group without a command complains with its own page.
        const isGroup = !read.isAsked && !['compose', 'buildx'].includes(read.path);
        yield* write(self, isGroup ? 2 : 1, toBytes(page));
        return 0;
      }
      case 'unknown':
        yield* write(self, 1, toBytes(helpPage(read.path, self.tty?.columns ?? 80) ?? ''));
        yield* write(self, 2, toBytes(read.text));
        return 1;
      case 'command': {
        const command = commands.get(read.name.startsWith('compose ') ? 'compose' : read.name);
        if (!command) throw new NotModelled(`docker ${read.typedAs}`);
        const other = elsewhere(engine, read, self);
        if (other) return yield* unanswered(other, { engine, kernel, self, read });
        return yield* runCommand(self, () => callOf(engine, read, self, kernel), command);
      }
      default:
        return read satisfies never;
    }
  };
}

const logLevels = /^(?:panic|fatal|error|warn|warning|info|debug|trace)$/i;

function callOf(
  engine: Engine,
  read: Read & { kind: 'command' },
  self: Call['self'],
  kernel: Call['kernel'],
): Call {
  const strange = read.root.find(
    ({ flag, value }) =>
      !['log-level', 'host', 'context'].includes(flag.canonical) ||
      /^(?:debug|trace)$/i.test(value),
  );
  if (strange) throw new NotModelled(`docker --${strange.flag.canonical}`);
  for (const { flag, value } of read.root) {
    if (flag.canonical === 'log-level' && !logLevels.test(value))
      throw new ClientError(`Unable to parse logging level: ${value}`);
  }
  const api = self.env.get('DOCKER_API_VERSION');
  if (api !== undefined && !/^1\.51$/.test(api)) {
    if (/^1\.(?:\d|1\d|2[0-3])$/.test(api))
      throw new ClientError(
        `Error response from daemon: client version ${api} is too old. Minimum supported API version is 1.24, please upgrade your client to a newer version`,
      );
    throw new NotModelled(`DOCKER_API_VERSION=${api}`);
  }
  if (self.env.has('DOCKER_CONFIG')) throw new NotModelled('DOCKER_CONFIG');
  const host = self.env.get('DOCKER_HOST') ?? '';
  const asked = read.root.findLast(({ flag }) => flag.canonical === 'context')?.value;
  const isOwn = host !== '' || read.root.some(({ flag }) => flag.canonical === 'host');
  const context = asked ?? (isOwn ? 'default' : self.env.get('DOCKER_CONTEXT') || engine.context);
  checkContext(engine, context, read.name);
  return {
    engine,
    context,
    kernel,
    self,
    name: read.name,
    typedAs: read.typedAs,
    flags: new Flags(read.given),
    group: new Flags(read.group),
    args: read.args,
  };
}

function checkContext({ contexts }: Engine, name: string, command: string): void {
  if (name === 'default' || name === '' || command.startsWith('context ')) return;
  if (!contexts.has(name))
    throw new ClientError(
      `Failed to initialize: unable to resolve docker endpoint: ${lostContext(name).message}`,
    );
}

/** Old spellings that still work, and what is said of each. */
const deprecated = new Map([['time', 'use --timeout instead']]);

function* tellDeprecated(call: Call): Working {
  for (const { flag } of call.flags.given) {
    const why = deprecated.get(flag.name);
    if (why !== undefined && /^container (?:re)?st/.test(call.name))
      yield* say(call, `Flag --${flag.name} has been deprecated, ${why}`);
  }
}

function* runCommand(self: Call['self'], callFor: () => Call, command: CommandFunction): Running {
  let call: Call | null = null;
  try {
    call = callFor();
    yield* tellDeprecated(call);
    return yield* command(call);
  } catch (error) {
    if (error instanceof DaemonError && call) {
      yield* complain(call, error.said);
      return 1;
    }
    if (error instanceof ClientError) {
      yield* write(self, 2, toBytes(`${error.message}\n`));
      return error.code;
    }
    throw error;
  }
}
