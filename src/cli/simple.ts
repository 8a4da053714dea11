// A verb with nothing but names behind it needs no parser of options: most starts are such, and are spared loading one.
import type { Invocation } from './program.ts';
import { verbs, type Verb } from './verbs.ts';

/** What the parser would make of the words; null where it has to decide. */
export function simpleInvocation(words: readonly string[]): Invocation | null {
  const [verb, ...args] = words;
  if (verb === undefined) return { kind: 'run', verb: null, args: [], options: {} };
  if (!isVerb(verb) || args.some((word) => word.startsWith('-'))) return null;
  const { least, most } = countsOf(verbs[verb].args);
  return args.length < least || args.length > most ? null : { kind: 'run', verb, args, options: {} };
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word);
}

/** `<word...>` at least one, `[topic]` at most one. */
function countsOf(spec: string): { least: number; most: number } {
  const parts = spec.split(' ').filter((part) => part !== '');
  return { least: parts.filter((part) => part.startsWith('<')).length, most: spec.includes('...') ? Infinity : parts.length };
}
