// Where a fold of the log is kept: a convenience, so trouble with it is never told and never in the way.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepFile, readKept } from './kept-file.ts';

function pathFor(log: string): string {
  return join(dirname(log), 'events.checkpoint.json');
}

/** The text that was kept for this log; null where there is none that can be read. */
export function readCheckpoint(log: string): string | null {
  return readKept(pathFor(log));
}

export function keepCheckpoint(log: string, text: string): void {
  keepFile(pathFor(log), text);
}

export function dropCheckpoint(log: string): void {
  try {
    rmSync(pathFor(log), { force: true });
  } catch {
    return;
  }
}
