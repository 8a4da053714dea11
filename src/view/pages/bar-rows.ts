// Rows that end in a bar: a name, what is counted, its per cent, and the bar, which is what gives way.
import { drawBar } from '../text/bar.ts';
import type { Look } from '../look.ts';
import { signsFor } from '../text/theme.ts';
import { columnsOf, pad, truncate, wrap } from '../text/width.ts';

/** `cells` are aligned at their last digit, the most needed last; without a share there is no bar. */
type BarRow = { title: string; cells: readonly string[]; share: number | null };

export function drawBarRows(rows: readonly BarRow[], look: Look): string[] {
  const count = rows[0]?.cells.length ?? 0;
  const widths = Array.from({ length: count }, (_, at) =>
    widest(rows.map(({ cells }) => cells[at] ?? '')),
  );
  const title = widest(rows.map((row) => row.title));
  const bar = look.columns >= wide ? 20 : 10;
  const forms = [
    { from: 0, bar },
    { from: count - 1, bar },
    { from: count - 1, bar: 0 },
  ].map((form) => ({ ...form, room: look.columns - roomOf(widths.slice(form.from), form.bar) }));
  const form = forms.find(({ room }) => room >= Math.min(title, readable)) ?? forms.at(-1);
  if (form === undefined) return [];
  const room = Math.max(1, Math.min(title, form.room));
  return rows.map(({ title, cells, share }) => {
    const counted = cells
      .map((cell, at) => pad(cell, widths[at] ?? 0, 'right'))
      .slice(Math.max(0, form.from));
    const drawn = share === null || form.bar === 0 ? [] : [drawBar(share, form.bar, look)];
    const row = [pad(atWord(title, room, look), room), ...counted, ...drawn].join('  ').trimEnd();
    return truncate(row, look.columns, signsFor(look).ellipsis);
  });
}

/** A row of a list is cut at a word. */
export function atWord(text: string, columns: number, look: Look): string {
  if (columnsOf(text) <= columns) return text;
  const mark = ` ${signsFor(look).ellipsis}`;
  const lead = /^ */.exec(text)?.[0] ?? '';
  const room = Math.max(1, columns - columnsOf(mark) - lead.length);
  const [first = ''] = wrap(text.slice(lead.length), room);
  return truncate(lead + first + mark, columns, mark);
}

/** Where the window has 60 columns. */
const wide = 56;
/** What gives way does so before a name gets narrower than this. */
const readable = 32;

const roomOf = (cells: readonly number[], bar: number): number =>
  cells.reduce((sum, cell) => sum + cell + 2, 0) + (bar === 0 ? 0 : bar + 2);

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));
