// The usual things to wait for.
import type { Doing, Process, Wait } from './process.ts';

export function never(): boolean {
  return false;
}

function always(): boolean {
  return true;
}

/** Lets the others have a turn. */
export function turn(): Wait {
  return { isReady: always, at: null };
}

export function until(isReady: () => boolean): Wait {
  return { isReady, at: null };
}

export function at(instant: number): Wait {
  return { isReady: never, at: instant };
}

/** Goes on at that instant whatever signals are handled meanwhile. */
export function sleepUntil(instant: number): Wait {
  return { isReady: never, at: instant, isHeld: true };
}

/** Waits until a child has ended, and takes it out of the table; null when a handled signal came first. */
export function* waitFor(child: Process, reap: (child: Process) => void): Doing<Process['ended']> {
  while (child.ended === null) {
    const woken = yield until(() => child.ended !== null);
    if (woken === 'signal' && child.ended === null) return null;
  }
  reap(child);
  return child.ended;
}

/** For programs that serve until a signal ends them. */
export function* forever(): Doing<number> {
  for (;;) yield { isReady: never, at: null };
}
