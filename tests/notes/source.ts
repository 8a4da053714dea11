// Notes for tests: a body gets front matter and title, a question its section.
import { parseNote } from '../../src/notes/parse.ts';
import type { Language, Note, Question } from '../../src/notes/note.ts';
import type { Problem } from '../../src/notes/problem.ts';

/** The first line of `body` is line 7 of the file. */
export const head = '---\ntitle: T\nsummary: S\n---\n# T\n\n';
/** The first line of `body` is line 12 of the file. */
export const sectionHead = `${head}## Section\n<!-- id: section -->\n\nText.\n\n`;

export function parse(
  text: string,
  language: Language = 'en',
  topic = 'topic',
): { note: Note | null; problems: Problem[] } {
  return parseNote({ path: `${topic}.md`, topic, language, text });
}

/** `line:column code` of each problem. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ place, code }) => `${place.line}:${place.column} ${code}`);
}

export function questionsIn(note: Note | null): Question[] {
  return note?.sections.flatMap((section) => section.questions) ?? [];
}

/** A question whose heading is line 12 and whose answer begins in line 15. */
export function asked(
  answer: string,
  { comment = 'id: q', after = '\n> Because.\n' } = {},
): string {
  return `${sectionHead}### Q: What?\n<!-- ${comment} -->\n\n${answer}${after}`;
}
