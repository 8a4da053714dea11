// Whether go-yaml takes a file, and in which words it refuses it: its grammar over its tokens.
import { refusalAt, YamlRefusal } from './yaml-cursor.ts';
import { type YamlToken, YamlTokens } from './yaml-tokens.ts';

/** `line 3: did not find expected key`, or null for a file that it takes. */
export function yamlRefusal(text: string): string | null {
  try {
    readStream(new YamlTokens(text));
    return null;
  } catch (thrown) {
    if (thrown instanceof YamlRefusal) return thrown.text;
    throw thrown;
  }
}

/** What its parser finds has lines that count from 0, and the first says its second place. */
function refuse(words: string, line: number, other: number): never {
  throw refusalAt(line || other, `did not find expected ${words}`);
}

function readStream(tokens: YamlTokens): void {
  tokens.skip();
  let isFirst = true;
  for (;;) {
    while (!isFirst && tokens.peek().kind === '...') tokens.skip();
    const { kind, line } = tokens.peek();
    if (kind === 'over') return;
    if (kind === '---') {
      tokens.skip();
      if (!['---', '...', 'over'].includes(tokens.peek().kind)) readNode(tokens, true, false);
    } else if (isFirst) readNode(tokens, true, false);
    else refuse('<document start>', 0, line);
    if (tokens.peek().kind === '...') tokens.skip();
    isFirst = false;
  }
}

function readNode(tokens: YamlTokens, isBlock: boolean, mayBeList: boolean): void {
  const first = tokens.peek();
  let token = first;
  for (const sign of '&!&') {
    if (token.kind !== sign) continue;
    tokens.skip();
    token = tokens.peek();
  }
  const { kind } = token;
  if (mayBeList && kind === '-') return readBareList(tokens);
  if (kind === 'scalar' || (kind === '*' && token === first)) return tokens.skip();
  if (kind === '[') return readFlow(tokens, ']');
  if (kind === '{') return readFlow(tokens, '}');
  if (isBlock && kind === 'list') return readList(tokens);
  if (isBlock && kind === 'mapping') return readMapping(tokens);
  if (token === first) refuse('node content', first.line, first.line);
}

/** What may be left out before one of these. */
function readUnless(
  tokens: YamlTokens,
  ends: readonly string[],
  isBlock: boolean,
  mayBeList = false,
): void {
  if (!ends.includes(tokens.peek().kind)) readNode(tokens, isBlock, mayBeList);
}

function taken(tokens: YamlTokens): YamlToken {
  const token = tokens.peek();
  tokens.skip();
  return token;
}

function readList(tokens: YamlTokens): void {
  const { line } = taken(tokens);
  while (tokens.peek().kind === '-') {
    tokens.skip();
    readUnless(tokens, ['-', 'end'], true);
  }
  if (tokens.peek().kind !== 'end') refuse("'-' indicator", line, tokens.peek().line);
  tokens.skip();
}

function readBareList(tokens: YamlTokens): void {
  while (tokens.peek().kind === '-') {
    tokens.skip();
    readUnless(tokens, ['-', '?', ':', 'end'], true);
  }
}

function readMapping(tokens: YamlTokens): void {
  const { line } = taken(tokens);
  while (tokens.peek().kind === '?') {
    tokens.skip();
    readUnless(tokens, ['?', ':', 'end'], true, true);
    if (tokens.peek().kind !== ':') continue;
    tokens.skip();
    readUnless(tokens, ['?', ':', 'end'], true, true);
  }
  if (tokens.peek().kind !== 'end') refuse('key', line, tokens.peek().line);
  tokens.skip();
}

/** A list or a mapping in brackets, to its end; its members have commas between them. */
function readFlow(tokens: YamlTokens, end: ']' | '}'): void {
  const { line } = taken(tokens);
  for (let isFirst = true; tokens.peek().kind !== end; isFirst = false) {
    if (!isFirst) {
      if (tokens.peek().kind !== ',') refuse(`',' or '${end}'`, line, tokens.peek().line);
      tokens.skip();
      if (tokens.peek().kind === end) break;
    }
    readFlowMember(tokens, end);
  }
  tokens.skip();
}

function readFlowMember(tokens: YamlTokens, end: ']' | '}'): void {
  if (tokens.peek().kind !== '?') return readNode(tokens, false, false);
  tokens.skip();
  readUnless(tokens, [':', ',', end], false);
  readFlowValue(tokens, end);
}

function readFlowValue(tokens: YamlTokens, end: string): void {
  if (tokens.peek().kind !== ':') return;
  tokens.skip();
  readUnless(tokens, [',', end], false);
}
