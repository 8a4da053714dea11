// Which words stand where in notes, for `search`: of the shipped ones the build makes it, as every text has to be taken apart for it.
import type { Note, Section } from './note.ts';
import { tokenizer, type Token } from './tokens.ts';
import { plainText } from './words.ts';

/** As it is kept; sections are numbered through all notes. */
export type Held = {
  /** Of each section how many words it has, and of each of its wordings (title, other spellings, prompts) what its words are worth. */
  sections: (readonly [length: number, ...wordings: number[]])[];
  /** A line a word; and on the same line of the others its sections with how much it counts there, and its wordings. Apart they pack better. */
  words: string;
  counts: string;
  wordings: string;
};

/** Where a word stands. */
export type Places = { counts: ReadonlyMap<number, number>; wordings: readonly number[] };

/** How much a word counts by where it stands. */
const weights = { title: 6, words: 6, names: 1.5, prompt: 2, text: 1 };

export function heldIn(notes: readonly Note[]): Held {
  const tokensOf = tokenizer();
  const places = new Map<Token, { counts: Map<number, number>; wordings: number[] }>();
  const placesOf = (token: Token) => {
    const known = places.get(token) ?? { counts: new Map<number, number>(), wordings: [] };
    places.set(token, known);
    return known;
  };
  const wordings: Token[][] = [];
  const sections = notes.flatMap((note) => note.sections.map((section) => ({ note, section })));
  const drafts = sections.map(({ note, section }, at) => {
    let length = 0;
    const add = (text: string, weight: number): Token[] => {
      const tokens = tokensOf(plainText(text));
      for (const token of tokens) {
        const { counts } = placesOf(token);
        counts.set(at, (counts.get(at) ?? 0) + weight);
      }
      length += tokens.length;
      return tokens;
    };
    const first = wordings.length;
    wordings.push(add(section.title, weights.title));
    for (const words of section.words) wordings.push(add(words, weights.words));
    for (const name of [note.topic, note.title, ...note.aliases]) add(name, weights.names);
    for (const { prompt } of section.questions) wordings.push(add(prompt, weights.prompt));
    add(section.text, weights.text);
    return { length, first, end: wordings.length };
  });
  const distinct = wordings.map((tokens) => [...new Set(tokens)]);
  for (const [at, tokens] of distinct.entries())
    for (const token of tokens) placesOf(token).wordings.push(at);
  const worthOf = (token: Token): number => worthIn(sections.length, placesOf(token));
  const worths = distinct.map((tokens) =>
    round(tokens.reduce((sum, token) => sum + worthOf(token), 0)),
  );
  return {
    sections: drafts.map(({ length, first, end }) => [length, ...worths.slice(first, end)]),
    words: [...places.keys()].join('\n'),
    counts: [...places.values()].map(({ counts }) => countsLine(counts)).join('\n'),
    wordings: [...places.values()].map((one) => rises(one.wordings).join(' ')).join('\n'),
  };
}

/** Rare words tell more: a word's worth by how many sections hold it. */
export function worthIn(sections: number, { counts: { size } }: Pick<Places, 'counts'>): number {
  return size === 0 ? 0 : Math.log(1 + (sections - size + 0.5) / (size + 0.5));
}

/** What a section says literally, such as an error message, may be found too: never an option or an accepted answer. */
export function literalIn({ title, words, text, questions }: Section): string {
  const said = questions.map(({ prompt, explanation }) => `${prompt}\n${explanation}`);
  return literalOf([title, ...words, text, ...said].join('\n'));
}

export function literalOf(text: string): string {
  return plainText(text).normalize('NFC').toLowerCase();
}

/** What a count of 1 is goes without saying. */
function countsLine(counts: ReadonlyMap<number, number>): string {
  const all = [...counts.values()];
  return rises([...counts.keys()])
    .map((rise, at) => (all[at] === 1 ? rise : `${rise}:${all[at]}`))
    .join(' ');
}

/** Where words stand, by the words. */
export function placesIn(held: Held): (token: Token) => Places {
  const [words, counts, wordings] = [held.words, held.counts, held.wordings].map((column) =>
    column.split('\n'),
  );
  return (token) => {
    const at = words?.indexOf(token) ?? -1;
    const parts = partsOf(counts?.[at]).map((one) => one.split(':'));
    const sections = risen(parts.map(([rise = '']) => rise));
    return {
      counts: new Map(sections.map((section, nth) => [section, Number(parts[nth]?.[1] ?? 1)])),
      wordings: risen(partsOf(wordings?.[at])),
    };
  };
}

const partsOf = (line = ''): string[] => (line === '' ? [] : line.split(' '));

/** Numbers that rise, each as what it is above the one before. */
function rises(numbers: readonly number[]): string[] {
  return numbers.map((one, at) => (one - (numbers[at - 1] ?? 0)).toString(36));
}

function risen(rises: readonly string[]): number[] {
  let last = 0;
  return rises.map((rise) => (last += Number.parseInt(rise, 36)));
}

const round = (worth: number): number => Math.round(worth * 100) / 100;
