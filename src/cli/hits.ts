// What `search` found, as a list on the terminal: each is read and asked about from there.
import { inside, type Context } from '../desk/context.ts';
import { rankedFor, titled } from '../desk/found.ts';
import type { Shelf } from '../desk/shelf.ts';
import { askScreen } from '../face/pick/ask.ts';
import { pickScreen } from '../face/pick/pick.ts';
import { openScreen } from '../face/screen.ts';
import type { Look } from '../view/look.ts';
import type { Picture } from '../view/pages/picture.ts';
import type { SearchHit } from '../view/pages/search.ts';
import { viewSearchAsk, viewSearchPage } from '../view/pages/search-list.ts';
import { loadMarkdownFor } from '../view/text/prose.ts';

/** From a list: asks for words below it until some are found, or none are wanted. */
export async function searchAgain(
  behind: (look: Look) => Picture,
  context: Context,
): Promise<void> {
  for (let missed: string | null = null; ;) {
    const asked = await askWords(missed, behind, context);
    if (asked === 'none') return;
    const { words } = asked;
    const { shelf, ranked } = await rankedFor(words, context);
    const { shown, further } = titled(ranked, shelf);
    if (shown.length > 0) return browseHits([words], shown, further, shelf, inside(context));
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

/** Comes back to the list from what was read or asked, until it is left. */
export async function browseHits(
  words: readonly string[],
  hits: readonly SearchHit[],
  further: number,
  shelf: Shelf,
  context: Context,
): Promise<void> {
  const { quizOn, readSection } = await import('./browse.ts');
  await loadMarkdownFor(hits.flatMap(({ title, topicTitle }) => [title, topicTitle]));
  for (let cursor = 0; ;) {
    const picked = await openScreen(
      pickScreen(
        hits.length,
        cursor,
        (at, look) => viewSearchPage(words, hits, further, at, look),
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
