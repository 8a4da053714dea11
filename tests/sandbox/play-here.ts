// Plays a session on the built-in Docker.
import { newWorld, runLine } from './world.ts';
import type { Played } from './played.ts';

/** In a world of its own; a thrown error is a difference like any other. */
export function playHere(lines: readonly string[]): { ours: Played[]; what: string | null } {
  const world = newWorld(1);
  runLine(world, 'mkdir -p work && cd work');
  const ours: Played[] = [];
  for (const line of lines) {
    try {
      const ran = runLine(world, line);
      if (!ran.modelled) return { ours, what: ran.what };
      ours.push({ out: ran.stdout, err: ran.stderr, exit: ran.exit });
    } catch (thrown) {
      ours.push({
        out: '',
        err: `THROWN ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`,
        exit: -1,
      });
      return { ours, what: null };
    }
  }
  return { ours, what: null };
}
