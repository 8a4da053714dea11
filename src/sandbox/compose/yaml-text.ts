// The one door to the YAML library: a Compose file's text becomes plain data, or the words in which compose refuses it.
import { isMap, isPair, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { NotModelled } from '../kernel/not-modelled.ts';
import { ComposeFailure } from './failure.ts';

export type Data = null | boolean | number | string | Data[] | Mapping;
export type Mapping = { [key: string]: Data };

/** The mapping that a file holds; null where it holds nothing. */
export function readYaml(text: string, path: string): Mapping | null {
  checkTabs(text);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    uniqueKeys: false,
    strict: false,
  });
  if (document.errors.length > 0)
    throw new ComposeFailure(`yaml: ${yamlWords(document.errors, text, lines)}`);
  visit(document, {
    Map: (_, node) => {
      const seen = new Map<string, number>();
      for (const { key } of node.items) {
        const name = String(key);
        if (name === '<<') continue;
        const at = lineOf(key, lines);
        const before = seen.get(name);
        if (before !== undefined)
          throw new ComposeFailure(
            `failed to parse ${path}: line ${at}: mapping key ${JSON.stringify(name)} already defined at line ${before}`,
          );
        seen.set(name, at);
      }
    },
  });
  if (document.contents === null) return null;
  if (!isMap(document.contents))
    throw new ComposeFailure(
      `yaml: unmarshal errors:\n  line 1: cannot unmarshal ${tagged(document.toJS())} into cli.named`,
    );
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 1000 });
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : '';
    const [, anchor] = /^Unresolved alias.*?: (\S+)$/.exec(said) ?? [];
    if (anchor !== undefined)
      throw new ComposeFailure(`yaml: unknown anchor '${anchor}' referenced`);
    throw new NotModelled('a Compose file with that many aliases');
  }
  if (data === null || data === undefined) return null;
  return data as Mapping;
}

/** `!reset` takes away what stood there before, `!override` replaces it. */
export type Cut = { path: string[]; isReset: boolean };

export function readCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  if (!/!(?:reset|override)\b/.test(text)) return cuts;
  visit(parseDocument(text, { strict: false }), {
    Node: (_, node, above) => {
      const { tag } = node as { tag?: string };
      if (tag !== '!reset' && tag !== '!override') return;
      const pairs = above.filter(isPair);
      if (above.some(isSeq)) throw new NotModelled(`${tag} in a list`);
      cuts.push({ path: pairs.map(({ key }) => String(key)), isReset: tag === '!reset' });
    },
  });
  return cuts;
}

/** As go-yaml names what it found instead. */
function tagged(data: unknown): string {
  if (Array.isArray(data)) return '!!seq';
  const kind =
    typeof data === 'number'
      ? Number.isInteger(data)
        ? 'int'
        : 'float'
      : typeof data === 'boolean'
        ? 'bool'
        : 'str';
  return `!!${kind} \`${String(data)}\``;
}

function lineOf(node: unknown, lines: LineCounter): number {
  const range = (node as { range?: [number, number, number] } | null)?.range;
  return range ? lines.linePos(range[0]).line : 0;
}

/** In the first line go-yaml says no line. */
const atLine = (line: number, words: string) => (line > 0 ? `line ${line}: ${words}` : words);
const noToken = 'found character that cannot start any token';

function checkTabs(text: string): void {
  const at = text.split('\n').findIndex((line) => /^ *\t\s*\S/.test(line));
  if (at !== -1) throw new ComposeFailure(`yaml: ${atLine(at === 0 ? 0 : at + 1, noToken)}`);
}

/** What its scanner finds go-yaml counts from 1, what its parser finds from 0. */
function yamlWords(errors: readonly YAMLError[], text: string, lines: LineCounter): string {
  const [first] = errors;
  if (!first) return '';
  const { code, message, pos } = first;
  const [line, last] = pos.map((at) => lines.linePos(at).line) as [number, number];
  const long = errors.find((each) => each.code === 'MULTILINE_IMPLICIT_KEY');
  const open = /^Flow (?:map|sequence)/.test(message) ? lastOpen(text.slice(0, pos[0])) : -1;
  if (open !== -1) {
    const end = text[open] === '[' ? ']' : '}';
    return atLine(lines.linePos(open).line - 1, `did not find expected ',' or '${end}'`);
  }
  if (code === 'BAD_SCALAR_START') return atLine(line === 1 ? 0 : line, noToken);
  if (message.startsWith('Nested mappings') || code === 'MULTILINE_IMPLICIT_KEY') {
    const at = long ? lines.linePos(long.pos[1]).line : last;
    return atLine(at === 1 ? 0 : at, 'mapping values are not allowed in this context');
  }
  if (message.startsWith('Implicit map keys') && text.slice(pos[0]).trim().split('\n').length === 1)
    return atLine(line, "could not find expected ':'");
  if (code === 'MISSING_CHAR' && !message.startsWith('Implicit')) return unclosed(text);
  if (/^Unexpected flow-(?:map|seq)-end/.test(message) && /:\s*$/.test(text.slice(0, pos[0])))
    return atLine(line - 1, 'did not find expected node content');
  if (code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN')
    return atLine(Math.max(1, blockStart(text, line)), 'did not find expected key');
  throw new NotModelled('what compose says of this YAML error');
}

/** The bracket that is still open at the end. */
function lastOpen(text: string): number {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[\]}]/.test(text[at] ?? '')) closed++;
    else if (/[[{]/.test(text[at] ?? '') && closed-- === 0) return at;
  }
  return -1;
}

const unclosed = (text: string) =>
  `line ${text.replace(/\n$/, '').split('\n').length}: found unexpected end of stream`;

/** The line above the block that the line doesn't fit into. */
function blockStart(text: string, line: number): number {
  const rows = text.split('\n');
  const indent = (row: string) => /^ */.exec(row)?.[0].length ?? 0;
  const own = indent(rows[line - 1] ?? '');
  for (let at = line - 2; at >= 0; at--) if (indent(rows[at] ?? '') < own) return at;
  return 1;
}
