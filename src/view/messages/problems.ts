// What every language must say about problems of notes.
import type { CommandProblem } from '../../command/command.ts';
import type { ProblemArgs, ProblemCode } from '../../notes/problem.ts';

/** Puts what is wrong with a docker command into words. */
export type SayCommand = (problem: CommandProblem) => string;
/** What is wrong, and what to do. */
export type ProblemSentences = readonly [message: string, help: string];
/** Every code has its sentences in every language, or the program doesn't compile. */
export type ProblemMessages = {
  [C in ProblemCode]: (args: ProblemArgs[C], say: SayCommand) => ProblemSentences;
};

/** Those of labs stand in files of their own. */
export type LabProblemMessages = Pick<
  ProblemMessages,
  Extract<ProblemCode, `lab-${string}` | 'labs-differ' | `check-${string}`>
>;
