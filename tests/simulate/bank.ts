// The bank that simulated learners study: as many topics, sections, kinds, words and weights as the shipped notes have.
import { chanceOf } from './chance.ts';

/** A question as the simulation needs it. */
export type Card = {
  topic: number;
  /** Of the whole bank, counted on. */
  section: number;
  /** Of the section's text. */
  words: number;
  /** How often interviews ask it, from 1 to 3. */
  asked: 1 | 2 | 3;
  level: 1 | 2 | 3;
  /** How likely somebody who knows nothing is right. */
  guess: number;
};

const topics = 25;
const sectionsPerTopic = 7;
/** Kinds with their shares: choice among four, choices, order and match, recall and command. */
const kinds = [
  { share: 0.39, guess: 1 / 4 },
  { share: 0.12, guess: 1 / 26 },
  { share: 0.1, guess: 1 / 24 },
  { share: 0.39, guess: 0 },
];

export function makeBank(): Card[] {
  const chance = chanceOf(1);
  return Array.from({ length: topics * sectionsPerTopic }, (_, section) => {
    const draw = chance.next();
    const asked = draw < 0.4 ? 1 : draw < 0.72 ? 2 : 3;
    const words = Math.round(80 + 150 * chance.next());
    return Array.from({ length: 3 + Math.floor(chance.next() * 1.45) }, (): Card => {
      const level = chance.next() < 0.3 ? 1 : chance.next() < 0.7 ? 2 : 3;
      const topic = Math.floor(section / sectionsPerTopic);
      return { topic, section, words, asked, level, guess: guessOf(chance.next()) };
    });
  }).flat();
}

function guessOf(draw: number): number {
  let below = 0;
  return kinds.find(({ share }) => draw < (below += share))?.guess ?? 0;
}
