// What is listed of a folder's notes, kept beside what each file was like, so that a start need not parse them again.
import {
  knownIn,
  shortKnown,
  outlineOf,
  knownOf,
  type Known,
  type ShortKnown,
  type TopicOutline,
} from './compiled.ts';
import { kinds } from './kinds.ts';
import { languageIn, type Note } from './note.ts';
import { listOf, number, orNull, shaped, text, type Fits } from './shape.ts';

/** A note without its texts, with what can be known of it. */
export type Outlined = { path: string; outline: TopicOutline; known: Known[] };
/** By the file's path, with what the file was like. */
export type KeptOutlines = ReadonlyMap<string, { stamp: string; outlined: Outlined }>;

export function outlinedOf(note: Note): Outlined {
  return { path: note.path, outline: outlineOf(note), known: knownOf(note) };
}

/** `build`: of the program that parsed them. */
export function outlinesText(build: string, kept: KeptOutlines): string {
  const notes = [...kept].map(([path, { stamp, outlined }]): KeptNote => {
    const { outline, known } = outlined;
    return { path, stamp, outline, known: shortKnown(outline.topic, known) };
  });
  return JSON.stringify({ build, notes });
}

/** None of what another build wrote, or of what has not the form. */
export function outlinesIn(build: string, body: string): KeptOutlines {
  const { notes } = keptIn(build, body);
  return new Map(
    notes.map(({ path, stamp, outline, known }) => [
      path,
      { stamp, outlined: { path, outline, known: knownIn(outline.topic, known) } },
    ]),
  );
}

type KeptNote = { path: string; stamp: string; outline: TopicOutline; known: ShortKnown[] };
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
const short: Fits = (value) =>
  Array.isArray(value) &&
  (value.length === 2 || value.length === 3) &&
  value.every(text) &&
  kinds.some((kind) => kind === value[1]);
const isKept: Fits = shaped({
  build: text,
  notes: listOf(
    shaped({
      path: text,
      stamp: text,
      known: listOf(short),
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
