// `quiz`: questions with immediate, explained feedback, chosen from the notes and from what is known.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal, progressOn, type Journal } from '../desk/journal.ts';
import { plannedToday } from '../desk/planned.ts';
import { playSession, type SessionOrder } from '../face/session/play.ts';
import { openOutlines, tellProblems, wholeOn, type Shelf } from '../desk/shelf.ts';
import { placesNamed } from '../desk/topics.ts';
import type { Typed } from './verb.ts';
import type { OptionsOf } from './verbs.ts';
import { questionHeads, type QuestionHead } from '../notes/heads.ts';
import type { Kind, Level, Question, TopicId } from '../notes/note.ts';
import type { Deck } from '../notes/deck.ts';
import { choose, type Pool, type Wanted } from '../quiz/choose.ts';
import type { Day } from '../schedule/memory.ts';
import { nothingToAskView } from '../view/pages/summary.ts';
import { fail } from '../world/failure.ts';

type QuizOptions = {
  topics: TopicId[];
  sections: string[];
  count: number;
  minutes: number | null;
  kinds: Kind[];
  levels: Level[];
  pool: 'usual' | 'missed' | 'new' | 'all';
  seed: number | null;
  saves: boolean;
  confidence: boolean;
};

export async function run(
  context: Context,
  { args, options: given }: Typed<'quiz'>,
): Promise<number> {
  const shelf = await openOutlines(context);
  const options = quizOptions(args, given, shelf.deck);
  await tellProblems(shelf, context);
  return playQuiz(options, shelf, context);
}

function quizOptions(args: string[], given: OptionsOf<'quiz'>, deck: Deck): QuizOptions {
  return {
    ...placesNamed(deck, args),
    count: given.count,
    minutes: given.minutes,
    kinds: given.kind,
    levels: given.level,
    pool: poolIn(given),
    seed: given.seed,
    saves: given.save,
    confidence: given.confidence,
  };
}

/** Plays a sitting, and further ones over its misses as long as the learner asks for them. */
async function playQuiz(options: QuizOptions, thin: Shelf, context: Context): Promise<number> {
  const journal = openJournal(context, { saves: options.saves, goesOn: true });
  const seed = options.seed ?? context.world.anySeed();
  const order = (questions: Question[], cram: boolean): SessionOrder => ({
    mode: 'quiz',
    questions,
    seed,
    total: questions.length,
    minutes: options.minutes,
    saves: options.saves,
    cram,
    repeats: true,
    confidence: options.confidence,
  });
  const chosen = chooseQuestions(options, seed, thin, journal, context);
  const topics = chosen.map(({ topic }) => topic);
  const shelf = await wholeOn(thin, topics, context);
  let questions = chosen.flatMap(({ id }) => shelf.deck.questions.get(id) ?? []);
  let cram = options.pool === 'all' || options.pool === 'missed';
  while (questions.length > 0) {
    const played = await playSession(order(questions, cram), shelf, journal, context);
    if (played.ending !== 'again') return exitCodeAfter(played);
    questions = played.missed.flatMap((id) => shelf.deck.questions.get(id) ?? []);
    cram = true;
  }
  return exitCodes.done;
}

function chooseQuestions(
  options: QuizOptions,
  seed: number,
  shelf: Shelf,
  journal: Journal,
  context: Context,
): QuestionHead[] {
  const bank = questionHeads(shelf.heads());
  const progress = progressOn(shelf, journal);
  const planned = options.pool === 'usual' ? plannedToday(shelf, journal, context).all : [];
  const chosen = choose(bank, progress, {
    ...wantedOf(options, options.pool, seed, journal.moment().day),
    planned,
  });
  if (chosen.length > 0) return chosen;
  if (choose(bank, progress, wantedOf(options, 'all', seed, journal.moment().day)).length === 0)
    fail('nothing-to-ask', {});
  context.world.err.write(nothingToAskView(options.pool, context.look));
  return [];
}

function wantedOf(options: QuizOptions, pool: QuizOptions['pool'], seed: number, day: Day): Wanted {
  const pools: Pool[] = pool === 'usual' ? ['due', 'missed', 'new'] : [pool];
  return {
    pools,
    topics: options.topics,
    sections: options.sections,
    kinds: options.kinds,
    levels: options.levels,
    count: options.count,
    seed,
    day,
  };
}

function poolIn(given: OptionsOf<'quiz'>): QuizOptions['pool'] {
  const chosen = (['missed', 'new', 'all'] as const).filter((name) => given[name]);
  if (chosen.length > 1)
    fail('options-clash', { first: `--${chosen[0]}`, second: `--${chosen[1]}` });
  return chosen[0] ?? 'usual';
}
