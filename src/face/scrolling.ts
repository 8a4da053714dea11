// Which keys scroll what stands there, and how far.
import type { Key } from './key.ts';

/** Page keys scroll everything; the arrows too where nothing else is moved by them. */
export function scrolledBy(key: Key, isStill: boolean): number {
  if (key.name === 'pagedown') return 10;
  if (key.name === 'pageup') return -10;
  if (!isStill) return 0;
  return key.name === 'down' ? 1 : key.name === 'up' ? -1 : 0;
}
