// One simulated learner studies up to the date in every way, each from the same beginning and with as many answers a day.
import { shapeDays } from '../../src/plan/days.ts';
import type { Card } from './bank.ts';
import { chanceOf } from './chance.ts';
import { drawTraits, newLearner, type Learner } from './learner.ts';
import { always, atRandom, byPlainFsrs, byPlan, inOrder, type Studying } from './policies.ts';

export const policies = ['plan', 'fsrs', 'order', 'random', 'same'] as const;
export type Policy = (typeof policies)[number];
export type Cell = { days: number; minutes: number };
export const cells: readonly Cell[] = [3, 7, 14, 30].flatMap((days) =>
  [10, 30].map((minutes) => ({ days, minutes })),
);

/** When readiness is predicted: on the first day, half-way, and on the last day before anything is answered. */
export const moments = ['first', 'middle', 'last'] as const;

export type Played = {
  /** What each way of studying reached, from 0 to 1. */
  reached: Record<Policy, number>;
  /** What was predicted of the plan at each moment, and how unsure that was said to be. */
  predicted: { expected: number; uncertainty: number }[];
  answers: number;
};

export function playLearner(
  bank: readonly Card[],
  { days, minutes }: Cell,
  seed: number,
  number: number,
): Played {
  const traits = drawTraits(chanceOf(seed, days, minutes, number));
  const begin = (): Learner => newLearner(traits, bank, chanceOf(seed, number).next() * 2 ** 31);
  const planned = byPlan(bank, days, minutes, traits.secondsPerAnswer);
  const fits = shapeDays(days, minutes).map((day) =>
    Math.floor((day.minutes * 60) / traits.secondsPerAnswer),
  );
  const when = [0, Math.floor(days / 2), days - 1];
  const predicted: Played['predicted'] = [];
  const before = (day: number): void =>
    when.filter((one) => one === day).forEach(() => predicted.push(planned.predict(day)));
  const { counts, ready } = study(planned, begin(), fits, before);
  const others = {
    fsrs: byPlainFsrs(bank),
    order: inOrder(bank),
    random: atRandom(bank, seed + number),
    same: always(bank),
  };
  const reachedBy = (policy: Studying): number => study(policy, begin(), counts).ready;
  const reached = {
    plan: ready,
    fsrs: reachedBy(others.fsrs),
    order: reachedBy(others.order),
    random: reachedBy(others.random),
    same: reachedBy(others.same),
  };
  return { reached, predicted, answers: counts.reduce((total, count) => total + count, 0) };
}

function study(
  policy: Studying,
  learner: Learner,
  most: readonly number[],
  before: (day: number) => void = () => undefined,
): { counts: number[]; ready: number } {
  const counts = most.map((room, day) => {
    before(day);
    const asked = policy.ask(day, room).slice(0, room);
    for (const card of asked) policy.heard(card, day, learner.answer(card, day));
    return asked.length;
  });
  return { counts, ready: learner.ready(most.length) };
}
