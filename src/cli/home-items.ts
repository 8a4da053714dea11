// What home lists: only what works, with what is due and what comes next.
import type { Context } from '../desk/context.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { goalAhead, planParts } from '../desk/planned.ts';
import { openBank } from '../desk/shelf.ts';
import { questionsOf } from '../notes/deck.ts';
import { makePlan } from '../plan/plan.ts';
import { masteryOf } from '../progress/stats.ts';
import { whereToGoOn } from '../quiz/learn.ts';
import type { HomeItem } from '../view/pages/home.ts';

export async function homeItems(
  context: Context,
): Promise<{ items: HomeItem[]; interviewInDays: number | null }> {
  const shelf = await openBank(context);
  const journal = openJournal(context, { goesOn: true });
  const progress = progressOn(shelf, journal, context);
  const { day } = journal.moment();
  const { due, known } = masteryOf(shelf.deck.notes.flatMap(questionsOf), progress, day);
  const goal = goalAhead(context, day);
  const parts = planParts(shelf, journal, context);
  const plan = goal === null ? null : makePlan(parts.bank, goal, parts.pace, day);
  const sooner =
    plan?.today.reviews.filter(({ memory }) => memory.kind === 'seen' && memory.due > day).length ??
    0;
  const waiting = due + sooner;
  const ready = plan === null || progress.work.answers === 0 ? known : plan.readiness.expected;
  const stop = whereToGoOn(shelf.deck.notes, progress);
  const place = stop === null ? [] : [stop.note.title, stop.section.title];
  const next = stop === null ? 'all-read' : { place, section: stop.number, of: stop.count };
  const items: HomeItem[] = [
    ...(progress.work.answers > 0
      ? [
          {
            kind: 'review' as const,
            due: waiting,
            minutes: Math.max(1, Math.round((waiting * parts.pace.secondsPerAnswer) / 60)),
          },
        ]
      : []),
    { kind: 'learn', next },
    { kind: 'quiz', questions: 10 },
    { kind: 'interview', minutes: 20 },
    { kind: 'browse', topics: shelf.deck.notes.length },
    { kind: 'progress', ready: ready === null ? null : Math.round(ready * 100) },
  ];
  return { items, interviewInDays: plan?.daysLeft ?? null };
}
