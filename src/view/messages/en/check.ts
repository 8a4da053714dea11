// English of check: counts, a guesser's chances, what is proved.
import type { Severity } from '../../../notes/problem.ts';

export const checked = {
  counts: (notes: number, errors: number, warnings: number): string =>
    `${notes} ${notes === 1 ? 'note' : 'notes'}, ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  severity: { error: 'error', warning: 'warning' } satisfies Record<Severity, string>,
  leftOut: (problems: number, folder: string): string =>
    `${problems === 1 ? 'One problem' : `${problems} problems`} in your own notes: what they concern was left out. \`docker-learn check ${folder}\` names each.`,
  reading: (done: number, of: number): string => `Reading notes: ${done} of ${of}`,
  writing: (done: number, of: number): string => `Writing notes: ${done} of ${of}`,
  guesses: 'How often a rule of thumb is right on the choice questions:',
  guessed: (language: string, questions: number, chance: number): string =>
    `${language}, ${questions === 1 ? '1 question' : `${questions} questions`}; ${chance} % by chance`,
  percent: (share: number): string => `${share} %`,
  proofs: (language: string, proved: number, total: number): string =>
    `${language}: ${proved} of ${total} questions name the experiment that decides them`,
};
