// The words of a language are loaded when they are said, and those of the other one never.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf, lazily } from './spoken.mjs';

const program = fileURLToPath(new URL('../../dist/docker-learn.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docker-learn-spoken-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of words that a run has loaded by its end. */
function loadedBy(...words: string[]): string[] {
  const script = `process.argv.splice(1, 0, ''); process.on('exit', () => console.log('\\n' + JSON.stringify(Object.keys(require.cache)))); require(${JSON.stringify(program)})`;
  const args = ['-e', script, '--', ...words, '--plain', '--data-dir', folder];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', input: '' });
  const loaded = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as string[];
  return loaded.map((path) => basename(path, '.cjs')).filter((name) => name.startsWith('said-'));
}

describe('what a start loads of the words', () => {
  test.each([
    ['list --lang en', ['said-en-browse']],
    ['list --lang ko', ['said-ko-browse']],
    ['quiz volumes --lang ko --seed 1', ['said-ko-session']],
    ['nonsense --lang en', ['said-en-failures']],
  ])('%s', (line, files) => {
    const loaded = loadedBy(...line.split(' '));
    expect(loaded).toEqual(expect.arrayContaining(files));
    const language = files[0]?.slice(0, 'said-en'.length) ?? '';
    expect(loaded.filter((name) => !name.startsWith(language))).toEqual([]);
  });
});

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
