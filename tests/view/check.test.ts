// What `check` prints of a whole bank: within the window, with its margin, per cents as each language writes them.
import { expect, test } from 'vitest';
import type { Checked } from '../../src/notes/check.ts';
import { guessRules } from '../../src/notes/guess.ts';
import { viewChecked } from '../../src/view/pages/check.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { languages } from '../../src/notes/note.ts';
import type { Look } from '../../src/view/look.ts';
import { commandWords } from '../../src/view/pages/command-words.ts';

const guessability = languages.flatMap((language) =>
  guessRules.map((rule) => ({ language, topic: null, rule, hit: 0.228, chance: 0.25, n: 315 })),
);
const checked: Checked = { problems: [], guessability, proofs: [] };

const drawn = (look: Partial<Look>): string =>
  viewChecked(
    checked,
    { notes: 56, proofs: false },
    { language: 'en', columns: 80, color: false, unicode: true, plain: false, ...look } as Look,
    commandWords(look.language ?? 'en'),
  );

test.each([40, 60, 80])('at %d columns every row is within the margins', (columns) => {
  for (const language of languages) {
    const rows = drawn({ language, columns }).split('\n');
    expect(rows.filter((row) => columnsOf(row) > columns - 2)).toEqual([]);
    expect(rows.filter((row) => row !== '' && !row.startsWith('  '))).toEqual([]);
  }
});

test.each([
  ['en', '    longest         23 %\n', '  en, 315 questions; 25 % by chance\n'],
  ['ko', '    longest          23%\n', '  ko, 315문제. 찍으면 25%\n'],
] as const)('in %s', (language, row, head) => {
  const text = drawn({ language });
  expect(text).toContain(head);
  expect(text).toContain(row);
});
