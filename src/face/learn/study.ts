// One stop of `learn`: the offer of a few questions before a new topic, the section, and its questions.
import type { Context } from '../../desk/context.ts';
import type { Journal } from '../../desk/journal.ts';
import { wholeOn, type Shelf } from '../../desk/shelf.ts';
import { linesToTry } from '../../desk/to-try.ts';
import type { Note, Question, Section, TopicId } from '../../notes/note.ts';
import type { Mode, SessionId } from '../../progress/event.ts';
import { pretest, wholeStop, type Stop, type WholeStop } from '../../quiz/learn.ts';
import type { SummaryOutput } from '../../quiz/protocol.ts';
import { readingOf } from '../../quiz/reading.ts';
import { viewOffer, viewOfferPlain } from '../../view/pages/learn.ts';
import { loadMarkdown } from '../../view/text/prose.ts';
import { pageScreen, type PageAnswer } from '../page/page.ts';
import { askPlainly } from '../plain.ts';
import { play } from '../play.ts';
import { openScreen } from '../screen.ts';
import { playSession, sayLeaving, type SessionOrder } from '../session/play.ts';
import { readingPresenter, type ReadingSection } from './reading.ts';

export type StudyDesk = {
  shelf: Shelf;
  journal: Journal;
  context: Context;
  seed(): number;
  mode: Extract<Mode, 'learn' | 'today'>;
  /** Of the parts of a longer sitting, as they end. */
  summaries?: SummaryOutput[];
};

/** False where the learner left. */
export async function study(found: Stop, onThin: StudyDesk): Promise<boolean> {
  const { stop, course } = await withTexts(found, onThin);
  if (stop === null) return true;
  if (stop.isNewTopic && !course.context.json && !(await tryFirst(stop, course))) return false;
  if (!stop.isLeft && !(await readSection(stop, course))) return false;
  if (stop.questions.length === 0) return true;
  const skipsTo = stop.isLeft ? 'quiz' : 'topic-end';
  return ask(stop.questions, { saves: true, repeats: true, skipsTo }, course);
}

/** The stop with what is read and asked of it, on a desk that has its topic whole. */
export async function withTexts(
  stop: Stop,
  thin: StudyDesk,
): Promise<{ stop: WholeStop | null; course: StudyDesk }> {
  const { topic } = stop.note;
  const course = await withTopics([topic], thin);
  const note = course.shelf.deck.byTopic.get(topic);
  return { stop: note === undefined ? null : wholeStop(stop, note), course };
}

export async function withTopics(
  topics: readonly TopicId[],
  course: StudyDesk,
): Promise<StudyDesk> {
  return { ...course, shelf: await wholeOn(course.shelf, topics, course.context) };
}

/** The few questions before a new topic: offered, skipped with one key, never scored. False where the learner left. */
async function tryFirst(stop: WholeStop, course: StudyDesk): Promise<boolean> {
  const questions = pretest(stop.note, course.seed());
  if (questions.length === 0) return true;
  const answer = await offer(stop.note.title, questions.length, course.context);
  if (answer === 'quit') {
    sayLeaving(course.journal, course.context);
    return false;
  }
  return (
    answer === 'skip' || ask(questions, { saves: false, repeats: false, isPretest: true }, course)
  );
}

async function offer(topic: string, questions: number, context: Context): Promise<PageAnswer> {
  if (!context.plain)
    return openScreen(
      pageScreen((look) => viewOffer(topic, questions, look)),
      context,
    );
  const line = await askPlainly(viewOfferPlain(topic, questions, context.look), context);
  switch (line?.trim().toLowerCase()) {
    case undefined:
    case 'q':
      return 'quit';
    case 's':
      return 'skip';
    default:
      return 'yes';
  }
}

export async function readSection(
  { note, section, ...stop }: WholeStop,
  course: StudyDesk,
): Promise<boolean> {
  const { journal, context, shelf } = course;
  const drawn = context.json ? notDrawn : await sectionDrawer(note, section);
  const { number, count, questions } = stop;
  const toTry = linesToTry(note.topic, section);
  const at = { topic: note.title, title: section.title, number, count };
  const played = await play(
    readingOf({
      session: context.world.newId() as SessionId,
      device: context.world.device,
      saves: true,
      topic: note.topic,
      section,
    }),
    readingPresenter({ ...at, ...drawn, questions: questions.length, toTry }, context.json),
    { deck: shelf.deck, journal },
    context,
  );
  if (played.ending !== 'finished') sayLeaving(journal, context);
  if (played.left !== null) throw played.left;
  return played.ending === 'finished';
}

/** What draws Markdown is loaded only where something is drawn. */
async function sectionDrawer(
  note: Note,
  section: Section,
): Promise<Pick<ReadingSection, 'textFor' | 'wholeFor'>> {
  const { drawNote, sectionToRead } = await import('../../view/pages/note.ts');
  await loadMarkdown();
  return {
    textFor: sectionToRead(note, section).textFor,
    wholeFor: (look) => drawNote({ ...note, sections: [section] }, look).sections[0]?.text ?? '',
  };
}

const notDrawn = { textFor: () => '', wholeFor: () => '' };

export async function ask(
  questions: Question[],
  how: Pick<SessionOrder, 'saves' | 'repeats' | 'isPretest' | 'skipsTo'>,
  course: StudyDesk,
): Promise<boolean> {
  const { shelf, journal, context } = course;
  const order: SessionOrder = {
    mode: course.mode,
    questions,
    seed: course.seed(),
    total: questions.length,
    minutes: null,
    cram: false,
    confidence: false,
    goesOn: true,
    isPart: course.summaries !== undefined,
    ...how,
  };
  const { ending, missed, summary } = await playSession(order, shelf, journal, context);
  course.summaries?.push(summary);
  if (ending !== 'again') return ending === 'finished';
  return ask(
    missed.flatMap((id) => shelf.deck.questions.get(id) ?? []),
    how,
    course,
  );
}
