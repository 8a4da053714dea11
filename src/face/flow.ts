// Where pictures stand: most in the flow below what was printed before, where what is settled stays; some have the window to themselves.
import type { Caret, ShownPicture } from '../view/pages/picture.ts';
import { unstyled } from '../view/text/columns.ts';
import { drawnText } from '../view/text/safe.ts';
import { columnsOf } from '../view/text/width.ts';
import { hold, show } from '../world/whole-frames.ts';
import type { World } from '../world/world.ts';

export type Flow = {
  /** `settled` is printed above it, to stay. */
  put(picture: ShownPicture, settled: readonly string[]): void;
  /** The terminal has wrapped anew what stood there. */
  resized(): void;
  /** For a shell that writes below; what stood there is taken away, and comes back with the next picture. */
  makeRoom(): void;
  goOn(): void;
  /** Nothing but what is settled stays. */
  close(settled: readonly string[]): void;
};

/** What stands in the flow, the cursor in one of its rows. */
type Standing = { rows: readonly string[]; cursor: Caret };
const nothing: Standing = { rows: [], cursor: { row: 0, column: 0 } };

export function newFlow({ alternate, screen }: Pick<World, 'alternate' | 'screen'>): Flow {
  let standing = nothing;
  /** Widths of its rows that a lower window has pushed out above: a higher one brings them back, wrapped anew. */
  let pushedOut: readonly number[] = [];
  let windowRows = screen.rows;
  let hasMadeRoom = false;
  const write = (text: string): void => {
    if (text !== '') screen.write(`${hold}${text}${show}`);
  };
  const away = (settled: readonly string[]): string => {
    const text = standing === nothing ? '' : erased(standing.cursor.row);
    standing = nothing;
    if (settled.length > 0) pushedOut = [];
    return text + settled.map((one) => `${rowsOf(one).join('\r\n')}\r\n\r\n`).join('');
  };
  return {
    put: (picture, settled) => {
      if (picture.fillsWindow === true) {
        if (settled.length > 0) alternate.leave();
        if (!alternate.isOn()) write(away(settled));
        const rows = rowsOf(`${picture.body}\n${picture.keys}`);
        return alternate.draw(rows, picture.caret);
      }
      alternate.leave();
      windowRows = screen.rows;
      const before = settled.length > 0 ? away(settled) : `\r${up(standing.cursor.row)}`;
      standing = standingOf(picture);
      const cursor = picture.caret === null ? '' : showCursor;
      write(`${hideCursor}${before}${drawn(standing)}${cursor}${toColumn(standing)}`);
    },
    resized: () => {
      if (alternate.isOn() || standing === nothing) return;
      const { columns, rows } = screen;
      const wrapped = wrappedAnew(standing, pushedOut, windowRows, { columns, rows });
      pushedOut = wrapped.pushedOut;
      windowRows = rows;
      standing = nothing;
      write(erased(Math.min(wrapped.above, rows - 1)));
    },
    makeRoom: () => {
      hasMadeRoom = true;
      alternate.leave();
      write(away([]));
    },
    goOn: () => {
      // Stopped without a word: nobody knows what was written since, and where.
      if (!hasMadeRoom && !alternate.isOn()) write('\x1b[2J\x1b[H');
      hasMadeRoom = false;
      standing = nothing;
    },
    close: (settled) => {
      if (standing === nothing && settled.length === 0) return;
      alternate.leave();
      write(`${away(settled)}${showCursor}`);
    },
  };
}

/** How many rows stand above the cursor's now, and what has been pushed out above the window. */
function wrappedAnew(
  { rows: stood, cursor }: Standing,
  pushedOut: readonly number[],
  rowsBefore: number,
  { columns, rows }: { columns: number; rows: number },
): { above: number; pushedOut: readonly number[] } {
  const widths = stood.map((row) => columnsOf(unstyled(row)));
  const before = [...pushedOut, ...widths.slice(0, cursor.row)];
  const above = rowsOfWidths(before, columns) + Math.floor(cursor.column / columns);
  // A terminal that becomes lower lets go what is below the cursor first, and wraps then; not all wrap the cursor's own row.
  const lowest = widths.length - Math.max(0, rowsBefore - rows);
  const below = rowsOfWidths(widths.slice(cursor.row + 1, Math.max(0, lowest)), columns);
  return { above, pushedOut: firstRows(before, above + 1 + below - rows, columns) };
}

function standingOf({ body, keys, caret }: ShownPicture): Standing {
  const rows = rowsOf(`${body}\n${keys}`);
  return { rows, cursor: caret ?? { row: rows.length - 1, column: 0 } };
}

/** From its top on, over what stood there. */
function drawn({ rows, cursor }: Standing): string {
  const text = rows.map((row) => `\x1b[2K${row}`).join('\r\n');
  return `${text}${eraseBelow}${up(rows.length - 1 - cursor.row)}`;
}

/** Where a terminal wraps again what is too wide for it by now. */
const heightOf = (width: number, columns: number): number =>
  Math.max(1, Math.ceil(width / columns));
const rowsOfWidths = (widths: readonly number[], columns: number): number =>
  widths.reduce((sum, width) => sum + heightOf(width, columns), 0);

/** Of what is wrapped to these columns so many rows from the top on, as the widths that they had. */
function firstRows(widths: readonly number[], rows: number, columns: number): number[] {
  let left = rows;
  return widths.flatMap((width) => {
    const height = heightOf(width, columns);
    const taken = Math.min(height, left);
    left -= height;
    return taken <= 0 ? [] : [Math.min(width, taken * columns)];
  });
}

/** Row by row: a screen that is cleared from its first corner on goes to tmux's history. */
const erased = (above: number): string => `${eraseBelow}\x1b[2K${'\x1b[1A\x1b[2K'.repeat(above)}\r`;
const rowsOf = (text: string): string[] => drawnText(text).split('\n');
const toColumn = ({ cursor }: Standing): string => `\x1b[${cursor.column + 1}G`;
const up = (rows: number): string => (rows === 0 ? '' : `\x1b[${rows}A`);
const eraseBelow = '\x1b[J';
const hideCursor = '\x1b[?25l';
const showCursor = '\x1b[?25h';
