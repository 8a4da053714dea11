// How far two words are apart: the one edit distance, for commands, flags, topics and verbs.

/** How many letters are wrong, missing, extra or swapped with their neighbour (optimal string alignment); what is longer than any word is wholly another. */
export function distance(one: ArrayLike<string>, other: ArrayLike<string>): number {
  if (one.length > 60 || other.length > 60) return Math.max(one.length, other.length);
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, index) => index),
  ];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    [before, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
