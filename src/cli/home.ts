// Home: what is due and what comes next, one keystroke to each mode, and the language of everything.
import type { Context } from '../desk/context.ts';
import { isLanguageOpen, keepLanguage, lookNow } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { homeItems } from './home-items.ts';
import { listPlay } from './pick.ts';
import { optionsOf, type GlobalOptions } from './verbs.ts';
import { openOutlines } from '../desk/shelf.ts';
import { isEnter, movedCursor, type Key } from '../face/keys.ts';
import { playOnTerminal, type Playable } from '../face/terminal.ts';
import { languages, sourceLanguage, type Language } from '../notes/note.ts';
import { latinKeys } from '../quiz/hangul.ts';
import { viewHome, viewLanguages, type Home, type HomeItem } from '../view/pages/home.ts';
import { browseMessages } from '../view/messages/browse.ts';
import { viewPick } from '../view/pages/pick.ts';

type Chosen = HomeItem['kind'] | 'quit' | 'language';

/** Shows home again after each mode, until it is left. */
export async function runHome(first: Context, { lang }: GlobalOptions): Promise<number> {
  const chosen = isLanguageOpen(first.world, lang ?? undefined, first.dataFolder)
    ? await chooseLanguage(first)
    : null;
  if (chosen === 'back') return exitCodes.done;
  let context = chosen === null ? first : keep(first, chosen);
  for (;;) {
    const chosen = await playOnTerminal(await homePlay(context), context.world);
    if (chosen === 'quit') return exitCodes.done;
    if (chosen === 'language') context = keep(context, languageAfter(context.language));
    else await open(chosen, context);
  }
}

async function homePlay(context: Context): Promise<Playable<Chosen>> {
  const { items, interviewInDays } = await homeItems(context);
  const home: Home = { items, cursor: Math.max(0, startingItem(items)), interviewInDays };
  let { cursor } = home;
  let result: Chosen | null = null;
  const press = (key: Key): void => {
    const letter = latinKeys(key.sequence).toLowerCase();
    if (letter === 'q' || (key.ctrl && key.name === 'd')) result = 'quit';
    else if (letter === 'l') result = 'language';
    else if (isEnter(key)) result = items[cursor]?.kind ?? null;
    else cursor = movedCursor(key, cursor, items.length) ?? cursor;
  };
  return {
    press,
    draw: () => ({ ...viewHome({ ...home, cursor }, lookNow(context)), focus: cursor + 2 }),
    result: () => result,
    close: () => void (result = 'quit'),
  };
}

/** What is due comes first; who has no progress yet begins by learning, or by a quiz. */
function startingItem(items: readonly HomeItem[]): number {
  const due = items.findIndex((item) => item.kind === 'review' && item.due > 0);
  return due >= 0 ? due : items.findIndex((item) => item.kind === 'learn' || item.kind === 'quiz');
}

async function open(kind: HomeItem['kind'], context: Context): Promise<void> {
  switch (kind) {
    case 'quiz':
      return void (await (await import('./quiz.ts')).runQuiz([], optionsOf('quiz', {}), context));
    case 'learn':
      return void (await (
        await import('./learn.ts')
      ).runLearn([], optionsOf('learn', {}), context));
    case 'review':
      return void (await (await import('./review.ts')).runReview(optionsOf('review', {}), context));
    case 'interview':
      return void (await (
        await import('./interview.ts')
      ).runInterview([], optionsOf('interview', {}), context));
    case 'progress':
      return (await import('./stats.ts')).browseStats(context);
    case 'browse':
      return browse(context);
    default:
      return;
  }
}

async function browse(context: Context): Promise<void> {
  const { deck } = await openOutlines(context);
  const rows = deck.notes.map((note) => ({ name: note.title, about: note.summary }));
  let cursor = 0;
  for (;;) {
    const draw = (at: number) =>
      viewPick(browseMessages[context.language].list.title, rows, at, lookNow(context));
    const picked = await playOnTerminal(listPlay(rows.length, cursor, draw), context.world);
    const note = picked === null || picked === 'back' ? undefined : deck.notes[picked];
    if (note === undefined || typeof picked !== 'number') return;
    cursor = picked;
    await (await import('./show.ts')).runShow([note.topic], optionsOf('show', {}), context);
  }
}

async function chooseLanguage(context: Context): Promise<Language | 'back'> {
  // Whoever is asked has a locale of the usual language: the others stand first.
  const offered = languages.toReversed();
  const start = offered.indexOf(context.language);
  const picked = await playOnTerminal(
    listPlay(offered.length, start, (at) => viewLanguages(offered, at, lookNow(context))),
    context.world,
  );
  return picked === 'back' ? 'back' : (offered[picked] ?? context.language);
}

function languageAfter(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? sourceLanguage;
}

function keep(context: Context, language: Language): Context {
  keepLanguage(context.dataFolder, language);
  return { ...context, language, look: { ...context.look, language } };
}
