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
  return flags.flatMap(({ flag, spelled, value, at }) => {
    if (flag.canonical !== 'log-opt') return [];
    const allowed = !known.has(value.split('=')[0] ?? '')
      ? 'max-size, max-file, …'
      : /^mode=(?!(?:non-)?blocking$)/.test(value)
        ? 'mode=blocking, mode=non-blocking'
        : null;
    return allowed === null ? [] : [problem('engine-range', { flag: spelled, value, allowed }, at)];
  });
}
