// Lengths of time as applets are given them: 1.5, 10s, 2m, inf.
import type { Bytes } from '../kernel/bytes.ts';

const units = new Map([
  ['', 1],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
]);

/** Milliseconds, or null. */
export function duration(text: Bytes): number | null {
  const match = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(text);
  return match === null ? null : Number(match[1]) * 1000 * (units.get(match[2] ?? '') ?? 1);
}
