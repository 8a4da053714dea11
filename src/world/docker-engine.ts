// A real Docker Engine behind the port of labs: asked through its own client, and never changed by a look.
import { execFile, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Engine, FilePlace, ClientReply } from '../lab/engine.ts';
import type { Environment } from './world.ts';

/** What is ours for a moment carries this, and events of it are nobody's. */
const helperLabel = 'docker-learn.helper';
const mostBytes = 4_000_000;
/** A daemon that is asked for more than this hangs. */
const longestMs = 20_000;

type Seen = { text: string; owner: string };

/** `client`: the words that run it. */
export function realEngine(
  environment: Environment,
  folder: string,
  client: readonly string[] = ['docker'],
): Engine {
  const docker = (args: readonly string[]) => runDocker([...client, ...args], environment, folder);
  return {
    docker: async (args) => textOf(await docker(args)),
    file: (place, path) => seeFile(place, path, folder, docker),
    dial,
  };
}

type RawReply = { stdout: Buffer; stderr: Buffer; exit: number };
type RunDocker = (args: readonly string[]) => Promise<RawReply>;

function textOf({ stdout, stderr, exit }: RawReply): ClientReply {
  return { stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), exit };
}

function runDocker(
  [program = '', ...args]: readonly string[],
  environment: Environment,
  cwd: string,
): Promise<RawReply> {
  return new Promise((resolve) => {
    const options = {
      env: environment,
      cwd,
      encoding: 'buffer' as const,
      maxBuffer: mostBytes,
      timeout: longestMs,
    };
    execFile(program, args, options, (error, stdout, stderr) => {
      const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ stdout, stderr, exit });
    });
  });
}

/** A file of a container comes as a tar archive, one of a volume through a container that never runs. */
async function seeFile(
  place: FilePlace,
  path: string,
  folder: string,
  docker: RunDocker,
): Promise<Seen | null> {
  if (place.kind === 'here') return readHere(join(folder, path));
  if (place.kind === 'container') return copied(place.name, path, docker);
  if ((await docker(['volume', 'inspect', '--', place.name])).exit !== 0) return null;
  const mount = `type=volume,src=${place.name},dst=/volume,readonly`;
  const made = await docker([
    'create',
    '--label',
    helperLabel,
    '--mount',
    mount,
    'busybox',
    'true',
  ]);
  if (made.exit !== 0) return null;
  const id = made.stdout.toString('utf8').trim();
  try {
    return await copied(id, join('/volume', path), docker);
  } finally {
    await docker(['rm', '--', id]);
  }
}

async function copied(container: string, path: string, docker: RunDocker): Promise<Seen | null> {
  const { stdout, exit } = await docker(['cp', '-L', '--', `${container}:${path}`, '-']);
  return exit === 0 ? firstInTar(stdout) : null;
}

/** ustar: name 100, mode 8, uid 8, gid 8, size 12 bytes, numbers in octal; type at 156, content from 512. */
function firstInTar(tar: Uint8Array): Seen | null {
  const bytes = Buffer.from(tar);
  for (let at = 0; at + 512 <= bytes.length;) {
    const number = (from: number, length: number): number =>
      Number.parseInt(bytes.toString('latin1', at + from, at + from + length), 8) || 0;
    const size = number(124, 12);
    const type = bytes.toString('latin1', at + 156, at + 157);
    // A header of extensions (long names, times) stands before the entry that it is about.
    if (type !== 'x' && type !== 'g' && type !== 'L') {
      if (bytes[at] === 0) return null;
      const text = bytes.toString('utf8', at + 512, at + 512 + size);
      return { text, owner: `${number(108, 8)}:${number(116, 8)}` };
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return null;
}

function readHere(path: string): Seen | null {
  try {
    const { uid, gid } = statSync(path);
    return { text: readFileSync(path, 'utf8'), owner: `${uid}:${gid}` };
  } catch {
    return null;
  }
}

/** Whatever answers within a second, asked as a browser would. */
function dial(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    let isOpen = false;
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('connect', () => {
      isOpen = true;
      socket.write('GET / HTTP/1.0\r\n\r\n');
    });
    socket.on('data', (data: Buffer) => {
      text += data.toString('utf8');
      if (text.length > 100_000) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(isOpen ? text : null));
  });
}

/** Tells of each event of the engine that isn't a look's own; stops when the returned function is called. */
export function watchEngine(environment: Environment, tell: () => void): () => void {
  const child = spawn('docker', ['events', '--format', '{{json .}}'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.on('error', () => undefined);
  child.stdout.on('data', (data: Buffer) => {
    const lines = data.toString('utf8').split('\n');
    if (lines.some((line) => line !== '' && !isOwn(line))) tell();
  });
  return () => void child.kill();
}

/** What looks do: run a program in a container, copy out of one, and the container that a volume is seen through. */
function isOwn(line: string): boolean {
  return line.includes(helperLabel) || /"(?:Action|status)":"(?:exec_|archive-path)/.test(line);
}
