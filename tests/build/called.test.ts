// Every verb's file by its name, in place of the name that a start makes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/cli/verbs.ts';
import { calledByName } from './called.mjs';

const read = (name: string) =>
  readFileSync(new URL(`../../src/cli/${name}`, import.meta.url), 'utf8');

describe('what a start loads by a verb’s name', () => {
  test('is named for the bundler, each in the order of the table', () => {
    const code = calledByName(read('verb.ts'), read('verbs.ts'));
    expect([...code.matchAll(/(\w+): \(\) => import\('\.\/(\w+)\.ts'\)/g)]).toMatchObject(
      Object.keys(verbs).map((name) => ({ 1: name, 2: name })),
    );
  });
  test.each([
    ['a table that is written another way', read('verb.ts'), 'export const verbs = new Map();'],
    ['code that asks another way', 'import(path)', read('verbs.ts')],
  ])('is refused with %s', (_, code, table) =>
    expect(() => calledByName(code, table)).toThrow('verbs.ts names'),
  );
});
