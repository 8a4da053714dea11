// The notes that a verb works on: the package's compiled ones and the learner's own, as one deck.
import { compiledNotes, readCompiled, readNotesFolder, readFirst } from '../world/library.ts';
import {
  knownOf,
  noteOf,
  type Bank,
  type Index,
  type TopicOutline,
  indexIn,
  type QuestionIndex,
  type ShortIndex,
} from '../notes/compiled.ts';
import { decodeNote } from '../notes/decode.ts';
import { makeDeck, type Deck } from '../notes/deck.ts';
import type { Language, Note, TopicId } from '../notes/note.ts';
import type { Problem } from '../notes/problem.ts';
import type { Renames } from '../progress/fold.ts';
import type { World } from '../world/world.ts';
import type { Context } from './context.ts';
import { fail } from '../world/failure.ts';

export type Shelf = {
  deck: Deck;
  /** Of the shipped notes in this language. */
  outlines: readonly TopicOutline[];
  /** What was left out of the learner's own notes, and why. */
  problems: Problem[];
};
export type ShelfParts = { world: World; language: Language; contentFolders: readonly string[] };

/** Enough to find topics and list them: the shipped notes without their texts, the learner's own whole. */
export async function openOutlines(parts: ShelfParts): Promise<Shelf> {
  const index = readIndex(parts);
  return shelve(parts, index, index.outlines.map(noteOf));
}

/** Every note of the language, whole. */
export async function openBank(parts: ShelfParts): Promise<Shelf> {
  return shelve(
    parts,
    readIndex(parts),
    await readFirst<Bank>(parts.world.notesFolder, compiledNotes.bank(parts.language)),
  );
}

/** All questions by topic, whatever the shelf holds of their texts. */
export function questionIndex({ deck }: Shelf, { world }: ShelfParts): QuestionIndex {
  const own = deck.notes.filter((note) => deck.own.has(note.topic));
  return new Map([
    ...indexIn(readCompiled<ShortIndex>(world.notesFolder, compiledNotes.questions)),
    ...own.map((note) => [note.topic, knownOf(note)] as const),
  ]);
}

/** Former ids of questions, so that progress follows a rename. */
export function renamesIn(questions: QuestionIndex): Renames {
  return new Map(
    [...questions.values()]
      .flat()
      .flatMap(({ id, was }) => (was === null ? [] : [[was, id] as const])),
  );
}

async function shelve(
  parts: ShelfParts,
  { outlines, moreNames }: Index,
  builtIn: readonly Note[],
): Promise<Shelf> {
  const own = await Promise.all(
    parts.contentFolders.map((folder) => readOwnNotes(folder, parts.language)),
  );
  const { deck, problems } = makeDeck({
    language: parts.language,
    builtIn,
    own: own.map((folder) => folder.notes),
    moreNames,
  });
  const ownPaths = new Set(own.flatMap((folder) => folder.notes.map((note) => note.path)));
  return {
    deck,
    outlines,
    problems: [
      ...own.flatMap((folder) => folder.problems),
      ...problems.filter((problem) => ownPaths.has(problem.place.path)),
    ],
  };
}

/** One line where something of the learner's own notes was left out; `check` says all of it. */
export async function tellProblems(shelf: Shelf, context: Context): Promise<void> {
  const errors = shelf.problems.filter((problem) => problem.severity === 'error').length;
  if (errors === 0 || context.quiet) return;
  const { viewLeftOut } = await import('../view/pages/left-out.ts');
  context.world.err.write(viewLeftOut(errors, context.contentFolders, context.look));
}

/** A folder's notes in the language asked for; a topic that it lacks there is taken in the other one. */
async function readOwnNotes(
  folder: string,
  language: Language,
): Promise<{ notes: Note[]; problems: Problem[] }> {
  const { parseNote } = await import('../notes/parse.ts');
  const files = readNotesFolder(folder, language);
  const readings = files.map((file) => {
    const { text, problems } = decodeNote(file);
    const parsed =
      text === null
        ? { note: null, problems: [] }
        : parseNote({ path: file.path, topic: file.topic, language: file.language, text });
    return { note: parsed.note, problems: [...problems, ...parsed.problems] };
  });
  if (files.length === 0) fail('content-empty', { path: folder });
  const notes = readings.flatMap(({ note }) => (note === null ? [] : [note]));
  const here = new Set<TopicId>(
    notes.filter((note) => note.language === language).map((note) => note.topic),
  );
  return {
    notes: notes.filter((note) => note.language === language || !here.has(note.topic)),
    problems: readings.flatMap((one) => one.problems),
  };
}

function readIndex({ world, language }: ShelfParts): Index {
  return readCompiled<Index>(world.notesFolder, compiledNotes.index(language));
}
