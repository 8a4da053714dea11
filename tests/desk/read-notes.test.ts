// Which notes a verb unpacks or parses: those that it shows and asks, and no more.
import { beforeEach, expect, test, vi } from 'vitest';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNote } from '../../src/notes/parse.ts';
import { readLexed, readNotes } from '../../src/world/compiled-notes.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';

vi.mock('../../src/world/compiled-notes.ts', { spy: true });
vi.mock('../../src/notes/parse.ts', { spy: true });

beforeEach(() => {
  vi.mocked(readNotes).mockClear();
  vi.mocked(readLexed).mockClear();
  vi.mocked(parseNote).mockClear();
});

const unpacked = (): string[] => [
  ...vi.mocked(readNotes).mock.calls.flatMap(([, , topics]) => topics),
  ...vi.mocked(readLexed).mock.calls.map(([, { topic }]) => topic),
];

type Asked = { event: string; question?: string; id?: string };

const exactly: [words: string[], topics: string[]][] = [
  [['list'], []],
  [['show', 'volumes'], []],
  [['show', 'volumes', '--width', '87'], ['volumes']],
  [['show', 'volumes', '--width', '88'], []],
  [['show', 'volumes', '--width', '90'], []],
  [['show', 'volumes', '--json'], ['volumes']],
  [['search', 'tini'], ['signals']],
  [['search', 'nosuchword'], []],
  [['show', 'volumes', '--raw'], []],
  [['quiz', 'volumes', '--plain'], ['volumes']],
  [
    ['quiz', 'volumes', 'networks', '--plain', '-n', '20'],
    ['volumes', 'networks'],
  ],
  [['review', '--plain'], []],
  [['learn', '--plain'], ['overview']],
  [['learn', 'ports', '--json'], ['ports']],
  [['today', '--plain'], ['overview']],
  [['plan', '--date', '+30', '--plain'], []],
  [['stats', '--plain'], []],
  [['stats', 'volumes/deploy-lost', '--plain'], ['volumes']],
  [['undo'], []],
];

test.each(exactly)('%j', async (words, topics) => {
  await runInside(words);
  expect(new Set(unpacked())).toEqual(new Set(topics));
  expect(vi.mocked(parseNote).mock.calls.length).toBe(0);
});

test('a quiz of four questions unpacks their topics alone', async () => {
  const quit = `${JSON.stringify({ quit: true })}\n`;
  const { stdout } = await runInside(['quiz', '-n', '4', '--seed', '7', '--json'], { input: quit });
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked);
  const [first] = events.flatMap(({ event, id }) => (event === 'question' ? (id ?? []) : []));
  expect(unpacked()).toContain(first?.split('/')[0]);
  expect(unpacked().length).toBeLessThanOrEqual(4);
});

const count = 60;
const long = new Date('2026-01-01T00:00:00Z');

/** Notes that no question but their own is asked of. */
function ownNotes(): string {
  const content = newFolder();
  mkdirSync(content, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const path = join(content, `tea-${index}.md`);
    writeFileSync(
      path,
      `---\ntitle: Tea ${index}\nsummary: Hot.\nasked: 2\n---\n\n# Tea ${index}\n\n## Heat\n<!-- id: heat -->\n\nIt is hot.\n\n### Q: What is it like?\n<!-- id: like · level: 1 -->\n\n- [x] Hot\n- [ ] Cold\n  > No.\n\n> Hot.\n`,
    );
    utimesSync(path, long, long);
  }
  return content;
}

const asked: [words: string[], parsed: number][] = [
  [['quiz', 'tea-7', '--plain'], 1],
  [['quiz', 'tea-7', 'tea-8', '--plain'], 2],
  [['learn', 'tea-9', '--plain'], 1],
  [['review', '--plain'], 0],
  [['plan', '--date', '+30', '--plain'], 0],
  [['stats', '--plain'], 0],
  [['stats', 'tea-7/like', '--plain'], 1],
  [['list'], 0],
  [['show', 'tea-7'], 1],
];

test('of sixty own notes that were parsed once only what is asked or read is parsed again', async () => {
  const [content, dataDir] = [ownNotes(), newFolder()];
  const start = async (words: string[]): Promise<number> => {
    vi.mocked(parseNote).mockClear();
    await runInside([...words, '--content', content], { dataDir });
    return vi.mocked(parseNote).mock.calls.length;
  };
  expect(await start(['quiz', 'tea-7', '--plain'])).toBe(count);
  for (const [words, parsed] of asked) expect([words, await start(words)]).toEqual([words, parsed]);
});
