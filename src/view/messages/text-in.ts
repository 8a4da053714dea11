// A sentence found by a word that may be anybody's: what every object inherits is none.
export function textIn(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
