// What a window shows of a picture that is too long for it: rows, a key, and the rows that stand there then.
import { describe, expect, test } from 'vitest';
import {
  followingWindow,
  namedInSight,
  newWindow,
  pictureIn,
  scrolledWindow,
  settledWindow,
  type Window,
} from '../../src/face/window.ts';
import { noticeInSight } from '../../src/face/notice-below.ts';
import type { Picture } from '../../src/view/pages/picture.ts';
import { keysOf } from './keys.ts';

const look = { language: 'en', columns: 80, colour: false, unicode: true, links: false } as const;
const size = { columns: 80, rows: 8 };
const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
const reader: Picture = {
  body: ['Title', '', ...lines].join('\n'),
  keys: [],
  caret: null,
  scroll: 'reader',
  title: { left: 'Title', right: 'here' },
};
/** A question of three rows and five options of two rows each. */
const options = (cursor: number): Picture => ({
  body: [
    '1 / 2',
    '',
    'What?',
    '',
    ...['a', 'b', 'c', 'd', 'e'].flatMap((key) => [key, `${key}2`]),
  ].join('\n'),
  keys: [],
  caret: null,
  begins: 'top',
  title: { left: '1 / 2', right: '' },
  focus: [4 + 2 * cursor, 5 + 2 * cursor],
  named: ['a', 'b', 'c', 'd', 'e'].map((name, at) => ({ name, row: 4 + 2 * at })),
});

function seen(window: Window, picture: Picture): string[] {
  return pictureIn(settledWindow(window, picture, size), picture, size, look).body.split('\n');
}

function after(picture: Picture, names: readonly string[]): string[] {
  let window = settledWindow(newWindow, picture, size);
  for (const key of names.flatMap(keysOf))
    window = scrolledWindow(window, key, picture, size) ?? expect.fail(`${key.name} scrolls`);
  return seen(window, picture);
}

describe('a reader in a window of eight rows', () => {
  test.each<[keys: string[], first: string, cut: string]>([
    [[], 'line 0', '  ↓ 15 more lines'],
    [['↓'], 'line 1', '  ↑ 1 line above · ↓ 14 more lines'],
    [['j', 'j', 'k'], 'line 1', '  ↑ 1 line above · ↓ 14 more lines'],
    [['space'], 'line 4', '  ↑ 4 lines above · ↓ 11 more lines'],
    [['pagedown', 'b'], 'line 0', '  ↓ 15 more lines'],
    [['G'], 'line 15', '  ↑ 15 lines above'],
    [['G', '↑'], 'line 14', '  ↑ 14 lines above · ↓ 1 more line'],
    [['end', 'g'], 'line 0', '  ↓ 15 more lines'],
    [['ㅓ'], 'line 1', '  ↑ 1 line above · ↓ 14 more lines'],
  ])('after %j begins with %j', (keys, first, cut) => {
    const rows = after(reader, keys);
    expect([rows.length, rows[1], rows.at(-1)]).toEqual([7, first, cut]);
  });

  test('says in its title which lines stand there', () => {
    expect(after(reader, ['space'])[0]).toMatch(/^ {2}Title +here · lines 5–9 of 20$/);
  });

  test('needs neither where all fits', () => {
    const whole = { columns: 80, rows: 30 };
    expect(pictureIn(newWindow, reader, whole, look)).toMatchObject({
      body: reader.body,
      isCut: false,
      hasGap: true,
    });
  });

  test('letters are nothing to a picture that is no reader', () => {
    const [j] = keysOf('j');
    expect(scrolledWindow(newWindow, j!, { ...reader, scroll: 'arrows' }, size)).toBeNull();
  });
});

describe('a list of options', () => {
  test('begins with the question, and names what is below', () => {
    expect(seen(newWindow, options(0))).toEqual([
      expect.stringMatching(/^ {2}1 \/ 2 +lines 1–5 of 11$/),
      'What?',
      'a',
      'a2',
      'b',
      'b2',
      '  ↓ c–e are below',
    ]);
  });

  test.each([0, 1, 2, 3, 4])('after a key option %i is in sight, both its rows', (cursor) => {
    for (const from of [0, 2, 4]) {
      const before = settledWindow(followingWindow(newWindow), options(from), size);
      const rows = seen(followingWindow(before), options(cursor));
      const name = 'abcde'[cursor] ?? '';
      expect(rows).toEqual(expect.arrayContaining([name, `${name}2`]));
      expect(rows.length).toBeLessThanOrEqual(7);
    }
  });

  test('blank lines go before anything is cut', () => {
    const tall = { columns: 80, rows: 13 };
    const rows = pictureIn(newWindow, options(0), tall, look).body.split('\n');
    expect(rows).toHaveLength(12);
    expect(rows.filter((row) => row === '')).toEqual([]);
    expect(rows.at(-1)).toBe('e2');
  });

  test('another picture begins anew', () => {
    const [down] = keysOf('pagedown');
    const moved = scrolledWindow(newWindow, down!, options(0), size) ?? newWindow;
    expect(seen(moved, { ...options(0), id: 'next' })[1]).toBe('What?');
  });
});

/** A list of nine rows, each with a name. */
const list = (cursor: number): Picture => ({
  body: ['Title', '', ...Array.from({ length: 9 }, (_, at) => `row ${at}`)].join('\n'),
  keys: [],
  caret: null,
  title: { left: 'Title', right: '9 rows' },
  focus: [2 + cursor, 2 + cursor],
  named: Array.from({ length: 9 }, (_, at) => ({ name: `${at}`, row: 2 + at })),
  counts: 'rows',
  scroll: 'list',
});

describe('a list to pick from', () => {
  test.each<[cursor: number, first: string, cut: string]>([
    [0, 'row 0', '  ↓ 4 more'],
    [5, 'row 1', '  ↑ 1 above · ↓ 3 more'],
    [8, 'row 4', '  ↑ 4 above'],
  ])('counts its rows with the marker on row %i', (cursor, first, cut) => {
    const rows = seen(followingWindow(newWindow), list(cursor));
    expect([rows[0], rows[1], rows.at(-1)]).toEqual(['Title', first, cut]);
    expect(rows).toContain(`row ${cursor}`);
  });

  test('what the marked row is about stands below, where the list keeps its room', () => {
    const about = { ...list(0), about: 'about\nit' };
    const shown = (rows: number): string[] =>
      pictureIn(newWindow, about, { columns: 80, rows }, look).body.split('\n');
    expect(shown(30).slice(-4)).toEqual(['row 8', '', 'about', 'it']);
    expect(shown(12).slice(-3)).toEqual(['  ↓ 2 more', 'about', 'it']);
    expect(shown(9)).not.toContain('about');
  });

  test('no key moves it away from its marker', () => {
    for (const key of ['pagedown', 'pageup', 'space', '↓', 'G'].flatMap(keysOf))
      expect(scrolledWindow(newWindow, key, list(0), size)).toBeNull();
  });

  test('tells how many of its rows stand there', () => {
    expect(namedInSight(newWindow, list(0), size)).toBe(5);
    expect(namedInSight(newWindow, list(0), { columns: 80, rows: 30 })).toBe(9);
  });
});

test('points are counted, and a text says what comes after it', () => {
  const points: Picture = { ...options(0), counts: 'points' };
  expect(seen(newWindow, points).at(-1)).toBe('  ↓ 3 more points');
  expect(seen(newWindow, { ...reader, next: '7 questions' }).at(-1)).toBe(
    '  ↓ 15 more lines, then 7 questions',
  );
});

test('what is typed is in sight once a key was typed, and not before the question was read', () => {
  const picture: Picture = {
    body: [...lines, '❯ x'].join('\n'),
    keys: [],
    caret: { row: 20, column: 3 },
    begins: 'top',
  };
  const first = pictureIn(newWindow, picture, size, look);
  expect([first.body.split('\n')[0], first.caret]).toEqual(['line 0', null]);
  const window = followingWindow(settledWindow(newWindow, picture, size));
  const then = pictureIn(window, picture, size, look);
  expect([then.body.split('\n')[then.caret?.row ?? 0], then.caret?.column]).toEqual(['❯ x', 3]);
});

describe('a line that is typed below what stands there', () => {
  const { scroll: _, ...still } = reader;
  const picture: Picture = { ...still, field: { text: 'Ask?\n❯ x', caret: { row: 1, column: 3 } } };
  test.each([8, 5])('is in the last of %i rows, with its cursor', (rows) => {
    const shown = pictureIn(newWindow, picture, { columns: 80, rows }, look);
    const standing = shown.body.split('\n');
    expect(standing.slice(-2)).toEqual(['Ask?', '❯ x']);
    expect(shown.caret).toEqual({ row: standing.length - 1, column: 3 });
    expect(standing.length).toBeLessThan(rows);
  });

  test('takes the letters that scroll a page to read', () => {
    for (const key of keysOf('j')) expect(scrolledWindow(newWindow, key, picture, size)).toBeNull();
  });
});

describe('what was just said above the options', () => {
  /** It stands above the numbered list of a match, whose letters are far below. */
  const asking = (cursor: number): Picture => {
    const numbered = Array.from({ length: 6 }, (_, at) => `${at + 1}`);
    const { body, focus, named, ...rest } = options(cursor);
    const said = ['Pair a first.', 'Then the others.', '', ...numbered];
    const lower = (row: number) => row + said.length;
    return {
      ...rest,
      body: body
        .split('\n')
        .toSpliced(4, 0, ...said)
        .join('\n'),
      notice: [4, 5],
      focus: [lower(focus![0]), lower(focus![1])],
      named: named!.map((one) => ({ ...one, row: lower(one.row) })),
    };
  };
  const at = (cursor: number, rows: number) => {
    const window = { columns: 80, rows };
    const picture = noticeInSight(asking(cursor), window);
    const before = settledWindow(newWindow, picture, window);
    const seen = settledWindow(followingWindow(before), picture, window);
    return pictureIn(seen, picture, window, look).body.split('\n');
  };

  test.each([0, 1, 2, 3, 4])('is in sight with option %i, and nothing is wider', (cursor) => {
    for (const rows of [9, 10, 11, 14]) {
      const name = 'abcde'[cursor] ?? '';
      expect(at(cursor, rows)).toEqual(
        expect.arrayContaining([name, `${name}2`, 'Pair a first.', 'Then the others.']),
      );
      expect(at(cursor, rows).length).toBeLessThanOrEqual(rows - 1);
    }
  });

  test('stays in its place where both are in sight', () => {
    expect(noticeInSight(asking(4), { columns: 80, rows: 30 })).toEqual(asking(4));
  });

  test('gives way where only it would be left', () => {
    expect(at(4, 7)).toEqual(expect.arrayContaining(['e', 'e2']));
  });
});
