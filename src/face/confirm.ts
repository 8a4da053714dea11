// A question with yes or no, by inquirer's own prompt, the one of its family that is used: no is what happens when nothing else is said.
import confirm from '@inquirer/confirm';
import { Left } from '../world/failure.ts';
import { wholeFrames } from '../world/whole-frames.ts';
import type { World } from '../world/world.ts';
import type { Key } from './key.ts';

export async function askYesNo(message: string, world: World): Promise<boolean> {
  world.alternate.leave();
  const abort = new AbortController();
  // inquirer would wait for ever on the end of the input: it says no.
  const onKey = (_: unknown, key: Key) => {
    if (key.ctrl && key.name === 'd') abort.abort();
  };
  const keyboard = world.keyboard();
  keyboard.on('keypress', onKey);
  // inquirer draws again when what is typed changes: a blank more and less changes nothing else.
  const forget = world.onPause({
    before: () => void world.screen.write('\r\n'),
    after: () => void keyboard.write(' \x7f'),
  });
  try {
    const place = { input: keyboard, output: wholeFrames(world), signal: abort.signal };
    return await confirm({ message, default: false }, place);
  } catch (error) {
    if (abort.signal.aborted) return false;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Left('SIGINT');
    throw error;
  } finally {
    keyboard.off('keypress', onKey);
    forget();
  }
}
