// `search`: the sections that answer what was typed, best first.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openBank, tellProblems } from '../desk/shelf.ts';
import type { Deck } from '../notes/deck.ts';
import { search, searchIndexOf } from '../notes/search.ts';
import { viewSearch } from '../view/pages/search.ts';
import { jsonLine } from '../view/text/safe.ts';

/** More hits than these are counted, not shown: another word narrows them down. */
const shownHits = 8;

/** `orElse` is asked where nothing was found, and may fail with what would be right. */
export async function runSearch(
  words: string[],
  context: Context,
  orElse?: (deck: Deck) => void,
): Promise<number> {
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const hits = search(searchIndexOf(shelf.deck.notes), words.join(' '));
  if (hits.length === 0) orElse?.(shelf.deck);
  context.world.out.write(
    context.json
      ? jsonLine({ schema: 1, hits })
      : viewSearch(
          words,
          hits.slice(0, shownHits),
          Math.max(0, hits.length - shownHits),
          context.look,
        ),
  );
  return exitCodes.done;
}
