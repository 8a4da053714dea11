// Names that `inspect` prints with a `/` in front, which a filter takes away: `inspect -f '{{.Name}}' $(docker ps -q) | cut -c2-` is a listing of names.

const inspected =
  /^docker (?:container )?inspect (?:--format|-f)[= ]*(['"]?)\{\{ ?\.Name ?\}\}\1 (?:\$\(|`)(docker (?:ps|container (?:ls|ps|list))) ([^()`]+)[)`]$/;

/** What takes the first letter of each line away, where that is a `/`. */
const takesSlash: ReadonlyMap<string, RegExp> = new Map([
  ['cut', /^(?:-c ?2-|-d ?\/ -f ?2-?)$/],
  ['sed', /^(?:-e )?s(.)(?:\^?(?:\\?\/|\[\/\])\1\1g?|\^?\.\1\1)$/],
  ['tr', /^-d \/$/],
]);

/** The listing that prints the same names. */
export function listedNames(command: string, program: string, words: readonly string[]): string[] {
  const [, , listing = '', flags = ''] = inspected.exec(command) ?? [];
  const rest = flags
    .split(/ +/)
    .map((flag) => flag.replace(/^(?:--quiet|-q)$/, '').replace(/^-(\w*)q(\w*)$/, '-$1$2'));
  const isQuiet = rest.join(' ') !== flags;
  return isQuiet && takesSlash.get(program)?.test(words.join(' '))
    ? [`${[listing, ...rest].filter((word) => word !== '').join(' ')} --format '{{.Names}}'`]
    : [];
}
