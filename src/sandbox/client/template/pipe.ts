// How a pipe of a template is read: declarations, commands behind each other, and their operands.
import type { PipeCommand, Expression, Pipe, TemplateNode } from './tree.ts';
import { fail, unquote, type Token } from './tokens.ts';

export type TemplateReader = {
  tokens: Token[];
  next: number;
  text: string;
  functions: ReadonlySet<string>;
  variables: string[];
  depth: number;
  defined: Map<string, TemplateNode[]>;
};

export function peek(reader: TemplateReader): Token {
  return reader.tokens[reader.next] ?? { kind: 'end', text: '', at: reader.text.length };
}

export function peekPastSpace(reader: TemplateReader): Token {
  while (peek(reader).kind === 'space') reader.next += 1;
  return peek(reader);
}

export function readPipe(reader: TemplateReader, context: string, end: 'close' | ')'): Pipe {
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

function checkPipe(reader: TemplateReader, pipe: Pipe): void {
  for (const [index, command] of pipe.commands.slice(1).entries()) {
    const [first] = command.words;
    if (first && ['bool', 'dot', 'nil', 'number', 'string'].includes(first.kind))
      fail(reader, first.at, `non executable command in pipeline stage ${index + 2}`);
  }
}

function readDeclarations(reader: TemplateReader, pipe: Pipe, context: string): void {
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

function readCommand(reader: TemplateReader, start: Token, context: string): PipeCommand {
  const command: PipeCommand = { at: start.at, words: [] };
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

export function said(token: Token): string {
  if (token.kind === 'string' || token.text.length <= 10) {
    const text = JSON.stringify(token.text);
    return token.kind === 'field' || token.kind === 'variable' || token.kind === 'word'
      ? `<${token.text}>`
      : text;
  }
  return `${JSON.stringify(token.text.slice(0, 10))}...`;
}

function readOperand(reader: TemplateReader): Expression | null {
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

function readTerm(reader: TemplateReader): Expression | null {
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

function readWord(reader: TemplateReader, { text, at }: Token): Expression {
  if (text === 'true' || text === 'false') return { kind: 'bool', value: text === 'true', at };
  if (text === 'nil') return { kind: 'nil', at };
  if (!reader.functions.has(text)) fail(reader, at, `function "${text}" not defined`);
  return { kind: 'function', name: text, at };
}
