// Go's text/template read into a tree, with its complaints word for word.
import type { Command, Expression, Pipe, TemplateNode } from './tree.ts';
import { fail, tokensOf, unquote, type Token } from './tokens.ts';

type Reader = {
  tokens: Token[];
  next: number;
  text: string;
  functions: ReadonlySet<string>;
  variables: string[];
  depth: number;
  defined: Map<string, TemplateNode[]>;
};

type Parsed = { nodes: TemplateNode[]; defined: Map<string, TemplateNode[]> };

export function parseTemplate(text: string, functions: ReadonlySet<string>): Parsed {
  const tokens = tokensOf(text);
  const reader: Reader = {
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

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] ?? { kind: 'end', text: '', at: reader.text.length };
}

function peekPastSpace(reader: Reader): Token {
  while (peek(reader).kind === 'space') reader.next += 1;
  return peek(reader);
}

type Ended = { text: string; at: number } | null;

/** Up to `{{end}}` or `{{else}}`, which is left for the one who asked. */
function readList(reader: Reader): { nodes: TemplateNode[]; ended: Ended } {
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

function readControl(reader: Reader, word: Token): TemplateNode | null {
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

function readName(reader: Reader, context: string): string {
  const token = peekPastSpace(reader);
  if (token.kind !== 'string') fail(reader, token.at, `unexpected ${said(token)} in ${context}`);
  reader.next += 1;
  return unquote(token.text);
}

/** `{{define "x"}}…{{end}}`, from behind its name. */
function readDefinition(reader: Reader, name: string): void {
  closeAction(reader, 'define clause');
  const { nodes, ended } = readList(reader);
  if (!ended) fail(reader, reader.text.length, 'unexpected EOF');
  if (ended.text === 'else') fail(reader, ended.at, 'unexpected {{else}} in define clause');
  reader.next += 1;
  closeAction(reader, 'end');
  reader.defined.set(name, nodes);
}

/** `{{template "x" .}}`, and `{{block "x" .}}…{{end}}`, which defines what it runs. */
function readCall(reader: Reader, word: Token): TemplateNode {
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

function closeAction(reader: Reader, context: string): void {
  const token = peekPastSpace(reader);
  if (token.kind !== 'close') fail(reader, token.at, `unexpected <${token.text}> in ${context}`);
  reader.next += 1;
}

function readBranch(reader: Reader, kind: 'if' | 'with' | 'range'): TemplateNode {
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

function readPipe(reader: Reader, context: string, end: 'close' | ')'): Pipe {
  const start = peekPastSpace(reader);
  const pipe: Pipe = { at: start.at, declares: [], assigns: false, commands: [] };
  readDeclarations(reader, pipe, context);
  for (;;) {
    const token = peekPastSpace(reader);
    const isEnd =
      end === 'close' ? token.kind === 'close' : token.text === ')' && token.kind === 'sign';
    if (isEnd) {
      reader.next += 1;
      if (pipe.commands.length === 0) fail(reader, token.at, `missing value for ${context}`);
      checkPipe(reader, pipe);
      return pipe;
    }
    if (token.kind === 'close' || token.kind === 'end')
      fail(reader, token.at, `unexpected <${token.text}> in ${context}`);
    pipe.commands.push(readCommand(reader, token, context));
  }
}

function checkPipe(reader: Reader, pipe: Pipe): void {
  for (const [index, command] of pipe.commands.slice(1).entries()) {
    const [first] = command.words;
    if (first && ['bool', 'dot', 'nil', 'number', 'string'].includes(first.kind))
      fail(reader, first.at, `non executable command in pipeline stage ${index + 2}`);
  }
}

function readDeclarations(reader: Reader, pipe: Pipe, context: string): void {
  const before = reader.next;
  const names: string[] = [];
  for (;;) {
    const token = peekPastSpace(reader);
    if (token.kind !== 'variable') break;
    names.push(token.text);
    reader.next += 1;
    const sign = peekPastSpace(reader);
    if (sign.text === ',' && context === 'range' && names.length < 2) {
      reader.next += 1;
      continue;
    }
    if (sign.kind === 'sign' && (sign.text === ':=' || sign.text === '=')) {
      reader.next += 1;
      Object.assign(pipe, { declares: names, assigns: sign.text === '=' });
      if (sign.text === ':=') reader.variables.push(...names);
      return;
    }
    break;
  }
  reader.next = before;
}

function readCommand(reader: Reader, start: Token, context: string): Command {
  const command: Command = { at: start.at, words: [] };
  for (;;) {
    const token = peekPastSpace(reader);
    const operand = readOperand(reader);
    if (operand) {
      command.words.push(operand);
      const after = peek(reader);
      if (after.kind === 'space') continue;
      if (after.kind === 'close' || (after.kind === 'sign' && /^[|)]$/.test(after.text))) {
        if (after.text === '|') reader.next += 1;
        else return command;
        if (peekPastSpace(reader).kind === 'close')
          fail(reader, after.at, `missing value for ${context}`);
        return command;
      }
      fail(reader, after.at, `unexpected ${said(after)} in operand`);
    }
    if (token.text === '|' && command.words.length > 0) {
      reader.next += 1;
      if (peekPastSpace(reader).kind === 'close')
        fail(reader, token.at, `missing value for ${context}`);
      return command;
    }
    if (command.words.length > 0 && (token.kind === 'close' || token.text === ')')) return command;
    fail(
      reader,
      token.at,
      command.words.length === 0 && token.text === '|'
        ? 'empty command'
        : `unexpected ${said(token)} in ${context === 'command' ? 'command' : context}`,
    );
  }
}

function said(token: Token): string {
  if (token.kind === 'string' || token.text.length <= 10) {
    const text = JSON.stringify(token.text);
    return token.kind === 'field' || token.kind === 'variable' || token.kind === 'word'
      ? `<${token.text}>`
      : text;
  }
  return `${JSON.stringify(token.text.slice(0, 10))}...`;
}

function readOperand(reader: Reader): Expression | null {
  const term = readTerm(reader);
  if (!term) return null;
  const names: string[] = [];
  const first = peek(reader);
  while (peek(reader).kind === 'field') {
    names.push(peek(reader).text.slice(1));
    reader.next += 1;
  }
  if (names.length === 0) return term;
  if (term.kind === 'field')
    return { kind: 'field', names: [...term.names, ...names], at: first.at };
  if (term.kind === 'variable')
    return { kind: 'variable', name: term.name, names: [...term.names, ...names], at: first.at };
  if (['bool', 'string', 'number', 'nil', 'dot'].includes(term.kind))
    fail(reader, first.at, `unexpected . after term "${reader.text.slice(term.at, first.at)}"`);
  return { kind: 'chain', of: term, names, at: first.at };
}

function readTerm(reader: Reader): Expression | null {
  const token = peek(reader);
  const { at, text } = token;
  switch (token.kind) {
    case 'field':
      reader.next += 1;
      return { kind: 'field', names: [text.slice(1)], at };
    case 'variable':
      reader.next += 1;
      if (!reader.variables.includes(text)) fail(reader, at, `undefined variable "${text}"`);
      return { kind: 'variable', name: text, names: [], at };
    case 'number':
      reader.next += 1;
      return { kind: 'number', text, at };
    case 'string':
      reader.next += 1;
      return text.startsWith("'")
        ? { kind: 'number', text: String(unquote(text).codePointAt(0) ?? 0), at }
        : { kind: 'string', text, value: unquote(text), at };
    case 'word':
      reader.next += 1;
      return readWord(reader, token);
    case 'sign':
      if (text === '.') {
        reader.next += 1;
        return { kind: 'dot', at };
      }
      if (text !== '(') return null;
      reader.next += 1;
      return { kind: 'pipe', pipe: readPipe(reader, 'parenthesized pipeline', ')'), at };
    default:
      return null;
  }
}

function readWord(reader: Reader, { text, at }: Token): Expression {
  if (text === 'true' || text === 'false') return { kind: 'bool', value: text === 'true', at };
  if (text === 'nil') return { kind: 'nil', at };
  if (!reader.functions.has(text)) fail(reader, at, `function "${text}" not defined`);
  return { kind: 'function', name: text, at };
}
