// Where a fold of the log is kept: a convenience, so trouble with it is never told and never in the way.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from './whole-file.ts';

function pathFor(log: string): string {
  return join(dirname(log), 'events.checkpoint.json');
}

/** The text that was kept for this log; null where there is none that can be read. */
export function readCheckpoint(log: string): string | null {
  try {
    const path = pathFor(log);
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
      ? readFileSync(path, 'utf8')
      : null;
  } catch {
    return null;
  }
}

/** Whole or not at all. */
export function keepCheckpoint(log: string, text: string): void {
  try {
    writeWhole(pathFor(log), text);
  } catch {
    return;
  }
}

export function dropCheckpoint(log: string): void {
  try {
    rmSync(pathFor(log), { force: true });
  } catch {
    return;
  }
}
