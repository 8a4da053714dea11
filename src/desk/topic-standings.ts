// How much of each topic is known, for lists of topics.
import type { Context } from './context.ts';
import type { Shelf } from './shelf.ts';
import { questionHeads } from '../notes/heads.ts';
import type { TopicId } from '../notes/note.ts';
import type { Mastery } from '../progress/stats.ts';
import { hasLog } from '../world/folders.ts';

/** Without a log nothing is known, and what reads one is not loaded. */
export async function topicStandings(
  shelf: Shelf,
  context: Context,
): Promise<(topic: TopicId) => Pick<Mastery, 'seen' | 'known'>> {
  if (!hasLog(context.dataFolder)) return () => ({ seen: 0, known: null });
  const [{ openJournal, progressOn }, { goalAhead }, { masteryOf }] = await Promise.all([
    import('./journal.ts'),
    import('./planned.ts'),
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
  const { plannedStanding } = await import('./standing.ts');
  const planned = plannedStanding(shelf, journal, context);
  return planned === null
    ? remembered
    : (topic) => ({ ...remembered(topic), known: planned.topics.get(topic) ?? null });
}
