// Every screen at 80, 40 and 20 columns in both languages: nothing is wider than the terminal, no escape comes without colour, no English leaks into Korean.
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/view/text/width.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { runProgram } from '../support/run.ts';
import { keys, openScreen, type Screen } from '../support/screen.ts';

const languages = ['en', 'ko'] as const;
const printed: [words: string, ownWords: boolean][] = [
  ['list', true],
  ['show volumes', false],
  ['show containers --width 40', false],
  ['search volume', false],
  ['search nosuchwordanywhere', true],
  ['doctor', true],
  ['stats', true],
  ['progress where', true],
  ['explain docker run -d -p 8080:80 -v data:/var/lib/data --name web nginx:1.27', false],
  ['explain docker run --no-such-flag nginx', false],
  ['undo', true],
  ['review', true],
  ['--help', true],
  ['quiz --help', true],
];

/** Words that no Docker term and no command needs. */
const english =
  /(?<![\w`/.#-])(the|of|is|are|was|and|with|from|this|that|your|you|not|right|wrong|answers?|questions?|topics?|sections?|line|found|move|hint|skip|back|scroll|due|again|nothing|everything|works|fine|note|kept)(?![\w`/.#-])/i;

describe.each(languages)('printed in %s', (language) => {
  const cases = printed.flatMap(([words, ownWords]) =>
    [80, 40].map((columns) => [words, columns, ownWords] as const),
  );
  test.each(cases)('%s at %i columns', async (words, columns, ownWords) => {
    const dataDir = newFolder();
    const ran = await runInside(
      [...words.split(' '), '--lang', language].toSorted((a) => (a === 'explain' ? -1 : 0)),
      { columns, dataDir, env: { LANG: `${language}.UTF-8` } },
    );
    expect([0, 1]).toContain(ran.code);
    const text = ran.stdout + ran.stderr;
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\[object/);
    if (ownWords) expect(text).not.toMatch(/undefined|NaN/);
    expect(
      text.split('\n').filter((line) => columnsOf(line) > columns && !isUncuttable(line, columns)),
    ).toEqual([]);
    if (language === 'en' && ownWords) expect(text).toMatch(english);
    if (language === 'ko' && ownWords)
      expect(
        text
          .split('\n')
          .filter((line) => english.test(line.replaceAll(/docker-learn [a-z]+/g, ''))),
      ).toEqual([]);
  });
});

/** Code and diagrams keep their lines, and so does a path: a line broken there would be another one. */
function isUncuttable(line: string, columns: number): boolean {
  return (
    line.startsWith('    ') ||
    /^ *\S+ +\/\S+$/.test(line) ||
    line.split(/\s+/).some((word) => columnsOf(word) > columns - 4) ||
    line.startsWith('Usage:') ||
    line.startsWith('사용법:')
  );
}

describe('colour', () => {
  test.concurrent.each([
    ['a pipe', {}, false],
    ['NO_COLOR over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR into a pipe', { FORCE_COLOR: '1' }, true],
  ] as const)('%s', async (_, env, isColoured) => {
    const ran = await runProgram(['show', 'volumes'], { env });
    expect(ran.stdout.includes('\x1b')).toBe(isColoured);
  });

  test.concurrent('NO_COLOR on a terminal leaves only the movements of the cursor', async () => {
    const screen = openScreen(['quiz', '-n', '1', '--seed', '3', '--kind', 'choice'], {
      env: { NO_COLOR: '1' },
      rows: 40,
    });
    await screen.until('1 / 1');
    screen.type('q');
    await screen.ended();
    expect(screen.raw()).not.toMatch(/\x1b\[(?!0m)[0-9;]+m/);
  });
});

describe.each(languages)('on a terminal in %s', (language) => {
  const at: [fact: string, words: string[], go: (screen: Screen) => Promise<unknown>][] = [
    ['home', [], (screen) => screen.until('❯')],
    [
      "learn's offer and section",
      ['learn', 'volumes', '--seed', '11'],
      async (screen) => {
        await screen.until('⏎');
        screen.type('s');
        await screen.until(/\$ docker/);
      },
    ],
    [
      'a question, its hint and its verdict',
      ['quiz', '--kind', 'choice', '-n', '1', '--seed', '11'],
      async (screen) => {
        await screen.until('1 / 1');
        screen.type('?a');
        await screen.until(/[✔✘]/);
      },
    ],
    [
      'pairs',
      ['quiz', '--kind', 'match', '-n', '1', '--seed', '11'],
      (screen) => screen.until('1 / 1'),
    ],
    [
      'a command',
      ['quiz', '--kind', 'command', '-n', '1', '--seed', '11'],
      async (screen) => {
        await screen.until('1 / 1');
        screen.type(`docker run --no-such-flag${keys.enter}`);
        await screen.until('no-such-flag');
      },
    ],
    [
      'the summary',
      ['quiz', '--kind', 'choice', '-n', '1', '--seed', '11'],
      async (screen) => {
        await screen.until('1 / 1');
        screen.type('s');
        await screen.until(/^ *[✔✘] /m);
        screen.type(keys.enter);
        await screen.until(/\d of \d+ right|맞힘/);
      },
    ],
  ];
  test.concurrent.each(
    at.flatMap(([fact, words, go]) =>
      [80, 40, 20].map((columns) => ({ fact, words, go, columns })),
    ),
  )('$fact fits $columns columns', async ({ words, go, columns }) => {
    const screen = openScreen([...words, '--lang', language], { columns, rows: 40 });
    await go(screen);
    expect(screen.overlong()).toEqual([]);
    const keyBar = screen.text().split('\n').at(-1) ?? '';
    if (language === 'ko') expect(keyBar.replace(/docker-learn --help/, '')).not.toMatch(english);
    screen.type(keys.ctrlC);
    expect((await screen.ended()).code).toBe(130);
  });
});

describe('a terminal that shrinks', () => {
  test.concurrent.each(['choice', 'match', 'recall', 'order'])(
    'during a question of the kind %s shows what a narrow one shows, and nothing is left over',
    async (kind) => {
      const words = ['quiz', '--kind', kind, '-n', '1', '--seed', '11'];
      const [narrow, shrinking] = [
        openScreen(words, { columns: 30, rows: 40 }),
        openScreen(words, { rows: 40 }),
      ];
      const wanted = await settled(narrow);
      await settled(shrinking);
      shrinking.resize(30, 40);
      await shrinking.until((text) => text === wanted);
      expect(
        shrinking
          .text()
          .split('\n')
          .filter((line) => columnsOf(line) > 30),
      ).toEqual([]);
      for (const screen of [narrow, shrinking]) {
        screen.type(keys.ctrlD);
        expect((await screen.ended()).code).toBe(0);
      }
    },
  );
});

/** The key bar is what is drawn last. */
const settled = (screen: Screen): Promise<string> => screen.until(/1 \/ 1[^]*\n\n {2}\S.*( · |⏎)/);

describe('the pager', () => {
  test.concurrent.each([
    [
      'a note longer than the screen goes through $PAGER',
      ['show', 'volumes'],
      24,
      { PAGER: 'wc -c' },
      /^\s*\d{4,}\s*$/,
    ],
    [
      'a section that fits is printed',
      ['show', 'volumes#keep'],
      100,
      { PAGER: 'wc -c' },
      /\n[^]*\n/,
    ],
    ['cat is no pager', ['show', 'volumes'], 24, { PAGER: 'cat' }, /\n[^]*\n/],
    ['--no-pager prints', ['show', 'volumes', '--no-pager'], 24, { PAGER: 'wc -c' }, /\n[^]*\n/],
    [
      'a pager that is missing is no loss',
      ['show', 'volumes'],
      24,
      { PAGER: 'no-such-pager' },
      /\n[^]*\n/,
    ],
  ] as const)('%s', async (_, words, rows, env, shows) => {
    const screen = openScreen([...words], { rows, env });
    expect((await screen.ended()).code).toBe(0);
    expect(screen.text()).toMatch(shows);
  });

  test.concurrent('without one the reader of every section has it, and q leaves it with 0', async () => {
    const screen = openScreen(['show', 'volumes#lifetime'], { rows: 12 });
    await screen.until(/Volumes › What removes a volume +section 5 of 9 · lines 1–9 of \d+\n/);
    screen.type('/prune\r');
    await screen.until(/› .*prune[^]*\/ prune {2}1 of \d/);
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  });
});

test('the labs are a list to choose from: its first line does not scroll away, and the lab opens', async () => {
  const screen = openScreen(['lab'], { rows: 11 });
  await screen.until('q quit');
  expect(screen.text().split('\n').length).toBeLessThanOrEqual(11);
  screen.type(keys.enter);
  await screen.until(/built-in Docker\n[^]*↓ \d more lines\n[^]*⏎ start/);
  screen.type(keys.enter);
  await screen.until('~ $');
  screen.type(':q\r');
  await screen.until('q quit');
  screen.type('q');
  expect((await screen.ended()).code).toBe(0);
});

test.each(['list', 'lab list'])(
  '%s is read from its first line where it is longer than the window',
  async (words) => {
    const screen = openScreen(words.split(' '), { columns: 60, rows: 11 });
    expect(await screen.until('q quit')).toMatch(
      / in learning order +lines 1–\d+ of [^]*↓ \d+ more lines/,
    );
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
    expect(screen.scrollback()).toBe('');
  },
);

test(':map has the window to itself, and the lines typed stand below each other again', async () => {
  const screen = openScreen(['try'], { columns: 60, rows: 11 });
  await screen.until('~ $');
  screen.type('docker create --name job busybox\r');
  await screen.until(/created[^]*~ \$$/);
  screen.type(':map\r');
  expect(await screen.until('q back')).toMatch(/^ {2}busybox\n {4}○ job {2}created/);
  screen.type('q');
  await screen.until(/:map\n {2}~ \$$/);
  screen.type(':q\r');
  expect((await screen.ended()).code).toBe(0);
  expect(screen.scrollback()).not.toContain('○');
});

test.each(['', 'plan --date 12d'])(
  'a line is typed below the list that it is about: %j',
  async (words) => {
    const screen = openScreen(words.split(' ').filter(Boolean), { rows: 16 });
    const before = await screen.until(/ quit$/);
    screen.type(words === '' ? '/' : 'd');
    const [first = ''] = before.split('\n');
    expect((await screen.until(/❯ *\n[^❯]* :q back$/)).split('\n')[0]?.slice(0, 6)).toBe(
      first.slice(0, 6),
    );
    screen.type(`jq?${keys.escape}`);
    await screen.until((text) => text === before);
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  },
);

describe('what is longer than a low window is read from its first line on', () => {
  test.concurrent.each([
    ['doctor', 'docker-learn', 0],
    ['explain docker run -d -p 80:80 nginx', 'docker run', 0],
    ['explain docker run --rm -d -p 80:80 --no-such-flag nginx', 'no-such-flag', 1],
  ])('%s', async (words, begins, code) => {
    const screen = openScreen(words.split(' '), { columns: 60, rows: 8 });
    expect((await screen.until(/↓ \d+ more lines?/)).split('\n')[0]).toMatch(begins);
    screen.type('q');
    expect(await screen.ended()).toEqual({ code });
  });
});
