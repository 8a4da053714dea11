// The events of a log and what they fold to: of those before a checkpoint only their fold need be known.
import type { Moment } from '../schedule/memory.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Event } from './event.ts';
import {
  canFoldOn,
  foldOn,
  newFolding,
  progressIn,
  type Folding,
  type Progress,
  type Renames,
} from './fold.ts';

export type History = {
  /** All events, in the order of the log. */
  events(): readonly Event[];
  /** Those that came after the checkpoint. */
  recent: readonly Event[];
  add(events: readonly Event[]): void;
  /** What is known by now: gone on from where the last fold stands, or folded anew where that would give something else. */
  progress(renames: Renames, now?: Moment): Progress;
  /** Where the last fold stands; `isAnew` where all events had to be folded for it. */
  folded(): { folding: Folding; isAnew: boolean } | null;
};

/** A checkpoint with a way to read the events that it is a fold of. */
export type Past = { checkpoint: Checkpoint; events(): readonly Event[] };

export function newHistory(past: Past | null, recent: Event[]): History {
  let earlier: readonly Event[] | null = null;
  let state =
    past === null ? null : stateOf(past.checkpoint.folding, past.checkpoint.renames, false);
  const events = (): Event[] => [...(earlier ??= past?.events() ?? []), ...recent];
  return {
    events: () => (past === null ? recent : events()),
    recent,
    add: (more) => {
      for (const event of more) recent.push(event);
    },
    progress: (renames, now) => {
      const fresh = state === null ? recent : recent.slice(state.count);
      const isSteady = state !== null && isSame(state.renames, renames);
      if (state === null || !isSteady || !canFoldOn(state.folding, fresh, now)) {
        state = stateOf(foldOn(newFolding(), events(), renames, now), renames, true);
      } else if (fresh.length > 0 || state.progress === null) {
        state = { ...state, folding: foldOn(state.folding, fresh, renames, now), progress: null };
      }
      state.count = recent.length;
      return (state.progress ??= progressIn(state.folding));
    },
    folded: () => state,
  };
}

type State = {
  folding: Folding;
  renames: Renames;
  isAnew: boolean;
  count: number;
  progress: Progress | null;
};

const stateOf = (folding: Folding, renames: Renames, isAnew: boolean): State => ({
  folding,
  renames,
  isAnew,
  count: 0,
  progress: null,
});

function isSame(one: Renames, other: Renames): boolean {
  return one.size === other.size && [...one].every(([former, now]) => other.get(former) === now);
}
