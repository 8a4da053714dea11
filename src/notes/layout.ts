// The layout rules that make every Markdown parser see the same blocks, kept by walking all blocks and inline text.
import type { Tell } from './problem.ts';
import { hiddenEntities } from './characters.ts';
import { textOf, visitInlines, type Block, type Inline } from './markdown.ts';
import { nearest } from './near.ts';
import { cellStarts, placesInCell, placesInText, type At, type PlaceAt } from './places.ts';
import { excerpt } from './text.ts';

export type Fence = At & { info: string; code: string; isTop: boolean };
/** What the walk gathers for later: links, inline code and fences with their places. */
export type Gathered = {
  links: (At & { href: string })[];
  codes: (At & { text: string })[];
  fences: Fence[];
};

type Walk = { tell: Tell; lines: readonly string[]; gathered: Gathered };
type Within = 'top' | 'quote' | 'item';

/** Languages of code that notes show; the first word of a fence's info string. */
const fenceWords: readonly string[] = [
  'text',
  'sh',
  'console',
  'diagram:',
  'dockerfile',
  'dockerignore',
  'yaml',
  'json',
  'toml',
  'ini',
  'env',
  'conf',
  'nginx',
  'systemd',
  'js',
  'ts',
  'python',
  'go',
  'java',
  'c',
  'rust',
  'sql',
  'xml',
  'html',
  'http',
  'diff',
  'log',
  'makefile',
  'powershell',
];

export function keepLayout(
  blocks: readonly Block[],
  lines: readonly string[],
  firstLine: number,
  tell: Tell,
): Gathered {
  const gathered: Gathered = { links: [], codes: [], fences: [] };
  walkBlocks(blocks, 'top', { tell, lines, gathered });
  tellTabs(blocks, lines, firstLine, tell);
  return gathered;
}

function walkBlocks(blocks: readonly Block[], within: Within, walk: Walk): void {
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (
      before &&
      within !== 'item' &&
      block.line === before.endLine + 1 &&
      before.kind !== 'heading' &&
      before.kind !== 'html'
    )
      tellCrowded(before, block, walk.tell);
    walkBlock(block, within, walk);
  });
}

/** A quote right under a list is a reason that lost its indent. */
function tellCrowded(before: Block, block: Block, tell: Tell): void {
  if (before.kind === 'list' && block.kind === 'quote' && before.items.some((item) => item.task))
    tell('reason-indent', {}, block);
  else tell('blank-line', {}, block);
}

function walkBlock(block: Block, within: Within, walk: Walk): void {
  const { tell, lines } = walk;
  switch (block.kind) {
    case 'heading':
      if (block.underlined) tell('heading-underlined', {}, block);
      else if (within !== 'top') tell('heading-nested', { text: excerpt(block.text) }, block);
      return walkText(block.inlines, block.line, walk);
    case 'paragraph':
      return walkText(block.inlines, block.line, walk);
    case 'fence':
      return walkFence(block, within, walk);
    case 'indented':
      return void tell('indented-code', {}, block);
    case 'list':
      for (const item of block.items) walkBlocks(item.blocks, 'item', walk);
      return;
    case 'quote':
      tellLazy(block, lines, tell);
      return walkBlocks(block.blocks, within === 'item' ? 'item' : 'quote', walk);
    case 'table':
      return walkTable(block, within, walk);
    case 'html':
      if (!/^\s*<!--/u.test(block.text)) tell('html', { text: excerpt(block.text) }, block);
      return;
    case 'rule':
      return void tell('rule', {}, block);
    case 'definition':
      if (block.label.startsWith('^')) tell('footnote', { text: `[${block.label}]` }, block);
      else tell('reference-link', { text: `[${excerpt(block.label)}]` }, block);
      return;
    default:
      return block satisfies never;
  }
}

function tellLazy(quote: Block, lines: readonly string[], tell: Tell): void {
  for (let line = quote.line + 1; line <= quote.endLine; line += 1) {
    const source = lines[line - 1] ?? '';
    if (source[quote.column - 1] === '>' || /^\s*>/u.test(source.slice(0, quote.column + 3)))
      continue;
    tell('quote-lazy', {}, { line, column: source.search(/\S|$/u) + 1 });
    return;
  }
}

function walkFence(fence: Extract<Block, { kind: 'fence' }>, within: Within, walk: Walk): void {
  const { tell, lines, gathered } = walk;
  const { info } = fence;
  const word = info.split(/\s/u)[0] ?? '';
  if (!fence.isClosed) tell('fence-open', {}, fence);
  if (info.includes('`')) tell('fence-backtick', {}, fence);
  if (!fenceWords.includes(word))
    tell('fence-language', { word, near: nearest(word, fenceWords) }, fence);
  else if (needsReason(info)) tell('fence-reason', { word: info }, fence);
  if (word === 'console' && !fence.code.startsWith('$ ')) tell('console-empty', {}, fence);
  if (within === 'item') tellOutdented(fence, lines, tell);
  gathered.fences.push({
    info,
    code: fence.code,
    line: fence.line,
    column: fence.column,
    isTop: within === 'top',
  });
}

/** `diagram:` without its text, `not-run:` and `wrong:` without a reason. */
function needsReason(info: string): boolean {
  return (
    /^(?:diagram:|console not-run:?|sh wrong:?)$/u.test(info) ||
    /^console (?!not-run: \S)/u.test(info) ||
    /^sh (?!wrong: \S|answer$)/u.test(info)
  );
}

function tellOutdented(fence: Block, lines: readonly string[], tell: Tell): void {
  for (let line = fence.line + 1; line <= fence.endLine; line += 1) {
    const source = lines[line - 1] ?? '';
    if (source.trim() === '' || source.search(/\S/u) + 1 >= fence.column) continue;
    tell('fence-indent', {}, { line, column: source.search(/\S/u) + 1 });
    return;
  }
}

function walkTable(table: Extract<Block, { kind: 'table' }>, within: Within, walk: Walk): void {
  const { tell, lines } = walk;
  if (within === 'item') tell('table-in-item', {}, table);
  const columns = table.head.cells.length;
  for (const row of [table.head, ...table.rows]) {
    const source = lines[row.line - 1] ?? '';
    const cells = cellsIn(source);
    if (cells !== columns)
      tell('table-cells', { cells, columns }, { line: row.line, column: table.column });
    const starts = cellStarts(source);
    row.inlines.forEach((inlines, cell) =>
      walkInlines(
        inlines,
        placesInCell(row.cells[cell] ?? '', row.line, source, starts[cell] ?? 0),
        walk,
      ),
    );
  }
}

function cellsIn(row: string): number {
  const inner = row
    .trim()
    .replace(/^(?:>\s*)*\|?/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).length;
}

function walkText(inlines: readonly Inline[], firstLine: number, walk: Walk): void {
  let places: PlaceAt | null = null;
  walkInlines(
    inlines,
    (offset) => (places ??= placesInText(textOf(inlines), firstLine, walk.lines))(offset),
    walk,
  );
}

function walkInlines(inlines: readonly Inline[], placeOf: PlaceAt, { tell, gathered }: Walk): void {
  let whole: string | null = null;
  visitInlines(inlines, (inline, offset) => {
    switch (inline.type) {
      case 'text':
        if (!inline.tokens && inline.raw.includes('&'))
          tellEntities(inline.raw, offset, placeOf, tell);
        if (!inline.tokens && /[*_`~[]/u.test(inline.raw))
          tellText((whole ??= textOf(inlines)), inline.raw, offset, placeOf, tell);
        return;
      case 'codespan':
        if (/^docker\s/u.test(inline.text ?? ''))
          gathered.codes.push({ text: inline.text!, ...placeOf(offset) });
        return;
      case 'link':
      case 'image':
        gathered.links.push({ href: inline.href ?? '', ...placeOf(offset) });
        return;
      case 'html':
        if (!inline.raw.startsWith('<!--'))
          tell('html', { text: excerpt(inline.raw) }, placeOf(offset));
        return;
      case 'del':
        if (!inline.raw.startsWith('~~')) tell('single-tilde', {}, placeOf(offset));
        return;
      default:
    }
  });
}

function tellEntities(raw: string, offset: number, placeOf: PlaceAt, tell: Tell): void {
  for (const { entity, at } of hiddenEntities(raw))
    tell('entity-hidden', { entity }, placeOf(offset + at));
}

/** Marks that are left in plain text opened something that never closed. */
function tellText(whole: string, raw: string, offset: number, placeOf: PlaceAt, tell: Tell): void {
  for (const found of raw.matchAll(/\*+|_+|`+|~~+|\[\^[^\]\s]+\]/gu)) {
    const mark = found[0];
    const at = offset + found.index;
    if (mark.startsWith('[')) tell('footnote', { text: mark }, placeOf(at));
    else if (mark.startsWith('`')) tell('code-open', {}, placeOf(at));
    else if (canMark(whole[at - 1] ?? ' ', whole[at + mark.length] ?? ' ', mark[0]!))
      tell('emphasis-open', { mark }, placeOf(at));
  }
}

/** Whether a run of marks between these two characters can open or close emphasis. */
function canMark(before: string, after: string, mark: string): boolean {
  const opens = !/\s/u.test(after);
  const closes = !/\s/u.test(before);
  if (mark !== '_' || !opens || !closes) return opens || closes;
  return /[\p{P}\p{S}]/u.test(before) || /[\p{P}\p{S}]/u.test(after);
}

/** A tab is told once a line, and only code fences at the margin may hold it. */
function tellTabs(
  blocks: readonly Block[],
  lines: readonly string[],
  firstLine: number,
  tell: Tell,
): void {
  if (!lines.some((line) => line.includes('\t'))) return;
  const fenced = new Set<number>();
  for (const block of blocks)
    if (block.kind === 'fence')
      for (let line = block.line + 1; line <= block.endLine; line += 1) fenced.add(line);
  for (let line = firstLine; line <= lines.length; line += 1) {
    const column = lines[line - 1]!.indexOf('\t') + 1;
    if (column > 0 && !fenced.has(line)) tell('tab', {}, { line, column });
  }
}
