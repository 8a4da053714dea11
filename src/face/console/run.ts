// Runs a line on the built-in Docker slice by slice: what it prints comes out as it comes, keys and Ctrl-C reach what is in the foreground.
import type { Play, Ran } from '../../sandbox/played-world.ts';
import type { Room } from './talk.ts';

/** Nothing more happens before that: the clock of the world goes with the real one. */
const pacedMs = 50;

/** `waitedMs`: virtual time that was jumped over. */
export async function runLine(
  line: string,
  elapsedMs: number,
  play: Play,
  room: Room,
): Promise<{ ran: Ran; waitedMs: number }> {
  play.begin(line, elapsedMs);
  let waitedMs = 0;
  for (let last = ''; ;) {
    const { pieces, waitedMs: jumped, state } = play.turn();
    waitedMs += jumped;
    // What stands behind the last line break is the prompt of a program that reads: the line editor draws it.
    const { shown, rest } = state === 'keys' ? withoutPrompt(pieces) : { shown: pieces, rest: '' };
    for (const { to, text } of shown) room[to](text);
    last = rest;
    if (state === 'done') return { ran: play.ran(), waitedMs };
    if (state === 'keys') {
      const keys = await room.readKeys(last);
      if (keys === 'interrupt') play.interrupt();
      else play.keys(keys ?? '\x04');
    } else if (await room.heardInterrupt(state === 'paced' ? pacedMs : 0)) play.interrupt();
  }
}

function withoutPrompt(pieces: readonly { to: 'out' | 'err'; text: string }[]): {
  shown: { to: 'out' | 'err'; text: string }[];
  rest: string;
} {
  const shown = [...pieces];
  const last = shown.pop();
  if (last === undefined) return { shown, rest: '' };
  const at = last.text.lastIndexOf('\n') + 1;
  if (at > 0) shown.push({ to: last.to, text: last.text.slice(0, at) });
  return { shown, rest: last.text.slice(at) };
}
