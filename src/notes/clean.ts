// Control characters and escape sequences are taken out of a text, and each is told with its place.
import { unwantedCharacters } from './characters.ts';
import { problem, type Problem } from './problem.ts';

// Escape sequences whole (CSI, OSC and other strings, two-character ones), then whatever else is left.
const unwanted = new RegExp(
  String.raw`\u001b\[[0-?]*[ -\/]*[@-~]?|\u009b[0-?]*[ -\/]*[@-~]?|\u001b[\]PX^_][^\n\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -\/]*[0-~]?|[${unwantedCharacters}]`,
  'gu',
);
const anyUnwanted = new RegExp(`[${unwantedCharacters}]`, 'u');

type Cleaned = {
  text: string;
  problems: Problem[];
  /** Puts a place in the cleaned text back to where it stands in the file. */
  restore: (found: Problem) => Problem;
};

type Cut = { line: number; column: number; length: number };

/** CRLF becomes LF, everything NFC, and a byte order mark goes without a word. */
export function cleanText(raw: string, path: string): Cleaned {
  const text = (raw.startsWith('\ufeff') ? raw.slice(1) : raw).replaceAll('\r\n', '\n');
  const composed = text.normalize('NFC');
  if (composed === text && !anyUnwanted.test(text))
    return { text, problems: [], restore: (found) => found };
  const source = text.split('\n');
  const cuts: Cut[] = [];
  const lines = source.map((line, index) =>
    line.replace(unwanted, (found, column: number) => {
      cuts.push({ line: index + 1, column: column + 1, length: found.length });
      return '';
    }),
  );
  const problems = cuts.map(({ line, column }) => told(source[line - 1]!, { path, line, column }));
  return {
    text: lines.map((line) => line.normalize('NFC')).join('\n'),
    problems,
    restore: restorer(lines, cuts),
  };
}

function told(line: string, place: Problem['place']): Problem {
  const code = line.codePointAt(place.column - 1) ?? 0;
  if (code === 0x1b || code === 0x9b) return problem('escape-sequence', {}, place);
  return problem(
    'control-character',
    { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
    place,
  );
}

function restorer(lines: readonly string[], cuts: readonly Cut[]): Cleaned['restore'] {
  const byLine = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const known = byLine.get(cut.line);
    if (known) known.push(cut);
    else byLine.set(cut.line, [cut]);
  }
  return (found) => {
    let column = columnBeforeComposing(lines[found.place.line - 1] ?? '', found.place.column);
    for (const cut of byLine.get(found.place.line) ?? [])
      if (cut.column <= column) column += cut.length;
    return { ...found, place: { ...found.place, column } };
  };
}

/** The first column of the source line whose text before it composes to as many units; found by halving. */
function columnBeforeComposing(line: string, column: number): number {
  if (line.normalize('NFC') === line) return column;
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.slice(0, middle).normalize('NFC').length < column - 1) low = middle + 1;
    else high = middle;
  }
  while (low < line.length && /^\p{M}|^[\u1160-\u11ff]/u.test(line.slice(low))) low += 1;
  return low + 1;
}
