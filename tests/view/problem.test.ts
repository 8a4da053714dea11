// Problems as a person reads them, and as `check --json` prints them.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problem, type ProblemCode } from '../../src/notes/problem.ts';
import { problems as en } from '../../src/view/messages/en/problems.ts';
import { problems as ko } from '../../src/view/messages/ko/problems.ts';
import { problemRow, viewProblems } from '../../src/view/pages/problem.ts';

const place = { path: 'content/en/volumes.md', line: 12, column: 3 };
const say = ({ code }: { code: string }) => code;
const codes = Object.keys(en) as ProblemCode[];

test('a problem is its place, severity, code and sentence, then what to do', () => {
  const found = [
    problem('key-unknown', { key: 'reqires', near: 'requires' }, place),
    problem('translation-stale', { id: 'volumes/a' }, place),
  ];
  expect(viewProblems(found, 'en', say)).toBe(
    'content/en/volumes.md:12:3  warning  key-unknown  There is no key `reqires`.\n    Did you mean `requires`?\n' +
      'content/en/volumes.md:12:3  warning  translation-stale  The English of `volumes/a` has changed since it was translated.\n    Review the translation, then run `docker-learn check --stamp volumes/a`.\n',
  );
  expect(viewProblems(found.slice(0, 1), 'ko', say)).toBe(
    'content/en/volumes.md:12:3  경고  key-unknown  `reqires`라는 키는 없습니다.\n    혹시 `requires`인가요?\n',
  );
});

test('JSON keeps the severity as a code', () => {
  expect(problemRow(problem('tab', {}, place), 'ko', say)).toEqual({
    path: 'content/en/volumes.md',
    line: 12,
    column: 3,
    severity: 'error',
    code: 'tab',
    message: '탭 문자가 있습니다.',
    help: expect.stringContaining('빈칸'),
  });
});

describe('every code', () => {
  const args = new Proxy(
    {},
    {
      get: (_, key) =>
        ({
          topics: ['a', 'b'],
          texts: ['a', 'b'],
          problem: { code: 'empty' },
          hit: 0.4,
          chance: 0.25,
          near: null,
          carrier: 'section',
          shape: 'text',
          why: 'unreadable',
          what: 'map',
          aspect: 'kind',
          part: 'tasks',
          rule: 'hedged',
          language: 'ko',
        })[String(key)] ?? '7',
    },
  );
  test.each(codes)('%s is said in both languages', (code) => {
    for (const messages of [en, ko]) {
      const [message, help] = (
        messages[code] as (args: object, say: unknown) => readonly [string, string]
      )(args, say);
      for (const text of [message, help]) {
        expect(text).not.toMatch(/undefined|\[object|\n/);
        expect(text).toMatch(/\S/);
      }
    }
    const [message] = (ko[code] as (args: object, say: unknown) => readonly [string, string])(
      args,
      say,
    );
    expect(message).toMatch(/[가-힣]/);
  });
  test.each(codes)('%s is told by something in the rooms of notes and labs', (code) => {
    expect(sources.includes(`'${code}'`) || sources.includes(`${code}: `)).toBe(true);
  });
});

const sources = ['notes', 'lab']
  .flatMap((room) => {
    const folder = new URL(`../../src/${room}/`, import.meta.url);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && name !== 'problem.ts')
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  })
  .join('\n');
