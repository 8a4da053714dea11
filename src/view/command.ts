// Findings about docker commands → sentences in the language of the screen.
import type { CommandProblem, Difference } from '../command/findings.ts';
import type { Language } from '../notes/note.ts';
import type { CommandWords } from './feedback.ts';
import type { DifferenceSentences, ProblemSentences } from './messages/command.ts';
import * as en from './messages/en/command.ts';
import * as ko from './messages/ko/command.ts';

type CommandMessages = { problems: ProblemSentences; differences: DifferenceSentences };
const messages: Record<Language, CommandMessages> = { en, ko };

export function commandWords(language: Language): CommandWords {
  const { problems, differences } = messages[language];
  const problem = ({ code, args }: CommandProblem): string => (problems[code] as (args: CommandProblem['args']) => string)(args);
  const difference = ({ code, args }: Difference): string => (differences[code] as (args: Difference['args'], say: typeof problem) => string)(args, problem);
  return { problem, difference };
}
