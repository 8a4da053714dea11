// `list`: the topics in learning order, with how well each is known.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openBank, openOutlines, questionIndex, tellProblems, type Shelf } from '../desk/shelf.ts';
import { questionsOf } from '../notes/deck.ts';
import type { TopicId } from '../notes/note.ts';
import { viewList } from '../view/pages/list.ts';
import { jsonLine } from '../view/text/safe.ts';
import { hasLog } from '../world/folders.ts';

export async function runList(context: Context): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  const shareOf = await topicShares(shelf, context);
  const rows = shelf.deck.notes.map((note) => {
    const outline = shelf.outlines.find(
      (one) => one.topic === note.topic && !shelf.deck.own.has(note.topic),
    );
    const questions =
      outline?.gradable ?? questionsOf(note).filter(({ kind }) => kind !== 'open').length;
    return { note, questions, known: shareOf(note.topic) };
  });
  if (context.json) {
    const topics = rows.map(({ note, questions, known }) => ({
      topic: note.topic,
      title: note.title,
      summary: note.summary,
      questions,
      known,
      source: shelf.deck.own.has(note.topic) ? note.path : 'built-in',
    }));
    context.world.out.write(jsonLine({ schema: 1, topics }));
    return exitCodes.done;
  }
  const listed = rows.map(({ note: { topic, title, path }, questions, known }) => ({
    topic,
    title,
    questions,
    known,
    own: ownOf(topic, path, shelf),
  }));
  context.world.out.write(viewList(listed, context.look));
  return exitCodes.done;
}

/** Without a log nothing is known, and what reads one is not loaded. */
export async function topicShares(
  shelf: Shelf,
  context: Context,
): Promise<(topic: TopicId) => number | null> {
  if (!hasLog(context.dataFolder)) return () => null;
  const [{ openJournal, progressOn }, { goalAhead }, { masteryOf }] = await Promise.all([
    import('../desk/journal.ts'),
    import('../desk/planned.ts'),
    import('../progress/stats.ts'),
  ]);
  const journal = openJournal(context, { goesOn: true });
  const trouble = journal.trouble();
  if (trouble !== null)
    context.world.err.write(
      (await import('../view/pages/failure.ts')).failureView(trouble, context.look),
    );
  const questions = questionIndex(shelf, context);
  const { day } = journal.moment();
  if (goalAhead(context, day) !== null) {
    const { plannedStanding } = await import('../desk/standing.ts');
    const standing = plannedStanding(await openBank(context), journal, context);
    return (topic) => standing?.topics.get(topic) ?? null;
  }
  const progress = progressOn(shelf, journal, context);
  return (topic) =>
    masteryOf(
      (questions.get(topic) ?? [])
        .filter(({ kind }) => kind !== 'open')
        .map(({ id }) => ({ id, topic })),
      progress,
      day,
    ).known;
}

function ownOf(
  topic: TopicId,
  path: string,
  { deck }: Shelf,
): { path: string; standsIn: boolean } | null {
  return deck.own.has(topic) ? { path, standsIn: deck.replaced.has(topic) } : null;
}
