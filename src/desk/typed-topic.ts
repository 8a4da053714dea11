// What somebody meant who typed the name of a topic where a command belongs.
import { findSection, findTopic } from '../notes/deck.ts';
import { openOutlines, type ShelfParts } from './shelf.ts';

/** The topic, or the section, as `show` and `quiz` take it; null where nothing is called so, or nearly so. */
export async function placeTyped(
  words: readonly string[],
  word: string,
  parts: ShelfParts & { dataFolder: string },
): Promise<{ place: string; isNear: boolean } | null> {
  const { deck } = await openOutlines(parts);
  const together = words.filter((one) => !one.startsWith('-')).join(' ');
  for (const typed of [together, word]) {
    const [name = '', id] = typed.split(/[#/](.*)/s);
    const found = findTopic(deck, name);
    if (found.kind !== 'found') continue;
    const section = id === undefined ? null : findSection(found.note, id);
    const { topic } = found.note;
    return { place: section === null ? topic : `${topic}#${section.id}`, isNear: false };
  }
  const near = findTopic(deck, word);
  const [nearest] = near.kind === 'unknown' ? near.near : [];
  return nearest === undefined ? null : { place: nearest, isNear: true };
}
