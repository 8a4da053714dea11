// What stays in the terminal: each answered question with its verdict once, whatever happened between; nothing of what was left open.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { startInterview } from '../support/prompts.ts';
import { keys, openJobs, openScreen, type Screen } from '../support/screen.ts';

const wrong = ['It cools', 'It freezes', 'It is poured away'];
const asked = (id: number): string =>
  `### Q: What becomes of the tea in cup ${id}?\n<!-- id: cup-${id} · level: 1 -->\n\n- [x] It is drunk\n${wrong.map((option) => `- [ ] ${option}\n  > Nobody saw that.\n`).join('')}\n> It was **hot**.\n`;
const content = newFolder();
writeFileSync(
  join(content, 'tea.md'),
  `---\ntitle: Tea\nsummary: Hot.\nasked: 2\n---\n\n# Tea\n\n## Cups\n<!-- id: cups -->\n\nTea is drunk hot.\n\n${[1, 2, 3].map(asked).join('\n')}`,
);
const words = ['quiz', 'tea', '--content', content, '-n', '3', '--seed', '11'];
const verdict = /^ {2}[✔✘·] (?:Right|Not yet|Skipped)/m;
const heading = /^ {2}\d \/ \d( |$)/gm;
const next = /⏎ next/;
const question = (number: number) => new RegExp(`^ {2}${number} / 3( |$)[^]* skip[^]* quit`, 'm');

/** The numbers of the questions that stand there, and how many verdicts and footers. */
function standing(text: string): { questions: string[]; verdicts: number; footers: number } {
  return {
    questions: [...text.matchAll(heading)].map(([found]) => found.trim()),
    verdicts: [...text.matchAll(new RegExp(verdict, 'gm'))].length,
    footers: text.split('\n').filter((line) => line.endsWith(' quit')).length,
  };
}

/** Right, so that none comes again. */
async function answered(screen: Screen, number: number): Promise<void> {
  const text = await screen.until(question(number));
  const [, letter = ''] = [...text.matchAll(/([a-d])\W+It is drunk/g)].at(-1) ?? [];
  screen.type(letter);
  await screen.until(next);
}

async function goOn(screen: Screen, number: number): Promise<void> {
  screen.type(keys.enter);
  await screen.until(question(number));
}

const all = { questions: ['1 / 3', '2 / 3', '3 / 3'], verdicts: 3, footers: 0 };
const between: [fact: string, happens: (screen: Screen) => Promise<unknown>, left: typeof all][] = [
  ['nothing happens', async () => undefined, all],
  [
    'the section is read',
    async (screen) => {
      screen.type('m');
      await screen.until(/ back$/);
      screen.type('q');
      await screen.until(next);
    },
    all,
  ],
  [
    'the window is narrow for a while',
    async (screen) => {
      screen.resize(50, 40);
      await screen.until((text) => text.split('\n').every((line) => line.length <= 50));
      await screen.until(next);
      screen.resize(100, 40);
      await screen.until(next);
    },
    all,
  ],
  [
    'the answer is taken back and given again',
    async (screen) => {
      screen.type('u');
      await screen.until(question(2));
      await answered(screen, 2);
    },
    all,
  ],
  [
    'all reasons are opened',
    async (screen) => {
      screen.type('o');
      await screen.until('o less');
    },
    all,
  ],
  [
    'it is contested',
    async (screen) => {
      screen.type('!');
      await screen.until('take it back');
    },
    all,
  ],
];

describe('three questions leave themselves with their verdicts', () => {
  test.concurrent.each(between)('where %s', async (_, happens, left) => {
    const screen = openScreen(words, { rows: 40 });
    await answered(screen, 1);
    await goOn(screen, 2);
    await answered(screen, 2);
    await happens(screen);
    await goOn(screen, 3);
    await answered(screen, 3);
    screen.type(keys.enter);
    await screen.until(/of 3 right/);
    screen.type('q');
    await screen.ended();
    expect(standing(screen.scrollback())).toEqual(left);
  });

  test.concurrent.each([
    [80, 24],
    [60, 11],
    [40, 10],
  ])('in a window of %i × %i', async (columns, rows) => {
    const screen = openScreen(words, { columns, rows });
    for (const number of [1, 2, 3]) {
      await screen.until(new RegExp(`^ {2}${number} / 3`, 'm'));
      screen.type('s');
      await screen.until(next);
      screen.type(keys.enter);
    }
    await screen.until(/of 3 right|0 of/);
    screen.type('q');
    await screen.ended();
    expect(standing(screen.scrollback())).toEqual(all);
  });
});

test.concurrent.each<[string, (screen: Screen) => void, number]>([
  ['q', (screen) => screen.type('q'), 0],
  ['Ctrl-C', (screen) => screen.type(keys.ctrlC), 130],
  ['Ctrl-D', (screen) => screen.type(keys.ctrlD), 0],
  ['SIGTERM', (screen) => screen.kill('SIGTERM'), 143],
])('%s at a verdict leaves it, and an open question is gone', async (_, leave, code) => {
  const screen = openScreen(words, { rows: 40 });
  await answered(screen, 1);
  leave(screen);
  expect((await screen.ended()).code).toBe(code);
  expect(standing(screen.scrollback())).toEqual({ questions: ['1 / 3'], verdicts: 1, footers: 0 });
  const open = openScreen(words, { rows: 40 });
  await answered(open, 1);
  await goOn(open, 2);
  leave(open);
  await open.ended();
  expect(standing(open.scrollback())).toEqual({ questions: ['1 / 3'], verdicts: 1, footers: 0 });
});

test.concurrent('Ctrl-Z and fg leave none twice', async () => {
  const screen = openJobs({ rows: 40 });
  await screen.until(/^\$$/m);
  screen.type(`docker-learn ${words.join(' ')}${keys.enter}`);
  await answered(screen, 1);
  await goOn(screen, 2);
  for (const shows of [question(2), next]) {
    screen.type('\x1a');
    await screen.until(/Stopped[^]*^\$$/m);
    expect(standing(screen.scrollback()).footers).toBe(0);
    screen.type(`clear; fg${keys.enter}`);
    await screen.until(shows);
    if (shows !== next) await answered(screen, 2);
  }
  screen.type('q');
  await screen.until(/^\$$/m);
  expect(standing(screen.scrollback())).toMatchObject({ verdicts: 1, footers: 0 });
});

test.concurrent('a lower window that grows again shows the question once', async () => {
  const screen = openScreen(words, { rows: 30 });
  await answered(screen, 1);
  await goOn(screen, 2);
  screen.resize(80, 9);
  // Blank lines go first: there is none above the footer.
  await screen.until(/^ {2}2 \/ 3[^]*[^\n]\n {2}a[^\n]* quit$/m);
  screen.resize(80, 30);
  await screen.until(/\n\n {2}a[^\n]* quit$/);
  expect(standing(screen.scrollback())).toEqual({
    questions: ['1 / 3', '2 / 3'],
    verdicts: 1,
    footers: 1,
  });
});

test.concurrent.each([
  [30, 9],
  [24, 8],
])(
  'a window that is %i × %i for a while takes nothing of what was settled, and leaves nothing',
  async (columns, rows) => {
    const play = async (happens: (screen: Screen) => Promise<unknown>): Promise<string> => {
      const screen = openScreen(words, { rows: 16 });
      await answered(screen, 1);
      await goOn(screen, 2);
      await happens(screen);
      screen.type('q');
      await screen.ended();
      return screen.scrollback();
    };
    const undisturbed = await play(async () => undefined);
    const disturbed = await play(async (screen) => {
      screen.resize(columns, rows);
      await screen.until((text) => !/ skip/.test(text) && text.endsWith(' quit'));
      screen.resize(80, 16);
      await screen.until(question(2));
    });
    expect(disturbed).toBe(undisturbed);
  },
);

test.concurrent('a walk through an interview stays, point by point', async () => {
  const screen = openScreen(['interview', 'images', '--seed', '3', '-n', '1'], { rows: 40 });
  await startInterview(screen);
  await screen.until('1 / 1');
  screen.type(`layers${keys.enter}${keys.enter}`);
  await screen.until(/walk-through[^]* leave$/);
  screen.type(keys.enter);
  await screen.until((text) => !text.includes('walk-through'));
  screen.type(keys.enter);
  await screen.ended();
  const text = screen.scrollback();
  expect(text.match(/1 \/ 1/g)).toHaveLength(1);
  expect(text).toMatch(/walk-through[^]*\n {4}layers\n[^]*\[[x ]\] 1 /);
  expect(text).not.toContain('❯');
});
