// Programs of Debian's packages that some tests ask: installed where they are missing, as the engines' packages are.
import { spawnSync } from 'node:child_process';

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Fails where they can't be had: a test that asks nobody would pass always. */
export function installDebian(programs: readonly string[], packages: readonly string[]): void {
  if (programs.every(isThere)) return;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length > 0)
    throw new Error(
      `These tests ask ${missing.join(', ')}, and apt-get could not install ${packages.join(', ')}.`,
    );
}
