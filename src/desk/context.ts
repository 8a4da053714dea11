// What every verb gets: the world, the look of the screen, the language and the global options, read once.
import { sourceLanguage, type Language } from '../notes/note.ts';
import type { Look } from '../view/look.ts';
import { measureAmbiguous } from '../view/text/columns.ts';
import type { World } from '../world/world.ts';
import { dataFolder } from '../world/folders.ts';
import { splitPaths, typedPath } from '../world/paths.ts';
import { readSettings } from '../world/settings.ts';
import { time } from './values.ts';
import { isPlain, localeLanguage, lookAt, parseLanguage, wantsWideSigns } from './look.ts';

export type Context = {
  world: World;
  look: Look;
  language: Language;
  dataFolder: string;
  contentFolders: string[];
  plain: boolean;
  json: boolean;
  quiet: boolean;
  dayStartsMinutes: number;
};

/** What may be said on every command line. */
type Told = {
  content: string[];
  dataDir: string | null;
  plain: boolean;
  json: boolean;
  color: boolean;
  quiet: boolean;
  /** Minutes after midnight. */
  dayStarts: number | null;
};
const usualDayStart = 4 * 60;

export function contextOf(world: World, told: Told, language: Language): Context {
  const plainOptions = { plain: told.plain, color: told.color };
  const plain = isPlain(world.environment, plainOptions) || !world.hasKeyboard;
  const folder = dataFolder(world, told.dataDir ?? undefined);
  const { dayStarts: kept, wideSigns = false } = readSettings(folder);
  measureAmbiguous(wantsWideSigns(world.environment) ?? wideSigns);
  const look = lookAt(world.out, world.environment, plainOptions, language);
  return {
    world,
    look,
    language,
    dataFolder: folder,
    contentFolders: contentFolders(world, told.content),
    plain,
    json: told.json,
    quiet: told.quiet,
    dayStartsMinutes:
      told.dayStarts ?? (kept === undefined ? usualDayStart : time.read('--day-starts', [kept])),
  };
}

/** For what is opened from a list or a page that stands again afterwards. */
export function inside(context: Context): Context {
  return { ...context, look: { ...context.look, isInside: true } };
}

/** A terminal changes its width while something is open. */
export function lookNow({ world, look }: Context): Look {
  return { ...look, columns: Math.max(20, world.out.size().columns) };
}

/** `--lang`, else DOCKER_LEARN_LANG, else the choice kept in the settings, else the locale, else English. */
export function languageFor(
  world: World,
  given: string | undefined,
  dataDir: string | undefined,
): Language {
  const told = given ?? world.environment['DOCKER_LEARN_LANG'];
  if (told) return parseLanguage(told);
  return (
    readSettings(dataFolder(world, dataDir)).language ?? localeLanguage(world) ?? sourceLanguage
  );
}

/** Whether nobody has chosen a language yet and the locale speaks none but the usual one: then a first start in a terminal asks. */
export function isLanguageOpen(world: World, given: string | undefined, folder: string): boolean {
  if (given ?? world.environment['DOCKER_LEARN_LANG']) return false;
  return (
    readSettings(folder).language === undefined &&
    (localeLanguage(world) ?? sourceLanguage) === sourceLanguage
  );
}

function contentFolders(world: World, told: string[]): string[] {
  const folders =
    told.length > 0 ? told : splitPaths(world.environment['DOCKER_LEARN_CONTENT'] ?? '');
  return folders.filter((folder) => folder !== '').map((folder) => typedPath(folder, world));
}
