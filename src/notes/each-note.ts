// Work on one note after the other that tells how far it is.
import type { Note } from './note.ts';

export type OnNote = (done: number) => void;

export function eachNote<Made>(
  notes: readonly Note[],
  make: (note: Note) => Made,
  onNote: OnNote,
): Made[] {
  return notes.map((note, at) => {
    const made = make(note);
    onNote(at + 1);
    return made;
  });
}
