// Every problem of a folder of notes at once, and how well somebody who knows nothing would do on its questions.
import { decodeNote, type NoteFile } from './decode.ts';
import { makeDeck, questionsOf } from './deck.ts';
import { checkDiagram } from './diagram.ts';
import { checkDoubles } from './doubles.ts';
import { guessRows, isGuessable, type GuessRow } from './guess.ts';
import { checkLanguages, type Side } from './languages.ts';
import { checkLinks } from './links.ts';
import { singularKey } from './names.ts';
import { languages, sourceLanguage } from './note.ts';
import type { Language, Note, Place } from './note.ts';
import { parseInFull, type Details } from './parse.ts';
import { byPlace, problem, type Problem } from './problem.ts';
import { checkShown } from './shown.ts';
import { checkStamps, type Sha256 } from './stamp.ts';
import { checkTerms, type Term } from './terms.ts';
import { checkTwins } from './twins.ts';

export type CheckOptions = {
  /** SHA-256 in lower-case hex of a text in UTF-8. */
  sha256: Sha256;
  /** Display columns. */
  width: (text: string) => number;
  /** Names of the experiments that a `proof` may name; without them no name is refused. */
  proofs?: ReadonlySet<string>;
  /** Topics that are there besides: a note of one's own may build on them. */
  builtIn?: readonly Note[];
  /** What stands beside the notes and is not read. */
  unread?: readonly { path: string; what: 'folder' | 'extension' }[];
  /** Discouraged forms of terms, by language. */
  terms?: Readonly<Record<Language, readonly Term[]>>;
  /** Hears how many files have been read. */
  onRead?: (files: number) => void;
};

type ProofShare = { language: Language; proved: number; total: number };
export type Checked = { problems: Problem[]; guessability: GuessRow[]; proofs: ProofShare[] };

type Read = { note: Note; details: Details };

/** With the notes that were read, for what else is checked against them. */
export function checkNotes(
  files: readonly NoteFile[],
  options: CheckOptions,
): Checked & { notes: Note[] } {
  const parts: (readonly Problem[])[] = [unreadProblems(options)];
  const read: Read[] = [];
  for (const [at, file] of files.entries()) {
    options.onRead?.(at);
    const decoded = decodeNote(file);
    parts.push(decoded.problems);
    if (decoded.text === null) continue;
    const { path, topic, language } = file;
    const {
      note,
      problems: found,
      details,
    } = parseInFull({ path, topic, language, text: decoded.text });
    parts.push(found, checkFile(path, details, options, language));
    if (note) read.push({ note, details });
  }
  const sides = languages.map((language) => read.filter(({ note }) => note.language === language));
  for (const side of sides) parts.push(checkTogether(side, options));
  parts.push(checkAcross(files, read, options.sha256));
  const guessability = sides.flatMap((side) => guessOf(side, options));
  parts.push(
    guessability
      .filter((row) => row.topic === null && isGuessable(row))
      .map((row) => guessable(row, read)),
  );
  return {
    problems: parts.flat().sort(byPlace),
    guessability,
    proofs: sides.flatMap(shareOf),
    notes: read.map(({ note }) => note),
  };
}

function unreadProblems({ unread = [] }: CheckOptions): Problem[] {
  return unread.map(({ path, what }) =>
    problem('file-unread', { what }, { path, line: 1, column: 1 }),
  );
}

/** What can be said about one file, even one whose front matter keeps it shut. */
function checkFile(
  path: string,
  details: Details,
  options: CheckOptions,
  language: Language,
): Problem[] {
  return [
    ...checkShown(details.fences, details.codes, path),
    ...details.fences
      .filter((fence) => fence.info.startsWith('diagram:'))
      .flatMap((fence) => checkDiagram(fence, path, options.width)),
    ...checkTerms(details, path, options.terms?.[language] ?? []),
  ];
}

/** What the notes of one language say about each other. */
function checkTogether(side: readonly Read[], { proofs, builtIn = [] }: CheckOptions): Problem[] {
  const language = side[0]?.note.language ?? sourceLanguage;
  const others = builtIn.filter((note) => note.language === language);
  const notes = new Map(
    [...others, ...side.map(({ note }) => note)].map((note) => [note.topic as string, note]),
  );
  const written = new Set(side.map(({ note }) => note.path));
  const places = new Map(side.map(({ note, details }) => [note.path, details.frontMatter]));
  const { problems } = makeDeck({ language, builtIn: [...notes.values()] });
  return [
    ...problems
      .filter(({ place }) => written.has(place.path))
      .map((one) => atItsKey(one, places.get(one.place.path))),
    ...side.flatMap(({ note, details }) => checkLinks(details.links, note, notes)),
    ...side.flatMap(({ note }) => idProblems(note, proofs)),
    ...sharedNames(side),
    ...checkTwins(side.map(({ note }) => note)),
    ...checkDoubles(side.map(({ note }) => note)),
  ];
}

/** A deck knows topics; the check knows where they are written. */
function atItsKey(found: Problem, places: ReadonlyMap<string, Place> | undefined): Problem {
  const key = found.code === 'related-unknown' ? 'related' : 'requires';
  const topic =
    found.code === 'requires-circle'
      ? found.args.topics.at(-1)
      : 'topic' in found.args
        ? found.args.topic
        : '';
  return { ...found, place: places?.get(`${key}/${topic}`) ?? found.place };
}

function idProblems(note: Note, proofs: ReadonlySet<string> | undefined): Problem[] {
  const questions = questionsOf(note);
  const ids = new Set<string>(questions.map((question) => question.id));
  return questions.flatMap((question) => [
    ...(question.was && ids.has(question.was)
      ? [problem('was-taken', { id: question.was }, question.place)]
      : []),
    ...(proofs && question.proof !== null && !proofs.has(question.proof)
      ? [problem('proof-unknown', { proof: question.proof }, question.place)]
      : []),
  ]);
}

function sharedNames(side: readonly Read[]): Problem[] {
  const owners = new Map<string, string>();
  for (const { note } of side)
    for (const name of [note.topic, note.title]) owners.set(singularKey(name), note.topic);
  return side.flatMap(({ note, details }) =>
    note.aliases.flatMap((name) => {
      const key = singularKey(name);
      const owner = owners.get(key) ?? note.topic;
      owners.set(key, owner);
      const place = details.frontMatter.get(`aliases/${name}`) ?? {
        path: note.path,
        line: 1,
        column: 1,
      };
      return owner === note.topic ? [] : [problem('name-shared', { name, topic: owner }, place)];
    }),
  );
}

/** A folder is asked for each language that it holds anything of. */
function checkAcross(files: readonly NoteFile[], read: readonly Read[], sha256: Sha256): Problem[] {
  const held = languages.filter((language) => files.some((file) => file.language === language));
  const has = (file: NoteFile, language: Language) =>
    files.some((other) => other.language === language && other.topic === file.topic);
  const missing = files.flatMap((file) =>
    held
      .filter((language) => !has(file, language))
      .map((language) =>
        problem('language-missing', { language }, { path: file.path, line: 1, column: 1 }),
      ),
  );
  const isSource = ({ note }: Read): boolean => note.language === sourceLanguage;
  const originals = new Map(read.filter(isSource).map((one) => [one.note.topic, one]));
  const differing = read.flatMap((one) => {
    const original = isSource(one) ? undefined : originals.get(one.note.topic);
    if (!original) return [];
    return [
      ...checkLanguages(sideOf(one), sideOf(original)),
      ...checkStamps(one.details, original.details, one.note.topic, sha256),
    ];
  });
  return [...missing, ...differing];
}

function sideOf({ note, details }: Read): Side {
  return { note, consoles: details.fences.filter((fence) => fence.info.startsWith('console')) };
}

const fewestGuessed = 20;

function guessOf(side: readonly Read[], { width }: CheckOptions): GuessRow[] {
  const choices = (note: Note) =>
    questionsOf(note).filter((question) => question.kind === 'choice');
  const [first] = side;
  // Of a few questions nothing can be said.
  if (!first || side.flatMap(({ note }) => choices(note)).length < fewestGuessed) return [];
  const { language } = first.note;
  const all = guessRows(
    side.flatMap(({ note }) => choices(note)),
    language,
    null,
    width,
  );
  return [
    ...all,
    ...side.flatMap(({ note }) => guessRows(choices(note), language, note.topic, width)),
  ];
}

function guessable(row: GuessRow, read: readonly Read[]): Problem {
  const path = read.find(({ note }) => note.language === row.language)!.note.path;
  const { language, rule, hit, chance, n } = row;
  return problem(
    'guessable',
    { language, rule, hit, chance, n },
    { path: path.replace(/[^/\\]*$/u, '') || './', line: 1, column: 1 },
  );
}

function shareOf(side: readonly Read[]): ProofShare[] {
  const questions = side.flatMap(({ note }) => questionsOf(note));
  const [first] = side;
  return first
    ? [
        {
          language: first.note.language,
          proved: questions.filter((question) => question.proof !== null).length,
          total: questions.length,
        },
      ]
    : [];
}
