// A context that isn't on this machine, and a Dockerfile whose folder isn't: what is said of them.
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { lookup } from '../files/walk.ts';
import type { Engine } from '../engine/state.ts';
import { noRouteTo } from '../images/registry.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { BuildFailure } from './failure.ts';
import { type Building, Progress } from './progress.ts';

export const isRemote = (context: string): boolean =>
  /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(context);

/** The host has no git, and nothing is outside. */
export function* loadRemote(engine: Engine, url: string, progress: Progress): Building<void> {
  if (engine.registry.isReachable || !/^https?:/.test(url))
    throw new NotModelled('docker build of a URL');
  const isGit = /\.git(?:#.*)?$/.test(url);
  const vertex = yield* progress.open(
    isGit ? `[internal] load git source ${url}` : '[internal] load remote build context',
  );
  const why = isGit
    ? `error fetching default branch for repository ${url}: git stderr:\n: exec: "git": executable file not found in $PATH`
    : `Get ${JSON.stringify(url)}: ${noRouteTo(new URL(url).hostname)}`;
  yield* vertex.fail(why);
  throw new BuildFailure(
    `failed to read ${isGit ? 'dockerfile' : 'downloaded context'}: failed to load cache key: ${why}`,
  );
}

/** The first folder on the way to the file that isn't there. */
export function lostFolder(viewer: Viewer, file: string): string | null {
  const isRooted = file.startsWith('/');
  const parts: string[] = [];
  for (const part of file.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const folders = parts
    .slice(0, -1)
    .map((_, at) => (isRooted ? '/' : '') + parts.slice(0, at + 1).join('/'));
  return folders.find((each) => isError(lookup(viewer, each))) ?? null;
}
