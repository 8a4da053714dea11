// `check`: the linter for notes, with every problem at once and how well somebody who knows nothing would do.
import { commandWords } from '../view/pages/command-words.ts';
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { sha256 } from '../world/hash.ts';
import { openOutput } from '../face/output.ts';
import { topicName } from '../notes/frontmatter.ts';
import { noteTemplate } from '../view/pages/note-template.ts';
import { checkNotes, type Checked } from '../notes/check.ts';
import { asWritten, decodeNote, type NoteFile } from '../notes/decode.ts';
import { glossary } from '../notes/glossary.ts';
import { checkLabs } from '../lab/check-labs.ts';
import { byPlace, inBank } from '../notes/problem.ts';
import { languages, sourceLanguage, type Language, type Note } from '../notes/note.ts';
import { tellerOf } from '../desk/long-work.ts';
import { openOwnWhole } from '../desk/shelf.ts';
import { stampNote } from '../notes/stamp.ts';
import { viewChecked } from '../view/pages/check.ts';
import { problemRow } from '../view/pages/problem.ts';
import { columnsOf } from '../view/text/width.ts';
import { fail, reasonOf } from '../world/failure.ts';
import type { Typed } from './verb.ts';
import { readShippedLabs, readShippedNotes } from '../world/compiled-notes.ts';
import { readLabsFolder, readNotesFolder, unreadIn } from '../world/library.ts';
import { fromHome } from '../world/paths.ts';
import { writeWhole } from '../world/whole-file.ts';
import { jsonLine } from '../view/text/safe.ts';

export async function run(context: Context, { args, options }: Typed<'check'>): Promise<number> {
  const folders =
    args[0] === undefined ? context.contentFolders : [fromHome(args[0], context.world)];
  const ids = options.stamp;
  if (options.new !== null) return writeTemplate(options.new, args[0] ?? '.', context);
  const files = await filesIn(folders, context);
  if (ids.length > 0) return stamp(ids, files, context);
  const builtIn = folders.length === 0 ? [] : await builtInOutlines(context);
  const tell = tellerOf('reading', files.length, context);
  const { notes, ...noted } = checkNotes(files, {
    onRead: tell.done,
    sha256,
    width: columnsOf,
    builtIn,
    unread: folders.flatMap(unreadIn),
    terms: discouragedTerms(),
  });
  tell.end();
  // Labs name sections and questions of the notes beside them.
  const labs = checkLabs(await labsIn(folders, context), [...notes, ...builtIn]);
  const problems = [...noted.problems, ...labs.problems].sort(byPlace);
  const checked = { ...noted, problems: isBank(files, builtIn) ? inBank(problems) : problems };
  context.world.out.write(
    context.json
      ? jsonLine(documentOf(checked, context))
      : viewChecked(
          checked,
          { proofs: options.proofs, notes: files.length },
          context.look,
          commandWords(context.language),
        ),
  );
  return checked.problems.some((problem) => problem.severity === 'error')
    ? exitCodes.no
    : exitCodes.done;
}

/** A folder with every built-in topic is the bank itself, or what is to become it. */
function isBank(files: readonly NoteFile[], builtIn: readonly Note[]): boolean {
  const topics = new Set(files.map(({ topic, language }) => `${language}/${topic}`));
  return builtIn.every(({ topic, language }) => topics.has(`${language}/${topic}`));
}

/** Without a folder, the notes that the package ships. */
async function filesIn(folders: readonly string[], context: Context): Promise<NoteFile[]> {
  const files =
    folders.length === 0
      ? await readShippedNotes(context.world.notesFolder)
      : folders.flatMap((folder) => readNotesFolder(folder, context.language));
  if (files.length === 0) fail('content-empty', { path: folders.join(', ') });
  return files;
}

function labsIn(folders: readonly string[], { world }: Context): Promise<NoteFile[]> | NoteFile[] {
  return folders.length === 0
    ? readShippedLabs(world.notesFolder)
    : folders.flatMap(readLabsFolder);
}

/** Their topics and sections, in every language: notes of one's own may require and link to them. */
async function builtInOutlines({ world }: Context): Promise<Note[]> {
  const shelves = await Promise.all(
    languages.map((language) => openOwnWhole({ world, language, contentFolders: [] })),
  );
  return shelves.flatMap(({ deck }) => deck.notes);
}

/** A note to begin with: `check` has nothing to say about it. */
async function writeTemplate(name: string, folder: string, context: Context): Promise<number> {
  const topic = name.normalize('NFC').replace(/\.md$/, '');
  if (!topicName.test(topic)) fail('bad-note-name', { given: name });
  const write = await openOutput(`${folder}/${topic}.md`, 'check', { yes: false }, context);
  if (write !== null) write(noteTemplate(topic, context.language));
  return exitCodes.done;
}

function documentOf({ problems, guessability }: Checked, { language }: Context): object {
  const words = commandWords(language);
  const count = (severity: string) =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    schema: 1,
    errors: count('error'),
    warnings: count('warning'),
    problems: problems.map((problem) => problemRow(problem, language, words.problem)),
    guessability,
  };
}

/** Records that translations were reviewed: only the stamps of these ids change in the files. */
function stamp(ids: readonly string[], files: readonly NoteFile[], context: Context): number {
  const wanted = new Set(ids);
  const found = files
    .filter((file) => file.language !== sourceLanguage)
    .flatMap((file) => stampOne(file, files, wanted));
  const missing = ids.filter((id) => !found.some((one) => one === id || one.startsWith(`${id}/`)));
  for (const id of found) if (!context.quiet) context.world.out.write(`${id}\n`);
  if (missing[0] !== undefined) fail('unknown-question', { given: missing[0], nearest: [] });
  return exitCodes.done;
}

function stampOne(file: NoteFile, files: readonly NoteFile[], ids: ReadonlySet<string>): string[] {
  const source = files.find(
    (other) => other.language === sourceLanguage && other.topic === file.topic,
  );
  const english = source === undefined ? null : decodeNote(source).text;
  if (source === undefined || english === null) return [];
  if (file.content.kind === 'refused' || decodeNote(file).text === null) return [];
  const text = asWritten(file.content.bytes);
  const result = stampNote({ ...file, text }, { ...source, text: english }, ids, sha256);
  if (result.text !== text) replaceNote(file.path, result.text);
  return result.stamped;
}

function replaceNote(path: string, text: string): void {
  try {
    writeWhole(path, text);
  } catch (error) {
    fail('note-unwritable', { path, reason: reasonOf(error) });
  }
}

/** The dictionary's discouraged forms are all Korean; English notes are free. */
function discouragedTerms(): Record<Language, { found: string; preferred: string }[]> {
  const ko = glossary.flatMap(({ forms, discouraged }) =>
    discouraged.map((found) => ({ found, preferred: forms.ko[0] ?? '' })),
  );
  return { en: [], ko };
}
