// The plan on the screen: how much is known now and may be on the day, what to do today, and how the days go on.
import type { Language } from '../../notes/note.ts';
import type { Plan, PlannedDay, Readiness } from '../../plan/plan.ts';
import type { Goal } from '../../plan/days.ts';
import type { SectionShare } from '../../plan/share.ts';
import { numberOfDay } from '../../schedule/day.ts';
import type { Day } from '../../schedule/memory.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, gathered, indent, pad, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

export type ShownPlan = {
  goal: Goal;
  plan: Plan;
  /** The sections that today's new questions belong to. */
  sections: readonly (SectionShare & { place: readonly string[] })[];
};

/** Nothing is left to play of today. */
export function isTodayDone({ plan }: ShownPlan): boolean {
  const [day] = plan.days;
  return day !== undefined && day.fresh + day.reviews === 0;
}

/** Ends in a line break, as everything here. */
export function viewPlan(shown: ShownPlan, look: Look): string {
  const { how } = wordsIn(look.language).plan;
  const page = { ...look, columns: pageWidth(look) - margin };
  const isToday = shown.plan.daysLeft > 0 && shown.goal.minutesADay > 0;
  const parts = [...planParts(shown, page), isToday ? said(how, page) : ''];
  return `\n${indent(gathered(parts), margin)}\n\n`;
}

/** The same as a page with keys, which say themselves how to begin; without its margin. */
export function planParts(shown: ShownPlan, look: Look): string[] {
  const words = wordsIn(look.language).plan;
  const { plan, goal } = shown;
  const parts = [
    ends(
      themeFor(look).heading(words.title),
      themeFor(look).dim(titleRight(shown, look.language)),
      look.columns,
    ),
    said(drawReadiness(shown, look, words), look),
    ...(plan.daysLeft === 0
      ? [said(words.interviewToday, look)]
      : [drawToday(shown, look, words), drawDays(plan, goal, look, words)]),
    drawBasis(shown, look, words),
  ];
  return parts.filter((part) => part !== '');
}

/** When the interview is. */
export function titleRight({ plan, goal }: ShownPlan, language: Language): string {
  return wordsIn(language).plan.until(plan.daysLeft, dateWords(goal.date, language));
}

/** Nothing is planned: there was never a date, or it is over. */
export function viewNoPlan(goal: Goal | null, look: Look): string {
  const words = wordsIn(look.language).plan;
  return oneSentence(
    goal === null ? words.none : words.over(dateWords(goal.date, look.language)),
    look,
  );
}

/** The date is forgotten; null where there was none. */
export function viewDropped(goal: Goal | null, look: Look): string {
  const words = wordsIn(look.language).plan;
  return oneSentence(
    goal === null ? words.none : words.dropped(dateWords(goal.date, look.language)),
    look,
  );
}

function oneSentence(text: string, look: Look): string {
  const page = { ...look, columns: pageWidth(look) - margin };
  return `${indent(said(text, page), margin)}\n`;
}

/** `55–68 %`: how a forecast is told on every page. */
export function rangeOf({ low, high }: Pick<Readiness, 'low' | 'high'>, look: Look): string {
  const words = wordsIn(look.language).plan;
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? words.percent(to) : `${from}${signsFor(look).dash}${words.percent(to)}`;
}

/** `14 December`. */
export function dateWords(date: string, language: Language): string {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return wordsIn(language).plan.date(month, day);
}

/** What is right now, and what may be on the day, each with what it is of. */
function drawReadiness({ plan, goal }: ShownPlan, look: Look, words: Words['plan']): string {
  const { readiness, daysLeft, isKnown } = plan;
  const [now, range] = [percent(readiness.now, words), rangeOf(readiness, look)];
  const isStudied = daysLeft > 0 && goal.minutesADay > 0;
  if (!isStudied) return isKnown ? words.nowOnly(now) : words.unknownNow;
  return isKnown ? words.known(now, range) : words.notKnown(range);
}

/** What the numbers above count on. */
function drawBasis({ plan, goal }: ShownPlan, look: Look, words: Words['plan']): string {
  const all = plan.topics.reduce((sum, { questions }) => sum + questions, 0);
  const isStudied = plan.daysLeft > 0 && goal.minutesADay > 0;
  const sentences = [
    ...(isStudied ? [words.missed(Math.round(plan.missedDay * 100))] : []),
    ...(isStudied && plan.isKnown ? [words.unstudied(percent(plan.otherwise, words))] : []),
    ...(isStudied && plan.kept < 0.85 ? [words.kept(percent(plan.kept, words))] : []),
    ...(isStudied && plan.unreached > 0 ? [words.unreached(plan.unreached)] : []),
    ...(plan.daysLeft > farDays ? [words.far] : []),
    ...(plan.evidence > 0 ? [words.sticks(plan.sticks, all)] : []),
  ];
  return sentences.map((sentence) => said(sentence, look)).join('\n');
}

const percent = (share: number, words: Words['plan']): string =>
  words.percent(Math.round(share * 100));

function drawToday({ plan, goal, sections }: ShownPlan, look: Look, words: Words['plan']): string {
  const [day] = plan.days;
  if (day === undefined) return '';
  if (goal.minutesADay === 0) return said(words.zero, look);
  const minutes = day.minutes + day.interviewMinutes;
  const head = ends(
    themeFor(look).heading(words.today),
    [
      words.day[day.kind === 'light' ? 'light' : 'study'],
      minutes === 0 ? '' : words.minutes(minutes),
    ]
      .filter((part) => part !== '')
      .join(` ${signsFor(look).dot} `),
    look.columns,
  );
  const { reviews, reviewSeconds } = plan.today;
  const rows = [
    ...(reviews.length === 0
      ? []
      : rowOf([words.reviews(reviews.length)], '', reviewSeconds, look, words)),
    ...drawSections(sections, look, words),
    ...(day.interviewMinutes === 0
      ? []
      : rowOf([words.rehearse], '', day.interviewMinutes * 60, look, words)),
  ];
  return [
    head,
    ...rows.map((row) => `  ${row}`),
    ...remarks(plan, goal, day, words).map((remark) => said(remark, look)),
  ].join('\n');
}

const sectionsShown = 6;

function drawSections(sections: ShownPlan['sections'], look: Look, words: Words['plan']): string[] {
  const signs = signsFor(look);
  const shown = sections.slice(
    0,
    sections.length > sectionsShown + 1 ? sectionsShown : sections.length,
  );
  const rows = shown.flatMap(({ place, questions, seconds }) => {
    const names = place.map((part) => renderSentence(part, look));
    const forms = [names.join(` ${signs.path} `), names.at(-1) ?? ''];
    return rowOf(forms, words.freshShort(questions.length), seconds, look, words);
  });
  const rest = sections.length - shown.length;
  const more = `${signs.ellipsis} ${words.moreSections(rest)}`;
  return rest === 0 ? rows : [...rows, ...wrap(more, look.columns - 2)];
}

/** What, in the first form that fits, how many, and the minutes at the right: they are what one budgets. */
function rowOf(
  forms: readonly string[],
  count: string,
  seconds: number,
  look: Look,
  words: Words['plan'],
): string[] {
  const minutes = words.minutes(Math.max(1, Math.round(seconds / 60)));
  const gap = look.columns < narrow ? 7 : 15;
  const counted = count + pad(minutes, gap, 'right');
  const isRoomy = count !== '' && look.columns - columnsOf(counted) >= leastName;
  const right = isRoomy ? counted : minutes;
  const room = look.columns - 2 - columnsOf(right) - 2;
  const name = forms.find((form) => columnsOf(form) <= room);
  if (name !== undefined) return [`${pad(name, room)}  ${right}`];
  // A name is never cut: where there is no room beside it, the rest stands at its end or below.
  const lines = wrap(forms.at(-1) ?? '', look.columns - 2);
  const last = lines.at(-1) ?? '';
  const fits = columnsOf(last) + 2 + columnsOf(right) <= look.columns - 2;
  return fits
    ? [...lines.slice(0, -1), ends(last, right, look.columns - 2)]
    : [...lines, pad(right, look.columns - 2, 'right')];
}

const leastName = 12;
/** Below this there is no room between the counts. */
const narrow = 56;

const farDays = 365;

function remarks(plan: Plan, goal: Goal, day: PlannedDay, words: Words['plan']): string[] {
  const isEmpty = day.fresh + day.reviews === 0;
  if (isEmpty && plan.days.every(({ fresh, reviews }) => fresh + reviews === 0))
    return [plan.unreached > 0 ? words.tooShort : words.done];
  const spare = day.kind === 'study' && plan.spent === 0 ? goal.minutesADay - day.minutes : 0;
  return [
    ...(isEmpty ? [words.done] : []),
    ...(spare > goal.minutesADay / 5 && spare > 1 ? [words.spare(spare)] : []),
  ];
}

const daysShown = 5;

/** The days after today; far ones are folded. */
function drawDays({ days }: Plan, goal: Goal, look: Look, words: Words['plan']): string {
  const ahead = days.slice(1);
  if (goal.minutesADay === 0 || ahead.every(({ fresh, reviews }) => fresh + reviews === 0))
    return '';
  const shown = ahead.slice(0, ahead.length > daysShown + 1 ? daysShown : ahead.length);
  const rows = shown.map((day) => ({
    cells: [
      dayWords(day.day, look.language),
      day.reviews === 0 ? '' : words.reviews(day.reviews),
      day.fresh === 0 ? '' : words.freshShort(day.fresh),
      words.day[day.kind],
    ],
    minutes: words.minutes(day.minutes + day.interviewMinutes),
  }));
  const rooms = [0, 1, 2].map((at) => widest(rows.map(({ cells }) => cells[at] ?? '')));
  const rest = ahead.length - shown.length;
  return [
    ...rows.map(({ cells, minutes }) => drawDay(cells, minutes, rooms, look)),
    ...(rest === 0 ? [] : [said(`${signsFor(look).ellipsis} ${words.moreDays(rest)}`, look)]),
  ].join('\n');
}

/** `Tue  1 Dec`, `12월 1일 화`. */
function dayWords(day: Day, language: Language): string {
  const [, month = 0, number = 0] = day.split('-').map(Number);
  return wordsIn(language).plan.weekday((numberOfDay(day) + 3) % 7, month, number);
}

/** Minutes at the right, for they are what one budgets; in two rows where it is narrow. */
function drawDay(
  cells: readonly string[],
  minutes: string,
  rooms: readonly number[],
  look: Look,
): string {
  const padded = cells
    .map((cell, at) => (at < rooms.length ? pad(cell, rooms[at] ?? 0, 'right') : cell))
    .filter((cell) => cell !== '');
  const line = padded.join('   ').trimEnd();
  if (columnsOf(line) + 2 + columnsOf(minutes) <= look.columns)
    return ends(line, minutes, look.columns);
  const counts = cells.slice(1).filter((cell) => cell !== '');
  return [
    ends(cells[0] ?? '', minutes, look.columns),
    indent(wrap(counts.join(', '), look.columns - 2).join('\n'), 2),
  ].join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));

function said(text: string, look: Look): string {
  return wrap(renderSentence(text, look), look.columns).join('\n');
}
