// Where in the file an offset of a block's text stands: the columns of a line are found in one pass, however many are asked for.

export type At = { line: number; column: number };
export type PlaceAt = (offset: number) => At;

/** Of a text whose first line is line `firstLine` of the file with these lines, and whose lines may have lost indent and marks. */
export function placesInText(text: string, firstLine: number, lines: readonly string[]): PlaceAt {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const columns = new Map<number, Int32Array>();
  return (offset) => {
    const at = lastUpTo(starts, offset);
    const start = starts[at] ?? 0;
    const end = (starts[at + 1] ?? text.length + 1) - 1;
    const known =
      columns.get(at) ?? columnsFromEnd(lines[firstLine + at - 1] ?? '', text.slice(start, end));
    columns.set(at, known);
    return { line: firstLine + at, column: known[offset - start] ?? 1 };
  };
}

/** Of the text of a cell that begins at `start` of its source row, where bars in it are escaped. */
export function placesInCell(text: string, line: number, source: string, start: number): PlaceAt {
  let columns: Int32Array | null = null;
  return (offset) => {
    columns ??= columnsOfCell(text, source, start);
    return { line, column: columns[offset] ?? start + 1 };
  };
}

/** Where each cell of a source row begins; `\|` is no border. */
export function cellStarts(row: string): number[] {
  const starts: number[] = [];
  const bars = [...row.matchAll(/(?<!\\)\|/gu)].map((match) => match.index);
  const first = row.search(/[^\s>]/u);
  const last = row.trimEnd().length - 1;
  if (bars[0] !== first) starts.push(Math.max(0, first));
  for (const bar of bars) if (bar < last) starts.push(bar + 1);
  return starts;
}

/** The column of `rest` in the source line that it ends. */
export function columnFromEnd(source: string, rest: string): number {
  return columnsFromEnd(source, rest)[0] ?? 1;
}

/** Of each offset: as many characters that aren't blank remain in the source as in `rest`. */
function columnsFromEnd(source: string, rest: string): Int32Array {
  const columns = new Int32Array(rest.length + 1);
  let at = source.length;
  columns[rest.length] = at + 1;
  for (let index = rest.length - 1; index >= 0; index -= 1) {
    if (!isBlank(rest, index)) at = nonBlankBefore(source, at);
    columns[index] = at + 1;
  }
  return columns;
}

function nonBlankBefore(source: string, end: number): number {
  let at = Math.max(0, end - 1);
  while (at > 0 && isBlank(source, at)) at -= 1;
  return at;
}

function columnsOfCell(text: string, source: string, start: number): Int32Array {
  const columns = new Int32Array(text.length + 1);
  let at = start;
  while (isBlank(source, at)) at += 1;
  for (let index = 0; index <= text.length; index += 1) {
    columns[index] = Math.min(at, source.length) + 1;
    at += text[index] === '|' && source[at] === '\\' ? 2 : 1;
  }
  return columns;
}

function lastUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}
