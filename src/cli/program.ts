// Words typed in the shell → what to run with which options. The only place that knows commander.
import type { Options } from '../desk/values.ts';
import { Command, CommanderError, Option, type Help } from 'commander';
import { fail } from '../world/failure.ts';
import { globalOptions, longName, verbs } from './verbs.ts';
import type { OptionSpec, Verb } from './verbs.ts';
import type { SayOption } from '../view/messages/arguments.ts';

/** An option's value by its camel-cased long name: text, a list where it may be repeated, or a switch. */
export type Invocation =
  | { kind: 'run'; verb: Verb | null; args: string[]; options: Options }
  | { kind: 'help'; text: string }
  | { kind: 'version' };

/** The words of the help, in one language. */
type HelpWords = {
  program: string;
  /** Printed under the help of the whole program: exit codes and where to begin. */
  after(columns: number): string;
  titles: Record<string, string>;
  /** What stands in `<…>` and `[…]`, where it is said in other words. */
  placeholders: Record<string, string>;
  verbs: Record<Verb, string>;
  options: Record<'global', Record<keyof typeof globalOptions, SayOption>> & {
    [Name in Verb]: Record<keyof (typeof verbs)[Name]['options'], SayOption>;
  };
  help: string;
  version: string;
};

type HelpShape = { columns: number; widthOf(text: string): number };

export function parseWords(
  words: readonly string[],
  help: HelpWords,
  shape: HelpShape,
): Invocation {
  let found: Invocation | null = null;
  let printed = '';
  const program = newProgram(
    help,
    shape,
    verbsNeeded(words),
    (text) => (printed += text),
    (run) => (found = run),
  );
  try {
    program.parse([...words], { from: 'user' });
    return found ?? { kind: 'help', text: printed };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help')
      return { kind: 'run', verb: null, args: [], options: program.opts() };
    if (error.code === 'commander.version') return { kind: 'version' };
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: printed };
    return refuse(error);
  }
}

/** The help of the whole program, for a start without a terminal. */
export function helpText(help: HelpWords, shape: HelpShape): string {
  const parsed = parseWords(['--help'], help, shape);
  return parsed.kind === 'help' ? parsed.text : '';
}

/** A verb typed in the first place is the only one to be built; otherwise all are, for the help or the nearest name. */
function verbsNeeded(words: readonly string[]): Verb[] {
  const all = Object.keys(verbs) as Verb[];
  const typed = all.filter((verb) => verb === words[0]);
  return typed.length > 0 ? typed : all;
}

function newProgram(
  help: HelpWords,
  shape: HelpShape,
  names: readonly Verb[],
  print: (text: string) => void,
  run: (found: Invocation) => void,
): Command {
  const program = new Command('docker-learn');
  dress(program, help, shape, print);
  program
    .description(help.program)
    .version('', '-V, --version', help.version)
    .addHelpText('after', () => `\n${help.after(helpColumns(shape))}`);
  program.usage(help.titles['usage'] ?? '[verb] [options]');
  for (const [option, spec] of Object.entries(globalOptions))
    program.addOption(optionOf(option, spec, help.options.global));
  for (const name of names) program.addCommand(newVerb(name, help, shape, print, run));
  return program;
}

function newVerb(
  name: Verb,
  help: HelpWords,
  shape: HelpShape,
  print: (text: string) => void,
  run: (found: Invocation) => void,
): Command {
  const verb = new Command(name);
  dress(verb, help, shape, print);
  verb.description(help.verbs[name]);
  for (const word of verbs[name].args.split(' ').filter((part) => part !== '')) verb.argument(word);
  for (const [option, spec] of Object.entries(verbs[name].options))
    verb.addOption(optionOf(option, spec, help.options[name]));
  verb.action(() =>
    run({ kind: 'run', verb: name, args: verb.args, options: verb.optsWithGlobals() }),
  );
  return verb;
}

function helpColumns(shape: HelpShape): number {
  return Math.min(shape.columns, 88);
}

/** `<dir>` and `[topic...]` in the words of the language. */
function reworded(text: string, help: HelpWords): string {
  return text.replaceAll(
    /([<[])([a-z:]+)((?:\.{3})?[>\]])/g,
    (_, open: string, name: string, close: string) =>
      open + (help.placeholders[name] ?? name) + close,
  );
}

function dress(
  command: Command,
  help: HelpWords,
  shape: HelpShape,
  print: (text: string) => void,
): void {
  command
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: () => undefined,
      getOutHelpWidth: () => helpColumns(shape),
    })
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 10,
      ...(helpColumns(shape) < 60 ? { formatItem: beneath(helpColumns(shape)) } : {}),
      displayWidth: (text: string) => shape.widthOf(text),
      styleTitle: (title: string) => help.titles[title] ?? title,
      styleUsage: (usage: string) => reworded(usage, help),
      styleOptionTerm: (term: string) => reworded(term, help),
      // That a command has options is said by each; the room is for what it does.
      styleSubcommandTerm: (term: string) => reworded(term.replace(' [options]', ''), help),
      styleArgumentTerm: (term: string) => reworded(term, help),
    });
}

/** On a narrow terminal what a word means stands below it, not beside. */
function beneath(columns: number): Help['formatItem'] {
  return (term, _, description, helper) => {
    const lines = description === '' ? [] : helper.boxWrap(description, columns - 6).split('\n');
    return [`  ${term}`, ...lines.map((line) => `      ${line}`)].join('\n');
  };
}

/** `-n, --count <n>`, and what it says with the value that holds where it isn't given. */
function optionOf(name: string, spec: OptionSpec, words: Record<string, SayOption>): Option {
  const long = longName(name, spec) + (spec.value === undefined ? '' : ` <${spec.value.word}>`);
  const option = new Option(spec.short === undefined ? long : `-${spec.short}, ${long}`);
  const say = words[name] ?? '';
  const said = typeof say === 'string' ? say : say(spec.value ?? {});
  option.description = spec.usual === undefined ? said : `${said} (${String(spec.usual)})`;
  if (spec.value?.many)
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

/** commander's refusals in our own codes; the words in quotes are what was typed. */
function refuse(error: CommanderError): never {
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
      return fail('missing-argument', { name: word });
    case 'commander.excessArguments':
      return fail('extra-argument', { verb: word });
    default:
      throw error;
  }
}
