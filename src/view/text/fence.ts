// Fenced blocks: code, transcripts, diagrams, and commands shown because they are wrong.
import type { Look } from '../look.ts';
import { onHead, signsFor, themeFor } from './theme.ts';
import { indent, widest, wrap, wrapHard } from './width.ts';
import { wordsIn } from '../messages/words.ts';

/** `info` is what stands behind the opening fence; its first word names the language. */
export function drawFence(text: string, info: string, columns: number, look: Look): string {
  const code = text.trimEnd();
  const diagram = /^diagram:\s*(.+)$/.exec(info)?.[1];
  if (diagram !== undefined) return drawDiagram(code, diagram, columns, look);
  const lines = drawCode(code, columns);
  const wrong = /^\S+ wrong:\s*(.+)$/.exec(info)?.[1];
  return wrong === undefined ? lines : `${drawWrong(wrong, columns, look)}\n${lines}`;
}

/** A command as it may be copied, set in like a fence. */
export function drawCommandLine(command: string, columns: number, look: Look): string {
  return drawCode(themeFor(look).typed(command), columns);
}

/** Without colours of syntax: they point at words, and so at answers. */
function drawCode(code: string, columns: number): string {
  return set(wrapHard(code, room(columns), margin).join('\n'), columns);
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
  const needed = wide + look.columns - columns + 2 * margin;
  const note = wordsIn(look.language).page.diagram(words, look.unicode ? needed : null);
  return wrap(themeFor(look).emphasis(note), columns).join('\n');
}

function drawWrong(reason: string, columns: number, look: Look): string {
  const said = `${signsFor(look).wrong} ${wordsIn(look.language).page.wrongCommand(reason)}`;
  return wrap(onHead(themeFor(look).wrong, said), columns).join('\n');
}
