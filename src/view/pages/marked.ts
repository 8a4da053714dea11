// Blocks below each other of which one is marked, with where each stands.

/** Rows from 0: those of the marker, and the first of each option. */
export type Entered = {
  text: string;
  focus: readonly [first: number, last: number] | null;
  named: readonly { name: string; row: number }[];
};

/** Blocks below each other, each with its name; the one at the cursor is marked. */
export function stacked(
  blocks: readonly { name: string; text: string }[],
  cursor: number,
  before: readonly string[] = [],
): Entered {
  const rows: string[] = [...before];
  let focus: Entered['focus'] = null;
  const named = blocks.map(({ name, text }, index) => {
    const row = rows.length;
    rows.push(...text.split('\n'));
    if (index === cursor) focus = [row, rows.length - 1];
    return { name, row };
  });
  return { text: rows.join('\n'), focus, named };
}
