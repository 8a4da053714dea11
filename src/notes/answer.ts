// The one answer block of a question becomes what is right about it; its Markdown shape says the kind.
import { checkAccepted, type Relax } from '../command/command.ts';
import type { Block, ListItem } from './markdown.ts';
import { cellStarts } from './places.ts';
import type {
  ChoiceQuestion,
  CommandQuestion,
  MatchQuestion,
  OpenQuestion,
  Option,
  OrderQuestion,
  RecallQuestion,
} from './note.ts';
import type { Tell } from './problem.ts';
import { parseRelax } from './relax.ts';
import { excerpt, folded } from './text.ts';

export type ExpectedAnswer =
  | Pick<ChoiceQuestion, 'kind' | 'options'>
  | { kind: 'choices'; options: Option[] }
  | Pick<OrderQuestion, 'kind' | 'items'>
  | Pick<MatchQuestion, 'kind' | 'head' | 'pairs'>
  | Pick<RecallQuestion, 'kind' | 'accepts'>
  | Pick<CommandQuestion, 'kind' | 'accepts' | 'relax'>
  | Pick<OpenQuestion, 'kind' | 'points'>;

const mostOptions = 8;

/** Whether a block is meant as an answer. */
export function isAnswer(block: Block): boolean {
  return (
    block.kind === 'list' ||
    block.kind === 'table' ||
    (block.kind === 'fence' && /^(?:text|sh) answer$/u.test(block.info))
  );
}

/** Null where the block answers nothing; what is wrong is told. */
export function parseExpected(
  block: Block,
  tell: Tell,
  { lines, isJudged }: { lines: readonly string[]; isJudged: boolean },
): ExpectedAnswer | null {
  switch (block.kind) {
    case 'list':
      return parseList(block, tell);
    case 'table':
      return parsePairs(block, tell, lines);
    case 'fence':
      return block.info === 'sh answer'
        ? parseCommands(block, tell, isJudged)
        : parseAccepts(block, tell);
    default:
      return null;
  }
}

type List = Extract<Block, { kind: 'list' }>;

function parseList(list: List, tell: Tell): ExpectedAnswer | null {
  const tasks = list.items.filter((item) => item.task).length;
  if (tasks > 0 && (tasks < list.items.length || list.isOrdered)) {
    const odd = list.isOrdered ? list : list.items.find((item) => !item.task)!;
    return tell('list-mixed', {}, odd);
  }
  if (tasks > 0) return parseOptions(list, tell);
  return list.isOrdered ? parseOrder(list, tell) : parsePoints(list, tell);
}

function parseOptions(list: List, tell: Tell): ExpectedAnswer | null {
  const options = list.items.map((item) => parseOption(item, tell));
  const right = options.filter((option) => option.right).length;
  if (options.length < 2) tell('options-few', { count: options.length }, list);
  if (options.length > mostOptions)
    tell('options-many', { count: options.length, limit: mostOptions }, list);
  if (right === 0) tell('options-none-right', {}, list);
  tellTwins(
    list.items,
    options.map((option) => option.text),
    (text, line, item) => tell('option-twice', { text, line }, item),
  );
  return { kind: right > 1 ? 'choices' : 'choice', options };
}

function parseOption(item: ListItem, tell: Tell): Option {
  const [first, ...rest] = item.blocks;
  if (first?.kind !== 'paragraph') tell('option-start', {}, item);
  const reason = rest.find((block) => block.kind === 'quote');
  for (const block of rest) {
    if (block.kind === 'quote' && block !== reason) tell('reason-twice', {}, block);
    else if (block.kind === 'quote' && block.column !== item.column + 2)
      tell('reason-indent', {}, block);
    else if (block.kind !== 'quote' && reason && block.line > reason.line)
      tell('reason-last', {}, block);
    else if (block.kind !== 'quote' && block.kind !== 'fence' && block.kind !== 'paragraph')
      tell('stray-block', {}, block);
  }
  if (!reason && !item.checked) tell('reason-missing', {}, item);
  const text = reason
    ? item.text
        .split('\n')
        .slice(0, reason.line - item.line)
        .join('\n')
    : item.text;
  const why = reason?.kind === 'quote' ? reason.text.trim() : null;
  if (why === '') tell('reason-missing', {}, reason!);
  return { text: text.trim(), right: item.checked, why: why === '' ? null : why };
}

function parseOrder(list: List, tell: Tell): ExpectedAnswer {
  const numbers = list.items.map((item) => item.number);
  if (
    !numbers.every((number) => number === 1) &&
    !numbers.every((number, index) => number === index + 1)
  )
    tell('order-numbers', {}, list);
  if (list.items.length < 2) tell('items-few', { count: list.items.length }, list);
  return { kind: 'order', items: plainItems(list, ['paragraph', 'fence'], tell) };
}

function parsePoints(list: List, tell: Tell): ExpectedAnswer {
  list.items.forEach((item, index) => {
    const next = list.items[index + 1];
    if (next && next.line > item.endLine + 1) tell('points-loose', {}, next);
  });
  return { kind: 'open', points: plainItems(list, ['paragraph', 'fence', 'list'], tell) };
}

function plainItems(list: List, kinds: readonly Block['kind'][], tell: Tell): string[] {
  const texts = list.items.map((item) => item.text.trim());
  for (const item of list.items) {
    if (item.blocks[0]?.kind !== 'paragraph') tell('item-empty', {}, item);
    for (const block of item.blocks.slice(1))
      if (!kinds.includes(block.kind)) tell('stray-block', {}, block);
  }
  tellTwins(list.items, texts, (text, line, item) => tell('item-twice', { text, line }, item));
  return texts;
}

function tellTwins<At extends { line: number }>(
  places: readonly At[],
  texts: readonly string[],
  tell: (text: string, line: number, at: At) => void,
): void {
  const seen = new Map<string, number>();
  texts.forEach((text, index) => {
    const key = text.includes('\n') ? folded(text) : text;
    const earlier = seen.get(key);
    if (earlier !== undefined) tell(excerpt(text), earlier, places[index]!);
    else seen.set(key, places[index]!.line);
  });
}

function parsePairs(
  table: Extract<Block, { kind: 'table' }>,
  tell: Tell,
  lines: readonly string[],
): ExpectedAnswer | null {
  const columns = table.head.cells.length;
  if (columns !== 2) return tell('match-columns', { columns }, table);
  if (table.rows.length < 2) tell('match-few', { count: table.rows.length }, table);
  const rows = [table.head, ...table.rows];
  const cells = rows.map((row) => row.cells.map((cell) => cell.trim()) as [string, string]);
  for (const side of [0, 1] as const) {
    const at = rows.map((row) => ({
      line: row.line,
      column: (cellStarts(lines[row.line - 1] ?? '')[side] ?? 0) + 1,
    }));
    cells.forEach((pair, index) => {
      if (pair[side] === '') tell('item-empty', {}, at[index]!);
    });
    tellTwins(
      at.slice(1),
      cells.slice(1).map((pair) => pair[side]),
      (text, line, place) => tell('match-twice', { text, line }, place),
    );
  }
  return { kind: 'match', head: cells[0]!, pairs: cells.slice(1) };
}

type Fence = Extract<Block, { kind: 'fence' }>;

function parseAccepts(fence: Fence, tell: Tell): ExpectedAnswer {
  const accepts = fence.code === '' ? [] : fence.code.split('\n').map((line) => line.trim());
  const places = accepts.map((_, index) => ({
    line: fence.line + 1 + index,
    column: fence.column,
  }));
  if (accepts.length === 0) tell('accept-none', {}, fence);
  accepts.forEach((text, index) => {
    const place = places[index]!;
    if (saysNothing(text)) tell('accept-empty', { text }, place);
    else if (/^(?:an?|the) /iu.test(text)) tell('accept-article', { text }, place);
    else if (/^[a-z]$/iu.test(text)) tell('accept-letter', { text }, place);
  });
  tellTwins(places, accepts, (text, line, place) => tell('accept-twice', { text, line }, place));
  return { kind: 'recall', accepts };
}

/** Whether nothing is left of an accepted answer once case, articles, quotes and the full stop don't count. */
function saysNothing(text: string): boolean {
  if (/^`[^`]+`$/u.test(text)) return text.slice(1, -1).trim() === '';
  return !/[\p{L}\p{N}\p{S}$/%#&*@\\~-]/u.test(text.replace(/^(?:a|an|the)\s+/iu, ''));
}

function parseCommands(fence: Fence, tell: Tell, isJudged: boolean): ExpectedAnswer {
  const at = (index: number) => ({ line: fence.line + 1 + index, column: fence.column });
  const accepted: { text: string; index: number }[] = [];
  const relaxing: { text: string; index: number }[] = [];
  let joined: { text: string; index: number } | null = null;
  fence.code.split('\n').forEach((line, index) => {
    if (joined) joined.text += ` ${line.trim()}`;
    else if (line.trim() === '') return void tell('accept-blank-line', {}, at(index));
    else if (line.trimStart().startsWith('#'))
      return void relaxing.push({ text: line.trim(), index });
    else joined = { text: line.trim(), index };
    if (joined.text.endsWith('\\')) joined.text = joined.text.slice(0, -1).trimEnd();
    else {
      accepted.push(joined);
      joined = null;
    }
  });
  if (joined) accepted.push(joined);
  const relax = parseRelax(
    relaxing.map(({ text, index }) => ({ text, ...at(index) })),
    tell,
  );
  if (accepted.length === 0) tell('accept-none', {}, fence);
  tellTwins(
    accepted.map(({ index }) => at(index)),
    accepted.map(({ text }) => text),
    (text, line, place) => tell('accept-twice', { text, line }, place),
  );
  const judged = new Set<string>();
  for (const { text, index } of isJudged ? [] : accepted)
    if (!judged.has(text)) {
      judged.add(text);
      tellRefused(text, relax, at(index), tell);
    }
  return { kind: 'command', accepts: accepted.map(({ text }) => text), relax };
}

function tellRefused(
  command: string,
  relax: Relax,
  place: { line: number; column: number },
  tell: Tell,
): void {
  for (const refused of checkAccepted(command, relax))
    tell('command-refused', { problem: refused, command }, place);
}
