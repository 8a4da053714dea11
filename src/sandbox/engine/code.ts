// The exit code that an end means to docker: a signal's is 128 and its number.
import type { Ended } from '../kernel/process.ts';
import { signalNumber } from '../kernel/signals.ts';

export function codeOfEnd(ended: Ended): number {
  return ended.kind === 'exit' ? ended.code : 128 + signalNumber(ended.signal);
}
