// Lines and columns of every construct, with a strict Markdown parser as the oracle.
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { keepLayout } from '../../src/notes/layout.ts';
import {
  readBlocks,
  textOf,
  visitInlines,
  type Block,
  type Inline,
} from '../../src/notes/markdown.ts';
import { cellStarts, placesInCell, placesInText } from '../../src/notes/places.ts';

const inlineNames: Record<string, string> = {
  strong: 'strong',
  em: 'emphasis',
  codespan: 'inlineCode',
  link: 'link',
  del: 'delete',
};
const blockNames: Record<Block['kind'], string> = {
  heading: 'heading',
  paragraph: 'paragraph',
  fence: 'code',
  indented: 'code',
  list: 'list',
  quote: 'blockquote',
  table: 'table',
  html: 'html',
  rule: 'thematicBreak',
  definition: 'definition',
};

function ours(text: string): string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  const inText = (inlines: readonly Inline[], line: number) => {
    const placeAt = placesInText(textOf(inlines), line, lines);
    visitInlines(inlines, ({ type }, offset) => {
      const at = placeAt(offset);
      if (inlineNames[type]) found.push(`${inlineNames[type]} ${at.line}:${at.column}`);
    });
  };
  const walk = (blocks: readonly Block[], isTask = false) => {
    for (const [index, block] of blocks.entries()) {
      if (!(isTask && index === 0))
        found.push(`${blockNames[block.kind]} ${block.line}:${block.column}`);
      if (block.kind === 'heading' || block.kind === 'paragraph') inText(block.inlines, block.line);
      if (block.kind === 'quote') walk(block.blocks);
      if (block.kind === 'list') {
        for (const item of block.items) {
          found.push(`listItem ${item.line}:${item.column}`);
          walk(item.blocks, item.task);
        }
      }
      if (block.kind !== 'table') continue;
      for (const row of [block.head, ...block.rows]) {
        const source = lines[row.line - 1]!;
        row.inlines.forEach((inlines, cell) => {
          const start = cellStarts(source)[cell] ?? 0;
          const placeAt = placesInCell(row.cells[cell]!, row.line, source, start);
          visitInlines(inlines, ({ type }, offset) => {
            const at = placeAt(offset);
            if (inlineNames[type]) found.push(`${inlineNames[type]} ${at.line}:${at.column}`);
          });
        });
      }
    }
  };
  walk(readBlocks(text, lines, 1)!);
  return found.sort();
}

type Node = {
  type: string;
  checked?: boolean | null | undefined;
  children?: Node[];
  position?: { start: { line: number; column: number } } | undefined;
};
const skipped = new Set(['root', 'text', 'tableRow', 'tableCell', 'break']);

function oracle(text: string): string[] {
  const found: string[] = [];
  // Where a task item's first paragraph begins depends, in the oracle, on what follows the box.
  const walk = (node: Node, isFirstOfTask = false) => {
    if (!skipped.has(node.type) && !isFirstOfTask)
      found.push(`${node.type} ${node.position!.start.line}:${node.position!.start.column}`);
    node.children?.forEach((child, index) =>
      walk(child, index === 0 && typeof node.checked === 'boolean'),
    );
  };
  walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found.sort();
}

const word = fc.constantFrom(
  'volume',
  '볼륨은',
  'a',
  'docker',
  '레이어',
  'x-y',
  '한글(hangul)',
  '2',
  '그래서,',
  'end.',
  '🐳',
  'don’t',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((text) => `**굵게${text}게**`),
  words.map((text) => `*em${text}m*`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](a.md#b)`),
  words.map((text) => `**굵은 \`${text}\` 글**`),
  words.map((text) => `~~${text}e~~`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const startsLikeABlock = /^(?:\d+[.)]|[-+*>#|~`]|2$)/;
const paragraph = fc
  .array(
    line.filter(
      (text) => !startsLikeABlock.test(text) || text.startsWith('**') || text.startsWith('*em'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.join('\n').replaceAll(/^2 /gm, 'two '));
const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~'),
    fc.array(fc.constantFrom('$ docker ps', '  indented', '- no list', '', '한글 │'), {
      maxLength: 4,
    }),
  )
  .map(([mark, body]) => [`${mark}sh`, ...body, mark].join('\n'));
const heading = fc
  .tuple(fc.constantFrom('##', '### Q:', '#### Q:'), line)
  .map(([mark, text]) => `${mark} ${text}`);
const indent = (text: string, by: number) => text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`);
const quote = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((parts) =>
  parts
    .join('\n\n')
    .split('\n')
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n'),
);
const item = fc
  .tuple(paragraph, fc.option(fc.oneof(quote, fence), { nil: null }), fc.boolean())
  .map(([text, more, loose]) => (more === null ? text : `${text}\n${loose ? '\n' : ''}${more}`));
const list = fc
  .tuple(
    fc.constantFrom('- ', '- [ ] ', '- [x] ', '1. '),
    fc.array(item, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([mark, items, loose]) =>
    items
      .map((text) => mark + indent(text, mark.startsWith('1') ? 3 : 2))
      .join(loose ? '\n\n' : '\n'),
  );
const cell = inline.map((text) => text.replaceAll('|', ''));
const table = fc
  .tuple(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([rows, spaced]) =>
    [
      '| a | b |',
      '|---|---|',
      ...rows.map(([a, b]) => (spaced ? `| ${a} | \`x \\| y\` ${b} |` : `|${a}|${b}|`)),
    ].join('\n'),
  );
const nested = list.map((text) => `- outer\n  ${indent(text, 2)}`);
const block = fc.oneof(
  heading,
  paragraph,
  fence,
  list,
  quote,
  table,
  nested,
  quote.map((text) => `- a\n\n  ${indent(text, 2)}`),
);

test('on clean documents every line and column is that of the oracle', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const text = blocks.join('\n\n');
      expect(ours(text)).toEqual(oracle(text));
    }),
    { numRuns: 100 },
  );
});

test('whatever the text, the walk ends and every place is within the file', () => {
  const noise = fc.string({
    unit: fc.constantFrom(
      ...'ab가 \n\n\t*_`~[]()<>#-+>|!\\1.:',
      '\n- ',
      '\n> ',
      '```',
      '**',
      '](',
      '\n|-|\n',
    ),
    maxLength: 120,
  });
  fc.assert(
    fc.property(noise, (text) => {
      const lines = text.split('\n');
      keepLayout(readBlocks(text, lines, 1) ?? [], lines, 1, (_code, _args, { line, column }) => {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        return null;
      });
    }),
    { numRuns: 300 },
  );
});
