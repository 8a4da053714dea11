// What a first answer leaves in this learner's memory, fitted to what their second answers on a later day came to.
// FSRS's own way of fitting first: one stability for each first grade; the rest of its parameters stays everybody's.
import { recallAfter, usualFirst } from './fsrs.ts';
import type { FirstStability, Grade } from './memory.ts';

/** How many answers came so many days after a first one of a grade, and how many of them were right. */
export type Seconds = { grade: Grade; days: number; answers: number; right: number }[];

const grades = ['again', 'hard', 'good', 'easy'] as const;

/** Fewer say less than what people in general are like. */
export const fewestSeconds = 30;

/** People differ in how long anything lasts (log, one deviation), and then in what one grade is worth beside the others. */
const spread = { ofAll: 1.5, ofOne: 0.7 };
const shortest = 0.01;
const longest = 200;

export function addSecond(seconds: Seconds, grade: Grade, days: number, isRight: boolean): void {
  const known = seconds.find((one) => one.grade === grade && one.days === days);
  const counted = known ?? { grade, days, answers: 0, right: 0 };
  if (known === undefined) seconds.push(counted);
  counted.answers++;
  if (isRight) counted.right++;
}

function secondsIn(seconds: Seconds): number {
  return seconds.reduce((sum, { answers }) => sum + answers, 0);
}

/** The most likely ones, given what people are like; everybody's while there are too few. */
export function fitFirst(seconds: Seconds): FirstStability {
  if (secondsIn(seconds) < fewestSeconds) return usualFirst;
  const shared = likeliest(0, spread.ofAll, (shift) => foretold(seconds, shift));
  const fitted = grades.map((grade) => {
    const own = seconds.filter((one) => one.grade === grade);
    const shift = likeliest(shared, spread.ofOne, (given) => foretold(own, given));
    return {
      stability: within(usualFirst[grade] * Math.exp(shift)),
      weight: 1 + secondsIn(own),
    };
  });
  const [again = 0, hard = 0, good = 0, easy = 0] = rising(fitted);
  return { again, hard, good, easy };
}

/** Log-likelihood, if every first stability were the usual one times e to the shift. */
function foretold(seconds: Seconds, shift: number): number {
  const factor = Math.exp(shift);
  return seconds.reduce((sum, { grade, days, answers, right }) => {
    const recall = unsure(recallAfter(days, within(usualFirst[grade] * factor)));
    return sum + right * Math.log(recall) + (answers - right) * Math.log(1 - recall);
  }, 0);
}

/** Somebody slips, and somebody guesses: neither end is certain. */
const unsure = (recall: number): number => 0.01 + 0.98 * recall;

/** The shift of a normal prior that explains best what was seen: looked for coarsely, then finely. */
function likeliest(mean: number, deviation: number, likelihood: (shift: number) => number): number {
  const score = (shift: number) => likelihood(shift) - ((shift - mean) / deviation) ** 2 / 2;
  const best = (middle: number, step: number, count: number): number =>
    Array.from({ length: 2 * count + 1 }, (_, at) => middle + (at - count) * step)
      .map((shift) => ({ shift, score: score(shift) }))
      .reduce((one, other) => (other.score > one.score ? other : one)).shift;
  return best(best(mean, deviation / 8, 32), deviation / 80, 10);
}

const within = (stability: number): number => Math.min(longest, Math.max(shortest, stability));

/** Neighbours in the wrong order are taken together, at their weighted mean in proportion. */
function rising(fitted: { stability: number; weight: number }[]): number[] {
  const blocks: { log: number; weight: number; count: number }[] = [];
  for (const { stability, weight } of fitted) {
    let block = { log: Math.log(stability), weight, count: 1 };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.log > block.log;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const both = last.weight + block.weight;
      block = {
        log: (last.log * last.weight + block.log * block.weight) / both,
        weight: both,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ log, count }) => Array.from({ length: count }, () => Math.exp(log)));
}
