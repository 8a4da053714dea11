// `today`: plays today's share through, what is to be repeated and then new sections, and says when it is done.
import type { Context } from '../desk/context.ts';
import { openJournal, type Journal } from '../desk/journal.ts';
import { plannedToday, spentToday } from '../desk/planned.ts';
import { openBank, tellProblems, type Shelf } from '../desk/shelf.ts';
import { nextPart, type Met, type Part } from '../desk/today.ts';
import { ask, readSection, type StudyDesk } from '../face/learn/study.ts';
import { tellBeginning, tellSummary } from '../face/learn/sitting.ts';
import { sendEvent } from '../face/lines.ts';
import type { SummaryOutput } from '../quiz/protocol.ts';
import { viewToday } from '../view/pages/today.ts';
import { exitCodeAfter } from './exit.ts';
import type { OptionsOf } from './verbs.ts';

export async function runToday(options: OptionsOf<'today'>, context: Context): Promise<number> {
  const shelf = await openBank(context);
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
  course: StudyDesk,
): Promise<boolean> {
  const questions = part.kind === 'again' ? part.questions : part.stop.questions;
  for (const { id } of questions) met.questions.add(id);
  if (part.kind === 'section') {
    met.sections++;
    if (part.isUnread && !(await readSection(part.stop, course))) return false;
  }
  return questions.length === 0 || ask(questions, { saves: true, repeats: true }, course);
}

function tellDone(met: Met, shelf: Shelf, journal: Journal, context: Context): void {
  const { share } = plannedToday(shelf, journal, context, met.questions);
  const done = {
    questions: met.questions.size,
    sections: met.sections,
    minutes: Math.round(spentToday(shelf, journal, context) / 60),
    isPlanned: share !== null,
  };
  if (context.json) sendEvent({ event: 'today', done: true, ...done }, context);
  else context.world.out.write(viewToday(done, context.look));
}
