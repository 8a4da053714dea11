// What prompts read keys from: the terminal's input, where Ctrl-Z stops the program instead of reaching a prompt.
import { PassThrough } from 'node:stream';
import type { Job } from './job.ts';
import type { Keyboard } from './world.ts';

const ctrlZ = 0x1a;

/** What was typed before Ctrl-Z and behind it stays typed. */
export function keyboardOf(input: NodeJS.ReadStream, job: Job, hangUp: () => boolean): Keyboard {
  const keys = new PassThrough();
  input.on('data', (typed: Buffer) => {
    let rest = typed;
    for (let at = rest.indexOf(ctrlZ); at >= 0; at = rest.indexOf(ctrlZ)) {
      keys.write(rest.subarray(0, at));
      job.stop();
      rest = rest.subarray(at + 1);
    }
    keys.write(rest);
  });
  // A terminal that is gone ends the program by a signal; a prompt would take its end for Ctrl-D.
  input.on('end', () => hangUp() || keys.end());
  keys.on('pause', () => input.pause()).on('resume', () => input.resume());
  return Object.assign(keys, { isTTY: input.isTTY, setRawMode: job.raw });
}
