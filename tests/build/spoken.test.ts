// The words of a language as files: what is said together, behind getters.
import { describe, expect, test } from 'vitest';
import { filesOf, lazily } from './spoken.mjs';

describe('the words of a language as files', () => {
  const code = `import { browse } from './browse.ts';
import * as failures from './failures.ts';

export const en: Words = { browse, failures };
`;
  const files = filesOf('en', code, [['browse']]);
  test('are those that are said together, and each other one by itself', () =>
    expect(files).toEqual([
      {
        name: 'said-en-browse',
        parts: ['browse'],
        code: "import { browse } from './browse.ts';\nexport { browse };\n",
      },
      {
        name: 'said-en-failures',
        parts: ['failures'],
        code: "import * as failures from './failures.ts';\nexport { failures };\n",
      },
    ]));
  test('stand behind getters', () =>
    expect(lazily('en', files)).toContain(
      "get browse() { return require('./said-en-browse.cjs').browse; }",
    ));
  test.each([
    ['one that is named and not imported', code.replace('browse, ', 'browse, page, ')],
    ['one that is imported and not named', code.replace('browse, ', '')],
  ])('are refused with %s', (_, wrong) =>
    expect(() => filesOf('en', wrong, [])).toThrow('words.ts names'),
  );
});
