// Notes on disk: the Markdown files of a learner's own folders.
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { languages, type Language } from '../notes/note.ts';
import { largestBytes, type NoteFile } from '../notes/decode.ts';
import { Failure, reasonOf } from './failure.ts';

/** A note's file, not opened yet. */
export type FoundNote = Omit<NoteFile, 'content'> & {
  /** Changes with the file; null where that can't be relied on: it may still be written, or is refused. */
  stamp(now: number): string | null;
  read(): NoteFile['content'];
};

/**
 * The notes of `DIR/en/*.md` and `DIR/ko/*.md`, or of a flat `DIR/*.md` in the given language.
 * Throws a Failure where the folder itself can't be read.
 */
export function findNotes(folder: string, flatLanguage: Language): FoundNote[] {
  const root = attempt(folder, () => realpathSync(folder));
  const entries = attempt(folder, () => namesIn(root));
  const own = languages.filter(
    (name) => entries.some((entry) => entry.name === name) && isFolder(join(root, name)),
  );
  const flat = findAll(entries, root, folder, '', flatLanguage);
  return [...flat, ...own.flatMap((language) => findLanguage(root, folder, language))];
}

/** As `findNotes`, each of them read. */
export function readNotesFolder(folder: string, flatLanguage: Language): NoteFile[] {
  return findNotes(folder, flatLanguage).map(readFound);
}

export function readFound({ path, topic, language, read }: FoundNote): NoteFile {
  return { path, topic, language, content: read() };
}

type Unread = { path: string; what: 'folder' | 'extension' };

/** What stands in a folder of notes and is not read, though it looks as if it should be. */
export function unreadIn(folder: string): Unread[] {
  const root = attempt(folder, () => realpathSync(folder));
  const here = attempt(folder, () => namesIn(root)).map(({ name }) => name);
  const own = languages.filter((name) => here.includes(name) && isFolder(join(root, name)));
  return ['', ...own].flatMap((under) =>
    attempt(folder, () => namesIn(join(root, under))).flatMap(({ name }): Unread[] => {
      const path = join(folder, under, name);
      if (name.startsWith('.') || (under === '' && own.some((one) => one === name))) return [];
      if (under !== '' && name === labsIn) return [];
      if (isFolder(join(root, under, name)))
        return holdsNotes(join(root, under, name)) ? [{ path, what: 'folder' }] : [];
      return !name.endsWith('.md') && looksLikeNote.test(name) ? [{ path, what: 'extension' }] : [];
    }),
  );
}

const looksLikeNote = /\.(?:md|markdown|mdown|mkdn?|mdx|md\.txt)$/i;

function holdsNotes(folder: string): boolean {
  try {
    return namesIn(folder).some(({ name }) => isNote(name));
  } catch {
    return false;
  }
}

function findLanguage(root: string, folder: string, language: Language): FoundNote[] {
  const names = attempt(join(folder, language), () => namesIn(join(root, language)));
  return findAll(names, root, folder, language, language);
}

/** The labs of `DIR/en/labs/*.md` and `DIR/ko/labs/*.md`: none where there is no such folder. */
export function readLabsFolder(folder: string): NoteFile[] {
  if (!isFolder(folder)) return [];
  const root = attempt(folder, () => realpathSync(folder));
  return languages
    .map((language) => ({ language, under: join(language, labsIn) }))
    .filter(({ under }) => isFolder(join(root, under)))
    .flatMap(({ language, under }) => {
      const names = attempt(join(folder, under), () => namesIn(join(root, under)));
      return findAll(names, root, folder, under, language).map(readFound);
    });
}
export const labsIn = 'labs';

/** The names in a folder, sorted, each with whether it is what it looks like: bytes that are no UTF-8 open nothing as text. */
function namesIn(folder: string): Name[] {
  return readdirSync(folder, 'buffer')
    .map((bytes) => ({ name: bytes.toString(), bytes }))
    .map(({ name, bytes }) => ({ name, isText: bytes.equals(Buffer.from(name)) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
type Name = { name: string; isText: boolean };

function findAll(
  names: readonly Name[],
  root: string,
  folder: string,
  under: string,
  language: Language,
): FoundNote[] {
  return names.flatMap(({ name, isText }) => {
    if (!isNote(name)) return [];
    // Some systems keep the name of a file in other code points than were typed.
    const topic = name.slice(0, -'.md'.length).normalize('NFC');
    const place = join(root, under, name);
    const read = (): NoteFile['content'] =>
      isText ? contentOf(root, place) : { kind: 'refused', why: 'name-not-utf8', detail: '' };
    const stamp = (now: number): string | null => (isText ? stampOf(root, place, now) : null);
    return [{ path: join(folder, under, name), topic, language, stamp, read }];
  });
}

function contentOf(root: string, path: string): NoteFile['content'] {
  try {
    const real = realpathSync(path);
    if (!real.startsWith(root + sep)) return { kind: 'refused', why: 'link-out', detail: real };
    const facts = statSync(real);
    if (!facts.isFile()) return { kind: 'refused', why: 'not-a-file', detail: '' };
    if (facts.size > largestBytes)
      return { kind: 'refused', why: 'too-large', detail: String(facts.size) };
    return { kind: 'bytes', bytes: readFileSync(real) };
  } catch (error) {
    return { kind: 'refused', why: 'unreadable', detail: reasonOf(error) };
  }
}

function stampOf(root: string, path: string, now: number): string | null {
  try {
    const real = realpathSync(path);
    const { size, mtimeNs, mtimeMs, ctimeNs } = statSync(real, { bigint: true });
    // Some systems count in twos of seconds: what was written just now may be written again under the same time.
    const isSettled = now - Number(mtimeMs) > 2_000;
    return isSettled && real.startsWith(root + sep) && size <= largestBytes
      ? `${size}-${mtimeNs}-${ctimeNs}`
      : null;
  } catch {
    return null;
  }
}

function isNote(name: string): boolean {
  return name.endsWith('.md') && name.toLowerCase() !== 'readme.md' && !name.startsWith('.');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function attempt<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Failure({ code: 'content-unreadable', args: { path, reason: reasonOf(error) } });
  }
}
