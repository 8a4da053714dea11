// Where the learner's data lies on this platform, and the settings kept there.
import { dirname, join, resolve } from 'node:path';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { languageIn, type Language } from '../notes/note.ts';
import { parseDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import { Failure, reasonOf } from './failure.ts';
import { writeWhole } from './whole-file.ts';
import type { World } from './world.ts';

/** `--data-dir`, else `DOCKER_LEARN_DATA_DIR`, else the platform's folder for data; a relative XDG_DATA_HOME is ignored, as its specification asks. */
export function dataFolder(
  world: Pick<World, 'environment' | 'platform' | 'home'>,
  given?: string,
): string {
  const { environment, platform, home } = world;
  const chosen = given ?? environment['DOCKER_LEARN_DATA_DIR'];
  if (chosen) return chosen;
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'docker-learn');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'docker-learn');
  const xdg = environment['XDG_DATA_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'docker-learn');
}

/** `plan` is the interview that the learner prepares for, and whether to meet much or to be sure of it. */
export type Settings = {
  language?: Language;
  plan?: { date: Day; minutesADay: number; aim?: 'breadth' | 'sure' };
};

/** The settings, or none where there is no file or it can't be read: they are a convenience, nothing depends on them. */
export function readSettings(folder: string): Settings {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    const { language, plan } =
      typeof value === 'object' && value !== null
        ? (value as { language?: unknown; plan?: unknown })
        : {};
    const spoken = languageIn(language);
    return { ...(spoken === null ? {} : { language: spoken }), ...parsePlan(plan) };
  } catch {
    return {};
  }
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

/**
 * Makes a folder and those above it that are missing, for this person only. Node's own recursive way never comes back
 * where the system says of a folder in an existing one that it doesn't exist, as /proc does.
 */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have been faster.
    if (!(reasonOf(error) === 'EEXIST' && statSync(folder).isDirectory())) throw error;
  }
}

/** Keeps the settings whole: a new file beside the old one, then renamed over it. */
export function writeSettings(folder: string, settings: Settings): void {
  const path = join(folder, 'settings.json');
  try {
    makeFolder(folder);
    writeWhole(path, `${JSON.stringify(settings)}\n`);
  } catch (error) {
    throw new Failure({ code: 'data-unwritable', args: { path, reason: reasonOf(error) } });
  }
}
