// How somebody forgets, from their own answers: each model of the family is believed as far as it foretold them.
import type { Outcome } from '../progress/tally.ts';
import {
  firstDifficulty,
  firstUnder,
  models,
  nextUnder,
  recallUnder,
  type Model,
} from '../schedule/family.ts';
import { difficultyAfter } from '../schedule/forecast.ts';
import { rightAt } from './outlook.ts';

type History = { outcomes: readonly Outcome[]; guess: number };

export type Fit = {
  /** How far each model of the family is believed; in all 1. */
  beliefs: Float64Array;
  /** How many answers on a later day have been seen: without them it is what people are like in general. */
  evidence: number;
};

/** Answers to one learner's questions hang together: each counts for a little less than an answer. */
const tempered = 0.8;
/** More say nothing that fewer do not, and old ones are about somebody who knew less. */
const mostAnswers = 1200;

export function fitOf(histories: readonly History[]): Fit {
  const told = lately(histories);
  const logs = Float64Array.from(models, ({ prior }) => Math.log(prior));
  let evidence = 0;
  for (const history of told) {
    const { outcomes, guess } = history;
    evidence += outcomes.length - 1;
    const difficulties = difficultiesOf(outcomes);
    models.forEach((model, at) => {
      let stability = firstUnder(model, outcomes[0]?.[1] ?? 1);
      let sum = 0;
      for (let next = 1; next < outcomes.length; next++) {
        const [day, went] = outcomes[next] ?? [0, 0];
        const recall = recallUnder(model, day - (outcomes[next - 1]?.[0] ?? day), stability);
        const right = rightAt(recall, guess);
        sum += Math.log(went === 0 ? 1 - right : right);
        if (next < outcomes.length - 1)
          stability = nextUnder(model, stability, difficulties[next - 1] ?? 5, recall, went !== 0);
      }
      logs[at] = (logs[at] ?? 0) + tempered * sum;
    });
  }
  return { beliefs: normal(logs), evidence };
}

/** What a model says of a question: its stability after all that happened, and how hard it is. */
export function stateUnder(
  model: Model,
  outcomes: readonly Outcome[],
): { stability: number; difficulty: number } {
  const difficulties = difficultiesOf(outcomes);
  let stability = firstUnder(model, outcomes[0]?.[1] ?? 1);
  for (let next = 1; next < outcomes.length; next++) {
    const [day, went] = outcomes[next] ?? [0, 0];
    const recall = recallUnder(model, day - (outcomes[next - 1]?.[0] ?? day), stability);
    stability = nextUnder(model, stability, difficulties[next - 1] ?? 5, recall, went !== 0);
  }
  return { stability, difficulty: difficulties.at(-1) ?? 5 };
}

/** A few models that stand for equal shares of belief, from those that forget most by a horizon to those that keep most. */
export function representatives({ beliefs }: Fit, horizon: number, count: number): Model[] {
  const ranked = models
    .map((model, at) => ({ model, belief: beliefs[at] ?? 0, keeps: keepsBy(model, horizon) }))
    .filter(({ belief }) => belief > 1e-6)
    .sort((one, other) => one.keeps - other.keeps);
  const chosen: Model[] = [];
  let below = 0;
  for (const { model, belief } of ranked) {
    below += belief;
    while (chosen.length < count && (chosen.length + 0.5) / count <= below + 1e-5)
      chosen.push(model);
  }
  return chosen;
}

/** What is left at a horizon of something met once, and of something met twice. */
function keepsBy(model: Model, horizon: number): number {
  const half = Math.max(1, horizon / 2);
  const once = recallUnder(model, half, model.known) + recallUnder(model, half, model.missed);
  const recall = recallUnder(model, half, model.known);
  const again = nextUnder(model, model.known, firstDifficulty.right, recall, true);
  return once + recall * recallUnder(model, half, again);
}

/** After each answer, as FSRS has it; models differ in stability alone. */
function difficultiesOf(outcomes: readonly Outcome[]): number[] {
  let difficulty = 0;
  return outcomes.map(([, went], at) => {
    difficulty =
      at > 0
        ? difficultyAfter(difficulty, went !== 0)
        : went === 0
          ? firstDifficulty.wrong
          : firstDifficulty.right;
    return difficulty;
  });
}

/** Those with an answer on a later day, the latest first, until there are enough answers. */
function lately(histories: readonly History[]): History[] {
  const told = histories.filter(({ outcomes }) => outcomes.length > 1);
  const last = ({ outcomes }: History): number => outcomes.at(-1)?.[0] ?? 0;
  const total = told.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  if (total <= mostAnswers) return told;
  let left = mostAnswers;
  return told
    .sort((one, other) => last(other) - last(one))
    .filter(({ outcomes }) => (left -= outcomes.length) >= 0);
}

function normal(logs: Float64Array): Float64Array {
  const most = logs.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const shares = logs.map((log) => Math.exp(log - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
