// The one way to write a file whole: what stood there before is replaced in one step, or stays as it was.
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { reasonOf } from './failure.ts';

/**
 * Links are followed, so that they stay links; a file keeps its mode and its owner, and a new one gets `mode`. Throws the system's
 * own error, and leaves nothing behind then; what is no regular file is refused, for a pipe would wait for somebody to read.
 */
export function writeWhole(path: string, data: string | Uint8Array, mode = 0o600): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before?.isFile() === false) throw Object.assign(new Error(path), { code: 'ENOTFILE' });
  replace(path, Buffer.from(data), before, mode);
}

/**
 * As `writeWhole`, for a place of the learner's choice: what is no regular file, such as a device, a pipe or a file that the shell
 * holds open, is written straight into.
 */
export function writeOutput(path: string, data: string): void {
  const descriptor = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path)?.[1];
  // Its place in the file is the shell's (`3>file`), so it is not opened anew.
  if (descriptor !== undefined) return writeAll(Number(descriptor), Buffer.from(data));
  const before = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  const isNamed = path !== '' && !/[\\/]$/.test(path);
  if (isNamed && (before === undefined || before.isFile())) writeWhole(path, data, 0o666);
  else writeInto(path, Buffer.from(data));
}

/** Whether `writeOutput` would replace something: what is no regular file is written into. Throws where it could not write. */
export function isFileAt(path: string): boolean {
  const there = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if ((there !== undefined && !there.isFile()) || path.startsWith('/dev/fd/')) return false;
  if (there !== undefined) accessSync(path, constants.W_OK);
  accessSync(dirname(there === undefined ? path : realpathSync(path)), constants.W_OK);
  return there !== undefined;
}

/** Whether it is something that is written into, such as a device or a pipe. */
export function isDevice(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/** Another program, such as a virus scanner, may have the file open for a moment: Windows refuses to replace it as long as that lasts. */
function renameOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (attempt === mostAttempts || !isBusy(error)) throw error;
      pause(attempt * 10);
    }
  }
}

const mostAttempts = 10;
const busy: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);

export function isBusy(error: unknown): boolean {
  return busy.has(reasonOf(error));
}

/** A new file's name is safe only when its folder is flushed too; where a system can't do that (Windows), the name is as safe as it gets. */
export function flushFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, constants.O_RDONLY);
    fsyncSync(handle);
  } catch {
    return;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(file, bytes, written);
    } catch (error) {
      // A pipe whose reader is slower than we are.
      if (reasonOf(error) !== 'EAGAIN') throw error;
      pause(5);
    }
  }
}

export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function writeInto(path: string, bytes: Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** The name beside the file can't be foreseen, and what has it already is never written to. */
function replace(path: string, bytes: Uint8Array, before: Stats | undefined, mode: number): void {
  const target = targetOf(path);
  if (before !== undefined) accessSync(target, constants.W_OK);
  const fresh = join(dirname(target), `.docker-learn-${crypto.randomUUID()}`);
  const file = openSync(fresh, 'wx', before === undefined ? mode : 0o600);
  try {
    try {
      writeAll(file, bytes);
      if (before !== undefined) keepOwner(file, before);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameOver(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  flushFolder(dirname(target));
}

function keepOwner(file: number, { mode, uid, gid }: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Only root may give a file away; for everybody else what was replaced is theirs now.
    }
  }
  fchmodSync(file, mode & 0o7777);
}

/** Where a chain of links ends, also where nothing is there yet. */
function targetOf(path: string): string {
  let at = path;
  for (let step = 0; step < mostLinks; step += 1) {
    const place = join(realpathSync.native(dirname(at)), basename(at));
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return place;
    const link = readlinkSync(place);
    at = isAbsolute(link) ? link : `${dirname(place)}${sep}${link}`;
  }
  return realpathSync.native(path);
}

const mostLinks = 40;
