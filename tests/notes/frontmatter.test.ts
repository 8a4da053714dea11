// Front matter: a YAML subset with exact places, and `yaml` as the oracle of what it means.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseWithOracle } from 'yaml';
import { parseFrontMatter } from '../../src/notes/frontmatter.ts';
import { parseYaml } from '../../src/notes/yaml.ts';
import { told } from './source.ts';

function front(lines: string) {
  return parseFrontMatter(`---\n${lines}\n---\n`.split('\n'), 'a.md');
}

const good: [fact: string, lines: string, fields: object][] = [
  ['quotes come off', `title: "a: b"\nsummary: 'it''s'`, { title: 'a: b', summary: "it's" }],
  ['a comment comes off', 'title: T # c\nsummary: C#', { title: 'T', summary: 'C#' }],
  [
    'a list may stand on one line',
    'title: T\nsummary: S\naliases: [a b, "c, d", \'e\',]',
    { aliases: ['a b', 'c, d', 'e'] },
  ],
  [
    'a list may stand on lines of its own',
    'title: T\nsummary: S\nsources:\n  - Docker docs, Volumes\n  - x',
    { sources: ['Docker docs, Volumes', 'x'] },
  ],
  ['a list may stand at the margin', 'title: T\nsummary: S\naliases:\n- a', { aliases: ['a'] }],
  [
    'what is left out is empty',
    'title: T\nsummary: S',
    { aliases: [], requires: [], related: [], asked: 2, order: null, about: [], sources: [] },
  ],
  ['text is NFC', `title: ${'볼륨'.normalize('NFD')}\nsummary: S`, { title: '볼륨' }],
  [
    'an escape of a quoted value never reaches the terminal',
    'title: "a\\u001b[31mb"\nsummary: S',
    { title: 'a [31mb' },
  ],
];

const bad: [fact: string, lines: string, problems: string[]][] = [
  ['a key stands once', 'title: T\nsummary: S\ntitle: U', ['4:1 key-twice']],
  ['a title is needed', 'summary: S', ['1:1 key-missing']],
  ['a title is text', 'title: [T]\nsummary: S', ['2:9 value-shape']],
  ['aliases are a list', 'title: T\nsummary: S\naliases: a', ['4:10 value-shape']],
  [
    'requires names topics',
    'title: T\nsummary: S\nrequires: [Docker Images]',
    ['4:12 value-shape'],
  ],
  ['order is a whole number', 'title: T\nsummary: S\norder: first', ['4:8 value-shape']],
  ['asked is 1 to 3', 'title: T\nsummary: S\nasked: often', ['4:8 value-shape']],
  ['an empty value is no value', 'title:\nsummary: S', ['2:1 value-shape']],
  ['a colon wants quotes', 'title: a: b\nsummary: S', ['2:8 value-quotes']],
  ['a backtick wants quotes', 'title: `a`\nsummary: S', ['2:8 value-quotes']],
  ['an at sign wants quotes', 'title: @a\nsummary: S', ['2:8 value-quotes']],
  ['no maps', 'title: {a: b}\nsummary: S', ['2:8 front-matter-unsupported']],
  [
    'no block texts',
    'title: |\n  a\nsummary: S',
    ['2:8 front-matter-unsupported', '3:3 front-matter-unsupported'],
  ],
  ['no tags', 'title: !!str a\nsummary: S', ['2:8 front-matter-unsupported']],
  ['no lists in lists', 'title: T\nsummary: S\naliases: [[a]]', ['4:11 front-matter-unsupported']],
  ['no values over several lines', 'title: a\n  b\nsummary: S', ['3:3 front-matter-unsupported']],
  [
    'a line is a key and its value',
    'title T\nsummary: S\n',
    ['2:1 front-matter-line', '1:1 key-missing'],
  ],
  [
    'an unclosed list is told',
    'title: T\nsummary: S\naliases: [a, b',
    ['4:15 front-matter-unsupported'],
  ],
];

describe('front matter', () => {
  test.each(good)('%s', (_, lines, fields) =>
    expect(front(lines)).toMatchObject({ problems: [], fields }),
  );
  test.each(bad)('%s', (_, lines, problems) => {
    const found = front(lines);
    expect(told(found.problems)).toEqual(problems);
    expect(found.fields).toBeNull();
  });

  test('is needed', () =>
    expect(told(parseFrontMatter(['# T'], 'a.md').problems)).toEqual(['1:1 front-matter-missing']));
  test('is closed', () =>
    expect(told(parseFrontMatter(['---', 'title: T'], 'a.md').problems)).toEqual([
      '1:1 front-matter-open',
    ]));
  test('says how near an unknown key is to a known one', () => {
    expect(front('title: T\nsummary: S\nreqires: [a]').problems[0]).toMatchObject({
      args: { key: 'reqires', near: 'requires' },
    });
  });
});

const word = fc.stringMatching(/^[a-zA-Z가-힣0-9][a-zA-Z가-힣0-9 .,/()'"#&*!|>@`%:-]{0,12}$/);
const quoted = fc
  .string({ maxLength: 12 })
  .map((text) =>
    JSON.stringify(
      text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udfff]/g, ''),
    ),
  );
const single = fc.stringMatching(/^[a-z가-힣 ,:#"[\]{}]{0,12}$/).map((text) => `'${text}'`);
const value = fc.oneof(word, quoted, single);
const list = fc.array(value, { maxLength: 4 }).map((values) => `[${values.join(', ')}]`);
const block = fc
  .array(value, { minLength: 1, maxLength: 4 })
  .map((values) => values.map((one) => `\n  - ${one}`).join(''));
const entry = fc.oneof(
  value.map((text) => ` ${text}`),
  list.map((text) => ` ${text}`),
  block,
);
const document = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), entry), {
  selector: ([key]) => key,
  minLength: 1,
  maxLength: 5,
});

test('what the subset reads without complaint, YAML reads the same', () => {
  fc.assert(
    fc.property(document, (pairs) => {
      const text = pairs.map(([key, one]) => `${key}:${one}`).join('\n');
      const { entries, told: complaints } = parseYaml(text.split('\n'), 1);
      fc.pre(complaints.length === 0);
      const read = entries.map(({ key, value: found }) => [
        key,
        found.kind === 'text'
          ? found.text.text
          : found.kind === 'list'
            ? found.items.map((item) => item.text)
            : '',
      ]);
      expect(Object.fromEntries(read)).toEqual(parseWithOracle(text, { schema: 'failsafe' }));
    }),
    { numRuns: 300 },
  );
});

test('every place is where the value stands', () => {
  fc.assert(
    fc.property(document, (pairs) => {
      const lines = pairs
        .map(([key, one]) => `${key}:${one}`)
        .join('\n')
        .split('\n');
      for (const { value: found } of parseYaml(lines, 1).entries) {
        for (const one of found.kind === 'list'
          ? found.items
          : found.kind === 'text'
            ? [found.text]
            : []) {
          expect(lines[one.line - 1]!.slice(one.column - 1).replace(/^["']/, '')[0] ?? '').toMatch(
            one.text === '' ? /["']|^$/ : /./,
          );
          if (/^[a-z]+$/.test(one.text))
            expect(lines[one.line - 1]!.slice(one.column - 1)).toMatch(
              new RegExp(`^["']?${one.text}`),
            );
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('any lines end in entries and complaints', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'ab:-[]{}\'"#&*!|> ,\\'), maxLength: 12 })),
      (lines) => {
        const { entries, told: complaints } = parseYaml(lines, 1);
        for (const { line, column } of [...entries, ...complaints])
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
      },
    ),
  );
});

test('a key of another program is told and does no harm', () => {
  const lines = ['---', 'title: T', 'summary: S', 'created: 2026-01-01', '---'];
  const { fields, problems } = parseFrontMatter(lines, 'a.md');
  expect(fields).toMatchObject({ title: 'T', summary: 'S' });
  expect(problems).toMatchObject([
    { code: 'key-unknown', severity: 'warning', place: { line: 4 } },
  ]);
});
