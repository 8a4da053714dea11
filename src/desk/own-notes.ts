// The learner's own notes: whole, or as outlines, which are kept so that a folder is parsed once.
import { decodeNote } from '../notes/decode.ts';
import {
  outlinedOf,
  outlinesIn,
  outlinesText,
  type KeptOutlines,
  type Outlined,
} from '../notes/kept-outlines.ts';
import type { Language, Note, TopicId } from '../notes/note.ts';
import type { NoteSource } from '../notes/parse.ts';
import type { Problem } from '../notes/problem.ts';
import { sealed, sumOf, unsealed } from '../progress/sum.ts';
import { fail } from '../world/failure.ts';
import { outlinesPath } from '../world/folders.ts';
import { keepAmongFew, readKept } from '../world/kept-file.ts';
import { builtAt } from '../world/compiled-notes.ts';
import { findNotes, readFound, type FoundNote } from '../world/library.ts';
import { doEach, type Teller } from './long-work.ts';
import { version } from './version.ts';

export type Own<Item> = { notes: Item[]; problems: Problem[] };
type Keeping = Teller & { dataFolder: string };

/** A folder's notes in the language asked for; a topic that it lacks there is taken in the other one. */
export async function readWhole(
  folder: string,
  language: Language,
  teller: Teller,
): Promise<Own<Note>> {
  const parse = await parser();
  const readings: ReturnType<Parse>[] = [];
  await doEach(filesIn(folder, language), (file) => void readings.push(parse(file)), teller);
  return {
    notes: inLanguage(
      readings.flatMap(({ note }) => note ?? []),
      (note) => note,
      language,
    ),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** The note of which an outline was found, parsed; as it is where its file has gone meanwhile. An outline is kept of a note without mistakes. */
export async function readOne(folders: readonly string[], note: Note): Promise<Note> {
  const file = folders
    .flatMap((folder) => findNotes(folder, note.language))
    .find(({ path }) => path === note.path);
  return (file && (await parser())(file, { isJudged: true }).note) ?? note;
}

/** As `readWhole`, but only what was changed is parsed. A note that something is wrong with is parsed each time, so that it is told. */
export async function readOutlined(
  folder: string,
  language: Language,
  keeping: Keeping,
): Promise<Own<Outlined>> {
  const files = filesIn(folder, language);
  const build = `${version} ${builtAt(keeping.world.notesFolder)}`;
  const whose = `${language} ${folder}`;
  // Two folders of one sum take turns: each file of notes is looked up by its own path.
  const path = outlinesPath(keeping.dataFolder, sumOf(whose, whose.length));
  const before = outlinesIn(build, unsealed(readKept(path) ?? '') ?? '');
  const { outlines, fresh, problems } = await outlineAll(files, before, keeping);
  if (fresh.size !== before.size || [...fresh].some(([key, one]) => before.get(key) !== one))
    keepAmongFew(path, sealed(outlinesText(build, fresh)), mostFolders);
  return { notes: inLanguage(outlines, ({ outline }) => outline, language), problems };
}

/** Of so many folders, or languages of one, outlines are kept: those used last. */
const mostFolders = 8;

async function outlineAll(files: readonly FoundNote[], before: KeptOutlines, teller: Teller) {
  const outlines: Outlined[] = [];
  const problems: Problem[] = [];
  const fresh = new Map<string, { stamp: string; outlined: Outlined }>();
  const now = teller.world.now();
  const outline = async (file: FoundNote): Promise<void> => {
    const stamp = file.stamp(now);
    const kept = before.get(file.path);
    if (kept !== undefined && kept.stamp === stamp && isOf(file, kept.outlined)) {
      fresh.set(file.path, kept);
      outlines.push(kept.outlined);
      return;
    }
    const read = (await parser())(file);
    problems.push(...read.problems);
    if (read.note === null) return;
    const outlined = outlinedOf(read.note);
    outlines.push(outlined);
    if (stamp !== null && !read.problems.some(({ severity }) => severity === 'error'))
      fresh.set(file.path, { stamp, outlined });
  };
  await doEach(files, outline, teller);
  return { outlines, problems, fresh };
}

function isOf({ topic, language }: FoundNote, { outline }: Outlined): boolean {
  return outline.topic === topic && outline.language === language;
}

function filesIn(folder: string, language: Language): FoundNote[] {
  const files = findNotes(folder, language);
  return files.length === 0 ? fail('content-empty', { path: folder }) : files;
}

type Parse = (
  file: FoundNote,
  known?: Pick<NoteSource, 'isJudged'>,
) => { note: Note | null; problems: Problem[] };

async function parser(): Promise<Parse> {
  const { parseNote } = await import('../notes/parse.ts');
  return (found, known) => {
    const { path, topic, language } = found;
    const { text, problems } = decodeNote(readFound(found));
    const parsed =
      text === null
        ? { note: null, problems: [] }
        : parseNote({ path, topic, language, text, ...known });
    return { note: parsed.note, problems: [...problems, ...parsed.problems] };
  };
}

function inLanguage<Item>(
  items: readonly Item[],
  of: (item: Item) => { language: Language; topic: TopicId },
  language: Language,
): Item[] {
  const here = new Set(
    items
      .map(of)
      .filter((note) => note.language === language)
      .map(({ topic }) => topic),
  );
  return items.filter((item) => of(item).language === language || !here.has(of(item).topic));
}
