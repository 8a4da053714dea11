// Fenced blocks: code, transcripts with their typed lines set off, diagrams, and commands shown because they are wrong.
import { highlight } from './highlight.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { pageMessages } from '../messages/page.ts';
import { signsFor, themeFor } from './theme.ts';
import type { Theme } from './theme.ts';
import { indent, widest, wrap, wrapHard } from './width.ts';

/** `info` is what stands behind the opening fence; its first word names the language. */
export function drawFence(text: string, info: string, columns: number, look: Look): string {
  const code = text.trimEnd();
  const theme = themeFor(look);
  const diagram = /^diagram:\s*(.+)$/.exec(info)?.[1];
  if (diagram !== undefined) return drawDiagram(code, diagram, columns, look);
  const label = info.split(/\s/)[0] ?? '';
  const styled = !look.colour
    ? code
    : label === 'console'
      ? drawTranscript(code, theme)
      : highlight(code, label, theme);
  const lines = set(wrapHard(styled, room(columns), margin).join('\n'), columns);
  const wrong = /^\S+ wrong:\s*(.+)$/.exec(info)?.[1];
  return wrong === undefined ? lines : `${drawWrong(wrong, columns, look)}\n${lines}`;
}

/** Of code in its block, and of a page on the screen. */
const margin = 2;

function room(columns: number): number {
  return columns > 4 * margin ? columns - margin : columns;
}

function set(text: string, columns: number): string {
  return indent(text, columns - room(columns));
}

function drawDiagram(code: string, words: string, columns: number, look: Look): string {
  const wide = widest(code.split('\n'));
  if (look.unicode && wide <= columns) return wide <= room(columns) ? set(code, columns) : code;
  const needed = wide + pageWidth(look) - columns + margin;
  const note = pageMessages[look.language].diagram(words, look.unicode ? needed : null);
  return wrap(themeFor(look).emphasis(note), columns).join('\n');
}

function drawWrong(reason: string, columns: number, look: Look): string {
  const said = `${signsFor(look).wrong} ${pageMessages[look.language].wrongCommand(reason)}`;
  return wrap(themeFor(look).wrong(said), columns).join('\n');
}

function drawTranscript(code: string, theme: Theme): string {
  let isTyped = false;
  const lines = code.split('\n').map((line) => {
    isTyped = line.startsWith('$ ') || (isTyped && line.startsWith('> '));
    return isTyped ? theme.dim(line.slice(0, 2)) + theme.typed(line.slice(2)) : line;
  });
  return lines.join('\n');
}
