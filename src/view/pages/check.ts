// What `check` says: every problem with its place, how well a guesser would do, and what is proved.
import type { Checked } from '../../notes/check.ts';
import type { Language } from '../../notes/note.ts';
import type { CommandWords } from './feedback.ts';
import type { Look } from '../look.ts';
import { viewProblems } from './problem.ts';
import { columnsOf, pad } from '../text/width.ts';

type Words = {
  counts(notes: number, errors: number, warnings: number): string;
  guesses: string;
  rule: string;
  language: string;
  hit: string;
  chance: string;
  questions: string;
  proofs(language: Language, proved: number, total: number): string;
};
const words: Record<Language, Words> = {
  en: {
    counts: (notes, errors, warnings) =>
      `${notes} ${notes === 1 ? 'note' : 'notes'}, ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    guesses: 'How often a rule of thumb is right on the choice questions (chance beside it):',
    rule: 'rule',
    language: 'language',
    hit: 'right',
    chance: 'chance',
    questions: 'questions',
    proofs: (language, proved, total) =>
      `${language}: ${proved} of ${total} questions name the experiment that decides them`,
  },
  ko: {
    counts: (notes, errors, warnings) => `노트 ${notes}개, 오류 ${errors}개, 경고 ${warnings}개`,
    guesses: '요령만으로 객관식을 맞힐 비율(옆은 찍어서 맞힐 확률):',
    rule: '요령',
    language: '언어',
    hit: '맞힘',
    chance: '확률',
    questions: '문제 수',
    proofs: (language, proved, total) =>
      `${language}: ${total}문제 중 ${proved}문제에 판정한 실험이 적혀 있음`,
  },
};

/** Ends in a line break. Problems are never wrapped, so that an editor can read the place. */
export function viewChecked(
  checked: Checked,
  shown: { notes: number; proofs: boolean },
  look: Look,
  say: CommandWords,
): string {
  const text = words[look.language];
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
function guessTable({ guessability }: Checked, text: Words): string {
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
