// Bad input: each ends soon, in a clear problem.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNote, largestBytes } from '../../src/notes/decode.ts';
import { parseInFull } from '../../src/notes/parse.ts';
import { asked, parse, questionsIn, sectionHead, told } from './source.ts';
import { processorMs } from '../support/processor.ts';

function decode(bytes: Uint8Array) {
  return decodeNote({
    path: 'a.md',
    topic: 'a',
    language: 'en',
    content: { kind: 'bytes', bytes },
  });
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('bytes', () => {
  test('50 MB are not read', () =>
    expect(decode(new Uint8Array(50_000_000)).problems).toMatchObject([
      { code: 'file-too-large', args: { bytes: 50_000_000, limit: largestBytes } },
    ]));
  test('what is not UTF-8 is told at its place', () => {
    expect(told(decode(new Uint8Array([...bytesOf('# 한글\nab'), 0xff, 0x41])).problems)).toEqual([
      '2:3 file-not-utf8',
    ]);
  });
  test('a character cut off at the end is not UTF-8', () =>
    expect(decode(bytesOf('한').slice(0, 2)).problems).toMatchObject([{ code: 'file-not-utf8' }]));
  test('a byte order mark and CRLF are nothing to tell', () =>
    expect(decode(bytesOf('\ufeffa\r\nb'))).toEqual({ text: 'a\nb', problems: [] }));
  test.each([['link-out'], ['not-a-file'], ['unreadable'], ['name-not-utf8']] as const)(
    'a refused file is told: %s',
    (why) => {
      const { problems } = decodeNote({
        path: 'a.md',
        topic: 'a',
        language: 'en',
        content: { kind: 'refused', why, detail: 'why' },
      });
      expect(problems).toMatchObject([{ code: 'file-refused', args: { why, detail: 'why' } }]);
    },
  );
  test('whatever the bytes, text or a problem comes out, and the text parses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, problems } = decode(bytes);
        expect(text === null).toBe(problems.length > 0);
        if (text !== null) parse(text);
      }),
    );
  });
});

const full = 160_000;
const filled = (piece: string) => piece.repeat(Math.floor(full / piece.length));
const yaml = (lines: string) => `---\ntitle: T\nsummary: S\n${lines}\n---\n# T\n`;

const bombs: [fact: string, text: () => string, codes: string[]][] = [
  [
    'a list 10,000 levels deep on one line',
    () => `${sectionHead}${'- '.repeat(10_000)}a\n`,
    ['nested-too-deep'],
  ],
  [
    'a quote 10,000 levels deep',
    () => `${sectionHead}${'>'.repeat(10_000)}a\n`,
    ['nested-too-deep'],
  ],
  [
    'a list that goes a level deeper each line',
    () =>
      `${sectionHead}${Array.from({ length: 600 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')}\n`,
    ['nested-too-deep'],
  ],
  [
    'a table of 10,000 columns',
    () => `${sectionHead}${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n`,
    ['table-too-wide'],
  ],
  ['an emphasis bomb', () => `${sectionHead}${filled('*a_')}\n`, ['too-many-marks']],
  ['an emphasis bomb without blanks', () => `${sectionHead}${filled('a*b')}\n`, ['too-many-marks']],
  [
    'an underscore bomb over many lines',
    () => `${sectionHead}${filled('a_b\n')}\n`,
    ['too-many-marks'],
  ],
  [
    'emphasis just below the bound, again and again',
    () => sectionHead + filled(`${'*a_'.repeat(240)}\n\n`),
    ['emphasis-open'],
  ],
  [
    'a fence never closed',
    () => `${sectionHead}\`\`\`sh\n${filled('docker ps\n')}`,
    ['fence-open'],
  ],
  [
    'a comment never closed',
    () => `${sectionHead}### Q: What?\n<!-- id: q\n${filled('a\n')}`,
    ['comment-open', 'comment-key-unknown', 'answer-missing'],
  ],
  ['front matter never closed', () => `---\n${filled('a: b\n')}`, ['front-matter-open']],
  [
    'a million aliases',
    () => yaml(`a: &a [x]\nsources: [${filled('*a, ').slice(0, -2)}]`),
    ['front-matter-unsupported', 'key-unknown'],
  ],
  [
    'aliases line by line',
    () => yaml(`sources:\n${filled('  - *a\n')}`),
    ['front-matter-unsupported'],
  ],
  [
    'a front matter value of one long line',
    () => yaml(`sources: [${filled('"a", ')}`),
    ['front-matter-unsupported'],
  ],
  ['a quoted value never closed', () => yaml(`sources: "${filled('\\"')}`), ['value-quotes']],
  ['escape sequences without end', () => sectionHead + filled('\u001b[31m'), ['escape-sequence']],
  ['control characters', () => sectionHead + filled('\u0000'), ['control-character']],
  ['headings without end', () => sectionHead + filled('### a\n'), ['heading-form']],
  [
    'questions without end',
    () => sectionHead + filled('### Q: a\n'),
    ['comment-missing', 'answer-missing'],
  ],
  ['brackets without end', () => sectionHead + filled('['), ['too-many-constructs']],
  ['links without end', () => sectionHead + filled('[a]('), ['too-many-constructs']],
  ['backticks without end', () => sectionHead + filled('` a `` '), ['too-many-constructs']],
  ['angles without end', () => sectionHead + filled('<a '), ['too-many-constructs']],
  [
    'options without end',
    () => `${sectionHead}### Q: a\n<!-- id: a -->\n\n${filled('- [ ] a\n')}`,
    ['too-many-constructs', 'answer-missing'],
  ],
  ['definitions without end', () => sectionHead + filled('[a]: b\n'), ['too-many-constructs']],
  ['bars without end', () => sectionHead + filled('| a |\n|---|\n'), ['too-many-constructs']],
  ['blank lines without end', () => sectionHead + filled('\n'), []],
  ['one line without end', () => sectionHead + filled('가나다 '), []],
];

describe('bombs', () => {
  test.each(bombs)('%s', (_, text, codes) => {
    const took = processorMs(() => {
      const { problems } = parseInFull({ path: 'a.md', topic: 'a', language: 'en', text: text() });
      const found = new Set<string>(problems.map(({ code }) => code));
      for (const code of codes) expect(found).toContain(code);
    });
    expect(took).toBeLessThan(8_000);
  });

  test('what is kept from the lexer leaves the rest of the note standing', () => {
    const good = asked('- [x] yes\n- [ ] no\n  > No.\n');
    const { note, problems } = parse(
      `${good}\n### Q: Bad?\n<!-- id: bad -->\n\n${'*a_'.repeat(1000)}\n\n- a\n\n> b\n`,
    );
    expect(questionsIn(note).map(({ id }) => id)).toEqual(['topic/q']);
    expect(problems).toMatchObject([
      { code: 'too-many-marks', args: { marks: 2000, limit: 500 }, place: { line: 24 } },
    ]);
  });

  test('a bomb in a million aliases is one problem', () => {
    expect(parse(yaml(`sources:\n${'  - *a\n'.repeat(50_000)}`)).problems).toHaveLength(1);
  });
});

const piece = fc.constantFrom(
  '---\n',
  'title: T\n',
  'summary: S\n',
  'aliases: [a]\n',
  '# T\n',
  '## S\n',
  '### Q: What?\n',
  '#### Q: And?\n',
  '<!-- id: a -->\n',
  '<!-- id: b · level: 3 -->\n',
  '<!--',
  '-->',
  '\n',
  '\n\n',
  '- [ ] a\n',
  '- [x] b\n',
  '  > why\n',
  '> why\n',
  '1. a\n',
  '2. b\n',
  '- a\n',
  '```text answer\n',
  '```sh answer\n',
  '```\n',
  'docker ps\n',
  '| a | b |\n|---|---|\n',
  '| 1 | 2 |\n',
  '**',
  '*',
  '_',
  '`',
  '[',
  '](x.md)',
  '<b>',
  '\t',
  '  ',
  '한글',
  'a',
  '\u001b[1m',
  '\u0000',
  '\r\n',
  '\\',
  '~~~ diagram: x\n',
  '│',
  '\u1100\u1161',
);

test('any text ends in a note and problems, each place within the file', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, isHeaded) => {
      const text = (isHeaded ? sectionHead : '') + pieces.join('');
      const lines = text.replaceAll('\r\n', '\n').split('\n');
      const { note, problems } = parse(text);
      for (const { place } of problems) {
        expect(place.line).toBeGreaterThan(0);
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeGreaterThan(0);
        expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
      }
      expect(JSON.stringify(note)).not.toMatch(/\\u00[01]|\u001b/);
    }),
    { numRuns: 300 },
  );
});

test('nothing that a note keeps holds a control character', () => {
  const { note } = parse(
    asked('- [x] a\u0007b\n- [ ] \u001b]8;;x\u0007no\n  > N\u009b31mo.\n', {
      comment: 'id: q · hint: \u001b[2Jx',
    }),
  );
  expect(questionsIn(note)).toMatchObject([
    { hint: 'x', options: [{ text: 'ab' }, { text: 'no', why: 'No.' }] },
  ]);
});
