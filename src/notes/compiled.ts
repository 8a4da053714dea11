// What the build makes of the shipped notes, so that a verb reads no more than it needs.
import { isGraded } from './kinds.ts';
import type { Taught } from './taught.ts';
import type { Kind, Markdown, Note, QuestionId, TopicId } from './note.ts';

/** A map as JSON has it: an object would have more keys than it was given. */
export type Entries<M> =
  M extends ReadonlyMap<infer Key, infer Value> ? (readonly [Key, Value])[] : never;

/** A note without its texts: enough to list topics and find them by name. */
export type TopicOutline = Omit<Note, 'sections' | 'path'> & {
  sections: { id: string; title: Markdown; was: string | null }[];
  /** How many can be graded, and how many there are. */
  gradable: number;
  questions: number;
};

/** A question by id: enough to tell how much of a topic is known. */
type Known = { id: QuestionId; kind: Kind; was: QuestionId | null };

/** `en.index.json`: every note of a language, and the names of the topics in the other one. */
export type Index = { outlines: TopicOutline[]; moreNames: { topic: TopicId; name: string }[] };
/** `questions.json`, as entries: of each topic, the same in every language. */
export type QuestionIndex = ReadonlyMap<TopicId, Known[]>;
/** `taught.json.br`: of each section, as `volumes/lifetime`, the commands that it writes. */
export type TaughtEntries = (readonly [section: string, taught: Entries<Taught>])[];
/** `en.bank.json.br`: the notes of one language, whole. */
export type Bank = Note[];
/** `en/volumes.80.json.br`: a note drawn for a width; in colour it has links. */
export type Drawn = { head: string; sections: { id: string; text: string }[] };

export type Drawing = { columns: number; colour: boolean };

/** What the build draws notes for; other terminals draw for themselves in a few hundredths of a second. */
export const drawings: readonly Drawing[] = [{ columns: 80, colour: true }];

/** `en.sources.json.br`: each note's Markdown as its author wrote it; labs likewise. One archive is a quarter smaller than its files. */
export type Sources = (readonly [name: string, text: string])[];

export function outlineOf(note: Note): TopicOutline {
  const { sections, path: _, ...rest } = note;
  const questions = knownOf(note);
  return {
    ...rest,
    sections: sections.map(({ id, title, was }) => ({ id, title, was })),
    gradable: questions.filter(isGraded).length,
    questions: questions.length,
  };
}

export function knownOf(note: Note): Known[] {
  return note.sections.flatMap((section) =>
    section.questions.map(({ id, kind, was }) => ({ id, kind, was })),
  );
}

/** The names that a note answers to, for the index of the other language. */
export function namesIn(note: Note): { topic: TopicId; name: string }[] {
  return [note.title, ...note.aliases].map((name) => ({ topic: note.topic, name }));
}

/** A note whose sections have titles and no text, for looking things up by name. */
export function noteOf(outline: TopicOutline): Note {
  const { questions: _, gradable: __, sections, ...rest } = outline;
  const place = { path: '', line: 1, column: 1 };
  const bare = {
    words: [],
    text: '',
    textLine: 1,
    of: null,
    since: null,
    until: null,
    place,
    questions: [],
  };
  return {
    ...rest,
    path: `${outline.language}/${outline.topic}.md`,
    sections: sections.map((section) => ({ ...bare, ...section })),
  };
}
