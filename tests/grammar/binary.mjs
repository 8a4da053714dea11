// Asks a docker binary about itself: its help, its arity errors, its hidden flags. No engine is ever reached.
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'docker-grammar-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  DOCKER_CONFIG: folder,
  DOCKER_HOST: `unix://${folder}/none.sock`,
  DOCKER_CLI_PLUGIN_EXTRA_DIRS: folder,
};

/** What the binary prints for these words, stdout and stderr together; null where there is no binary. */
export async function ask(words) {
  try {
    const { stdout, stderr } = await run('docker', words, { env, cwd: folder, timeout: 20_000 });
    return stdout + stderr;
  } catch (error) {
    return error.code === 'ENOENT' ? null : `${error.stdout ?? ''}${error.stderr ?? ''}`;
  }
}

/** The version of the docker client on this machine, such as `28.2.2`, or null. */
export async function versionHere() {
  return /version (\d+\.\d+\.\d+)/.exec((await ask(['--version'])) ?? '')?.[1] ?? null;
}

/** Asks about many things, a few at a time, answers in order. */
export async function askAll(items, question) {
  const answers = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      answers[index] = await question(items[index]);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return answers;
}
