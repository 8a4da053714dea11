// A terminal to draw on: what is written in one go is shown in one go, where the terminal can do so; others show it as it comes.
import { Writable } from 'node:stream';
import type { World } from './world.ts';

/** Synchronised output (DEC private mode 2026): terminals that don't know it leave it out. */
export const hold = '\x1b[?2026h';
export const show = '\x1b[?2026l';

/** Takes whole frames: each write is one. */
export function wholeFrames(world: Pick<World, 'screen'>): NodeJS.WritableStream {
  return framesTo(world, (frame) => void world.screen.write(`${hold}${frame}${show}`));
}

/** What is drawn here is for nobody to see: a prompt of which only the keys are wanted. */
export function unseen(world: Pick<World, 'screen'>): NodeJS.WritableStream {
  return framesTo(world, () => undefined);
}

function framesTo(
  { screen }: Pick<World, 'screen'>,
  take: (frame: string) => void,
): NodeJS.WritableStream {
  const frames = new Writable({
    decodeStrings: false,
    write: (frame: string | Buffer, _encoding, done) => {
      take(frame.toString());
      done();
    },
  });
  return Object.defineProperties(frames, {
    isTTY: { get: () => screen.isTTY },
    columns: { get: () => screen.columns },
    rows: { get: () => screen.rows },
  });
}
