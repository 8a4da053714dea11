// What is said about a docker line taken apart: its error, its words, what it would do, what is risky, what differs.
import {
  withoutStandIns,
  type Difference,
  type ExplainedWord,
  type Explanation,
  type CommandGrade,
  type Risk,
} from '../../command/command.ts';
import type { Language } from '../../notes/note.ts';
import { summarize } from './command-summary.ts';
import { sayDifference, sayProblem } from './command.ts';
import { describeFlag } from './flag.ts';
import { wordsIn } from '../messages/words.ts';

/** What was compared: `left` is expected, the explained line is judged. */
export type Comparison = { left: string; grade: CommandGrade };

/** What is meant, and what the real CLI says where that is something else. */
export function errorMessage({ error }: Explanation, language: Language): string {
  if (!error) return '';
  const { labels, complaints } = wordsIn(language).explain;
  const { code, problem } = error;
  const misleads =
    problem.code === 'unknown-command' && code !== 'unknown-command'
      ? complaints.get(code)
      : undefined;
  return `${sayProblem(problem, language)}${misleads === undefined ? '' : ` ${labels.cli(misleads)}`}`;
}

export function sayWords(
  words: ExplainedWord[],
  explained: Explanation,
  language: Language,
): string {
  const [first] = words;
  return first ? sayWord(first, explained, language) : '';
}

export function sayWord(word: ExplainedWord, explained: Explanation, language: Language): string {
  const { roles, labels } = wordsIn(language).explain;
  const described = word.flags.map(({ owner, name, isOff }) => {
    const does = describeFlag(owner, name, language) ?? `--${name}`;
    return isOff ? labels.off(does) : does;
  });
  if (word.role === 'flag') return described.join('; ') || roles.flag;
  if (word.role === 'value') return `${roles.value} \`--${word.flags.at(-1)?.name ?? ''}\``;
  if (word.role === 'wrong' && explained.error)
    return sayProblem(explained.error.problem, language);
  if (word.role === 'program' && word.text.endsWith('docker-compose')) return roles.compose;
  const thing = /^(?:argument|image|container)$/.test(word.role)
    ? thingOf(word, explained, language)
    : undefined;
  return thing ?? roles[word.role];
}

/** What a word is to its command: the network and the container of `network connect`, say. */
function thingOf(
  { at, role }: ExplainedWord,
  { parsed }: Explanation,
  language: Language,
): string | undefined {
  const { things } = wordsIn(language).explain;
  const place = parsed.args.findIndex((one) => one.at[0] === at[0]);
  const context = parsed.command === 'image build' ? contextOf(parsed.args[place]?.text ?? '') : '';
  const own = things.get(context) ?? things.get(parsed.command);
  const ofGroup = role === 'image' ? [] : (things.get(parsed.command.split(' ')[0] ?? '') ?? []);
  if (own !== undefined)
    return own[place] ?? (parsed.command === 'container top' ? own.at(-1) : undefined);
  return ofGroup[place] ?? (ofGroup.length === 1 ? ofGroup[0] : undefined);
}

/** Where a build's files come from. */
function contextOf(text: string): string {
  if (text === '-') return 'build -';
  return /^(?:[a-z+]+:\/\/|git@|github\.com\/)/.test(text) ? 'build URL' : '';
}

export function saySummary(explained: Explanation, language: Language): string {
  return withoutStandIns(summarize(explained, language), explained.parsed, explained.line);
}

export function sayRisk(risk: Risk, { parsed, line }: Explanation, language: Language): string {
  return withoutStandIns(
    (wordsIn(language).explain.risks[risk.code] as (args: Risk['args']) => string)(risk.args),
    parsed,
    line,
  );
}

export function spokenDifferences(
  { parsed, line }: Explanation,
  { left, grade }: Comparison,
  language: Language,
): { code: string; message: string }[] {
  if (grade.kind === 'unreadable')
    return [{ code: grade.problem.code, message: sayProblem(grade.problem, language) }];
  return differencesOf(grade).map((one) => ({
    code: one.code,
    message: withoutStandIns(sayDifference(one, language), parsed, line, left),
  }));
}

function differencesOf(grade: CommandGrade): Difference[] {
  if (grade.kind === 'unreadable') return [];
  return grade.kind === 'right' ? grade.remarks : grade.differences;
}
