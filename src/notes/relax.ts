// The comment lines of an `sh answer` block: in what the comparison is lenient.
import type { Relax } from '../command/command.ts';
import type { Tell } from './problem.ts';

/** Each line holds one `# word: list` and nothing else. */
export function parseRelax(
  lines: readonly { text: string; line: number; column: number }[],
  tell: Tell,
): Relax {
  const relax: Relax = {
    free: [],
    any: [],
    mayAdd: [],
    shell: [],
    in: null,
    exact: false,
  };
  for (const one of lines)
    if (!setRelax(relax, one.text)) tell('relax-line', { text: one.text }, one);
  return relax;
}

function setRelax(relax: Relax, text: string): boolean {
  if (text === '# exact') {
    relax.exact = true;
    return true;
  }
  const [, word, rest] = /^# (free|any|may add|shows|shell|in): +(\S.*)$/u.exec(text) ?? [];
  const values = rest?.trim().split(/\s+/u) ?? [];
  switch (word) {
    case 'free':
      return values.every(isFlag) && relax.free.push(...values) > 0;
    case 'any':
      return values.every(isFlag) && relax.any.push(...values) > 0;
    case 'may add':
      return values.every(isFlag) && relax.mayAdd.push(...values) > 0;
    case 'shows':
      return (
        values.every((value) => /^\w+(?:\|\w+)*$/u.test(value)) &&
        (relax.shows ??= []).push(...values) > 0
      );
    case 'shell':
      return values.every((value) => /^[\w./-]+$/u.test(value)) && relax.shell.push(...values) > 0;
    case 'in':
      relax.in = values[0]!;
      return values.length === 1 && values[0]!.startsWith('/');
    default:
      return false;
  }
}

/** `--name`, `-v`, and `--name=web` where only that value is meant. */
function isFlag(word: string): boolean {
  return /^(?:--[a-z][\w-]*|-[A-Za-z])(?:=\S+)?$/u.test(word);
}
