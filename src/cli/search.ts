// `search`: the sections that answer what was typed, best first; on a terminal they are read and asked about from there.
import { inside, type Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import type { Typed } from './verb.ts';
import { openBank, tellProblems, type Shelf } from '../desk/shelf.ts';
import { askScreen } from '../face/pick/ask.ts';
import { pickScreen } from '../face/pick/pick.ts';
import { openScreen } from '../face/screen.ts';
import type { Look } from '../view/look.ts';
import type { Picture } from '../view/pages/picture.ts';
import type { Deck } from '../notes/deck.ts';
import { search, searchIndexOf } from '../notes/search.ts';
import { viewSearch, viewSearchAsk, viewSearchPage, type SearchHit } from '../view/pages/search.ts';
import { jsonLine } from '../view/text/safe.ts';
import { loadMarkdownFor } from '../view/text/prose.ts';

/** More hits than these are counted, not shown: another word narrows them down. */
const shownHits = 8;

export function run(context: Context, { args }: Typed<'search'>): Promise<number> {
  return searchFor(args, context);
}

/** `orElse` is asked where nothing was found, and may fail with what would be right. */
export async function searchFor(
  words: string[],
  context: Context,
  orElse?: (deck: Deck) => void,
): Promise<number> {
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const hits = search(searchIndexOf(shelf.deck.notes), words.join(' '));
  if (hits.length === 0) orElse?.(shelf.deck);
  const { out } = context.world;
  if (context.json) out.write(jsonLine({ schema: 1, hits }));
  else if (hits.length > 0 && out.isTerminal && !context.plain)
    await browseHits(words, titled(hits, shelf), shelf, context);
  else {
    const shown = titled(hits.slice(0, shownHits), shelf);
    out.write(viewSearch(words, shown, hits.length - shown.length, context.look));
  }
  return exitCodes.done;
}

/** From a list: asks for words below it until some are found, or none are wanted. */
export async function searchAgain(
  behind: (look: Look) => Picture,
  context: Context,
): Promise<void> {
  for (let missed: string | null = null; ;) {
    const asked = await askWords(missed, behind, context);
    if (asked === 'none') return;
    const { words } = asked;
    const shelf = await openBank(context);
    const hits = search(searchIndexOf(shelf.deck.notes), words);
    if (hits.length > 0) return browseHits([words], titled(hits, shelf), shelf, inside(context));
    missed = words;
  }
}

function askWords(
  missed: string | null,
  behind: (look: Look) => Picture,
  context: Context,
): Promise<{ words: string } | 'none'> {
  return openScreen(
    askScreen((entry, look) => viewSearchAsk(entry, missed, behind(look), look)),
    context,
  );
}

function titled(hits: ReturnType<typeof search>, { deck }: Shelf): SearchHit[] {
  return hits.map((hit) => ({
    ...hit,
    topicTitle: deck.byTopic.get(hit.topic)?.title ?? hit.topic,
  }));
}

/** Comes back to the list from what was read or asked, until it is left. */
async function browseHits(
  words: readonly string[],
  all: readonly SearchHit[],
  shelf: Shelf,
  context: Context,
): Promise<void> {
  const hits = all.slice(0, shownHits);
  const { quizOn, readSection } = await import('./browse.ts');
  await loadMarkdownFor(hits.flatMap(({ title, topicTitle }) => [title, topicTitle]));
  for (let cursor = 0; ;) {
    const picked = await openScreen(
      pickScreen(
        hits.length,
        cursor,
        (at, look) => viewSearchPage(words, hits, all.length - hits.length, at, look),
        new Set(['r']),
      ),
      context,
    );
    if (picked === 'back') return;
    cursor = typeof picked === 'number' ? picked : picked.row;
    const hit = hits[cursor];
    const note = hit && shelf.deck.byTopic.get(hit.topic);
    const section = note?.sections.find(({ id }) => id === hit?.section);
    if (note === undefined || section === undefined) return;
    if (typeof picked !== 'number' || (await readSection(note, section, inside(context))) === 'yes')
      await quizOn(`${note.topic}#${section.id}`, section.questions, shelf, inside(context));
  }
}
