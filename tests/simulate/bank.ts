// The bank that simulated learners study: as many topics, kinds and weights as the shipped notes have.
import { chanceOf } from './chance.ts';

/** A question as the simulation needs it. */
export type Card = {
  topic: number;
  /** How often interviews ask it, from 1 to 3. */
  asked: number;
  /** How likely somebody who knows nothing is right. */
  guess: number;
};

const topics = 25;
const questionsPerTopic = 26;
/** Kinds with their shares: choice among four, choices, order and match, recall and command. */
const kinds = [
  { share: 0.39, guess: 1 / 4 },
  { share: 0.12, guess: 1 / 26 },
  { share: 0.1, guess: 1 / 24 },
  { share: 0.39, guess: 0 },
];

export function makeBank(): Card[] {
  const chance = chanceOf(1);
  return Array.from({ length: topics }, (_, topic) => {
    const draw = chance.next();
    const asked = draw < 0.04 ? 1 : draw < 0.4 ? 2 : 3;
    return Array.from({ length: questionsPerTopic }, () => ({
      topic,
      asked,
      guess: guessOf(chance.next()),
    }));
  }).flat();
}

function guessOf(draw: number): number {
  let below = 0;
  return kinds.find(({ share }) => draw < (below += share))?.guess ?? 0;
}
