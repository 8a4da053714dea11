// The simulation can tell a good plan from a bad one, and says the same each time.
import { describe, expect, test } from 'vitest';
import { nextMemory, retrievability } from '../../src/schedule/fsrs.ts';
import { addDays } from '../../src/schedule/day.ts';
import { unseen, type Day } from '../../src/schedule/memory.ts';
import { makeBank } from './bank.ts';
import { chanceOf } from './chance.ts';
import { after, defaults, recall } from './fsrs.ts';
import { drawTraits } from './learner.ts';
import { cells, playLearner, type Cell } from './play.ts';
import { report } from './report.ts';

const bank = makeBank();
const play = (cell: Cell, learners: number) =>
  Array.from({ length: learners }, (_, number) => playLearner(bank, cell, 1, number));
const mean = (numbers: number[]) =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;

describe.each([
  { days: 7, minutes: 30 },
  { days: 14, minutes: 10 },
])('$days days, $minutes minutes', (cell) => {
  const played = play(cell, 12);
  const reached = (policy: keyof (typeof played)[number]['reached']) =>
    mean(played.map((one) => one.reached[policy]));
  test('a deliberately bad plan scores worse than everything else', () => {
    for (const policy of ['plan', 'fsrs', 'order', 'random'] as const)
      expect(reached('same')).toBeLessThan(reached(policy));
  });
  test('the plan beats plain FSRS by more than five points', () =>
    expect(reached('plan') - reached('fsrs')).toBeGreaterThan(0.05));
  test('on the last day the plan knows what will be reached', () =>
    expect(
      Math.abs(
        mean(played.map(({ predicted }) => predicted.at(-1)?.expected ?? 0)) - reached('plan'),
      ),
    ).toBeLessThan(0.04));
});

test('the same seed gives the same report, another seed another', () => {
  const cell = { days: 3, minutes: 10 };
  const told = () => report([{ cell, played: play(cell, 2) }], 1);
  expect(told()).toBe(told());
  expect(playLearner(bank, cell, 2, 0)).not.toEqual(playLearner(bank, cell, 1, 0));
  expect(cells).toHaveLength(8);
});

test('its formula of memory, written apart, is FSRS-6', () => {
  const start = '2026-01-01' as Day;
  let memory = nextMemory(unseen, 'good', start);
  let state = after(defaults, null, 0, true);
  let day = start;
  for (const [days, right] of [
    [2, true],
    [9, true],
    [30, false],
    [1, true],
    [4, false],
    [3, true],
  ] as const) {
    day = addDays(day, days);
    memory = nextMemory(memory, right ? 'good' : 'again', day);
    state = after(defaults, state, days, right);
    expect(state.stability).toBeCloseTo(memory.stability, 4);
    expect(recall(defaults, 12, state.stability)).toBeCloseTo(
      retrievability(memory, addDays(day, 12)),
      5,
    );
  }
});

test('learners differ, around the usual', () => {
  const traits = Array.from({ length: 400 }, (_, number) => drawTraits(chanceOf(3, number)));
  const firstStability = traits.map(({ parameters }) => (parameters[2] ?? 0) / (defaults[2] ?? 1));
  expect(new Set(firstStability).size).toBe(400);
  expect(mean(firstStability.map(Math.log))).toBeCloseTo(0, 1);
  expect(mean(traits.map(({ grasp }) => grasp))).toBeCloseTo(0.5, 1);
});
