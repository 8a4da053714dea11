// What goes into a world, as it is kept: a line with what happened while it ran, a file that was put there, a step back or on.

/** In the order in which they came; a slice is a bounded piece of a line's run. */
export type Touch =
  | { afterSlices: number; keys: string }
  | { afterSlices: number; interrupt: true };

export type WorldInput =
  /** `elapsedMs`: how long nobody typed before it. */
  | { kind: 'line'; line: string; elapsedMs: number; touches: Touch[] }
  | { kind: 'put'; path: string; text: string }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'reset' };

/** From a line on a disk; null where it is none. */
export function parseInput(value: unknown): WorldInput | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  switch (value.kind) {
    case 'undo':
    case 'redo':
    case 'reset':
      return { kind: value.kind };
    case 'put':
      return 'path' in value &&
        typeof value.path === 'string' &&
        'text' in value &&
        typeof value.text === 'string'
        ? { kind: 'put', path: value.path, text: value.text }
        : null;
    case 'line':
      return lineIn(value);
    default:
      return null;
  }
}

function lineIn(value: object): WorldInput | null {
  if (!('line' in value) || typeof value.line !== 'string') return null;
  if (!('elapsedMs' in value) || !isTime(value.elapsedMs)) return null;
  const given: unknown[] = 'touches' in value && Array.isArray(value.touches) ? value.touches : [];
  const touches = given.map(touchIn);
  if (touches.includes(null)) return null;
  const { line, elapsedMs } = value;
  return { kind: 'line', line, elapsedMs, touches: touches.flatMap((one) => one ?? []) };
}

function touchIn(value: unknown): Touch | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('afterSlices' in value) || !isTime(value.afterSlices)) return null;
  const { afterSlices } = value;
  if ('keys' in value && typeof value.keys === 'string') return { afterSlices, keys: value.keys };
  return 'interrupt' in value ? { afterSlices, interrupt: true } : null;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
