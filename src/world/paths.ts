// Paths as they were typed become absolute ones, for a shell leaves `--output=~/x` and variables as they are.
import { join, resolve } from 'node:path';
import type { World } from './world.ts';

/** `~` and what begins with `~/` lie in the home folder; `~somebody` is a name like any other. A slash at the end stays. */
export function typedPath(
  given: string,
  { home, platform }: Pick<World, 'home' | 'platform'>,
): string {
  if (given === '') return '';
  const isHome = platform === 'win32' ? /^~(?=$|[/\\])/ : /^~(?=$|\/)/;
  const path = resolve(isHome.test(given) ? join(home, given.slice(1)) : given);
  const end = given.at(-1);
  return (end === '/' || (platform === 'win32' && end === '\\')) && !path.endsWith(end)
    ? path + end
    : path;
}
