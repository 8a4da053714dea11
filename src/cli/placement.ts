// `placement`: a short adaptive test that marks what is known already; it locks nothing.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { playSession } from '../face/session/play.ts';
import { openBank } from '../desk/shelf.ts';
import type { OptionsOf } from './verbs.ts';
import { questionsOf } from '../notes/deck.ts';
import { ladderOf, nextOnLadder, placementMinutes, seemsKnown } from '../quiz/placement.ts';

export async function runPlacement(
  options: OptionsOf<'placement'>,
  context: Context,
): Promise<number> {
  const shelf = await openBank(context);
  const seed = options.seed ?? context.world.anySeed();
  const ladder = ladderOf(shelf.deck.notes, seed);
  const bank = shelf.deck.notes.flatMap(questionsOf);
  const adaptive = {
    next: (firsts: Parameters<typeof nextOnLadder>[1]) => nextOnLadder(ladder, firsts),
    known: (firsts: Parameters<typeof nextOnLadder>[1]) => seemsKnown(ladder, firsts, bank),
  };
  const order = {
    mode: 'placement' as const,
    questions: [],
    seed,
    total: null,
    minutes: placementMinutes,
    saves: true,
    cram: false,
    repeats: false,
    confidence: false,
    adaptive,
  };
  const journal = openJournal(context, { goesOn: true });
  return exitCodeAfter(await playSession(order, shelf, journal, context), context);
}
