// What an engine refuses of a container to be made, whatever stands on it.
import { problem, type CommandProblem } from '../findings.ts';
import type { ParsedCommand } from '../parsed.ts';
import { parseMount, parseTmpfs, parseVolume, type Mount } from '../values/mounts.ts';
import { checkProgramName } from './engine-lists.ts';
import { checkPairs } from './engine-pairs.ts';
import { shellOf } from './known-images.ts';
import { checkLogOptions } from './log-options.ts';
import { checkFlags } from './engine-values.ts';

export function refusalsOfMaking(parsed: ParsedCommand): CommandProblem[] {
  return [
    ...checkFlags(parsed),
    ...checkPairs(parsed),
    ...checkLogOptions(parsed),
    ...doubleTargets(parsed),
    ...checkProgram(parsed),
  ];
}

/** Images that run what they are given as it is. */
function checkProgram({ args: [image, word], flags }: ParsedCommand): CommandProblem[] {
  const isOwn = flags.some(({ flag }) => flag.canonical === 'entrypoint');
  if (!image || !word || isOwn || shellOf(image.text) === null) return [];
  return [checkProgramName(word.text, word.at) ?? []].flat();
}

/** Two mounts can't stand at the same place. */
function doubleTargets(parsed: ParsedCommand): CommandProblem[] {
  const seen = new Map<string, Mount & { value: string }>();
  return parsed.flags.flatMap((given) => {
    const mount =
      given.flag.canonical === 'volume'
        ? parseVolume(given.value, parsed.cwd)
        : given.flag.canonical === 'mount'
          ? parseMount(given.value, parsed.cwd)
          : given.flag.canonical === 'tmpfs'
            ? parseTmpfs(given.value)
            : null;
    if (!mount) return [];
    const earlier = seen.get(mount.target);
    seen.set(mount.target, { ...mount, value: given.value });
    return earlier &&
      earlier.value !== given.value &&
      !(earlier.type === 'tmpfs' && mount.type === 'tmpfs')
      ? [problem('duplicate-target', { path: mount.target }, given.at)]
      : [];
  });
}
