// The chance of a right answer, from the chance of recall and that of guessing.

/** How likely something recalled is answered wrong all the same. */
const slip = 0.03;

export function rightAt(recall: number, guess: number): number {
  return guess + learnable(guess) * recall;
}

/** How far recall moves the chance of a right answer. */
export function learnable(guess: number): number {
  return Math.max(0.01, 1 - slip - guess);
}
