// The own scanner of simple inline Markdown says what marked-terminal would, or nothing.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBlocks, scanInline } from '../../src/view/text/inline.ts';
import type { Look } from '../../src/view/look.ts';
import { renderInlineMarkdown, renderMarkdown } from '../../src/view/text/markdown.ts';
import { loadMarkdown, renderPrompt } from '../../src/view/text/prose.ts';

/** Whether it is drawn without a parser. */
const isSimple = (text: string): boolean =>
  scanBlocks(text)?.every(
    (block) => block.kind === 'fence' || scanInline(block.text.trim(), look) !== null,
  ) === true;

const look: Look = { language: 'en', columns: 60, colour: true, unicode: true, links: false };
const letters = fc.constantFrom(
  'a',
  'b',
  '가',
  '나',
  '1',
  ' ',
  ' ',
  '*',
  '**',
  '*',
  '**',
  '`',
  '`',
  '``',
  '.',
  ',',
  '(',
  ')',
  '"',
  '\n',
  '-',
  '/',
  '🐳',
  '&',
  '!',
  ':',
  '—',
  '***',
  '  ',
  '|',
  '#',
  '>',
  '+',
  '=',
  '1. ',
  '_',
  '~',
  '<',
  '[',
  '\\',
);
const tangled = fc.array(letters, { maxLength: 24 }).map((parts) => parts.join(''));
const words = fc.constantFrom(
  'docker rm',
  '볼륨은',
  '`-v /data`',
  '**named**',
  '*not*',
  '**the `-v`**',
  'a.',
  '(b)',
  '`a` and `b`',
  '*a **b** c*',
  '“c”',
  '8080:100:tcp',
);
const plausible = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));

const codeLine = fc.oneof(
  tangled.map((text) => text.replaceAll('\n', ' ')),
  fc.constantFrom('$ docker ps', 'RUN a && \\', 'a: "b" # c', '', '```', '~~~'),
);
const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom(
      '',
      'sh',
      'yaml',
      'console',
      ' dockerfile ',
      'diagram: two boxes',
      'sh wrong: no',
    ),
    fc.array(codeLine, { maxLength: 4 }),
  )
  .map(([mark, info, lines]) => [mark + info, ...lines, mark].join('\n'));

describe('simple inline Markdown', () => {
  it('is drawn as marked-terminal draws it', () => {
    fc.assert(
      fc.property(fc.oneof(tangled, plausible), fc.boolean(), (text, colour) => {
        const drawn = scanInline(text, { colour });
        if (drawn !== null)
          expect(drawn.trim()).toBe(renderInlineMarkdown(text, { ...look, colour }));
      }),
      { numRuns: 3000 },
    );
  });

  it('is recognised whenever it holds only words, code, bold and italics', () => {
    fc.assert(
      fc.property(plausible, (text) => {
        expect(scanInline(text, look)).not.toBeNull();
        expect(isSimple(text)).toBe(true);
      }),
    );
  });

  it('makes a prompt of paragraphs and fences that marked-terminal would draw alike', async () => {
    await loadMarkdown();
    const paragraphs = fc
      .array(fc.tuple(fc.oneof(tangled, plausible, fence), fc.constantFrom('\n\n', '\n')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 10, max: 60 }), (text, columns) => {
        fc.pre(isSimple(text));
        expect(renderPrompt(text, { ...look, columns }).trim()).toBe(
          renderMarkdown(text, { ...look, columns }).trim(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'a [link](x.md)',
    'a\\*b',
    '<b>',
    '&amp;',
    'https://a.b',
    'me@example.com',
    '*open',
    '`open',
    '_a_',
    '~~a~~',
    '***a***',
  ])('leaves %s to the parser', (text) => {
    expect(scanInline(text, look)).toBeNull();
  });

  it.each(['- a', '1. a', '# a', '> a', '```\na', '    a', 'a\n===', 'a  \nb', '| a |\n|---|'])(
    'does not take %j for a paragraph or a fence',
    (text) => {
      expect(scanBlocks(text)).toBeNull();
    },
  );
});
