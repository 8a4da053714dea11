// What a search finds in these notes.
import { heldIn, type Held } from '../../src/notes/held.ts';
import type { Note } from '../../src/notes/note.ts';
import { ranked, searched, type Hit } from '../../src/notes/search.ts';

export function search(notes: readonly Note[], words: string, held: Held = heldIn(notes)): Hit[] {
  return ranked(searched(held, words), notes).map((hit) => hit());
}
