// Random Markdown in both scripts, with the words that must not be lost on the way to the screen.
import * as fc from 'fast-check';

const words = [
  'docker',
  'volume',
  '컨테이너의',
  '쓰기',
  '가능',
  '레이어는',
  'a',
  '8080:100:tcp',
  '🐳',
  'x',
  '이미지',
  'sha256',
  '/var/lib/docker/volumes/',
  '名前',
  'PID',
  '1',
  '볼륨(volume)',
];
const long = ['supercalifragilistic'.repeat(4), '아주긴한국어단어'.repeat(6), 'a1'.repeat(70)];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...long) },
);
const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));

export const inline = fc
  .array(
    fc.oneof(
      phrase,
      phrase.map((text) => `**${text}**`),
      phrase.map((text) => `*${text}*`),
      phrase.map((text) => `\`${text}\``),
      phrase.map((text) => `~~${text}~~`),
      phrase.map((text) => `**${text} \`code\`** and *em **strong** em*`),
      phrase.map(
        (text) => `[${text}](https://docs.docker.com/${'a/'.repeat(text.length % 30)}?q=a+b)`,
      ),
      phrase.map((text) => `[${text}](volumes.md#lifetime)`),
      fc.constantFrom(
        '&amp; &copy; &#65;',
        'a \\* b',
        '<b>bold</b>',
        'https://example.com/a+b',
        'end  \nnext',
        'soft\nbreak',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const codeLine = fc.oneof(
  phrase,
  fc.constantFrom(
    '',
    '$ docker run -d -p 8080:80 nginx',
    '> more',
    'RUN apt-get update && \\',
    'key: "value" # note',
    '\tindented',
    '  - {a: 1}',
  ),
);
const code = fc
  .tuple(
    fc.constantFrom(
      '',
      'sh',
      'bash',
      'dockerfile',
      'yaml',
      'json',
      'ini',
      'console',
      'text',
      'mermaid',
      'sh wrong: port 80 twice',
    ),
    fc.array(codeLine, { minLength: 1, maxLength: 6 }),
  )
  .map(([info, lines]) => ['```' + info, ...lines, '```'].join('\n'));
const cell = fc.oneof(
  phrase,
  phrase.map((text) => `**${text}**`),
  phrase.map((text) => `\`${text}\``),
  fc.constant(''),
);
const table = fc.integer({ min: 1, max: 6 }).chain((columns) => {
  const row = fc
    .array(cell, { minLength: columns, maxLength: columns })
    .map((cells) => `| ${cells.join(' | ')} |`);
  const rule = fc
    .array(fc.constantFrom('---', ':--', ':-:', '--:'), { minLength: columns, maxLength: columns })
    .map((cells) => `|${cells.join('|')}|`);
  return fc
    .tuple(row, rule, fc.array(row, { maxLength: 4 }))
    .map(([head, line, rows]) => [head, line, ...rows].join('\n'));
});
const diagram = phrase.map(
  (text) => `\`\`\`diagram: ${text}\n┌─────┐\n│ 이미지 │\n└─────┘\n\`\`\``,
);

function prefixed(text: string, first: string, rest = ' '.repeat(first.length)): string {
  return text
    .split('\n')
    .map(
      (line, index) => (index === 0 ? first : line === '' && rest.trim() === '' ? '' : rest) + line,
    )
    .join('\n');
}

const { block } = fc.letrec<{ block: string; list: string; quote: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    inline,
    inline.map((text) => `## ${text.replaceAll('\n', ' ')}`),
    code,
    table,
    diagram,
    fc.constant('---'),
    fc.constant('<div>\n  raw <i>html</i>\n</div>'),
    tie('list'),
    tie('quote'),
  ),
  list: fc
    .tuple(
      fc.constantFrom('- ', '1. ', '998. ', '- [x] ', '- [ ] '),
      fc.constantFrom('\n', '\n\n'),
      fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
    )
    .map(([marker, between, items]) =>
      items
        .map((item) =>
          prefixed(item, marker, ' '.repeat(marker.startsWith('-') ? 2 : marker.length)),
        )
        .join(between),
    ),
  quote: tie('block').map((text) => prefixed(text, '> ', '> ')),
}));

export const markdown = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.join('\n\n'));

export const look = fc.record({
  language: fc.constantFrom('en' as const, 'ko' as const),
  columns: fc.integer({ min: 30, max: 160 }),
  colour: fc.boolean(),
  unicode: fc.boolean(),
  links: fc.boolean(),
});
