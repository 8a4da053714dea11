// From a name or a path to a program: PATH, permissions, `#!` and the bytes of a file that is one.
import { FileError } from '../files/error.ts';
import type { Found, Viewer } from '../files/mount.ts';
import { lookup, may } from '../files/walk.ts';
import type { Bytes } from './bytes.ts';
import { NotModelled } from './not-modelled.ts';
import type { Kernel, Process, Program } from './process.ts';

const magic = '\x7fELF\x02\x01\x01\0';

/** The bytes of a file that is this program; copies of it, in whatever archive or layer, are it too. */
export function programFile(name: string, sizeBytes: number): Bytes {
  const head = `${magic}${name}\0`;
  return head + '\0'.repeat(Math.max(0, sizeBytes - head.length));
}

function programIn(data: Bytes): string | null {
  if (!data.startsWith('\x7fELF')) return null;
  return data.startsWith(magic) ? data.slice(magic.length, data.indexOf('\0', magic.length)) : '';
}

export type FoundProgram = { program: Program; argv: Bytes[]; path: string };

/** What `argv[0]` runs, with the interpreter of a script put in front. */
export function findProgram(
  kernel: Kernel,
  viewer: Viewer,
  argv: readonly Bytes[],
  searchPath: string,
): FoundProgram | FileError {
  const found = findExecutable(viewer, argv[0] ?? '', searchPath);
  if (found instanceof FileError) return found;
  return load(kernel, viewer, found, [...argv], 0);
}

/** The file behind a name, as `which` and `exec` see it. */
export function findExecutable(
  viewer: Viewer,
  name: string,
  searchPath: string,
): { path: string; found: Found } | FileError {
  if (name === '') return new FileError('ENOENT');
  if (name.includes('/')) return executable(viewer, name);
  let failure = new FileError('ENOENT');
  for (const folder of searchPath.split(':')) {
    const one = executable(viewer, `${folder === '' ? '.' : folder.replace(/\/$/, '')}/${name}`);
    if (!(one instanceof FileError)) return one;
    if (one.code === 'EACCES') failure = one;
  }
  return failure;
}

function executable(viewer: Viewer, path: string): { path: string; found: Found } | FileError {
  const found = lookup(viewer, path);
  if (found instanceof FileError) return found;
  if (found.node.kind !== 'file' || (found.node.meta.mode & 0o111) === 0)
    return new FileError('EACCES');
  if (!may(viewer, found.node.meta, 1) || /\bnoexec\b/.test(found.mount.options))
    return new FileError('EACCES');
  return { path, found };
}

function load(
  kernel: Kernel,
  viewer: Viewer,
  { path, found }: { path: string; found: Found },
  argv: Bytes[],
  depth: number,
): FoundProgram | FileError {
  const data = found.node.kind === 'file' ? found.node.data : '';
  const name = programIn(data);
  if (name !== null) {
    const program = kernel.programs.get(name);
    if (program === undefined) throw new NotModelled(`the program ${argv[0] ?? path}`);
    return { program, argv, path };
  }
  const script = /^#![ \t]*([^ \t\n]+)(?:[ \t]+([^\n]*?))?[ \t]*\n/.exec(`${data.slice(0, 256)}\n`);
  if (script === null || depth > 3) return new FileError('ENOEXEC');
  const [, interpreter = '', argument] = script;
  const next = executable(viewer, interpreter);
  if (next instanceof FileError) return next;
  const words = [interpreter, ...(argument === undefined ? [] : [argument]), path];
  return load(kernel, viewer, next, [...words, ...argv.slice(1)], depth + 1);
}

export function searchPathOf({ env }: Process): string {
  return env.get('PATH') ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
}
