// Checks the docker commands that notes show: whole ones in fences, fragments in inline code.
import type { CommandProblem } from './findings.ts';
import { parseLine } from './parse.ts';
import { plainSurroundings, splitWords } from './words.ts';

/** Inline code that begins with `docker `: only its command path and flag names are checked. */
export function checkFragment(code: string): CommandProblem[] {
  const split = splitWords(code, { ...plainSurroundings, unknown: 'keep', stopAtSign: true });
  return split.kind === 'problem' ? [split.problem] : [];
}

/** A docker command in a fence, parsed in full. */
export function checkFence(line: string): CommandProblem[] {
  const parsed = parseLine(line);
  return parsed.kind === 'unreadable' ? [parsed.problem] : [];
}
