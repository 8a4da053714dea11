// How much is right now: one number wherever it is told, the plan's while a date is set, otherwise what is remembered by FSRS.
import type { Context } from './context.ts';
import type { Journal } from './journal.ts';
import { goalAhead, planParts } from './planned.ts';
import type { Shelf } from './shelf.ts';
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

/** The plan's shares in place of those that FSRS gives. */
export function underPlan(stats: Stats, standing: PlannedStanding | null): Stats {
  if (standing === null) return stats;
  const known = <One extends Mastery>(one: One, share: number | null): One => ({
    ...one,
    known: share,
    uncertainty: null,
  });
  return {
    ...stats,
    overall: known(stats.overall, standing.now),
    topics: stats.topics.map((one) => known(one, standing.topics.get(one.topic) ?? null)),
  };
}
