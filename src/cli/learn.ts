// `learn`: read a section, answer its questions, next; it goes on where it stopped.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { openOutlines, tellProblems, type Shelf } from '../desk/shelf.ts';
import { placeNamed } from '../desk/topics.ts';
import { tellBeginning, tellSummary } from '../face/learn/sitting.ts';
import { study, type StudyDesk } from '../face/learn/study.ts';
import type { NoteHead, SectionHead } from '../notes/heads.ts';
import { nextStop, stopOn, whereToGoOn, type Stop } from '../quiz/learn.ts';
import type { SummaryOutput } from '../quiz/protocol.ts';
import { viewAllLearned, viewSkipped } from '../view/pages/learn.ts';
import type { Typed } from './verb.ts';

export async function run(context: Context, { args, options }: Typed<'learn'>): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  const place = args[0] === undefined ? null : headNamed(args[0], shelf);
  const course: StudyDesk = {
    shelf,
    journal: openJournal(context, { saves: options.save, goesOn: true }),
    context,
    seed: () => options.seed ?? context.world.anySeed(),
    mode: 'learn',
  };
  if (context.json) return learnByLines(stopOf(place, true, course), course);
  const met = new Set<SectionHead>();
  for (let isFirst = true; ; isFirst = false) {
    const stop = stopOf(place, isFirst, course);
    // What was skipped at the end of a topic too is left alone for this sitting.
    if (stop === null || (stop.isLeft && met.has(stop.section))) {
      context.world.out.write(endOf(place, stop, context));
      return exitCodes.done;
    }
    if (stop.isLeft) met.add(stop.section);
    if (!(await study(stop, course)))
      return exitCodeAfter({ isSaved: course.journal.trouble() === null });
  }
}

/** One stop: the section waits to be read, then come its questions. */
async function learnByLines(stop: Stop | null, course: StudyDesk): Promise<number> {
  const { context, journal } = course;
  const seed = course.seed();
  const summaries: SummaryOutput[] = [];
  tellBeginning({ mode: 'learn', seed, total: stop?.questions.length ?? 0 }, context);
  if (stop !== null) await study(stop, { ...course, seed: () => seed, summaries });
  tellSummary(summaries, context);
  return exitCodeAfter({ isSaved: journal.trouble() === null });
}

type Place = { note: NoteHead; section: SectionHead | null } | null;

function headNamed(given: string, { deck, heads }: Shelf): Place {
  const { note, section } = placeNamed(deck, given);
  const head = heads().find(({ topic }) => topic === note.topic);
  return head === undefined
    ? null
    : { note: head, section: head.sections.find(({ id }) => id === section?.id) ?? null };
}

function stopOf(place: Place, isFirst: boolean, { shelf, journal }: StudyDesk): Stop | null {
  const progress = progressOn(shelf, journal);
  if (place === null) return whereToGoOn(shelf.heads(), progress);
  const { note, section } = place;
  if (section === null) return nextStop(note, progress);
  return isFirst
    ? stopOn(note, section, progress)
    : nextStop(note, progress, Infinity, note.sections.indexOf(section));
}

function endOf(place: Place, left: Stop | null, { look }: Context): string {
  const title = place?.note.title ?? null;
  return left === null ? viewAllLearned(title, look) : viewSkipped(title, look);
}
