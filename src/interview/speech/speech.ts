// What reading a spoken answer must know of a language: where a clause ends, what it depends on, and the words that say nothing.

/** `term` is known in all languages, `name` is typed the same in all, `word` belongs to one. */
export type Concept = {
  key: string;
  kind: 'term' | 'name' | 'word' | 'idea';
  denied: boolean;
  /** What stays is denied by its own word: it goes. */
  isTurned?: boolean;
};
export type Denial = 'not' | 'not before' | 'not after' | 'without' | 'without before';
export type SpokenWord = {
  key: string;
  kind: Concept['kind'] | Denial;
};
export type FoundWord = { length: number; token: SpokenWord | null };

/** The key of whatever says that something goes. */
export const removed = 'remove';

/** An everyday word counts as what it means, if that is known. */
export function wordToken(stem: string, idea: string | undefined): SpokenWord {
  return idea === undefined ? { key: stem, kind: 'word' } : { key: idea, kind: 'idea' };
}

export type Speech = {
  /** The text with what its case or script tells already read. */
  asWritten: (text: string) => string;
  /** Lower-cased text with one way of saying what several say. */
  respelt: (text: string) => string;
  /** Parts of patterns: what begins a condition or what it ends in, what parts clauses, what begins one with its topic, what shows that the first thing isn't what acts. */
  condition: { ahead: string; behind: string };
  clauseEnd: string;
  topic: string;
  passive: string;
  /** A number and the noun that it counts. */
  counted: RegExp;
  numberOf: (words: string) => number | null;
  /** What stands here in the letters of this language, without token where it says nothing; null in others. */
  tokenAt: (clause: string, at: number) => FoundWord | null;
  /** Who says less than this of a point has said one word of its own at most by chance. */
  leastSaid: number;
  /** From this sum of evidence on a point counts as said, and from this much denial of its things on it's in doubt. */
  enough: number;
  refuted: number;
  /** Stems of what says that something stays, and that it goes. */
  stays: readonly string[];
  goes: readonly string[];
  poles: {
    /** Pairs of contraries, a line each: what they are about, patterns of the one, those of the other. */
    pairs: string;
    /** Where such a word begins and ends. */
    edge: string;
    /** What turns it into its contrary, right before or behind it. */
    denied: { before: RegExp | null; after: RegExp | null };
  };
};
