// Where in a drawn note the lines stand that can be done in a Docker of one's own.
import type { Drawn } from '../../notes/compiled.ts';
import { unstyled } from '../text/columns.ts';
import type { Passage } from './picture.ts';

/** `toTry`: the lines of each section, which stand where the last of its prompts does. */
export function passagesIn(
  { head, sections }: Drawn,
  toTry: readonly (readonly string[])[],
): Passage[] {
  let first = rowsOf(head).length + 1;
  return sections.flatMap(({ text }, at) => {
    const rows = rowsOf(text);
    const last = rows.findLastIndex((row) => prompt.test(unstyled(row)));
    const row = first + Math.max(0, last);
    first += rows.length + 1;
    const lines = toTry[at] ?? [];
    return lines.length === 0 ? [] : [{ row, lines }];
  });
}

/** Behind the margin, and behind the bar of a quotation. */
const prompt = /^[ │|>]*\$ /;

const rowsOf = (text: string): string[] => text.split('\n');
