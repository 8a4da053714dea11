// The report of an interview as it is printed: on the screen, and as Markdown.
import type { Report, ReportedAnswer } from '../../interview/report.ts';
import type { Markdown, TopicId } from '../../notes/note.ts';
import { drawBarRows } from './bar-rows.ts';
import { clockTime } from '../text/clock.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { gathered, hang, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

/** Titles for ids: the topic's, and with a section the path to it. */
export type Titles = (topic: TopicId, section?: string) => string[];

const margin = 2;

/** Everything on one screen, which scrolls; without its margin. */
export function drawReport(report: Report, titles: Titles, look: Look): string {
  const page = { ...look, columns: pageWidth(look) - margin };
  const words = wordsIn(look.language).interview.report;
  const theme = themeFor(look);
  const parts = [
    theme.heading(words.title),
    [
      ...wrap(drawVerdict(report, page), page.columns),
      ...wrap(factsOf(report, words).join(` ${signsFor(look).dot} `), page.columns),
    ].join('\n'),
    section(
      words.topics,
      report.topics.map((one) => ({ ...one, title: titles(one.topic).join('') })),
      page,
    ),
    section(
      words.levels,
      report.levels.map((one) => ({ ...one, title: words.level[one.level] })),
      page,
    ),
    drawStudy(report, titles, page),
  ];
  return gathered(parts);
}

export function verdictOf(
  { passed, share, pass }: Report,
  words: Words['interview']['report'],
): string {
  const percent = percentOf(share);
  return passed === null
    ? words.unfinished(percent)
    : passed
      ? words.passed(percent, pass)
      : words.failed(percent, pass);
}

export function factsOf(
  { named, points, seconds }: Report,
  words: Words['interview']['report'],
): string[] {
  return [words.named(named, points), words.time(clockTime(seconds * 1000))];
}

/** Never rounded up to a mark that was not reached. */
export function percentOf(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

export function showCommand(topic: string, sectionId: string): string {
  return `docker-learn show ${topic}#${sectionId}`;
}

/** Paragraphs and fences; a fence may hold empty lines. */
export function blocksOf(text: Markdown): string[] {
  return (
    text
      .match(/(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n\1|[^\n]+(?:\n(?!`{3}|~{3})[^\n]+)*/g)
      ?.filter((block) => block.trim() !== '') ?? []
  );
}

/** Markdown that reads well as text, on a page and in print. */
export function reportMarkdown(
  report: Report,
  titles: Titles,
  look: Pick<Look, 'language'>,
): string {
  const words = wordsIn(look.language).interview.report;
  const shares = (
    rows: { title: string; named: number; points: number; share: number }[],
  ): string[] =>
    rows.map(
      ({ title, named, points, share }) =>
        `- ${title}: ${words.percent(percentOf(share))} (${named}/${points})`,
    );
  const study = report.study.map(
    ({ topic, section: id, missed }) =>
      `1. ${titles(topic, id).join(' › ')} – ${words.missed(missed)} – \`${showCommand(topic, id)}\``,
  );
  return (
    [
      `# ${words.title}`,
      `**${verdictOf(report, words)}**`,
      factsOf(report, words).join(' · '),
      `## ${words.topics}`,
      shares(report.topics.map((one) => ({ ...one, title: titles(one.topic).join('') }))).join(
        '\n',
      ),
      `## ${words.levels}`,
      shares(report.levels.map((one) => ({ ...one, title: words.level[one.level] }))).join('\n'),
      ...(study.length === 0 ? [] : [`## ${words.study}`, study.join('\n')]),
      `## ${words.answers}`,
      ...report.answers.flatMap((answer) => answerMarkdown(answer, titles, words)),
    ].join('\n\n') + '\n'
  );
}

/** `3` of a question, `3 · follow-up` of what went deeper. */
export function numberOf(
  { number, parent }: ReportedAnswer,
  words: Words['interview']['report'],
): string {
  return parent === null ? `${number}` : `${number} · ${words.followUp}`;
}

function answerMarkdown(
  answer: ReportedAnswer,
  titles: Titles,
  words: Words['interview']['report'],
): string[] {
  const { topic, section: id, points, way } = answer;
  const [question = '', ...more] = blocksOf(answer.prompt);
  const facts = [
    titles(topic, id).join(' › '),
    words.level[answer.level],
    clockTime(answer.seconds * 1000),
  ].join(' · ');
  const said =
    way === 'typed'
      ? answer.said
          .split('\n')
          .map((line) => `> ${literal(line)}`.trimEnd())
          .join('\n')
      : `> *${way === 'spoken' ? words.spoken : words.skipped}*`;
  const ticks = points
    .map(({ text, named }) => `- [${named ? 'x' : ' '}] ${text.replaceAll('\n', '\n  ')}`)
    .join('\n');
  const again = points.every(({ named }) => named)
    ? []
    : [`${words.readAgain}: \`${showCommand(topic, id)}\``];
  return [
    `### ${numberOf(answer, words)}. ${question.replaceAll('\n', ' ')}`,
    ...more,
    facts,
    said,
    `${words.points}:`,
    ticks,
    ...again,
  ];
}

/** What was typed is text, whatever it looks like. */
function literal(line: string): string {
  return shownTyped(line)
    .replaceAll(/[\\`*_[\]<>&#|~]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

function drawVerdict(report: Report, look: Look): string {
  const theme = themeFor(look);
  const said = verdictOf(report, wordsIn(look.language).interview.report);
  if (report.passed === null) return said;
  return report.passed
    ? theme.right(`${signsFor(look).right} ${said}`)
    : theme.wrong(`${signsFor(look).wrong} ${said}`);
}

type Row = { title: string; named: number; points: number; share: number };

function section(title: string, rows: readonly Row[], look: Look): string {
  const bars = rows.map(({ title: name, named, points, share }) => ({
    title: name,
    cells: [`${named}/${points}`],
    share,
  }));
  return [title, ...drawBarRows(bars, look)].join('\n');
}

function drawStudy({ study }: Report, titles: Titles, look: Look): string {
  if (study.length === 0) return '';
  const words = wordsIn(look.language).interview.report;
  const rows = study.slice(0, 5).map(({ topic, section: id, missed }, at) => {
    const place = titles(topic, id).join(` ${signsFor(look).path} `);
    const draw = (columns: number): string =>
      [
        ...renderPrompt(place, { ...look, columns }).split('\n'),
        ...wrap(
          renderSentence(
            `${words.missed(missed)} ${signsFor(look).dot} \`${showCommand(topic, id)}\``,
            look,
          ),
          columns,
        ),
      ].join('\n');
    return hang(`${at + 1}  `, draw, look.columns);
  });
  return [words.study, ...rows].join('\n');
}
