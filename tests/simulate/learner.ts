// A simulated learner: remembers in a way of their own, guesses, slips, and takes their own time to think, to read and to answer again.
import type { Card } from './bank.ts';
import { chanceOf, type Chance } from './chance.ts';
import { rememberingOf, type Kind, type Memory } from './memories.ts';

export type Traits = {
  kind: Kind;
  /** How likely a new question, its section just read, is answered from understanding. */
  grasp: number;
  /** How likely something recalled is answered wrong all the same. */
  slip: number;
  thinkSeconds: number;
  feedbackSeconds: number;
  wordsPerMinute: number;
};

/** An answer with what it cost: the first one of the day, and those that came back until it was right. */
export type Answer = {
  right: boolean;
  thinkSeconds: number;
  feedbackSeconds: number;
  repeats: { right: boolean; thinkSeconds: number; feedbackSeconds: number }[];
};

export type Learner = {
  traits: Traits;
  answer(card: number, day: number): Answer;
  readSeconds(words: number): number;
  /** The expected share of the bank answered right on a day, weighted by how often it is asked. */
  ready(day: number): number;
};

export function drawTraits(kind: Kind, chance: Chance): Traits {
  const times = (usual: number, deviation: number) => usual * Math.exp(deviation * chance.normal());
  return {
    kind,
    grasp: clamp(0.5 + 0.15 * chance.normal(), 0.1, 0.9),
    slip: clamp(0.04 + 0.02 * chance.normal(), 0, 0.1),
    thinkSeconds: clamp(times(20, 0.25), 8, 60),
    feedbackSeconds: clamp(times(8, 0.3), 3, 20),
    wordsPerMinute: clamp(times(180, 0.25), 90, 350),
  };
}

export function newLearner(traits: Traits, bank: readonly Card[], seed: number): Learner {
  const { grasp, slip, thinkSeconds, feedbackSeconds, wordsPerMinute } = traits;
  const remembering = rememberingOf(traits.kind, seed);
  const memories = bank.map((): { memory: Memory; last: number } | null => null);
  const draws = bank.map((_, card) => chanceOf(seed, card));
  const recallOf = (card: number, day: number): number => {
    const known = memories[card] ?? null;
    return known === null ? 0 : known.memory.recall(day - known.last);
  };
  const again = (draw: Chance): Answer['repeats'] =>
    (draw.next() < 0.85 ? [true] : [false, true]).map((right) => ({
      right,
      thinkSeconds: 0.6 * thinkSeconds,
      feedbackSeconds,
    }));
  return {
    traits,
    answer(card, day) {
      const known = memories[card] ?? null;
      const draw = draws[card] as Chance;
      const recalled = draw.next() < (known === null ? grasp : recallOf(card, day));
      if (known === null) memories[card] = { memory: remembering(recalled), last: day };
      else if (day > known.last) {
        known.memory.answered(day - known.last, recalled);
        known.last = day;
      }
      const right = recalled ? draw.next() >= slip : draw.next() < (bank[card]?.guess ?? 0);
      const longer = 0.5 + draw.next();
      return {
        right,
        thinkSeconds: thinkSeconds * longer,
        feedbackSeconds,
        repeats: right ? [] : again(draw),
      };
    },
    readSeconds: (words) => (words / wordsPerMinute) * 60,
    ready(day) {
      const rights = bank.map(
        ({ guess, asked }, card) => asked * (guess + (1 - slip - guess) * recallOf(card, day)),
      );
      return sum(rights) / sum(bank.map(({ asked }) => asked));
    },
  };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
