// What home lists: only what works, with what is due and what comes next.
import type { Context } from './context.ts';
import { openJournal, progressOn } from './journal.ts';
import { openBank } from './shelf.ts';
import { questionsOf } from '../notes/deck.ts';
import { masteryOf } from '../progress/stats.ts';
import { whereToGoOn } from '../quiz/learn.ts';
import type { HomeItem } from '../view/home.ts';

/** What an answer takes with its explanation, where the log can't tell yet. */
const secondsPerAnswer = 25;

export async function homeItems(context: Context): Promise<{ items: HomeItem[]; interviewInDays: number | null }> {
  const shelf = await openBank(context);
  const journal = openJournal(context, { goesOn: true });
  const progress = progressOn(shelf, journal, context);
  const { day } = journal.moment();
  const { due, known } = masteryOf(shelf.deck.notes.flatMap(questionsOf), progress, day);
  const stop = whereToGoOn(shelf.deck.notes, progress);
  const place = stop === null ? [] : [stop.note.title, stop.section.title];
  const next = stop === null ? 'all-read' : { place, section: stop.number, of: stop.count };
  const items: HomeItem[] = [
    ...(progress.answers.length > 0 ? [{ kind: 'review' as const, due, minutes: Math.max(1, Math.round((due * secondsPerAnswer) / 60)) }] : []),
    { kind: 'learn', next },
    { kind: 'quiz', questions: 10 },
    { kind: 'browse', topics: shelf.deck.notes.length },
    { kind: 'progress', ready: known === null ? null : Math.round(known * 100) },
  ];
  return { items, interviewInDays: null };
}
