// What every instruction does to a stage: a step more, or a line of history; and how a step is called.
import type { Command } from './commands.ts';
import { BuildFailure } from './failure.ts';
import { type Lexing, processWord } from './lex.ts';
import type { Lint } from './lint.ts';
import type { Asked, Planned, PlannedStage, Step } from './step.ts';

type Counted = { done: number; total: number; label: string };
export type Dispatching = {
  one: PlannedStage;
  counted: Counted;
  globals: ReadonlyMap<string, string>;
  escape: string;
  asked: Asked;
  lint: Lint;
};

/** Variables replaced; what isn't set is warned of. */
export type Expanding = (word: string, how?: Partial<Lexing>) => string;

/** An instruction that makes no layer. */
export function tell(state: Planned, createdBy: string): void {
  state.history.push({ createdBy, isEmpty: true });
}

export function addStep(
  state: Planned,
  step: Omit<Step, 'name'> & { title: string },
  counted: Counted,
  createdBy: string,
): void {
  counted.done++;
  const width = String(counted.total).length;
  const place = `${String(counted.done).padStart(width)}/${counted.total}`;
  const { title, ...rest } = step;
  const name = `[${counted.label === '' ? '' : `${counted.label} `}${place}] ${title}`;
  state.steps.push({ ...rest, name });
  state.history.push({ createdBy, isEmpty: false });
}

/** `run echo` as `RUN echo`. */
export const titled = ({ original, isOnBuild }: Command, text = original) =>
  (isOnBuild ? 'ONBUILD ' : '') + text.replace(/^\S+/, (name) => name.toUpperCase());

/** The instruction with its variables replaced, as its step is called. */
export function shown({ original }: Command, { env }: Planned, escape: string): string {
  try {
    return processWord(original, env, { escape });
  } catch (thrown) {
    if (thrown instanceof BuildFailure) return original;
    throw thrown;
  }
}
