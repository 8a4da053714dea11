// The nearest known word to a mistyped one, as BuildKit offers it.

/** With ` (did you mean X?)` behind the message, where one is near. */
export function suggesting(
  message: string,
  word: string,
  known: readonly string[],
  ignoresCase = false,
): string {
  const match = nearest(word, known, ignoresCase);
  return match === null ? message : `${message} (did you mean ${match}?)`;
}

export function nearest(
  word: string,
  known: readonly string[],
  ignoresCase = false,
): string | null {
  const value = ignoresCase ? word.toLowerCase() : word;
  let best: string | null = null;
  let least = 3;
  for (const each of known) {
    const option = ignoresCase ? each.toLowerCase() : each;
    if (option === value) return null;
    const far = distance(value, option);
    if (far < least) {
      least = far;
      best = ignoresCase && word === word.toUpperCase() ? option.toUpperCase() : option;
    }
  }
  return best;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
