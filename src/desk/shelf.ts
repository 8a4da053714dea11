// The notes that a verb works on: the package's compiled ones and the learner's own, as one deck.
import { compiledNotes, readCompiled, readNotes } from '../world/compiled-notes.ts';
import { noteOf, type Index, type TopicOutline } from '../notes/compiled.ts';
import { makeDeck, withNotes, type Deck } from '../notes/deck.ts';
import { headIn, questionHeads, type NoteHead, type ShortHeads } from '../notes/heads.ts';
import { outlinedOf, type Outlined } from '../notes/kept-outlines.ts';
import type { Note, TopicId } from '../notes/note.ts';
import type { Problem } from '../notes/problem.ts';
import type { Renames } from '../progress/fold.ts';
import type { Context } from './context.ts';
import type { Teller } from './long-work.ts';
import type { Own } from './own-notes.ts';

export type Shelf = {
  deck: Deck;
  /** Of the shipped notes in this language. */
  outlines: readonly TopicOutline[];
  /** Of the learner's own notes that stand in the deck. */
  own: ReadonlyMap<TopicId, Outlined>;
  /** All notes with their questions, whatever the deck holds of their texts; in learning order. */
  heads(): readonly NoteHead[];
  /** What was left out of the learner's own notes, and why. */
  problems: Problem[];
};
export type ShelfParts = Teller & { contentFolders: readonly string[] };

/** Enough to find topics, list them and choose questions: all notes without their texts; `wholeOn` reads those that are wanted. */
export async function openOutlines(parts: ShelfParts & { dataFolder: string }): Promise<Shelf> {
  const index = readIndex(parts);
  const own = await readOwn(parts, async (folder) => {
    const { readOutlined } = await import('./own-notes.ts');
    return readOutlined(folder, parts.language, parts);
  });
  const thin = ({ path, outline, whole }: Outlined): Note => whole ?? { ...noteOf(outline), path };
  return shelve(parts, index, index.outlines.map(noteOf), own, (one) => [thin(one), one]);
}

/** The shelf with these topics whole. */
export async function wholeOn(
  shelf: Shelf,
  topics: Iterable<TopicId>,
  parts: ShelfParts,
): Promise<Shelf> {
  const wanted = [...new Set(topics)];
  const { deck } = shelf;
  const own = wanted.flatMap((topic) =>
    deck.own.has(topic) ? (deck.byTopic.get(topic) ?? []) : [],
  );
  const shipped = wanted.filter((topic) => deck.byTopic.has(topic) && !deck.own.has(topic));
  const whole = await Promise.all([
    readNotes(parts.world.notesFolder, parts.language, shipped),
    ...own.map(async (note) => [await ownNote(note, shelf, parts)]),
  ]);
  return { ...shelf, deck: withNotes(deck, whole.flat()) };
}

/** As `openOutlines`, but the learner's own notes are read anew, whole. */
export async function openOwnWhole(parts: ShelfParts): Promise<Shelf> {
  const index = readIndex(parts);
  return shelveWhole(parts, index, index.outlines.map(noteOf));
}

/** Every note of the language, whole. */
export async function openBank(parts: ShelfParts): Promise<Shelf> {
  const index = readIndex(parts);
  const topics = index.outlines.map(({ topic }) => topic);
  return shelveWhole(
    parts,
    index,
    await readNotes(parts.world.notesFolder, parts.language, topics),
  );
}

/** An own note that an outline stands for, parsed. */
async function ownNote(
  note: Note,
  { own }: Pick<Shelf, 'own'>,
  { contentFolders }: ShelfParts,
): Promise<Note> {
  const whole = own.get(note.topic)?.whole;
  if (whole !== undefined) return whole;
  const { readOne } = await import('./own-notes.ts');
  return readOne(contentFolders, note);
}

/** Former ids of questions, so that progress follows a rename. */
export function renamesIn(heads: readonly NoteHead[]): Renames {
  return new Map(
    questionHeads(heads).flatMap(({ id, was }) => (was === null ? [] : [[was, id] as const])),
  );
}

async function shelveWhole(
  parts: ShelfParts,
  index: Index,
  builtIn: readonly Note[],
): Promise<Shelf> {
  const own = await readOwn(parts, async (folder) => {
    const { readWhole } = await import('./own-notes.ts');
    return readWhole(folder, parts.language, parts);
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
  { language, world }: ShelfParts,
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
  const outlined = new Map(own.flat().map(([{ topic }, one]) => [topic, one]));
  let heads: readonly NoteHead[] | null = null;
  const readHeads = (): NoteHead[] => {
    const shipped = new Map(
      readCompiled<ShortHeads>(world.notesFolder, compiledNotes.questions(language)),
    );
    const byTopic = new Map(outlines.map((one) => [one.topic, one]));
    const head = (topic: TopicId): NoteHead | [] => {
      const outline = byTopic.get(topic);
      const ownHead = outlined.get(topic)?.head;
      return ownHead ?? (outline === undefined ? [] : headIn(outline, shipped.get(topic) ?? []));
    };
    return deck.notes.flatMap(({ topic }) => head(topic));
  };
  return {
    deck,
    outlines,
    own: outlined,
    heads: () => (heads ??= readHeads()),
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
