// Notes and questions for other tools: what Anki, a spreadsheet and a browser are given, shipped notes and hostile ones alike.
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/notes/deck.ts';
import { exportCsv } from '../../src/notes/export-csv.ts';
import type { Language, Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { exportAnki } from '../../src/view/pages/export-anki.ts';
import { exportHtml } from '../../src/view/pages/export-html.ts';
import { inlineHtml, markdownHtml } from '../../src/view/text/markdown-html.ts';

const content = new URL('../../content/', import.meta.url);

function parsed(text: string, topic: string, language: Language): Note {
  const { note } = parseNote({ path: `${topic}.md`, topic, language, text });
  if (note === null) throw new Error(`no note in ${topic}`);
  return note;
}

const shipped = (language: Language): Note[] =>
  readdirSync(new URL(`${language}/`, content))
    .filter((name) => name.endsWith('.md'))
    .map((name) =>
      parsed(
        readFileSync(new URL(`${language}/${name}`, content), 'utf8'),
        name.slice(0, -3),
        language,
      ),
    );

const hostile = `---
title: "<script>alert(1)</script> & \\"quotes\\""
summary: a, b
aliases: []
requires: []
related: []
asked: 1
sources: [none]
---

# T

## A <b>bold</b> title
<!-- id: one -->

Text with <img src=x onerror=alert(1)>, [a link](javascript:alert(1)), [another](https://example.com/?a=1&b="2") and ![a picture](https://example.com/x.png).

### Q: Which of "these", is \`<i>\` right?
<!-- id: first · hint: see \`<hint>\` -->

- [x] Yes, "this"
- [ ] \`=1+1\`
  > No \`<script>\`
- [ ] -2
  > No

> Why,
> over two lines.
`;

type Rows = string[][];
/** RFC 4180, read by the book. */
function readTable(text: string, separator: string): Rows {
  const rows: Rows = [[]];
  const cells = new RegExp(
    `("(?:[^"]|"")*"|[^${separator}"\\r\\n]*)(${separator}|\\r?\\n|$)`,
    'gy',
  );
  for (
    let match = cells.exec(text);
    match !== null && cells.lastIndex <= text.length;
    match = cells.exec(text)
  ) {
    rows
      .at(-1)
      ?.push(
        match[1]?.startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : (match[1] ?? ''),
      );
    if (match[2] === '') break;
    if (match[2] !== separator) rows.push([]);
    if (cells.lastIndex === text.length) break;
  }
  return rows.filter((row) => row.length > 0);
}

describe.each(['en', 'ko'] as const)('the shipped notes in %s', (language) => {
  let notes: Note[] = [];
  let asked = 0;
  beforeAll(() => {
    notes = shipped(language);
    asked = notes
      .flatMap(questionsOf)
      .reduce(
        (sum, question) => sum + 1 + (question.kind === 'open' ? question.followUps.length : 0),
        0,
      );
  });

  test('are a table with a row for each question and follow-up', () => {
    const text = exportCsv(notes);
    expect(text.startsWith('\ufeffid,parent,topic,')).toBe(true);
    const [head, ...rows] = readTable(text.slice(1), ',');
    expect([rows.length, rows.filter((row) => row.length !== head?.length)]).toEqual([asked, []]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(asked);
    expect(rows.filter((row) => row[6] === '' || row[8] === '')).toEqual([]);
  });

  test('are cards with an id of their own, two sides and tags', () => {
    const lines = exportAnki(notes, language).split('\n');
    const header = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    );
    expect(header).toContain('#guid column:1');
    const rows = readTable(lines.slice(header.length).join('\n'), '\t');
    expect([rows.length, rows.filter((row) => row.length !== 4 || row.includes(''))]).toEqual([
      asked,
      [],
    ]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(asked);
    expect(
      rows.filter(
        ([id = '', , , tags = '']) =>
          !id.startsWith(`docker-learn/${language}/`) ||
          !/^docker::\S+ kind::\S+ level::[123]( follow-up)?$/.test(tags),
      ),
    ).toEqual([]);
  });

  test('are one page that needs nothing else, runs nothing and has every question under its id', () => {
    const page = exportHtml(notes, language);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(| on[a-z]+=/i);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(notes.flatMap(questionsOf).filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect(unclosed(page)).toEqual([]);
  });
});

function unclosed(page: string): string[] {
  const stack: string[] = [];
  for (const [, end, tag] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (tag === undefined || ['meta', 'br', 'hr', 'input'].includes(tag)) continue;
    if (end !== '/') stack.push(tag);
    else if (stack.pop() !== tag) return [`</${tag}>`];
  }
  return stack;
}

describe('a hostile note', () => {
  const notes = [parsed(hostile, 't', 'en')];
  test.each([
    ['a page', exportHtml(notes, 'en')],
    ['cards', exportAnki(notes, 'en')],
  ])('is text in %s', (_, text) => {
    expect(text).not.toMatch(/<script|<img|<i>right|href="{1,2}javascript/i);
    expect(text).toContain('&lt;script&gt;');
  });
  test('keeps its commas, quotes and lines in a table', () => {
    const [, row] = readTable(exportCsv(notes).slice(1), ',');
    expect(row?.slice(6)).toEqual([
      'Which of "these", is `<i>` right?',
      'Yes, "this"\n`=1+1`\n-2',
      'Yes, "this"',
      'Why,\nover two lines.',
      'see `<hint>`',
    ]);
  });
});

describe('Markdown as HTML', () => {
  test.each([
    ['a `<b>` code', 'a <code>&lt;b&gt;</code> code'],
    ['**strong** and *not*', '<strong>strong</strong> and <em>not</em>'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](JaVaScRiPt:alert(1))', 'x'],
    ['[x](data:text/html,1)', 'x'],
    ['[x](https://a.b/?c="d")', '<a href="https://a.b/?c=&quot;d&quot;">x</a>'],
    ['<u>raw</u>', '&lt;u&gt;raw&lt;/u&gt;'],
    ['![words](https://a.b/c.png)', 'words'],
  ])('%s', (text, html) => expect(inlineHtml(text)).toBe(html));
  test('a fence keeps its lines', () =>
    expect(markdownHtml('```sh\na < b\n\n  c\n```')).toBe(
      '<pre><code>a &lt; b\n\n  c</code></pre>',
    ));
});
