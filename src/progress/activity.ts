// Whatever is played, as a machine: inputs and instants go in; what to append, to show and to do outside come out, all of it data.
import type { TopicId } from '../notes/note.ts';
import type { Moment } from '../schedule/memory.ts';
import type { Event } from './event.ts';

export type SectionRef = { topic: TopicId; section: string };
/** What a face does outside when the facts are on disk and the outputs are shown. */
export type Effect =
  | { kind: 'read'; place: SectionRef }
  /** In the person's editor. */
  | { kind: 'edit'; text: string }
  /** In a Docker of its own. */
  | { kind: 'try'; what: ToTry };

export type ToTry =
  /** A world in which it makes sense, to be played with. `typed`: what was typed instead. */
  | { kind: 'command'; line: string; typed: string | null }
  /** A fresh one, in which they are done one after another. */
  | { kind: 'transcript'; lines: readonly string[] };

export type Step<State, Output> = {
  state: State;
  outputs: Output[];
  facts: Event[];
  effects: Effect[];
};

/** Pure: the same inputs at the same instants bring the same steps. */
export type Activity<State, Input, Output> = {
  begin(now: Moment): Step<State, Output>;
  step(state: State, input: Input, now: Moment): Step<State, Output>;
};

export function stepTo<State, Output>(
  state: State,
  outputs: Output[] = [],
  facts: Event[] = [],
  effects: Effect[] = [],
): Step<State, Output> {
  return { state, outputs, facts, effects };
}
