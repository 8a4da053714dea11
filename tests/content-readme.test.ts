// content/README.md keeps its promises: the map of statements leads somewhere, the table of terms is the program's.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { glossary } from '../src/notes/glossary.ts';
import { subjects } from '../src/lab/check.ts';
import { parseLab } from '../src/lab/parse.ts';
import { kinds } from '../src/notes/kinds.ts';
import { parseNote } from '../src/notes/parse.ts';

const path = fileURLToPath(new URL('../content/README.md', import.meta.url));
const text = readFileSync(path, 'utf8');
const rows = [...text.matchAll(/^\| (S\d+) [^|]*\| ([a-z-]+)#([a-z0-9-]+) \|/gm)].map(
  ([, row, topic, section]) => ({ row, topic: topic ?? '', section: section ?? '' }),
);

test('every statement of the learner S1 to S39 has its place', () => {
  const wanted = Array.from({ length: 39 }, (_, index) => `S${index + 1}`);
  expect(rows.map(({ row }) => row)).toEqual(expect.arrayContaining(wanted));
});

test.each(rows.flatMap((row) => (['en', 'ko'] as const).map((language) => ({ ...row, language }))))(
  '$row is taught in $topic#$section, in $language',
  ({ topic, section, language }) => {
    const file = fileURLToPath(new URL(`../content/${language}/${topic}.md`, import.meta.url));
    const { note } = parseNote({ path: file, topic, language, text: readFileSync(file, 'utf8') });
    expect(note?.sections.map(({ id }) => id)).toContain(section);
  },
);

test('the table of answers has every kind', () => {
  const told = [...text.matchAll(/^\| an? [^|]*\| (\w+): /gm)].map(([, kind]) => kind);
  expect(told).toEqual(kinds);
});

test('the table of terms is the glossary (UPDATE=1 writes it)', () => {
  const mark = '<!-- terms -->\n';
  const table = [
    '',
    '| English | Korean | discouraged |',
    '|---|---|---|',
    ...glossary.map(
      ({ forms: { en, ko }, discouraged }) =>
        `| ${en.join(', ')} | ${ko.join(', ')} | ${discouraged.join(', ')} |`,
    ),
  ].join('\n');
  const wanted = `${text.slice(0, text.indexOf(mark) + mark.length)}${table}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(path, wanted);
  else expect(text).toBe(wanted);
});

test('the table of checks is the language of checks (UPDATE=1 writes it)', () => {
  const now = readFileSync(path, 'utf8');
  const [open, shut] = ['<!-- checks -->\n', '\n<!-- /checks -->'];
  const table = [
    '',
    '| subject | predicates |',
    '|---|---|',
    ...subjects.map(
      ({ form, predicates }) =>
        `| \`${form}\` | ${predicates.map((one) => `\`${one.form}\``).join(' · ')} |`,
    ),
    '',
  ].join('\n');
  const start = now.indexOf(open) + open.length;
  const wanted = now.slice(0, start) + table + now.slice(now.indexOf(shut));
  if (process.env['UPDATE'] === '1') writeFileSync(path, wanted);
  expect(readFileSync(path, 'utf8')).toBe(wanted);
});

test('the lab that is shown is one, but for having one near miss of three', () => {
  const [, shown = ''] = /^## Labs$[^]*?^````markdown\n([^]*?)^````$/m.exec(text) ?? [];
  const { problems } = parseLab({ path: 'a.md', name: 'a', language: 'en', text: shown });
  expect(problems.map(({ code }) => code)).toEqual(['lab-wrongs']);
});
