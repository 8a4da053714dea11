// Markdown text becomes blocks with exact lines and columns; the only door to marked's lexer.
import { Lexer, type Token, type Tokens } from 'marked';
import { columnFromEnd } from './places.ts';

/** An inline construct as the lexer cut it: in each parent the children's `raw` join to its text. */
export type Inline = {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly href?: string;
  readonly tokens?: readonly Inline[];
};

type At = {
  /** From 1, in the file. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The last line that isn't blank. */
  endLine: number;
};

export type ListItem = At & {
  task: boolean;
  checked: boolean;
  /** The number that an ordered item is written with. */
  number: number | null;
  /** The item's Markdown without marker and box. */
  text: string;
  blocks: Block[];
};

type Row = { cells: string[]; line: number; inlines: readonly (readonly Inline[])[] };

export type Block = At &
  (
    | {
        kind: 'heading';
        depth: number;
        text: string;
        underlined: boolean;
        inlines: readonly Inline[];
      }
    | { kind: 'paragraph'; inlines: readonly Inline[] }
    | { kind: 'fence'; info: string; code: string; isClosed: boolean }
    | { kind: 'indented' }
    | { kind: 'list'; isOrdered: boolean; items: ListItem[] }
    | { kind: 'quote'; text: string; blocks: Block[] }
    | { kind: 'table'; head: Row; rows: Row[] }
    | { kind: 'html'; text: string }
    | { kind: 'rule' }
    | { kind: 'definition'; label: string }
  );

/** The blocks of `text`, whose first line is line `firstLine` of the file with these lines; null where the lexer gives up. */
export function readBlocks(
  text: string,
  lines: readonly string[],
  firstLine: number,
): Block[] | null {
  try {
    return blocksOf(new Lexer({ gfm: true }).lex(text), lines, firstLine);
  } catch {
    return null;
  }
}

/** Calls back for every inline construct of a block with its offset in the block's text. */
export function visitInlines(
  inlines: readonly Inline[],
  visit: (inline: Inline, offset: number) => void,
  start = 0,
): void {
  let offset = start;
  for (const inline of inlines) {
    if (inline.type === 'checkbox') continue;
    visit(inline, offset);
    if (inline.tokens) visitInlines(inline.tokens, visit, offset + openingOf(inline));
    offset += inline.raw.length;
  }
}

/** The text that offsets of a block's inline constructs count in. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'checkbox' ? '' : inline.raw)).join('');
}

function openingOf(inline: Inline): number {
  switch (inline.type) {
    case 'strong':
      return 2;
    case 'em':
      return 1;
    case 'del':
      return inline.raw.startsWith('~~') ? 2 : 1;
    case 'link':
      return /^[[<]/u.test(inline.raw) ? 1 : 0;
    case 'image':
      return 2;
    default:
      return 0;
  }
}

function blocksOf(tokens: readonly Token[], lines: readonly string[], firstLine: number): Block[] {
  const blocks: Block[] = [];
  let line = firstLine;
  let box = '';
  for (const token of tokens) {
    const newlines = newlinesIn(token.raw);
    if (token.type === 'checkbox') box = token.raw;
    else if (token.type !== 'space') {
      const block = blockOf(token, lines, line, newlines, box);
      if (block) blocks.push(block);
      box = '';
    }
    line += newlines;
  }
  return blocks;
}

/** A task item's first paragraph begins with its box. */
function blockOf(
  token: Token,
  lines: readonly string[],
  tokenLine: number,
  newlines: number,
  box: string,
): Block | null {
  const skipped = blankLinesBefore(token.raw);
  const line = tokenLine + skipped.lines;
  const at = atOf(
    box + (skipped.lines === 0 ? token.raw : token.raw.slice(skipped.length)),
    line,
    lines,
    newlines - skipped.lines,
  );
  const { column, endLine } = at;
  switch (token.type) {
    case 'heading': {
      const { depth, text, tokens } = token as Tokens.Heading;
      return {
        line,
        column,
        endLine,
        kind: 'heading',
        depth,
        text,
        underlined: !/^ {0,3}#/u.test(token.raw),
        inlines: tokens as Inline[],
      };
    }
    case 'paragraph':
    case 'text':
      return { line, column, endLine, kind: 'paragraph', inlines: inlinesOf(token) };
    case 'code':
      return codeOf(token as Tokens.Code, at);
    case 'list':
      return {
        line,
        column,
        endLine,
        kind: 'list',
        isOrdered: (token as Tokens.List).ordered,
        items: itemsOf(token as Tokens.List, lines, line),
      };
    case 'blockquote': {
      const { text, tokens } = token as Tokens.Blockquote;
      return { line, column, endLine, kind: 'quote', text, blocks: blocksOf(tokens, lines, line) };
    }
    case 'table':
      return tableOf(token as Tokens.Table, at);
    case 'html':
      return { line, column, endLine, kind: 'html', text: token.raw };
    case 'hr':
      return { line, column, endLine, kind: 'rule' };
    case 'def':
      return { line, column, endLine, kind: 'definition', label: (token as Tokens.Def).tag };
    default:
      return null;
  }
}

function inlinesOf(token: Token): readonly Inline[] {
  return (token as Tokens.Paragraph).tokens ?? [{ type: 'text', raw: token.raw, text: token.raw }];
}

function codeOf(token: Tokens.Code, { line, column, endLine }: At): Block {
  if (token.codeBlockStyle === 'indented') return { line, column, endLine, kind: 'indented' };
  const opening = /^ *(`{3,}|~{3,})/u.exec(token.raw)?.[1] ?? '```';
  const last = token.raw.trimEnd().split('\n').slice(1).at(-1)?.trim() ?? '';
  const isClosed = last.length >= opening.length && last === opening[0]!.repeat(last.length);
  return {
    line,
    column,
    endLine,
    kind: 'fence',
    info: (token.lang ?? '').trim(),
    code: token.text,
    isClosed,
  };
}

function itemsOf(list: Tokens.List, lines: readonly string[], firstLine: number): ListItem[] {
  let line = firstLine;
  return list.items.map((item) => {
    const newlines = newlinesIn(item.raw);
    const blocks = blocksOf(item.tokens, lines, line);
    const number = list.ordered ? Number(/^\s*(\d+)/u.exec(item.raw)?.[1]) : null;
    const { column, endLine } = atOf(item.raw, line, lines, newlines);
    const made = {
      line,
      column,
      endLine,
      task: item.task,
      checked: item.checked ?? false,
      number,
      text: item.text,
      blocks,
    };
    line += newlines;
    return made;
  });
}

function tableOf(token: Tokens.Table, at: At): Block {
  const row = (cells: Tokens.TableCell[], line: number): Row => ({
    cells: cells.map((cell) => cell.text),
    line,
    inlines: cells.map((cell) => cell.tokens as Inline[]),
  });
  return {
    ...at,
    kind: 'table',
    head: row(token.header, at.line),
    rows: token.rows.map((cells, index) => row(cells, at.line + 2 + index)),
  };
}

function atOf(raw: string, line: number, lines: readonly string[], newlines: number): At {
  let trailing = 0;
  for (
    let index = raw.length - 1;
    index >= 0 && isBlankOrNewline(raw.charCodeAt(index));
    index -= 1
  )
    if (raw.charCodeAt(index) === 10) trailing += 1;
  return {
    line,
    column: columnFromEnd(lines[line - 1] ?? '', firstLineOf(raw)),
    endLine: line + newlines - trailing,
  };
}

function blankLinesBefore(raw: string): { lines: number; length: number } {
  if (!isBlankOrNewline(raw.charCodeAt(0))) return { lines: 0, length: 0 };
  const blank = /^(?:[ \t]*\n)*/u.exec(raw)![0];
  return { lines: newlinesIn(blank), length: blank.length };
}

function firstLineOf(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

function isBlankOrNewline(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
