// Notes and questions for other tools: what Anki, a spreadsheet and a browser are given, shipped notes and hostile ones alike.
import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/notes/deck.ts';
import { exportCsv } from '../../src/notes/export-csv.ts';
import { languages, type Language, type Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { exportAnki } from '../../src/view/pages/export-anki.ts';
import { exportHtml } from '../../src/view/pages/export-html.ts';
import { collections, importText, readTable } from '../support/anki.ts';
import { liveParts } from '../support/page.ts';
import { codeMarkdownHtml, inlineHtml, markdownHtml } from '../../src/view/text/markdown-html.ts';

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

describe.each(languages)('the shipped notes in %s', (language) => {
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
    const [kind, options, reasons] = ['kind', 'options', 'reasons'].map((name) =>
      head!.indexOf(name),
    );
    const of = (...kinds: string[]) => rows.filter((row) => kinds.includes(row[kind!]!));
    expect(of('match', 'choice', 'order').filter((row) => row[options!] === '')).toEqual([]);
    expect(of('choice', 'choices').filter((row) => row[reasons!] === '')).toEqual([]);
  });

  test.each(Object.keys(collections))(
    'are cards in an Anki in %s, and a second import changes nothing',
    (name) => {
      const collection = collections[name]!();
      const text = exportAnki(notes, language);
      expect(importText(text, collection)).toEqual({
        added: asked,
        updated: 0,
        identical: 0,
        refused: 0,
      });
      expect(importText(text, collection)).toEqual({
        added: 0,
        updated: 0,
        identical: asked,
        refused: 0,
      });
      const cards = [...collection.notes.values()];
      expect(cards.filter(({ fields }) => fields.length !== 2 || fields.includes(''))).toEqual([]);
      expect(cards.filter(({ fields: [front = ''] }) => front.startsWith('docker-learn/'))).toEqual(
        [],
      );
      const top = { en: 'Docker', ko: '도커' }[language];
      expect(new Set(cards.map(({ deck }) => deck))).toEqual(
        new Set(notes.map(({ title }) => `${top}::${title}`)),
      );
      expect(
        cards.filter(
          ({ tags }) => !/^docker::\S+( follow-up)? kind::\S+ level::[123]$/.test(tags.join(' ')),
        ),
      ).toEqual([]);
    },
  );

  test('fit a phone as cards: code wraps, and no style is left to a style sheet', () => {
    const rows = readTable(exportAnki(notes, language), '\t').filter((row) => row.length > 1);
    const html = rows.map((row) => row.slice(2, 4).join('')).join('');
    expect(html).not.toMatch(/<(?:pre|table|blockquote|th)>|class="\w+">/);
    expect(html).toContain('<pre style="white-space:pre-wrap');
  });

  test('are one page that needs nothing else, runs nothing and has every question under its id', () => {
    const page = exportHtml(notes, language);
    expect(liveParts(page)).toEqual([]);
    const sheet = /<style>([^]*?)<\/style>/.exec(page)![1]!;
    expect(sheet).not.toMatch(/@import|url\(/);
    expect(page).toContain(
      `style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
    );
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
    expect(liveParts(text.replaceAll('""', '"'))).toEqual([]);
    expect(text).toContain('&lt;script&gt;');
  });
  test('keeps its commas, quotes and lines in a table', () => {
    const [, row] = readTable(exportCsv(notes).slice(1), ',');
    expect(row?.slice(6)).toEqual([
      'Which of "these", is `<i>` right?',
      'Yes, "this"\n`=1+1`\n-2',
      'Yes, "this"',
      '`=1+1`: No `<script>`\n-2: No',
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
  test('a head without words is no head', () =>
    expect(markdownHtml('| | a |\n|---|---|\n| b | c |')).toMatch(/<td><\/td>\s*<th>a<\/th>/));
  test('code on a page is coloured, and is text', () => {
    const html = codeMarkdownHtml('```sh\nif true; then echo "<b>"; fi\n```');
    expect(html).toContain('<span class=hljs-string>"&lt;b&gt;"</span>');
    expect(liveParts(html)).toEqual([]);
  });
  test('a fence keeps its lines', () =>
    expect(markdownHtml('```sh\na < b\n\n  c\n```')).toBe(
      '<pre><code>a &lt; b\n\n  c</code></pre>',
    ));
});
