// The shipped notes of a language, and every question in them.
import { readFileSync, readdirSync } from 'node:fs';
import { questionsOf } from '../../src/notes/deck.ts';
import type { Language, Note, Question, TopicId } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';

/** `root` is the folder that holds `content`, with a slash at its end. */
export function shippedQuestions(root: string, language: Language): Question[] {
  return shippedNotes(root, language).flatMap(questionsOf);
}

export function shippedNotes(root: string, language: Language): Note[] {
  const folder = `${root}content/${language}/`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const { note } = parseNote({
        path: name,
        topic: name.replace('.md', '') as TopicId,
        language,
        text: readFileSync(`${folder}${name}`, 'utf8'),
      });
      return note === null ? [] : [note];
    });
}
