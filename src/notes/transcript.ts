// What a section's transcripts have typed, so that it can be done again line by line.
import type { Markdown } from './note.ts';

const fences = /^([> ]*)(`{3,}|~{3,})console[ \t]*\n(.*?)^\1\2/gmsu;

/** A line that goes on in the next, behind `> `, is one of several lines. */
export function transcriptIn(text: Markdown): string[] {
  return [...text.matchAll(fences)].flatMap(([, before = '', , code = '']) =>
    typedIn(code.split('\n').map((line) => line.slice(before.length))),
  );
}

function typedIn(rows: readonly string[]): string[] {
  const typed: string[] = [];
  let isOpen = false;
  for (const row of rows) {
    const isNew = row.startsWith('$ ');
    isOpen = isNew || (isOpen && row.startsWith('> '));
    if (isNew) typed.push(row.slice(2));
    else if (isOpen) typed.push(`${typed.pop() ?? ''}\n${row.slice(2)}`);
  }
  return typed;
}
