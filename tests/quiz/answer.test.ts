// Typed lines and keys: what they answer, wish or get wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/notes/kinds.ts';
import { type Kind } from '../../src/notes/note.ts';
import {
  parseAnswer,
  isUnknownWord,
  parseLine,
  parsePoints,
  parseWish,
  type Askable,
} from '../../src/quiz/answer.ts';
import { latinKeys } from '../../src/quiz/hangul.ts';

const asked = (kind: Kind): Askable =>
  kind === 'match'
    ? { kind, keys: ['a', 'b', 'c'], right: ['1', '2', '3'] }
    : {
        kind,
        keys: ['recall', 'command', 'open'].includes(kind) ? [] : ['a', 'b', 'c'],
        right: [],
      };

const outcome = (kind: Kind, line: string): unknown => {
  const parsed = parseLine(asked(kind), line);
  if (!parsed.ok) return parsed.problem.code;
  return parsed.value.kind === 'keys'
    ? parsed.value.keys.join(' ')
    : parsed.value.kind === 'pairs'
      ? parsed.value.pairs
      : parsed.value.text;
};

test.each<[Kind, string, string[] | undefined]>([
  ['order', 'c a', ['b']],
  ['match', 'a3', ['b', 'c']],
  ['order', '', undefined],
  ['choices', '', undefined],
])('%s %j lacks %j', (kind, line, missing) => {
  const parsed = parseLine(asked(kind), line);
  expect(parsed).toMatchObject({ ok: false, problem: { args: { kind } } });
  expect(
    !parsed.ok && 'missing' in parsed.problem.args ? parsed.problem.args.missing : undefined,
  ).toEqual(missing);
});

test.each<[Kind, string, boolean]>([
  ['command', ':foo', true],
  ['recall', ' :Hints', true],
  ['open', ':ㅁㄴ', true],
  ['command', ':h', false],
  ['command', ':quit', false],
  ['command', ':80', false],
  ['command', 'docker run :x', false],
  ['choice', ':foo', false],
])('%s %j is a word for the program that it does not know: %s', (kind, line, isUnknown) => {
  expect(isUnknownWord(kind, line)).toBe(isUnknown);
});

describe('lines', () => {
  test.each<[Kind, string, unknown]>([
    ['choice', 'b', 'b'],
    ['choice', ' B ', 'b'],
    ['choice', '2', 'b'],
    ['choice', 'ㅠ', 'b'],
    ['choice', 'ｂ', 'b'],
    ['choice', 'd', 'unknown-key'],
    ['choice', '4', 'unknown-key'],
    ['choice', '0', 'unknown-key'],
    ['choice', 'a b', 'wrong-shape'],
    ['choice', '', 'wrong-shape'],
    ['choice', 'constructor', 'unknown-key'],
    ['choices', 'a c', 'a c'],
    ['choices', 'ac', 'a c'],
    ['choices', 'a, c', 'a c'],
    ['choices', '1 3', 'a c'],
    ['choices', 'a a', 'a'],
    ['choices', 'ㅁ ㅊ', 'a c'],
    ['choices', '뮤', 'a b'],
    ['choices', 'a x', 'unknown-key'],
    ['choices', '', 'wrong-shape'],
    ['order', 'c a b', 'c a b'],
    ['order', 'cab', 'c a b'],
    ['order', '3 1 2', 'c a b'],
    ['order', 'c a', 'wrong-shape'],
    ['order', 'c a a b', 'wrong-shape'],
    ['order', 'c a a', 'wrong-shape'],
    ['match', 'a3 b1 c2', { a: '3', b: '1', c: '2' }],
    ['match', 'a3b1c2', { a: '3', b: '1', c: '2' }],
    ['match', 'A-3, b=1, c 2', { a: '3', b: '1', c: '2' }],
    ['match', 'ㅁ3 ㅠ1 ㅊ2', { a: '3', b: '1', c: '2' }],
    ['match', 'a3 b1', 'wrong-shape'],
    ['match', 'a4 b1 c2', 'unknown-key'],
    ['match', 'd1 a1 b2', 'unknown-key'],
    ['match', 'a3 b1 c2 nonsense', 'wrong-shape'],
    ['match', '', 'wrong-shape'],
    ['recall', ' s ', ' s '],
    ['command', 'docker ps', 'docker ps'],
    ['open', '', ''],
  ])('%s ← %j is %j', (kind, line, expected) => expect(outcome(kind, line)).toEqual(expected));
});

describe('what a program sends', () => {
  test.each<[Kind, unknown, boolean]>([
    ['choice', ['b'], true],
    ['choice', 'b', false],
    ['choice', ['a', 'b'], false],
    ['choice', [1], false],
    ['choice', null, false],
    ['choices', ['c', 'a'], true],
    ['choices', [], false],
    ['order', ['c', 'a', 'b'], true],
    ['order', { a: '1' }, false],
    ['match', { a: '3', b: '1', c: '2' }, true],
    ['match', { a: '3', b: '1' }, false],
    ['match', { a: 3, b: '1', c: '2' }, false],
    ['match', ['a'], false],
    ['recall', 'text', true],
    ['recall', ['text'], false],
    ['open', { text: '' }, false],
  ])('%s ← %j is understood: %s', (kind, given, isOk) =>
    expect(parseAnswer(asked(kind), given).ok).toBe(isOk),
  );

  test('anything at all is an answer or a problem', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything(), fc.string(), (kind, given, line) => {
        expect([
          typeof parseAnswer(asked(kind), given).ok,
          typeof parseLine(asked(kind), line).ok,
        ]).toEqual(['boolean', 'boolean']);
      }),
    );
  });
});

describe('wishes', () => {
  test.each<[Kind, string, string | null]>([
    ['choice', '?', 'hint'],
    ['choice', 's', 'skip'],
    ['choice', 'ㄴ', 'skip'],
    ['choice', 'ㅕ', 'undo'],
    ['choice', 'ㅂ', 'quit'],
    ['choice', 'ㅡ', 'read'],
    ['choice', 'Q', 'quit'],
    ['choice', '!', 'contest'],
    ['choice', 'h', null],
    ['choice', ':s', null],
    ['recall', 's', null],
    ['recall', 'q', null],
    ['recall', '?', 'hint'],
    ['recall', ':s', 'skip'],
    ['recall', ':ㄴ', 'skip'],
    ['recall', ':ㅂ', 'quit'],
    ['command', ':h', 'hint'],
    ['open', ':u', 'undo'],
    ['open', 'why?', null],
    ['choice', '__proto__', null],
  ])('%s ← %j wishes %s', (kind, line, wish) => expect(parseWish(kind, line)).toBe(wish));
});

describe('points', () => {
  test.each<[string, number[] | string]>([
    ['1 3', [0, 2]],
    ['3,1', [2, 0]],
    ['', []],
    ['2 2', [1]],
    ['4', 'unknown-key'],
    ['0', 'unknown-key'],
    ['one', 'unknown-key'],
  ])('%j of three', (line, expected) => {
    const parsed = parsePoints(line, 3);
    expect(parsed.ok ? parsed.value : parsed.problem.code).toEqual(expected);
  });
});

test.each([
  ['ㅁ', 'a'],
  ['ㅠ', 'b'],
  ['ㅊ', 'c'],
  ['ㅇ', 'd'],
  ['ㄴ', 's'],
  ['ㅕ', 'u'],
  ['ㅂ', 'q'],
  ['녀', 'su'],
  ['앖', 'dkqt'],
  ['왜', 'dho'],
  ['앉아', 'dkswdk'],
  ['ㄳ', 'rt'],
  ['a한1', 'agks1'],
])('the keys beneath %s are %s', (hangul, latin) =>
  expect([latinKeys(hangul), latinKeys(hangul.normalize('NFD'))]).toEqual([latin, latin]),
);
