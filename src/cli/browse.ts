// Browse, from home: topics with how well each is known, a topic's sections, and either read or asked about.
import type { Context } from '../desk/context.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { openBank, type Shelf } from '../desk/shelf.ts';
import { linesToTry } from '../desk/to-try.ts';
import { pickScreen, type Picked } from '../face/pick/pick.ts';
import { pageScreen } from '../face/page/page.ts';
import { openScreen } from '../face/screen.ts';
import { isGraded } from '../notes/kinds.ts';
import { questionsOf } from '../notes/deck.ts';
import type { Note, Question, Section } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import type { Look } from '../view/look.ts';
import { standingWords } from '../view/pages/list.ts';
import { viewPick } from '../view/pages/pick.ts';
import { viewSectionRead } from '../view/pages/browse.ts';
import { topicStandings } from './list.ts';
import { loadMarkdown, loadMarkdownFor } from '../view/text/prose.ts';
import { optionsOf } from './verbs.ts';
import { wordsIn } from '../view/messages/words.ts';

/** Comes back to where it was left, until it is left for good. */
export async function runBrowse(context: Context): Promise<void> {
  const words = wordsIn(context.language).browse.browse;
  for (let cursor = 0; ;) {
    const shelf = await openBank(context);
    const standingOf = await topicStandings(shelf, context);
    const rows = shelf.deck.notes.map((note) => {
      const questions = questionsOf(note).filter(isGraded).length;
      const standing = { questions, ...standingOf(note.topic) };
      return {
        name: note.title,
        aside: standingWords(standing, context.language),
        about: note.summary,
        share: standing.known,
      };
    });
    await loadMarkdownFor(rows.map(({ name }) => name));
    const { title, key } = words;
    const says = { open: key.contents, quiz: key.quiz };
    const picked = await openScreen(
      pickScreen(
        rows.length,
        cursor,
        (at, look) => viewPick(title(rows.length), rows, at, look, says),
        quizKey,
      ),
      context,
    );
    const note = shelf.deck.notes[rowOf(picked)];
    if (picked === 'back' || note === undefined) return;
    cursor = rowOf(picked);
    await (typeof picked === 'number'
      ? contents(note, shelf, context)
      : quizOn(note.topic, questionsOf(note), shelf, context));
  }
}

const quizKey: ReadonlySet<string> = new Set(['r']);

const rowOf = (picked: Picked): number =>
  picked === 'back' ? -1 : typeof picked === 'number' ? picked : picked.row;

async function contents(note: Note, shelf: Shelf, context: Context): Promise<void> {
  const words = wordsIn(context.language).browse.browse;
  for (let cursor = 0; ;) {
    const journal = openJournal(context, { goesOn: true });
    const progress = progressOn(shelf, journal);
    const rows = note.sections.map((section) => ({
      name: section.title,
      aside: asideOf(note, section, progress, context),
      about: '',
    }));
    await loadMarkdownFor(rows.map(({ name }) => name));
    const title = `${note.title}: ${words.sections(rows.length)}`;
    const says = { open: words.key.read, quiz: words.key.quiz };
    const picked = await openScreen(
      pickScreen(rows.length, cursor, (at, look) => viewPick(title, rows, at, look, says), quizKey),
      context,
    );
    const section = note.sections[rowOf(picked)];
    if (picked === 'back' || section === undefined) return;
    cursor = rowOf(picked);
    if (typeof picked !== 'number' || (await readSection(note, section, context)) === 'yes')
      await quizOn(`${note.topic}#${section.id}`, section.questions, shelf, context);
  }
}

function asideOf(
  { topic }: Note,
  { id, questions }: Section,
  progress: Progress,
  { language }: Context,
): string {
  const words = wordsIn(language).browse.browse;
  const graded = questions.filter(isGraded);
  const asked = graded.filter((one) => progressOf(progress, one.id).memory.kind === 'seen').length;
  const isRead = progress.read.has(`${topic}/${id}`);
  return [
    ...(isRead ? [words.read] : []),
    ...(graded.length > 0 ? [words.asked(asked, graded.length)] : []),
  ].join(', ');
}

/** Whether its questions are wished for. */
export async function readSection(
  note: Note,
  section: Section,
  context: Context,
): Promise<'yes' | 'back'> {
  const { drawNote } = await import('../view/pages/note.ts');
  await loadMarkdown();
  const drawn = { ...note, sections: [section] };
  const toTry = linesToTry(note.topic, section);
  const textFor = (look: Look): string => drawNote(drawn, look).sections[0]?.text ?? '';
  const answer = await openScreen(
    pageScreen((look) => viewSectionRead(textFor(look), note.title, toTry.length > 0, look), toTry),
    context,
  );
  return answer === 'yes' && section.questions.some(isGraded) ? 'yes' : 'back';
}

/** What is new or due; where nothing is, all of it, for it was asked for. */
export async function quizOn(
  name: string,
  questions: Question[],
  shelf: Shelf,
  context: Context,
): Promise<void> {
  const { runQuiz } = await import('./quiz.ts');
  const journal = openJournal(context, { goesOn: true });
  const progress = progressOn(shelf, journal);
  const { day } = journal.moment();
  const waits = questions.filter(isGraded).some(({ id }) => {
    const { memory } = progressOf(progress, id);
    return memory.kind === 'unseen' || memory.due <= day;
  });
  await runQuiz([name], optionsOf('quiz', waits ? {} : { all: true }), context);
}
