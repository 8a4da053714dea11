// The notes that a verb works on: the package's compiled ones and the learner's own, as one deck.
import { compiledNotes, readCompiled, readFirst } from '../world/library.ts';
import {
  noteOf,
  type Bank,
  type Index,
  type TopicOutline,
  indexIn,
  type QuestionIndex,
  type ShortIndex,
} from '../notes/compiled.ts';
import { makeDeck, type Deck } from '../notes/deck.ts';
import { outlinedOf, type Outlined } from '../notes/kept-outlines.ts';
import type { Language, Note, TopicId } from '../notes/note.ts';
import type { Problem } from '../notes/problem.ts';
import type { Renames } from '../progress/fold.ts';
import type { World } from '../world/world.ts';
import type { Context } from './context.ts';
import type { Own } from './own-notes.ts';

export type Shelf = {
  deck: Deck;
  /** Of the shipped notes in this language. */
  outlines: readonly TopicOutline[];
  /** Of the learner's own notes that stand in the deck. */
  own: ReadonlyMap<TopicId, Outlined>;
  /** What was left out of the learner's own notes, and why. */
  problems: Problem[];
};
export type ShelfParts = { world: World; language: Language; contentFolders: readonly string[] };

/** Enough to find topics and list them: all notes without their texts and questions. */
export async function openOutlines(parts: ShelfParts & { dataFolder: string }): Promise<Shelf> {
  const index = readIndex(parts);
  const own = await readOwn(parts, async (folder) => {
    const { readOutlined } = await import('./own-notes.ts');
    return readOutlined(folder, parts.language, parts);
  });
  const thin = ({ path, outline }: Outlined): Note => ({ ...noteOf(outline), path });
  return shelve(parts, index, index.outlines.map(noteOf), own, (one) => [thin(one), one]);
}

/** As `openOutlines`, but the learner's own notes are read anew, whole. */
export async function openOwnWhole(parts: ShelfParts): Promise<Shelf> {
  const index = readIndex(parts);
  return shelveWhole(parts, index, index.outlines.map(noteOf));
}

/** Every note of the language, whole. */
export async function openBank(parts: ShelfParts): Promise<Shelf> {
  return shelveWhole(
    parts,
    readIndex(parts),
    await readFirst<Bank>(parts.world.notesFolder, compiledNotes.bank(parts.language)),
  );
}

/** An own note that an outline stands for, parsed. */
export async function ownNote(note: Note, { contentFolders }: ShelfParts): Promise<Note> {
  const { readOne } = await import('./own-notes.ts');
  return readOne(contentFolders, note);
}

/** All questions by topic, whatever the shelf holds of their texts. */
export function questionIndex({ own }: Shelf, { world }: ShelfParts): QuestionIndex {
  return new Map([
    ...indexIn(readCompiled<ShortIndex>(world.notesFolder, compiledNotes.questions)),
    ...[...own].map(([topic, { known }]) => [topic, known] as const),
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

async function shelveWhole(
  parts: ShelfParts,
  index: Index,
  builtIn: readonly Note[],
): Promise<Shelf> {
  const own = await readOwn(parts, async (folder) => {
    const { readWhole } = await import('./own-notes.ts');
    return readWhole(folder, parts.language);
  });
  return shelve(parts, index, builtIn, own, (note) => [note, outlinedOf(note)]);
}

/** What reads the learner's own notes is loaded by `read`: where there are any. */
function readOwn<Item>(
  { contentFolders }: ShelfParts,
  read: (folder: string) => Promise<Own<Item>>,
): Promise<Own<Item>[]> {
  return Promise.all(contentFolders.map(read));
}

function shelve<Item>(
  { language }: ShelfParts,
  { outlines, moreNames }: Index,
  builtIn: readonly Note[],
  folders: readonly Own<Item>[],
  split: (item: Item) => readonly [Note, Outlined],
): Shelf {
  const own = folders.map(({ notes }) => notes.map(split));
  const { deck, problems } = makeDeck({
    language,
    builtIn,
    own: own.map((notes) => notes.map(([note]) => note)),
    moreNames,
  });
  const ownPaths = new Set(own.flat().map(([{ path }]) => path));
  return {
    deck,
    outlines,
    own: new Map(own.flat().map(([{ topic }, outlined]) => [topic, outlined])),
    problems: [
      ...folders.flatMap((folder) => folder.problems),
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

function readIndex({ world, language }: ShelfParts): Index {
  return readCompiled<Index>(world.notesFolder, compiledNotes.index(language));
}
