// `list`: the topics in learning order, with how well each is known.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { printOrRead, readerIn } from '../face/page/printed.ts';
import { openOutlines, tellProblems, type Shelf } from '../desk/shelf.ts';
import type { TopicId } from '../notes/note.ts';
import { topicStandings } from '../desk/topic-standings.ts';
import { viewList } from '../view/pages/list.ts';
import { jsonLine } from '../view/text/safe.ts';

export async function run(context: Context): Promise<number> {
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

function ownOf(
  topic: TopicId,
  path: string,
  { deck }: Shelf,
): { path: string; standsIn: boolean } | null {
  return deck.own.has(topic) ? { path, standsIn: deck.replaced.has(topic) } : null;
}
