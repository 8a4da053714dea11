// Chance from a seed: the same seed and name give the same order on every machine.

/** Numbers below a bound, each equally likely. */
export type Chance = { below: (bound: number) => number };

/** sfc32 by Chris Doty-Humphrey (PractRand, public domain), its four words drawn from the seed and the names by FNV-1a. */
export function chanceOf(seed: number, ...names: (string | number)[]): Chance {
  const name = [seed, ...names].join('\u0000');
  let [a, b, c, d] = [hash(`a${name}`), hash(`b${name}`), hash(`c${name}`), 1];
  const word = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) word();
  return { below: (bound) => below(word, bound) };
}

/** Fisher–Yates: every order equally likely. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

/** The rest of a division favours small numbers; words beyond the last whole multiple are drawn again. */
function below(word: () => number, bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  let drawn = word();
  while (drawn >= limit) drawn = word();
  return drawn % bound;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
