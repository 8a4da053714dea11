// What home lists: only what works, with what is due and what comes next.
import type { Context } from './context.ts';
import { openOutlines } from './shelf.ts';
import type { HomeItem } from '../view/home.ts';

export async function homeItems(context: Context): Promise<{ items: HomeItem[]; interviewInDays: number | null }> {
  const { deck } = await openOutlines(context);
  return { items: [{ kind: 'quiz', questions: 10 }, { kind: 'browse', topics: deck.notes.length }], interviewInDays: null };
}
