// Whatever is done in a session, in whatever order: it ends, keeps its rules, and undo is exact.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/notes/kinds.ts';
import { type Kind, type Question } from '../../src/notes/note.ts';
import { fold } from '../../src/progress/fold.ts';
import { interleave } from '../../src/quiz/interleave.ts';
import type { Input, QuestionOutput } from '../../src/quiz/protocol.ts';
import type { SessionState } from '../../src/quiz/state.ts';
import { questionOf } from '../quiz/questions.ts';
import { planOf, Sitting } from '../quiz/sitting.ts';

const bank = (most: number, ofKinds: readonly Kind[] = kinds): fc.Arbitrary<Question[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...ofKinds),
        topic: fc.constantFrom('volumes', 'images', 'layers'),
        section: fc.constantFrom('x', 'y'),
        contrast: fc.option(fc.constantFrom('p', 'q'), { freq: 2 }),
        followUps: fc.nat(2),
      }),
      { maxLength: most },
    )
    .map((wishes) => wishes.map((wish, at) => questionOf(wish.kind, `${wish.topic}/q${at}`, wish)));

type Act =
  | 'right'
  | 'wrong'
  | 'skip'
  | 'undo'
  | 'hint'
  | 'next'
  | 'contest'
  | 'lower'
  | 'points'
  | 'rubbish';
const acts = fc.array(
  fc.constantFrom<Act>(
    'right',
    'right',
    'wrong',
    'wrong',
    'next',
    'next',
    'next',
    'skip',
    'undo',
    'hint',
    'contest',
    'lower',
    'points',
    'rubbish',
  ),
  { maxLength: 60 },
);
const others: Partial<Record<Act, Input>> = {
  skip: { kind: 'skip' },
  undo: { kind: 'undo' },
  hint: { kind: 'hint' },
  next: { kind: 'next' },
  contest: { kind: 'contest', why: '' },
  lower: { kind: 'lower' },
  points: { kind: 'points', points: [0] },
  rubbish: { kind: 'answer', answer: { kind: 'keys', keys: ['z'] } },
};

function perform(sitting: Sitting, act: Act): void {
  const input = others[act];
  if (input !== undefined) sitting.send(input);
  else if (sitting.state.phase === 'asking') sitting.reply(act === 'right');
}

describe('any session', () => {
  test('ends, with every question asked and counted once', () => {
    fc.assert(
      fc.property(bank(8), acts, (questions, done) => {
        const sitting = new Sitting(planOf(questions));
        for (const act of done) perform(sitting, act);
        sitting.finish(() => true);
        expect(sitting.state.phase).toBe('summary');
        expect(sitting.state.firsts.map((first) => first.question).sort()).toEqual(
          questions.map((question) => question.id).sort(),
        );
      }),
    );
  });

  test('never throws, and answers every input with something or nothing to show', () => {
    fc.assert(
      fc.property(
        bank(4),
        fc.array(
          fc.oneof(
            acts.map((list) => list[0] ?? 'next'),
            fc.constant('quit' as const),
          ),
          { maxLength: 30 },
        ),
        (questions, done) => {
          const sitting = new Sitting(planOf(questions));
          for (const act of done) {
            if (act === 'quit') sitting.send({ kind: 'quit' });
            else perform(sitting, act);
          }
          expect(sitting.outputs.every((output) => typeof output.event === 'string')).toBe(true);
        },
      ),
    );
  });

  test('facts have ids that never repeat', () => {
    fc.assert(
      fc.property(bank(5), acts, (questions, done) => {
        const sitting = new Sitting(planOf(questions));
        for (const act of done) perform(sitting, act);
        expect(new Set(sitting.facts.map((fact) => fact.id)).size).toBe(sitting.facts.length);
      }),
    );
  });
});

/** All but what time and counting leave behind. */
const bare = ({ serial: _serial, turn, ...state }: SessionState) => ({
  ...state,
  phase: 'asking',
  turn: turn === null ? null : { ...turn, openedAt: 0, said: null },
});

describe('undo', () => {
  test('leads back to exactly the moment before the last answer, as often as wanted', () => {
    fc.assert(
      fc.property(bank(5), fc.array(fc.boolean(), { maxLength: 12 }), (questions, outcomes) => {
        const sitting = new Sitting(planOf(questions));
        const moments: SessionState[] = [];
        for (const right of outcomes) {
          if (sitting.state.phase !== 'asking') break;
          moments.push(sitting.state);
          sitting.reply(right);
          sitting.send({ kind: 'next' });
        }
        for (const moment of moments.toReversed()) {
          sitting.send({ kind: 'undo' });
          expect(bare(sitting.state)).toEqual(bare(moment));
        }
        expect(sitting.send({ kind: 'undo' })).toMatchObject([
          { event: 'error', code: 'nothing-to-undo' },
        ]);
      }),
    );
  });

  test('of everything leaves the log meaning nothing', () => {
    fc.assert(
      fc.property(bank(4), fc.array(fc.boolean(), { maxLength: 8 }), (questions, outcomes) => {
        const sitting = new Sitting(planOf(questions));
        for (const right of outcomes) {
          if (sitting.state.phase !== 'asking') break;
          sitting.reply(right);
          sitting.send({ kind: 'next' });
        }
        while (sitting.send({ kind: 'undo' })[0]?.event === 'undone');
        expect(fold(sitting.facts).questions.size).toBe(0);
      }),
    );
  });

  test('and the same answers again lead to the same end', () => {
    fc.assert(
      fc.property(
        bank(5),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        (questions, outcomes) => {
          const play = (undoes: boolean) => {
            const sitting = new Sitting(planOf(questions));
            for (const right of outcomes) {
              if (sitting.state.phase !== 'asking') break;
              sitting.reply(!right);
              if (undoes) {
                sitting.send({ kind: 'undo' });
                sitting.reply(!right);
              }
              sitting.send({ kind: 'next' });
            }
            return { firsts: sitting.state.firsts, queue: sitting.state.queue };
          };
          expect(play(true)).toEqual(play(false));
        },
      ),
    );
  });
});

test('what the session says is due is what the log folds to', () => {
  fc.assert(
    fc.property(bank(5), fc.func(fc.boolean()), (questions, isRight) => {
      const sitting = new Sitting(planOf(questions)).finish((question) =>
        isRight(question.id, question.again),
      );
      const progress = fold(sitting.facts);
      for (const [question, memory] of sitting.state.memories)
        expect(progress.questions.get(question)?.memory).toEqual(memory);
    }),
  );
});

const play = (questions: Question[], isRight: (question: QuestionOutput) => boolean) =>
  new Sitting(planOf(interleave(questions))).finish(isRight);

describe('the order of questions', () => {
  const gradable = bank(14, ['choice', 'recall', 'order']);
  test('never more than two of one topic in a row while another is left', () => {
    fc.assert(
      fc.property(gradable, (questions) => {
        const { asked } = play(questions, () => true);
        for (let at = 2; at < asked.length; at++) {
          const isThird =
            asked[at]?.topic === asked[at - 1]?.topic && asked[at]?.topic === asked[at - 2]?.topic;
          if (isThird)
            expect(asked.slice(at).every((question) => question.topic === asked[at]?.topic)).toBe(
              true,
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('topics are spread out: none is left over where it could have been asked between', () => {
    fc.assert(
      fc.property(
        gradable.map((questions) => questions.map((question) => ({ ...question, contrast: null }))),
        (questions) => {
          const order = interleave(questions);
          const counts = ['volumes', 'images', 'layers'].map(
            (topic) => questions.filter((question) => question.topic === topic).length,
          );
          const most = Math.max(...counts);
          if (most > 2 * (questions.length - most + 1)) return;
          for (let at = 2; at < order.length; at++)
            expect(
              new Set(order.slice(at - 2, at + 1).map((question) => question.topic)).size,
            ).toBeGreaterThan(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a missed question comes back at most twice, after three others unless fewer are left, and never twice in a row while new ones remain', () => {
    fc.assert(
      fc.property(gradable, fc.func(fc.boolean()), (questions, isRight) => {
        const { asked } = play(questions, (question) => isRight(question.id, question.again));
        for (const [at, question] of asked.entries()) {
          expect(question.again).toBeLessThanOrEqual(2);
          if (question.again === 0) continue;
          const before = asked.slice(0, at).findLastIndex((one) => one.id === question.id);
          const news = asked.slice(at).filter((one) => one.again === 0).length;
          if (news > 0) expect([at - before > 3, asked[at - 1]?.again]).toEqual([true, 0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('confusable pairs stand side by side where topics allow', () => {
    const pair = ['volumes/a', 'images/b'].map((id) =>
      questionOf('choice', id, { contrast: 'volume-bind' }),
    );
    const rest = ['layers/1', 'volumes/2', 'images/3', 'layers/4', 'volumes/5'].map((id) =>
      questionOf('choice', id),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...pair, ...rest], { minLength: 7 }), (questions) => {
        const asked = play(questions, () => true).asked.map((question) => question.id);
        expect(
          Math.abs(asked.indexOf(pair[0]?.id as never) - asked.indexOf(pair[1]?.id as never)),
        ).toBe(1);
      }),
    );
  });

  test('siblings of one section stand far apart where there are others', () => {
    const questions = Array.from({ length: 15 }, (_, at) =>
      questionOf('choice', `${['volumes', 'images', 'layers'][at % 3]}/q${at}`, {
        section: `s${Math.floor(at / 3) % 5}`,
      }),
    );
    const order = interleave(
      [...questions]
        .sort((one, other) => (one.section + one.topic < other.section + other.topic ? -1 : 1))
        .flatMap((question) => [question, { ...question, id: `${question.id}x` as never }]),
    );
    for (const [at, question] of order.entries()) {
      const next = order.findIndex(
        (other, place) =>
          place > at && other.topic === question.topic && other.section === question.section,
      );
      if (next >= 0) expect(next - at).toBeGreaterThan(3);
    }
  });

  test('nothing is lost or made up by interleaving', () => {
    fc.assert(
      fc.property(gradable, (questions) => {
        expect(
          interleave(questions)
            .map((question) => question.id)
            .sort(),
        ).toEqual(questions.map((question) => question.id).sort());
      }),
    );
  });
});
