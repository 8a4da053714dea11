// An answer with its translation, abbreviation or number in brackets: 다이제스트(digest), SIGTERM (15).

/** Both halves; null where nothing stands in brackets at the end, or another word goes on behind them. */
export function glossOf(text: string): { outside: string; inside: string; behind: string } | null {
  const [, outside = '', inside = '', behind = ''] =
    /^([^()]*[^()\s]) ?\(([^()]+)\)(?:(?= )|(?=\p{Lo})|$)([^()]*)$/u.exec(text) ?? [];
  return outside === '' ? null : { outside, inside: inside.trim(), behind };
}

/** Whether one half only spells the other out: its initials, or the number of a signal. */
export function isSameInShort(one: string, other: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(
    ([short = '', long = '']) =>
      isInitials(short, long) || numbersOf(short).includes(long.replace(/^#/, '')),
  );
}

function isInitials(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/).filter((word) => word !== '');
  const initials = words.map((word) => word[0]?.toLowerCase()).join('');
  return words.length > 1 && short.toLowerCase().replaceAll(/[^a-z]/g, '') === initials;
}

const signals = new Map([
  ['HUP', 1],
  ['INT', 2],
  ['QUIT', 3],
  ['KILL', 9],
  ['TERM', 15],
]);

/** A signal's number, and the exit code that comes of it. */
function numbersOf(signal: string): string[] {
  const number = signals.get(signal.toUpperCase().replace(/^SIG/, ''));
  return number === undefined ? [] : [String(number), String(128 + number)];
}
