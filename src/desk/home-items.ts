// What home lists: only what works, with what is due and what comes next.
import type { Context } from './context.ts';
import { openJournal, progressOn } from './journal.ts';
import { goalAhead, planParts } from './planned.ts';
import { labIndex } from './labs.ts';
import { openOutlines } from './shelf.ts';
import { questionHeads } from '../notes/heads.ts';
import { secondsFor, type Pace } from '../plan/pace.ts';
import { makePlan, type Plan } from '../plan/plan.ts';
import type { Goal } from '../plan/days.ts';
import type { Progress } from '../progress/fold.ts';
import { masteryOf } from '../progress/stats.ts';
import { whereToGoOn } from '../quiz/learn.ts';
import { placementMinutes } from '../quiz/placement.ts';
import type { HomeItem } from '../view/pages/home.ts';

export async function homeItems(
  context: Context,
  reviewsAtOnce: number,
): Promise<{ items: HomeItem[]; interviewInDays: number | null }> {
  const shelf = await openOutlines(context);
  const journal = openJournal(context, { goesOn: true });
  const progress = progressOn(shelf, journal);
  const { day } = journal.moment();
  const goal = goalAhead(context, day);
  const { bank, pace } = planParts(shelf, journal);
  const plan = goal === null ? null : makePlan(bank, goal, pace, day);
  const isBegun = progress.work.answers > 0;
  const mastery = masteryOf(questionHeads(shelf.heads()), progress, day);
  const due = plan === null ? mastery.due : plan.today.reviews.length;
  const stop = whereToGoOn(shelf.heads(), progress);
  const place = stop === null ? [] : [stop.note.title, stop.section.title];
  const next = stop === null ? 'all-read' : { place, section: stop.number, of: stop.count };
  const items: HomeItem[] = [
    ...(plan === null || plan.daysLeft === 0 ? [] : [todayItem(plan)]),
    ...(isBegun ? [reviewItem(due, Math.min(due, reviewsAtOnce), pace)] : []),
    { kind: 'learn', next },
    ...(isBegun ? [] : [{ kind: 'placement' as const, minutes: placementMinutes }]),
    ...(isBegun || plan !== null ? [] : [{ kind: 'plan' as const }]),
    { kind: 'quiz', questions: 10, isEasy: !isBegun, minutes: quizMinutes(10, pace) },
    ...(isBegun || plan !== null ? [{ kind: 'interview' as const, minutes: 20 }] : []),
    { kind: 'try' },
    { kind: 'lab', ...labsIn(context, progress) },
    { kind: 'browse', topics: shelf.deck.notes.length, isBegun },
    ...(isBegun || plan !== null
      ? [{ kind: 'progress' as const, ...standingOf(plan, goal, mastery.known), isBegun }]
      : []),
  ];
  return { items, interviewInDays: plan?.daysLeft ?? null };
}

function labsIn(context: Context, { did }: Progress): { labs: number; done: number } {
  const labs = labIndex(context);
  const done = labs.filter(({ name, tasks }) => tasks.every((id) => did.has(`${name}/${id}`)));
  return { labs: labs.length, done: done.length };
}

function todayItem({ today }: Plan): HomeItem {
  const { reviews, sections, fresh, seconds } = today;
  return {
    kind: 'today',
    again: reviews.length,
    sections: sections.length,
    fresh: fresh.length,
    minutes: Math.max(1, Math.round(seconds / 60)),
  };
}

/** What is known now, as `stats` says it, and what a plan may reach: never one in the clothes of the other. */
function standingOf(
  plan: Plan | null,
  goal: Goal | null,
  remembered: number | null,
): Pick<Extract<HomeItem, { kind: 'progress' }>, 'now' | 'forecast'> {
  if (plan === null || goal === null) return { now: remembered, forecast: null };
  const { readiness, isKnown, daysLeft } = plan;
  return {
    now: isKnown ? readiness.now : remembered,
    forecast: daysLeft > 0 && isKnown ? { ...readiness, date: goal.date } : null,
  };
}

function quizMinutes(questions: number, pace: Pace): number {
  return Math.max(1, Math.round((questions * secondsFor('fresh', pace.grasp, pace)) / 60));
}

/** A sitting asks so many of what is due, in so many minutes. */
function reviewItem(due: number, asked: number, pace: Pace): HomeItem {
  const minutes = Math.max(1, Math.round((asked * secondsFor('later', 0.7, pace)) / 60));
  return { kind: 'review', due, asked, minutes };
}
