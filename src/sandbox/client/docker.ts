// The docker client: a program of the host that reads its words and asks the engine.
import { DaemonError } from '../engine/daemon.ts';
import type { Engine } from '../engine/state.ts';
import { toBytes, toText } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Program, Running } from '../kernel/process.ts';
import { ClientError, complain, Flags, type Call, type CommandFunction } from './call.ts';
import { helpPage } from './help/pages.ts';
import { versionLine } from './info-value.ts';
import { readWords, type Read } from './read.ts';

export type Commands = ReadonlyMap<string, CommandFunction>;

export function dockerProgram(engine: Engine, commands: Commands): Program {
  return function* (self, kernel) {
    const read = readWords(self.argv.slice(1).map(toText));
    switch (read.kind) {
      case 'wrong':
        yield* write(self, 2, toBytes(read.text));
        return read.code;
      case 'version':
        yield* write(self, 1, versionLine);
        return 0;
      case 'help': {
        const page = helpPage(read.path, self.tty?.columns ?? 80);
        if (page === null) throw new NotModelled(`docker ${read.path}`);
        // A group without a command complains with its own page.
        const isGroup = !read.isAsked && !['', 'compose', 'buildx', 'builder'].includes(read.path);
        yield* write(self, isGroup ? 2 : 1, toBytes(page));
        return 0;
      }
      case 'unknown':
        yield* write(self, 1, toBytes(helpPage(read.path, self.tty?.columns ?? 80) ?? ''));
        yield* write(self, 2, toBytes(read.text));
        return 1;
      case 'command': {
        const command = commands.get(read.name);
        if (!command) throw new NotModelled(`docker ${read.typedAs}`);
        return yield* runCommand(callOf(engine, read, self, kernel), command);
      }
      default:
        return read satisfies never;
    }
  };
}

function callOf(
  engine: Engine,
  read: Read & { kind: 'command' },
  self: Call['self'],
  kernel: Call['kernel'],
): Call {
  const strange = read.root.find(
    ({ flag }) => !['log-level', 'host', 'context'].includes(flag.canonical),
  );
  if (strange) throw new NotModelled(`docker --${strange.flag.canonical}`);
  for (const { flag, value } of read.root) {
    if (flag.canonical === 'host' && !/^unix:\/\/\/(?:var\/)?run\/docker\.sock$/.test(value))
      throw new NotModelled(`docker --host ${value}`);
    if (flag.canonical === 'context' && value !== 'default')
      throw new NotModelled(`docker --context ${value}`);
  }
  if (self.env.has('DOCKER_HOST') || self.env.has('DOCKER_CONTEXT'))
    throw new NotModelled('DOCKER_HOST and DOCKER_CONTEXT');
  return {
    engine,
    kernel,
    self,
    name: read.name,
    typedAs: read.typedAs,
    flags: new Flags(read.given),
    group: new Flags(read.group),
    args: read.args,
  };
}

function* runCommand(call: Call, command: CommandFunction): Running {
  try {
    return yield* command(call);
  } catch (error) {
    if (error instanceof DaemonError) {
      yield* complain(call, `Error response from daemon: ${error.message}`);
      return 1;
    }
    if (error instanceof ClientError) {
      yield* complain(call, error.message);
      return error.code;
    }
    throw error;
  }
}
