// The plan that a verb follows: the interview kept in the settings, with the bank and the learner's pace.
import type { Context } from './context.ts';
import { progressOn, type Journal } from './journal.ts';
import type { Shelf } from './shelf.ts';
import { bankOf, guessOf, type PlanQuestion } from '../plan/bank.ts';
import { paceOf, readingSeconds, secondsFor, type Pace } from '../plan/pace.ts';
import type { Goal } from '../plan/days.ts';
import { todaysShare, type Share } from '../plan/share.ts';
import { questionHeads } from '../notes/heads.ts';
import { numberOfDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import type { QuestionId } from '../notes/note.ts';
import { readSettings } from '../world/settings.ts';

type PlanParts = { bank: PlanQuestion[]; pace: Pace; today: Day };

export function planParts(shelf: Shelf, journal: Journal): PlanParts {
  const progress = progressOn(shelf, journal);
  const today = journal.moment().day;
  const heads = shelf.heads();
  const guesses = new Map(questionHeads(heads).map((head) => [head.id, guessOf(head)]));
  return {
    bank: bankOf(heads, progress, today),
    pace: paceOf(progress.work, today, (id) => guesses.get(id) ?? 0),
    today,
  };
}

/** The interview that is planned for, unless its day is over. */
export function goalAhead(context: Context, today: Day): Goal | null {
  const goal = readSettings(context.dataFolder).plan ?? null;
  return goal !== null && goal.date >= today ? goal : null;
}

/** What the plan has for today, in the order to ask it; none without a plan. */
export function plannedToday(
  shelf: Shelf,
  journal: Journal,
  context: Context,
  except: ReadonlySet<QuestionId> = new Set(),
): { fresh: QuestionId[]; reviews: QuestionId[]; all: QuestionId[]; share: Share | null } {
  const goal = goalAhead(context, journal.moment().day);
  if (goal === null) return { fresh: [], reviews: [], all: [], share: null };
  const { bank, pace, today } = planParts(shelf, journal);
  const number = numberOfDay(today);
  // What was answered today is not asked again anyway, and says how much of today's looking back is done.
  const left = bank.filter(
    ({ id, outcomes }) => !except.has(id) || outcomes.at(-1)?.[0] === number,
  );
  const spent = pace.today + secondsSkipped(bank, new Set(left), pace);
  const share = todaysShare(left, goal, { ...pace, today: spent }, today);
  const { questions, fresh, reviews } = share;
  const ids = (some: readonly PlanQuestion[]) => some.map(({ id }) => id);
  return { all: questions, fresh: ids(fresh), reviews: ids(reviews), share };
}

/** What was put before the learner and skipped, unread sections with it, has had its place in the day: nothing else comes instead. */
function secondsSkipped(
  bank: readonly PlanQuestion[],
  left: ReadonlySet<PlanQuestion>,
  pace: Pace,
): number {
  const skipped = bank.filter((question) => !left.has(question));
  const unread = new Map(
    skipped.map(({ topic, section, words }) => [`${topic}#${section}`, words] as const),
  );
  const thinking = skipped.map(({ outcomes }) =>
    outcomes.length === 0
      ? secondsFor('fresh', pace.grasp, pace)
      : secondsFor('later', usualRecall, pace),
  );
  const reading = [...unread.values()].map((words) => readingSeconds(words, pace));
  return [...thinking, ...reading].reduce((sum, seconds) => sum + seconds, 0);
}

/** How likely an earlier question is right, where its own chance is not asked for. */
const usualRecall = 0.7;

/** Seconds studied today. */
export function spentToday(shelf: Shelf, journal: Journal): number {
  return planParts(shelf, journal).pace.today;
}
