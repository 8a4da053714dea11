// The log gives way to another one: what it was is kept, and so is what other programs write into it meanwhile.
import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { backUp } from './backups.ts';
import { dropCheckpoint } from './checkpoint.ts';
import { Failure, reasonOf } from './failure.ts';
import { makeFolder } from './folders.ts';
import { openStore } from './store.ts';
import { isBusy, writeWhole } from './whole-file.ts';

/** The log becomes these lines, or none; what it was lies in a backup, whose path is returned. A symbolic link stays one. */
export function replaceLog(path: string, text: Uint8Array | null, at: number): string | null {
  const kept = backUp(path, at, text === null ? 'before-reset' : 'before-restore');
  const copied = kept === null ? 0 : statSync(kept).size;
  dropCheckpoint(path);
  try {
    makeFolder(dirname(path));
    const old = openSync(path, constants.O_RDONLY | constants.O_CREAT, 0o600);
    let isHeldByUs = false;
    try {
      put(path, text);
      keepLate(readFrom(old, copied), kept, path);
    } catch (error) {
      isHeldByUs = isBusy(error);
      if (!isHeldByUs) throw error;
    } finally {
      closeSync(old);
    }
    // Windows replaces no file that is open, were it by ourselves.
    if (isHeldByUs) put(path, text);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure({ code: 'data-unwritable', args: { path, reason: reasonOf(error) } });
  }
  return kept;
}

function put(path: string, text: Uint8Array | null): void {
  if (text === null) rmSync(realpathSync(path), { force: true });
  else writeWhole(path, text);
}

/** What came after the copy was made belongs to both: to what was, and to the log that goes on. */
function keepLate(late: Buffer, kept: string | null, path: string): void {
  if (late.length === 0) return;
  if (kept !== null) appendFileSync(kept, late, { flush: true });
  openStore(path).append(late.toString('utf8').trim().split('\n'));
}

function readFrom(file: number, start: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
}
