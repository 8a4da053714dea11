// The one door to the YAML library: a Compose file's text becomes plain data, or the words in which compose refuses it.
import { isMap, isPair, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { NotModelled } from '../kernel/not-modelled.ts';
import { ComposeFailure } from './failure.ts';
import { yamlRefusal } from './yaml-grammar.ts';

export type Data = null | boolean | number | string | Data[] | Mapping;
export type Mapping = { [key: string]: Data };

/** The mapping that a file holds; null where it holds nothing. */
export function readYaml(text: string, path: string): Mapping | null {
  const refused = yamlRefusal(text);
  if (refused?.includes('<document')) return refuseSecond(text, path, refused);
  if (refused !== null) throw new ComposeFailure(`yaml: ${refused}`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    uniqueKeys: false,
    strict: false,
  });
  if (document.errors.length > 0) throw new NotModelled('what compose makes of this YAML');
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

/** What stands behind the first document is refused when that one has been read. */
function refuseSecond(text: string, path: string, refused: string): never {
  const end = Number(/\d+/.exec(refused)?.[0]);
  const first = readYaml(text.split('\n').slice(0, end).join('\n'), path);
  if (first?.['services'] === null) throw new ComposeFailure('services must be a mapping');
  if (first?.['version'] !== undefined) throw new NotModelled('a version in such a file');
  throw new ComposeFailure(`failed to parse ${path}: yaml: ${refused}`);
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
