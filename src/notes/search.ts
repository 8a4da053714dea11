// Finds the sections that answer what somebody typed: a question, an error message, another spelling, Korean with its particles.
import { literalIn, literalOf, placesIn, worthIn, type Held, type Places } from './held.ts';
import type { Note, QuestionId, Section, TopicId } from './note.ts';
import { tokenizer, type Token } from './tokens.ts';
import { plainText } from './words.ts';

export type Hit = {
  topic: TopicId;
  section: string;
  title: string;
  /** Those of its questions whose prompts hold any of the words, most first. */
  questions: QuestionId[];
  /** A sentence of the section, or the prompt of one of its questions: never an option or an accepted answer. */
  text: string;
};

/** Saturation and the part of length in BM25 (Robertson & Zaragoza 2009). */
const saturation = 2;
const lengthPart = 0.6;
/** How much more a section counts that says all of it literally. */
const literally = 2;
/** What scores less than this share of the best is no answer. */
const leastShare = 0.1;

/** Words that are wanted, each with its worth. */
type Wanted = ReadonlyMap<Token, number>;

/** What the words alone say, before any text is read. */
type Searched = {
  wanted: Wanted;
  phrase: string;
  /** The sections that may be found, by their numbers through all notes. */
  scores: ReadonlyMap<number, number>;
  tokensOf(text: string): Token[];
};

export function searched(held: Held, asked: string): Searched {
  const tokensOf = tokenizer();
  const placesOf = placesIn(held);
  const places = new Map(tokensOf(asked).map((token) => [token, placesOf(token)]));
  const wanted: Wanted = new Map(
    [...places].map(([token, one]) => [token, worthIn(held.sections.length, one)]),
  );
  const phrase = literalOf(asked);
  const scores = scoresOf(held, places, wanted);
  // What is nothing even where the texts say it literally need not be read.
  const least = Math.max(0, ...scores) * (leastShare / (isTelling(phrase) ? literally : 1));
  const found = [...scores.entries()].filter(([, score]) => score > 0 && score >= least);
  return { wanted, phrase, scores: new Map(found), tokensOf };
}

/** Of these notes, the topics that have such sections. */
export function topicsOf({ scores }: Searched, notes: readonly Note[]): Set<TopicId> {
  const topics = notes.flatMap(({ topic, sections }) => sections.map(() => topic));
  return new Set([...scores.keys()].flatMap((at) => topics[at] ?? []));
}

/** Best first, one hit a section; in learning order where they are as good. What a hit says is looked for when somebody wants to know. Notes that have none of the sections need no texts. */
export function ranked(found: Searched, notes: readonly Note[]): (() => Hit)[] {
  const { scores, phrase } = found;
  const scored = notes
    .flatMap((note) => note.sections.map((section) => ({ note, section })))
    .flatMap((one, at) => {
      const score = scores.get(at);
      if (score === undefined) return [];
      const isLiteral = isTelling(phrase) && literalIn(one.section).includes(phrase);
      return [{ ...one, score: score * (isLiteral ? literally : 1) }];
    })
    .sort((one, other) => other.score - one.score);
  const least = (scored[0]?.score ?? 0) * leastShare;
  return scored
    .filter(({ score }) => score >= least)
    .map(
      ({ note, section }) =>
        () =>
          hitOf(note, section, found),
    );
}

const isTelling = (phrase: string): boolean => phrase.length >= 8 && phrase.includes(' ');

/** Of each section; who types just the words of one of its wordings is looking for it. */
function scoresOf(held: Held, places: ReadonlyMap<Token, Places>, wanted: Wanted): number[] {
  const { sections } = held;
  const all = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  const mean = sections.reduce((sum, [length]) => sum + length, 0) / sections.length;
  const shared = new Map<number, number>();
  for (const [token, { wordings }] of places)
    for (const one of wordings) shared.set(one, (shared.get(one) ?? 0) + (wanted.get(token) ?? 0));
  let wording = 0;
  return sections.map(([length, ...worths], at) => {
    const first = wording;
    wording += worths.length;
    let score = 0;
    let holds = 0;
    for (const [token, { counts }] of places) {
      const count = counts.get(at) ?? 0;
      if (count === 0) continue;
      const worth = wanted.get(token) ?? 0;
      holds += worth;
      const norm = saturation * (1 - lengthPart + (lengthPart * length) / mean);
      score += (worth * count * (saturation + 1)) / (count + norm);
    }
    if (score === 0) return 0;
    // From 0 to 1: how much of the words is also in one of its wordings, and nothing else in there.
    const likeness = worths.map((worth, further) => {
      const both = shared.get(first + further) ?? 0;
      return both / Math.max(1e-9, all + worth - both);
    });
    // Who types three words means all three: a section with one of them is a guess.
    return score * (0.3 + 0.7 * (holds / all)) * (1 + 2 * Math.max(0, ...likeness));
  });
}

function hitOf(note: Note, section: Section, { wanted, phrase, tokensOf }: Searched): Hit {
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
