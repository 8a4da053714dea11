// A folder of own notes is parsed once; what is kept of it is never more right than the notes.
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkAccepted } from '../../src/command/command.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { sealed, unsealed } from '../../src/progress/sum.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';

vi.mock('../../src/command/command.ts', { spy: true });
vi.mock('../../src/notes/parse.ts', { spy: true });

const count = 60;
const long = new Date('2026-01-01T00:00:00Z');

function noteOf(title: string): string {
  return `---\ntitle: ${title}\nsummary: Hot.\nasked: 2\n---\n\n# ${title}\n\n## Heat\n<!-- id: heat -->\n\nIt is hot.\n\n### Q: What is it like?\n<!-- id: like · level: 1 -->\n\n- [x] Hot\n- [ ] Cold\n  > No.\n\n> Hot.\n`;
}

function put(path: string, text: string): void {
  writeFileSync(path, text);
  utimesSync(path, long, long);
}

function folders(): { content: string; dataDir: string; kept(): string } {
  const [content, dataDir] = [newFolder(), newFolder()];
  for (let index = 0; index < count; index += 1)
    put(`${content}/tea-${index}.md`, noteOf(`Tea ${index}`));
  const own = join(dataDir, 'own-notes');
  return { content, dataDir, kept: () => join(own, readdirSync(own)[0] ?? '') };
}

type Parts = Pick<ReturnType<typeof folders>, 'content' | 'dataDir'>;

/** What `list` says of the own notes, how many were parsed for it, and what else was said. */
async function list({ content, dataDir }: Parts) {
  vi.mocked(parseNote).mockClear();
  const { stdout, stderr } = await runInside(['list', '--json', '--content', content], { dataDir });
  const { topics } = JSON.parse(stdout) as { topics: { title: string; source: string }[] };
  const titles = topics.filter(({ source }) => source !== 'built-in').map(({ title }) => title);
  return { stdout, stderr, titles, parsed: vi.mocked(parseNote).mock.calls.length };
}

afterEach(() => vi.mocked(parseNote).mockClear());

test('the second time nothing is parsed, and the same is said', async () => {
  const parts = folders();
  const first = await list(parts);
  const second = await list(parts);
  expect([first.parsed, second.parsed, first.titles.length]).toEqual([count, 0, count]);
  expect(second.stdout).toBe(first.stdout);
});

describe('what was changed meanwhile is read anew, and nothing else', () => {
  const changes: [
    what: string,
    change: (content: string) => void,
    parsed: number,
    gone: string[],
  ][] = [
    ['changed', (at) => put(`${at}/tea-7.md`, noteOf('Coffee!')), 1, ['Tea 7']],
    ['of the same length and time', (at) => put(`${at}/tea-7.md`, noteOf('Pea 7')), 1, ['Tea 7']],
    ['touched', (at) => utimesSync(`${at}/tea-7.md`, long, new Date(long.getTime() + 1)), 1, []],
    ['removed', (at) => rmSync(`${at}/tea-7.md`), 0, ['Tea 7']],
    ['renamed', (at) => renameSync(`${at}/tea-7.md`, `${at}/zen.md`), 1, []],
    ['written just now', (at) => writeFileSync(`${at}/tea-7.md`, noteOf('New 7')), 1, ['Tea 7']],
    ['broken', (at) => put(`${at}/tea-7.md`, '# No front matter\n'), 1, ['Tea 7']],
  ];
  test.each(changes)('%s', async (_, change, parsed, gone) => {
    const parts = folders();
    const before = await list(parts);
    change(parts.content);
    const after = await list(parts);
    expect(after.parsed).toBe(parsed);
    expect(before.titles.filter((title) => !after.titles.includes(title))).toEqual(gone);
    const anew = await list({ ...parts, dataDir: newFolder() });
    expect([after.stdout, after.stderr]).toEqual([anew.stdout, anew.stderr]);
  });
});

test('a note that something is wrong with is told each time', async () => {
  const parts = folders();
  put(`${parts.content}/tea-7.md`, noteOf('Tea 7').replace('[x]', '[ ]'));
  const told = [await list(parts), await list(parts)];
  expect(told.map(({ parsed }) => parsed)).toEqual([count, 1]);
  expect(told[0]?.stderr).not.toBe('');
  expect(told[1]?.stderr).toBe(told[0]?.stderr);
});

describe('what is kept is rewritten whole where it is not as this program wrote it', () => {
  const other = (change: (body: string) => string) => (text: string) =>
    sealed(change(unsealed(text) ?? ''));
  const harms: [what: string, harm: (text: string) => string][] = [
    ['cut', (text) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['a flipped letter', (text) => text.replace('Tea 7', 'Tee 7')],
    ['of another version', other((body) => body.replace('"build":"', '"build":"9'))],
    ['another form', other((body) => body.replace('"aliases":[]', '"aliases":[7]'))],
    ['another kind', other((body) => body.replace('"choice"', '"riddle"'))],
    ['no object', () => sealed('null')],
  ];
  test.each(harms)('%s', async (_, harm) => {
    const parts = folders();
    const { stdout } = await list(parts);
    const right = readFileSync(parts.kept(), 'utf8');
    expect(harm(right)).not.toBe(right);
    writeFileSync(parts.kept(), harm(right));
    const after = await list(parts);
    expect([after.stdout, after.stderr, after.parsed]).toEqual([stdout, '', count]);
    expect(readFileSync(parts.kept(), 'utf8')).toBe(right);
  });
});

describe('where nothing can be kept all is parsed, and nothing is said of it', () => {
  const places: [what: string, dataDir: () => string][] = [
    [
      'a file stands there',
      () => {
        const dataDir = newFolder();
        writeFileSync(join(dataDir, 'own-notes'), 'a file, no folder');
        return dataDir;
      },
    ],
    [
      'a folder that can only be read',
      () => {
        const dataDir = newFolder();
        chmodSync(dataDir, 0o500);
        // Root may write there all the same, but nobody in /proc.
        return process.getuid?.() === 0 ? '/proc/docker-learn' : dataDir;
      },
    ],
  ];
  test.each(places)('%s', async (_, dataDir) => {
    const parts = { ...folders(), dataDir: dataDir() };
    const again = [await list(parts), await list(parts)];
    expect(again.map(({ parsed, stderr }) => [parsed, stderr])).toEqual([
      [count, ''],
      [count, ''],
    ]);
  });
});

test('of many folders the newest stay', async () => {
  const parts = folders();
  const own = join(parts.dataDir, 'own-notes');
  mkdirSync(own);
  for (let index = 0; index < 20; index += 1) put(join(own, `${index}.json`), 'old');
  await list(parts);
  expect(readdirSync(own).length).toBe(8);
  expect((await list(parts)).parsed).toBe(0);
});

test('two at once leave something whole', async () => {
  const parts = folders();
  const both = await Promise.all([list(parts), list(parts), list(parts)]);
  expect(new Set(both.map(({ stdout }) => stdout)).size).toBe(1);
  expect((await list(parts)).parsed).toBe(0);
});

test('a note that is shown is parsed alone, whole; check parses all', async () => {
  const parts = folders();
  await list(parts);
  const run = async (...words: string[]) => {
    vi.mocked(parseNote).mockClear();
    const { stdout } = await runInside(words, { dataDir: parts.dataDir });
    return { stdout, parsed: vi.mocked(parseNote).mock.calls.length };
  };
  const shown = await run('show', 'tea-7#heat', '--content', parts.content);
  expect(shown.stdout).toContain('It is hot.');
  expect(shown.parsed).toBe(1);
  writeFileSync(join(parts.content, 'tea-7.md'), '# Broken\n');
  const { code } = await runInside(['check', parts.content], { dataDir: parts.dataDir });
  expect(code).toBe(1);
});

test('a single note is kept too, and its commands are judged once, whatever is shown and asked of it', async () => {
  const [content, dataDir] = [newFolder(), newFolder()];
  const typed =
    '\n### Q: List them.\n<!-- id: typed · level: 1 -->\n\n```sh answer\ndocker ps\n```\n\n> So.\n';
  put(`${content}/tea.md`, noteOf('Tea') + typed);
  const judged = async (...words: string[]): Promise<number> => {
    vi.mocked(checkAccepted).mockClear();
    await runInside([...words, '--content', content], { dataDir });
    return vi.mocked(checkAccepted).mock.calls.length;
  };
  const quiz = ['quiz', 'tea', '--kind', 'command', '--plain'];
  expect([await judged('list'), await judged('show', 'tea'), await judged(...quiz)]).toEqual([
    1, 0, 0,
  ]);
  put(`${content}/tea.md`, noteOf('Tea') + typed.replace('docker ps', 'docker ps --wrong'));
  const told = await runInside([...quiz, '--content', content], { dataDir });
  expect(told.stdout).not.toContain('List them.');
});
