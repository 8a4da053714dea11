// Findings about a typed docker command → sentences.
import type { CommandProblem, Difference } from '../../command/command.ts';
import type { Language } from '../../notes/note.ts';
import { describeFlag } from './flag.ts';
import type { DifferenceSentences, ProblemSentences } from '../messages/command.ts';
import { differences as enDifferences, problems as enProblems } from '../messages/en/command.ts';
import { differences as koDifferences, problems as koProblems } from '../messages/ko/command.ts';

const problems: Record<Language, ProblemSentences> = { en: enProblems, ko: koProblems };
const differences: Record<Language, DifferenceSentences> = { en: enDifferences, ko: koDifferences };

/** Why a line can't be read or would be refused. */
export function sayProblem(problem: CommandProblem, language: Language): string {
  const say = problems[language][problem.code] as (args: CommandProblem['args']) => string;
  return say(problem.args);
}

/** What the typed command would do instead of what was asked for. */
export function sayDifference(difference: Difference, language: Language): string {
  const say = differences[language][difference.code] as (
    args: Difference['args'],
    say: (problem: CommandProblem) => string,
    describe: (command: string, flag: string) => string | null,
  ) => string;
  return say(
    difference.args,
    (problem) => sayProblem(problem, language),
    (command, flag) => describeFlag(command, flag, language),
  );
}
