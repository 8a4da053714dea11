// Go's text/template read into a tree, with its complaints word for word.
import type { TemplateNode } from './tree.ts';
import { fail, tokensOf, unquote, type Token } from './tokens.ts';
import { type TemplateReader, peek, peekPastSpace, readPipe, said } from './pipe.ts';

type Parsed = { nodes: TemplateNode[]; defined: Map<string, TemplateNode[]> };

export function parseTemplate(text: string, functions: ReadonlySet<string>): Parsed {
  const tokens = tokensOf(text);
  const reader: TemplateReader = {
    tokens,
    next: 0,
    text,
    functions,
    variables: ['$'],
    depth: 0,
    defined: new Map(),
  };
  const { nodes, ended } = readList(reader);
  if (ended) fail(reader, ended.at, `unexpected {{${ended.text}}}`);
  return { nodes, defined: reader.defined };
}

type Ended = { text: string; at: number } | null;

/** Up to `{{end}}` or `{{else}}`, which is left for the one who asked. */
function readList(reader: TemplateReader): { nodes: TemplateNode[]; ended: Ended } {
  const nodes: TemplateNode[] = [];
  for (;;) {
    const token = peek(reader);
    reader.next += 1;
    if (token.kind === 'end') return { nodes, ended: null };
    if (token.kind === 'text') nodes.push({ kind: 'text', text: token.text });
    else {
      const word = peekPastSpace(reader);
      if (word.kind === 'word' && (word.text === 'end' || word.text === 'else'))
        return { nodes, ended: word };
      const node = readControl(reader, word);
      if (node) nodes.push(node);
    }
  }
}

function readControl(reader: TemplateReader, word: Token): TemplateNode | null {
  if (word.kind === 'word') {
    switch (word.text) {
      case 'if':
      case 'with':
      case 'range':
        reader.next += 1;
        return readBranch(reader, word.text);
      case 'break':
      case 'continue':
        reader.next += 1;
        if (reader.depth === 0) fail(reader, word.at, `{{${word.text}}} outside {{range}}`);
        closeAction(reader, word.text);
        return { kind: word.text };
      case 'define':
        reader.next += 1;
        readDefinition(reader, readName(reader, 'define clause'));
        return null;
      case 'template':
      case 'block':
        reader.next += 1;
        return readCall(reader, word);
      default:
    }
  }
  return { kind: 'action', pipe: readPipe(reader, 'command', 'close') };
}

function readName(reader: TemplateReader, context: string): string {
  const token = peekPastSpace(reader);
  if (token.kind !== 'string') fail(reader, token.at, `unexpected ${said(token)} in ${context}`);
  reader.next += 1;
  return unquote(token.text);
}

/** `{{define "x"}}…{{end}}`, from behind its name. */
function readDefinition(reader: TemplateReader, name: string): void {
  closeAction(reader, 'define clause');
  const { nodes, ended } = readList(reader);
  if (!ended) fail(reader, reader.text.length, 'unexpected EOF');
  if (ended.text === 'else') fail(reader, ended.at, 'unexpected {{else}} in define clause');
  reader.next += 1;
  closeAction(reader, 'end');
  reader.defined.set(name, nodes);
}

/** `{{template "x" .}}`, and `{{block "x" .}}…{{end}}`, which defines what it runs. */
function readCall(reader: TemplateReader, word: Token): TemplateNode {
  const context = `${word.text} clause`;
  const place = peekPastSpace(reader).at;
  const name = readName(reader, context);
  const isClosed = peekPastSpace(reader).kind === 'close';
  if (isClosed && word.text === 'template') reader.next += 1;
  const pipe = isClosed ? null : readPipe(reader, context, 'close');
  const source = `{{template ${JSON.stringify(name)}${pipe ? ' .' : ''}}}`;
  if (word.text === 'block') {
    if (!pipe) fail(reader, place, 'missing value for block clause');
    const { nodes, ended } = readList(reader);
    if (!ended) fail(reader, reader.text.length, 'unexpected EOF');
    reader.next += 1;
    closeAction(reader, 'end');
    reader.defined.set(name, nodes);
  }
  return { kind: 'template', name, pipe, at: place, source };
}

function closeAction(reader: TemplateReader, context: string): void {
  const token = peekPastSpace(reader);
  if (token.kind !== 'close') fail(reader, token.at, `unexpected <${token.text}> in ${context}`);
  reader.next += 1;
}

function readBranch(reader: TemplateReader, kind: 'if' | 'with' | 'range'): TemplateNode {
  const known = reader.variables.length;
  const pipe = readPipe(reader, kind, 'close');
  if (kind === 'range') reader.depth += 1;
  const { nodes: body, ended } = readList(reader);
  if (kind === 'range') reader.depth -= 1;
  let otherwise: TemplateNode[] = [];
  if (!ended) fail(reader, reader.text.length, 'unexpected EOF');
  reader.next += 1;
  if (ended.text === 'else') {
    const next = peekPastSpace(reader);
    if (next.kind === 'word' && next.text === kind && kind !== 'range') {
      reader.next += 1;
      otherwise = [readBranch(reader, kind)];
      reader.variables.length = known;
      return { kind, pipe, body, otherwise };
    }
    closeAction(reader, 'else');
    const rest = readList(reader);
    if (!rest.ended) fail(reader, reader.text.length, 'unexpected EOF');
    if (rest.ended.text === 'else') fail(reader, rest.ended.at, 'expected end; found {{else}}');
    otherwise = rest.nodes;
    reader.next += 1;
  }
  closeAction(reader, 'end');
  reader.variables.length = known;
  return { kind, pipe, body, otherwise };
}
