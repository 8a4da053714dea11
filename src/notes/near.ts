// The name that was probably meant: how far two words are apart, a swap of neighbours counting as one slip.

/** The nearest of the names, where one is near enough to be meant. */
export function nearest(word: string, names: Iterable<string>): string | null {
  return nearestFew(word, names, 1)[0] ?? null;
}

/** The nearest names first, at most `count`, only those near enough to be meant. */
export function nearestFew(word: string, names: Iterable<string>, count: number): string[] {
  const from = letters(word);
  if (from.length > 60) return [];
  const found: { name: string; slips: number }[] = [];
  for (const name of new Set(names)) {
    const to = letters(name);
    const most = Math.max(1, Math.floor(Math.max(from.length, to.length) / 3));
    if (to.length > 60 || Math.abs(from.length - to.length) > most) continue;
    const slips = slipsBetween(from, to);
    if (slips <= most && slips < to.length) found.push({ name, slips });
  }
  return found
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((one) => one.name);
}

/** NFD: a slip in one jamo is one slip, not a whole syllable. */
function letters(text: string): string[] {
  return [...text.toLowerCase().normalize('NFD')];
}

/** Edit distance with swaps (optimal string alignment). */
function slipsBetween(from: string[], to: string[]): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let slips = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      next.push(slips);
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
