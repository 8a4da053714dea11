// Plays an activity in the face that fits: a terminal, plain lines, or lines of JSON.
import type { Context } from '../desk/context.ts';
import type { Journal } from '../desk/journal.ts';
import type { Deck } from '../notes/deck.ts';
import type { Activity } from '../progress/activity.ts';
import { failureView, sayFailure } from '../view/pages/failure.ts';
import { loadMarkdown } from '../view/text/prose.ts';
import { Left, type FailureOf } from '../world/failure.ts';
import type { World } from '../world/world.ts';
import { keep, type KeptPlay } from './keep.ts';
import { sendEvent, speakLines } from './lines.ts';
import { outsideOf } from './outside.ts';
import { talkPlainly } from './plain.ts';
import type { Presenter } from './presenter.ts';
import { playOnStage } from './stage.ts';

/** `left`: a signal ended it, to be thrown on once goodbye is said. */
export type Played<State, Ending> = {
  state: State;
  ending: Ending | 'finished' | 'left';
  left: Left | null;
  isSaved: boolean;
};

/** From its first output to its end, however it ends; what was judged is on disk by then. */
export async function play<State, View, Ending, Table, Open, Input, Output>(
  activity: Activity<State, Input, Output>,
  presenter: Presenter<View, Ending, Table, Open, Input, Output>,
  desk: { deck: Deck; journal: Journal },
  context: Context,
): Promise<Played<State, Ending>> {
  const kept = keep(activity, desk.journal, (trouble) => warn(trouble, context));
  let left: Left | null = null;
  let ending: Ending | 'finished' | 'left' = 'left';
  try {
    ending = await playInFace(kept, presenter, desk.deck, context);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    left = error;
    kept.take(presenter.quit);
  }
  const state = kept.state();
  if (state === null) throw left ?? new Error('it has not begun');
  return { state, ending, left, isSaved: kept.trouble() === null };
}

async function playInFace<State, View, Ending, Table, Open, Input, Output>(
  kept: KeptPlay<State, Input, Output>,
  presenter: Presenter<View, Ending, Table, Open, Input, Output>,
  deck: Deck,
  context: Context,
): Promise<Ending | 'finished' | 'left'> {
  const outside = outsideOf(deck, context);
  if (!context.json && !context.plain) return playOnStage(presenter.screen, kept, outside, context);
  if (!context.json) await loadMarkdown();
  const isFinished = await leaving(context.world, () =>
    context.json
      ? speakLines(presenter, kept, context)
      : talkPlainly(presenter, kept, outside, context),
  );
  return isFinished ? 'finished' : 'left';
}

/** On a terminal the picture holds the warning as long as it is true. */
function warn(trouble: FailureOf, context: Context): void {
  if (context.json) {
    const message = sayFailure(trouble, context.language);
    sendEvent({ event: 'warning', code: 'not-saved', message }, context);
  } else if (context.plain) context.world.err.write(failureView(trouble, context.look));
}

/** A signal ends the reading of lines, the activity closes its books, and the program leaves with the signal's exit code. */
async function leaving<Result>(world: World, read: () => Promise<Result>): Promise<Result> {
  let left: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | null = null;
  const forget = world.onSignal((signal) => {
    left ??= signal;
    world.lines().close();
  });
  try {
    const result = await read();
    if (left !== null) throw new Left(left);
    return result;
  } finally {
    forget();
  }
}
