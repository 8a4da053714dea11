// What an answer to each kind of question is worth, and what is said about it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/notes/note.ts';
import type { Answer } from '../../src/quiz/answer.ts';
import { arrange } from '../../src/quiz/arrange.ts';
import { grade, gradePoints } from '../../src/quiz/grade.ts';
import { questionOf } from './questions.ts';

/** Shown b a d c: the right option `two` is under a, `one` under b, `four` under c, `three` under d. */
const arrangement = { shown: [1, 0, 3, 2], right: [2, 0, 1] };
const matching = { shown: [0, 1, 2], right: [2, 0, 1] };
const keys = (text: string): Answer => ({ kind: 'keys', keys: [...text] });
const judge = (kind: Kind, answer: Answer, attempt: 1 | 2 = 1) =>
  grade(questionOf(kind, 'volumes/q'), answer, {
    arrangement: kind === 'match' ? matching : arrangement,
    attempt,
    isAnswerOfBank: () => false,
  });

describe('score', () => {
  test.each<[Kind, Answer, boolean, number]>([
    ['choice', keys('a'), true, 1],
    ['choice', keys('b'), false, 0],
    ['choices', keys('bd'), true, 1],
    ['choices', keys('db'), true, 1],
    ['choices', keys('b'), false, 0.5],
    ['choices', keys('bda'), false, 0.5],
    ['choices', keys('ac'), false, 0],
    ['choices', keys('abcd'), false, 0],
    ['order', keys('badc'), true, 1],
    ['order', keys('abcd'), false, 0],
    ['order', keys('bacd'), false, 0.25],
    ['match', { kind: 'pairs', pairs: { a: '2', b: '3', c: '1' } }, true, 1],
    ['match', { kind: 'pairs', pairs: { a: '2', b: '1', c: '3' } }, false, 1 / 3],
    ['recall', { kind: 'text', text: 'a named volume' }, true, 1],
    ['recall', { kind: 'text', text: 'image' }, false, 0],
    ['command', { kind: 'text', text: 'docker ps -a' }, true, 1],
    ['command', { kind: 'text', text: 'docker ps' }, false, 0],
  ])('%s %j', (kind, answer, right, score) =>
    expect(judge(kind, answer)).toMatchObject({ kind: 'judged', right, score }),
  );
});

const said = (verdict: ReturnType<typeof judge>) =>
  verdict.feedback.map(({ key, code, text }) => [key, code, text]);

const expected = (kind: Kind) =>
  (
    judge(
      kind,
      kind === 'match'
        ? { kind: 'pairs', pairs: {} }
        : kind === 'recall' || kind === 'command'
          ? { kind: 'text', text: '' }
          : keys(''),
      2,
    ) as { expected: unknown }
  ).expected;

describe('what is said', () => {
  test('of a wrong choice: why it is wrong, and which one was right', () => {
    expect(said(judge('choice', keys('b')))).toEqual([
      ['a', 'missed-right', null],
      ['b', 'picked-wrong', 'one is not it.'],
    ]);
  });
  test('of a right choice: that it is right', () =>
    expect(said(judge('choice', keys('a')))).toEqual([['a', 'picked-right', null]]));
  test('of choices: what was wrongly taken and what was missed', () => {
    expect(said(judge('choices', keys('ab')))).toEqual([
      ['a', 'picked-wrong', 'two is not it.'],
      ['b', 'picked-right', null],
      ['d', 'missed-right', null],
    ]);
  });
  test('of an order: what stands elsewhere', () =>
    expect(said(judge('order', keys('bacd')))).toEqual([
      ['c', 'misplaced', null],
      ['d', 'misplaced', null],
    ]));
  test('of pairs: the right partner', () => {
    expect(
      judge('match', { kind: 'pairs', pairs: { a: '2', b: '1', c: '3' } }).feedback,
    ).toMatchObject([
      { key: 'b', args: { right: '3' } },
      { key: 'c', args: { right: '1' } },
    ]);
  });
  test('what is expected has the form of an answer', () => {
    expect(
      ['choice', 'choices', 'order', 'match', 'recall', 'command'].map((kind) =>
        expected(kind as Kind),
      ),
    ).toEqual([
      ['a'],
      ['b', 'd'],
      ['b', 'a', 'd', 'c'],
      { a: '2', b: '3', c: '1' },
      ['named volume'],
      ['docker ps -a'],
    ]);
  });
});

describe('a command that cannot be read', () => {
  test('is told so and asked once more', () => {
    expect(judge('command', { kind: 'text', text: 'docker ps "' })).toMatchObject({
      kind: 'retry',
      reason: 'unreadable',
      feedback: [{ from: 'problem' }],
    });
  });
  test('is wrong the second time', () =>
    expect(judge('command', { kind: 'text', text: 'docker ps "' }, 2)).toMatchObject({
      kind: 'judged',
      right: false,
    }));
});

test.each([
  [[0, 1, 2], true, 1],
  [[0, 2], true, 2 / 3],
  [[1, 1], false, 1 / 3],
  [[], false, 0],
])('an open answer that named the points %j', (ticked, right, score) => {
  const verdict = gradePoints(['one', 'two', 'three'], ticked);
  expect([verdict.right, verdict.score, verdict.feedback.length]).toEqual([
    right,
    score,
    3 - new Set(ticked).size,
  ]);
});

test('the expected answer is always right, however the question is arranged', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Kind>('choice', 'choices', 'order', 'match', 'recall', 'command'),
      fc.integer(),
      fc.nat(2),
      (kind, seed, again) => {
        const question = questionOf(kind, `volumes/${seed}`);
        const circumstances = {
          arrangement: arrange(question, seed, again),
          attempt: 2,
          isAnswerOfBank: () => false,
        } as const;
        const verdict = grade(question, { kind: 'text', text: '' }, circumstances);
        if (verdict.kind !== 'judged') throw new Error('the second attempt is judged');
        const { expected } = verdict;
        const answer: Answer = !Array.isArray(expected)
          ? { kind: 'pairs', pairs: expected }
          : kind === 'recall' || kind === 'command'
            ? { kind: 'text', text: expected[0] ?? '' }
            : { kind: 'keys', keys: expected };
        expect(grade(question, answer, circumstances)).toMatchObject({ right: true, score: 1 });
      },
    ),
  );
});
