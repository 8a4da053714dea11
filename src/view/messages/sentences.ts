// What the sentences of all languages are built with.

/** For every code: what is so, and what to do about it, one thing a line. */
export type Sentences<Args> = {
  [Code in keyof Args]: (args: Args[Code]) => [what: string, next: string, ...more: string[]];
};

/** Names in backticks: `a`, `b` or `c`; without a word for "or", only commas. */
export function one(names: readonly string[], or: string | null): string {
  const quoted = names.map((name) => `\`${name}\``);
  if (or === null || quoted.length < 2) return quoted.join(', ');
  return `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)}`;
}
