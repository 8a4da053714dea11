// A cheat sheet: the docker commands that a note itself shows, each under what it does.
import { explainLine } from '../command/command.ts';
import type { Note } from './note.ts';
import { commandsIn } from './shown.ts';

/** `command` is docker's own long name, such as `volume rm`; the lines stand as the note has them. */
export type SheetRow = { command: string; lines: string[] };

/** In the order in which the note first shows them; of lines with the same options the shortest; what docker would refuse is none. */
export function sheetOf(note: Pick<Note, 'sections'>): SheetRow[] {
  const rows = new Map<string, Map<string, string>>();
  for (const line of note.sections.flatMap(({ text }) => linesIn(text))) {
    const { verdict, meaning } = explainLine(line);
    if (verdict === 'error' || meaning === null) continue;
    const lines = rows.get(meaning.command) ?? new Map<string, string>();
    const options = [...new Set(meaning.items.map(({ field }) => field))].sort().join(' ');
    const known = lines.get(options);
    if (known === undefined || line.length < known.length) lines.set(options, line);
    rows.set(meaning.command, lines);
  }
  return [...rows].map(([command, lines]) => ({ command, lines: [...lines.values()] }));
}

/** Lines of transcripts and shell fences, and commands in running text; whatever is left open with `…` is no line to type. */
function linesIn(text: string): string[] {
  const fence = /^(`{3,}|~{3,})([^\n]*)\n(.*?)^\1/gmsu;
  const shown = [...text.matchAll(fence)].flatMap(([, , info = '', code = '']) =>
    commandsIn({ info: info.trim(), code: code.trimEnd(), line: 1, column: 1 }),
  );
  const told = [...text.replaceAll(fence, '').matchAll(/`(docker [^`\n]+)`/gu)];
  return [...shown.map((one) => one.text), ...told.map(([, line = '']) => line)]
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => !line.includes('…'));
}
