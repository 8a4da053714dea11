// `--filter until=24h`: only what is older goes.
import { instantFrom } from './instant.ts';
import { DaemonError } from '../engine/daemon.ts';
import type { Call } from './call.ts';
import type { Filters } from './filters.ts';

export function untilOf(call: Call, filters: Filters): number {
  const values = filters.get('until') ?? [];
  const [text] = values;
  if (text === undefined) return Infinity;
  if (values.length > 1) throw new DaemonError('more than one until filter specified', 'invalid');
  const at = instantFrom(call.kernel.now, text);
  if (at === null)
    throw new DaemonError(
      `failed to parse value as time or duration: ${JSON.stringify(text)}`,
      'invalid',
    );
  return at;
}
