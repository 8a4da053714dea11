// The plan on the screen: how ready on the day, what to do today, how the days go on, and each topic.
import type { Language, TopicId } from '../../notes/note.ts';
import type { Goal, Plan, PlannedDay, Readiness } from '../../plan/plan.ts';
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

export type SectionShare = { topic: TopicId; section: string; questions: number };
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
  return `${wrap(renderSentence(goal === null ? words.none : words.over(goal.date), look), pageWidth(look)).join('\n')}\n`;
}

function drawReadiness(
  { plan: { readiness, otherwise, daysLeft }, goal }: ShownPlan,
  look: Look,
  words: PlanMessages,
): string {
  const share = withUncertainty(readiness, look, words);
  const bar = `${drawBar(readiness.expected, Math.min(30, look.columns - columnsOf(share) - 2), look)}  ${share}`;
  const planned = `${words.ready} ${words.otherwise(words.percent(Math.round(otherwise.expected * 100)))}`;
  return `${bar}\n${said(daysLeft === 0 ? words.readyToday : goal.minutesADay === 0 ? words.readyUnstudied : planned, look)}`;
}

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
  const rows = [
    ...(day.fresh === 0
      ? []
      : [words.fresh(day.fresh, sections.length), ...drawSections(sections, look, words)]),
    ...(day.reviews === 0 ? [] : [words.reviews(day.reviews)]),
    ...(day.interviewMinutes === 0 ? [] : [words.rehearse(day.interviewMinutes)]),
  ];
  return [
    head,
    ...rows.flatMap((row) => wrap(row, look.columns)),
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
  const rows = shown.map(({ place, questions }) => {
    const number = words.questions(questions);
    const room = look.columns - columnsOf(number) - 4;
    return `  ${pad(truncate(place.map((part) => renderSentence(part, look)).join(` ${signs.path} `), room, signs.ellipsis), Math.min(room, 60))}  ${themeFor(look).dim(number)}`;
  });
  const rest = sections.length - shown.length;
  return rest === 0 ? rows : [...rows, `  ${themeFor(look).dim(words.moreSections(rest))}`];
}

const farDays = 365;

function remarks(plan: Plan, goal: Goal, day: PlannedDay, words: PlanMessages): string[] {
  const isEmpty = day.fresh + day.reviews === 0;
  if (isEmpty && plan.days.every(({ fresh, reviews }) => fresh + reviews === 0))
    return [plan.unreached > 0 ? words.tooShort : words.done];
  const spare = day.kind === 'study' && !plan.begun ? goal.minutesADay - day.minutes : 0;
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
  return [theme.heading(words.days), ...shown, said(words.followed, look)].join('\n');
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
  const shares = plan.topics.map((topic) => withUncertainty(topic, look, words));
  const shareRoom = Math.max(0, ...shares.map(columnsOf));
  const hasBar = look.columns - shareRoom - barColumns - 4 >= readable;
  const widest = Math.max(0, ...titles.map(columnsOf));
  const titleRoom = Math.min(widest, look.columns - shareRoom - 2 - (hasBar ? barColumns + 2 : 0));
  const rows = plan.topics.map(({ expected }, at) => {
    const title = pad(truncate(titles[at] ?? '', titleRoom, signsFor(look).ellipsis), titleRoom);
    return `${title}  ${hasBar ? `${drawBar(expected, barColumns, look)}  ` : ''}${pad(shares[at] ?? '', shareRoom, 'right')}`;
  });
  return rows.length === 0 ? '' : [themeFor(look).heading(words.topics), ...rows].join('\n');
}

function withUncertainty(
  { expected, uncertainty }: Readiness,
  look: Look,
  words: PlanMessages,
): string {
  return `${words.percent(Math.round(expected * 100))} ${look.unicode ? '±' : '+/-'} ${words.percent(Math.ceil(uncertainty * 100))}`;
}

function said(text: string, look: Look): string {
  return wrap(renderSentence(text, look), look.columns).join('\n');
}
