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

/** Shares from 0 to 1; null of a topic that was not begun. */
type PlannedStanding = { now: number; topics: ReadonlyMap<TopicId, number | null> };

/** None without a date, and none until the plan knows how much is kept: what is remembered stands until then. */
export function plannedStanding(
  shelf: Shelf,
  journal: Journal,
  context: Context,
): PlannedStanding | null {
  const goal = goalAhead(context, journal.moment().day);
  if (goal === null) return null;
  const { bank, pace, today } = planParts(shelf, journal);
  const { now, isKnown, topics } = standingOf(bank, goal, pace, today);
  return isKnown
    ? { now, topics: new Map(topics.map((one) => [one.topic, one.seen > 0 ? one.now : null])) }
    : null;
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

/** The topics of what the plan repeats today, one for each question: what home and `review` call due. Null without a date. */
export function plannedDue(shelf: Shelf, journal: Journal, context: Context): TopicId[] | null {
  if (goalAhead(context, journal.moment().day) === null) return null;
  const reviews = new Set(plannedToday(shelf, journal, context).reviews);
  return questionHeads(shelf.heads()).flatMap(({ id, topic }) => (reviews.has(id) ? [topic] : []));
}

/** The plan's shares, and what it has due today, in place of those that FSRS gives. */
export function underPlan(
  stats: Stats,
  standing: PlannedStanding | null,
  due: readonly TopicId[] | null,
): Stats {
  const known = <One extends Mastery>(one: One, share: (at: PlannedStanding) => number | null) =>
    standing === null ? one : { ...one, known: share(standing), uncertainty: null };
  const dueIn = <One extends Mastery>(one: One, isOf: (topic: TopicId) => boolean) =>
    due === null ? one : { ...one, due: due.filter(isOf).length };
  const { overall, topics, forecast } = stats;
  return {
    ...stats,
    overall: dueIn(
      known(overall, ({ now }) => now),
      () => true,
    ),
    topics: topics.map((one) =>
      dueIn(
        known(one, (at) => at.topics.get(one.topic) ?? null),
        (topic) => topic === one.topic,
      ),
    ),
    forecast: forecast.map((one, ahead) =>
      ahead === 0 && due !== null ? { ...one, due: due.length } : one,
    ),
  };
}
