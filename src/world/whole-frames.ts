// A terminal to draw on: what is written in one go is shown in one go, where the terminal can do so; others show it as it comes.
import { Writable } from 'node:stream';
import type { World } from './world.ts';

/** Synchronised output (DEC private mode 2026): terminals that don't know it leave it out. */
export const hold = '\x1b[?2026h';
export const show = '\x1b[?2026l';

/** Takes whole frames: each write is one. What is drawn while the terminal's other screen is on is for nobody to see. */
export function wholeFrames({
  screen,
  alternate,
}: Pick<World, 'screen' | 'alternate'>): NodeJS.WritableStream {
  const frames = new Writable({
    decodeStrings: false,
    write: (frame: string | Buffer, _encoding, done) => {
      if (!alternate.isOn()) screen.write(`${hold}${frame.toString()}${show}`);
      done();
    },
  });
  return Object.defineProperties(frames, {
    isTTY: { get: () => screen.isTTY },
    columns: { get: () => screen.columns },
    rows: { get: () => screen.rows },
  });
}
