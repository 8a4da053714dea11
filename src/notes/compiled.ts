// What the build makes of the shipped notes, so that a verb reads no more than it needs.
import { isGraded } from './kinds.ts';
import type { Taught } from './taught.ts';
import type { Markdown, Note, TopicId } from './note.ts';

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

/** `en.index.json`: every note of a language, and the names of the topics in the other one. */
export type Index = { outlines: TopicOutline[]; moreNames: { topic: TopicId; name: string }[] };
/** `taught.json.br`: of each section, as `volumes/lifetime`, the commands that it writes. */
export type TaughtEntries = (readonly [section: string, taught: Entries<Taught>])[];
/** A note drawn for a width; in colour it has links. */
export type Drawn = { head: string; sections: { id: string; text: string }[] };

/** `en/volumes.drawn.br`, for each of `drawnColumns`: one file, for what all of them say is packed once. */
export type DrawnTwice = { colour: Drawn; bare: Drawn };

/** What the build draws notes for: pipes and most terminals, and those that are wider than the widest page. Other widths are drawn when they are asked for, in a few hundredths of a second. */
export const drawnColumns: readonly number[] = [80, 88];

/** The labs' Markdown as their authors wrote it, behind the labs, which say most of it: so it takes a fifth of the room. */
export type Sources = (readonly [name: string, text: string])[];

export function outlineOf(note: Note): TopicOutline {
  const { sections, path: _, ...rest } = note;
  const questions = sections.flatMap((section) => section.questions);
  return {
    ...rest,
    sections: sections.map(({ id, title, was }) => ({ id, title, was })),
    gradable: questions.filter(isGraded).length,
    questions: questions.length,
  };
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
