// Takes the steps of an activity: its facts are on the disk, or a warning given, before anything else of a step comes out.
import type { Journal } from '../desk/journal.ts';
import type { Activity, Effect, Step } from '../progress/activity.ts';
import type { Instant } from '../schedule/memory.ts';
import type { FailureOf } from '../world/failure.ts';

/** Of a step, what is left to show and to do. */
export type TakenStep<Output> = { now: Instant; outputs: Output[]; effects: Effect[] };

/** An activity whose facts are kept. */
export type KeptPlay<State, Input, Output> = {
  begin(): TakenStep<Output>;
  take(input: Input): TakenStep<Output>;
  /** Null before it has begun. */
  state(): State | null;
  /** Why something is not on the disk, as long as it isn't. */
  trouble(): FailureOf | null;
};

/** `warn` is told once, at the first fact that can't be written. */
export function keep<State, Input, Output>(
  activity: Activity<State, Input, Output>,
  journal: Pick<Journal, 'append' | 'moment' | 'trouble'>,
  warn: (trouble: FailureOf) => void,
): KeptPlay<State, Input, Output> {
  let state: State | null = null;
  let isWarned = false;
  const taken = (step: Step<State, Output>, now: Instant): TakenStep<Output> => {
    journal.append(step.facts);
    const trouble = journal.trouble();
    if (trouble !== null && !isWarned) {
      isWarned = true;
      warn(trouble);
    }
    state = step.state;
    return { now, outputs: step.outputs, effects: step.effects };
  };
  return {
    begin: () => {
      const now = journal.moment();
      return taken(activity.begin(now), now.at);
    },
    take: (input) => {
      const now = journal.moment();
      return state === null
        ? { now: now.at, outputs: [], effects: [] }
        : taken(activity.step(state, input, now), now.at);
    },
    state: () => state,
    trouble: journal.trouble,
  };
}
