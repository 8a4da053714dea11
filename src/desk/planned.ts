// The plan that a verb follows: the interview kept in the settings, with the bank and the learner's pace.
import type { Context } from './context.ts';
import { progressOn, type Journal } from './journal.ts';
import type { Shelf } from './shelf.ts';
import { bankOf, guessOf, type PlanQuestion } from '../plan/bank.ts';
import { paceOf, type Pace } from '../plan/pace.ts';
import { todaysShare, type Goal } from '../plan/plan.ts';
import type { Day } from '../schedule/memory.ts';
import type { QuestionId } from '../notes/note.ts';
import { readSettings } from '../world/folders.ts';

export type PlanParts = { bank: PlanQuestion[]; pace: Pace; today: Day };

export function planParts(shelf: Shelf, journal: Journal, context: Context): PlanParts {
  const progress = progressOn(shelf, journal, context);
  const today = journal.moment().day;
  const guess = (id: QuestionId): number => {
    const question = shelf.deck.questions.get(id);
    return question === undefined ? 0 : guessOf(question);
  };
  return {
    bank: bankOf(shelf.deck.notes, progress),
    pace: paceOf(progress.work, today, guess),
    today,
  };
}

/** The interview that is planned for, unless its day is over. */
export function goalAhead(context: Context, today: Day): Goal | null {
  const goal = readSettings(context.dataFolder).plan ?? null;
  return goal !== null && goal.date >= today ? goal : null;
}

/** What the plan has for today, the most worth first; none without a plan. */
export function plannedToday(
  shelf: Shelf,
  journal: Journal,
  context: Context,
): { fresh: QuestionId[]; reviews: QuestionId[]; all: QuestionId[] } {
  const goal = goalAhead(context, journal.moment().day);
  if (goal === null) return { fresh: [], reviews: [], all: [] };
  const { bank, pace, today } = planParts(shelf, journal, context);
  const { questions, fresh, reviews } = todaysShare(bank, goal, pace, today);
  return { all: questions, fresh: fresh.map(({ id }) => id), reviews: reviews.map(({ id }) => id) };
}
