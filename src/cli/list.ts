// `list`: the topics in learning order, with how well each is known.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { printOrRead, readerIn } from '../face/page/printed.ts';
import { openOutlines, tellProblems, type Shelf } from '../desk/shelf.ts';
import { questionHeads } from '../notes/heads.ts';
import type { TopicId } from '../notes/note.ts';
import type { Mastery } from '../progress/stats.ts';
import { viewList } from '../view/pages/list.ts';
import { jsonLine } from '../view/text/safe.ts';
import { hasLog } from '../world/folders.ts';

export async function runList(context: Context): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  const standingOf = await topicStandings(shelf, context);
  const outlines = [...shelf.outlines, ...[...shelf.own.values()].map(({ outline }) => outline)];
  const gradable = new Map(outlines.map((one) => [one.topic, one.gradable]));
  const rows = shelf.deck.notes.map((note) => {
    const { known, seen } = standingOf(note.topic);
    return { note, questions: gradable.get(note.topic) ?? 0, known, seen };
  });
  if (context.json) {
    const topics = rows.map(({ note, questions, known, seen }) => ({
      topic: note.topic,
      title: note.title,
      summary: note.summary,
      questions,
      seen,
      known,
      source: shelf.deck.own.has(note.topic) ? note.path : 'built-in',
    }));
    context.world.out.write(jsonLine({ schema: 1, topics }));
    return exitCodes.done;
  }
  const listed = rows.map(({ note: { topic, title, path }, questions, seen, known }) => ({
    topic,
    title,
    questions,
    seen,
    known,
    own: ownOf(topic, path, shelf),
  }));
  await printOrRead((look) => viewList(listed, look), readerIn(context), context);
  return exitCodes.done;
}

/** Without a log nothing is known, and what reads one is not loaded. */
export async function topicStandings(
  shelf: Shelf,
  context: Context,
): Promise<(topic: TopicId) => Pick<Mastery, 'seen' | 'known'>> {
  if (!hasLog(context.dataFolder)) return () => ({ seen: 0, known: null });
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
  const questions = new Map(shelf.heads().map((head) => [head.topic, questionHeads([head])]));
  const { day } = journal.moment();
  const progress = progressOn(shelf, journal);
  const remembered = (topic: TopicId): Mastery =>
    masteryOf(
      (questions.get(topic) ?? [])
        .filter(({ kind }) => kind !== 'open')
        .map(({ id }) => ({ id, topic })),
      progress,
      day,
    );
  if (goalAhead(context, day) === null) return remembered;
  const { plannedStanding } = await import('../desk/standing.ts');
  const planned = plannedStanding(shelf, journal, context);
  return planned === null
    ? remembered
    : (topic) => ({ ...remembered(topic), known: planned.topics.get(topic) ?? null });
}

function ownOf(
  topic: TopicId,
  path: string,
  { deck }: Shelf,
): { path: string; standsIn: boolean } | null {
  return deck.own.has(topic) ? { path, standsIn: deck.replaced.has(topic) } : null;
}
