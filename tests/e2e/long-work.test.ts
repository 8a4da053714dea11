// Work on many notes shows itself on a terminal while it goes on, and leaves nothing behind.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';
import { keys, openScreen, openShell, type Screen } from '../support/screen.ts';

const question = (id: number): string =>
  `### Q: What is tea number ${id} like?\n<!-- id: like-${id} · level: 1 -->\n\n- [x] Hot, or \`warm\`\n- [ ] Cold\n  > No.\n\n> It was **boiled**.\n`;
const questions = Array.from({ length: 30 }, (_, id) => question(id)).join('\n');

const content = newFolder();
for (let index = 0; index < 120; index += 1)
  writeFileSync(
    join(content, `tea-${index}.md`),
    `---\ntitle: Tea ${index}\nsummary: Hot.\nasked: 2\n---\n\n# Tea ${index}\n\n## Heat\n<!-- id: heat -->\n\nIt is hot.\n\n${questions}`,
  );

const shown: [words: string[], said: RegExp, left: RegExp][] = [
  [['list', '--lang', 'en'], /\r {2}Reading notes: \d+ of 120\x1b\[K/, /Reading/],
  [
    ['export', 'html', '--output', join(newFolder(), 'page.html')],
    /\r {2}Writing notes: \d+ of 148\x1b\[K/,
    /Writing/,
  ],
  [
    ['export', 'anki', '--output', join(newFolder(), 'cards.txt')],
    /\r {2}Writing notes: \d+ of 148\x1b\[K/,
    /Writing/,
  ],
  [['list', '--lang', 'ko'], /\r {2}노트 읽는 중: 120개 중 \d+개\x1b\[K/, /노트 읽는 중/],
];

const clock = fileURLToPath(new URL('../support/hasty-clock.cjs', import.meta.url));

test.each(shown)('%j', async (words, said, left) => {
  const screen = openScreen([...words, '--content', content], {
    rows: 500,
    env: { NODE_OPTIONS: `--require=${clock}` },
  });
  expect(await screen.ended()).toEqual({ code: 0 });
  expect(screen.raw()).toMatch(said);
  expect(screen.text()).not.toMatch(left);
  expect(screen.text()).toContain(words[0] === 'list' ? 'tea-99' : 'Written to');
});

test.each([
  ['list', [], 'Tea 119'],
  ['export', ['html'], '</html>'],
])('in a pipe %s says nothing of it', async (verb, more, holds) => {
  const { stderr, stdout, code } = await runProgram([verb, ...more, '--content', content]);
  expect([stderr, code]).toEqual([
    verb === 'list' ? '' : expect.not.stringMatching(/\r|Writing/),
    0,
  ]);
  expect(stdout).toContain(holds);
});

describe('what is typed between two screens, while notes are read', () => {
  const options = { rows: 40, env: { DOCKER_LEARN_CONTENT: content } };
  const search = async (screen: Screen): Promise<Screen> => {
    await screen.until('❯ Learn');
    screen.type('/');
    await screen.until('looking for');
    screen.type(`tea${keys.enter}`);
    await screen.until((text) => !text.includes('looking for'));
    return screen;
  };

  test.each([
    ['Ctrl-C', keys.ctrlC],
    ['keys and then Ctrl-C', `zxq${keys.ctrlC}`],
  ])('%s leaves as it does elsewhere, and nothing is echoed', async (_, typed) => {
    const screen = await search(openShell('docker-learn; echo "exit $?"; stty -a', options));
    screen.type(typed);
    expect(await screen.until(/[^-]icanon\b[^]*[^-]echo\b/)).toContain('exit 130');
    await screen.ended();
    expect(screen.raw()).not.toMatch(/\^C(?!;)|zx/);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s gives the terminal back', async (signal, code) => {
    const screen = await search(openScreen([], options));
    screen.kill(signal);
    expect(await screen.ended()).toEqual({ code });
    const marks = (last: string) => screen.raw().split(`\x1b[?2004${last}`).length;
    expect(marks('l')).toBe(marks('h'));
  });
});
