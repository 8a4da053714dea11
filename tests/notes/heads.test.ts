// What is kept of a note's questions is what they are chosen by, whole, and nothing else is taken for it.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodeNote } from '../../src/notes/decode.ts';
import { outlineOf } from '../../src/notes/compiled.ts';
import { headIn, headOf, isShortSection, shortened } from '../../src/notes/heads.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { readNotesFolder } from '../../src/world/library.ts';

const files = readNotesFolder(fileURLToPath(new URL('../../content', import.meta.url)), 'en');
const notes = files.map((file) => parseNote({ ...file, text: decodeNote(file).text! }).note!);

test.each(notes)('$language $topic', (note) => {
  const kept: unknown = JSON.parse(JSON.stringify(shortened(headOf(note))));
  const sections = kept as ReturnType<typeof shortened>;
  expect(sections.every(isShortSection)).toBe(true);
  expect(headIn(outlineOf(note), sections)).toEqual(headOf(note));
});

test('what a recall question accepts is kept, and of no other kind', () => {
  const heads = notes.flatMap((note) =>
    headOf(note).sections.flatMap(({ questions }) => questions),
  );
  const kinds = new Set(heads.filter(({ accepts }) => accepts.length > 0).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['recall']));
});

describe('anything else is not taken for a section', () => {
  const right = ['like', 'choice', 1, 'a1b2c3d4', 2, null, null, null];
  const others: [what: string, section: unknown][] = [
    ['nothing', null],
    ['no words', ['many', []]],
    ['no list', [3, {}]],
    ['another kind', [3, [['like', 'riddle', ...right.slice(2)]]]],
    ['another level', [3, [['like', 'choice', 4, ...right.slice(3)]]]],
    ['no revision', [3, [right.slice(0, 3)]]],
    ['parts below nothing', [3, [[...right.slice(0, 4), -1]]]],
    ['asked too often', [3, [[...right.slice(0, 5), 4]]]],
    ['a former id that is none', [3, [[...right.slice(0, 7), 7]]]],
    ['answers that are none', [3, [[...right, [7]]]]],
  ];
  test('the right form', () => expect(isShortSection([3, [right]])).toBe(true));
  test.each(others)('%s', (_, section) => expect(isShortSection(section)).toBe(false));
});
