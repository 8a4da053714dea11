// Words spelt the usual way need no parser of options: most starts are such, and are spared loading one.
import type { Invocation } from './program.ts';
import type { Options } from '../desk/values.ts';
import { globalOptions, isVerb, longName, verbs, type OptionSpec, type Verb } from './verbs.ts';

/** What the parser would make of the words; null where it has to decide, as on `--count=5`, `-n5`, help and mistakes. */
export function simpleInvocation(words: readonly string[]): Invocation | null {
  const [verb, ...rest] = words;
  if (verb === undefined) return { kind: 'run', verb: null, args: [], options: {} };
  if (rest.length === 0 && (verb === '-v' || verb === 'version')) return { kind: 'version' };
  if (!isVerb(verb)) return null;
  if (rest.length === 1 && (rest[0] === 'help' || rest[0] === '-h')) return { kind: 'help', verb };
  const args: string[] = [];
  const options: Options = {};
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (!word.startsWith('-')) {
      args.push(word);
      continue;
    }
    const found = specOf(verb, word);
    if (found === undefined) return null;
    const [name, spec] = found;
    const value = spec.value === undefined ? spec.on !== true : rest[(at += 1)];
    if (value === undefined || value === '' || (typeof value === 'string' && value.startsWith('-')))
      return null;
    keep(options, name, spec, value);
  }
  const { least, most } = countsOf(verbs[verb].args);
  return args.length < least || args.length > most ? null : { kind: 'run', verb, args, options };
}

function specOf(verb: Verb, word: string): [name: string, spec: OptionSpec] | undefined {
  const isMeant = ([name, spec]: [string, OptionSpec]): boolean =>
    word === longName(name, spec) || word === `-${spec.short}`;
  const own: Record<string, OptionSpec> = verbs[verb].options;
  return Object.entries(own).find(isMeant) ?? Object.entries(globalOptions).find(isMeant);
}

/** A list where it may be repeated. */
function keep(
  options: Options,
  name: string,
  { value: spec }: OptionSpec,
  value: string | boolean,
): void {
  const before = options[name];
  options[name] =
    spec?.many && typeof value === 'string'
      ? [...(Array.isArray(before) ? before : []), value]
      : value;
}

/** `<word...>` at least one, `[topic]` at most one. */
function countsOf(spec: string): { least: number; most: number } {
  const parts = spec.split(' ').filter((part) => part !== '');
  return {
    least: parts.filter((part) => part.startsWith('<')).length,
    most: spec.includes('...') ? Infinity : parts.length,
  };
}
