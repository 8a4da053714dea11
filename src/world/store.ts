// The progress log on disk: lines are appended and flushed, never changed. What a line means is not known here.
import { constants as constantsOfText } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { sha1 } from './hash.ts';
import type { Mark } from '../progress/checkpoint.ts';
import { Failure, reasonOf } from './failure.ts';
import { makeFolder } from './folders.ts';
import { flushFolder, writeAll } from './whole-file.ts';

/** Without its line end; as bytes where it may be no text. */
type Line = string | Uint8Array;

export type Store = {
  path: string;
  /** The whole log as text; empty where there is none yet. Throws a Failure where it is there and can't be read. */
  readAll(): string;
  /** As `readAll`, but without the beginning that a mark is of, where the log still begins so. */
  readAfter(mark: Mark | null): Reading;
  /** That beginning. */
  readHead(mark: Mark): string;
  /** What others appended since the last call of `readAll` or `readNew`, whole lines only. */
  readNew(): string;
  /**
   * Writes lines at the end with one write and flushes them to the disk; throws a Failure where that can't be.
   * Where the log was removed or replaced meanwhile, what was written before goes into the new one too.
   */
  append(lines: readonly Line[]): void;
  close(): void;
};

type Reading = {
  text: string;
  /** Whether the text is what comes after the mark; otherwise it is the whole log. */
  isRest: boolean;
  /** Of the whole log; null where it ends within a line, or is too short for anybody to gain by it. */
  mark: Mark | null;
};

/** Parsing and folding this many bytes takes some twenty milliseconds. */
const worthMarking = 400_000;

export function openStore(path: string): Store {
  let file: OpenLog | null = null;
  let seen = 0;
  const own: Line[] = [];
  // Also after a failed write, so that the next append begins anew.
  const close = () => {
    if (file !== null) closeSync(file.at);
    file = null;
  };
  const wasReplaced = (): boolean => file !== null && file.isKnown && !isStillAt(path, file.at);
  const write = (lines: readonly Line[]): void => {
    const isAnew = wasReplaced();
    if (isAnew) close();
    file ??= openLog(path);
    appendWhole(file.at, isAnew ? [...own, ...lines] : lines);
    fsyncSync(file.at);
  };
  return {
    path,
    readAll: () => {
      const bytes = readLog(path);
      seen = bytes.lastIndexOf(newline) + 1;
      return bytes.toString('utf8');
    },
    readAfter: (mark) => {
      const bytes = readLog(path);
      seen = bytes.lastIndexOf(newline) + 1;
      return readingOf(bytes, seen === bytes.length, mark);
    },
    readHead: ({ bytes }) => readLog(path).toString('utf8', 0, bytes),
    readNew: () => {
      const fresh = readFrom(path, seen);
      seen += fresh.length;
      return fresh.toString('utf8');
    },
    append: (lines) => {
      if (lines.length === 0) return;
      try {
        write(lines);
        own.push(...lines);
        // It may have been replaced while it was written, and what was written went with the old one.
        if (wasReplaced()) write([]);
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
    const facts = statSync(path);
    if (facts.size > constantsOfText.MAX_STRING_LENGTH)
      throw new Failure({ code: 'progress-unreadable', args: { path, reason: 'EFBIG' } });
    if (!facts.isFile())
      throw new Failure({ code: 'progress-unreadable', args: { path, reason: 'ENOTFILE' } });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (reasonOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw new Failure({ code: 'progress-unreadable', args: { path, reason: reasonOf(error) } });
  }
}

/** SHA-1 is quick, and who would forge a mark could as well write the log. */
function readingOf(bytes: Buffer, isWhole: boolean, given: Mark | null): Reading {
  if (bytes.length < worthMarking)
    return { text: bytes.toString('utf8'), isRest: false, mark: null };
  const hash = sha1();
  const marked = given !== null && given.bytes <= bytes.length ? given.bytes : 0;
  const isRest =
    given !== null &&
    marked > 0 &&
    hash.update(bytes.subarray(0, marked)).copy().digest('hex') === given.hash;
  const mark = isWhole
    ? { bytes: bytes.length, hash: hash.update(bytes.subarray(marked)).digest('hex') }
    : null;
  return { text: bytes.toString('utf8', isRest ? marked : 0), isRest, mark };
}

function readFrom(path: string, start: number): Buffer {
  try {
    const file = openSync(path, constants.O_RDONLY | nonBlocking);
    try {
      const size = fstatSync(file).size;
      return size <= start ? nothing : wholeLines(readAt(file, start, size - start));
    } finally {
      closeSync(file);
    }
  } catch {
    return nothing;
  }
}

const nothing = Buffer.alloc(0);
/** A FIFO would block; Windows has no such thing. */
const nonBlocking = constants.O_NONBLOCK ?? 0;

function readAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, start));
}

function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(newline) + 1);
}

/** Whether the path still leads to the open file: another program may have removed or replaced it, or its folder. Some versions of Node say device 0 of a path on Windows. */
function isStillAt(path: string, file: number): boolean {
  const [there, here] = [statSync(path, { throwIfNoEntry: false }), fstatSync(file)];
  if (there === undefined || there.ino !== here.ino) return false;
  return there.dev === here.dev || there.dev === 0 || here.dev === 0;
}

/** Not known is a file that doesn't even look like itself when it is opened, as on some shared folders: there nobody can tell whether it was replaced. */
type OpenLog = { at: number; isKnown: boolean };

/** Opened to append only, so that two programs at once never write over each other. */
function openLog(path: string, isAgain = false): OpenLog {
  makeFolder(dirname(path));
  const before = statSync(path, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile())
    throw new Failure({ code: 'data-unwritable', args: { path, reason: 'ENOTFILE' } });
  const file = openSync(
    path,
    constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | nonBlocking,
    0o600,
  );
  if (before === undefined) flushFolder(dirname(path));
  const isKnown = isStillAt(path, file);
  if (isKnown || isAgain) return { at: file, isKnown };
  closeSync(file);
  return openLog(path, true);
}

/** A program killed while it wrote leaves half a line, at any moment: what is written begins on a line of its own, or is written again. */
function appendWhole(file: number, lines: readonly Line[]): void {
  const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), lineEnd]));
  const { size } = fstatSync(file);
  const isTorn = size > 0 && readAt(file, size - 1, 1)[0] !== newline;
  writeAll(file, isTorn ? Buffer.concat([lineEnd, bytes]) : bytes);
  const before = Math.max(0, size - 1);
  const written = readAt(file, before, fstatSync(file).size - before);
  const at = written.indexOf(bytes);
  const isOnItsOwn = at >= 0 && (at === 0 ? size === 0 : written[at - 1] === newline);
  if (!isOnItsOwn) writeAll(file, Buffer.concat([lineEnd, bytes]));
}

const newline = 10;
const lineEnd = Buffer.from('\n');

function refused(path: string, error: unknown): Failure {
  return new Failure({ code: 'data-unwritable', args: { path, reason: reasonOf(error) } });
}
