// Problems of notes → lines: `path:line:column  error  code  sentence`, and under it what to do.
import type { Language } from '../../notes/note.ts';
import type { Problem } from '../../notes/problem.ts';
import { shownTyped } from '../text/safe.ts';
import type { ProblemSentences, SayCommand } from '../messages/problems.ts';
import { wordsIn } from '../messages/words.ts';

function sentencesOf(problem: Problem, language: Language, say: SayCommand): ProblemSentences {
  const sentence = wordsIn(language).problems[problem.code] as (
    args: Problem['args'],
    say: SayCommand,
  ) => ProblemSentences;
  return sentence(problem.args, say);
}

/** Two lines for each problem; never wrapped, so that an editor can read the place. */
export function viewProblems(
  problems: readonly Problem[],
  language: Language,
  say: SayCommand,
): string {
  return problems.map((problem) => viewProblem(problem, language, say)).join('');
}

function viewProblem(problem: Problem, language: Language, say: SayCommand): string {
  const { path, line, column } = problem.place;
  const [message, help] = sentencesOf(problem, language, say);
  const said = `${path}:${line}:${column}  ${wordsIn(language).checked.severity[problem.severity]}  ${problem.code}  ${message}`;
  return `${shownTyped(said)}\n    ${shownTyped(help)}\n`;
}

/** One problem as `check --json` prints it. */
export function problemRow(problem: Problem, language: Language, say: SayCommand) {
  const { path, line, column } = problem.place;
  const [message, help] = sentencesOf(problem, language, say);
  return { path, line, column, severity: problem.severity, code: problem.code, message, help };
}
