// Go's comparisons: eq, ne, lt and their kin, with what they refuse to compare.
import { indirect, boolType, type GoValue, type Val } from './type.ts';

export type Result = { val: Val } | { error: string };

const yes = (value: boolean): Result => ({ val: { type: boolType, value } });

function basic(val: Val): { kind: string; value: GoValue } | null {
  const { val: at } = indirect(val);
  if (!at) return null;
  const kind = at.type.kind === 'number' || at.type.kind === 'named' ? 'string' : undefined;
  return {
    kind: kind ?? at.type.kind,
    value: typeof at.value === 'number' && kind ? String(at.value) : at.value,
  };
}

export function equal([first = null, ...others]: Val[]): Result {
  if (others.length === 0) return { error: 'missing argument for comparison' };
  const one = basic(first);
  for (const other of others) {
    const two = basic(other);
    if (!one || !two) {
      if (!one && !two) return yes(true);
      continue;
    }
    const numbers = ['int', 'uint'];
    if (one.kind !== two.kind && !(numbers.includes(one.kind) && numbers.includes(two.kind)))
      return { error: 'incompatible types for comparison' };
    if (['map', 'list'].includes(one.kind)) return { error: 'incompatible types for comparison' };
    if ((one.value ?? zeroed(one.kind)) === (two.value ?? zeroed(two.kind))) return yes(true);
  }
  return yes(false);
}

function zeroed(kind: string): GoValue {
  return kind === 'string' ? '' : kind === 'bool' ? false : 0;
}

export function ordered(
  [first = null, second = null]: Val[],
  holds: (sign: number) => boolean,
): Result {
  const [one, two] = [basic(first), basic(second)];
  if (!one || !two) return { error: 'invalid type for comparison' };
  const numbers = ['int', 'uint'];
  if (one.kind !== two.kind && !(numbers.includes(one.kind) && numbers.includes(two.kind)))
    return { error: 'incompatible types for comparison' };
  if (!['string', 'int', 'uint', 'float'].includes(one.kind))
    return { error: 'invalid type for comparison' };
  const [left, right] = [one.value ?? zeroed(one.kind), two.value ?? zeroed(two.kind)];
  return yes(holds((left as number) < (right as number) ? -1 : left === right ? 0 : 1));
}
