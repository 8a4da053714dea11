// `stats`: what the learner knows and how sure that is.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { pageScreen } from '../face/page/page.ts';
import { openScreen } from '../face/screen.ts';
import { openBank, questionIndex, renamesIn, tellProblems, type Shelf } from '../desk/shelf.ts';
import { pathOf, titleOf } from '../notes/titles.ts';
import { questionsOf } from '../notes/deck.ts';
import { statsOf } from '../progress/stats.ts';
import { loadMarkdown } from '../view/text/prose.ts';
import { viewStats, viewStatsPage, type ShownStats } from '../view/pages/stats.ts';
import { jsonLine } from '../view/text/safe.ts';

export async function runStats(context: Context): Promise<number> {
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const shown = shownStats(shelf, context);
  if (context.json) context.world.out.write(jsonLine({ schema: 1, ...shown.stats }));
  else {
    await loadMarkdown();
    context.world.out.write(viewStats(shown, context.look));
  }
  return exitCodes.done;
}

/** From home: a page to scroll, and back. */
export async function browseStats(context: Context): Promise<void> {
  const shown = shownStats(await openBank(context), context);
  await loadMarkdown();
  await openScreen(
    pageScreen((look) => viewStatsPage(shown, look)),
    context,
  );
}

function shownStats(shelf: Shelf, context: Context): ShownStats {
  const { deck } = shelf;
  const journal = openJournal(context, { wholeLog: true });
  const stats = statsOf(
    deck.notes.flatMap(questionsOf),
    journal.events(),
    renamesIn(questionIndex(shelf, context)),
    journal.moment(),
  );
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
  };
}
