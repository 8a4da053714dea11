// Words typed in the shell → what to run with which options. The only place that knows commander.
import type { Options } from '../desk/values.ts';
import { Command, CommanderError, Option } from 'commander';
import { bareVerbs, fail } from '../world/failure.ts';
import { globalOptions, longName, verbs } from './verbs.ts';
import type { OptionSpec, Verb } from './verbs.ts';

/** An option's value by its camel-cased long name: text, a list where it may be repeated, or a switch. */
export type Invocation =
  | { kind: 'run'; verb: Verb | null; args: string[]; options: Options }
  | { kind: 'help'; verb: Verb | null }
  | { kind: 'version' };

export function parseWords(words: readonly string[]): Invocation {
  let found: Invocation | null = null;
  const program = newProgram(words, (invocation) => (found = invocation));
  try {
    program.parse([...words], { from: 'user' });
    return found ?? { kind: 'help', verb: null };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help')
      return { kind: 'run', verb: null, args: [], options: program.opts() };
    if (error.code === 'commander.version') return { kind: 'version' };
    if (error.code === 'commander.helpDisplayed') return found ?? { kind: 'help', verb: null };
    return refuse(error, words);
  }
}

type Find = (found: Invocation) => void;

function newProgram(words: readonly string[], find: Find): Command {
  const program = new Command('docker-learn');
  dress(program, null, find);
  program.version('', '-V, --version').usage('');
  for (const [option, spec] of Object.entries(globalOptions))
    program.addOption(optionOf(option, spec));
  for (const name of verbsNeeded(words)) program.addCommand(newVerb(name, find));
  return program;
}

/** A verb typed in the first place is the only one to be built; otherwise all are, for the nearest name. */
function verbsNeeded(words: readonly string[]): Verb[] {
  const all = Object.keys(verbs) as Verb[];
  const typed = all.filter((verb) => verb === words[0]);
  return typed.length > 0 ? typed : all;
}

function newVerb(name: Verb, find: Find): Command {
  const verb = new Command(name);
  dress(verb, name, find);
  for (const word of verbs[name].args.split(' ').filter((part) => part !== '')) verb.argument(word);
  for (const [option, spec] of Object.entries(verbs[name].options))
    verb.addOption(optionOf(option, spec));
  verb.action(() =>
    find({ kind: 'run', verb: name, args: verb.args, options: verb.optsWithGlobals() }),
  );
  return verb;
}

/** It draws no help itself: that help was asked for is all that is wanted of it. */
function dress(command: Command, verb: Verb | null, find: Find): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .helpOption('-h, --help')
    .helpCommand(false)
    .configureHelp({
      formatHelp: () => {
        find({ kind: 'help', verb });
        return '';
      },
    });
}

function optionOf(name: string, spec: OptionSpec): Option {
  const long = longName(name, spec) + (spec.value === undefined ? '' : ` <${spec.value.word}>`);
  const option = new Option(spec.short === undefined ? long : `-${spec.short}, ${long}`);
  if (spec.value?.many)
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

/** commander's refusals in our own codes; the words in quotes are what was typed. */
function refuse(error: CommanderError, words: readonly string[]): never {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const nearest = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1]?.split(', ') ?? [];
  switch (error.code) {
    case 'commander.unknownOption':
      return fail('unknown-option', { word, nearest });
    case 'commander.unknownCommand':
      return fail('unknown-command', { word, nearest });
    case 'commander.optionMissingArgument':
      return fail('missing-value', { option: word });
    case 'commander.missingArgument':
      for (const verb of bareVerbs) if (words.includes(verb)) return fail('bare-command', { verb });
      return fail('missing-argument', { name: word });
    case 'commander.excessArguments':
      return fail('extra-argument', { verb: word });
    default:
      throw error;
  }
}
