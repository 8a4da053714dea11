// Pages, lists and home: a view, keys, the view afterwards, and how it ends.
import { describe, expect, test } from 'vitest';
import { homeScreen } from '../../src/face/home/home.ts';
import { readingPresenter } from '../../src/face/learn/reading.ts';
import { pageScreen } from '../../src/face/page/page.ts';
import { pickScreen } from '../../src/face/pick/pick.ts';
import { planScreen } from '../../src/face/plan/plan.ts';
import { statsScreen } from '../../src/face/stats/stats.ts';
import type { HomeItem } from '../../src/view/pages/home.ts';
import { keysOf, pressAll } from './keys.ts';

const look = { language: 'en', columns: 80, colour: false, unicode: true, links: false } as const;
const picture = { body: '', keys: [], caret: null };

describe('a page', () => {
  const page = pageScreen(() => picture);
  test.each<[fact: string, keys: string[], endings: string[]]>([
    ['⏎ goes on', ['↓', '⏎'], ['yes']],
    ['s skips', ['s'], ['skip']],
    ['q quits', ['q'], ['quit']],
    ['ㅂ in Hangul mode too', ['ㅂ'], ['quit']],
    ['ctrl-d too', ['ctrl-d'], ['quit']],
    ['t has nothing to try', ['t'], []],
    ['other keys do nothing', ['x', '←'], []],
  ])('%s', (_, keys, endings) => {
    const { view, effects, endings: ended } = pressAll(page.first, keys, page.press);
    expect([effects, ended]).toEqual([[], endings]);
    expect(page.draw(view, look, 0)).toBe(picture);
  });

  test('the end of the input quits', () => {
    expect(page.close(page.first).ending).toBe('quit');
  });
});

describe('a page with lines to try', () => {
  const page = pageScreen(() => picture, ['docker ps']);
  test.each(['t', 'T', 'ㅅ'])('%s tries them', (key) => {
    const { effects, endings } = pressAll(page.first, [key], page.press);
    expect(effects).toEqual([{ kind: 'try', what: { kind: 'transcript', lines: ['docker ps'] } }]);
    expect(endings).toEqual([]);
  });
  test.each(['ctrl-t', 'alt-t'])('%s does not', (key) => {
    expect(pressAll(page.first, [key], page.press).effects).toEqual([]);
  });
});

describe('a list', () => {
  const list = pickScreen(3, 1, () => picture);
  test.each<[fact: string, keys: string[], cursor: number, endings: (number | 'back')[]]>([
    ['⏎ picks where it begins', ['⏎'], 1, [1]],
    ['the arrows move', ['↓', '⏎'], 2, [2]],
    ['round the ends', ['↓', '↓', '⏎'], 0, [0]],
    ['q goes back', ['q'], 1, ['back']],
    ['escape too', ['escape'], 1, ['back']],
    ['other keys do nothing', ['x'], 1, []],
    ['j and k too', ['j', 'j', 'k', '⏎'], 2, [2]],
    ['ㅓ in Hangul mode too', ['ㅓ', '⏎'], 2, [2]],
    ['G is the last', ['G', '⏎'], 2, [2]],
    ['g the first', ['g', '⏎'], 0, [0]],
    ['the ends have keys of their own', ['end', 'home', '⏎'], 0, [0]],
    ['a page stops at an end', ['pagedown', 'space', '⏎'], 2, [2]],
    ['and goes back', ['end', 'b', 'pageup', '⏎'], 0, [0]],
  ])('%s', (_, keys, cursor, endings) => {
    const { view, endings: ended } = pressAll(list.first, keys, list.press);
    expect([view, ended]).toEqual([cursor, endings]);
  });

  test('a letter of its own names the row it was pressed on, in Hangul mode too', () => {
    const asked = pickScreen(3, 1, () => picture, new Set(['r']));
    for (const letter of ['r', 'ㄱ'])
      expect(pressAll(asked.first, ['↓', letter], asked.press).endings).toEqual([
        { row: 2, letter: 'r' },
      ]);
    expect(pressAll(list.first, ['r'], list.press).endings).toEqual([]);
  });

  test('the end of the input goes back', () => {
    expect(list.close(2).ending).toBe('back');
  });
});

test('a page of a list is what stands in the window, but for a row', () => {
  const list = pickScreen(20, 0, () => picture);
  const sight = { nearest: () => [], rows: () => 6 };
  const moved = (names: string[]): number =>
    names.flatMap(keysOf).reduce((view, key) => list.press(view, key, sight).view, 0);
  expect([moved(['pagedown']), moved(['space', 'space', 'b'])]).toEqual([5, 5]);
});

describe('home', () => {
  const items = (due: number): HomeItem[] => [
    { kind: 'quiz', questions: 10, isEasy: false, minutes: 6 },
    { kind: 'learn', next: 'all-read' },
    { kind: 'review', due, asked: due, minutes: 1 },
  ];
  const home = (due: number) => homeScreen({ items: items(due), interviewInDays: null });
  test.each<[fact: string, due: number, keys: string[], endings: string[]]>([
    ['the cursor stands on what is due', 2, ['⏎'], ['review']],
    ['and with nothing due on the first to begin with', 0, ['⏎'], ['quiz']],
    ['the arrows move', 0, ['↓', '⏎'], ['learn']],
    ['l is the language', 0, ['l'], ['language']],
    ['ㅣ in Hangul mode too', 0, ['ㅣ'], ['language']],
    ['q quits', 0, ['q'], ['quit']],
    ['ctrl-d too', 0, ['ctrl-d'], ['quit']],
    ['other keys do nothing', 0, ['x', 's'], []],
  ])('%s', (_, due, keys, endings) => {
    const screen = home(due);
    expect(pressAll(screen.first, keys, screen.press).endings).toEqual(endings);
  });

  test('the row of the cursor stays in sight', () => {
    expect(home(0).draw(2, look, 0).focus).toEqual([4, 4]);
  });
});

describe('a section of learn', () => {
  const { screen } = readingPresenter(
    {
      topic: 'Volumes',
      number: 1,
      count: 3,
      questions: 2,
      title: 'Lifetime',
      textFor: () => 'text',
      wholeFor: () => 'text',
      toTry: ['docker ps'],
    },
    false,
  );
  test.each<[fact: string, keys: string[], asked: unknown[], endings: string[]]>([
    ['⏎ says that it was read', ['↓', '⏎'], [{ kind: 'read', isTimed: true }], ['finished']],
    ['q leaves it unread', ['q'], [{ kind: 'quit' }], ['left']],
    ['scrolling says nothing', ['pagedown', 'space', '↑'], [], []],
  ])('%s', (_, keys, asked, endings) => {
    expect(pressAll(screen.first, keys, screen.press)).toMatchObject({ asked, endings });
  });
});

test('t tries the lines of a section of learn', () => {
  const drawn = { textFor: () => 'text', wholeFor: () => 'text' };
  const at = { topic: 'Volumes', title: 'Lifetime', number: 1, count: 3, questions: 2, ...drawn };
  const keysAt = (toTry: string[]) => {
    const { screen } = readingPresenter({ ...at, toTry }, false);
    const { effects } = pressAll(screen.first, ['t'], screen.press);
    return [effects.length, screen.draw(screen.first, look, 0).keys.some(({ key }) => key === 't')];
  };
  expect([keysAt(['docker ps']), keysAt([])]).toEqual([
    [1, true],
    [0, false],
  ]);
});

describe('the plan', () => {
  const pages = { plan: () => picture, day: () => picture };
  const there = planScreen(pages, { typed: null, hasPlan: true, canStart: true });
  const done = planScreen(pages, { typed: null, hasPlan: true, canStart: false });
  const none = planScreen(pages, { typed: '', hasPlan: false, canStart: false });
  const day = (given: string) => ({ kind: 'day', given });
  test.each<[fact: string, screen: typeof there, keys: string[], endings: object[]]>([
    ['⏎ starts today', there, ['⏎'], [{ kind: 'today' }]],
    ['where today is done ⏎ does nothing, and q quits', done, ['⏎', 'q'], [{ kind: 'quit' }]],
    ['a is the other aim', there, ['a'], [{ kind: 'aim' }]],
    ['ㅁ in Hangul mode too', there, ['ㅁ'], [{ kind: 'aim' }]],
    ['q quits', there, ['q'], [{ kind: 'quit' }]],
    ['d asks for a day', there, ['d', '1', '2', 'd', '⏎'], [day('12d')]],
    ['ㅇ in Hangul mode too', there, ['ㅇ', '9', '일', '⏎'], [day('9일')]],
    ['⏎ on an empty line goes back', there, ['d', '⏎', '⏎'], [{ kind: 'today' }]],
    ['escape too', there, ['d', '9', 'escape', 'q'], [{ kind: 'quit' }]],
    ['q is a letter where a day is typed', there, ['d', 'q', '⏎'], [day('q')]],
    ['without a plan a day is asked for', none, ['9', 'd', '⏎'], [day('9d')]],
    ['and an empty line leaves', none, ['⏎'], [{ kind: 'quit' }]],
    [':q too', none, [':', 'q', '⏎'], [{ kind: 'quit' }]],
    ['other keys do nothing', there, ['x', '↓'], []],
  ])('%s', (_, screen, keys, endings) => {
    expect(pressAll(screen.first, keys, screen.press).endings).toEqual(endings);
  });

  test('a day that was refused stands there to be mended', () => {
    const again = planScreen(pages, { typed: '2020-01-01', hasPlan: true, canStart: true });
    expect(pressAll(again.first, ['⏎'], again.press).endings).toEqual([day('2020-01-01')]);
  });
});

test('where nothing is known yet no key opens another page of it, as none is named', () => {
  const { first, press } = statsScreen(() => picture, false);
  const { view, endings } = pressAll(first, ['⏎', 'd', 'h'], press);
  expect([view, endings]).toEqual(['first', []]);
  expect(pressAll(first, ['d'], statsScreen(() => picture, true).press).view).toBe('days');
});
