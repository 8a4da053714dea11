// What is listed of a folder's notes, kept beside what each file was like, so that a start need not parse them again.
import { outlineOf, type TopicOutline } from './compiled.ts';
import {
  headIn,
  headOf,
  isShortSection,
  shortened,
  type NoteHead,
  type ShortSection,
} from './heads.ts';
import { languageIn, type Note } from './note.ts';
import { listOf, number, orNull, shaped, text, type Fits } from './shape.ts';

/** A note without its texts, with what its questions are chosen by; `whole` where it was parsed just now. */
export type Outlined = { path: string; outline: TopicOutline; head: NoteHead; whole?: Note };
/** By the file's path, with what the file was like. */
export type KeptOutlines = ReadonlyMap<string, { stamp: string; outlined: Outlined }>;

export function outlinedOf(note: Note): Outlined {
  return { path: note.path, outline: outlineOf(note), head: headOf(note), whole: note };
}

/** `build`: of the program that parsed them. */
export function outlinesText(build: string, kept: KeptOutlines): string {
  const notes = [...kept].map(([path, { stamp, outlined }]): KeptNote => {
    const { outline, head } = outlined;
    return { path, stamp, outline, sections: shortened(head) };
  });
  return JSON.stringify({ build, notes });
}

/** None of what another build wrote, or of what has not the form. */
export function outlinesIn(build: string, body: string): KeptOutlines {
  const { notes } = keptIn(build, body);
  return new Map(
    notes.map(({ path, stamp, outline, sections }) => [
      path,
      { stamp, outlined: { path, outline, head: headIn(outline, sections) } },
    ]),
  );
}

type KeptNote = { path: string; stamp: string; outline: TopicOutline; sections: ShortSection[] };
type Kept = { build: string; notes: KeptNote[] };

function keptIn(build: string, body: string): Kept {
  try {
    const kept: unknown = JSON.parse(body);
    return isKept(kept) && (kept as Kept).build === build ? (kept as Kept) : none;
  } catch {
    return none;
  }
}

const none: Kept = { build: '', notes: [] };

const finite: Fits = (value) => Number.isFinite(value);
const isKept: Fits = shaped({
  build: text,
  notes: listOf(
    shaped({
      path: text,
      stamp: text,
      sections: listOf(isShortSection),
      outline: shaped({
        topic: text,
        language: (value) => languageIn(value) !== null,
        title: text,
        summary: text,
        aliases: listOf(text),
        requires: listOf(text),
        related: listOf(text),
        asked: (value) => value === 1 || value === 2 || value === 3,
        order: orNull(finite),
        about: listOf(text),
        sources: listOf(text),
        intro: text,
        sections: listOf(shaped({ id: text, title: text, was: orNull(text) })),
        gradable: number,
        questions: number,
      }),
    }),
  ),
});
