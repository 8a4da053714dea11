// The difference of two texts as `diff -u` writes it: edits from the longest common lines, in hunks.
import type { Bytes } from '../kernel/bytes.ts';
import { linesOf } from './tool.ts';

/** Three lines around each change, as `diff -u`. */
export function unified(from: Bytes, to: Bytes, one: Bytes, other: Bytes): Bytes {
  const [left, right] = [linesOf(one), linesOf(other)];
  const script = edits(left, right);
  let text = `--- ${from}\n+++ ${to}\n`;
  for (let at = 0; at < script.length;) {
    const first = script.findIndex((edit, index) => index >= at && edit.mark !== ' ');
    if (first === -1) break;
    let last = first;
    for (let index = first; index < script.length && index - last <= 6; index++)
      if (script[index]?.mark !== ' ') last = index;
    const hunk = script.slice(Math.max(0, first - 3), last + 4);
    const oldLines = hunk.filter(({ mark }) => mark !== '+');
    const newLines = hunk.filter(({ mark }) => mark !== '-');
    const range = (lines: typeof hunk, start: number) =>
      lines.length === 1
        ? String(start)
        : `${lines.length === 0 ? start - 1 : start},${lines.length}`;
    const begin = hunk[0];
    text += `@@ -${range(oldLines, (begin?.left ?? 0) + 1)} +${range(newLines, (begin?.right ?? 0) + 1)} @@\n`;
    text += hunk
      .map(
        ({ mark, line, isOpen }) =>
          `${mark}${line}\n${isOpen ? '\\ No newline at end of file\n' : ''}`,
      )
      .join('');
    at = last + 4;
  }
  return text;

  function edits(a: readonly Bytes[], b: readonly Bytes[]) {
    const openA = one !== '' && !one.endsWith('\n') ? a.length - 1 : -1;
    const openB = other !== '' && !other.endsWith('\n') ? b.length - 1 : -1;
    const same = (i: number, j: number) => a[i] === b[j] && (i === openA) === (j === openB);
    const lengths = longest(a.length, b.length, same);
    const result: { mark: string; line: Bytes; left: number; right: number; isOpen: boolean }[] =
      [];
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      const at = (x: number, y: number) => lengths[x * (b.length + 1) + y] ?? 0;
      if (i < a.length && j < b.length && same(i, j)) {
        result.push({ mark: ' ', line: a[i] ?? '', left: i, right: j, isOpen: i === openA });
        i++;
        j++;
      } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
        result.push({ mark: '-', line: a[i] ?? '', left: i, right: j, isOpen: i === openA });
        i++;
      } else {
        result.push({ mark: '+', line: b[j] ?? '', left: i, right: j, isOpen: j === openB });
        j++;
      }
    }
    return result;
  }
}

/** Lengths of the longest common sequences from each pair of places on. */
function longest(
  rows: number,
  columns: number,
  same: (i: number, j: number) => boolean,
): Uint32Array {
  const width = columns + 1;
  const table = new Uint32Array(rows * columns > 4_000_000 ? 0 : (rows + 1) * width);
  if (table.length === 0) return table;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      table[i * width + j] = same(i, j)
        ? (table[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
}
