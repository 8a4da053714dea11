// FSRS-6 as published, written anew: what the simulated learners' memories obey, whatever the program under test believes.
// https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm

export type Parameters = readonly number[];
export type State = { stability: number; difficulty: number };

export const defaults: Parameters = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export function recall(w: Parameters, days: number, stability: number): number {
  const decay = -at(w, 20);
  return (1 + ((0.9 ** (1 / decay) - 1) * days) / stability) ** decay;
}

/** The state after an answer a day or more after the one before; null for a first answer. */
export function after(w: Parameters, before: State | null, days: number, recalled: boolean): State {
  const grade = recalled ? 3 : 1;
  if (before === null)
    return { stability: at(w, grade - 1), difficulty: within(firstDifficulty(w, grade)) };
  const { stability, difficulty } = before;
  const forgotten = 1 - recall(w, days, stability);
  const grown =
    stability *
    (1 +
      Math.exp(at(w, 8)) *
        (11 - difficulty) *
        stability ** -at(w, 9) *
        (Math.exp(at(w, 10) * forgotten) - 1));
  const fallen =
    at(w, 11) *
    difficulty ** -at(w, 12) *
    ((stability + 1) ** at(w, 13) - 1) *
    Math.exp(at(w, 14) * forgotten);
  const moved = difficulty - (at(w, 6) * (grade - 3) * (10 - difficulty)) / 9;
  return {
    stability: Math.max(0.001, recalled ? grown : Math.min(stability, fallen)),
    difficulty: within(at(w, 7) * firstDifficulty(w, 4) + (1 - at(w, 7)) * moved),
  };
}

/** Days until the chance of recall has fallen to nine in ten, and never less than one. */
export function interval({ stability }: State): number {
  return Math.max(1, Math.round(stability));
}

const firstDifficulty = (w: Parameters, grade: number): number =>
  at(w, 4) - Math.exp(at(w, 5) * (grade - 1)) + 1;
const within = (difficulty: number): number => Math.min(10, Math.max(1, difficulty));
const at = (w: Parameters, index: number): number => w[index] ?? Number.NaN;
