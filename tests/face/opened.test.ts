// What a reader finds, and all its keys: rows, keys, and what stands there then.
import { expect, test } from 'vitest';
import { openWindow } from '../../src/face/opened.ts';
import { passagesIn } from '../../src/view/pages/passages.ts';
import { readerKeys } from '../../src/view/pages/keys.ts';
import type { ShownPicture, Picture } from '../../src/view/pages/picture.ts';
import { keysOf } from './keys.ts';

const look = { language: 'en', columns: 80, colour: false, unicode: true, links: false } as const;
const wide = (at: number): string => `${at} ${'k'.repeat(30)}`;
const reader: Picture = {
  body: ['  Title', '', ...Array.from({ length: 20 }, (_, at) => `  line ${at}`)].join('\n'),
  keys: [
    { key: 'some', says: 'keys', keep: 9 },
    ...[1, 2, 3, 4, 5].map((at) => ({ key: `${at}`, says: 'k'.repeat(30), keep: 0 })),
    { key: 'q', says: '', keep: 8 },
  ],
  caret: null,
  scroll: 'reader',
  title: { left: 'Title', right: '' },
};
const some = `  some keys · ${wide(1)} · q`;
const all = `  some keys · ${wide(1)}\n  ${wide(2)} · ${wide(3)}\n  ${wide(4)} · ${wide(5)} · q`;
const question: Picture = { ...reader, body: '  What?' };
delete question.scroll;

function after(picture: Picture, names: readonly string[]): ShownPicture & { taken: boolean } {
  const window = openWindow(
    () => picture,
    () => ({ columns: 80, rows: 9 }),
  );
  window.shown(look);
  const taken = names.flatMap(keysOf).map((key) => {
    const isTaken = window.takes(key);
    window.shown(look);
    return isTaken;
  });
  const { keys, ...shown } = window.shown(look);
  return { ...shown, keys: keys.replace(/^\n/, ''), taken: taken.at(-1) ?? false };
}

const find = ['/', 'l', 'i', 'n', 'e', ' ', '1'];
test.each<[keys: string[], row: string, last: string, keys: string]>([
  [['/'], '  line 0', '  / ', '  ⏎ find · Esc back'],
  [find, '  line 0', '  / line 1', '  ⏎ find · Esc back'],
  [[...find, '⏎'], '› line 1', '  / line 1  1 of 11 · n next', some],
  [[...find, '⏎', 'n'], '› line 10', '  / line 1  2 of 11 · n next', some],
  [[...find, '⏎', 'n', 'ㅜ'], '› line 11', '  / line 1  3 of 11 · n next', some],
  [['G', ...find, '⏎'], '› line 14', '  / line 1  6 of 11 · n next', some],
  [['/', 'x', '⏎'], '  line 0', '  / x  not found', some],
  [['/', 'x', 'escape'], '  line 0', '  ↓ 14 more lines', some],
  [[...find, '⏎', 'escape'], '  line 1', '  ↑ 1 line above · ↓ 13 more lines', some],
  [['/', '⏎'], '  line 0', '  ↓ 14 more lines', some],
  [['?', '?'], '  line 0', '  ↓ 16 more lines', all],
  [['?', '?', '↓'], '  line 1', '  ↑ 1 line above · ↓ 13 more lines', some],
])('%j', (names, row, last, keys) => {
  const { body, keys: foot } = after(reader, names);
  const rows = body.split('\n');
  expect([rows[1], rows.at(-1), foot]).toEqual([row, last, keys]);
});

test('a question has its hint from the first `?`, and all its keys from the second', () => {
  expect(after(question, ['?'])).toMatchObject({ taken: false, keys: some });
  expect(after(question, ['?', '?'])).toMatchObject({ taken: true, keys: all });
  expect(after(question, ['?', '?', 'a'])).toMatchObject({ taken: false, keys: some });
  expect(after(question, ['/'])).toMatchObject({ taken: false });
});

const rows = ['', '    $ docker ps', '', '  text', '  text', '  text'];
const drawn = {
  head: 'Title',
  sections: ['a', 'b', 'c'].map((id) => ({ id, text: [id, ...rows].join('\n') })),
};
test.each<[keys: string[], lines: string[]]>([
  [[], ['first']],
  [['j'], ['first']],
  [['j', 'j'], ['first']],
  [['j', 'j', 'j'], ['third']],
  [['space'], ['third']],
  [['G'], ['third']],
])('after %j what can be tried is %j: at the top or below it, else the last', (names, lines) => {
  const body = [drawn.head, ...drawn.sections.map(({ text }) => text)].join('\n\n');
  const passages = passagesIn(drawn, [['first'], [], ['third']]);
  const window = openWindow(
    () => ({ ...reader, body, passages }),
    () => ({ columns: 80, rows: 9 }),
  );
  window.shown(look);
  for (const key of names.flatMap(keysOf)) window.takes(key);
  expect(window.nearest()).toEqual(lines);
});

test('where nothing can be tried, nothing is', () =>
  expect(passagesIn(drawn, [[], [], []])).toEqual([]));

test('where something is typed, these are letters', () => {
  const typed = { ...question, caret: { row: 0, column: 2 } };
  expect(after(typed, ['?', '?'])).toMatchObject({ taken: false, keys: some });
});

test('keys that scroll are named where there is something to scroll to, and nowhere else', () => {
  const hints = [...readerKeys(look), { key: 'q', says: 'back', keep: 1 }];
  const footOf = (lines: number): string => {
    const body = Array.from({ length: lines }, (_, at) => `line ${at}`).join('\n');
    return after({ ...reader, body, keys: hints }, []).keys.trim();
  };
  expect([footOf(8), footOf(9)]).toEqual(['q back', 'space down · b up · / find · q back']);
});

test('what fills its window has its keys in the last row, all of them too', () => {
  const short = { ...reader, body: '  Title', fillsWindow: true };
  for (const names of [[], ['?', '?']]) {
    const { body, keys } = after(short, names);
    expect(`${body}\n${keys}`.split('\n')).toHaveLength(8);
  }
});
