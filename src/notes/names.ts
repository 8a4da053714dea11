// Names that a person may type for a topic: forgiving of case, spaces, hyphens, plural and Unicode form.

/** What two spellings of one name have in common. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}

/** The key of the singular: `volumes` and `volume` have the same. */
export function singularKey(name: string): string {
  const key = nameKey(name);
  if (/[a-z]{2}ies$/u.test(key)) return `${key.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(key)) return key.slice(0, -2);
  return /[a-z]{2}s$/u.test(key) && !/(?:ss|us|is)$/u.test(key) ? key.slice(0, -1) : key;
}
