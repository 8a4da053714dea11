// Finds the sections that answer what somebody typed: a question, an error message, another spelling, Korean with its particles.
import type { Note, Question, QuestionId, Section, TopicId } from './note.ts';
import { tokenizer, type Token } from './tokens.ts';
import { plainText } from './words.ts';

type Hit = {
  topic: TopicId;
  section: string;
  title: string;
  /** Those of its questions whose prompts hold any of the words, most first. */
  questions: QuestionId[];
  /** A sentence of the section, or the prompt of one of its questions: never an option or an accepted answer. */
  text: string;
};

/** How much a word counts by where it stands. */
const weights = { title: 6, words: 6, names: 1.5, prompt: 2, text: 1 };
/** Saturation and the part of length in BM25 (Robertson & Zaragoza 2009). */
const saturation = 2;
const lengthPart = 0.6;
/** What scores less than this share of the best is no answer. */
const leastShare = 0.1;

type Document = {
  note: Note;
  section: Section;
  counts: ReadonlyMap<Token, number>;
  length: number;
  /** Its title, wordings and prompts: who types just such words is looking for this. */
  wordings: readonly ReadonlySet<Token>[];
  /** Everything that may be found literally, such as an error message. */
  literal: string;
};

/** Notes made ready to be searched. */
type SearchIndex = {
  documents: readonly Document[];
  /** Rare words tell more: a word's worth by how many sections hold it. */
  worth(token: Token): number;
  tokensOf(text: string): Token[];
};

export function searchIndexOf(notes: readonly Note[]): SearchIndex {
  const tokensOf = tokenizer();
  const documents = notes.flatMap((note) =>
    note.sections.map((section) => documentOf(note, section, tokensOf)),
  );
  return { documents, worth: worthIn(documents), tokensOf };
}

/** Best first, one hit a section; in learning order where they are as good. */
export function search(index: SearchIndex, asked: string): Hit[] {
  const { documents, worth } = index;
  const wanted = new Map(index.tokensOf(asked).map((token) => [token, worth(token)]));
  const phrase = literalOf(asked);
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const scored = documents
    .map((document) => ({
      document,
      score: scoreOf(document, wanted, phrase, mean) * (1 + 2 * likeness(document, wanted, worth)),
    }))
    .sort((one, other) => other.score - one.score);
  const least = (scored[0]?.score ?? 0) * leastShare;
  return scored
    .filter(({ score }) => score > 0 && score >= least)
    .map(({ document }) => hitOf(document, wanted, phrase, index));
}

function documentOf(note: Note, section: Section, tokensOf: SearchIndex['tokensOf']): Document {
  const counts = new Map<Token, number>();
  let length = 0;
  const add = (text: string, weight: number): void => {
    for (const token of tokensOf(plainText(text))) {
      counts.set(token, (counts.get(token) ?? 0) + weight);
      length += 1;
    }
  };
  add(section.title, weights.title);
  for (const words of section.words) add(words, weights.words);
  for (const name of [note.topic, note.title, ...note.aliases]) add(name, weights.names);
  for (const { prompt } of section.questions) add(prompt, weights.prompt);
  add(section.text, weights.text);
  const literal = literalOf(
    [section.title, ...section.words, section.text, ...section.questions.map(said)].join('\n'),
  );
  const wordings = [
    section.title,
    ...section.words,
    ...section.questions.map(({ prompt }) => prompt),
  ].map((text) => new Set(tokensOf(plainText(text))));
  return { note, section, counts, length, wordings, literal };
}

/** What a question says that is true: its prompt and what explains it. */
function said({ prompt, explanation }: Question): string {
  return `${prompt}\n${explanation}`;
}

function worthIn(documents: readonly Document[]): (token: Token) => number {
  const held = new Map<Token, number>();
  for (const { counts } of documents)
    for (const token of counts.keys()) held.set(token, (held.get(token) ?? 0) + 1);
  return (token) => {
    const sections = held.get(token) ?? 0;
    return sections === 0
      ? 0
      : Math.log(1 + (documents.length - sections + 0.5) / (sections + 0.5));
  };
}

function scoreOf(
  { counts, length, literal }: Document,
  wanted: ReadonlyMap<Token, number>,
  phrase: string,
  meanLength: number,
): number {
  let score = 0;
  let held = 0;
  let all = 0;
  for (const [token, worth] of wanted) {
    all += worth;
    const count = counts.get(token) ?? 0;
    if (count === 0) continue;
    held += worth;
    const norm = saturation * (1 - lengthPart + (lengthPart * length) / meanLength);
    score += (worth * count * (saturation + 1)) / (count + norm);
  }
  if (score === 0) return 0;
  const isLiteral = phrase.length >= 8 && phrase.includes(' ') && literal.includes(phrase);
  // Who types three words means all three: a section with one of them is a guess.
  return score * (0.3 + 0.7 * (held / all)) * (isLiteral ? 2 : 1);
}

/** From 0 to 1: how much of the words is also in one of its wordings, and nothing else in there. */
function likeness(
  { wordings }: Document,
  wanted: ReadonlyMap<Token, number>,
  worth: SearchIndex['worth'],
): number {
  const all = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  const shares = wordings.map((wording) => {
    let shared = 0;
    let other = 0;
    for (const token of wording)
      if (wanted.has(token)) shared += wanted.get(token) ?? 0;
      else other += worth(token);
    return shared / Math.max(1e-9, all + other);
  });
  return Math.max(0, ...shares);
}

function literalOf(text: string): string {
  return plainText(text).normalize('NFC').toLowerCase();
}

function hitOf(
  { note, section }: Document,
  wanted: ReadonlyMap<Token, number>,
  phrase: string,
  { tokensOf }: SearchIndex,
): Hit {
  const heldBy = (text: string): number =>
    [...new Set(tokensOf(plainText(text)))].reduce(
      (sum, token) => sum + (wanted.get(token) ?? 0),
      phrase.includes(' ') && literalOf(text).includes(phrase) ? 100 : 0,
    );
  const questions = section.questions
    .map(({ id, prompt }) => ({ id, prompt, held: heldBy(prompt) }))
    .filter(({ held }) => held > 0)
    .sort((one, other) => other.held - one.held);
  const sentences = sentencesOf(section.text).map((text) => ({ text, held: heldBy(text) }));
  const [first] = sentences;
  const prompts = questions.map(({ prompt, held }) => ({
    text: prompt.split('\n')[0] ?? '',
    // Of a sentence and a prompt that are as good, the sentence answers.
    held: held * 0.9,
  }));
  const best = [...sentences, ...prompts].reduce(
    (found, one) => (one.held > found.held ? one : found),
    first ?? { text: section.title, held: 0 },
  );
  return {
    topic: note.topic,
    section: section.id,
    title: section.title,
    questions: questions.map(({ id }) => id),
    text: best.text,
  };
}

/** Sentences, items and rows of running text; code is no sentence. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/^\s*(`{3,}|~{3,})[^]*?^\s*\1.*$/gmu, '\n\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.) ?)/u)
    .flatMap((block) =>
      block
        .replaceAll(/\s*\n\s*/gu, ' ')
        .replace(/^\s*(?:[-*]|\d+\.)\s+/u, '')
        .split(/(?<=[.!?](?:["”)*`])?)\s+(?=[\p{Lu}\p{Lo}`*"“(])/u),
    )
    .map((sentence) => (sentence.startsWith('|') ? rowOf(sentence) : sentence.trim()))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** `| a | b |` as `a: b`. */
function rowOf(row: string): string {
  const cells = row
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.every((cell) => /^:?-+:?$/u.test(cell))
    ? ''
    : [cells[0], cells.slice(1).join(' · ')].filter(Boolean).join(': ');
}
