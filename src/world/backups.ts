// Dated copies of the progress log: made by the program itself, thinned with age, and never in the way of a session.
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import { makeFolder } from './folders.ts';
import { writeWhole } from './whole-file.ts';

export function backupFolder(log: string): string {
  return join(dirname(log), 'backups');
}

/** Copies the log beside its earlier copies and returns the copy's path; null where there is no log yet. */
export function backUp(
  log: string,
  at: number,
  why: 'daily' | 'by-hand' | 'before-restore' | 'before-reset' | 'before-reset-of-topics',
): string | null {
  if (attempt(log, () => statSync(log, { throwIfNoEntry: false }))?.isFile() !== true) return null;
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');
  const stem = join(backupFolder(log), `events-${stamp}Z-${why}`);
  return attempt(stem, () => {
    const path = free(stem);
    makeFolder(dirname(path));
    writeWhole(path, readFileSync(log));
    return path;
  });
}

/** The daily copy, where there is none of today yet. Trouble with it is no reason to stop a session. */
export function backUpDaily(log: string, at: number): void {
  try {
    const today = new Date(at).toISOString().slice(0, 10);
    const copies = copiesOf(log);
    if (copies.some((name) => name.startsWith(`events-${today}`) && name.includes('-daily')))
      return;
    if (backUp(log, at, 'daily') !== null) thin(log, at);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** Daily copies of the last week stay, of the last two months one a week, before that one a month. Copies made for a reason stay. */
export function copiesToDrop(names: readonly string[], at: number): string[] {
  const kept = new Set<string>();
  return names
    .filter((name) => name.includes('-daily'))
    .toSorted()
    .filter((name) => {
      const day = Date.parse(name.slice('events-'.length, 'events-'.length + 10));
      const age = (at - day) / 86_400_000;
      if (!(age > 7)) return false;
      const period =
        age <= 61
          ? `week ${Math.floor(day / (7 * 86_400_000))}`
          : `month ${name.slice('events-'.length, 'events-'.length + 7)}`;
      return kept.has(period) || !kept.add(period);
    });
}

/** A log of any place, a pipe too; what is no file would never end, or hold nothing for sure. */
export function readLogFile(path: string): { bytes: Buffer; isFile: boolean } {
  try {
    const there = statSync(path);
    if (!there.isFile() && !there.isFIFO()) throw unreadable(path, 'ENOTFILE');
    return { bytes: readFileSync(path), isFile: there.isFile() };
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, reasonOf(error));
  }
}

function unreadable(path: string, reason: string): Failure {
  return new Failure({ code: 'progress-unreadable', args: { path, reason } });
}

/** A log, or of a folder those in it, in the order of their names: not every shell spells `*.jsonl` out. */
export function logsAt(path: string): string[] {
  try {
    return statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => join(path, name))
      : [path];
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}

/** The newest copy of a log that has gone, unless it went because somebody began anew. */
export function copyOfLost(log: string): string | null {
  if (hasSomethingAt(log)) return null;
  const newest = copiesOf(log).toSorted().at(-1);
  return newest === undefined || /-before-reset(?:-\d+)?\.jsonl$/.test(newest)
    ? null
    : join(backupFolder(log), newest);
}

/** A link that leads in a circle is something: opening it says what. */
function hasSomethingAt(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Other logs in the folder, as programs that synchronise folders leave them where two machines wrote at once. */
export function logsBeside(log: string): string[] {
  const own = basename(log);
  const stem = own.slice(0, -extname(own).length);
  return namesIn(dirname(log))
    .filter((name) => name !== own && name.startsWith(stem) && name.endsWith('.jsonl'))
    .map((name) => join(dirname(log), name));
}

/** iCloud leaves this in place of a file that it has moved off the disk. */
export function isInCloud(log: string): boolean {
  return existsSync(join(dirname(log), `.${basename(log)}.icloud`));
}

function thin(log: string, at: number): void {
  for (const name of copiesToDrop(copiesOf(log), at))
    rmSync(join(backupFolder(log), name), { force: true });
}

function copiesOf(log: string): string[] {
  return namesIn(backupFolder(log)).filter(
    (name) => name.startsWith('events-') && name.endsWith('.jsonl'),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Two copies within a second get two names. */
function free(stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}.jsonl`;
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return path;
  }
}

function attempt<Value>(path: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    throw new Failure({ code: 'data-unwritable', args: { path, reason: reasonOf(error) } });
  }
}
