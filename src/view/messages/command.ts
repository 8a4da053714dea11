// What every language must say about a typed docker command: a missing sentence does not compile.
import type {
  CommandProblem,
  DifferenceArgs,
  DifferenceCode,
  CommandProblemArgs,
  CommandProblemCode,
} from '../../command/findings.ts';

export type ProblemSentences = {
  [C in CommandProblemCode]: (args: CommandProblemArgs[C]) => string;
};
export type DifferenceSentences = {
  [C in DifferenceCode]: (
    args: DifferenceArgs[C],
    say: (problem: CommandProblem) => string,
    describe: (command: string, flag: string) => string | null,
  ) => string;
};
