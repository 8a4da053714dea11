// What `check` says: every problem with its place, how well a guesser would do, and what is proved.
import type { Checked } from '../../notes/check.ts';
import { languages } from '../../notes/note.ts';
import type { CommandWords } from './feedback.ts';
import type { Look } from '../look.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';
import { viewProblems } from './problem.ts';
import { inMargin } from '../text/margin.ts';
import { columnsOf, gathered, pad, wrap } from '../text/width.ts';

/** Ends in a line break. Problems are never wrapped and have no margin, so that an editor can read the place. */
export function viewChecked(
  checked: Checked,
  shown: { notes: number; proofs: boolean },
  look: Look,
  say: CommandWords,
): string {
  const text = wordsIn(look.language).checked;
  const count = (severity: string) =>
    checked.problems.filter((problem) => problem.severity === severity).length;
  const proofs = shown.proofs
    ? checked.proofs
        .map(({ language, proved, total }) => text.proofs(language, proved, total))
        .join('\n')
    : '';
  const counts = text.counts(shown.notes, count('error'), count('warning'));
  const said = inMargin(look, ({ columns }) =>
    gathered([
      guessTable(checked, text, columns),
      ...[proofs, counts].map((part) => wrap(part, columns).join('\n')),
    ]),
  );
  const problems = viewProblems(checked.problems, look.language, say.problem).trimEnd();
  return `${gathered([problems, said])}\n`;
}

/** The whole bank only: single topics are too few questions to mean much, and stand in the JSON. */
function guessTable({ guessability }: Checked, text: Words['checked'], columns: number): string {
  const ofBank = guessability.filter((row) => row.topic === null);
  if (ofBank.length === 0) return '';
  const room = Math.max(...ofBank.map(({ rule }) => columnsOf(rule)));
  const share = (part: number) => text.percent(Math.round(100 * part)).padStart(5);
  const tables = languages.flatMap((language) => {
    const rows = ofBank.filter((row) => row.language === language);
    const [first] = rows;
    if (first === undefined) return [];
    const head = text.guessed(language, first.n, Math.round(100 * first.chance));
    const lines = rows.map(({ rule, hit }) => `  ${pad(rule, room)}  ${share(hit)}`);
    return [[...wrap(head, columns), ...lines].join('\n')];
  });
  return [wrap(text.guesses, columns).join('\n'), ...tables].join('\n\n');
}
