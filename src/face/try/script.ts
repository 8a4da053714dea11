// A line or a whole script on a fresh world: docker's own output and exit code, and nothing of ours but what can't be done.
import type { Context } from '../../desk/context.ts';
import type { Play, Ran } from '../../sandbox/played-world.ts';
import { viewTold } from '../../view/pages/try.ts';
import { Left } from '../../world/failure.ts';

/** What ends a script and its world: no docker uses it. */
const notModelledCode = 100;
/** As of a program that Ctrl-C ended. */
const stoppedCode = 130;

/** The exit code of the last line. */
export async function runScript(text: string, play: Play, context: Context): Promise<number> {
  const { world } = context;
  let interrupts = 0;
  let left: Left | null = null;
  // Ctrl-C is the script's own; who presses it again, and who is told to end, means the program.
  const forget = world.onSignal((signal) => {
    interrupts += 1;
    if (signal !== 'SIGINT' || interrupts > 1) left ??= new Left(signal);
  });
  try {
    play.begin(text, 0);
    for (;;) {
      const { pieces, state } = play.turn();
      for (const { to, text: printed } of pieces) world[to].writeData(printed);
      if (state === 'done') break;
      if (state === 'keys') play.keys('\x04');
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (left !== null) throw left;
      if (interrupts > 0) play.interrupt();
    }
  } finally {
    forget();
  }
  return codeOf(play.ran(), context);
}

function codeOf({ notModelled, bounded, exit }: Ran, { world, look }: Context): number {
  const tell = (text: string): void => world.err.write(text.replaceAll(/^ {2}/gm, ''));
  if (notModelled !== null) tell(viewTold((words) => words.notModelled(notModelled), look));
  if (bounded !== null) tell(viewTold((words) => words.bounded(bounded), look));
  if (notModelled !== null) return notModelledCode;
  return bounded === null ? exit : stoppedCode;
}
