// What holds for any Markdown on any screen, and the twenty defects of marked-terminal, each mended.
import * as fc from 'fast-check';
import { Marked } from 'marked';
import type { Token } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/view/look.ts';
import { renderInlineMarkdown, renderMarkdown } from '../../src/view/text/markdown.ts';
import { columnsOf, unstyled } from '../../src/view/text/width.ts';
import { inline, look, markdown } from './random-markdown.ts';

const wide: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };

describe('any Markdown', () => {
  it('never draws a line wider than asked', () => {
    fc.assert(
      fc.property(markdown, look, (text, look) => {
        for (const line of renderMarkdown(text, look).split('\n'))
          expect(columnsOf(line)).toBeLessThanOrEqual(look.columns);
      }),
      { numRuns: 300 },
    );
  });

  it('draws no escape without colour, and the same text with it but for the marks of code', () => {
    fc.assert(
      fc.property(markdown, look, (text, look) => {
        const plain = renderMarkdown(text, { ...look, colour: false, links: false });
        expect(plain).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
        expect(lettersOf(unstyled(renderMarkdown(text, { ...look, colour: true })))).toEqual(
          lettersOf(plain),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('ends every style on the line where it stands', () => {
    fc.assert(
      fc.property(markdown, look, (text, look) => {
        for (const line of renderMarkdown(text, { ...look, colour: true }).split('\n'))
          expect(leftOpen(line)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no text', () => {
    fc.assert(
      fc.property(markdown, look, (text, look) => {
        const drawn = lettersOf(unstyled(renderMarkdown(text, { ...look, unicode: true })));
        for (const [letter, times] of lettersOf(saidIn(text)))
          expect(drawn.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(times);
      }),
      { numRuns: 200 },
    );
  });

  it('draws one line of inline text as the paragraph that holds it', () => {
    fc.assert(
      fc.property(inline, look, (text, look) => {
        expect(squeezed(renderInlineMarkdown(text, look))).toBe(
          squeezed(renderMarkdown(text, look)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

function squeezed(drawn: string): string {
  return unstyled(drawn).replaceAll(/\s/g, '');
}

/** Every leaf's text as the lexer has it, without what is never shown. */
function saidIn(text: string): string {
  let said = '';
  const marked = new Marked({ gfm: true });
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    const isLeaf =
      !('tokens' in token && token.tokens) && token.type !== 'list' && token.type !== 'table';
    if (isLeaf && 'text' in token && token.type !== 'html')
      said += token.text.replaceAll(/&[#\w]+;/g, '');
  });
  return said.replaceAll(/^[┌│└].*$/gm, '');
}

function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function leftOpen(line: string): string[] {
  const open = new Map<number, string>();
  for (const [whole, code] of line.matchAll(/\x1b\[(\d+)m/g)) {
    const number = Number(code);
    if ([22, 23, 24, 29, 39].includes(number)) open.delete(number);
    else open.set(number <= 2 ? 22 : number < 10 ? number + 20 : 39, whole);
  }
  const links = [...line.matchAll(/\x1b\]8;;([^\x07]*)\x07/g)].at(-1)?.[1] ?? '';
  return [...open.values(), ...(links === '' ? [] : [links])];
}

describe('the defects of marked-terminal', () => {
  it.each<[string, string, string, Partial<Look>?]>([
    [
      '1 tight items keep their inline styles',
      '- **굵게** `code`',
      '• \x1b[1m굵게\x1b[22m \x1b[1mcode\x1b[22m',
      { colour: true },
    ],
    ['2 a task has one box', '- [ ] todo\n- [x] done', '[ ] todo\n[x] done'],
    [
      '3 Korean is measured in columns',
      '가나다라 마바사아 자차카타',
      '가나다라 마바사아\n자차카타',
      { columns: 20 },
    ],
    [
      '4 a word is not broken where its style changes',
      '긴 **볼륨**(volume)',
      '긴\n볼륨(volume)',
      { columns: 13 },
    ],
    [
      '5 items wrap under their text',
      '- one two three\n  - four five six',
      '• one two\n  three\n  • four five\n    six',
      { columns: 13 },
    ],
    ['5 quotes wrap behind their bar', '> one two three', '│ one two\n│ three', { columns: 10 }],
    [
      '6 tables shrink and align',
      '| a | b |\n|:-:|--:|\n| xxx | 1 |\n| y | 22 |',
      ' a  │  b\n────┼───\nxxx │  1\n y  │ 22',
    ],
    [
      '6 tables that can not be read become cards',
      '| head | second |\n|---|---|\n| one long cell here | two |',
      'head: one long\n  cell here\nsecond: two',
      { columns: 20 },
    ],
    [
      '6 a card says nothing of an empty cell',
      '| | second | third |\n|---|---|---|\n| one long cell here | | three |\n| one | two | |',
      'one long cell here\nthird: three\n\none\nsecond: two',
      { columns: 20 },
    ],
    ['7 tables hold no colour of their own', '| a |\n|---|\n| b |', 'a\n─\nb'],
    ['8 a colon in a header cell stays a colon', '| `a:b` |\n|---|\n| c |', '`a:b`\n─────\nc'],
    ['9 no emoji out of ports', '8080:100:tcp a:b:ro', '8080:100:tcp a:b:ro'],
    [
      '10 entities are decoded in text, not in code',
      '&copy; &amp; &#x41; `&amp;`',
      '© & A `&amp;`',
    ],
    ['11 a hard break in emphasis is a line break', '*one  \ntwo*', 'one\ntwo'],
    ['12 numbers begin where the note says', '3. three\n4. four', '3. three\n4. four'],
    [
      '13 an HTML block stands apart and a rule fills the line',
      '<p>x</p>\n\ntext\n\n---',
      '<p>x</p>\n\ntext\n\n──────────',
      { columns: 10 },
    ],
    [
      '14 an unlabelled fence is left as it is',
      '```\nconst a = 1\n```',
      '  const a = 1',
      { colour: true },
    ],
    ['14 an unknown label says nothing', '```mermaid\ngraph\n```', '  graph', { colour: true }],
    [
      '15 a link keeps its target to the letter',
      '[docs](https://x.y/a+b)',
      '\x1b]8;;https://x.y/a+b\x07\x1b[4mdocs\x1b[24m \x1b[2m(https://x.y/a+b)\x1b[22m\x1b]8;;\x07',
      { colour: true, links: true },
    ],
    [
      '16 no colour means none',
      '**a** `b` [c](https://d.e)',
      'a `b` c (https://d.e)',
      { links: true },
    ],
    ['17 code has no colours', '```json\n{"a": 1}\n```', '  {"a": 1}', { colour: true }],
    ['18 the width is the one asked for', 'one two three', 'one two\nthree', { columns: 8 }],
    ['19 nothing trails, and a quote keeps its style', 'a\n\n\n\nb\n', 'a\n\nb'],
    ['20 code wraps', '```\nabcdefghijkl\n```', '  abcdefgh\n    ijkl', { columns: 10 }],
  ])('%s', (_, text, expected, look) => {
    expect(renderMarkdown(text, { ...wide, ...look })).toBe(expected);
  });

  it.each<[string, string, string, Partial<Look>?]>([
    [
      'only http links are clickable',
      '[a](javascript:alert)',
      '\x1b[4ma\x1b[24m \x1b[2m(javascript:alert)\x1b[22m',
      { colour: true, links: true },
    ],
    [
      'a link to a note names its section',
      '[볼륨](volumes.md#lifetime)은',
      '볼륨(volumes#lifetime)은',
      { language: 'ko' },
    ],
    [
      'a diagram that fits stands as it is',
      '```diagram: two layers\n┌──┐\n└──┘\n```',
      '  ┌──┐\n  └──┘',
    ],
    [
      'a diagram that does not fit is said in words, with its width',
      '```diagram: layers\n┌────────────────────────────────────┐\n```',
      '[Diagram, drawn from 42\ncolumns on: layers]',
      { columns: 24 },
    ],
    [
      'a diagram without box drawing is said in words',
      '```diagram: layers\n┌──┐\n```',
      '[Diagram: layers]',
      { unicode: false },
    ],
    [
      'a transcript is plain: a style would point at words',
      '```console\n$ docker ps\nweb\n```',
      '  $ docker ps\n  web',
      { colour: true },
    ],
    [
      'a wrong command says so',
      '```sh wrong: -p comes too late\ndocker run nginx -p 80\n```',
      '✘ Wrong on purpose: -p comes too late\n  docker run nginx -p 80',
    ],
    [
      'so is every other language',
      '```dockerfile\nRUN echo "a" && \\\n  ls # b\n```',
      '  RUN echo "a" && \\\n    ls # b',
      { colour: true },
    ],
    ['comments are not shown', 'a <!-- id: x -->\n\n<!-- id: y -->\n\nc', 'a\n\nc'],
    ['control characters never reach the screen', 'a\u001b[31mb\u0007 `\u009b31m`', 'a[31mb `31m`'],
    [
      'nested quotes and lists give way on a narrow screen',
      '> > > > > > - one two',
      '│ │\n│ │\n│ │\n│ │\n│ │\n│ •\n│ one two',
      { columns: 10 },
    ],
  ])('%s', (_, text, expected, look) => {
    expect(renderMarkdown(text, { ...wide, ...look })).toBe(expected);
  });
});
