// `placement`: a short adaptive test that marks what is known already and says where one stands; it locks nothing.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal, progressOn } from '../desk/journal.ts';
import { sendEvent } from '../face/lines.ts';
import { pageScreen } from '../face/page/page.ts';
import { openScreen } from '../face/screen.ts';
import { playSession } from '../face/session/play.ts';
import { openBank, type Shelf } from '../desk/shelf.ts';
import type { Typed } from './verb.ts';
import { questionsOf } from '../notes/deck.ts';
import type { TopicId } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import {
  ladderOf,
  nextOnLadder,
  placedBy,
  placementMinutes,
  placementQuestions,
  seemsKnown,
  type Placed,
} from '../quiz/placement.ts';
import type { First } from '../quiz/state.ts';
import { viewPlaced, viewPlacement, viewPlacementPlain } from '../view/pages/placement.ts';

export async function run(context: Context, { options }: Typed<'placement'>): Promise<number> {
  const shelf = await openBank(context);
  const journal = openJournal(context, { goesOn: true });
  if (!(await begin(context))) return exitCodes.done;
  const seed = options.seed ?? context.world.anySeed();
  const progress = progressOn(shelf, journal);
  const ladder = ladderOf(shelf.deck.notes, seed, (topic) => isDecided(topic, shelf, progress));
  const bank = shelf.deck.notes.flatMap(questionsOf);
  let firsts: readonly First[] = [];
  const adaptive = {
    next: (given: readonly First[]) => nextOnLadder(ladder, given),
    known: (given: readonly First[]) => seemsKnown(ladder, (firsts = given), bank),
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
    goesOn: true,
    adaptive,
  };
  const played = await playSession(order, shelf, journal, context);
  const placed = placedBy(ladder, firsts);
  tell(placed, seemsKnown(ladder, firsts, bank).length, firsts.length, shelf, context);
  return exitCodeAfter(played);
}

/** False where the learner would rather not. */
async function begin(context: Context): Promise<boolean> {
  if (context.json) return true;
  const length = { questions: placementQuestions, minutes: placementMinutes };
  if (!context.plain) {
    const page = pageScreen((look) => viewPlacement(length, look));
    return (await openScreen(page, context)) !== 'quit';
  }
  context.world.out.write(viewPlacementPlain(length, context.look));
  return true;
}

/** Something of the topic was answered before, or an earlier placement marked it. */
function isDecided(topic: TopicId, { deck }: Shelf, progress: Progress): boolean {
  const note = deck.byTopic.get(topic);
  return (
    note !== undefined &&
    questionsOf(note).some(({ id }) => progressOf(progress, id).memory.kind === 'seen')
  );
}

function tell(
  placed: Placed,
  marked: number,
  questions: number,
  { deck }: Shelf,
  context: Context,
): void {
  if (context.json) return sendEvent({ event: 'placed', ...placed, marked }, context);
  const titlesOf = (topics: readonly TopicId[]) =>
    topics.map((topic) => deck.byTopic.get(topic)?.title ?? topic);
  context.world.out.write(
    viewPlaced(
      {
        known: titlesOf(placed.known),
        partly: titlesOf(placed.partly),
        unknown: titlesOf(placed.unknown),
        unasked: placed.unasked.length,
        marked,
        questions,
      },
      context.look,
    ),
  );
}
