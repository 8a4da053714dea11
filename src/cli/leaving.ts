// A session read from lines, left by a signal.
import { Left } from '../world/failure.ts';
import type { World } from '../world/world.ts';

/** A signal ends the reading, the session closes its books, and the program leaves with the signal's exit code. */
export async function leaving<Ending>(world: World, play: () => Promise<Ending>): Promise<Ending> {
  let left: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | null = null;
  const forget = world.onSignal((signal) => {
    left ??= signal;
    world.lines().close();
  });
  try {
    const ending = await play();
    if (left !== null) throw new Left(left);
    return ending;
  } finally {
    forget();
  }
}
