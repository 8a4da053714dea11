// Words spelt the usual way need no parser of options: most starts are such, and are spared loading one.
import type { Invocation } from './program.ts';
import type { Options } from '../desk/values.ts';
import { globalOptions, verbs, type OptionSpec, type Verb } from './verbs.ts';

/** What the parser would make of the words; null where it has to decide, as on `--count=5`, `-n5`, help and mistakes. */
export function simpleInvocation(words: readonly string[]): Invocation | null {
  const [verb, ...rest] = words;
  if (verb === undefined) return { kind: 'run', verb: null, args: [], options: {} };
  if (!isVerb(verb)) return null;
  const args: string[] = [];
  const options: Options = {};
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (!word.startsWith('-')) {
      args.push(word);
      continue;
    }
    const spec = specOf(verb, word);
    if (spec === undefined) return null;
    const value = spec.flags.includes('<') ? rest[(at += 1)] : !word.startsWith('--no-');
    if (value === undefined || value === '' || (typeof value === 'string' && value.startsWith('-')))
      return null;
    keep(options, spec, value);
  }
  const { least, most } = countsOf(verbs[verb].args);
  return args.length < least || args.length > most ? null : { kind: 'run', verb, args, options };
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word);
}

function specOf(verb: Verb, word: string): OptionSpec | undefined {
  const isMeant = ({ flags }: OptionSpec): boolean => flags.split(/, | </).includes(word);
  const own: readonly OptionSpec[] = verbs[verb].options;
  return own.find(isMeant) ?? globalOptions.find(isMeant);
}

/** `--data-dir` as `dataDir`, `--no-save` as `save`, and a list where it may be repeated. */
function keep(options: Options, { flags, many }: OptionSpec, value: string | boolean): void {
  const long = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? '';
  const name = long.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const before = options[name];
  options[name] =
    many && typeof value === 'string' ? [...(Array.isArray(before) ? before : []), value] : value;
}

/** `<word...>` at least one, `[topic]` at most one. */
function countsOf(spec: string): { least: number; most: number } {
  const parts = spec.split(' ').filter((part) => part !== '');
  return {
    least: parts.filter((part) => part.startsWith('<')).length,
    most: spec.includes('...') ? Infinity : parts.length,
  };
}
