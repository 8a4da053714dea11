// Where the learner's data lies on this platform.
import { dirname, join, resolve } from 'node:path';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { reasonOf } from './failure.ts';
import { typedPath } from './paths.ts';
import type { World } from './world.ts';

/** An absolute path: `--data-dir`, else `DOCKER_LEARN_DATA_DIR`, else the platform's folder for data; a relative XDG_DATA_HOME is ignored, as its specification asks. */
export function dataFolder(
  world: Pick<World, 'environment' | 'platform' | 'home'>,
  given?: string,
): string {
  const { environment, platform, home } = world;
  const chosen = given ?? environment['DOCKER_LEARN_DATA_DIR'];
  if (chosen) return typedPath(chosen, world);
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'docker-learn');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'docker-learn');
  const xdg = environment['XDG_DATA_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'docker-learn');
}

/** Where the learner's progress is kept, whether there is any yet or not. */
export function logPath(folder: string): string {
  return join(folder, 'events.jsonl');
}

/** What went into a world of the built-in Docker: `try`'s, or a lab's. */
export function worldPath(folder: string, name: string): string {
  return join(folder, 'worlds', `${name}.jsonl`);
}

/** What was made of the learner's own notes; whoever deletes it loses nothing. */
export function outlinesPath(folder: string, name: string): string {
  return join(folder, 'own-notes', `${name}.json`);
}

/** What a lab has made on the learner's own engine. */
export function claimsPath(folder: string, lab: string): string {
  return join(folder, 'labs', `${lab}.jsonl`);
}

/** Or copies of one that has gone. */
export function hasLog(folder: string): boolean {
  return existsSync(logPath(folder)) || existsSync(join(folder, 'backups'));
}

/** Whether the folder, or the nearest one above it that is there, can be written. */
export function isWritable(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch (error) {
      if (reasonOf(error) !== 'ENOENT' || path === dirname(path)) return false;
    }
  }
}

/**
 * Makes a folder and those above it that are missing, for this person only. Node's own recursive way never comes back
 * where the system says of a folder in an existing one that it doesn't exist, as /proc does.
 */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have been faster.
    if (!(reasonOf(error) === 'EEXIST' && statSync(folder).isDirectory())) throw error;
  }
}
