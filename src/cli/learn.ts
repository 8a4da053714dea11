// `learn`: read a section, answer its questions, next; it goes on where it stopped.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { openBank, tellProblems } from '../desk/shelf.ts';
import { topicNamed } from '../desk/topics.ts';
import { study, type StudyDesk } from '../face/learn/study.ts';
import type { Note } from '../notes/note.ts';
import { nextStop, whereToGoOn, type Stop } from '../quiz/learn.ts';
import { viewAllLearned } from '../view/pages/learn.ts';
import type { OptionsOf } from './verbs.ts';

export async function runLearn(
  args: string[],
  options: OptionsOf<'learn'>,
  context: Context,
): Promise<number> {
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const note = args[0] === undefined ? null : topicNamed(shelf.deck, args[0]);
  const course: StudyDesk = {
    shelf,
    journal: openJournal(context, { saves: options.save, goesOn: true }),
    context,
    seed: () => options.seed ?? context.world.anySeed(),
    mode: 'learn',
  };
  for (let before: Stop | null = null; ;) {
    const stop = stopOf(note, course);
    // Whose questions were all skipped comes up again; not twice in one sitting.
    if (stop !== null && stop.section === before?.section) return exitCodes.done;
    before = stop;
    if (stop === null) {
      if (!context.json) context.world.out.write(viewAllLearned(note?.title ?? null, context.look));
      return exitCodes.done;
    }
    if (!(await study(stop, course)) || context.json)
      return exitCodeAfter({ isSaved: course.journal.trouble() === null });
  }
}

function stopOf(note: Note | null, { shelf, journal, context }: StudyDesk): Stop | null {
  const progress = progressOn(shelf, journal, context);
  return note === null ? whereToGoOn(shelf.deck.notes, progress) : nextStop(note, progress);
}
