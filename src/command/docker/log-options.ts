// Options of the two logging drivers that write files; the others' are not known here.
import { problem, type CommandProblem } from '../findings.ts';
import type { ParsedCommand } from '../parsed.ts';

const known = new Set(
  'max-size max-file compress mode max-buffer-size labels labels-regex env env-regex tag cache-disabled cache-max-size cache-max-file cache-compress'.split(
    ' ',
  ),
);

export function checkLogOptions({ flags }: ParsedCommand): CommandProblem[] {
  const driver =
    flags.findLast(({ flag }) => flag.canonical === 'log-driver')?.value ?? 'json-file';
  if (!/^(?:json-file|local)$/.test(driver)) return [];
  return flags
    .filter(
      ({ flag, value }) => flag.canonical === 'log-opt' && !known.has(value.split('=')[0] ?? ''),
    )
    .map(({ spelled, value, at }) =>
      problem('engine-range', { flag: spelled, value, allowed: 'max-size, max-file, …' }, at),
    );
}
