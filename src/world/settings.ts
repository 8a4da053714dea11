// The settings in the data folder: read by every start, changed by one program at a time, and never overwritten where they can't be read.
import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { languageIn, type Language } from '../notes/note.ts';
import { parseDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import { Failure, reasonOf, type FailureOf } from './failure.ts';
import { makeFolder } from './folders.ts';
import { pause, writeWhole } from './whole-file.ts';

/** `plan` is the interview that the learner prepares for, and whether to meet much or to be sure of it; a study day begins at `dayStarts`; `wideSigns` is what `doctor` measured last. */
type Settings = {
  language?: Language;
  plan?: { date: Day; minutesADay: number; aim?: 'breadth' | 'sure' };
  dayStarts?: string;
  wideSigns?: boolean;
};
/** Null takes a setting away. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | null };

/** None where there is no file or it can't be read: they are a convenience, nothing depends on them. */
export function readSettings(folder: string): Settings {
  const found = find(join(folder, 'settings.json'));
  return found.kind === 'fields' ? parse(found.fields) : {};
}

/** Why there are none, where there should be some. */
export function settingsTrouble(folder: string): FailureOf<'settings-unreadable'> | null {
  const path = join(folder, 'settings.json');
  const found = find(path);
  return found.kind === 'fields'
    ? null
    : { code: 'settings-unreadable', args: { path, reason: found.reason } };
}

/** What isn't changed stays, also what this version doesn't know. Damaged settings are copied first; the copy's path is returned. */
export function changeSettings(folder: string, change: SettingsChange): string | null {
  const path = join(folder, 'settings.json');
  try {
    makeFolder(folder);
    return locked(`${path}.lock`, () => {
      const found = find(path);
      if (found.kind === 'trouble' && found.reason !== damage)
        throw new Failure({ code: 'settings-unwritable', args: { path, reason: found.reason } });
      const kept = found.kind === 'trouble' ? copyOf(path) : null;
      const fields = found.kind === 'trouble' ? none : found.fields;
      const changed = [...new Map([...fields, ...Object.entries(change)])].filter(
        ([, value]) => value !== null,
      );
      writeWhole(path, `${JSON.stringify(Object.fromEntries(changed))}\n`);
      return kept;
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure({ code: 'settings-unwritable', args: { path, reason: reasonOf(error) } });
  }
}

type Fields = ReadonlyMap<string, unknown>;
type Found = { kind: 'fields'; fields: Fields } | { kind: 'trouble'; reason: string };
const damage = 'ENOTJSON';
const none: Fields = new Map();

/** A pipe or a device would be waited for, so only a file is opened. */
function find(path: string): Found {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) return { kind: 'fields', fields: none };
    if (!there.isFile()) return { kind: 'trouble', reason: 'ENOTFILE' };
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { kind: 'fields', fields: new Map(Object.entries(value)) }
      : { kind: 'trouble', reason: damage };
  } catch (error) {
    return { kind: 'trouble', reason: error instanceof SyntaxError ? damage : reasonOf(error) };
  }
}

function parse(fields: Fields): Settings {
  const spoken = languageIn(fields.get('language'));
  const dayStarts = fields.get('dayStarts');
  const wideSigns = fields.get('wideSigns');
  const isTime = typeof dayStarts === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(dayStarts);
  return {
    ...(spoken === null ? {} : { language: spoken }),
    ...parsePlan(fields.get('plan')),
    ...(isTime ? { dayStarts } : {}),
    ...(typeof wideSigns === 'boolean' ? { wideSigns } : {}),
  };
}

function parsePlan(value: unknown): Pick<Settings, 'plan'> {
  const { date, minutesADay, aim } =
    typeof value === 'object' && value !== null
      ? (value as { date?: unknown; minutesADay?: unknown; aim?: unknown })
      : {};
  const day = typeof date === 'string' ? parseDay(date) : null;
  return day !== null && typeof minutesADay === 'number' && minutesADay >= 0 && minutesADay <= 1440
    ? {
        plan: {
          date: day,
          minutesADay,
          ...(aim === 'breadth' || aim === 'sure' ? { aim } : {}),
        },
      }
    : {};
}

/** Under the first name that nobody has. */
function copyOf(path: string): string {
  for (let number = 1; ; number += 1) {
    const copy = path.replace(/\.json$/, `-damaged-${number}.json`);
    try {
      copyFileSync(path, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if (reasonOf(error) !== 'EEXIST') throw error;
    }
  }
}

const stepMs = 10;
/** Holding it takes a few milliseconds: who holds it longer was killed. */
const longestMs = 3000;

/** One program at a time, by a file that only one can make. */
function locked<Value>(lock: string, work: () => Value): Value {
  let holder = '';
  for (let waited = 0; !taken(lock); waited += stepMs) {
    const now = markOf(lock);
    if (now !== holder) [holder, waited] = [now, 0];
    if (waited >= longestMs) release(lock, holder);
    pause(stepMs);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function markOf(lock: string): string {
  const there = statSync(lock, { throwIfNoEntry: false });
  return there === undefined ? '' : `${there.ino} ${there.mtimeMs}`;
}

/** Another program may have done so already and hold it anew: then it gets it back. */
function release(lock: string, holder: string): void {
  const aside = `${lock}.${crypto.randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (markOf(aside) !== holder) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(reasonOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
