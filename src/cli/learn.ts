// `learn`: read a section, answer its questions, next; it goes on where it stopped.
import { lookNow, type Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal, progressOn, type Journal } from '../desk/journal.ts';
import { pagePlay, type PageAnswer } from './page.ts';
import { playSession, type SessionOrder } from '../face/session/play.ts';
import type { OptionsOf } from './verbs.ts';
import { openBank, tellProblems, type Shelf } from '../desk/shelf.ts';
import { topicNamed } from '../desk/topics.ts';
import { playOnTerminal } from '../face/terminal.ts';
import type { Note, Question } from '../notes/note.ts';
import { wordsIn } from '../plan/bank.ts';
import type { Read } from '../progress/event.ts';
import { nextStop, pretest, whereToGoOn, type Stop } from '../quiz/learn.ts';
import {
  viewAllLearned,
  viewOffer,
  viewOfferPlain,
  viewSection,
  viewSectionPlain,
} from '../view/pages/learn.ts';
import { loadMarkdown } from '../view/text/prose.ts';

type Course = {
  shelf: Shelf;
  journal: Journal;
  context: Context;
  note: Note | null;
  seed(): number;
};

export async function runLearn(
  args: string[],
  options: OptionsOf<'learn'>,
  context: Context,
): Promise<number> {
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const note = args[0] === undefined ? null : topicNamed(shelf.deck, args[0]);
  const course: Course = {
    shelf,
    journal: openJournal(context, { saves: options.save, goesOn: true }),
    context,
    note,
    seed: () => options.seed ?? context.world.anySeed(),
  };
  for (let before: Stop | null = null; ;) {
    const stop = stopOf(course);
    // Whose questions were all skipped comes up again; not twice in one sitting.
    if (stop !== null && stop.section === before?.section) return exitCodes.done;
    before = stop;
    if (stop === null) {
      if (!context.json) context.world.out.write(viewAllLearned(note?.title ?? null, context.look));
      return exitCodes.done;
    }
    if (!(await study(stop, course)) || context.json)
      return exitCodeAfter({ isSaved: course.journal.trouble() === null }, context);
  }
}

function stopOf({ shelf, journal, context, note }: Course): Stop | null {
  const progress = progressOn(shelf, journal, context);
  return note === null ? whereToGoOn(shelf.deck.notes, progress) : nextStop(note, progress);
}

/** False where the learner left. */
async function study(stop: Stop, course: Course): Promise<boolean> {
  const { journal, context } = course;
  if (stop.isNewTopic && !context.json && !(await tryFirst(stop, course))) return false;
  const begun = context.world.now();
  if (!(await readSection(stop, context))) return false;
  journal.append([{ kind: 'read', ...readingOf(stop, begun, context), ...journal.stamp() }]);
  if (stop.questions.length === 0) return true;
  return ask(stop.questions, { saves: true, repeats: true }, course);
}

/** How long it took is known only where reading ends with a key. */
function readingOf(
  { note, section }: Stop,
  begun: number,
  { world, plain, json }: Context,
): Pick<Read, 'topic' | 'section' | 'durationMs' | 'words'> {
  const place = { topic: note.topic, section: section.id };
  return plain || json
    ? place
    : { ...place, durationMs: Math.max(0, world.now() - begun), words: wordsIn(section.text) };
}

async function ask(
  questions: Question[],
  how: Pick<SessionOrder, 'saves' | 'repeats'>,
  course: Course,
): Promise<boolean> {
  const { shelf, journal, context } = course;
  const order: SessionOrder = {
    mode: 'learn',
    questions,
    seed: course.seed(),
    total: questions.length,
    minutes: null,
    cram: false,
    confidence: false,
    goesOn: true,
    ...how,
  };
  const { ending, missed } = await playSession(order, shelf, journal, context);
  if (ending !== 'again') return ending === 'finished';
  return ask(
    missed.flatMap((id) => shelf.deck.questions.get(id) ?? []),
    how,
    course,
  );
}

/** The few questions before a new topic: offered, skipped with one key, never scored. False where the learner left. */
async function tryFirst(stop: Stop, course: Course): Promise<boolean> {
  const { context } = course;
  const questions = pretest(stop.note, course.seed());
  if (questions.length === 0) return true;
  const answer = context.plain
    ? await offerPlainly(stop.note.title, questions.length, context)
    : await offer(stop.note.title, questions.length, context);
  if (answer === 'quit') return false;
  return answer === 'skip' || ask(questions, { saves: false, repeats: false }, course);
}

function offer(topic: string, questions: number, context: Context): Promise<PageAnswer> {
  return playOnTerminal(
    pagePlay(() => viewOffer(topic, questions, lookNow(context))),
    context.world,
  );
}

async function offerPlainly(
  topic: string,
  questions: number,
  context: Context,
): Promise<PageAnswer> {
  context.world.out.write(viewOfferPlain(topic, questions, context.look));
  for await (const line of context.world.lines())
    return line.trim().toLowerCase() === 's'
      ? 'skip'
      : line.trim().toLowerCase() === 'q'
        ? 'quit'
        : 'yes';
  return 'quit';
}

async function readSection(stop: Stop, context: Context): Promise<boolean> {
  if (context.json) {
    const { note, section } = stop;
    context.world.out.write(
      `${JSON.stringify({ event: 'section', topic: note.topic, section: section.id, title: section.title, text: section.text })}\n`,
    );
    return true;
  }
  const step = {
    topic: stop.note.title,
    number: stop.number,
    count: stop.count,
    questions: stop.questions.length,
  };
  const { drawNote } = await import('../view/pages/note.ts');
  await loadMarkdown();
  const textFor = (look: Context['look']) =>
    drawNote({ ...stop.note, sections: [stop.section] }, look).sections[0]?.text ?? '';
  if (context.plain) {
    context.world.out.write(viewSectionPlain(textFor(context.look), step, context.look));
    return true;
  }
  const answer = await playOnTerminal(
    pagePlay(() => viewSection(textFor(lookNow(context)), step, lookNow(context))),
    context.world,
  );
  return answer !== 'quit';
}
