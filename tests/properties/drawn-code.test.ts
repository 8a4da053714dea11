// What is drawn is what was written: every fence and every accepted command of the shipped notes, in every window.
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { decodeNote } from '../../src/notes/decode.ts';
import { questionsOf } from '../../src/notes/deck.ts';
import type { Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { pageWidth, type Look } from '../../src/view/look.ts';
import { lexMarkdown } from '../../src/view/text/markdown.ts';
import { drawCommandLine, drawFence } from '../../src/view/text/fence.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { columnsOf, unstyled } from '../../src/view/text/width.ts';
import { readNotesFolder } from '../../src/world/library.ts';
import { isDrawnWhole } from '../support/joined-code.ts';

const files = readNotesFolder(fileURLToPath(new URL('../../content', import.meta.url)), 'en');
const notes = files.flatMap((file): Note[] => {
  const note = parseNote({ ...file, text: decodeNote(file).text ?? '' }).note;
  return note === null ? [] : [note];
});
const inset = 2;
/** The widest window that still changes something is as wide as a page. */
const widths = Array.from({ length: 69 }, (_, at) => 20 + at).concat(120, 160);

beforeAll(loadMarkdown);

function lookAt(columns: number): Look {
  return { language: 'en', columns, colour: true, unicode: true, links: false };
}

/** The first of the source's lines that is not drawn as it stands. */
function lostLine(source: string, drawn: string): string | null {
  const rows = unstyled(drawn)
    .split('\n')
    .map((row) => row.slice(inset));
  for (const line of source.split('\n')) {
    let count = 1;
    while (count <= rows.length && !isDrawnWhole(rows.slice(0, count), line, inset)) count += 1;
    while (
      rows[count]?.startsWith(' '.repeat(inset)) === true &&
      isDrawnWhole(rows.slice(0, count + 1), line, inset)
    )
      count += 1;
    if (count > rows.length) return line;
    rows.splice(0, count);
  }
  return rows.length === 0 ? null : (rows[0] ?? null);
}

/** One for each text: what both languages share is drawn once. */
function fences(): string[] {
  const texts = notes.flatMap((note) => [
    note.intro,
    ...note.sections.map(({ text }) => text),
    ...questionsOf(note).flatMap(({ prompt, explanation }) => [prompt, explanation]),
  ]);
  const found = texts.flatMap((text) =>
    lexMarkdown(text).flatMap((token) =>
      token.type === 'code' && token.lang?.startsWith('diagram:') !== true ? [token.text] : [],
    ),
  );
  return [
    ...new Set(found.map((text) => text.normalize('NFC').replaceAll('\t', '    ').trimEnd())),
  ];
}

function commands(): string[] {
  const found = notes.flatMap((note) =>
    questionsOf(note).flatMap((question) =>
      question.kind === 'command' ? question.accepts.map((line) => line.normalize('NFC')) : [],
    ),
  );
  return [...new Set(found)];
}

test.each([
  ['fence', fences, (text: string, look: Look) => drawFence(text, '', pageWidth(look), look)],
  [
    'accepted command',
    commands,
    (text: string, look: Look) => drawCommandLine(text, pageWidth(look), look),
  ],
] as const)('every %s stands there as it was written, 20 to 160 columns wide', (_, of, draw) => {
  const texts = of();
  expect(texts.length).toBeGreaterThan(100);
  const lost = texts.flatMap((text) => {
    const wide = Math.max(...text.split('\n').map(columnsOf)) + inset;
    return widths
      .filter((columns) => columns <= wide || columns === widths.at(-1))
      .flatMap((columns) => {
        const line = lostLine(text, draw(text, lookAt(columns)));
        return line === null ? [] : [`${columns}: ${line}`];
      });
  });
  expect(lost).toEqual([]);
});
