// The plan on the screen: how much is known now and may be on the day, what to do today, how the days go on, and each topic.
import type { Language } from '../../notes/note.ts';
import type { Plan, PlannedDay, Readiness } from '../../plan/plan.ts';
import type { Goal } from '../../plan/days.ts';
import type { SectionShare } from '../../plan/share.ts';
import { drawBar } from '../text/bar.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { plan as en } from '../messages/en/plan.ts';
import { plan as ko } from '../messages/ko/plan.ts';
import type { PlanMessages } from '../messages/messages.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, indent, pad, truncate, wrap } from '../text/width.ts';

const messages: Record<Language, PlanMessages> = { en, ko };
const margin = 2;

export type ShownPlan = {
  goal: Goal;
  plan: Plan;
  /** In the order of `plan.topics`. */
  titles: readonly string[];
  /** The sections that today's new questions belong to. */
  sections: readonly (SectionShare & { place: readonly string[] })[];
};

/** Ends in a line break, as everything here. */
export function viewPlan(shown: ShownPlan, look: Look): string {
  const words = messages[look.language];
  const page = { ...look, columns: pageWidth(look) - margin };
  const { plan, goal } = shown;
  const head = ends(
    themeFor(look).heading(words.title),
    themeFor(look).dim(words.until(plan.daysLeft, goal.date)),
    page.columns,
  );
  const parts = [
    head,
    drawReadiness(shown, page, words),
    ...(plan.daysLeft === 0
      ? [said(words.interviewToday, page)]
      : [drawToday(shown, page, words), drawDays(plan, goal, page, words)]),
    drawTopics(shown, page, words),
  ];
  return `\n${indent(parts.filter((part) => part !== '').join('\n\n'), margin)}\n\n`;
}

/** Nothing is planned: there was never a date, or it is over. */
export function viewNoPlan(goal: Goal | null, look: Look): string {
  const words = messages[look.language];
  return oneSentence(goal === null ? words.none : words.over(goal.date), look);
}

/** The date is forgotten; null where there was none. */
export function viewDropped(goal: Goal | null, look: Look): string {
  const words = messages[look.language];
  return oneSentence(goal === null ? words.none : words.dropped(goal.date), look);
}

function oneSentence(text: string, look: Look): string {
  const page = { ...look, columns: pageWidth(look) - margin };
  return `${indent(said(text, page), margin)}\n`;
}

/** `55–68 %`: how a forecast is told on every page. */
export function rangeOf({ low, high }: Pick<Readiness, 'low' | 'high'>, look: Look): string {
  const words = messages[look.language];
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? words.percent(to) : `${from}${signsFor(look).dash}${words.percent(to)}`;
}

/** `14 December`. */
export function dateWords(date: string, language: Language): string {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return messages[language].date(month, day);
}

function drawReadiness({ plan, goal }: ShownPlan, look: Look, words: PlanMessages): string {
  const { readiness, daysLeft, isKnown } = plan;
  const [now, date] = [percent(readiness.now, words), dateWords(goal.date, look.language)];
  const range = rangeOf(readiness, look);
  const all = plan.topics.reduce((sum, { questions }) => sum + questions, 0);
  const isStudied = daysLeft > 0 && goal.minutesADay > 0;
  const points = Math.round(plan.missedDay * 100);
  const sentences = [
    isStudied
      ? isKnown
        ? words.known(now, range, date)
        : words.notKnown(range, date)
      : isKnown
        ? words.nowOnly(now)
        : words.unknownNow,
    ...(isStudied && isKnown ? [words.unstudied(percent(plan.otherwise, words), date)] : []),
    ...(isStudied ? [words.missed(points)] : []),
    ...(isStudied && plan.kept < 0.85 ? [words.kept(percent(plan.kept, words))] : []),
    ...(plan.evidence > 0 ? [words.sticks(plan.sticks, all)] : []),
  ];
  return sentences.map((sentence) => said(sentence, look)).join('\n');
}

const percent = (share: number, words: PlanMessages): string =>
  words.percent(Math.round(share * 100));

function drawToday({ plan, goal, sections }: ShownPlan, look: Look, words: PlanMessages): string {
  const [day] = plan.days;
  if (day === undefined) return '';
  if (goal.minutesADay === 0) return said(words.zero, look);
  const theme = themeFor(look);
  const head = ends(
    theme.heading(words.today),
    theme.dim(
      day.minutes + day.interviewMinutes === 0
        ? ''
        : words.share(day.minutes + day.interviewMinutes),
    ),
    look.columns,
  );
  const { reviews, reviewSeconds } = plan.today;
  const rows = [
    ...(reviews.length === 0
      ? []
      : [rowOf(words.reviews(reviews.length), '', reviewSeconds, look, words)]),
    ...drawSections(sections, look, words),
    ...(day.interviewMinutes === 0 ? [] : [words.rehearse(day.interviewMinutes)]),
  ];
  return [
    head,
    ...rows.map((row) => `  ${row}`),
    ...remarks(plan, goal, day, words).map((remark) => said(remark, look)),
  ].join('\n');
}

const sectionsShown = 6;

function drawSections(sections: ShownPlan['sections'], look: Look, words: PlanMessages): string[] {
  const signs = signsFor(look);
  const shown = sections.slice(
    0,
    sections.length > sectionsShown + 1 ? sectionsShown : sections.length,
  );
  const rows = shown.map(({ place, questions, seconds }) => {
    const name = place.map((part) => renderSentence(part, look)).join(` ${signs.path} `);
    return rowOf(name, words.freshShort(questions.length), seconds, look, words);
  });
  const rest = sections.length - shown.length;
  return rest === 0 ? rows : [...rows, themeFor(look).dim(words.moreSections(rest))];
}

/** What, how many, and the minutes at the right: they are what one budgets. */
function rowOf(
  name: string,
  count: string,
  seconds: number,
  look: Look,
  words: PlanMessages,
): string {
  const minutes = words.minutes(Math.max(1, Math.round(seconds / 60)));
  const right = `${pad(count, 8, 'right')}  ${pad(minutes, 7, 'right')}`;
  const room = look.columns - 2 - columnsOf(right) - 2;
  return `${pad(truncate(name, room, signsFor(look).ellipsis), room)}  ${right}`;
}

const farDays = 365;

function remarks(plan: Plan, goal: Goal, day: PlannedDay, words: PlanMessages): string[] {
  const isEmpty = day.fresh + day.reviews === 0;
  if (isEmpty && plan.days.every(({ fresh, reviews }) => fresh + reviews === 0))
    return [plan.unreached > 0 ? words.tooShort : words.done];
  const spare = day.kind === 'study' && plan.spent === 0 ? goal.minutesADay - day.minutes : 0;
  return [
    ...(isEmpty ? [words.done] : [words.how]),
    ...(spare > goal.minutesADay / 5 && spare > 1 ? [words.spare(spare)] : []),
    ...(plan.unreached > 0 ? [words.unreached(plan.unreached)] : []),
    ...(plan.daysLeft > farDays ? [words.far] : []),
  ];
}

const daysShown = { first: 7, last: 5 };

function drawDays({ days }: Plan, goal: Goal, look: Look, words: PlanMessages): string {
  if (goal.minutesADay === 0 || days.every(({ fresh, reviews }) => fresh + reviews === 0))
    return '';
  const theme = themeFor(look);
  const cells = days.map(({ day, minutes, interviewMinutes, fresh, reviews, kind }) => {
    const counts = [
      fresh === 0 ? '' : words.freshShort(fresh),
      reviews === 0 ? '' : words.reviewsShort(reviews),
    ];
    return {
      cells: [day, words.minutes(minutes + interviewMinutes), ...counts],
      kind: words.day[kind],
    };
  });
  const rooms = [0, 1, 2, 3].map((at) =>
    Math.max(...cells.map((row) => columnsOf(row.cells[at] ?? ''))),
  );
  const lines = cells.map((row) => drawDay(row, rooms, look));
  const between = lines.length - daysShown.first - daysShown.last;
  const shown =
    between < 2
      ? lines
      : [
          ...lines.slice(0, daysShown.first),
          theme.dim(`${signsFor(look).ellipsis} ${words.moreDays(between)}`),
          ...lines.slice(-daysShown.last),
        ];
  return [theme.heading(words.days), ...shown].join('\n');
}

/** In columns where there is room for them, otherwise one after the other. */
function drawDay(
  { cells, kind }: { cells: readonly string[]; kind: string },
  rooms: readonly number[],
  look: Look,
): string {
  const columns = cells
    .map((cell, at) => pad(cell, rooms[at] ?? 0, 'right'))
    .filter((_, at) => at < 2 || (rooms[at] ?? 0) > 0);
  const line = [...columns, kind === '' ? '' : themeFor(look).dim(kind)].join('  ').trimEnd();
  if (columnsOf(line) <= look.columns) return line;
  const [first, ...more] = wrap(
    [...cells, kind].filter((cell) => cell !== '').join('  '),
    look.columns - 2,
  );
  return [first, ...more.map((rest) => `  ${rest}`)].join('\n');
}

const barColumns = 10;
/** The bar gives way before a title gets narrower than this. */
const readable = 16;

function drawTopics({ plan, titles }: ShownPlan, look: Look, words: PlanMessages): string {
  const begun = plan.topics
    .map((topic, at) => ({ ...topic, title: titles[at] ?? topic.topic }))
    .filter(({ seen }) => seen > 0);
  const shares = begun.map(({ now }) => percent(now, words));
  const stuck = begun.map(({ sticks, questions }) => words.stuck(sticks, questions));
  const [shareRoom, stuckRoom] = [widest(shares), widest(stuck)];
  const hasBar = look.columns - shareRoom - stuckRoom - barColumns - 6 >= readable;
  const titleRoom = Math.min(
    widest(begun.map(({ title }) => title)),
    look.columns - shareRoom - stuckRoom - 4 - (hasBar ? barColumns + 2 : 0),
  );
  const rows = begun.map(({ title, now }, at) => {
    const name = pad(truncate(title, titleRoom, signsFor(look).ellipsis), titleRoom);
    const numbers = `${pad(shares[at] ?? '', shareRoom, 'right')}  ${pad(stuck[at] ?? '', stuckRoom)}`;
    return `${name}  ${numbers}${hasBar ? `  ${drawBar(now, barColumns, look)}` : ''}`.trimEnd();
  });
  return rows.length === 0 ? '' : [themeFor(look).heading(words.topics), ...rows].join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));

function said(text: string, look: Look): string {
  return wrap(renderSentence(text, look), look.columns).join('\n');
}
