// What every language must say: the English files are the list, and a missing sentence elsewhere does not compile.
export type Words = typeof import('./en/words.ts').en;
