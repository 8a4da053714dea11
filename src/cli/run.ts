// One start of the program: words are understood, a verb runs, and whatever went wrong is told in the learner's language.
import { sourceLanguage, type Language } from '../notes/note.ts';
import { fail, Failure, Left, type FailureArgs, type FailureOf } from '../world/failure.ts';
import { dataFolder } from '../world/folders.ts';
import { settingsTrouble } from '../world/settings.ts';
import type { World } from '../world/world.ts';
import { contextOf, languageFor, type Context } from '../desk/context.ts';
import { exitCodeOf, exitCodes } from './exit.ts';
import { guarded } from '../desk/guarded.ts';
import { isPlain, lookAt } from '../desk/look.ts';
import { version } from '../desk/version.ts';
import type { Invocation } from './program.ts';
import { simpleInvocation } from './simple.ts';
import { runVerb } from './verb.ts';
import { globalOptionsIn, verbs } from './verbs.ts';

export async function run(outside: World): Promise<number> {
  const world = guarded(outside);
  const { before, typed } = withoutTyped(world.words);
  let language: Language = sourceLanguage;
  try {
    language = languageFor(world, peek(before, '--lang'), peek(before, '--data-dir'));
    const found = simpleInvocation(before) ?? (await parse(before));
    return await perform(withArgs(found, typed), world, language);
  } catch (error) {
    return await refuse(error, world, language, before.includes('--debug'));
  }
}

/** An error that no verb could catch, for it came from the outside at a time of its own. */
export function tellUncaught(error: unknown, outside: World): Promise<number> {
  const world = guarded(outside);
  const { before: words } = withoutTyped(world.words);
  let language: Language = sourceLanguage;
  try {
    language = languageFor(world, peek(words, '--lang'), peek(words, '--data-dir'));
  } catch {
    // A language that isn't known has been told already, or is told in English.
  }
  return refuse(error, world, language, words.includes('--debug'));
}

async function parse(words: readonly string[]): Promise<Invocation> {
  return (await import('./program.ts')).parseWords(words);
}

async function perform(found: Invocation, world: World, language: Language): Promise<number> {
  if (found.kind === 'help')
    return (await import('./help.ts')).printHelp(found.verb, { world, language });
  if (found.kind === 'version') world.out.write(`${version}\n`);
  return found.kind === 'run' ? begin(found, world, language) : exitCodes.done;
}

async function begin(
  { verb, args, options }: Invocation & { kind: 'run' },
  world: World,
  language: Language,
): Promise<number> {
  const told = globalOptionsIn(options);
  const context = contextOf(world, told, language);
  if (told.dayStarts !== null || settingsTrouble(context.dataFolder) !== null)
    (await import('../desk/settings.ts')).heedSettings(told.dayStarts, context);
  if (context.json && verb !== null && !verbs[verb].json) fail('no-json', { verb });
  if (verb !== null) return runVerb(verb, context, { args, options });
  if (context.json || (context.plain && !isHomePlain(told.plain, context)))
    return (await import('./help.ts')).printHelp(null, context);
  return (await import('./home.ts')).runHome(context, told);
}

/** Plain because somebody wants it so, or because of their terminal: they are told what is due. Everything else that is no terminal gets the help. */
function isHomePlain(asked: boolean, { world }: Context): boolean {
  return (
    isPlain({ ...world.environment, TERM: '' }, { plain: asked }) ||
    (world.hasKeyboard && world.out.isTerminal)
  );
}

/** Words that are none of ours: a command from `docker` on behind `explain`, and a line that a shell wants completed. */
export function withoutTyped(words: readonly string[]): {
  before: readonly string[];
  typed: readonly string[];
} {
  if (words[0] === 'completion' && words[1] === 'words')
    return { before: words.slice(0, 2), typed: words.slice(3) };
  const explain = words.slice(0, 4).indexOf('explain');
  if (explain < 0) return { before: words, typed: [] };
  // `- docker …`, a line of a list, is no option.
  const pasted = words.findIndex((word, at) => at > explain && /^-(?:\s|docker\s)/.test(word));
  if (pasted >= 0)
    return {
      before: words.filter((_, at) => at !== pasted),
      typed: words.slice(pasted, pasted + 1),
    };
  const start = words.indexOf('docker', explain);
  return start < 0
    ? { before: words, typed: [] }
    : { before: words.slice(0, start), typed: words.slice(start) };
}

function withArgs(found: Invocation, typed: readonly string[]): Invocation {
  return found.kind === 'run' && typed.length > 0
    ? { ...found, args: [...found.args, ...typed] }
    : found;
}

/** An option that must be known before the words are parsed, for the words of the parser depend on it. */
function peek(words: readonly string[], option: string): string | undefined {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  const word = words[at];
  if (word === undefined) return undefined;
  return word === option ? words[at + 1] : word.slice(option.length + 1);
}

/** A word that is no command may be the name of a topic: then that is said, with what can be done with it. */
async function better(what: FailureOf, world: World, language: Language): Promise<FailureOf> {
  if (what.code !== 'unknown-command') return what;
  const { placeTyped } = await import('../desk/typed-topic.ts');
  const { word, nearest } = what.args as FailureArgs['unknown-command'];
  const contentFolders = listed(peek(world.words, '--content'));
  const data = dataFolder(world, peek(world.words, '--data-dir'));
  const parts = { world, language, contentFolders, dataFolder: data };
  const found = await placeTyped(world.words, word, parts);
  return found === null || (found.isNear && nearest.length > 0)
    ? what
    : { code: 'topic-as-command', args: { word, ...found } };
}

const listed = (folder: string | undefined): string[] => (folder === undefined ? [] : [folder]);

/** The one place where failures become words and exit codes; anything unexpected is a bug and says where to report it. */
async function refuse(
  error: unknown,
  world: World,
  language: Language,
  debug: boolean,
): Promise<number> {
  if (error instanceof Left) return exitCodes[error.signal];
  const { bugView, failureView } = await import('../view/pages/failure.ts');
  const look = lookAt(world.err, world.environment, {}, language);
  if (error instanceof Failure) {
    world.err.write(failureView(await better(error.what, world, language), look));
    if (debug) world.err.write(`${error.stack ?? ''}\n`);
    return exitCodeOf(error.what.code);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.err.write(
    bugView(
      {
        message: error instanceof Error ? error.message : String(error),
        version,
        node: world.nodeVersion,
        stack: debug ? stack : null,
      },
      look,
    ),
  );
  return exitCodes.bug;
}
