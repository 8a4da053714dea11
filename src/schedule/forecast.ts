// FSRS looking ahead: the same formulas as behind `fsrs.ts`, unrounded and in plain numbers, for plans that ask them a hundred thousand times.
import { weights } from './fsrs.ts';

/** `difficulty` from 1 easy to 10 hard; `stability` in days. */
type State = { stability: number; difficulty: number };

const w = (index: number): number => weights[index] ?? Number.NaN;
const firstDifficulty = (grade: number): number => w(4) - Math.exp((grade - 1) * w(5)) + 1;
const clamp = (difficulty: number): number => Math.min(10, Math.max(1, difficulty));
/** Named after what they do, for a look into a list costs more than the sum. */
const growth = { base: Math.exp(w(8)), damping: -w(9), surprise: w(10) };
const relearning = { base: w(11), hardness: -w(12), memory: w(13), surprise: w(14) };
const easing = { towards: w(7) * firstDifficulty(4), keeps: 1 - w(7), step: (2 * w(6)) / 9 };

export function firstState(right: boolean): State {
  const grade = right ? 3 : 1;
  return { stability: w(grade - 1), difficulty: clamp(firstDifficulty(grade)) };
}

/** After an answer that came with a given chance of recall. */
export function stabilityIfRight(stability: number, difficulty: number, recall: number): number {
  return (
    stability *
    (1 +
      growth.base *
        (11 - difficulty) *
        stability ** growth.damping *
        (Math.exp(growth.surprise * (1 - recall)) - 1))
  );
}

export function stabilityIfWrong(stability: number, difficulty: number, recall: number): number {
  const relearned =
    relearning.base *
    difficulty ** relearning.hardness *
    ((stability + 1) ** relearning.memory - 1) *
    Math.exp(relearning.surprise * (1 - recall));
  return Math.max(0.001, Math.min(stability, relearned));
}

export function difficultyAfter(difficulty: number, right: boolean): number {
  return clamp(
    easing.towards + easing.keeps * (difficulty + (right ? 0 : easing.step * (10 - difficulty))),
  );
}
