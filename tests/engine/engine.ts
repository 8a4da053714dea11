// An engine as the tests see it: a socket, and a shell where it is that scripts run in.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Engine = {
  /** The version that it says it has. */
  says: string;
  socket: string;
  /** The words that run a shell where the engine is; the script is the last one. */
  shell: string[];
};

export const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const fresh = 'cd / && rm -rf /home/me /tmp/* /srv/* && mkdir -p /home/me/work && cd /home/me/work';

/** One that start.sh started. */
export function ownEngine(version: string, name: string, socket: string): Engine {
  return {
    says: version,
    socket,
    shell: [here('enter.sh'), version, name, 'sh', '-c', `${fresh} && exec sh -c "$0"`],
  };
}

/** One that somebody else runs, on a socket of this machine. */
export function foreignEngine(host: string): Engine {
  const [, socket] = /^unix:\/\/(\/.+)$/.exec(host) ?? [];
  if (!socket)
    throw new Error(
      `DOCKER_LEARN_TEST_HOST is ${host}: name a socket, such as unix:///var/run/docker.sock.`,
    );
  return { says: host, socket, shell: ['env', `DOCKER_HOST=${host}`, here('foreign.sh')] };
}

/** What a script prints in an empty folder without a terminal, stdout and stderr together. Its waits have no end of their own: this limit is the end of one whose state never comes. */
export function run(
  engine: Engine,
  script: string,
  limitMs = 180_000,
  input?: Buffer,
): Promise<string> {
  const [command = '', ...words] = engine.shell;
  const child = spawn(command, [...words, `exec 2>&1\n${script}`], {
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'],
  });
  child.stdin?.on('error', () => undefined).end(input);
  const end = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  let came = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (came += text));
  const timer = setTimeout(() => {
    came += `\n(not done after ${limitMs / 1000} s)`;
    end();
  }, limitMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', end);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(withoutCutWaits(engine.says, came));
    });
  });
}

const cutWait =
  /^time="[^"\n]*" level=error msg="error waiting for container: context canceled"\n/gm;

/** Without what a client before 26.1 may say when `docker run -d` ends: it gives up its own wait and now and then reports that (docker/cli#5043). */
export function withoutCutWaits(version: string, came: string): string {
  return version.startsWith('20.10.') ? came.replace(cutWait, '') : came;
}
