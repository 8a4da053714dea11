// Findings about a typed docker command → sentences.
import type { CommandProblem, Difference } from '../../command/command.ts';
import type { Language } from '../../notes/note.ts';
import { describeFlag } from './flag.ts';
import { wordsIn } from '../messages/words.ts';

/** Why a line can't be read or would be refused. */
export function sayProblem(problem: CommandProblem, language: Language): string {
  const say = wordsIn(language).command.problems[problem.code] as (
    args: CommandProblem['args'],
  ) => string;
  return say(problem.args);
}

/** What the typed command would do instead of what was asked for. */
export function sayDifference(difference: Difference, language: Language): string {
  const say = wordsIn(language).command.differences[difference.code] as (
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
