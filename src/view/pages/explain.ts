// A docker line taken apart → the screen, or the document that `explain --json` prints.
import {
  withoutStandIns,
  type CommandProblem,
  type Difference,
  type ExplainedWord,
  type Explanation,
  type CommandGrade,
  type Risk,
} from '../../command/command.ts';
import type { Language } from '../../notes/note.ts';
import { sayDifference, sayProblem } from './command.ts';
import { describeFlag } from './flag.ts';
import type { Look } from '../look.ts';
import * as en from '../messages/en/explain.ts';
import * as ko from '../messages/ko/explain.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { summarize } from './command-summary.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { caretLine, columnsOf, hang, pad, wrap, wrapPlaces } from '../text/width.ts';

const messages = { en, ko };

/** What was compared: `left` is expected, the explained line is judged. */
export type Comparison = { left: string; grade: CommandGrade };
/** Sections of the notes that teach it, as `volumes/lifetime`. */
type Sections = readonly string[];

export function viewExplanation(
  explained: Explanation,
  sections: Sections,
  comparison: Comparison | null,
  look: Look,
): string {
  const parts = [
    viewLine(explained, comparison, look),
    ...(comparison ? [viewComparison(explained, comparison, look)] : []),
    viewVerdict(explained, look),
    viewWords(explained, look),
    viewRisks(explained, look),
    viewSections(sections, look),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The line as typed, with marks under what is wrong. */
function viewLine(explained: Explanation, comparison: Comparison | null, look: Look): string {
  const typed = shownTyped(explained.line);
  const ofGrade =
    comparison?.grade.kind === 'different'
      ? comparison.grade.differences.flatMap(({ at }) => (at ? [at] : []))
      : [];
  const spans = [
    ...(explained.error ? [explained.error.problem.at] : []),
    ...(explained.notice ? [explained.notice.at] : []),
    ...explained.engineRefuses.map(({ at }) => at),
    ...ofGrade,
  ];
  return wrapPlaces(typed, look.columns)
    .flatMap(([start, end]) => {
      const line = typed.slice(start, end);
      const marks = spans
        .filter(([from, to]) => from < end && Math.max(to, from + 1) > start)
        .map(([from, to]) =>
          caretLine(
            line,
            Math.max(from, start) - start,
            Math.min(Math.max(to, from + 1), end) - start,
          ),
        );
      return marks.length === 0 ? [line] : [line, themeFor(look).wrong(overlay(marks))];
    })
    .join('\n');
}

function overlay(marks: string[]): string {
  const length = Math.max(...marks.map((mark) => mark.length));
  return Array.from({ length }, (_, at) =>
    marks.some((mark) => mark[at] === '~') ? '~' : ' ',
  ).join('');
}

function viewVerdict(explained: Explanation, look: Look): string {
  const { labels } = messages[look.language];
  const [theme, signs] = [themeFor(look), signsFor(look)];
  const isRefused = explained.error !== null || explained.engineRefuses.length > 0;
  const label = explained.error ? labels.refused : isRefused ? labels.engine : labels.ok;
  const headline = isRefused
    ? theme.wrong(`${signs.wrong} ${label}`)
    : theme.right(`${signs.right} ${label}`);
  const said = [
    explained.error
      ? errorMessage(explained, look.language)
      : explained.notice
        ? sayProblem(explained.notice, look.language)
        : '',
    ...explained.engineRefuses.map((problem) => sayProblem(problem, look.language)),
    saySummary(explained, look.language),
  ];
  return [
    ...wrap(headline, look.columns),
    ...said
      .filter((text) => text !== '')
      .flatMap((text) => wrap(renderSentence(shownTyped(text), look), look.columns)),
  ].join('\n');
}

/** What is meant, and what the real CLI says where that is something else. */
function errorMessage({ error }: Explanation, language: Language): string {
  if (!error) return '';
  const { labels, complaints } = messages[language];
  const { code, problem } = error;
  const misleads =
    problem.code === 'unknown-command' && code !== 'unknown-command'
      ? complaints.get(code)
      : undefined;
  return `${sayProblem(problem, language)}${misleads === undefined ? '' : ` ${labels.cli(misleads)}`}`;
}

function viewWords(explained: Explanation, look: Look): string {
  const rows = mergeRows(explained.words).map((words) => ({
    text: shownTyped(words.map(({ text }) => text).join(' ')),
    means: sayWords(words, explained, look.language),
  }));
  const widest = Math.min(
    Math.max(0, ...rows.map(({ text }) => columnsOf(text))),
    Math.floor(look.columns / 3),
  );
  return rows.map(({ text, means }) => viewRow(text, means, widest, look)).join('\n');
}

function viewRow(text: string, means: string, width: number, look: Look): string {
  const theme = themeFor(look);
  const draw = (columns: number): string => wrap(renderSentence(means, look), columns).join('\n');
  if (columnsOf(text) <= width)
    return hang(`  ${theme.code(pad(text, width))}  `, draw, look.columns);
  return `${wrap(text, look.columns - 2)
    .map((line) => `  ${theme.code(line)}`)
    .join('\n')}\n${hang(' '.repeat(width + 4), draw, look.columns)}`;
}

/** A flag and its value are one row, and so are the words of the command and those for the container. */
function mergeRows(words: ExplainedWord[]): ExplainedWord[][] {
  const rows: ExplainedWord[][] = [];
  for (const word of words) {
    const before = rows.at(-1)?.at(-1);
    const joins =
      before &&
      (word.role === 'value' ||
        ((word.role === 'inside' || word.role === 'command' || word.role === 'unread') &&
          before.role === word.role));
    if (joins) rows.at(-1)?.push(word);
    else rows.push([word]);
  }
  return rows;
}

function sayWords(words: ExplainedWord[], explained: Explanation, language: Language): string {
  const [first] = words;
  return first ? sayWord(first, explained, language) : '';
}

function sayWord(word: ExplainedWord, explained: Explanation, language: Language): string {
  const { roles } = messages[language];
  const described = word.flags.map(
    ({ owner, name }) => describeFlag(owner, name, language) ?? `--${name}`,
  );
  if (word.role === 'flag') return described.join('; ') || roles.flag;
  if (word.role === 'value') return `${roles.value} \`--${word.flags.at(-1)?.name ?? ''}\``;
  if (word.role === 'wrong' && explained.error)
    return sayProblem(explained.error.problem, language);
  const thing = /^(?:argument|image|container)$/.test(word.role)
    ? thingOf(word, explained, language)
    : undefined;
  return thing ?? roles[word.role];
}

/** What a word is to its command: the network and the container of `network connect`, say. */
function thingOf(
  { at }: ExplainedWord,
  { parsed }: Explanation,
  language: Language,
): string | undefined {
  const { things } = messages[language];
  const place = parsed.args.findIndex((one) => one.at[0] === at[0]);
  const known = things.get(parsed.command) ?? things.get(parsed.command.split(' ')[0] ?? '') ?? [];
  return (
    known[place] ??
    (known.length === 1 && parsed.command.includes(' ') && !things.has(parsed.command)
      ? known[0]
      : undefined)
  );
}

function saySummary(explained: Explanation, language: Language): string {
  return withoutStandIns(summarize(explained, language), explained.parsed, explained.line);
}

function viewRisks(explained: Explanation, look: Look): string {
  const { labels } = messages[look.language];
  if (explained.risks.length === 0) return '';
  const rows = explained.risks.map((risk) =>
    hang(
      `  ${signsFor(look).bullet} `,
      (columns) =>
        wrap(renderSentence(sayRisk(risk, explained, look.language), look), columns).join('\n'),
      look.columns,
    ),
  );
  return [themeFor(look).heading(labels.risks), ...rows].join('\n');
}

function sayRisk(risk: Risk, { parsed, line }: Explanation, language: Language): string {
  return withoutStandIns(
    (messages[language].risks[risk.code] as (args: Risk['args']) => string)(risk.args),
    parsed,
    line,
  );
}

function viewSections(sections: Sections, look: Look): string {
  if (sections.length === 0) return '';
  const { labels } = messages[look.language];
  return [
    themeFor(look).heading(labels.more),
    ...sections.map((section) =>
      hang(
        '  ',
        (columns) => wrap(`docker-learn show ${section.replace('/', '#')}`, columns).join('\n'),
        look.columns,
      ),
    ),
  ].join('\n');
}

function viewComparison(explained: Explanation, comparison: Comparison, look: Look): string {
  const { labels } = messages[look.language];
  const [theme, signs] = [themeFor(look), signsFor(look)];
  const isSame = comparison.grade.kind === 'right';
  const headline = isSame
    ? theme.right(`${signs.right} ${labels.same}`)
    : theme.wrong(`${signs.wrong} ${labels.different}`);
  const said = spokenDifferences(explained, comparison, look.language).map(
    ({ message }) => message,
  );
  return [
    ...wrap(headline, look.columns),
    ...said.flatMap((text) => wrap(renderSentence(shownTyped(text), look), look.columns)),
  ].join('\n');
}

function spokenDifferences(
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

/** The document of `explain --json`, as commands.md has it. */
export function explanationDocument(
  explained: Explanation,
  sections: Sections,
  comparison: Comparison | null,
  language: Language,
) {
  const say = (problem: CommandProblem) => ({
    message: sayProblem(problem, language),
    at: problem.at,
  });
  return {
    schema: 1,
    line: explained.line,
    verdict: explained.verdict,
    error: explained.error && {
      code: explained.error.code,
      message: errorMessage(explained, language),
      at: explained.error.problem.at,
    },
    engineRefuses: explained.engineRefuses.map((problem) => ({
      code: problem.code,
      ...say(problem),
    })),
    meaning: meaningDocument(explained),
    words: explained.words.map((word) => ({
      text: word.text,
      at: word.at,
      role: word.role,
      means: sayWord(word, explained, language),
    })),
    summary: explained.notice
      ? sayProblem(explained.notice, language)
      : saySummary(explained, language),
    risks: explained.risks.map((risk) => ({
      code: risk.code,
      message: sayRisk(risk, explained, language),
    })),
    sections,
    same: comparison && comparison.grade.kind === 'right',
    differences: comparison ? spokenDifferences(explained, comparison, language) : [],
  };
}

function meaningDocument({ meaning, normal }: Explanation): object {
  if (!meaning) return {};
  const { command, image, targets, inside, items } = meaning;
  return {
    command,
    normal,
    image: image?.normal ?? null,
    targets: targets.map(({ normal: target }) => target),
    inside: inside.map(({ text }) => text),
    mounts: items.flatMap(({ mount }) => mount ?? []),
    ports: items.flatMap(({ port }) => port ?? []),
    flags: items
      .filter(({ mount, port }) => !mount && !port)
      .map((item) => ({ name: item.field, value: item.normal })),
  };
}
