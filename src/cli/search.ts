// `search`: the sections that answer what was typed, best first; on a terminal they are read and asked about from there.
import type { Context } from '../desk/context.ts';
import { rankedFor, titled } from '../desk/found.ts';
import { exitCodes } from './exit.ts';
import type { Typed } from './verb.ts';
import { tellProblems } from '../desk/shelf.ts';
import type { Deck } from '../notes/deck.ts';
import { viewSearch } from '../view/pages/search.ts';
import { jsonLine } from '../view/text/safe.ts';

export function run(context: Context, { args }: Typed<'search'>): Promise<number> {
  return searchFor(args, context);
}

/** `orElse` is asked where nothing was found, and may fail with what would be right. */
export async function searchFor(
  words: string[],
  context: Context,
  orElse?: (deck: Deck) => void,
): Promise<number> {
  const { shelf, ranked } = await rankedFor(words.join(' '), context);
  await tellProblems(shelf, context);
  if (ranked.length === 0) orElse?.(shelf.deck);
  const { out } = context.world;
  if (context.json) {
    out.write(jsonLine({ schema: 1, hits: ranked.map((hit) => hit()) }));
    return exitCodes.done;
  }
  const { shown, further } = titled(ranked, shelf);
  if (shown.length > 0 && out.isTerminal && !context.plain)
    await (await import('./hits.ts')).browseHits(words, shown, further, shelf, context);
  else out.write(viewSearch(words, shown, further, context.look));
  return exitCodes.done;
}
