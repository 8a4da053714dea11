// What would make a Markdown lexer slow or overflow is found before the lexer runs, and those lines are kept from it.
import { problem, type Problem } from './problem.ts';

const mostLevels = 50;
const mostMarks = 500;
const mostConstructs = 2_000;
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
  const crowded = ({ from, to, marks, constructs }: Run) => {
    const place = { path, line: firstLine + from, column: 1 };
    problems.push(
      marks > mostMarks
        ? problem('too-many-marks', { marks, limit: mostMarks }, place)
        : problem('too-many-constructs', { constructs, limit: mostConstructs }, place),
    );
    for (let index = from; index < to; index += 1)
      if (!/^(?:#|<!--)/u.test(safe[index]!) || isCrowded(countsOf(safe[index]!))) safe[index] = '';
  };
  for (let index = 0; index < lines.length; index += 1) {
    levels(index);
    columns(index);
  }
  for (const run of runsOf(safe)) if (isCrowded(run)) crowded(run);
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

type Counts = { marks: number; constructs: number };
type Run = Counts & { from: number; to: number };

/** Lines between blank ones, with what is among them. */
function* runsOf(lines: readonly string[]): Generator<Run> {
  let run: Run = { from: 0, to: 0, marks: 0, constructs: 0 };
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.trim() === '') {
      yield { ...run, to: index };
      run = { from: index + 1, to: index + 1, marks: 0, constructs: 0 };
    } else {
      const { marks, constructs } = countsOf(line);
      run.marks += marks;
      run.constructs += constructs;
    }
  }
}

function isCrowded({ marks, constructs }: Counts): boolean {
  return marks > mostMarks || constructs > mostConstructs;
}

/** Emphasis marks, and what else may open an inline construct: a run of backticks or tildes opens or closes one. */
function countsOf(line: string): Counts {
  let [marks, constructs] = [0, 0];
  for (const [found] of line.matchAll(openings)) {
    if (found === '*' || found === '_') marks += 1;
    else constructs += /[`~]/.test(found) ? 0.5 : 1;
  }
  return { marks, constructs: Math.ceil(constructs) };
}

const openings = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])|[*_[<&!\\@|]|`+|~+|:\/\/|www\./giu;
