// The `--flags` of an instruction.
import type { Instruction } from './dockerfile.ts';
import { BuildFailure } from './failure.ts';
import { suggesting } from './suggest.ts';

/** Flags that take a value, that are true or false, and that may come more than once. */
export function readFlags(
  { flags }: Instruction,
  values: readonly string[],
  switches: readonly string[] = [],
  lists: readonly string[] = [],
): Map<string, string[]> {
  const known = [...values, ...switches, ...lists];
  const found = new Map<string, string[]>();
  for (const flag of flags) {
    const at = flag.indexOf('=');
    const name = at === -1 ? flag : flag.slice(0, at);
    const word = name.slice(2);
    if (!known.includes(word))
      throw new BuildFailure(suggesting(`unknown flag: ${name}`, word, known));
    if (found.has(word) && !lists.includes(word))
      throw new BuildFailure(`duplicate flag specified: ${name}`);
    if (switches.includes(word)) {
      const value = at === -1 ? 'true' : flag.slice(at + 1).toLowerCase();
      if (value === '') throw new BuildFailure(`missing a value on flag: ${name}`);
      if (value !== 'true' && value !== 'false')
        throw new BuildFailure(`expecting boolean value for flag ${name}, not: ${value}`);
      found.set(word, [value]);
    } else {
      if (at === -1) throw new BuildFailure(`missing a value on flag: ${name}`);
      found.set(word, [...(found.get(word) ?? []), flag.slice(at + 1)]);
    }
  }
  return found;
}
