// What the learner knows and how sure that is: mastery, what comes due, the days of study, and how well memory and confidence were judged.
import type { Language, Markdown } from '../../notes/note.ts';
import type { Mastery, Retention, Stats } from '../../progress/stats.ts';
import { drawBar } from '../text/bar.ts';
import { drawFoot, readerKeys } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { stats as en } from '../messages/en/stats.ts';
import { stats as ko } from '../messages/ko/stats.ts';
import type { StatsMessages } from '../messages/messages.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import { drawCalendar, drawForecast } from './stats-charts.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, hang, indent, pad, truncate, wrap } from '../text/width.ts';

const messages: Record<Language, StatsMessages> = { en, ko };
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

/** Ends in a line break. */
export function viewStats(shown: ShownStats, look: Look): string {
  const columns = pageWidth(look) - margin;
  return `\n${indent(drawStats(shown, { ...look, columns }, messages[look.language]), margin)}\n\n`;
}

/** The same as a page of home: scrolled, and left with a key. */
export function viewStatsPage(shown: ShownStats, look: Look): Picture {
  const words = messages[look.language];
  const keys = [...readerKeys(look), { key: 'q', says: words.key.back, keep: 4 }];
  return {
    body: viewStats(shown, look).trimEnd().replace(/^\n/, ''),
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
    id: 'stats',
    scroll: 'reader',
    title: { left: themeFor(look).heading(words.title), right: '' },
  };
}

function drawStats(shown: ShownStats, look: Look, words: StatsMessages): string {
  const { stats } = shown;
  const title = wrap(themeFor(look).heading(words.title), look.columns).join('\n');
  if (stats.time.days === 0 && stats.overall.seen === 0)
    return `${title}\n\n${said(words.nothing, look)}`;
  const parts: [string, string][] = [
    [words.topics, drawTopics(shown, look, words)],
    [words.forecast, drawForecast(stats.forecast, look, words)],
    [words.calendar, drawDays(stats, look, words)],
    [words.retention, drawRetention(stats.retention, look, words)],
    [words.calibration, drawCalibration(stats, look, words)],
    [words.hardest, drawHardest(shown, look, words)],
    [
      words.away,
      shown.away.map((one) => said(words.awayUntil(one.question, one.until), look)).join('\n'),
    ],
  ];
  const sections = parts
    .filter(([, body]) => body !== '')
    .map(
      ([head, body]) => `${wrap(themeFor(look).heading(head), look.columns).join('\n')}\n${body}`,
    );
  return [title, drawOverall(stats.overall, look, words), ...sections].join('\n\n');
}

function drawOverall(
  { known, uncertainty, seen, questions, stable }: Mastery,
  look: Look,
  words: StatsMessages,
): string {
  const counts = said(words.overall(seen, questions, stable), look);
  if (known === null) return `${words.notKnown}\n${counts}`;
  const percent = words.percent(Math.round(known * 100));
  const sure =
    uncertainty === null || uncertainty === 0
      ? percent
      : `${percent} ${look.unicode ? '±' : '+/-'} ${words.percent(Math.ceil(uncertainty * 100))}`;
  return `${drawBar(known, Math.min(30, look.columns - columnsOf(sure) - 2), look)}  ${sure}\n${counts}`;
}

function drawTopics({ stats, titles }: ShownStats, look: Look, words: StatsMessages): string {
  const begun = stats.topics
    .map((topic, at) => ({ ...topic, title: titles[at] ?? topic.topic }))
    .filter(({ known, due }) => known !== null || due > 0);
  const rows = begun.map(({ title, known, seen, questions, due }) => ({
    title,
    known: known ?? 0,
    percent: words.percent(Math.round((known ?? 0) * 100)),
    seen: words.seen(seen, questions),
    due: due === 0 ? '' : words.due(due),
  }));
  const room = {
    percent: widest(rows.map((row) => row.percent)),
    seen: widest(rows.map((row) => row.seen)),
    due: widest(rows.map((row) => row.due)),
  };
  const right = room.percent + 2 + (room.due === 0 ? 0 : room.due + 2);
  const hasBar = look.columns - right - barColumns - 2 >= readable;
  const hasSeen = hasBar && look.columns - right - barColumns - 2 - room.seen - 2 >= readable;
  const titleRoom = Math.max(
    1,
    Math.min(
      widest(rows.map(({ title }) => title)),
      look.columns - right - (hasBar ? barColumns + 2 : 0) - (hasSeen ? room.seen + 2 : 0),
    ),
  );
  const lines = rows.map(({ title, known, percent, seen, due }) => {
    const bar = hasBar ? `${drawBar(known, barColumns, look)}  ` : '';
    const counted = hasSeen ? `  ${themeFor(look).dim(pad(seen, room.seen))}` : '';
    return truncate(
      `${pad(truncate(title, titleRoom, signsFor(look).ellipsis), titleRoom)}  ${bar}${pad(percent, room.percent, 'right')}${counted}  ${due}`.trimEnd(),
      look.columns,
      signsFor(look).ellipsis,
    );
  });
  const rest = stats.topics.length - begun.length;
  return [...lines, ...(rest === 0 ? [] : [said(words.notBegun(rest), look)])].join('\n');
}

const hardestShown = 5;
const barColumns = 10;
/** The bar and the counts give way before a title gets narrower than this. */
const readable = 20;

function drawDays({ calendar, day, time }: Stats, look: Look, words: StatsMessages): string {
  if (calendar.length === 0) return '';
  const answers = sum(calendar.map((one) => one.answers));
  const right = Math.round((sum(calendar.map((one) => one.right)) / answers) * 100);
  const minutes = Math.round(time.totalMs / 60_000);
  const total = words.duration(Math.floor(minutes / 60), minutes % 60);
  const text = `${words.days(answers, calendar.length, right)} ${words.time(total, Math.round(time.perAnswerMs / 1000))}`;
  return [drawCalendar(calendar, day, look, words), said(text, look)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function drawRetention(
  { reviews, predicted, actual, bands }: Retention,
  look: Look,
  words: StatsMessages,
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

function drawCalibration({ calibration }: Stats, look: Look, words: StatsMessages): string {
  const rows = calibration.filter(({ answers }) => answers > 0);
  if (rows.length === 0) return said(words.noConfidence, look);
  const nameRoom = widest(rows.map(({ confidence }) => words.confidence[confidence]));
  const lines = rows.map(({ confidence, answers, right }) => {
    const start = `${pad(words.confidence[confidence], nameRoom)}  ${pad(words.percent(Math.round((right / answers) * 100)), widest([words.percent(100)]), 'right')}  `;
    const room = look.columns - columnsOf(start) - columnsOf(words.rightOf(right, answers)) - 2;
    const bar = room >= barColumns ? `${drawBar(right / answers, barColumns, look)}  ` : '';
    return truncate(
      `${start}${bar}${themeFor(look).dim(words.rightOf(right, answers))}`,
      look.columns,
      signsFor(look).ellipsis,
    );
  });
  return lines.join('\n');
}

function drawHardest({ hardest }: ShownStats, look: Look, words: StatsMessages): string {
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

function said(text: string, look: Look): string {
  return wrap(renderSentence(text, look), look.columns).join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
