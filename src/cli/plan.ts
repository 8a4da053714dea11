// `plan`: keeps the day of the interview, and says what to do today, how much is known now and how much may be on the day.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { planParts } from '../desk/planned.ts';
import { openBank, tellProblems, type Shelf } from '../desk/shelf.ts';
import { planScreen, type PlanChosen } from '../face/plan/plan.ts';
import { openScreen } from '../face/screen.ts';
import type { Look } from '../view/look.ts';
import { viewPlanDay, viewPlanPage } from '../view/pages/plan-page.ts';
import { dayIn } from '../desk/dates.ts';
import { runVerb, type Typed } from './verb.ts';
import type { OptionsOf } from './verbs.ts';
import { makePlan, type Plan } from '../plan/plan.ts';
import type { Aim, Goal } from '../plan/days.ts';
import type { Day } from '../schedule/memory.ts';
import {
  isTodayDone,
  viewDropped,
  viewNoPlan,
  viewPlan,
  type ShownPlan,
} from '../view/pages/plan.ts';
import { keepSettings } from '../desk/settings.ts';
import { readSettings } from '../world/settings.ts';
import { fail, Failure, type FailureOf } from '../world/failure.ts';
import { jsonLine } from '../view/text/safe.ts';

const usualMinutes = 20;

export async function run(context: Context, { options }: Typed<'plan'>): Promise<number> {
  const journal = openJournal(context);
  const today = journal.moment().day;
  const kept = readSettings(context.dataFolder).plan ?? null;
  if (options.drop) return drop(kept, options, context);
  const goal = goalIn(options, kept, today) ?? kept;
  if (goal !== null && goal !== kept) keepSettings(context, { plan: goal });
  if (!context.plain && !context.json && context.world.out.isTerminal) return browsePlan(context);
  if (goal === null || goal.date < today) return tellNone(goal, context);
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const { bank, pace } = planParts(shelf, journal);
  const shown = shownPlan(goal, makePlan(bank, goal, pace, today), shelf);
  context.world.out.write(
    context.json ? jsonLine(documentOf(shown)) : viewPlan(shown, context.look),
  );
  return exitCodes.done;
}

/** The page with its keys; where nothing is planned it asks for the day. */
async function browsePlan(context: Context): Promise<number> {
  const shelf = await openBank(context);
  const journal = openJournal(context);
  const { day: today } = journal.moment();
  const { bank, pace } = planParts(shelf, journal);
  let refused: Refused | null = null;
  for (;;) {
    const kept = readSettings(context.dataFolder).plan ?? null;
    const goal = kept !== null && kept.date >= today ? kept : null;
    const shown = goal && shownPlan(goal, makePlan(bank, goal, pace, today), shelf);
    const why: FailureOf | null = refused?.why ?? null;
    const pages = {
      plan: (look: Look) =>
        shown === null ? viewPlanDay(emptyText, null, null, look) : viewPlanPage(shown, look),
      day: (entry: typeof emptyText, look: Look) => viewPlanDay(entry, why, shown, look),
    };
    const begins = {
      typed: refused?.given ?? (shown === null ? '' : null),
      hasPlan: shown !== null,
      canStart: shown !== null && !isTodayDone(shown),
    };
    const chosen: PlanChosen = await openScreen(planScreen(pages, begins), context);
    if (chosen.kind === 'quit') return exitCodes.done;
    if (chosen.kind === 'today') return startToday(context);
    refused = follow(chosen, kept, today, context);
  }
}

type Refused = { given: string; why: FailureOf };

/** What a key asks of the plan; a day that can't be kept comes back with the reason. */
function follow(
  chosen: Extract<PlanChosen, { kind: 'day' | 'aim' }>,
  kept: Goal | null,
  today: Day,
  context: Context,
): Refused | null {
  const given = chosen.kind === 'day' ? chosen.given : '';
  const wanted = chosen.kind === 'day' ? { date: given } : { aim: otherAim(kept) };
  try {
    const goal = goalIn({ date: null, minutesADay: null, aim: null, ...wanted }, kept, today);
    if (goal !== null) keepSettings(context, { plan: goal });
    return null;
  } catch (error) {
    if (error instanceof Failure) return { given, why: error.what };
    throw error;
  }
}

const emptyText = { kind: 'text' as const, text: '', caret: 0, lines: false };
const otherAim = (goal: Goal | null): Aim => (goal?.aim === 'sure' ? 'breadth' : 'sure');

async function startToday(context: Context): Promise<number> {
  return runVerb('today', context);
}

/** What the options ask for; null where there are none. */
export function goalIn(
  {
    date: given,
    minutesADay: minutes,
    aim,
  }: Pick<OptionsOf<'plan'>, 'date' | 'minutesADay' | 'aim'>,
  kept: Goal | null,
  today: Day,
): Goal | null {
  if (given === null && minutes === null && aim === null) return null;
  const date =
    given !== null
      ? dayIn('--date', given.trim(), today)
      : kept !== null && kept.date >= today
        ? kept.date
        : fail('plan-without-date', {});
  const own = aim ?? kept?.aim;
  return {
    date,
    minutesADay: minutes ?? kept?.minutesADay ?? usualMinutes,
    ...(own === undefined ? {} : { aim: own }),
  };
}

/** The date is forgotten; what was learnt stays, and so do the questions that are due. */
function drop(kept: Goal | null, options: OptionsOf<'plan'>, context: Context): number {
  if (options.date !== null || options.minutesADay !== null)
    fail('options-clash', { first: '--drop', second: '--date' });
  if (kept !== null) keepSettings(context, { plan: null });
  context.world.out.write(
    context.json ? jsonLine({ schema: 1, plan: null }) : viewDropped(kept, context.look),
  );
  return exitCodes.done;
}

function tellNone(goal: Goal | null, context: Context): number {
  context.world.out.write(
    context.json ? jsonLine({ schema: 1, plan: null }) : viewNoPlan(goal, context.look),
  );
  return exitCodes.done;
}

function shownPlan(goal: Goal, plan: Plan, { deck }: Shelf): ShownPlan {
  const sections = plan.today.sections.map((share) => {
    const note = deck.byTopic.get(share.topic);
    const title = note?.sections.find(({ id }) => id === share.section)?.title ?? share.section;
    return { ...share, place: [note?.title ?? share.topic, title] };
  });
  return { goal, plan, sections };
}

function documentOf({ goal, plan, sections }: ShownPlan): object {
  const { daysLeft, today, days, readiness, topics, otherwise, unreached } = plan;
  const { now, expected, low, high } = readiness;
  return {
    schema: 1,
    plan: { aim: 'breadth', ...goal, daysLeft },
    readiness: {
      now: rounded(now),
      expected: rounded(expected),
      low: rounded(low),
      high: rounded(high),
      known: plan.isKnown,
      evidence: plan.evidence,
    },
    otherwise: rounded(otherwise),
    missedDay: rounded(plan.missedDay),
    kept: rounded(plan.kept),
    sticks: plan.sticks,
    topics: topics.map((topic) => ({ ...topic, now: rounded(topic.now) })),
    unreached,
    today: {
      new: today.fresh.map(({ id }) => id),
      reviews: today.reviews.map(({ id }) => id),
      sections: sections.map(({ topic, section, questions, isUnread, seconds }) => ({
        topic,
        section,
        questions: questions.length,
        read: !isUnread,
        minutes: tenths(seconds / 60),
      })),
      minutes: tenths(today.seconds / 60),
      done: tenths(plan.spent / 60),
    },
    days: days.map(({ day, kind, minutes, interviewMinutes, fresh, reviews }) => ({
      day,
      kind,
      minutes,
      interviewMinutes,
      new: fresh,
      reviews,
    })),
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;
