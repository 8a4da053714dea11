// What is found in the notes on the shelf, the learner's own among them.
import { heldIn, type Held } from '../notes/held.ts';
import { ranked, searched, topicsOf, type Hit } from '../notes/search.ts';
import type { SearchHit } from '../view/pages/search.ts';
import { compiledNotes, readPacked } from '../world/compiled-notes.ts';
import { openBank, openOutlines, wholeOn, type Shelf, type ShelfParts } from './shelf.ts';

/** More hits than these are counted, not shown: another word narrows them down. */
const shownHits = 8;

type Ranked = ReturnType<typeof ranked>;

/** Of the shipped notes alone the build knows where each word stands, and only what may be found is unpacked. */
export async function rankedFor(
  words: string,
  parts: ShelfParts & { dataFolder: string },
): Promise<{ shelf: Shelf; ranked: Ranked }> {
  const { world, language, contentFolders } = parts;
  if (contentFolders.length > 0) {
    const shelf = await openBank(parts);
    const { notes } = shelf.deck;
    return { shelf, ranked: ranked(searched(heldIn(notes), words), notes) };
  }
  const outlines = await openOutlines(parts);
  const held = await readPacked<Held>(world.notesFolder, compiledNotes.search(language));
  const found = searched(held, words);
  const shelf = await wholeOn(outlines, topicsOf(found, outlines.deck.notes), parts);
  return { shelf, ranked: ranked(found, shelf.deck.notes) };
}

/** Those that are shown, and how many there are besides. */
export function titled(found: Ranked, { deck }: Shelf): { shown: SearchHit[]; further: number } {
  const shown = found.slice(0, shownHits).map((hit) => withTitle(hit(), deck));
  return { shown, further: found.length - shown.length };
}

const withTitle = (hit: Hit, deck: Shelf['deck']): SearchHit => ({
  ...hit,
  topicTitle: deck.byTopic.get(hit.topic)?.title ?? hit.topic,
});
