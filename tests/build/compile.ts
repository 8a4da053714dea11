// Compiles the notes of content/ into what the program reads: an index, a bank of each language, and the notes drawn for common widths.
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { brotliCompressSync, constants, createBrotliCompress } from 'node:zlib';
import { helpPage } from '../../src/cli/help.ts';
import { verbs, type Verb } from '../../src/cli/verbs.ts';
import { version } from '../../src/desk/version.ts';
import { manPage } from '../../src/view/pages/help.ts';
import { reportPlace } from '../../src/view/report-place.ts';
import {
  drawnColumns,
  namesIn,
  outlineOf,
  type Drawn,
  type DrawnTwice,
  type Index,
  type TaughtEntries,
} from '../../src/notes/compiled.ts';
import { makeDeck } from '../../src/notes/deck.ts';
import { headOf, shortened, type ShortHeads } from '../../src/notes/heads.ts';
import { heldIn } from '../../src/notes/held.ts';
import { decodeNote, type NoteFile } from '../../src/notes/decode.ts';
import { languages, sourceLanguage, type Language, type Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { taughtIn } from '../../src/notes/taught.ts';
import { drawNote, lexNote, type LexedEntries } from '../../src/view/pages/note.ts';
import type { Sources } from '../../src/notes/compiled.ts';
import { parseLab } from '../../src/lab/parse.ts';
import type { Lab, LabIndex } from '../../src/lab/lab.ts';
import { compiledNotes } from '../../src/world/compiled-notes.ts';
import { readLabsFolder, readNotesFolder } from '../../src/world/library.ts';

/** Notes with problems are left out as far as the parser leaves them out; the tests refuse to ship any. */
export async function compileNotes(contentFolder: string, outFolder: string): Promise<void> {
  const notes = readNotes(contentFolder);
  for (const language of languages) mkdirSync(`${outFolder}/${language}/labs`, { recursive: true });
  const taught: TaughtEntries = notes
    .filter(({ language }) => language === sourceLanguage)
    .flatMap(({ topic, sections }) =>
      sections.map((section) => [`${topic}/${section.id}`, [...taughtIn(section)]] as const),
    );
  write(outFolder, compiledNotes.taught, JSON.stringify(taught));
  const sources = sourcesIn(readNotesFolder(contentFolder, sourceLanguage));
  for (const language of languages) {
    const index: Index = {
      outlines: notes.filter((note) => note.language === language).map(outlineOf),
      moreNames: notes.filter((note) => note.language !== language).flatMap(namesIn),
    };
    write(outFolder, compiledNotes.index(language), JSON.stringify(index));
    const own = notes.filter((note) => note.language === language);
    const heads: ShortHeads = own.map((note) => [note.topic, shortened(headOf(note))]);
    write(outFolder, compiledNotes.questions(language), JSON.stringify(heads));
    const { deck } = makeDeck({ language, builtIn: own, own: [], moreNames: index.moreNames });
    write(outFolder, compiledNotes.search(language), JSON.stringify(heldIn(deck.notes)));
    const texts = new Map(sources(language));
    for (const note of own) await writeNote(outFolder, note, texts.get(note.topic) ?? '');
  }
  await writeLabs(contentFolder, outFolder);
}

/** The man page, of the same words as the help. */
export function writeManual(path: string): void {
  const names = Object.keys(verbs) as Verb[];
  const manual = manPage({
    version,
    page: helpPage(null, sourceLanguage),
    commands: names.map((verb) => helpPage(verb, sourceLanguage)),
    bugs: reportPlace,
  });
  writeFileSync(path, manual);
}

/** The script of the study page; what ends a script in a page must not stand in it. */
export function writeStudy(path: string, outFolder: string): void {
  const script = readFileSync(path, 'utf8').trim();
  if (/<\/script|<!--/i.test(script))
    throw new Error('The script of the study page would end early.');
  write(outFolder, compiledNotes.study, JSON.stringify(script));
}

function readNotes(contentFolder: string): Note[] {
  return readNotesFolder(contentFolder, sourceLanguage).flatMap((file) => {
    const { text, problems } = decodeNote(file);
    const parsed =
      text === null
        ? { note: null, problems: [] }
        : parseNote({
            path: inProject(file, contentFolder),
            topic: file.topic,
            language: file.language,
            text,
          });
    for (const { place, code } of [...problems, ...parsed.problems])
      console.error(`${place.path}:${place.line}:${place.column}  ${code}`);
    return parsed.note === null ? [] : [parsed.note];
  });
}

/** The same wherever it is built. */
const inProject = ({ path }: NoteFile, contentFolder: string): string =>
  relative(dirname(contentFolder), path);

async function writeLabs(contentFolder: string, outFolder: string): Promise<void> {
  const files = readLabsFolder(contentFolder);
  const sources = sourcesIn(files);
  const labs = files.flatMap((file): Lab[] => {
    const { text } = decodeNote(file);
    if (text === null) return [];
    const { topic: name, language } = file;
    const path = inProject(file, contentFolder);
    const { lab, problems } = parseLab({ path, name, language, text });
    for (const { place, code } of problems)
      console.error(`${place.path}:${place.line}:${place.column}  ${code}`);
    return lab === null ? [] : [lab];
  });
  const index: LabIndex = labs
    .filter(({ language }) => language === sourceLanguage)
    .map(({ name, tasks }) => ({ name, tasks: tasks.map(({ id }) => id) }));
  write(outFolder, compiledNotes.labIndex, JSON.stringify(index));
  for (const language of languages) {
    const own = labs.filter((lab) => lab.language === language);
    await writeParts(outFolder, compiledNotes.labs(language), [own, sources(language)]);
  }
}

const sourcesIn =
  (files: readonly NoteFile[]) =>
  (language: Language): Sources =>
    files
      .filter((file) => file.language === language)
      .flatMap((file) => {
        const { text } = decodeNote(file);
        return text === null ? [] : [[file.topic, text] as const];
      });

async function writeNote(outFolder: string, note: Note, source: string): Promise<void> {
  const { language, topic } = note;
  const lexed: LexedEntries = [...lexNote(note)];
  const parts = [note, source, drawable(lexed)];
  await writeParts(outFolder, compiledNotes.topic(language, topic), parts);
  const drawn = drawnColumns.map((columns): DrawnTwice => {
    const draw = (colour: boolean): Drawn =>
      drawNote(note, { language, columns, colour, unicode: true, links: colour });
    return { colour: draw(true), bare: draw(false) };
  });
  await writeParts(outFolder, compiledNotes.drawn(language, topic), drawn);
}

/** Without what drawing never asks for: the Markdown that each token was, and that nothing in it is escaped. */
const drawable = (lexed: LexedEntries): unknown =>
  JSON.parse(
    JSON.stringify(lexed, (key, value: unknown) =>
      key === 'raw' || (key === 'escaped' && value === false) ? undefined : value,
    ),
  );

function write(outFolder: string, name: string, text: string): void {
  writeFileSync(`${outFolder}/${name}`, name.endsWith('.br') ? packed(text) : text);
}

/** Each part is packed by what those before it said, and can be unpacked without those behind it: their number and where they end stand in front. */
async function writeParts(outFolder: string, name: string, parts: unknown[]): Promise<void> {
  const packing = createBrotliCompress(packing24);
  const pieces: Buffer[] = [];
  packing.on('data', (piece: Buffer) => pieces.push(piece));
  const ends = Buffer.alloc(1 + 4 * parts.length);
  ends.writeUInt8(parts.length);
  for (const [at, part] of parts.entries()) {
    packing.write(`${JSON.stringify(part)}\n`);
    await new Promise<void>((done) => packing.flush(constants.BROTLI_OPERATION_FLUSH, done));
    ends.writeUInt32LE(Buffer.concat(pieces).length, 1 + 4 * at);
  }
  packing.end();
  await once(packing, 'end');
  writeFileSync(`${outFolder}/${name}`, Buffer.concat([ends, ...pieces]));
}

/** A window as large as the largest archive: what the notes repeat is found again. */
const packing24 = { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } };

function packed(text: string): Buffer {
  return brotliCompressSync(text, packing24);
}
