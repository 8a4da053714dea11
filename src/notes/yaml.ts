// The YAML subset of front matter: one `key: value` a line, values one-line strings and lists, each with its place.

export type Scalar = { text: string; line: number; column: number };
export type YamlEntry = {
  key: string;
  line: number;
  column: number;
  value: { kind: 'text'; text: Scalar } | { kind: 'list'; items: Scalar[] } | { kind: 'none' };
};
type YamlProblem =
  | 'line'
  | 'quotes'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'block-text'
  | 'map'
  | 'nested-list'
  | 'many-lines';
export type YamlFault = { what: YamlProblem; text: string; line: number; column: number };
type Yaml = { entries: YamlEntry[]; told: YamlFault[] };

/** Reads the lines between the two `---`, the first of which is line `firstLine` of the file. */
export function parseYaml(lines: readonly string[], firstLine: number): Yaml {
  const yaml: Yaml = { entries: [], told: [] };
  lines.forEach((line, index) => readLine(line, firstLine + index, yaml));
  return yaml;
}

function readLine(line: string, number: number, yaml: Yaml): void {
  if (/^\s*(?:#|$)/u.test(line)) return;
  const tell = teller(line, number, yaml);
  const item = /^( *)-(?: +|$)/u.exec(line);
  if (item) return readItem(line, number, item[0].length, item[1]!.length + 1, yaml);
  if (/^\s/u.test(line)) return void tell('many-lines', line.search(/\S/u) + 1);
  const key =
    /^([A-Za-z][\w-]*) *:(?: +|$)/u.exec(line) ??
    /^(?:"([^"\\]*)"|'([^']*)') *:(?: +|$)/u.exec(line);
  if (!key) return void tell('line', 1);
  const entry: YamlEntry = {
    key: (key[1] ?? key[2])!,
    line: number,
    column: 1,
    value: { kind: 'none' },
  };
  yaml.entries.push(entry);
  const rest = line.slice(key[0].length);
  if (rest === '' || rest.startsWith('#')) return;
  const value = rest.startsWith('[')
    ? readFlow(line, key[0].length, number, tell)
    : readOne(line, key[0].length, number, tell);
  if (Array.isArray(value)) entry.value = { kind: 'list', items: value };
  else if (value) entry.value = { kind: 'text', text: value };
}

function readItem(line: string, number: number, start: number, column: number, yaml: Yaml): void {
  const entry = yaml.entries.at(-1);
  const tell = teller(line, number, yaml);
  if (!entry || entry.value.kind === 'text')
    return void tell(entry ? 'many-lines' : 'line', column);
  if (/^(?:- |-$|\[)/u.test(line.slice(start))) return void tell('nested-list', start + 1);
  if (/^[A-Za-z][\w-]*:(?: |$)/u.test(line.slice(start))) return void tell('quotes', start + 1);
  const value = readOne(line, start, number, tell);
  if (entry.value.kind === 'none') entry.value = { kind: 'list', items: [] };
  if (value) entry.value.items.push(value);
}

type Tell = (what: YamlProblem, column: number) => null;

function teller(line: string, number: number, yaml: Yaml): Tell {
  return (what, column) => {
    yaml.told.push({ what, text: line.trim(), line: number, column });
    return null;
  };
}

/** One string to the end of the line; null, and told, where the subset doesn't hold it. */
function readOne(line: string, start: number, number: number, tell: Tell): Scalar | null {
  const quoted = readQuoted(line, start);
  if (quoted) {
    if (endsWell(line, quoted.end)) return { text: quoted.text, line: number, column: start + 1 };
    return tell('quotes', start + 1);
  }
  const text = plainText(line.slice(start));
  const refused = refusalOf(text);
  if (refused) return tell(refused, start + 1);
  return { text, line: number, column: start + 1 };
}

/** `[a, 'b', "c"]` on one line. */
function readFlow(line: string, start: number, number: number, tell: Tell): Scalar[] | null {
  const items: Scalar[] = [];
  const blanks = /\s*/uy;
  const plain = /[^,[\]{}"'#]+|#|["']/uy;
  let at = start + 1;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(line)![0].length;
    if (line[at] === ']') return endsWell(line, at + 1) ? items : tell('quotes', start + 1);
    if (at >= line.length) return tell('many-lines', at + 1);
    if (line[at] === '[' || line[at] === '{')
      return tell(line[at] === '[' ? 'nested-list' : 'map', at + 1);
    const from = at;
    const quoted = readQuoted(line, at);
    if (quoted) {
      items.push({ text: quoted.text, line: number, column: from + 1 });
      at = quoted.end;
    } else {
      at = endOfPlain(line, at, plain);
      const text = line.slice(from, at).trim();
      const refused = text === '' ? 'line' : / #/u.test(text) ? 'quotes' : refusalOf(text);
      if (refused) return tell(refused, from + 1);
      items.push({ text, line: number, column: from + 1 });
    }
    blanks.lastIndex = at;
    at += blanks.exec(line)![0].length;
    if (line[at] === ',') at += 1;
    else if (line[at] !== ']')
      return tell(at >= line.length ? 'many-lines' : 'line', Math.min(at, line.length) + 1);
  }
}

function endOfPlain(line: string, from: number, plain: RegExp): number {
  let at = from;
  for (;;) {
    plain.lastIndex = at;
    const found = plain.exec(line);
    if (!found) return at;
    at += found[0].length;
  }
}

function endsWell(line: string, at: number): boolean {
  return /^\s*$|^\s+#/u.test(line.slice(at));
}

const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    n: '\n',
    t: '\t',
    '"': '"',
    '\\': '\\',
    '/': '/',
    r: '\r',
    0: '\0',
    e: '\u001b',
    _: '\u00a0',
    ' ': ' ',
  }),
);

function readQuoted(line: string, start: number): { text: string; end: number } | null {
  if (line[start] === "'") {
    const found = /'((?:[^']|'')*)'/uy;
    found.lastIndex = start;
    const match = found.exec(line);
    return match && { text: match[1]!.replaceAll("''", "'"), end: start + match[0].length };
  }
  if (line[start] !== '"') return null;
  const found = /"((?:[^"\\]|\\(?:["\\/nrte0_ ]|x[\da-fA-F]{2}|u[\da-fA-F]{4}))*)"/uy;
  found.lastIndex = start;
  const match = found.exec(line);
  if (!match) return null;
  const text = match[1]!.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|(.))/gu,
    (_, x: string | undefined, u: string | undefined, letter: string | undefined) =>
      letter === undefined
        ? String.fromCharCode(Number.parseInt((x ?? u)!, 16))
        : escapes.get(letter)!,
  );
  return { text, end: start + match[0].length };
}

/** Up to a comment, which a blank and `#` begin. */
function plainText(rest: string): string {
  const comment = rest.search(/\s#/u);
  return (comment < 0 ? rest : rest.slice(0, comment)).trim();
}

function refusalOf(text: string): YamlProblem | null {
  const first = text[0] ?? '';
  if (first === '&') return 'anchor';
  if (first === '*') return 'alias';
  if (first === '!') return 'tag';
  if (first === '|' || first === '>') return 'block-text';
  if (first === '{') return 'map';
  if ('`@%,]}"\'#'.includes(first) || /^[-?:](?:\s|$)/u.test(text) || /:(?:\s|$)/u.test(text))
    return 'quotes';
  return null;
}
