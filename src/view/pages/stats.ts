// What the learner knows and how sure that is: how much, where weakest, what comes, and whether to trust it.
import type { Markdown } from '../../notes/note.ts';
import type { Mastery, Retention, Stats } from '../../progress/stats.ts';
import { drawBarRows } from './bar-rows.ts';
import { readerKeys, wayOut } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import { drawCalendar, drawDue } from './stats-charts.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, gathered, hang, indent, pad, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

export type ShownStats = {
  stats: Stats;
  /** Put away: until the day, or for good. */
  away: readonly { question: string; until: string | null }[];
  /** In the order of `stats.topics`. */
  titles: readonly string[];
  /** `show` is what `docker-learn show` opens: `volumes#lifetime`. */
  hardest: readonly {
    prompt: Markdown;
    place: readonly string[];
    show: string;
    wrong: number;
    answers: number;
  }[];
};

/** The first page, and what its keys open. */
export type StatsPart = 'first' | 'topics' | 'days' | 'hardest';

/** All of it. Ends in a line break. */
export function viewStats(shown: ShownStats, look: Look): string {
  const page = { ...look, columns: pageWidth(look) - margin };
  const words = wordsIn(look.language).stats;
  const parts = isNothing(shown)
    ? [words.nothing].map((text) => said(text, page))
    : [
        drawOverall(shown.stats.overall, page, words),
        drawTopics(shown, Infinity, page, words),
        drawDue(shown.stats.forecast, page, words),
        drawTrust(shown.stats, page, words),
        headed(words.calendar, drawDays(shown.stats, page, words), page),
        headed(words.retention, drawRetention(shown.stats.retention, page, words), page),
        headed(words.hardest, drawHardest(shown, page, words), page),
        drawAway(shown, page, words),
      ];
  return `\n${indent([drawHead(shown, page, words), gathered(parts)].join('\n\n'), margin)}\n\n`;
}

/** A page of it on the terminal. */
export function viewStatsPage(shown: ShownStats, part: StatsPart, look: Look): Picture {
  const words = wordsIn(look.language).stats;
  const page = { ...look, columns: pageWidth(look) - margin };
  const { key } = words;
  const isFirst = part === 'first';
  const opens = [
    { key: signsFor(look).enter, says: key.topics, keep: 5 },
    { key: 'd', says: key.days, keep: 4 },
    { key: 'h', says: key.hardest, keep: 3 },
  ];
  const keys = [
    ...(isFirst && !isNothing(shown) ? opens : []),
    ...readerKeys(look),
    { key: 'q', says: wayOut({ ...look, isInside: look.isInside === true || !isFirst }), keep: 6 },
  ];
  const body = [drawHead(shown, page, words), drawPart(shown, part, page, words)].join('\n\n');
  return {
    body: indent(body, margin),
    keys,
    caret: null,
    id: `stats ${part}`,
    scroll: 'reader',
    fillsWindow: true,
    title: titleOf(shown, look, words),
  };
}

function drawPart(shown: ShownStats, part: StatsPart, look: Look, words: Words['stats']): string {
  if (isNothing(shown)) return said(words.nothing, look);
  switch (part) {
    case 'topics':
      return drawTopics(shown, Infinity, look, words);
    case 'days':
      return gathered([
        drawDays(shown.stats, look, words),
        headed(words.retention, drawRetention(shown.stats.retention, look, words), look),
      ]);
    case 'hardest':
      return drawHardest(shown, look, words) || said(words.noneHard, look);
    case 'first':
      return gathered([
        drawOverall(shown.stats.overall, look, words),
        drawTopics(shown, topicsShown, look, words),
        drawDue(shown.stats.forecast, look, words),
        drawTrust(shown.stats, look, words),
        drawAway(shown, look, words),
      ]);
  }
}

export const isNothing = ({ stats }: ShownStats): boolean =>
  stats.time.days === 0 && stats.overall.seen === 0;

function headed(head: string, body: string, look: Look): string {
  return body === ''
    ? ''
    : `${wrap(themeFor(look).heading(head), look.columns).join('\n')}\n${body}`;
}

function titleOf(
  { stats }: ShownStats,
  look: Look,
  words: Words['stats'],
): NonNullable<Picture['title']> {
  const answers = sum(stats.calendar.map((one) => one.answers));
  const right = answers === 0 ? '' : words.answers(answers, stats.calendar.length);
  return { left: themeFor(look).heading(words.title), right };
}

function drawHead(shown: ShownStats, look: Look, words: Words['stats']): string {
  const { left, right } = titleOf(shown, look, words);
  return ends(left, themeFor(look).dim(right), look.columns);
}

function drawOverall(
  { known, uncertainty, seen, questions }: Mastery,
  look: Look,
  words: Words['stats'],
): string {
  if (known === null) return said(words.notKnown(seen, questions), look);
  const [low, high] = [-1, 1].map((way) =>
    Math.round(Math.min(1, Math.max(0, known + way * (uncertainty ?? 0))) * 100),
  );
  const range = low === high ? null : `${low}${signsFor(look).dash}${words.percent(high ?? 0)}`;
  return said(words.now(words.percent(Math.round(known * 100)), range, questions, seen), look);
}

const topicsShown = 6;

/** The weakest on top: it is what one acts on. */
function drawTopics(
  { stats, titles }: ShownStats,
  most: number,
  look: Look,
  words: Words['stats'],
): string {
  const begun = stats.topics
    .map((topic, at) => ({ ...topic, title: titles[at] ?? topic.topic }))
    .filter(({ known, seen }) => known !== null || seen > 0)
    .toSorted((a, b) => (a.known ?? 0) - (b.known ?? 0));
  const rows = begun.slice(0, begun.length > most + 1 ? most : begun.length);
  const isAnyKnown = rows.some(({ known }) => known !== null);
  const lines = drawBarRows(
    rows.map(({ title, known, seen, questions, due }) => ({
      title,
      cells: [
        ...(most < Infinity ? [] : [due === 0 ? '' : words.due(due)]),
        words.seen(seen, questions),
        ...(isAnyKnown ? [known === null ? '' : words.percent(Math.round(known * 100))] : []),
      ],
      share: known,
    })),
    look,
  );
  const [more, rest] = [begun.length - rows.length, stats.topics.length - begun.length];
  const left = [
    ...(more === 0 ? [] : [words.more(more)]),
    ...(rest === 0 ? [] : [words.notBegun(rest)]),
  ];
  return [...lines, ...(left.length === 0 ? [] : [said(left.join(', '), look)])].join('\n');
}

/** Whether memory and confidence were judged rightly; left out while there are too few answers. */
function drawTrust({ retention, calibration }: Stats, look: Look, words: Words['stats']): string {
  const { reviews, actual, predicted } = retention;
  const percent = (share: number): string => words.percent(Math.round(share * 100));
  const kept: [string, string][] =
    reviews < enoughReviews
      ? []
      : [[words.sticks, words.cameBack(percent(actual), reviews, percent(predicted))]];
  const sure = calibration
    .filter(({ answers }) => answers >= enoughSure)
    .map(({ confidence, answers, right }): [string, string] => [
      words.called[confidence],
      words.rightOf(right, answers),
    ]);
  const rows = [...kept, ...sure];
  const room = Math.max(0, ...rows.map(([label]) => columnsOf(label)));
  return rows
    .map(([label, text]) =>
      hang(`${pad(label, room)}  `, (columns) => wrap(text, columns).join('\n'), look.columns),
    )
    .join('\n');
}

const enoughReviews = 10;
const enoughSure = 5;
const hardestShown = 5;

function drawDays({ calendar, day, time }: Stats, look: Look, words: Words['stats']): string {
  if (calendar.length === 0) return '';
  const answers = sum(calendar.map((one) => one.answers));
  const right = Math.round((sum(calendar.map((one) => one.right)) / answers) * 100);
  const minutes = Math.round(time.totalMs / 60_000);
  const total = words.duration(Math.floor(minutes / 60), minutes % 60);
  const text = `${words.days(answers, calendar.length, right)} ${words.time(total, Math.round(time.perAnswerMs / 1000))}`;
  return gathered([drawCalendar(calendar, day, look, words), said(text, look)]);
}
function drawRetention(
  { reviews, predicted, actual, bands }: Retention,
  look: Look,
  words: Words['stats'],
): string {
  if (reviews === 0) return said(words.noReviews, look);
  const rows = [
    ...bands.map((band) => ({
      ...band,
      name: `${Math.round(band.from * 100)}${signsFor(look).dash}${words.percent(Math.round(band.to * 100))}`,
    })),
    { predicted, actual, reviews, name: words.all },
  ];
  const nameRoom = widest(rows.map(({ name }) => name));
  const percents = widest([words.percent(100)]);
  const lines = rows.map((row) => {
    const share = (value: number, says: string): string =>
      `${says} ${pad(words.percent(Math.round(value * 100)), percents, 'right')}`;
    const line = `${pad(row.name, nameRoom)}  ${share(row.predicted, words.predicted)}  ${share(row.actual, words.actual)}`;
    const counted = `  ${themeFor(look).dim(words.reviews(row.reviews))}`;
    return columnsOf(line + counted) <= look.columns
      ? line + counted
      : columnsOf(line) <= look.columns
        ? line
        : wrap(line, look.columns).join('\n');
  });
  return [...lines, said(words[outcomeOf(reviews, predicted, actual)], look)].join('\n');
}

/** Better or worse only where chance alone would hardly have brought it. */
function outcomeOf(
  reviews: number,
  predicted: number,
  actual: number,
): 'asPredicted' | 'better' | 'worse' {
  const chance = 1.96 * Math.sqrt((predicted * (1 - predicted)) / reviews);
  if (Math.abs(actual - predicted) <= chance) return 'asPredicted';
  return actual > predicted ? 'better' : 'worse';
}

function drawHardest({ hardest }: ShownStats, look: Look, words: Words['stats']): string {
  const signs = signsFor(look);
  const rows = hardest.slice(0, hardestShown).map(({ prompt, place, show, wrong, answers }) => {
    const where = `${words.wrongOf(wrong, answers)} ${signs.dot} ${place.join(` ${signs.path} `)} ${signs.dot} \`docker-learn show ${show}\``;
    const text = (columns: number): string =>
      [
        renderPrompt(prompt.split(/\n\s*\n/)[0] ?? '', { ...look, columns }),
        ...wrap(renderSentence(where, look), columns),
      ].join('\n');
    return hang(`${signs.bullet} `, text, look.columns);
  });
  return rows.join('\n');
}

function drawAway({ away }: ShownStats, look: Look, words: Words['stats']): string {
  const rows = away.map(({ question, until }) => said(words.awayUntil(question, until), look));
  return headed(words.away, rows.join('\n'), look);
}

function said(text: string, look: Look): string {
  return wrap(renderSentence(text, look), look.columns).join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
