// A docker line taken apart, on the screen.
import type { ExplainedWord, Explanation, Span } from '../../command/command.ts';
import { sayProblem } from './command.ts';
import {
  errorMessage,
  sayRisk,
  saySummary,
  sayWords,
  spokenDifferences,
  type Comparison,
} from './explain-sayings.ts';
import type { Look } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { caretLine, columnsOf, gathered, hang, pad, wrap, wrapPlaces } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** Sections of the notes that teach it, as `volumes/lifetime`. */
export type Sections = readonly string[];

export function viewExplanation(
  explained: Explanation,
  sections: Sections,
  comparison: Comparison | null,
  look: Look,
  toTry: string | null = null,
): string {
  const parts = (inner: Look): string[] => [
    viewLine(explained, comparison, inner),
    ...(comparison ? [viewComparison(explained, comparison, inner)] : []),
    viewCommand(explained, inner),
    viewSections(sections, inner),
    viewToTry(toTry, inner),
  ];
  return inMargin(look, (inner) => `${gathered(parts(inner))}\n`);
}

/** What docker says to one command, what each of its words is, and what to mind. */
export function viewCommand(explained: Explanation, look: Look): string {
  return gathered([
    viewVerdict(explained, look),
    viewWords(explained, look),
    viewRisks(explained, look),
  ]);
}

/** The line as typed, with marks under what is wrong. */
function viewLine(explained: Explanation, comparison: Comparison | null, look: Look): string {
  const ofGrade =
    comparison?.grade.kind === 'different'
      ? comparison.grade.differences.flatMap(({ at }) => (at ? [at] : []))
      : [];
  return drawMarked(explained.line, [...wrongIn(explained), ...ofGrade], look);
}

/** What is wrong in a command, or odd. */
export function wrongIn(explained: Explanation): Span[] {
  return [
    ...(explained.error ? [explained.error.problem.at] : []),
    ...(explained.notice ? [explained.notice.at] : []),
    ...explained.engineRefuses.map(({ at }) => at),
  ];
}

export function drawMarked(text: string, spans: readonly Span[], look: Look): string {
  let start = 0;
  return text
    .split('\n')
    .map((line) => {
      const from = start;
      start += line.length + 1;
      const own = spans.filter(([a, b]) => a <= from + line.length && Math.max(b, a + 1) > from);
      return drawLine(
        line,
        own.map(([a, b]): Span => [Math.max(a - from, 0), b - from]),
        look,
      );
    })
    .join('\n');
}

function drawLine(text: string, spans: readonly Span[], look: Look): string {
  const typed = shownTyped(text);
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
  const { labels } = wordsIn(look.language).explain;
  const [theme, signs] = [themeFor(look), signsFor(look)];
  const isRefused = explained.error !== null || explained.engineRefuses.length > 0;
  const isOld = explained.risks.some(({ code }) => code === 'old-compose');
  const taken = isOld ? labels.compose : labels.ok;
  const refused = explained.error?.code === 'not-docker' ? labels.notDocker : labels.refused;
  const label = explained.error ? refused : isRefused ? labels.engine : taken;
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
    return hang(`  ${theme.strong(pad(text, width))}  `, draw, look.columns);
  return `${wrap(text, look.columns - 2)
    .map((line) => `  ${theme.strong(line)}`)
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

function viewRisks(explained: Explanation, look: Look): string {
  const { labels } = wordsIn(look.language).explain;
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

export function viewSections(sections: Sections, look: Look): string {
  if (sections.length === 0) return '';
  const { labels } = wordsIn(look.language).explain;
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

/** The line to type that does it in a Docker of one's own; empty where there is none. */
export function viewToTry(line: string | null, look: Look): string {
  if (line === null) return '';
  const { tryIt } = wordsIn(look.language).explain.labels;
  const draw = (columns: number): string => wrap(shownTyped(line), columns).join('\n');
  return hang(`${themeFor(look).heading(tryIt)}  `, draw, look.columns);
}

function viewComparison(explained: Explanation, comparison: Comparison, look: Look): string {
  const { labels } = wordsIn(look.language).explain;
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
