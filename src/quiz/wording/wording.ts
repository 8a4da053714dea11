// What grading a typed answer must know of a language: its particles, endings, denials, numbers and the words that say nothing.

/** What is taken off, and what is left of it. */
export type Cut = readonly [around: RegExp, kept: string];
/** How much one of each is, in seconds or bytes, and its names. */
type Units = readonly (readonly [factor: number, names: string])[];

export type Wording = {
  /** What a sentence begins with before the answer comes, a word at a time. */
  opening: RegExp;
  /** What is said beside an answer: a reason, what it isn't, a sum, where it is, what a sentence ends in. */
  asides: readonly Cut[];
  /** What stands between a thing and what it is, as parts of a pattern: words, endings, and which of them say that it is so. */
  copula: { apart: string; suffix: string; joined: string };
  /** What is asked where the first of several is meant, and how the next one is told. */
  first: { asked: RegExp; sequel: RegExp };
  /** A part of a pattern: what stands between two things of a list. */
  and: string;
  /** A part of a pattern: what stands between two words for one thing. */
  sameAs: string;
  /** One answer or another. */
  either: RegExp;
  /** A part of a pattern: what denies or leaves open, wherever it stands in a sentence. */
  denial: string;
  /** Words that change what is said, and are plain in no prompt. */
  turning: RegExp;
  /** Words that say nothing of their own. */
  plain: ReadonlySet<string>;
  /** Whether the word is the verb that a sentence ends in, and nothing else. */
  isPredicate: (word: string) => boolean;
  /** Whether a particle shows that nothing belongs to the words any more. */
  isEnded: (part: string) => boolean;
  /** The text without an ending, particle or verb that it may stand with: all ways to see it. */
  stemsOf: (text: string) => string[];
  /** The text without each particle alone. */
  withoutTail: (text: string) => string[];
  /** The text without a noun that its answer goes with, where it stands behind: all ways to see it. */
  withoutNounBehind: (text: string, noun: string) => string[];
  /** Lower-cased text with what may be spelt in two ways spelt in one. */
  respelt: (text: string) => string;
  /** One thing and many are the same answer. */
  singular: (text: string) => string;
  /** What is said between two chords of the keyboard, as a blank; keys by their usual name. */
  betweenKeys: readonly Cut[];
  /** The words in which a question names what it asks for, seen from one of its words. */
  askedBeside: (words: readonly string[], word: string, at: number) => readonly string[];
  /** A number in words; null for anything else. */
  numberOf: (words: string) => number | null;
  /** How a prompt asks for a number, with the unit that it names. */
  howMany: RegExp;
  /** What stands behind a number of things. */
  counters: string;
  /** Letters behind digits that multiply them. */
  powers: ReadonlyMap<string, number>;
  units: Record<'size' | 'time', Units>;
};
