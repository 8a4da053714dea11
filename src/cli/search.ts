// `search`: notes and questions that hold the words, with the line.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openBank, tellProblems } from '../desk/shelf.ts';
import { searchNotes } from '../notes/search.ts';
import { viewSearch } from '../view/pages/search.ts';

/** More hits than these are counted, not shown: another word narrows them down. */
const shownHits = 20;

export async function runSearch(words: string[], context: Context): Promise<number> {
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const hits = searchNotes(shelf.deck.notes, words);
  if (context.json) {
    context.world.out.write(`${JSON.stringify({ schema: 1, hits })}\n`);
    return exitCodes.done;
  }
  const shown = hits
    .slice(0, shownHits)
    .map((hit) => ({ ...hit, inQuestion: hit.question !== null }));
  context.world.out.write(viewSearch(words, shown, hits.length - shown.length, context.look));
  return exitCodes.done;
}
