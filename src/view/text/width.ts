// Wrapping, padding and cutting by columns, not characters.
import { columnsOf, escapes, pieces, unstyled } from './columns.ts';

export { columnsOf, pieces, segmenter, unstyled } from './columns.ts';

export type Align = 'left' | 'right' | 'centre';

/** Lines of at most `columns`, broken at spaces (but never before a per cent sign), inside a word only where it alone is too long. Styles end with each line and begin again on the next. */
export function wrap(text: string, columns: number): string[] {
  return closeStyles(
    normal(text)
      .split('\n')
      .flatMap((line) => wrapWords(line, Math.max(1, columns))),
  );
}

/** As `wrap`, but every space counts, and what goes on in a new line is set in by `hang`: for code. */
export function wrapHard(text: string, columns: number, hang = 0): string[] {
  return closeStyles(
    normal(text)
      .split('\n')
      .flatMap((line) => wrapCharacters(line.trimEnd(), Math.max(1, columns), hang)),
    false,
  );
}

/** Text that `wrap` does not break at its spaces: while it is short, and lines that are there to be typed. */
export function unbroken(text: string): string {
  return text.length <= longestUnbroken || text.startsWith('docker-learn ')
    ? text.replaceAll(' ', noBreak)
    : text;
}

export function widest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
}

export function pad(text: string, columns: number, align: Align = 'left'): string {
  const space = Math.max(0, columns - columnsOf(text));
  const before = align === 'left' ? 0 : align === 'right' ? space : Math.floor(space / 2);
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}

export function truncate(text: string, columns: number, mark = '…'): string {
  const line = normal(text).replaceAll(/[\n\u00a0]/g, ' ');
  if (columnsOf(line) <= columns) return line;
  const room = columns - columnsOf(mark);
  return room < 0 ? '' : (closeStyles([beginning(line, room)])[0] ?? '').trimEnd() + mark;
}

/** Two texts at the two ends of one line; where there is no room for both, the left one alone, wrapped. */
export function ends(left: string, right: string, columns: number): string {
  const gap = columns - columnsOf(left) - columnsOf(right);
  if (right !== '' && gap >= 2) return left + ' '.repeat(gap) + right;
  return columnsOf(left) <= columns ? left : wrap(left, columns).join('\n');
}

export function indent(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}

/** What `draw` gives within the room beside `first`, its further lines standing under its first; below it where there is too little room. */
export function hang(first: string, draw: (columns: number) => string, columns: number): string {
  const room = columnsOf(first);
  if (columns - room < leastBeside)
    return gathered([...wrap(first.trim(), columns), indent(draw(columns - 2), 2)], '\n');
  const lines = draw(columns - room).split('\n');
  return lines
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : ' '.repeat(room) + line))
    .join('\n');
}

const leastBeside = 8;

/** What stands under `text` to mark its characters `start` to `end`. */
export function caretLine(text: string, start: number, end: number): string {
  const marked = Math.max(1, columnsOf(text.slice(start, end)));
  return ' '.repeat(columnsOf(text.slice(0, start))) + '~'.repeat(marked);
}

/** Where the lines of `text` begin and end when it is wrapped to `columns`, as offsets, so that a caret line can stand under each. */
export function wrapPlaces(text: string, columns: number): [number, number][] {
  const places: [number, number][] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + lineLength(text.slice(start), columns);
    places.push([start, end]);
    start = end;
    if (text[start] === ' ') start += 1;
  }
  return places;
}

const noBreak = '\u00a0';
const longestUnbroken = 24;

function normal(text: string): string {
  return text.normalize('NFC').replaceAll('\t', '    ');
}

function wrapWords(line: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  let width = 0;
  let gap = '';
  for (const [index, piece] of line.split(/( +(?!%))/).entries()) {
    if (index % 2 === 1) {
      gap = piece;
      continue;
    }
    if (piece === '') continue;
    const wide = columnsOf(piece);
    const space = width === 0 ? 0 : gap.length;
    if (width + space + wide <= columns) {
      row += (width === 0 ? '' : gap) + piece;
      width += space + wide;
    } else {
      const parts = wide <= columns ? [piece] : partsOf(piece, columns);
      if (width > 0) rows.push(row);
      else parts[0] = row + (parts[0] ?? '');
      rows.push(...parts.slice(0, -1));
      row = parts.at(-1) ?? '';
      width = columnsOf(row);
    }
  }
  rows.push(row);
  return rows;
}

/** Of what is too long for a line: its words, where it is kept together only while it is short. */
function partsOf(piece: string, columns: number): string[] {
  return piece.includes(noBreak)
    ? wrapWords(piece.replaceAll(noBreak, ' '), columns)
    : wrapCharacters(piece, columns);
}

/** Broken at a blank in the line's second half where there is one, which then is the break; every other blank stays. */
function wrapCharacters(line: string, columns: number, hang = 0): string[] {
  const rows: string[] = [];
  let [row, width, least] = ['', 0, 0];
  let run: Cut | null = null;
  let last: Cut | null = null;
  let isRun = false;
  const isFar = (cut: Cut | null): boolean => cut !== null && cut.width > columns / 2;
  const cut = (at: Cut, isBlank: boolean): void => {
    rows.push(row.slice(0, at.at));
    row = ' '.repeat(hang) + row.slice(at.at + (isBlank ? 1 : 0));
    width += hang - at.width - (isBlank ? 1 : 0);
    [least, run, last] = [hang, null, null];
  };
  for (const [piece, wide] of pieces(line)) {
    const isBlank = piece === ' ';
    if (width > least && width + wide > columns) {
      const here = { at: row.length, width };
      const at = [isRun || !isBlank ? run : null, isBlank ? null : last].find(isFar) ?? null;
      cut(at ?? here, at !== null);
      if (at === null && isBlank) {
        isRun = true;
        continue;
      }
    }
    if (isBlank && width > least) {
      last = { at: row.length, width };
      if (!isRun) run = last;
    }
    if (wide > 0) isRun = isBlank;
    row += piece;
    width += wide;
  }
  return [...rows, row];
}

/** Before a blank. */
type Cut = { at: number; width: number };

/** The longest beginning of at most `columns`. */
function beginning(text: string, columns: number): string {
  let width = 0;
  let at = 0;
  for (const [piece, wide] of pieces(text)) {
    width += wide;
    if (width > columns) break;
    at += piece.length;
  }
  return text.slice(0, at);
}

function lineLength(text: string, columns: number): number {
  const head = beginning(text, columns) || text.slice(0, 1);
  if (head.length === text.length || text[head.length] === ' ') return head.length;
  const space = head.lastIndexOf(' ');
  return space > 0 ? space : head.length;
}

type Open = { begin: string; end: string };

/** Every line ends what it began, so that no style runs over a margin or a bar. */
function closeStyles(rows: string[], trims = true): string[] {
  const lines = rows
    .map((row) => row.replaceAll(noBreak, ' '))
    .map((row) => (trims ? trimStyledEnd(row) : row));
  if (!lines.some((line) => line.includes('\x1b'))) return lines;
  let open: Open[] = [];
  return lines.map((line) => {
    const begin = open.map((style) => style.begin).join('');
    for (const match of line.matchAll(escapes)) open = follow(open, match);
    const end = open
      .map((style) => style.end)
      .toReversed()
      .join('');
    return unstyled(line) === '' ? '' : begin + line + end;
  });
}

function trimStyledEnd(line: string): string {
  return line.replace(/(?: |\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07)+$/, (end) =>
    end.replaceAll(' ', ''),
  );
}

function follow(open: Open[], [begin, code, target]: RegExpExecArray): Open[] {
  const end = target === undefined ? `\x1b[${closing(Number(code))}m` : '\x1b]8;;\x07';
  if (code === '0' || code === '') return open.filter((style) => style.end.startsWith('\x1b]'));
  if (begin === end) return open.filter((style) => style.end !== end);
  return [...open, { begin, end }];
}

function closing(code: number): number {
  if (code === 1 || code === 2) return 22;
  if (code >= 3 && code <= 9) return code + 20;
  if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) return 39;
  if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) return 49;
  return [22, 23, 24, 25, 27, 28, 29, 39, 49].includes(code) ? code : 0;
}

/** What there is of the parts, an empty row between each two. */
export function gathered(parts: readonly string[], between = '\n\n'): string {
  return parts.filter((part) => part !== '').join(between);
}
