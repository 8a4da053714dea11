// Browse, from home: topics with how well each is known, a topic's sections, and either read or asked about.
import type { Context } from '../desk/context.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { openBank, type Shelf } from '../desk/shelf.ts';
import { linesToTry } from '../desk/to-try.ts';
import { topicStandings } from '../desk/topic-standings.ts';
import { pickScreen, type Picked } from '../face/pick/pick.ts';
import { pageScreen } from '../face/page/page.ts';
import { openScreen } from '../face/screen.ts';
import { isGraded } from '../notes/kinds.ts';
import { questionsOf } from '../notes/deck.ts';
import type { Note, Question, Section } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import type { Look } from '../view/look.ts';
import { isOnlySeen, standingWords } from '../view/pages/list.ts';
import { viewPick } from '../view/pages/pick.ts';
import { unmarked, type Picture } from '../view/pages/picture.ts';
import { viewSection } from '../view/pages/reading.ts';
import { signsFor } from '../view/text/theme.ts';
import { loadMarkdown, loadMarkdownFor } from '../view/text/prose.ts';
import { runVerb } from './verb.ts';
import { wordsIn } from '../view/messages/words.ts';

/** Asks for words below a list. */
export type SearchBelow = (behind: (look: Look) => Picture, context: Context) => Promise<void>;

/** Comes back to where it was left, until it is left for good. */
export async function runBrowse(context: Context, searchBelow: SearchBelow): Promise<void> {
  const words = wordsIn(context.language).browse;
  for (let cursor = 0; ;) {
    const shelf = await openBank(context);
    const standingOf = await topicStandings(shelf, context);
    const rows = shelf.deck.notes.map((note) => {
      const questions = questionsOf(note).filter(isGraded).length;
      const standing = { questions, ...standingOf(note.topic) };
      const said = standingWords(standing, context.language);
      return {
        name: note.title,
        cells: isOnlySeen(standing) ? ['', said] : [words.list.questions(questions), said],
        about: note.summary,
        share: standing.known,
        canQuiz: questions > 0,
      };
    });
    await loadMarkdownFor(rows.flatMap(({ name, about }) => [name, about]));
    const { title, inOrder, key } = words.browse;
    const search = { key: '/', says: wordsIn(context.language).home.key.search };
    const list = {
      title,
      right: inOrder(rows.length),
      rows,
      says: { open: key.contents, letters: [search] },
    };
    const picked = await openScreen(
      pickScreen(rows.length, cursor, (at, look) => viewPick(list, at, look), new Set(['r', '/'])),
      context,
    );
    if (picked === 'back') return;
    const note = shelf.deck.notes[rowOf(picked)];
    if (note === undefined) return;
    cursor = rowOf(picked);
    if (typeof picked === 'number') await contents(note, shelf, context);
    else if (picked.letter === '/')
      await searchBelow((look) => viewPick(list, unmarked, look), context);
    else if (rows[cursor]?.canQuiz === true)
      await quizOn(note.topic, questionsOf(note), shelf, context);
  }
}

const rowOf = (picked: Exclude<Picked, 'back'>): number =>
  typeof picked === 'number' ? picked : picked.row;

async function contents(note: Note, shelf: Shelf, context: Context): Promise<void> {
  const words = wordsIn(context.language).browse;
  const hasCommands = note.sections.some(({ text }) => /\bdocker [a-z]/.test(text));
  for (let cursor = 0; ;) {
    const { known } = (await topicStandings(shelf, context))(note.topic);
    const progress = progressOn(shelf, openJournal(context, { goesOn: true }));
    const rows = note.sections.map((section, at) => ({
      number: at + 1,
      name: section.title,
      beside: progress.read.has(`${note.topic}/${section.id}`) ? words.browse.read : '',
      cells: [standingOf(section, known !== null, progress, context)],
      canQuiz: section.questions.some(isGraded),
    }));
    await loadMarkdownFor(rows.map(({ name }) => name));
    const { key, sections } = words.browse;
    const list = {
      title: note.title,
      right: [
        sections(rows.length),
        ...(known === null ? [] : [words.list.known(Math.round(known * 100))]),
      ].join(` ${signsFor(context.look).dot} `),
      rows,
      says: { open: key.read, letters: hasCommands ? [{ key: 'c', says: key.commands }] : [] },
    };
    const letters = new Set(hasCommands ? ['r', 'c'] : ['r']);
    const picked = await openScreen(
      pickScreen(rows.length, cursor, (at, look) => viewPick(list, at, look), letters),
      context,
    );
    if (picked === 'back') return;
    const section = note.sections[rowOf(picked)];
    if (section === undefined) return;
    cursor = rowOf(picked);
    if (typeof picked !== 'number' && picked.letter === 'c') await readCommands(note, context);
    else if (typeof picked !== 'number' || (await readSection(note, section, context)) === 'yes')
      if (section.questions.some(isGraded))
        await quizOn(`${note.topic}#${section.id}`, section.questions, shelf, context);
  }
}

/** How many of its questions that were asked were right the last time; how many were asked, while nobody knows yet how much is kept. */
function standingOf(
  { questions }: Section,
  isKnown: boolean,
  progress: Progress,
  { language }: Context,
): string {
  const words = wordsIn(language).browse;
  const graded = questions.filter(isGraded);
  const asked = graded.flatMap(({ id }) => {
    const { memory } = progressOf(progress, id);
    return memory.kind === 'seen' ? [memory] : [];
  });
  if (graded.length === 0) return '';
  if (asked.length === 0) return words.list.questions(graded.length);
  return isKnown
    ? words.browse.knownOf(
        asked.filter(({ lastGrade }) => lastGrade !== 'again').length,
        asked.length,
      )
    : words.list.seen(asked.length, graded.length);
}

async function readCommands(note: Note, context: Context): Promise<void> {
  const [{ sheetOf }, { viewSheet }, { openReader }] = await Promise.all([
    import('../notes/sheet.ts'),
    import('../view/pages/sheet.ts'),
    import('../face/page/reader.ts'),
  ]);
  await loadMarkdown();
  const rows = sheetOf(note);
  const textFor = (look: Look): string => viewSheet(note.title, rows, look);
  await openReader((look) => ({ text: textFor(look), passages: [] }), null, context);
}

/** Whether its questions are wished for. */
export async function readSection(
  note: Note,
  section: Section,
  context: Context,
): Promise<'yes' | 'back'> {
  const { sectionToRead } = await import('../view/pages/note.ts');
  await loadMarkdown();
  const toTry = linesToTry(note.topic, section);
  const questions = section.questions.filter(isGraded).length;
  const words = wordsIn(context.language);
  const shown = sectionToRead(note, section);
  const asks =
    questions === 0
      ? {}
      : { goOn: words.browse.browse.key.questions, next: words.browse.list.questions(questions) };
  const how = { canTry: toTry.length > 0, quit: words.home.key.back, ...asks };
  const answer = await openScreen(
    pageScreen((look) => viewSection(shown, how, look), toTry),
    context,
  );
  return answer === 'yes' && questions > 0 ? 'yes' : 'back';
}

/** What is new or due; where nothing is, all of it, for it was asked for. */
export async function quizOn(
  name: string,
  questions: Question[],
  shelf: Shelf,
  context: Context,
): Promise<void> {
  const journal = openJournal(context, { goesOn: true });
  const progress = progressOn(shelf, journal);
  const { day } = journal.moment();
  const waits = questions.filter(isGraded).some(({ id }) => {
    const { memory } = progressOf(progress, id);
    return memory.kind === 'unseen' || memory.due <= day;
  });
  await runVerb('quiz', context, { args: [name], options: waits ? {} : { all: true } });
}
