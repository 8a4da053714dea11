// A diagram is drawn as it stands: no line too wide, and every line meets the one it goes on in.
import type { Fence } from './layout.ts';
import { problem, type Problem } from './problem.ts';

const widestColumns = 76;
const down = new Set('│┃║┌┬┐├┼┤╔╦╗╠╬╣╭╮┏┳┓┣╋┫╷');
const up = new Set('│┃║└┴┘├┼┤╚╩╝╠╬╣╰╯┗┻┛┣╋┫╵');
type Cell = { character: string; columns: number };

export function checkDiagram(
  fence: Fence,
  path: string,
  width: (text: string) => number,
): Problem[] {
  const lines = fence.code.split('\n');
  const place = (index: number, column = 0) => ({
    path,
    line: fence.line + 1 + index,
    column: fence.column + column,
  });
  const wide = lines.flatMap((line, index) => {
    const columns = width(line);
    return columns > widestColumns
      ? [problem('diagram-wide', { columns, limit: widestColumns }, place(index))]
      : [];
  });
  const grid = lines.map((line) => cellsOf(line, width));
  const ragged = grid
    .slice(1)
    .flatMap((row, above) =>
      raggedIn(grid[above]!, row).map((off) =>
        problem('diagram-ragged', off.args, place(above + 1, off.start)),
      ),
    );
  return [...wide, ...ragged];
}

/** By display column, what stands there and where in the line. */
function cellsOf(
  line: string,
  width: (text: string) => number,
): Map<number, Cell & { start: number }> {
  const cells = new Map<number, Cell & { start: number }>();
  let [column, start] = [0, 0];
  for (const character of line) {
    const columns = width(character);
    cells.set(column, { character, columns, start });
    column += columns;
    start += character.length;
  }
  return cells;
}

/** A line that comes from above and meets nothing, while one that comes from nothing stands one or two columns beside. */
function raggedIn(
  above: ReturnType<typeof cellsOf>,
  row: ReturnType<typeof cellsOf>,
): { args: { character: string; columns: number }; start: number }[] {
  const loose: { args: { character: string; columns: number }; start: number }[] = [];
  const comesDown = (column: number) => down.has(above.get(column)?.character ?? '');
  for (const [column, { character, start }] of row) {
    if (!up.has(character) || comesDown(column)) continue;
    const off = [-1, 1, -2, 2].find(
      (by) => comesDown(column + by) && !up.has(row.get(column + by)?.character ?? ''),
    );
    if (off !== undefined) loose.push({ args: { character, columns: Math.abs(off) }, start });
  }
  return loose;
}
