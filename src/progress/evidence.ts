// What speaks for a question's misleading, as logarithms of odds: what is shown by many weighs more than what a few have said.
import type { Figures } from './figures.ts';
import { meanOf } from './mean.ts';

type AnswerOf = { right: number; ability: number };

/** How much better the answers fit a question that those who know more get wrong than one that they get right. */
export function turnedEvidence(answers: readonly AnswerOf[]): number {
  return likelihood(answers, -usualSlope / 2) - likelihood(answers, usualSlope);
}

/** How much the odds of being right grow with a standard deviation of knowing more. */
const usualSlope = 1;

/** Of the answers, with the difficulty that suits them best. */
function likelihood(answers: readonly AnswerOf[], slope: number): number {
  let difficulty = 0;
  for (let step = 0; step < 12; step++) {
    let [pull, weight] = [-difficulty / 4, 0.25];
    for (const { right, ability } of answers) {
      const chance = logistic(slope * ability + difficulty);
      pull += right - chance;
      weight += chance * (1 - chance);
    }
    difficulty += Math.max(-2, Math.min(2, pull / weight));
  }
  let sum = 0;
  for (const { right, ability } of answers) {
    const chance = logistic(slope * ability + difficulty);
    sum += Math.log(right === 1 ? chance : 1 - chance);
  }
  return sum;
}

function logistic(odds: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, 1 / (1 + Math.exp(-odds))));
}

type Usual = { hard: number; sureMiss: number };

/** By how much questions differ from what their level gets, and how often people who are sure are wrong. */
export function usualIn(items: readonly Figures[]): Usual {
  const answered = items.filter((item) => item.sure.answers > 0);
  return {
    hard: Math.sqrt(meanOf(items, ({ expected, right }) => (expected - right) ** 2)),
    sureMiss: meanOf(answered, ({ sure }) => sure.wrong / sure.answers),
  };
}

/** What else speaks for it. None of these alone makes a question bad, so each counts up to a limit. */
export function besides(item: Figures, usual: Usual): number {
  return popularity(item) + oneLure(item) + hardness(item, usual) + sureness(item, usual);
}

/** One wrong option takes more than the right one does: by the odds that chance has made it so. */
function popularity({ wrong, right, answered }: Figures): number {
  if (wrong === null || wrong.share <= right) return 0;
  const apart = wrong.share - right;
  const error = Math.sqrt((wrong.share + right - apart ** 2) / answered);
  return atMost(5, (apart / error) ** 2 / 2);
}

/** All who are wrong are wrong in the same way, though other wrong options are there: a lure, not ignorance. */
function oneLure({ wrong, right, answered }: Figures): number {
  if (wrong === null || wrong.others === 0) return 0;
  const [lured, missed] = [wrong.share * answered, (1 - right) * answered];
  const even = 1 / (wrong.others + 1);
  const share = Math.min(1, lured / Math.max(1, missed));
  const error = Math.sqrt((even * (1 - even) + 0.1) / Math.max(1, missed));
  return share <= even ? 0 : atMost(3, ((share - even) / error) ** 2 / 2);
}

function hardness({ expected, right, answered }: Figures, { hard }: Usual): number {
  const error = Math.sqrt(hard ** 2 + 0.25 / answered);
  return right >= expected ? 0 : atMost(2, ((expected - right) / error) ** 2 / 2);
}

function sureness({ sure }: Figures, { sureMiss }: Usual): number {
  if (sure.answers === 0) return 0;
  const more = sure.wrong / sure.answers - sureMiss;
  const error = Math.sqrt((sureMiss * (1 - sureMiss) + 0.05) / sure.answers);
  return more <= 0 ? 0 : atMost(2, (more / error) ** 2 / 2);
}

function atMost(limit: number, value: number): number {
  return Number.isFinite(value) ? Math.min(limit, value) : 0;
}
