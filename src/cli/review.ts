// `review`: what spaced repetition says is due, most at risk first.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { plannedToday } from '../desk/planned.ts';
import { playSession } from '../face/session/play.ts';
import { openOutlines, tellProblems, wholeOn } from '../desk/shelf.ts';
import type { Typed } from './verb.ts';
import { questionHeads } from '../notes/heads.ts';
import { choose } from '../quiz/choose.ts';
import { nothingToAskView } from '../view/pages/summary.ts';

export async function run(context: Context, { options }: Typed<'review'>): Promise<number> {
  const { count, minutes } = options;
  const seed = options.seed ?? context.world.anySeed();
  const thin = await openOutlines(context);
  await tellProblems(thin, context);
  const journal = openJournal(context);
  const progress = progressOn(thin, journal);
  const planned = plannedToday(thin, journal, context);
  const wanted = {
    // With a date set, due is what the plan asks again today.
    pools: planned.share === null ? ['due' as const] : [],
    topics: [],
    kinds: [],
    levels: [],
    count,
    seed,
    day: journal.moment().day,
    planned: planned.reviews,
  };
  const chosen = choose(questionHeads(thin.heads()), progress, wanted);
  const topics = chosen.map(({ topic }) => topic);
  const shelf = await wholeOn(thin, topics, context);
  const questions = chosen.flatMap(({ id }) => shelf.deck.questions.get(id) ?? []);
  if (questions.length === 0 && !context.json) {
    context.world.out.write(nothingToAskView('due', context.look));
    return exitCodes.done;
  }
  const played = await playSession(
    {
      mode: 'review',
      questions,
      seed,
      total: questions.length,
      minutes,
      saves: true,
      cram: false,
      repeats: true,
      confidence: false,
    },
    shelf,
    journal,
    context,
  );
  return exitCodeAfter(played);
}
