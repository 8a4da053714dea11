// `plan`: keeps the day of the interview, and says what to do today and how ready one would be on the day.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { planParts } from '../desk/planned.ts';
import { openBank, tellProblems, type Shelf } from '../desk/shelf.ts';
import type { OptionsOf } from './verbs.ts';
import { makePlan, type Goal, type Plan, type Readiness, type Share } from '../plan/plan.ts';
import { addDays, parseDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import { viewNoPlan, viewPlan, type SectionShare, type ShownPlan } from '../view/pages/plan.ts';
import { readSettings, writeSettings } from '../world/folders.ts';
import { fail } from '../world/failure.ts';

const usualMinutes = 20;
const farthestDays = 3660;

export async function runPlan(options: OptionsOf<'plan'>, context: Context): Promise<number> {
  const journal = openJournal(context);
  const today = journal.moment().day;
  const kept = readSettings(context.dataFolder).plan ?? null;
  const goal = goalIn(options, kept, today) ?? kept;
  if (goal !== null && goal !== kept)
    writeSettings(context.dataFolder, { ...readSettings(context.dataFolder), plan: goal });
  if (goal === null || goal.date < today) return tellNone(goal, context);
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const { bank, pace } = planParts(shelf, journal, context);
  const shown = shownPlan(goal, makePlan(bank, goal, pace, today), shelf);
  context.world.out.write(
    context.json ? `${JSON.stringify(documentOf(shown))}\n` : viewPlan(shown, context.look),
  );
  return exitCodes.done;
}

/** What the options ask for; null where there are none. */
export function goalIn(
  { date: given, minutesADay: minutes }: OptionsOf<'plan'>,
  kept: Goal | null,
  today: Day,
): Goal | null {
  if (given === null && minutes === null) return null;
  const date =
    given !== null
      ? dayIn(given.trim(), today)
      : kept !== null && kept.date >= today
        ? kept.date
        : fail('plan-without-date', {});
  return { date, minutesADay: minutes ?? kept?.minutesADay ?? usualMinutes };
}

function dayIn(given: string, today: Day): Day {
  const day = parseDay(given) ?? fail('bad-date', { option: '--date', given });
  if (day < today) fail('date-past', { given, today });
  const latest = addDays(today, farthestDays);
  if (day > latest) fail('date-far', { given, latest });
  return day;
}

function tellNone(goal: Goal | null, context: Context): number {
  context.world.out.write(
    context.json
      ? `${JSON.stringify({ schema: 1, plan: null })}\n`
      : viewNoPlan(goal, context.look),
  );
  return exitCodes.done;
}

function shownPlan(goal: Goal, plan: Plan, { deck }: Shelf): ShownPlan {
  const titles = plan.topics.map(({ topic }) => deck.byTopic.get(topic)?.title ?? topic);
  const sections = sectionsOf(plan.today).map(({ topic, section, questions }) => {
    const note = deck.byTopic.get(topic);
    const title = note?.sections.find(({ id }) => id === section)?.title ?? section;
    return { topic, section, questions, place: [note?.title ?? topic, title] };
  });
  return { goal, plan, titles, sections };
}

function sectionsOf({ fresh }: Share): Omit<SectionShare, 'place'>[] {
  const sections = new Map<string, Omit<SectionShare, 'place'>>();
  for (const { topic, section } of fresh) {
    const place = `${topic}#${section}`;
    sections.set(place, { topic, section, questions: (sections.get(place)?.questions ?? 0) + 1 });
  }
  return [...sections.values()];
}

function documentOf({ goal, plan, sections }: ShownPlan): object {
  const { daysLeft, today, days, readiness, topics, otherwise, unreached } = plan;
  return {
    schema: 1,
    plan: { ...goal, daysLeft },
    readiness: rounded(readiness),
    otherwise: rounded(otherwise),
    topics: topics.map(({ topic, ...readiness }) => ({ topic, ...rounded(readiness) })),
    unreached,
    today: {
      new: today.fresh.map(({ id }) => id),
      reviews: today.reviews.map(({ id }) => id),
      sections: sections.map(({ topic, section, questions }) => ({ topic, section, questions })),
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

function rounded({ expected, uncertainty }: Readiness): Readiness {
  const round = (share: number): number => Math.round(share * 10_000) / 10_000;
  return { expected: round(expected), uncertainty: round(uncertainty) };
}
