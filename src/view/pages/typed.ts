// Text being typed, wrapped under its sign, and where its cursor stands.
import type { Entry } from './entry.ts';
import { pageWidth, type Look } from '../look.ts';
import type { Caret, Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, indent, pieces } from '../text/width.ts';

export function drawTyped(
  entry: Extract<Entry, { kind: 'text' }>,
  look: Look,
): { text: string; caret: Caret } {
  const rows: string[] = [];
  let caret: Caret = { row: 0, column: inset };
  let before = 0;
  for (const line of entry.text.split('\n')) {
    for (const [start, end] of rowsOf(line, Math.max(2, look.columns - inset - 1))) {
      const at = entry.caret - before;
      if (at >= start && at <= end)
        caret = { row: rows.length, column: inset + columnsOf(line.slice(start, at)) };
      rows.push(line.slice(start, end));
    }
    before += line.length + 1;
  }
  const sign = themeFor(look).accent(signsFor(look).cursor);
  return {
    text: rows
      .map((row, index) => (index === 0 ? `${sign} ${row}` : row === '' ? '' : `  ${row}`))
      .join('\n'),
    caret,
  };
}

/** A line typed below what stands there, which no key moves meanwhile; `asks` are drawn already. */
export function typedBelow(
  behind: Pick<Picture, 'body' | 'title' | 'fillsWindow'>,
  asks: readonly string[],
  entry: Extract<Entry, { kind: 'text' }>,
  look: Look,
): Omit<Picture, 'keys'> {
  const { body, title, fillsWindow } = behind;
  const { text, caret } = drawTyped(entry, { ...look, columns: pageWidth(look) - margin });
  return {
    body,
    caret: null,
    ...(title === undefined ? {} : { title }),
    ...(fillsWindow === undefined ? {} : { fillsWindow }),
    field: {
      text: [...asks, indent(text, margin)].join('\n'),
      caret: { row: asks.length + caret.row, column: margin + caret.column },
    },
  };
}

const margin = 2;
const inset = 2;

function rowsOf(line: string, columns: number): [start: number, end: number][] {
  const rows: [number, number][] = [];
  let [start, at, width] = [0, 0, 0];
  for (const [piece, wide] of pieces(line)) {
    if (width > 0 && width + wide > columns) {
      rows.push([start, at]);
      start = at;
      width = 0;
    }
    at += piece.length;
    width += wide;
  }
  return [...rows, [start, at]];
}
