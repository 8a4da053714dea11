// Notes of one's own as people have them: on top of built-in topics, with keys and names of their own, and begun from a template.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';
import { languages } from '../../src/notes/note.ts';

const head = '---\ntitle: Mine\nsummary: Own.\nrequires: [containers]\ntags: [x]\n---\n\n# Mine\n';
const note = `${head}
## One
<!-- id: one -->

See [containers](containers.md).

### Q: What?
<!-- id: what -->

- [x] Right
- [ ] Wrong
  > No.
- [ ] False
  > No.
`;
type Found = {
  errors: number;
  problems: { code: string; severity: string; path: string }[];
  guessability: unknown[];
};
const checked = async (folder: string): Promise<Found> =>
  JSON.parse((await runProgram(['check', folder, '--json'])).stdout) as Found;

test('what harms nothing is a warning, and the question is asked', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'sub'));
  for (const name of ['mine.md', '내-노트.md'.normalize('NFD'), 'other.markdown', 'sub/deep.md'])
    writeFileSync(join(folder, name), note);
  const { errors, problems, guessability } = await checked(folder);
  const codes = problems.map(({ code }) => code).sort();
  expect([errors, guessability, [...new Set(codes)]]).toEqual([
    0,
    [],
    ['explanation-missing', 'file-unread', 'key-unknown'],
  ]);
  const unread = problems.filter(({ code }) => code === 'file-unread');
  expect(unread.map(({ path }) => path.slice(folder.length + 1))).toEqual([
    'other.markdown',
    'sub',
  ]);
  for (const topic of ['mine', '내-노트']) {
    const { stdout } = await runProgram(
      ['quiz', topic, '--content', folder, '--plain', '--seed', '1', '--no-save'],
      { input: 'a\nq\n' },
    );
    expect(stdout).toContain('What?');
  }
});

test('in the bank itself the same are errors', async () => {
  const folder = newFolder();
  for (const language of languages) {
    mkdirSync(join(folder, language));
    for (const name of readdirSync(join('content', language)))
      writeFileSync(join(folder, language, name), note);
  }
  const { problems } = await checked(folder);
  const grave = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(grave).toEqual(expect.arrayContaining(['explanation-missing', 'key-unknown']));
});

test.each(languages)(
  'check --new writes a note that check has nothing to say about, in %s',
  async (lang) => {
    const folder = newFolder();
    const run = (...typed: string[]) => runProgram(['check', ...typed, '--lang', lang]);
    expect((await run('--new', 'bind-mounts', folder)).code).toBe(0);
    expect(await checked(folder)).toMatchObject({ errors: 0, problems: [] });
    // What is there stays.
    expect((await run('--new', 'bind-mounts', folder)).code).toBe(2);
    expect((await run('--new', 'Bind Mounts', folder)).code).toBe(2);
  },
);

test("a lab of one's own names sections of the notes beside it, and of no others", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'en', 'labs'), { recursive: true });
  writeFileSync(join(folder, 'en', 'mine.md'), note);
  const shipped = readFileSync(join('content', 'en', 'labs', 'bind-mount.md'), 'utf8');
  const lab = shipped.replace(/sections: .*/, 'sections: [mine#one, mine#two]');
  writeFileSync(join(folder, 'en', 'labs', 'bind-mount.md'), lab);
  const { problems } = await checked(folder);
  const ofLabs = problems.filter(({ code }) => code === 'lab-section');
  expect(ofLabs.map(({ path }) => path)).toEqual([join(folder, 'en', 'labs', 'bind-mount.md')]);
});
