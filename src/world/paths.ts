// Paths as they were typed become absolute ones, for a shell leaves `--output=~/x` and variables as they are.
import { delimiter, join, resolve } from 'node:path';
import type { World } from './world.ts';

/** As it was typed, but for a `~`. */
export function fromHome(
  given: string,
  { home, platform }: Pick<World, 'home' | 'platform'>,
): string {
  const isHome = platform === 'win32' ? /^~(?=$|[/\\])/ : /^~(?=$|\/)/;
  return isHome.test(given) ? join(home, given.slice(1)) : given;
}

/** `~` and what begins with `~/` lie in the home folder; `~somebody` is a name like any other. A slash at the end stays. */
export function typedPath(given: string, world: Pick<World, 'home' | 'platform'>): string {
  if (given === '') return '';
  const path = resolve(fromHome(given, world));
  const end = given.at(-1);
  return (end === '/' || (world.platform === 'win32' && end === '\\')) && !path.endsWith(end)
    ? path + end
    : path;
}

/** Several in one text, separated as in PATH. */
export function splitPaths(given: string): string[] {
  return given.split(delimiter).filter((path) => path !== '');
}
