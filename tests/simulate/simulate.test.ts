// The plan holds for memories that are not its own, and each part of it is what makes it hold: without it a claim is false.
import { describe, expect, test } from 'vitest';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { fitOf } from '../../src/plan/fit.ts';
import { usualTuning } from '../../src/plan/reckon.ts';
import { addDays } from '../../src/schedule/day.ts';
import { retrievability } from '../../src/schedule/fsrs.ts';
import { nextMemory } from '../schedule/next-memory.ts';
import { unseen, type Day } from '../../src/schedule/memory.ts';
import { makeBank } from './bank.ts';
import { chanceOf } from './chance.ts';
import { after, defaults, recall } from './fsrs.ts';
import { drawTraits } from './learner.ts';
import { kinds, rememberingOf, type Kind } from './memories.ts';
import { playLearner, type Cell } from './play.ts';
import { newProgram, type Mutant } from './program.ts';
import { figuresOf, report } from './report.ts';

const bank = makeBank();

function study(cell: Cell, learners: number, mutant: Mutant = {}) {
  const played = Array.from({ length: learners }, (_, number) =>
    playLearner(bank, cell, 1, number, (bank, days, minutes) =>
      newProgram(bank, days, minutes, mutant),
    ),
  );
  return { ...figuresOf(played), played };
}

/** What is claimed of the plan; each is a fact about learners who forget in a day. */
const fortnight: Cell = { kind: 'exponential', days: 14, minutes: 30 };
type Studied = ReturnType<typeof study>;
const claims = {
  'reaches more than going from first to last': ({ gain }: Studied) => gain > 3,
  'half-way it is within eight points of what is reached': ({ off }: Studied) => (off[1] ?? 99) < 8,
  'a morning’s share takes the minutes of the day': ({ took }: Studied) => took > 85 && took < 115,
  'on the last day it is within four points': ({ off }: Studied) => (off[2] ?? 99) < 4,
};
type Claim = keyof typeof claims;

describe('fourteen days of thirty minutes, learners who have lost half after a day', () => {
  const studied = study(fortnight, 3);
  test.each(Object.entries(claims))('%s', (_, holds) => expect(holds(studied)).toBe(true));
});

const longestAgo = ({ outcomes }: PlanQuestion): number => outcomes.at(-1)?.[0] ?? -1;
const mutants: [name: string, mutant: Mutant, breaks: Claim][] = [
  [
    'bank order, then what was asked longest ago',
    {
      ask: (known) =>
        [...known]
          .sort((one, other) => longestAgo(one) - longestAgo(other))
          .slice(0, 40)
          .map(({ id }) => id),
    },
    'reaches more than going from first to last',
  ],
  [
    'no probes',
    { tuning: { ...usualTuning, probing: { until: 0, before: 0, after: 0 } } },
    'half-way it is within eight points of what is reached',
  ],
  [
    'no fit',
    {
      tuning: {
        ...usualTuning,
        fit: (histories) => ({ ...fitOf(histories), beliefs: fitOf([]).beliefs }),
      },
    },
    'half-way it is within eight points of what is reached',
  ],
  [
    'no reading time',
    { bank: (known) => known.map((one) => ({ ...one, words: 0 })) },
    'a morning’s share takes the minutes of the day',
  ],
  [
    'the date ignored',
    { date: (day) => addDays(day, 60) },
    'on the last day it is within four points',
  ],
];
test.each(mutants)('a planner with %s is found out', (_, mutant, breaks) =>
  expect(claims[breaks](study(fortnight, 3, mutant))).toBe(false),
);

describe.each<[Kind, number]>([
  ['fsrs6', 14],
  ['act-r', 14],
  ['power', 7],
])('learners of the kind %s over %i days', (kind, days) => {
  const studied = study({ kind, days, minutes: 20 }, 3);
  test('reach no less than by any simple way, less four points', () =>
    expect(studied.lead).toBeGreaterThan(-4));
  test('are foretold on the last day', () => expect(studied.off[2]).toBeLessThan(5));
});

test('the same seed gives the same report, another seed another', () => {
  const cell: Cell = { kind: 'hlr', days: 3, minutes: 10 };
  const told = () => report([{ cell, played: study(cell, 2).played }], 1);
  expect(told()).toBe(told());
  expect(playLearner(bank, cell, 2, 0)).not.toEqual(playLearner(bank, cell, 1, 0));
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

test.each(kinds)(
  'memories of the kind %s fall with time and last longer after a success',
  (kind) => {
    for (let seed = 0; seed < 40; seed++) {
      const [once, again] = [rememberingOf(kind, seed)(true), rememberingOf(kind, seed)(true)];
      again.answered(1, true);
      const falling = [1, 3, 9, 27].map((days) => once.recall(days));
      expect(falling).toEqual([...falling].sort((one, other) => other - one));
      expect(again.recall(9)).toBeGreaterThan(once.recall(9));
    }
  },
);

test('learners of the widest kind differ as real users do', () => {
  const weeks = Array.from({ length: 300 }, (_, seed) =>
    rememberingOf('fsrs6', seed)(true).recall(14),
  );
  const sorted = weeks.sort((one, other) => one - other);
  expect(sorted[30]).toBeLessThan(0.5);
  expect(sorted[270]).toBeGreaterThan(0.8);
  expect(
    new Set(Array.from({ length: 50 }, (_, at) => drawTraits('hlr', chanceOf(at)).grasp)).size,
  ).toBe(50);
});
