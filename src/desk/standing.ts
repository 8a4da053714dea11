// How much is right now: one number wherever it is told, the plan's while a date is set, otherwise what is remembered by FSRS.
import type { Context } from './context.ts';
import type { Journal } from './journal.ts';
import { goalAhead, plannedToday, planParts } from './planned.ts';
import type { Shelf } from './shelf.ts';
import { questionHeads } from '../notes/heads.ts';
import type { QuestionId, TopicId } from '../notes/note.ts';
import { chanceOf, standingOf } from '../plan/plan.ts';
import { addDays } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import type { Mastery, Stats } from '../progress/stats.ts';

/** Shares from 0 to 1; null where it is not known yet: while the number of all isn't, that of no topic is. */
type PlannedStanding = { now: number | null; topics: ReadonlyMap<TopicId, number | null> };

/** None without a date. */
export function plannedStanding(
  shelf: Shelf,
  journal: Journal,
  context: Context,
): PlannedStanding | null {
  const goal = goalAhead(context, journal.moment().day);
  if (goal === null) return null;
  const { bank, pace, today } = planParts(shelf, journal);
  const { now, isKnown, topics } = standingOf(bank, goal, pace, today);
  return {
    now: isKnown ? now : null,
    topics: new Map(topics.map((one) => [one.topic, isKnown && one.seen > 0 ? one.now : null])),
  };
}

/** Of one question while a date is set: how likely it is right now, and the last day on which it may come back. */
export function plannedChance(
  id: QuestionId,
  shelf: Shelf,
  journal: Journal,
  context: Context,
): { now: number | null; latest: Day } | null {
  const goal = goalAhead(context, journal.moment().day);
  if (goal === null) return null;
  const { bank, pace, today } = planParts(shelf, journal);
  return { now: chanceOf(id, bank, goal, pace, today), latest: addDays(goal.date, -1) };
}

/** The topics of what the plan repeats today, one for each question: what home and `review` call due. None without a date. */
export function plannedDue(shelf: Shelf, journal: Journal, context: Context): TopicId[] {
  const reviews = new Set(plannedToday(shelf, journal, context).reviews);
  return questionHeads(shelf.heads()).flatMap(({ id, topic }) => (reviews.has(id) ? [topic] : []));
}

/** The plan's shares, and what it has due today, in place of those that FSRS gives. */
export function underPlan(
  stats: Stats,
  standing: PlannedStanding | null,
  due: readonly TopicId[],
): Stats {
  if (standing === null) return stats;
  const known = <One extends Mastery>(one: One, share: number | null): One => ({
    ...one,
    known: share,
    uncertainty: null,
  });
  return {
    ...stats,
    overall: { ...known(stats.overall, standing.now), due: due.length },
    topics: stats.topics.map((one) => ({
      ...known(one, standing.topics.get(one.topic) ?? null),
      due: due.filter((topic) => topic === one.topic).length,
    })),
    forecast: stats.forecast.map((one, ahead) => (ahead === 0 ? { ...one, due: due.length } : one)),
  };
}
