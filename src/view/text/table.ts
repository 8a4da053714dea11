// Tables within a width: the widest columns give way first, and below a readable width each row becomes a card.
import type { Look } from '../look.ts';
import { signsFor, themeFor } from './theme.ts';
import type { Signs, Theme } from './theme.ts';
import { gathered, pad, widest, wrap } from './width.ts';
import type { Align } from './width.ts';

type Cells = { header: string[]; rows: string[][]; align: Align[] };

export function drawTable(cells: Cells, columns: number, look: Look): string {
  const widths = fit(cells, columns - gap * (cells.header.length - 1));
  // A screen reader reads line by line, and so across columns.
  if (widths === null || !look.unicode) return drawCards(cells, columns, themeFor(look));
  return drawGrid(cells, widths, themeFor(look), signsFor(look));
}

const gap = 3;
/** No column is made narrower than this. */
const readable = 12;

/** The width of each column, or null where not all can be read. */
function fit({ header, rows }: Cells, columns: number): number[] | null {
  const natural = header.map((title, index) =>
    Math.max(
      1,
      widest([title, ...rows.map((row) => row[index] ?? '')].flatMap((cell) => cell.split('\n'))),
    ),
  );
  const sum = (limit: number): number =>
    natural.reduce((total, width) => total + Math.min(width, limit), 0);
  let limit = Math.max(readable, columns);
  while (limit > readable && sum(limit) > columns) limit -= 1;
  return sum(limit) > columns ? null : natural.map((width) => Math.min(width, limit));
}

function drawGrid(
  { header, rows, align }: Cells,
  widths: number[],
  theme: Theme,
  signs: Signs,
): string {
  const rule = theme.dim(
    widths.map((width) => signs.line.repeat(width)).join(signs.line + signs.cross + signs.line),
  );
  const bar = ` ${theme.dim(signs.bar)} `;
  const heads = header.map((title) => (title === '' ? '' : theme.heading(title)));
  const drawn = rows.map((row) => drawRow(row, widths, align, bar));
  const between = drawn.some((lines) => lines.length > 1) ? `\n${rule}\n` : '\n';
  const body = drawn.map((lines) => lines.join('\n')).join(between);
  return gathered([...drawRow(heads, widths, align, bar), rule, body], '\n');
}

function drawRow(row: string[], widths: number[], align: Align[], bar: string): string[] {
  const cells = widths.map((width, index) => wrap(row[index] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => pad(lines[line] ?? '', widths[index] ?? 0, align[index]))
      .join(bar)
      .trimEnd(),
  );
}

function drawCards({ header, rows }: Cells, columns: number, theme: Theme): string {
  const titles = header.map((title) => (title === '' ? '' : theme.heading(`${title}:`)));
  if (rows.length === 0) return titles.flatMap((title) => wrap(title, columns)).join('\n');
  // What stands in no row at all is told by its title alone.
  const isSaid = header.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const cards = rows.map((row) =>
    row.flatMap((cell, index) => {
      if (cell === '' && isSaid[index] === true) return [];
      const lines = wrap(
        gathered([titles[index] ?? '', cell.replaceAll('\n', ' ')], ' '),
        columns - 2,
      );
      return lines.map((line, at) => (at === 0 ? line : `  ${line}`));
    }),
  );
  return cards.map((card) => card.join('\n')).join('\n\n');
}
