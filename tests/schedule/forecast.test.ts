// Looking ahead says the same as what then happens.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/schedule/day.ts';
import {
  difficultyAfter,
  firstState,
  stabilityIfRight,
  stabilityIfWrong,
} from '../../src/schedule/forecast.ts';
import { recallOf, retrievability } from '../../src/schedule/fsrs.ts';
import { nextMemory } from './next-memory.ts';
import { unseen, type Day } from '../../src/schedule/memory.ts';

const start = '2026-01-01' as Day;
const history = fc.array(
  fc.record({ right: fc.boolean(), days: fc.integer({ min: 1, max: 200 }) }),
  { maxLength: 12 },
);

test('the state after any answers, and the chance of recall on any day', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      history,
      fc.integer({ min: 0, max: 900 }),
      (first, answers, later) => {
        let memory = nextMemory(unseen, first ? 'good' : 'again', start);
        let state = firstState(first);
        let day = start;
        for (const { right, days } of answers) {
          const last = day;
          day = addDays(day, days);
          memory = nextMemory(memory, right ? 'good' : 'again', day);
          const recall = recallOf({ stability: state.stability, last }, day);
          state = {
            stability: (right ? stabilityIfRight : stabilityIfWrong)(
              state.stability,
              state.difficulty,
              recall,
            ),
            difficulty: difficultyAfter(state.difficulty, right),
          };
        }
        expect(state.stability / memory.stability).toBeCloseTo(1, 4);
        expect(state.difficulty).toBeCloseTo(memory.difficulty, 5);
        const then = addDays(day, later);
        expect(recallOf({ stability: state.stability, last: day }, then)).toBeCloseTo(
          retrievability(memory, then),
          5,
        );
      },
    ),
    { numRuns: 200 },
  );
});
