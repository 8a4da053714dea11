// Ways in which people forget: a grid of models around FSRS-6, from those who keep for months to those who have lost half after a day.
import { firstState, stabilityIfRight, stabilityIfWrong } from './forecast.ts';

/** `stability` is the days until recall has fallen to nine in ten, as everywhere. */
export type Model = {
  /** Stability after a first answer that was right, and one that was wrong. */
  known: number;
  missed: number;
  decay: number;
  /** So that recall is 0.9 after as many days as the stability. */
  factor: number;
  growth: Growth;
  /** How likely it is before anything was seen of a learner; over all models 1. */
  prior: number;
};

/** What a success makes of stability: FSRS's own growth or a share of it, or the same factor each time. */
type Growth = { kind: 'share'; of: number } | { kind: 'factor'; by: number };

const scales = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 0.7, 1.4, 3, 6];
const decays = [
  { decay: 0.15, prior: 0.24 },
  { decay: 0.3, prior: 0.24 },
  { decay: 0.6, prior: 0.2 },
  { decay: 1.5, prior: 0.18 },
  { decay: 5, prior: 0.14 },
];
/** What a first miss leaves: the share of FSRS, or more. */
const misses = [
  { power: 1, prior: 0.5 },
  { power: 0.3, prior: 0.5 },
];
const growths: { growth: Growth; prior: number }[] = [
  { growth: { kind: 'share', of: 1 }, prior: 0.35 },
  { growth: { kind: 'share', of: 0.3 }, prior: 0.3 },
  { growth: { kind: 'factor', by: 2.5 }, prior: 0.2 },
  { growth: { kind: 'factor', by: 1.7 }, prior: 0.15 },
];
/** Of the logarithm of the scale. */
const usual = { mean: Math.log(0.35), deviation: 1.4 };

const right = firstState(true);
const wrong = firstState(false);
export const firstDifficulty = { right: right.difficulty, wrong: wrong.difficulty };
/** A first answer that placement spares: as if it had been easy. */
const knownBefore = 3.6;

export const models: readonly Model[] = makeModels();

export function recallUnder({ decay, factor }: Model, days: number, stability: number): number {
  return (1 + (factor * days) / stability) ** -decay;
}

/** How many stabilities it takes until recall has fallen to a given chance. */
export function waitUntil({ decay, factor }: Model, recall: number): number {
  return recall <= 0 ? Number.POSITIVE_INFINITY : (recall ** (-1 / decay) - 1) / factor;
}

export function firstUnder(model: Model, went: 0 | 1 | 2): number {
  return went === 0 ? model.missed : went === 1 ? model.known : model.known * knownBefore;
}

/** After an answer that came with a given chance of recall. */
export function nextUnder(
  { growth, missed }: Model,
  stability: number,
  difficulty: number,
  recall: number,
  isRight: boolean,
): number {
  if (!isRight)
    return Math.min(
      Math.max(stability, missed),
      Math.max(missed, stabilityIfWrong(stability, difficulty, recall)),
    );
  return growth.kind === 'factor'
    ? stability * (1 + (growth.by - 1) * Math.min(1, 2 * (1 - recall) + 0.4))
    : stability + growth.of * (stabilityIfRight(stability, difficulty, recall) - stability);
}

function makeModels(): Model[] {
  const all = scales.flatMap((scale) =>
    decays.flatMap(({ decay, prior: ofDecay }) =>
      misses.flatMap(({ power, prior: ofMiss }) =>
        growths.map(({ growth, prior: ofGrowth }): Model => {
          const known = right.stability * scale;
          const off = (Math.log(scale) - usual.mean) / usual.deviation;
          return {
            known,
            missed: known * (wrong.stability / right.stability) ** power,
            decay,
            factor: 0.9 ** (-1 / decay) - 1,
            growth,
            prior: Math.exp(-off * off * 0.5) * ofDecay * ofMiss * ofGrowth,
          };
        }),
      ),
    ),
  );
  const total = all.reduce((sum, { prior }) => sum + prior, 0);
  return all.map((model) => ({ ...model, prior: model.prior / total }));
}
