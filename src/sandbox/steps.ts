// What stands of all that went in: lines and files, without what was taken back.
import type { WorldInput } from './input.ts';

export type Stepping = Extract<WorldInput, { kind: 'line' | 'put' }>;

/** The line, or what a file was called. */
export function textOf(input: Stepping | undefined): string | null {
  if (input === undefined) return null;
  return input.kind === 'line' ? input.line : `edit ${input.path}`;
}

export function standing(inputs: readonly WorldInput[]): Stepping[] {
  return walked(inputs).done;
}

export function takenBack(inputs: readonly WorldInput[]): Stepping[] {
  return walked(inputs).undone;
}

function walked(inputs: readonly WorldInput[]): { done: Stepping[]; undone: Stepping[] } {
  const done: Stepping[] = [];
  const undone: Stepping[] = [];
  for (const input of inputs) {
    if (input.kind === 'undo') {
      const last = done.findLastIndex(({ kind }) => kind === 'line');
      if (last >= 0) undone.push(...done.splice(last).toReversed());
    } else if (input.kind === 'redo') {
      const next = undone.pop();
      if (next !== undefined) done.push(next);
    } else if (input.kind !== 'reset') {
      done.push(input);
      undone.length = 0;
    }
  }
  return { done, undone };
}
