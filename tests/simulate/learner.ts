// A simulated learner: forgets by FSRS-6 with parameters of their own, guesses, slips, and takes their own time.
import type { Card } from './bank.ts';
import { chanceOf, type Chance } from './chance.ts';
import { after, defaults, recall, type Parameters, type State } from './fsrs.ts';

export type Traits = {
  parameters: Parameters;
  /** How likely a new question, its section just read, is answered from understanding. */
  grasp: number;
  /** How likely something recalled is answered wrong all the same. */
  slip: number;
  secondsPerAnswer: number;
};

export type Learner = {
  /** A question answered on a day: whether it was right. */
  answer(card: number, day: number): boolean;
  /** The expected share of the bank answered right on a day, weighted by how often it is asked. */
  ready(day: number): number;
};

/** Most people are within a third of the default forgetting; times and grasp vary as much. */
export function drawTraits(chance: Chance): Traits {
  const pace = Math.exp(0.3 * chance.normal());
  const parameters = defaults.map((value, index) => {
    const own = value * Math.exp(spread(index) * chance.normal());
    return index < 4 ? own * pace : own;
  });
  return {
    parameters,
    grasp: clamp(0.5 + 0.15 * chance.normal(), 0.1, 0.9),
    slip: clamp(0.04 + 0.02 * chance.normal(), 0, 0.1),
    secondsPerAnswer: clamp(25 * Math.exp(0.25 * chance.normal()), 10, 60),
  };
}

export function newLearner(traits: Traits, bank: readonly Card[], seed: number): Learner {
  const { parameters, grasp, slip } = traits;
  const memories = bank.map((): (State & { last: number }) | null => null);
  const draws = bank.map((_, card) => chanceOf(seed, card));
  const recalledOn = (card: number, day: number): number => {
    const memory = memories[card] ?? null;
    return memory === null ? 0 : recall(parameters, day - memory.last, memory.stability);
  };
  return {
    answer(card, day) {
      const memory = memories[card] ?? null;
      const draw = draws[card] as Chance;
      const recalled = draw.next() < (memory === null ? grasp : recalledOn(card, day));
      memories[card] = {
        ...after(parameters, memory, memory === null ? 0 : day - memory.last, recalled),
        last: day,
      };
      return recalled ? draw.next() >= slip : draw.next() < (bank[card]?.guess ?? 0);
    },
    ready(day) {
      const rights = bank.map(
        ({ guess, asked }, card) => asked * (guess + (1 - slip - guess) * recalledOn(card, day)),
      );
      return sum(rights) / sum(bank.map(({ asked }) => asked));
    },
  };
}

/** The parameters of first stabilities differ most between people, that of the curve's form least. */
const spread = (index: number): number =>
  index < 4 ? 0.25 : index === 20 ? 0.1 : index === 7 ? 0 : 0.08;
const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
