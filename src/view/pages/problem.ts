// Problems of notes → lines: `path:line:column  error  code  sentence`, and under it what to do.
import type { Language } from '../../notes/note.ts';
import type { Problem, Severity } from '../../notes/problem.ts';
import { shownTyped } from '../text/safe.ts';
import { problems as en } from '../messages/en/problems.ts';
import { problems as ko } from '../messages/ko/problems.ts';
import type { ProblemMessages, ProblemSentences, SayCommand } from '../messages/problems.ts';

const messages: Record<Language, ProblemMessages> = { en, ko };
const severities: Record<Language, Record<Severity, string>> = {
  en: { error: 'error', warning: 'warning' },
  ko: { error: '오류', warning: '경고' },
};

function sentencesOf(problem: Problem, language: Language, say: SayCommand): ProblemSentences {
  const sentence = messages[language][problem.code] as (
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
  const said = `${path}:${line}:${column}  ${severities[language][problem.severity]}  ${problem.code}  ${message}`;
  return `${shownTyped(said)}\n    ${shownTyped(help)}\n`;
}

/** One problem as `check --json` prints it. */
export function problemRow(problem: Problem, language: Language, say: SayCommand) {
  const { path, line, column } = problem.place;
  const [message, help] = sentencesOf(problem, language, say);
  return { path, line, column, severity: problem.severity, code: problem.code, message, help };
}
