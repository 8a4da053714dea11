// What a note is: a topic in one language, its sections and their questions, as every room sees them.
import type { Relax } from '../command/command.ts';

/** What notes and screens come in: the one list. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];
/** What is spoken where nothing says otherwise, and what the other languages are translated from. */
export const sourceLanguage: Language = languages[0];
export const translations = languages.filter((language) => language !== sourceLanguage);

export function languageIn(value: unknown): Language | null {
  return languages.find((language) => language === value) ?? null;
}

/** The one that a key changes to: round all of them. */
export function languageAfter(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? sourceLanguage;
}

/** The name of a topic: its file's name without `.md`, such as `volumes`. */
export type TopicId = string & { readonly brand: 'TopicId' };
/** A question's full id, `topic/id`, the same in every language: progress hangs on it. */
export type QuestionId = string & { readonly brand: 'QuestionId' };
/** Markdown in NFC without control characters or escape sequences. */
export type Markdown = string;

/** Where something begins: line from 1, column from 1 in UTF-16 units, as editors count. */
export type Place = { path: string; line: number; column: number };

export type Note = {
  topic: TopicId;
  language: Language;
  path: string;
  title: string;
  summary: string;
  aliases: string[];
  requires: TopicId[];
  related: TopicId[];
  asked: Frequency;
  /** Its place in the learning order, counted upwards; null: after those that have one. */
  order: number | null;
  /** The commands, flags (`--publish`) and mounts (`mount=bind`) that it is the topic of; a `*` stands for any letters. */
  about: string[];
  sources: string[];
  /** The paragraph under the title, or empty. */
  intro: Markdown;
  sections: Section[];
};

/** For which Docker Engine versions it holds; `until` is the last one. */
export type Validity = { since: string | null; until: string | null };

export type Section = Validity & {
  /** Unique in the topic, the same in every language: `lifetime`. */
  id: string;
  title: Markdown;
  /** Error messages and other wordings by which people look for it; never shown. */
  words: string[];
  /** From under the heading up to the first question. */
  text: Markdown;
  /** The line of the file where the text begins. */
  textLine: number;
  was: string | null;
  /** The stamp of the English source that a translation was reviewed against. */
  of: string | null;
  place: Place;
  questions: Question[];
};

export type Level = 1 | 2 | 3;
/** How often interviews ask: 1 rarely, 2 sometimes, 3 nearly always. */
export type Frequency = 1 | 2 | 3;

type Asked = {
  id: QuestionId;
  /** The heading, and the paragraphs and fences under it. */
  prompt: Markdown;
  was: QuestionId | null;
  of: string | null;
  place: Place;
};

type Common = Asked &
  Validity & {
    topic: TopicId;
    section: string;
    level: Level;
    /** Where it differs from its topic's. */
    asked: Frequency | null;
    contrast: string | null;
    proof: string | null;
    hint: Markdown | null;
    explanation: Markdown;
    /** First 8 hex digits of a hash over what the question asks and takes as right: changes with the wording. */
    revision: string;
  };

export type Option = { text: Markdown; right: boolean; why: Markdown | null };
export type FollowUp = Asked & { points: Markdown[]; level: Level };

export type ChoiceQuestion = Common & { kind: 'choice'; options: Option[] };
export type ChoicesQuestion = Common & { kind: 'choices'; options: Option[] };
export type OrderQuestion = Common & { kind: 'order'; items: Markdown[] };
export type MatchQuestion = Common & {
  kind: 'match';
  head: [Markdown, Markdown];
  pairs: [Markdown, Markdown][];
};
export type RecallQuestion = Common & { kind: 'recall'; accepts: string[] };
export type CommandQuestion = Common & { kind: 'command'; accepts: string[]; relax: Relax };
export type OpenQuestion = Common & { kind: 'open'; points: Markdown[]; followUps: FollowUp[] };

export type Question =
  | ChoiceQuestion
  | ChoicesQuestion
  | OrderQuestion
  | MatchQuestion
  | RecallQuestion
  | CommandQuestion
  | OpenQuestion;

export type Kind = Question['kind'];
