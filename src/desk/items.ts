// Many learners' logs as they lie on the disk → what they say of each question.
import { csvLine } from '../notes/export-csv.ts';
import { questionsOf } from '../notes/deck.ts';
import { languages, type Question, type QuestionId } from '../notes/note.ts';
import { newGathering, answersIn, type Revisions } from '../progress/gather.ts';
import type { ItemFigures } from '../progress/figures.ts';
import { itemsIn } from '../progress/items.ts';
import type { Event } from '../progress/event.ts';
import { parseLog } from '../progress/line.ts';
import { logsAt, readLogFile } from '../world/backups.ts';
import { fail } from '../world/failure.ts';
import { typedPath } from '../world/paths.ts';
import { openBank, renamesIn } from './shelf.ts';
import type { Context } from './context.ts';

type ClassItems = {
  learners: number;
  answers: number;
  /** Logs with lines that can't be read, and how many such lines. */
  damaged: { path: string; lines: number[] }[];
  items: ItemFigures[];
  questions: ReadonlyMap<QuestionId, Question>;
};

/** Each file is one learner's; of a folder, each log in it. */
export function logFiles(given: readonly string[], context: Context): string[] {
  return given.flatMap((one) => logsAt(typedPath(one, context.world)));
}

/** One log at a time, so that a class of thousands needs no more room than its answers do. */
function* logsOf(
  files: readonly string[],
  damaged: ClassItems['damaged'],
): Generator<readonly Event[]> {
  for (const path of files) {
    const { bytes, isFile } = readLogFile(path);
    const log = parseLog(bytes.toString('utf8'));
    if (log.tooNew !== null) fail('progress-too-new', { path, ...log.tooNew });
    if (log.events.length === 0 && (bytes.length > 0 || !isFile))
      fail('progress-unreadable', { path, reason: 'ENOTLOG' });
    if (log.damaged.length > 0) damaged.push({ path, lines: log.damaged });
    yield log.events;
  }
}

type BankOf = {
  questions: ReadonlyMap<QuestionId, Question>;
  renames: ReadonlyMap<QuestionId, QuestionId>;
};

async function bankOf(context: Context): Promise<BankOf> {
  const shelf = await openBank(context);
  return {
    questions: new Map(
      shelf.deck.notes.flatMap(questionsOf).map((question) => [question.id, question] as const),
    ),
    renames: renamesIn(shelf.heads()),
  };
}

export async function itemsOf(files: readonly string[], context: Context): Promise<ClassItems> {
  const shelves = await Promise.all(
    languages.map((language) => openBank({ ...context, language })),
  );
  const { questions, renames } = await bankOf(context);
  const { gathered, add } = newGathering(
    renames,
    revisionsOf(shelves.flatMap(({ deck }) => deck.notes.flatMap(questionsOf))),
  );
  const damaged: ClassItems['damaged'] = [];
  for (const events of logsOf(files, damaged)) add(events);
  const items = itemsIn(gathered, (id) => expectationOf(questions.get(id)));
  return { learners: gathered.learners, answers: gathered.answers, damaged, items, questions };
}

function expectationOf(
  question: Question | undefined,
): { level: number; options: number; right: number[] } | null {
  if (question === undefined) return null;
  const options = 'options' in question ? question.options : [];
  return {
    level: question.level,
    options: options.length,
    right: options.flatMap(({ right }, at) => (right ? [at] : [])),
  };
}

function revisionsOf(questions: readonly Question[]): Revisions {
  const found = new Map<QuestionId, Set<string>>();
  for (const { id, revision } of questions)
    found.set(id, (found.get(id) ?? new Set<string>()).add(revision));
  return found;
}

/** As CSV, for a database. */
export async function answerTable(files: readonly string[], context: Context): Promise<string> {
  const { questions, renames } = await bankOf(context);
  const lines = [csvLine(answerColumns)];
  for (const row of answerRows(logsOf(files, []), questions, renames))
    lines.push(csvLine(answerColumns.map((column) => row[column])));
  return lines.join('');
}

type AnswerRow = Record<(typeof answerColumns)[number], string | number>;

/** What `--answers` writes of each answer, for a database: nothing of when and where, and no word that was typed. */
const answerColumns = [
  'learner',
  'question',
  'kind',
  'level',
  'first',
  'correct',
  'score',
  'chosen',
  'seconds',
  'confidence',
  'hint',
  'mode',
  'day',
] as const;

function* answerRows(
  learners: Iterable<readonly Event[]>,
  questions: ReadonlyMap<QuestionId, Question>,
  renames: ReadonlyMap<QuestionId, QuestionId>,
): Generator<AnswerRow> {
  const sessions = new Set<string>();
  let learner = 0;
  for (const events of learners) {
    const answers = answersIn(events).filter(({ session }) => !sessions.has(session));
    if (answers.length > 0) learner++;
    const met = new Set<QuestionId>();
    for (const answer of answers) {
      sessions.add(answer.session);
      const id = renames.get(answer.question) ?? answer.question;
      const isFirst = !met.has(id);
      met.add(id);
      yield {
        learner,
        question: id,
        kind: answer.asked,
        level: questions.get(id)?.level ?? '',
        first: isFirst ? 1 : 0,
        correct: answer.right ? 1 : 0,
        score: answer.score,
        chosen: isChosen(answer.asked) ? [answer.answer].flat().join('+') : '',
        seconds: answer.durationMs / 1000,
        confidence: answer.confidence ?? '',
        hint: answer.hint ? 1 : 0,
        mode: answer.mode,
        day: answer.day,
      };
    }
  }
}

function isChosen(kind: string): boolean {
  return kind === 'choice' || kind === 'choices';
}
