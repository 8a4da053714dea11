// What prompts read keys from: the terminal's input, where Ctrl-Z stops the program instead of reaching a prompt.
import { PassThrough } from 'node:stream';
import { pasteReader } from './pastes.ts';
import type { HeldJob } from './job.ts';
import type { Keyboard } from './world.ts';

const ctrlZ = '\x1a';
/** What readline would take apart into letters: reports of a mouse and of a terminal, and strings that it sends. */
const reports =
  /\x1b\[M[^]{3}|\x1b\[[<=>?][0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)/g;
/** One that goes on in what comes next. */
const begun = /\x1b(?:\[M[^]{0,2}|\[[<=>?][0-?]*[ -/]*|[\]PX^_][^\x07\x1b]*\x1b?)$/;

/** What was typed before Ctrl-Z and behind it stays typed. */
export function keyboardOf(
  input: NodeJS.ReadStream,
  job: HeldJob,
  hangUp: () => boolean,
): Keyboard {
  const keys = new PassThrough();
  let kept = '';
  // Byte by byte, so that no character is cut: such sequences hold none but ASCII.
  const read = pasteReader((typed) => {
    const all = (kept + typed).replaceAll(reports, '');
    kept = begun.exec(all)?.[0] ?? '';
    return all.slice(0, all.length - kept.length);
  });
  input.on('data', (typed: Buffer) => {
    const [first = '', ...others] = read(typed.toString('latin1')).split(ctrlZ);
    keys.write(Buffer.from(first, 'latin1'));
    for (const other of others) {
      job.stop();
      keys.write(Buffer.from(other, 'latin1'));
    }
  });
  input.on('end', () => hangUp() || keys.end());
  keys.on('pause', () => input.pause()).on('resume', () => input.resume());
  return Object.assign(keys, { isTTY: input.isTTY, setRawMode: job.raw, hold: job.hold });
}
