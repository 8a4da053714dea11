// One sitting, from the first question to the summary.
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/notes/kinds.ts';
import type { Kind, QuestionId } from '../../src/notes/note.ts';
import { fold, progressOf } from '../../src/progress/fold.ts';
import type { Input } from '../../src/quiz/protocol.ts';
import type { Day } from '../../src/schedule/memory.ts';
import { isMixed } from '../../src/quiz/state.ts';
import { questionOf } from './questions.ts';
import { ids, noon, planOf, remembered, rightAnswer, Sitting, wrongAnswer } from './sitting.ts';

const several = (count: number, topic = 'volumes') =>
  Array.from({ length: count }, (_, at) => questionOf('choice', `${topic}/q${at + 1}`));
const text = (given: string) =>
  ({ kind: 'answer', answer: { kind: 'text', text: given } }) as const;
const names = (sitting: Sitting) =>
  ids(sitting.asked)
    .map((id) => id.split('/q')[1])
    .join(' ');

describe('the protocol', () => {
  test('a session opens with itself and its first question', () => {
    const sitting = new Sitting(planOf(several(2)));
    expect(sitting.outputs).toEqual([
      { event: 'session', protocol: 1, mode: 'quiz', language: 'en', seed: 7, total: 2 },
      {
        event: 'question',
        number: 1,
        total: 2,
        id: 'volumes/q1',
        kind: 'choice',
        topic: 'volumes',
        section: 'first',
        level: 2,
        prompt: 'What about volumes/q1?',
        options: expect.arrayContaining([{ key: 'a', text: expect.any(String) }]),
        attempt: 1,
        again: 0,
        covered: false,
        hint: false,
        parent: null,
      },
    ]);
  });

  test('an answer brings its result, with when it is due', () => {
    const sitting = new Sitting(planOf(several(1)));
    sitting.reply(true);
    expect(sitting.latest).toEqual([
      {
        event: 'result',
        id: 'volumes/q1',
        right: true,
        score: 1,
        expected: [expect.stringMatching(/^[a-d]$/)],
        feedback: [expect.objectContaining({ code: 'picked-right' })],
        explanation: 'Because of volumes/q1.',
        due: '2026-11-26T12:00:01.000Z',
      },
    ]);
  });

  test('the summary tells score, topics and misses', () => {
    const sitting = new Sitting(
      planOf([...several(2), ...several(1, 'images')], { repeats: false }),
    );
    sitting.finish((question) => question.topic === 'images');
    expect(sitting.latest).toEqual([
      {
        event: 'summary',
        asked: 3,
        right: 1,
        skipped: 0,
        topics: [
          { topic: 'volumes', asked: 2, right: 0 },
          { topic: 'images', asked: 1, right: 1 },
        ],
        missed: ['volumes/q1', 'volumes/q2'],
      },
    ]);
  });

  test('match has two columns and the names of both, order its items', () => {
    const match = new Sitting(planOf([questionOf('match', 'volumes/m')])).question;
    expect(match).toMatchObject({
      head: ['it', 'is'],
      left: [{ key: 'a', text: 'one' }, { key: 'b' }, { key: 'c' }],
      right: [{ key: '1' }, { key: '2' }, { key: '3' }],
    });
    expect(match.options).toBeUndefined();
    expect(
      new Sitting(planOf([questionOf('order', 'volumes/o')])).question.options?.map(
        (option) => option.key,
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each(kinds)('%s is answered right, wrong and skipped', (kind: Kind) => {
    const sitting = new Sitting(
      planOf(
        ['r', 'w', 's'].map((id) => questionOf(kind, `volumes/${id}`)),
        { repeats: false },
      ),
    );
    sitting.reply(true);
    expect(sitting.result).toMatchObject({ right: true, score: 1 });
    sitting.send({ kind: 'next' });
    sitting.reply(false);
    expect(sitting.result).toMatchObject({ right: false });
    sitting.send({ kind: 'next' });
    expect(sitting.send({ kind: 'skip' })).toMatchObject([
      { event: 'result', id: 'volumes/s', right: false, score: 0, skipped: true },
    ]);
    expect(sitting.send({ kind: 'next' })).toMatchObject([
      { event: 'summary', asked: 3, right: 1, skipped: 1, missed: ['volumes/w'] },
    ]);
  });

  test('no question at all is a summary at once', () => {
    expect(new Sitting(planOf([])).latest.map((output) => output.event)).toEqual([
      'session',
      'summary',
    ]);
  });
});

describe('mistakes of a face', () => {
  test.each<[Input, string]>([
    [{ kind: 'answer', answer: { kind: 'keys', keys: ['z'] } }, 'unknown-key'],
    [{ kind: 'answer', answer: { kind: 'keys', keys: ['a', 'b'] } }, 'wrong-shape'],
    [{ kind: 'answer', answer: { kind: 'text', text: 'a' } }, 'wrong-shape'],
    [{ kind: 'points', points: [0] }, 'unknown-message'],
    [{ kind: 'undo' }, 'nothing-to-undo'],
    [{ kind: 'contest', why: 'no' }, 'unknown-message'],
    [{ kind: 'lower' }, 'unknown-message'],
    [{ kind: 'next' }, 'unknown-message'],
  ])('%j is answered with %s, and the question stays', (input, code) => {
    const sitting = new Sitting(planOf(several(2)));
    const before = sitting.state;
    expect(sitting.send(input)).toMatchObject([{ event: 'error', code }]);
    expect(sitting.state).toBe(before);
  });

  test('points that were not shown are unknown', () => {
    const sitting = new Sitting(planOf([questionOf('open', 'volumes/o')]));
    sitting.send(text('words'));
    for (const points of [[3], [-1], [0.5], [NaN]])
      expect(sitting.send({ kind: 'points', points })).toMatchObject([
        { event: 'error', code: 'unknown-key' },
      ]);
    expect(sitting.send({ kind: 'points', points: [0, 1, 2] })).toMatchObject([
      { event: 'result', right: true },
    ]);
  });
});

describe('missed questions', () => {
  test('come back at most twice, after three others', () => {
    const sitting = new Sitting(planOf(several(8))).finish(
      (question) => question.id !== 'volumes/q1',
    );
    expect(names(sitting)).toBe('1 2 3 4 1 5 6 7 1 8');
    expect(
      sitting.asked
        .filter((question) => question.id === 'volumes/q1')
        .map((question) => question.again),
    ).toEqual([0, 1, 2]);
  });

  test('leave number and total alone', () => {
    const sitting = new Sitting(planOf(several(8))).finish(
      (question) => question.id !== 'volumes/q1',
    );
    expect(sitting.asked.map((question) => question.number)).toEqual([
      1, 2, 3, 4, 4, 5, 6, 7, 7, 8,
    ]);
    expect(new Set(sitting.asked.map((question) => question.total))).toEqual(new Set([8]));
  });

  test('never make up more than every second question while new ones remain', () => {
    const sitting = new Sitting(planOf(several(8))).finish((question) => question.again > 0);
    expect(names(sitting)).toBe('1 2 3 4 1 5 2 6 3 7 4 8 5 6 7 8');
  });

  test('come back sooner where there are not three others', () => {
    const sitting = new Sitting(planOf(several(2))).finish(() => false);
    expect(names(sitting)).toBe('1 2 1 2 1 2');
  });

  test('stay away once they were right', () => {
    const sitting = new Sitting(planOf(several(1))).finish((question) => question.again === 1);
    expect(names(sitting)).toBe('1 1');
  });

  test('come back with their options covered, arranged anew', () => {
    const sitting = new Sitting(planOf(several(1))).finish(() => false);
    expect(sitting.asked.map((question) => question.covered)).toEqual([false, true, true]);
  });

  test('count once, by their first answer', () => {
    const sitting = new Sitting(planOf(several(2))).finish((question) => question.again > 0);
    expect(sitting.latest).toMatchObject([
      { asked: 2, right: 0, missed: ['volumes/q1', 'volumes/q2'] },
    ]);
  });

  test('do not come back where nothing is to be repeated, nor when skipped', () => {
    expect(names(new Sitting(planOf(several(2), { repeats: false })).finish(() => false))).toBe(
      '1 2',
    );
    const sitting = new Sitting(planOf(several(1)));
    sitting.send({ kind: 'skip' });
    expect(sitting.send({ kind: 'next' })).toMatchObject([
      { event: 'summary', skipped: 1, missed: [] },
    ]);
  });
});

const covered = (kind: Kind, stability: number) =>
  new Sitting(planOf([questionOf(kind, 'volumes/q')], { memoryOf: () => remembered(stability) }))
    .question.covered;

describe('covered options', () => {
  test('a choice that is remembered well is asked covered, others are not', () => {
    expect([covered('choice', 30), covered('choice', 5), covered('order', 30)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('once more', () => {
  test('a typo is told and asked again; the second answer counts, as hard', () => {
    const sitting = new Sitting(planOf([questionOf('recall', 'volumes/r')]));
    expect(sitting.send(text('namde volume'))).toMatchObject([
      { event: 'retry', id: 'volumes/r', reason: 'typo', feedback: [{ code: 'typo' }] },
      { event: 'question', id: 'volumes/r', number: 1, attempt: 2, again: 0 },
    ]);
    expect(sitting.send(text('named volume'))).toMatchObject([{ event: 'result', right: true }]);
    expect(sitting.facts.at(-1)).toMatchObject({
      kind: 'answered',
      grade: 'hard',
      attempt: 2,
      right: true,
    });
  });

  test('the second attempt is always judged', () => {
    const sitting = new Sitting(planOf([questionOf('command', 'volumes/c')]));
    expect(sitting.send(text('docker ps "'))).toMatchObject([
      { event: 'retry', reason: 'unreadable' },
      { event: 'question', attempt: 2 },
    ]);
    expect(sitting.send(text('docker ps "'))).toMatchObject([{ event: 'result', right: false }]);
  });
});

const open = () =>
  new Sitting(
    planOf([questionOf('open', 'volumes/o', { followUps: 2 }), ...several(1, 'images')], {
      repeats: false,
    }),
  );

describe('open questions', () => {
  test('show their points after the answer, then judge what was ticked', () => {
    const sitting = open();
    expect(sitting.send(text('my own words'))).toEqual([
      { event: 'points', id: 'volumes/o', points: ['point one', 'point two', 'point three'] },
    ]);
    expect(sitting.send({ kind: 'points', points: [0, 2] })).toMatchObject([
      {
        event: 'result',
        id: 'volumes/o',
        right: true,
        score: 2 / 3,
        expected: ['point one', 'point two', 'point three'],
      },
    ]);
    expect(sitting.facts.at(-1)).toMatchObject({
      kind: 'answered',
      asked: 'open',
      answer: 'my own words',
    });
  });

  test('their follow-ups come next, with the parent named, and count for nothing', () => {
    const sitting = open().finish(() => true);
    expect(sitting.asked.map(({ id, number, parent }) => [id, number, parent])).toEqual([
      ['volumes/o', 1, null],
      ['volumes/o-1', 1, 'volumes/o'],
      ['volumes/o-2', 1, 'volumes/o'],
      ['images/q1', 2, null],
    ]);
    expect(sitting.latest).toMatchObject([{ asked: 2, right: 2 }]);
  });

  test('a skipped one takes its follow-ups along', () => {
    const sitting = open();
    sitting.send({ kind: 'skip' });
    expect(sitting.send({ kind: 'next' })).toMatchObject([{ event: 'question', id: 'images/q1' }]);
  });

  test('undo while the points are shown goes back to the question, without a trace', () => {
    const sitting = open();
    sitting.send(text('too early'));
    expect(sitting.send({ kind: 'undo' })).toMatchObject([
      { event: 'undone', id: 'volumes/o' },
      { event: 'question', id: 'volumes/o' },
    ]);
    expect(sitting.facts.map((fact) => fact.kind)).toEqual(['begun']);
  });
});

describe('undo', () => {
  test('takes the last answer back and asks that question again', () => {
    const sitting = new Sitting(planOf(several(3)));
    sitting.reply(false);
    expect(sitting.send({ kind: 'undo' })).toMatchObject([
      { event: 'undone', id: 'volumes/q1' },
      { event: 'question', id: 'volumes/q1', number: 1, attempt: 1 },
    ]);
    expect(sitting.facts.map((fact) => fact.kind)).toEqual(['begun', 'answered', 'undone']);
    expect(sitting.facts[2]).toMatchObject({ event: sitting.facts[1]?.id });
    expect(names(sitting.finish(() => true))).toBe('1 1 2 3');
  });

  test('goes on to the very first answer, from the next question and from the summary too', () => {
    const sitting = new Sitting(planOf(several(3))).finish(() => true);
    for (const id of ['volumes/q3', 'volumes/q2', 'volumes/q1'])
      expect(sitting.send({ kind: 'undo' })[0]).toEqual({ event: 'undone', id });
    expect(sitting.send({ kind: 'undo' })).toMatchObject([
      { event: 'error', code: 'nothing-to-undo' },
    ]);
  });

  test('takes a skip back', () => {
    const sitting = new Sitting(planOf(several(2)));
    sitting.send({ kind: 'skip' });
    sitting.send({ kind: 'undo' });
    expect(sitting.finish(() => true).latest).toMatchObject([{ asked: 2, right: 2, skipped: 0 }]);
  });

  test('of an answer to a repeat leads to that repeat', () => {
    const sitting = new Sitting(planOf(several(1)));
    sitting.reply(false);
    sitting.send({ kind: 'next' });
    sitting.reply(true);
    expect(sitting.send({ kind: 'undo' })[1]).toMatchObject({
      id: 'volumes/q1',
      again: 1,
      covered: true,
    });
  });
});

const gradeOf = (act: (sitting: Sitting) => void) => {
  const sitting = new Sitting(planOf([questionOf('choice', 'volumes/q1', { hint: 'think' })]));
  act(sitting);
  return sitting.facts.findLast((fact) => fact.kind === 'answered')?.grade;
};

describe('facts', () => {
  test('carry the id of the session, their number, instant and day', () => {
    const sitting = new Sitting(planOf(several(2))).finish(() => true);
    expect(sitting.facts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      's1-0001 begun',
      's1-0002 answered',
      's1-0003 answered',
      's1-0004 ended',
    ]);
    expect(sitting.facts[1]).toMatchObject({
      v: 1,
      at: '2026-11-23T12:00:01.000Z',
      day: '2026-11-23',
      device: 'd1',
      session: 's1',
      mode: 'quiz',
      language: 'en',
      grade: 'good',
      durationMs: 1000,
      cram: false,
    });
  });

  test('hint, a guess and long thought make a right answer hard', () => {
    expect(gradeOf((sitting) => sitting.reply(true))).toBe('good');
    expect(gradeOf((sitting) => sitting.reply(false))).toBe('again');
    expect(gradeOf((sitting) => sitting.reply(true, 100))).toBe('hard');
    expect(
      gradeOf((sitting) => {
        sitting.send({ kind: 'hint' });
        sitting.reply(true);
      }),
    ).toBe('hard');
    expect(
      gradeOf((sitting) =>
        sitting.send({ kind: 'answer', answer: rightAnswer(sitting.state), confidence: 'guess' }),
      ),
    ).toBe('hard');
    expect(
      gradeOf((sitting) =>
        sitting.send({ kind: 'answer', answer: rightAnswer(sitting.state), confidence: 'sure' }),
      ),
    ).toBe('good');
  });

  test.each([
    ['with a hint', 'think'],
    ['without one', null],
  ])('reading the section of an open question %s counts as a hint', (_, hint) => {
    const sitting = new Sitting(
      planOf([questionOf('choice', 'volumes/q1', { hint, section: 'lifetime' })]),
    );
    expect(sitting.send({ kind: 'read' })).toEqual([]);
    expect(sitting.effects).toEqual([
      { kind: 'read', place: { topic: 'volumes', section: 'lifetime' } },
    ]);
    sitting.reply(true);
    expect(sitting.facts.at(-1)).toMatchObject({ right: true, grade: 'hard', hint: true });
  });

  test('reading the section behind a verdict costs the question nothing', () => {
    const sitting = new Sitting(planOf([questionOf('choice', 'volumes/q1'), ...several(1)]));
    sitting.reply(true);
    sitting.send({ kind: 'read' });
    expect(sitting.effects).toHaveLength(1);
    expect(sitting.facts.at(-1)).toMatchObject({ grade: 'good', hint: false });
    sitting.send({ kind: 'next' });
    sitting.reply(true);
    expect(sitting.facts.at(-1)).toMatchObject({ grade: 'good', hint: false });
  });

  test('a hint that is not there costs nothing', () => {
    const sitting = new Sitting(planOf(several(1)));
    expect(sitting.send({ kind: 'hint' })).toEqual([
      { event: 'hint', id: 'volumes/q1', text: null },
    ]);
    sitting.reply(true);
    expect(sitting.facts.at(-1)).toMatchObject({ grade: 'good', hint: false });
  });

  test('sure and wrong is due tomorrow', () => {
    const sitting = new Sitting(planOf(several(1), { memoryOf: () => remembered(100) }));
    expect(
      sitting.send({ kind: 'answer', answer: wrongAnswer(sitting.state), confidence: 'sure' }),
    ).toMatchObject([{ right: false, due: '2026-11-24T12:00:01.000Z' }]);
  });

  test('none come out of a session that leaves no trace, and nothing is due by it', () => {
    const sitting = new Sitting(planOf(several(2), { saves: false }));
    sitting.reply(false);
    expect(sitting.result).toMatchObject({ right: false, due: null });
    sitting.send({ kind: 'undo' });
    sitting.finish(() => true);
    expect(sitting.facts).toEqual([]);
  });

  test('the log keeps keys by places in the note', () => {
    const sitting = new Sitting(planOf(several(1)));
    sitting.reply(true);
    expect(sitting.facts.at(-1)).toMatchObject({ answer: ['b'] });
  });
});

describe('contest and lower', () => {
  test('a contested question does not come back, even when contested during the next one', () => {
    const sitting = new Sitting(planOf(several(2)));
    sitting.reply(false);
    sitting.send({ kind: 'next' });
    expect(sitting.send({ kind: 'contest', why: 'two is wrong since 28' })).toEqual([
      { event: 'contested', id: 'volumes/q1' },
    ]);
    expect(sitting.facts.at(-1)).toMatchObject({
      kind: 'contested',
      question: 'volumes/q1',
      revision: '0badcafe',
      why: 'two is wrong since 28',
      event: 's1-0002',
    });
    expect(names(sitting.finish(() => true))).toBe('1 2');
  });

  test('contested again it counts as it did, and the log says both', () => {
    const sitting = new Sitting(planOf(several(1)));
    sitting.reply(true);
    const { memories } = sitting.state;
    sitting.send({ kind: 'contest', why: '' });
    expect(sitting.send({ kind: 'contest', why: '' })).toEqual([
      { event: 'contested', id: 'volumes/q1', withdrawn: true },
    ]);
    expect(sitting.state.memories).toEqual(memories);
    const [contested, undone] = sitting.facts.slice(-2);
    expect(undone).toMatchObject({ kind: 'undone', event: contested?.id });
    const { memory } = progressOf(fold(sitting.facts), 'volumes/q1' as QuestionId);
    expect(memory).toEqual(memories.get('volumes/q1' as QuestionId));
  });

  test.each([
    [null, 20],
    ['2026-11-30' as Day, 7],
    ['2026-11-23' as Day, 20],
  ])(
    'with the eve of an interview on %s it comes back in %i days at the latest',
    (latest, most) => {
      const sitting = new Sitting(planOf(several(1), { memoryOf: () => remembered(20), latest }));
      sitting.reply(true);
      const due = Date.parse((sitting.latest[0] as { due: string }).due);
      const days = Math.round((due - noon) / 86_400_000);
      expect(latest === '2026-11-30' ? days === most : days > most).toBe(true);
    },
  );

  test('a grade may be lowered step by step', () => {
    const sitting = new Sitting(planOf(several(1), { memoryOf: () => remembered(20) }));
    sitting.reply(true);
    const days = () =>
      Math.round((Date.parse((sitting.latest[0] as { due: string }).due) - noon) / 86_400_000);
    const right = days();
    sitting.send({ kind: 'lower' });
    const hard = days();
    sitting.send({ kind: 'lower' });
    expect([right > hard, hard > days()]).toEqual([true, true]);
    expect(sitting.facts.slice(-2)).toMatchObject([
      { kind: 'lowered', grade: 'hard' },
      { kind: 'lowered', grade: 'again' },
    ]);
  });

  test.each([
    [true, null],
    [false, '2026-11-24'],
  ])(
    'put away (for good: %s), it does not return, and undo takes that back too',
    (forGood, until) => {
      const sitting = new Sitting(planOf(several(2)));
      sitting.reply(false);
      expect(sitting.send({ kind: 'put-away', forGood })).toEqual([
        { event: 'put-away', id: 'volumes/q1', until },
      ]);
      const fact = sitting.facts.at(-1);
      expect(fact).toMatchObject({ kind: 'put-away', question: 'volumes/q1', until });
      sitting.send({ kind: 'undo' });
      expect(sitting.facts.slice(-2)).toMatchObject([
        { kind: 'undone', event: 's1-0002' },
        { kind: 'undone', event: fact?.id },
      ]);
      sitting.reply(false);
      sitting.send({ kind: 'put-away', forGood });
      expect(names(sitting.finish(() => true))).toBe('1 1 2');
    },
  );

  test('what was put away before stays so when a later answer is taken back', () => {
    const sitting = new Sitting(planOf(several(2)));
    sitting.reply(true);
    sitting.send({ kind: 'put-away', forGood: true });
    sitting.send({ kind: 'next' });
    sitting.reply(true);
    sitting.send({ kind: 'undo' });
    expect(sitting.facts.filter(({ kind }) => kind === 'undone')).toHaveLength(1);
  });
});

describe('the end', () => {
  test('no question opens after the time, and the open one may be finished', () => {
    const sitting = new Sitting(planOf(several(3), { minutes: 1 }));
    sitting.reply(true, 90);
    expect(sitting.result).toMatchObject({ right: true });
    expect(sitting.send({ kind: 'next' })).toMatchObject([{ event: 'summary', asked: 1 }]);
  });

  test('time that is up for another reason ends it as well', () => {
    const sitting = new Sitting(planOf(several(3)));
    expect(sitting.send({ kind: 'time-up' })).toEqual([]);
    sitting.reply(true);
    expect(sitting.send({ kind: 'next' })).toMatchObject([{ event: 'summary', asked: 1 }]);
  });

  test('quit shows the summary at any moment, and then nothing is taken', () => {
    const sitting = new Sitting(planOf(several(3)));
    sitting.reply(true);
    sitting.send({ kind: 'next' });
    expect(sitting.send({ kind: 'quit' })).toMatchObject([
      { event: 'summary', asked: 1, right: 1 },
    ]);
    expect(sitting.send({ kind: 'undo' })).toMatchObject([
      { event: 'error', code: 'unknown-message' },
    ]);
  });

  test('leaving the summary adds nothing', () => {
    const sitting = new Sitting(planOf(several(1))).finish(() => true);
    expect(sitting.send({ kind: 'quit' })).toEqual([]);
    expect(sitting.state.phase).toBe('ended');
  });

  test('a clock set back makes no negative time', () => {
    const sitting = new Sitting(planOf(several(1)));
    sitting.reply(true, -3600);
    expect(sitting.facts.at(-1)).toMatchObject({ durationMs: 0 });
  });
});

test('topics are mixed where there are two', () => {
  expect([
    isMixed(planOf(several(3))),
    isMixed(planOf([...several(1), ...several(1, 'images')])),
    isMixed(planOf([])),
  ]).toEqual([false, true, false]);
});
