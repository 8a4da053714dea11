// Which language, how wide and whether coloured: read once from options, environment and terminal.
import { languageIn, type Language } from '../notes/note.ts';
import type { Look } from '../view/look.ts';
import type { Environment, OutputStream } from '../world/world.ts';
import { fail } from '../world/failure.ts';

type LookOptions = { lang?: string; plain?: boolean; color?: boolean };

/** The terminal that output goes to, as a look for views. Not a terminal: 80 columns and no colour. */
export function lookAt(
  out: OutputStream,
  environment: Environment,
  options: LookOptions,
  language: Language,
): Look {
  const plain = isPlain(environment, options);
  const columns = Math.max(20, out.size().columns);
  const colour = !plain && wantsColour(out, environment, options);
  return {
    language,
    columns,
    colour,
    unicode: !plain && showsSigns(environment),
    links: colour && out.isTerminal && showsLinks(environment),
  };
}

/** One line in, one line out: asked for, or a terminal that can't move its cursor. */
export function isPlain(environment: Environment, options: LookOptions): boolean {
  return (
    options.plain === true || isSet(environment['ACCESSIBLE']) || environment['TERM'] === 'dumb'
  );
}

/** NO_COLOR and --no-color win over FORCE_COLOR. */
function wantsColour(out: OutputStream, environment: Environment, options: LookOptions): boolean {
  if (options.color === false || isSet(environment['NO_COLOR'])) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return out.isTerminal && environment['TERM'] !== 'dumb';
}

/** None where the locale names a charset that lacks our signs, or the font does: on Linux's console, and on Windows' old one. */
function showsSigns(environment: Environment): boolean {
  if (environment['TERM'] === 'linux') return false;
  const locale = [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find(isSet);
  if (locale === undefined)
    return environment['OS'] !== 'Windows_NT' || consoles.some((name) => isSet(environment[name]));
  const charset = /\.([^@]+)/.exec(locale)?.[1];
  return charset === undefined ? !/^(?:C|POSIX)$/i.test(locale) : /^utf-?8$/i.test(charset);
}

/** What the newer consoles of Windows say of themselves. */
const consoles = ['WT_SESSION', 'TERM_PROGRAM', 'TERM', 'ConEmuTask', 'TERMINUS_SUBLIME'];

/** Whether · … → █ are two columns wide, as DOCKER_LEARN_WIDE_SIGNS says it; null where it says nothing. */
export function wantsWideSigns(environment: Environment): boolean | null {
  const told = environment['DOCKER_LEARN_WIDE_SIGNS'];
  return told === undefined || told === '' ? null : told !== '0';
}

/** Terminals known to make OSC 8 links clickable; others would show nothing, some show rubbish. */
function showsLinks(environment: Environment): boolean {
  const program = environment['TERM_PROGRAM'] ?? '';
  if (['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'].includes(program))
    return true;
  if (
    isSet(environment['WT_SESSION']) ||
    isSet(environment['KITTY_WINDOW_ID']) ||
    isSet(environment['KONSOLE_VERSION'])
  )
    return true;
  return (
    Number(environment['VTE_VERSION'] ?? 0) >= 5000 ||
    environment['TERM'] === 'xterm-kitty' ||
    environment['TERM'] === 'foot'
  );
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** What `--lang` asks for; any case and longer tags such as `ko-KR` are understood. */
export function parseLanguage(given: string): Language {
  return languageOf(given) ?? fail('bad-language', { given });
}

/** The language of the environment's locale, in the order that POSIX gives; Windows sets none there and tells it itself. Null where none is told. */
export function localeLanguage(
  { environment, platform }: { environment: Environment; platform: NodeJS.Platform },
  system = (): string => Intl.DateTimeFormat().resolvedOptions().locale,
): Language | null {
  const told = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(isSet);
  const locale = told ?? (platform === 'win32' ? system() : undefined);
  return locale === undefined ? null : languageOf(locale);
}

function languageOf(tag: string): Language | null {
  return languageIn(/^([a-z]{2})(?:[-_.@].*)?$/i.exec(tag.trim())?.[1]?.toLowerCase());
}
