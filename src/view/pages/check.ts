// What `check` says: every problem with its place, how well a guesser would do, and what is proved.
import type { Checked } from '../../notes/check.ts';
import type { CommandWords } from './feedback.ts';
import type { Look } from '../look.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';
import { viewProblems } from './problem.ts';
import { columnsOf, pad } from '../text/width.ts';

/** Ends in a line break. Problems are never wrapped, so that an editor can read the place. */
export function viewChecked(
  checked: Checked,
  shown: { notes: number; proofs: boolean },
  look: Look,
  say: CommandWords,
): string {
  const text = wordsIn(look.language).checked;
  const count = (severity: string) =>
    checked.problems.filter((problem) => problem.severity === severity).length;
  const guesses = guessTable(checked, text);
  const proofs = shown.proofs
    ? checked.proofs
        .map(({ language, proved, total }) => text.proofs(language, proved, total))
        .join('\n')
    : '';
  const parts = [
    viewProblems(checked.problems, look.language, say.problem).trimEnd(),
    guesses,
    proofs,
    text.counts(shown.notes, count('error'), count('warning')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The whole bank only: single topics are too few questions to mean much, and stand in the JSON. */
function guessTable({ guessability }: Checked, text: Words['checked']): string {
  const rows = guessability.filter((row) => row.topic === null);
  if (rows.length === 0) return '';
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const cells = [
    [text.language, text.rule, text.hit, text.chance, text.questions],
    ...rows.map((row) => [
      row.language,
      row.rule,
      percent(row.hit),
      percent(row.chance),
      String(row.n),
    ]),
  ];
  const rooms = [0, 1, 2, 3, 4].map((at) =>
    Math.max(...cells.map((row) => columnsOf(row[at] ?? ''))),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, at) => pad(cell, rooms[at] ?? 0, at < 2 ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  );
  return [text.guesses, ...lines.map((line) => `  ${line}`)].join('\n');
}
