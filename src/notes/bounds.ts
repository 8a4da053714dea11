// What would make a Markdown lexer slow or overflow is found before the lexer runs, and those lines are kept from it.
import { problem, type Problem } from './problem.ts';

const mostLevels = 50;
const mostMarks = 500;
const mostColumns = 50;

/** The lines as the lexer may have them: same number, the dangerous ones empty. */
export function keepBounds(
  lines: readonly string[],
  firstLine: number,
  path: string,
): { lines: readonly string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const safe = [...lines];
  const levels = (index: number) => {
    const found = levelsOf(lines[index]!);
    if (found <= mostLevels) return;
    problems.push(
      problem(
        'nested-too-deep',
        { levels: found, limit: mostLevels },
        { path, line: firstLine + index, column: 1 },
      ),
    );
    safe[index] = '';
  };
  const columns = (index: number) => {
    const found = delimiterColumns(lines[index]!);
    if (found <= mostColumns) return;
    problems.push(
      problem(
        'table-too-wide',
        { columns: found, limit: mostColumns },
        { path, line: firstLine + index, column: 1 },
      ),
    );
    safe[index] = '';
  };
  const marks = (from: number, to: number, found: number) => {
    problems.push(
      problem(
        'too-many-marks',
        { marks: found, limit: mostMarks },
        { path, line: firstLine + from, column: 1 },
      ),
    );
    for (let index = from; index < to; index += 1)
      if (!/^(?:#|<!--)/u.test(safe[index]!) || marksIn(safe[index]!) > mostMarks) safe[index] = '';
  };
  for (let index = 0; index < lines.length; index += 1) {
    levels(index);
    columns(index);
  }
  for (const block of runsOf(lines))
    if (block.marks > mostMarks) marks(block.from, block.to, block.marks);
  return { lines: problems.length === 0 ? lines : safe, problems };
}

/** List markers, quote marks and two blanks of indent each may open a level. */
function levelsOf(line: string): number {
  const opening = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))*/u.exec(line)?.[0] ?? '';
  if (opening.length <= mostLevels || line.trim() === '') return 0;
  const markers = opening.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
  const blanks = /^[ \t]*/u.exec(opening)?.[0] ?? '';
  return markers + Math.floor(blanks.replaceAll('\t', '    ').length / 2);
}

function delimiterColumns(line: string): number {
  if (line.length <= mostColumns || !/^[\s>*+|:-]*$/u.test(line)) return 0;
  return (line.match(/-[\s:]*(?=\||$)/gu) ?? []).length;
}

/** Lines between blank ones, with the emphasis marks among them. */
function* runsOf(lines: readonly string[]): Generator<{ from: number; to: number; marks: number }> {
  let [from, marks] = [0, 0];
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.trim() === '') {
      yield { from, to: index, marks };
      [from, marks] = [index + 1, 0];
    } else marks += marksIn(line);
  }
}

function marksIn(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code === 42 || code === 95) count += 1;
  }
  return count;
}
