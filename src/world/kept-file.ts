// A file that is kept for convenience: trouble with it is never told and never in the way.
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './folders.ts';
import { writeWhole } from './whole-file.ts';

/** Null where there is none that can be read. */
export function readKept(path: string): string | null {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
      ? readFileSync(path, 'utf8')
      : null;
  } catch {
    return null;
  }
}

/** Whole or not at all. */
export function keepFile(path: string, text: string): void {
  try {
    writeWhole(path, text);
  } catch {
    return;
  }
}

/** In a folder of its own, in which only the newest files stay. */
export function keepAmongFew(path: string, text: string, most: number): void {
  const folder = dirname(path);
  try {
    makeFolder(folder);
    writeWhole(path, text);
    const newestFirst = readdirSync(folder)
      .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
      .sort((one, other) => other.at - one.at);
    for (const { name } of newestFirst.slice(most)) rmSync(join(folder, name));
  } catch {
    return;
  }
}
