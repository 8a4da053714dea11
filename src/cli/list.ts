// `list`: the topics in learning order, with how well each is known.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from './context.ts';
import { exitCodes } from './exit.ts';
import { openOutlines, tellProblems, type Shelf } from './shelf.ts';
import { questionsOf } from '../notes/deck.ts';
import type { Kind, Note, QuestionId, TopicId } from '../notes/note.ts';
import { viewList } from '../view/list.ts';

export async function runList(context: Context): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  const knownOf = await knowledge(shelf, context);
  const rows = shelf.deck.notes.map((note) => {
    const ids = questionIds(note, shelf).filter(({ kind }) => kind !== 'open').map(({ id }) => id);
    return { note, questions: ids.length, known: knownOf(ids) };
  });
  if (context.json) {
    const topics = rows.map(({ note, questions, known }) => ({ topic: note.topic, title: note.title, summary: note.summary, questions, known, source: shelf.deck.own.has(note.topic) ? note.path : 'built-in' }));
    context.world.out.write(`${JSON.stringify({ schema: 1, topics })}\n`);
    return exitCodes.done;
  }
  const listed = rows.map(({ note: { topic, title, summary, path }, questions, known }) => ({ topic, title, summary, questions, known, own: ownOf(topic, path, shelf) }));
  context.world.out.write(viewList(listed, context.look));
  return exitCodes.done;
}

/** Without a log nothing is known, and what reads one is not loaded. */
async function knowledge(shelf: Shelf, context: Context): Promise<(ids: QuestionId[]) => number | null> {
  if (!existsSync(join(context.dataFolder, 'events.jsonl'))) return () => null;
  const [{ openJournal }, { knownShare }] = await Promise.all([import('./journal.ts'), import('../progress/mastery.ts')]);
  const journal = openJournal(context);
  const progress = journal.progress(shelf.renames);
  const { day } = journal.moment();
  return (ids) => knownShare(ids, progress, day);
}

/** Shipped notes are outlines here: their questions are known by id and kind only. */
export function questionIds(note: Note, shelf: Shelf): { id: QuestionId; kind: Kind }[] {
  if (shelf.deck.own.has(note.topic)) return questionsOf(note);
  return shelf.outlines.find((outline) => outline.language === note.language && outline.topic === note.topic)?.questions ?? [];
}

function ownOf(topic: TopicId, path: string, { deck }: Shelf): { path: string; standsIn: boolean } | null {
  return deck.own.has(topic) ? { path, standsIn: deck.replaced.has(topic) } : null;
}
