// The mean of what a list holds, by a value of each.

export function meanOf<One>(all: readonly One[], value: (one: One) => number): number {
  let sum = 0;
  for (const one of all) sum += value(one);
  return all.length === 0 ? 0 : sum / all.length;
}
