// `stats`: what the learner knows and how sure that is.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { openScreen } from '../face/screen.ts';
import { statsScreen } from '../face/stats/stats.ts';
import { openOutlines, renamesIn, tellProblems, wholeOn, type Shelf } from '../desk/shelf.ts';
import { shownPast } from '../desk/past.ts';
import { plannedDue, plannedStanding, underPlan } from '../desk/standing.ts';
import { pathOf, titleOf } from '../notes/titles.ts';
import { questionHeads } from '../notes/heads.ts';
import type { Progress } from '../progress/fold.ts';
import { statsOf } from '../progress/stats.ts';
import { isAway } from '../progress/tally.ts';
import type { Day } from '../schedule/memory.ts';
import { fail, Failure } from '../world/failure.ts';
import type { Typed } from './verb.ts';
import { loadMarkdown, loadMarkdownFor } from '../view/text/prose.ts';
import { pastDocument, viewPast, type ShownPast } from '../view/pages/past.ts';
import { isNothing, viewStats, viewStatsPage, type ShownStats } from '../view/pages/stats.ts';
import { jsonLine } from '../view/text/safe.ts';

export async function run(
  context: Context,
  { args: [given], options }: Typed<'stats'>,
): Promise<number> {
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  if (options.back.length > 0) bringBack(options.back, context);
  if (given !== undefined) return tellPast(await shownPast(given, shelf, context), context);
  const isBrowsed = !context.plain && !context.json && context.world.out.isTerminal;
  if (isBrowsed && options.back.length === 0) {
    await browseStats(context);
    return exitCodes.done;
  }
  const shown = await shownStats(shelf, context);
  if (context.json)
    context.world.out.write(jsonLine({ schema: 1, ...shown.stats, away: shown.away }));
  else {
    await loadMarkdown();
    context.world.out.write(viewStats(shown, context.look));
  }
  return exitCodes.done;
}

async function tellPast(shown: ShownPast, context: Context): Promise<number> {
  await loadMarkdownFor([shown.question.prompt]);
  context.world.out.write(
    context.json ? jsonLine(pastDocument(shown)) : viewPast(shown, context.look),
  );
  return exitCodes.done;
}

/** What put them away is taken back, as any other fact. */
function bringBack(given: readonly string[], context: Context): void {
  const journal = openJournal(context, { wholeLog: true });
  const events = journal.events();
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  for (const id of given) {
    const away = events.filter(
      (event) => event.kind === 'put-away' && event.question === id && !undone.has(event.id),
    );
    if (away.length === 0) fail('unknown-question', { given: id, nearest: [] });
    journal.append(
      away.map((event) => ({ kind: 'undone' as const, event: event.id, ...journal.stamp() })),
    );
    const trouble = journal.trouble();
    if (trouble !== null) throw new Failure(trouble);
  }
}

/** Pages with keys. */
export async function browseStats(context: Context): Promise<void> {
  const shown = await shownStats(await openOutlines(context), context);
  await loadMarkdown();
  await openScreen(
    statsScreen((part, look) => viewStatsPage(shown, part, look), !isNothing(shown)),
    context,
  );
}

async function shownStats(shelf: Shelf, context: Context): Promise<ShownStats> {
  const journal = openJournal(context, { wholeLog: true });
  const renames = renamesIn(shelf.heads());
  const bank = questionHeads(shelf.heads());
  const stats = underPlan(
    statsOf(bank, journal.events(), renames, journal.moment()),
    plannedStanding(shelf, journal, context),
    plannedDue(shelf, journal, context),
  );
  const topics = stats.hardest.map(({ topic }) => topic);
  const { deck } = await wholeOn(shelf, topics, context);
  const hardest = stats.hardest.flatMap(({ question, wrong, answers }) => {
    const known = deck.questions.get(question);
    return known === undefined
      ? []
      : [
          {
            prompt: known.prompt,
            place: pathOf(deck, known),
            show: `${known.topic}#${known.section}`,
            wrong,
            answers,
          },
        ];
  });
  return {
    stats,
    titles: stats.topics.map(({ topic }) => titleOf(deck, topic)),
    hardest,
    away: awayIn(journal.progress(renames), journal.moment().day),
  };
}

function awayIn(progress: Progress, day: Day): ShownStats['away'] {
  return [...progress.questions].flatMap(([question, known]) =>
    isAway(known, day) ? [{ question, until: known.away ?? null }] : [],
  );
}
