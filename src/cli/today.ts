// `today`: plays today's share through, what is to be repeated and then new sections, and says when it is done.
import type { Context } from '../desk/context.ts';
import { openJournal, type Journal } from '../desk/journal.ts';
import { plannedToday, spentToday } from '../desk/planned.ts';
import { openOutlines, tellProblems, type Shelf } from '../desk/shelf.ts';
import { nextPart, type Met, type Part } from '../desk/today.ts';
import { ask, readSection, withTexts, withTopics, type StudyDesk } from '../face/learn/study.ts';
import { tellBeginning, tellSummary } from '../face/learn/sitting.ts';
import { sendEvent } from '../face/lines.ts';
import type { SummaryOutput } from '../quiz/protocol.ts';
import { viewToday } from '../view/pages/today.ts';
import { exitCodeAfter } from './exit.ts';
import type { Typed } from './verb.ts';

export async function run(context: Context, { options }: Typed<'today'>): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  const journal = openJournal(context, { goesOn: true });
  const seed = options.seed ?? context.world.anySeed();
  const summaries: SummaryOutput[] = [];
  const course: StudyDesk = { shelf, journal, context, seed: () => seed, mode: 'today', summaries };
  const met: Met = { questions: new Set(), sections: 0 };
  if (context.json) tellBeginning({ mode: 'today', seed, total: null }, context);
  for (;;) {
    const part = nextPart(met, seed, shelf, journal, context);
    if (part.kind === 'done') tellDone(met, shelf, journal, context);
    if (part.kind !== 'done' && (await study(part, met, course))) continue;
    if (context.json) tellSummary(summaries, context);
    return exitCodeAfter({ isSaved: journal.trouble() === null });
  }
}

/** False where the learner left. */
async function study(
  part: Exclude<Part, { kind: 'done' }>,
  met: Met,
  thin: StudyDesk,
): Promise<boolean> {
  const heads = part.kind === 'again' ? part.questions : part.stop.questions;
  for (const { id } of heads) met.questions.add(id);
  const how = { saves: true, repeats: true };
  if (part.kind === 'again') {
    const topics = heads.map(({ topic }) => topic);
    const course = await withTopics(topics, thin);
    const { questions } = course.shelf.deck;
    return ask(
      heads.flatMap(({ id }) => questions.get(id) ?? []),
      how,
      course,
    );
  }
  met.sections++;
  const { stop, course } = await withTexts(part.stop, thin);
  if (stop === null) return true;
  if (part.isUnread && !(await readSection(stop, course))) return false;
  return stop.questions.length === 0 || ask(stop.questions, how, course);
}

function tellDone(met: Met, shelf: Shelf, journal: Journal, context: Context): void {
  const { share } = plannedToday(shelf, journal, context, met.questions);
  const done = {
    questions: met.questions.size,
    sections: met.sections,
    minutes: Math.round(spentToday(shelf, journal) / 60),
    isPlanned: share !== null,
  };
  if (context.json) sendEvent({ event: 'today', done: true, ...done }, context);
  else context.world.out.write(viewToday(done, context.look));
}
