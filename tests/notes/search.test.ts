// The right section stands among the first five, for what people type of some sixty problems.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language, Note, TopicId } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { heldIn } from '../../src/notes/held.ts';
import { search } from '../support/search.ts';
import { english, korean } from './search-cases.ts';

function notesIn(language: Language): Note[] {
  const folder = new URL(`../../content/${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const topic = name.slice(0, -'.md'.length) as TopicId;
      const text = readFileSync(new URL(name, folder), 'utf8');
      return parseNote({ path: name, topic, language, text }).note ?? [];
    });
}

const notes = { en: notesIn('en'), ko: notesIn('ko') };
const held = { en: heldIn(notes.en), ko: heldIn(notes.ko) };

/** The words for which none of the wanted sections is among the first five. */
function missed(
  cases: readonly (readonly [words: string, sections: string])[],
  language: Language,
) {
  return cases.flatMap(([words, sections]) => {
    const found = search(notes[language], words, held[language])
      .slice(0, 5)
      .map(({ topic, section }) => `${topic}#${section}`);
    return sections.split(' ').some((one) => found.includes(one))
      ? []
      : [`${words}: ${found.join(' ')}`];
  });
}

test('in words', () =>
  expect(
    missed(
      english.map(([words, , sections]) => [words, sections]),
      'en',
    ),
  ).toEqual([]));
test('as sentences', () =>
  expect(
    missed(
      english.map(([, sentence, sections]) => [sentence, sections]),
      'en',
    ),
  ).toEqual([]));
test('in Korean spellings of every day', () => expect(missed(korean, 'ko')).toEqual([]));
