// The progress log on disk: lines are appended and flushed, never changed. What a line means is not known here.
import { closeSync, constants, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, reasonOf } from './failure.ts';

export type Store = {
  path: string;
  /** The whole log as text; empty where there is none yet. Throws a Failure where it is there and can't be read. */
  readAll(): string;
  /** What others appended since the last call of `readAll` or `readNew`, whole lines only. */
  readNew(): string;
  /** Writes lines at the end with one write and flushes them to the disk. Throws a Failure where that can't be. */
  append(lines: readonly string[]): void;
  close(): void;
};

export function openStore(path: string): Store {
  let file: number | null = null;
  let seen = 0;
  // Also after a failed write, so that the next append looks for a torn line again.
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    path,
    readAll: () => {
      const bytes = readLog(path);
      seen = bytes.lastIndexOf(10) + 1;
      return bytes.toString('utf8');
    },
    readNew: () => {
      const fresh = readFrom(path, seen);
      seen += Buffer.byteLength(fresh);
      return fresh;
    },
    append: (lines) => {
      if (lines.length === 0) return;
      try {
        file ??= openLog(path);
        writeWhole(file, lines.map((line) => `${line}\n`).join(''));
        fsyncSync(file);
      } catch (error) {
        close();
        throw error instanceof Failure ? error : refused(path, error);
      }
    },
    close,
  };
}

function readLog(path: string): Buffer {
  try {
    if (!statSync(path).isFile()) throw new Failure({ code: 'progress-unreadable', args: { path, reason: 'ENOTFILE' } });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (reasonOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw new Failure({ code: 'progress-unreadable', args: { path, reason: reasonOf(error) } });
  }
}

function readFrom(path: string, start: number): string {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const size = fstatSync(file).size;
      if (size <= start) return '';
      const bytes = Buffer.alloc(size - start);
      const end = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start)).lastIndexOf(10) + 1;
      return bytes.subarray(0, end).toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** Opened to append only, so that two programs at once never write over each other; a FIFO in its place would block, so it is looked at first. */
function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const before = statSync(path, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) throw new Failure({ code: 'data-unwritable', args: { path, reason: 'ENOTFILE' } });
  const file = openSync(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
  if (before === undefined) flushFolder(dirname(path));
  endTornLine(file);
  return file;
}

/** A program killed while it wrote leaves half a line: the next one begins on a line of its own. */
function endTornLine(file: number): void {
  const size = fstatSync(file).size;
  const last = Buffer.alloc(1);
  if (size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 10) writeWhole(file, '\n');
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** A new file's name is safe only when its folder is flushed too; where a system can't do that (Windows), the name is as safe as it gets. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, constants.O_RDONLY);
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    return;
  }
}

function refused(path: string, error: unknown): Failure {
  return new Failure({ code: 'data-unwritable', args: { path, reason: reasonOf(error) } });
}
