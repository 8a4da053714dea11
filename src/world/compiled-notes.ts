// The package's own notes: what the build made of them, a file a topic, so that a start reads no topic that it doesn't need.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnTwice, Index, Sources } from '../notes/compiled.ts';
import type { NoteFile } from '../notes/decode.ts';
import { languages, type Language, type Note, type TopicId } from '../notes/note.ts';
import { Failure, fail, reasonOf } from './failure.ts';
import { labsIn } from './library.ts';

/** The files that the build makes of the notes; those that end in `.br` are packed. */
export const compiledNotes = {
  index: (language: Language) => `${language}.index.json`,
  questions: (language: Language) => `${language}.questions.json`,
  search: (language: Language) => `${language}.search.json.br`,
  taught: 'taught.json.br',
  study: 'study.json.br',
  topic: (language: Language, topic: string) => `${language}/${topic}.note.br`,
  drawn: (language: Language, topic: string) => `${language}/${topic}.drawn.br`,
  labIndex: 'labs.json',
  labs: (language: Language) => `${language}.labs.br`,
};

/** What a packed file of parts holds, in this order: of a topic its note, its Markdown and the Markdown lexed; of labs the first two. */
const parts = ['made', 'source', 'lexed'] as const;
type Part = (typeof parts)[number];

/** When the compiled notes were written: programs of one version may have been built apart. */
export function builtAt(notesFolder: string): number {
  return statSync(join(notesFolder, compiledNotes.labIndex)).mtimeMs;
}

/** A compiled file of the package, as the build wrote it. */
export function readCompiled<Value>(notesFolder: string, name: string): Value {
  return attempt(notesFolder, name, () =>
    JSON.parse(readFileSync(join(notesFolder, name), 'utf8')),
  );
}

/** As `readCompiled`, of a packed file; unpacking is loaded by the verbs that need it. */
export async function readPacked<Value>(notesFolder: string, name: string): Promise<Value> {
  const { brotliDecompressSync } = await import('node:zlib');
  return attempt(notesFolder, name, () => {
    const packed = readFileSync(join(notesFolder, name));
    return JSON.parse(brotliDecompressSync(packed, roomFor(packed)).toString('utf8'));
  });
}

/** A shipped note as the build drew it for one of `drawnColumns`; null where there is no such topic. */
export async function readDrawn(
  notesFolder: string,
  { language, topic }: { language: Language; topic: string },
  at: number,
): Promise<DrawnTwice | null> {
  const name = compiledNotes.drawn(language, topic);
  if (!existsSync(join(notesFolder, name))) return null;
  const lines = await unpackedTo(at, notesFolder, name);
  return attempt(notesFolder, name, () => JSON.parse(lines.at(-1) ?? ''));
}

export async function readPart<Value>(
  notesFolder: string,
  name: string,
  part: Part,
): Promise<Value> {
  const lines = await unpackedTo(parts.indexOf(part), notesFolder, name);
  return attempt(notesFolder, name, () => JSON.parse(lines.at(-1) ?? ''));
}

/** A shipped note with its Markdown lexed. */
export async function readLexed<Lexed>(
  notesFolder: string,
  { language, topic }: Pick<Note, 'language' | 'topic'>,
): Promise<{ note: Note; lexed: Lexed }> {
  const name = compiledNotes.topic(language, topic);
  const lines = await unpackedTo(parts.indexOf('lexed'), notesFolder, name);
  const [note, lexed] = attempt<[Note, Lexed]>(notesFolder, name, () =>
    [lines[0], lines.at(-1)].map((line) => JSON.parse(line ?? '')),
  );
  return { note, lexed };
}

/** The parts up to this one, the first is 0: each stands on a line of its own, and is unpacked with those before it. */
async function unpackedTo(at: number, notesFolder: string, name: string): Promise<string[]> {
  const { brotliDecompressSync, constants } = await import('node:zlib');
  return attempt(notesFolder, name, () => {
    const file = readFileSync(join(notesFolder, name));
    const body = 1 + 4 * file.readUInt8(0);
    const packed = file.subarray(body, body + file.readUInt32LE(1 + 4 * at));
    // It ends where all was written out, not where the archive ends.
    const options = { ...roomFor(packed), finishFlush: constants.BROTLI_OPERATION_FLUSH };
    return brotliDecompressSync(packed, options)
      .toString('utf8')
      .split('\n', at + 1);
  });
}

/** Room for all of it at once: pieces would have to be joined, a fifth of the work. */
function roomFor(packed: Buffer): { chunkSize: number } {
  return { chunkSize: Math.max(mostSaved * packed.length, 64) };
}

/** Notes take about five times as much room as they do packed. */
const mostSaved = 7;

/** A note's Markdown as its author wrote it. */
export async function readNoteSource(
  ownPath: string | null,
  notesFolder: string,
  { language, topic }: Pick<Note, 'language' | 'topic'>,
): Promise<string> {
  if (ownPath === null)
    return readPart<string>(notesFolder, compiledNotes.topic(language, topic), 'source');
  try {
    return readFileSync(ownPath, 'utf8');
  } catch (error) {
    return fail('content-unreadable', { path: ownPath, reason: reasonOf(error) });
  }
}

/** These topics' notes, whole. */
export function readNotes(
  notesFolder: string,
  language: Language,
  topics: readonly TopicId[],
): Promise<Note[]> {
  return Promise.all(
    topics.map((topic) =>
      readPart<Note>(notesFolder, compiledNotes.topic(language, topic), 'made'),
    ),
  );
}

/** The shipped notes as files, as `check` reads them. */
export async function readShippedNotes(notesFolder: string): Promise<NoteFile[]> {
  const files = languages.flatMap((language) =>
    readCompiled<Index>(notesFolder, compiledNotes.index(language)).outlines.map(
      async ({ topic }) => {
        const text = await readNoteSource(null, notesFolder, { language, topic });
        return fileOf('', language, [topic, text]);
      },
    ),
  );
  return Promise.all(files);
}

/** The shipped labs likewise. */
export async function readShippedLabs(notesFolder: string): Promise<NoteFile[]> {
  const files = languages.map(async (language) => {
    const sources = await readPart<Sources>(notesFolder, compiledNotes.labs(language), 'source');
    return sources.map((source) => fileOf(`${labsIn}/`, language, source));
  });
  return (await Promise.all(files)).flat();
}

function fileOf(below: string, language: Language, [topic, text]: Sources[number]): NoteFile {
  const content = { kind: 'bytes' as const, bytes: Buffer.from(text) };
  return { path: `${language}/${below}${topic}.md`, topic, language, content };
}

function attempt<Value>(notesFolder: string, name: string, read: () => unknown): Value {
  try {
    return read() as Value;
  } catch {
    throw new Failure({ code: 'built-in-notes-missing', args: { path: join(notesFolder, name) } });
  }
}
