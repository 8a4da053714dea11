// `list`: the topics in learning order, with how well each is known.
import type { Context } from './context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from './journal.ts';
import { openOutlines, tellProblems, type Shelf } from './shelf.ts';
import { knownShare } from '../progress/mastery.ts';
import { questionsOf } from '../notes/deck.ts';
import type { Kind, Note, QuestionId, TopicId } from '../notes/note.ts';
import { viewList } from '../view/list.ts';

export async function runList(context: Context): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  const journal = openJournal(context);
  const progress = journal.progress(shelf.renames);
  const rows = shelf.deck.notes.map((note) => {
    const ids = questionIds(note, shelf).filter(({ kind }) => kind !== 'open').map(({ id }) => id);
    return { note, questions: ids.length, known: knownShare(ids, progress, journal.moment().day) };
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

/** Shipped notes are outlines here: their questions are known by id and kind only. */
export function questionIds(note: Note, shelf: Shelf): { id: QuestionId; kind: Kind }[] {
  if (shelf.deck.own.has(note.topic)) return questionsOf(note);
  return shelf.outlines.find((outline) => outline.language === note.language && outline.topic === note.topic)?.questions ?? [];
}

function ownOf(topic: TopicId, path: string, { deck }: Shelf): { path: string; standsIn: boolean } | null {
  return deck.own.has(topic) ? { path, standsIn: deck.replaced.has(topic) } : null;
}
