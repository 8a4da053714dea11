// `Are you sure you want to continue? [y/N]`: asked unless -f says yes.
import { lineReader } from '../kernel/io.ts';
import { out, type Call, type Working } from './call.ts';

export function* confirmed(call: Call, warning: string): Working<boolean> {
  if (call.flags.yes('force')) return true;
  yield* out(call, `${warning}\nAre you sure you want to continue? [y/N] `);
  const line = yield* lineReader(call.self, 0)();
  return line?.trim().toLowerCase() === 'y';
}
