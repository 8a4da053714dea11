// The first program of a container, and what fails in its place where there is none.
import { FileError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Process, Program } from '../kernel/process.ts';
import { findExecutable, type FoundProgram } from '../kernel/programs.ts';
import { unstarted } from './init.ts';
import type { Container, Engine } from './state.ts';

/** What is not found only once a process is there, fails in its place. */
export function mainProgram(
  engine: Engine,
  { path, options }: Container,
  found: FoundProgram | FileError,
  { words, late }: { words: Bytes[]; late: string },
): { program: Program; argv: Bytes[] } {
  if (found instanceof FileError)
    return {
      program: options.init === true ? unstarted(path, found) : failing(late),
      argv: words,
    };
  return {
    program: needsLoader(engine, found)
      ? failing(`${path}: no such file or directory`)
      : found.program,
    argv: found.argv,
  };
}

/** The kernel refuses to run it only once the container's process is there: runc says so on its stderr and ends with 255. */
function failing(why: string) {
  return function* (self: Process): Generator<never, number> {
    self.fds.get(2)?.write(`exec ${why}\n`);
    return 255;
  };
}

/** What only the kernel finds: no program at all, or a script whose interpreter isn't there. */
export function lateFailure(
  { options, path: name }: Container,
  error: FileError,
  viewer: Viewer,
  searchPath: string,
): string | null {
  if (options.init === true) return '';
  const file = findExecutable(viewer, name, searchPath);
  const place = file instanceof FileError ? name : file.path;
  if (error.code === 'ENOEXEC') return `${place}: exec format error`;
  if (file instanceof FileError || error.code !== 'ENOENT') return null;
  return `${place}: no such file or directory`;
}

function needsLoader(engine: Engine, found: FoundProgram): boolean {
  return (
    found.program === engine.kernel.programs.get('hosttools') ||
    found.program === engine.kernel.programs.get('dash')
  );
}
