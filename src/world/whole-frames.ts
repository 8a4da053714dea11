// A terminal to draw on: what is written in one go is shown in one go, where the terminal can do so; others show it as it comes.
import { Writable } from 'node:stream';

/** Synchronised output (DEC private mode 2026): terminals that don't know it leave it out. */
const hold = '\x1b[?2026h';
const show = '\x1b[?2026l';

/** Takes whole frames: each write is one. */
export function wholeFrames(screen: NodeJS.WriteStream): NodeJS.WritableStream {
  const frames = new Writable({
    decodeStrings: false,
    write: (frame: string | Buffer, _encoding, done) => {
      screen.write(`${hold}${frame.toString()}${show}`);
      done();
    },
  });
  return Object.defineProperties(frames, {
    isTTY: { get: () => screen.isTTY },
    columns: { get: () => screen.columns },
    rows: { get: () => screen.rows },
  });
}
