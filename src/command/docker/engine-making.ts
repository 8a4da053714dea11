// What an engine refuses of a container to be made, whatever stands on it.
import { problem, type CommandProblem } from '../findings.ts';
import type { ParsedCommand } from '../parsed.ts';
import { parseMount, parseVolume } from '../values/mounts.ts';
import { checkFlags } from './engine-values.ts';

export function refusalsOfMaking(parsed: ParsedCommand): CommandProblem[] {
  return [...checkFlags(parsed, checked), ...doubleTargets(parsed)];
}

const checked = ['workdir', 'restart', 'memory', 'name', 'volume', 'mount', 'tmpfs', 'gpus'];

/** Two mounts can't stand at the same place. */
function doubleTargets(parsed: ParsedCommand): CommandProblem[] {
  const seen = new Map<string, string>();
  return parsed.flags.flatMap((given) => {
    const mount =
      given.flag.canonical === 'volume'
        ? parseVolume(given.value, parsed.cwd)
        : given.flag.canonical === 'mount'
          ? parseMount(given.value, parsed.cwd)
          : null;
    if (!mount) return [];
    const earlier = seen.get(mount.target);
    seen.set(mount.target, given.value);
    return earlier !== undefined && earlier !== given.value
      ? [problem('duplicate-target', { path: mount.target }, given.at)]
      : [];
  });
}
