// The one door to the YAML library: a Compose file's text becomes plain data, or the words in which compose refuses it.
import { isMap, LineCounter, parseDocument, visit } from 'yaml';
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
  const [error] = document.errors;
  if (error) throw new ComposeFailure(yamlWords(error.code, error.pos[0], text, lines));
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
  } catch {
    throw new NotModelled('a Compose file with that many aliases');
  }
  if (data === null || data === undefined) return null;
  return data as Mapping;
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

/** go-yaml counts lines from 0 where a token can't begin. */
function checkTabs(text: string): void {
  const at = text.split('\n').findIndex((line) => /^ *\t\s*\S/.test(line));
  if (at !== -1)
    throw new ComposeFailure(`yaml: line ${at + 1}: found character that cannot start any token`);
}

function yamlWords(code: string, at: number, text: string, lines: LineCounter): string {
  if (code === 'MISSING_CHAR' && /["']/.test(text[at - 1] ?? text[at] ?? '')) return unclosed(text);
  const { line } = lines.linePos(at);
  if (code === 'MISSING_CHAR') return unclosed(text);
  if (code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'UNEXPECTED_TOKEN')
    return `yaml: line ${Math.max(1, blockStart(text, line))}: did not find expected key`;
  throw new NotModelled('what compose says of this YAML error');
}

const unclosed = (text: string) =>
  `yaml: line ${text.replace(/\n$/, '').split('\n').length}: found unexpected end of stream`;

/** The line above the block that the line doesn't fit into. */
function blockStart(text: string, line: number): number {
  const rows = text.split('\n');
  const indent = (row: string) => /^ */.exec(row)?.[0].length ?? 0;
  const own = indent(rows[line - 1] ?? '');
  for (let at = line - 2; at >= 0; at--) if (indent(rows[at] ?? '') < own) return at;
  return 1;
}
