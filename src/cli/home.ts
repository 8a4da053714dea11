// Home: what is due and what comes next, one keystroke to each mode, and the language of everything.
import type { Context } from '../desk/context.ts';
import { inside, isLanguageOpen } from '../desk/context.ts';
import { keepSettings } from '../desk/settings.ts';
import { askPlainly } from '../face/plain.ts';
import { latinKeys } from '../quiz/hangul.ts';
import { exitCodes } from './exit.ts';
import { homeItems } from '../desk/home-items.ts';
import { homeScreen } from '../face/home/home.ts';
import { pickScreen } from '../face/pick/pick.ts';
import { openScreen } from '../face/screen.ts';
import { runVerb } from './verb.ts';
import { optionsOf, type GlobalOptions } from './verbs.ts';
import { languageAfter, languages, type Language } from '../notes/note.ts';
import type { Look } from '../view/look.ts';
import { viewHome, viewHomePlain, viewLanguages, type HomeItem } from '../view/pages/home.ts';
import { unmarked, type Picture } from '../view/pages/picture.ts';
import type { SearchBelow } from './browse.ts';

const reviewsAtOnce = optionsOf('review', {}).count;

/** Shows home again after each mode, until it is left. */
export async function runHome(first: Context, { lang }: GlobalOptions): Promise<number> {
  if (first.plain) return runHomePlainly(first);
  const chosen = isLanguageOpen(first.world, lang ?? undefined, first.dataFolder)
    ? await chooseLanguage(first)
    : null;
  if (chosen === 'back') return exitCodes.done;
  let context = chosen === null ? first : keep(first, chosen);
  for (;;) {
    const home = await homeItems(context, reviewsAtOnce);
    const chosen = await openScreen(homeScreen(home), context);
    if (chosen === 'quit') return exitCodes.done;
    if (chosen === 'language') context = keep(context, languageAfter(context.language));
    else if (chosen === 'search') {
      const behind = (look: Look): Picture => viewHome({ ...home, cursor: unmarked }, look);
      await searchBelow(behind, context);
    } else await open(chosen, inside(context));
  }
}

/** The same list with numbers for keys, printed anew after each mode. */
async function runHomePlainly(first: Context): Promise<number> {
  for (let context = first; ;) {
    const home = await homeItems(context, reviewsAtOnce);
    const line = await askPlainly(viewHomePlain(home, context.look), context);
    const typed = line === null ? 'q' : latinKeys(line.normalize('NFKC')).trim().toLowerCase();
    const item = home.items[Number(typed) - 1];
    if (item !== undefined) await open(item.kind, context);
    else if (typed === 'l') context = keep(context, languageAfter(context.language));
    else if (typed === 'q' || typed === ':q') return exitCodes.done;
  }
}

async function open(kind: HomeItem['kind'], context: Context): Promise<void> {
  if (kind === 'browse')
    return context.plain
      ? void (await runVerb('list', context))
      : (await import('./browse.ts')).runBrowse(context, searchBelow);
  if (kind === 'progress')
    return context.plain
      ? void (await runVerb('stats', context))
      : (await import('./stats.ts')).browseStats(context);
  if (kind === 'lab') return (await import('./lab.ts')).browseLabs(context, optionsOf('lab', {}));
  await runVerb(kind, context);
}

const searchBelow: SearchBelow = async (behind, context) =>
  (await import('./hits.ts')).searchAgain(behind, context);

async function chooseLanguage(context: Context): Promise<Language | 'back'> {
  // Whoever is asked has a locale of the usual language: the others stand first.
  const offered = languages.toReversed();
  const start = offered.indexOf(context.language);
  const list = pickScreen(offered.length, start, (at, look) => viewLanguages(offered, at, look));
  const picked = await openScreen(list, context);
  return typeof picked === 'number' ? (offered[picked] ?? context.language) : 'back';
}

function keep(context: Context, language: Language): Context {
  keepSettings(context, { language });
  return { ...context, language, look: { ...context.look, language } };
}
