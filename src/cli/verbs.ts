// The verbs and options that can be typed, as data: the parsers, the help and each verb's own options are made of this one table.
import { kinds } from '../notes/kinds.ts';
import { languages, type Level } from '../notes/note.ts';
import { engines } from '../lab/lab.ts';
import { aims } from '../plan/days.ts';
import {
  list,
  listOf,
  oneOf,
  text,
  texts,
  time,
  whole,
  type Options,
  type Value,
} from '../desk/values.ts';

export type OptionSpec = {
  short?: string;
  /** None: a switch. */
  value?: Value<unknown>;
  /** What holds where the option isn't given, and is said in the help. */
  usual?: unknown;
  /** A switch that is on until `--no-…`. */
  on?: true;
};

export type VerbSpec = {
  args: string;
  options: Record<string, OptionSpec>;
  json: boolean;
  /** What its first word may be, each with the words that follow it. */
  actions?: readonly (readonly [word: string, takes: string])[];
};

const minutes = { value: whole('m', 1, 1440) };
const seed = { value: whole('n', 0, Number.MAX_SAFE_INTEGER) };
const level = { value: levels() };
const save = { on: true } as const;

export const globalOptions = {
  lang: { value: text(languages.join('|')) },
  content: { value: texts('dir') },
  dataDir: { value: text('dir') },
  plain: {},
  json: {},
  color: { on: true },
  quiet: { short: 'q' },
  dayStarts: { value: time },
  debug: {},
} satisfies Record<string, OptionSpec>;

export const verbs = {
  quiz: {
    args: '[topic...]',
    json: true,
    options: {
      count: { short: 'n', value: whole('n', 1, 1000), usual: 10 },
      minutes,
      kind: { value: listOf('kind', kinds) },
      level,
      missed: {},
      new: {},
      all: {},
      seed,
      save,
      confidence: {},
    },
  },
  today: { args: '', json: true, options: { seed } },
  learn: { args: '[topic]', json: true, options: { seed, save } },
  review: {
    args: '',
    json: true,
    options: { count: { short: 'n', value: whole('n', 1, 1000), usual: 20 }, minutes, seed },
  },
  plan: {
    args: '',
    json: true,
    options: {
      date: { value: text('day') },
      minutesADay: { value: whole('m', 0, 1440) },
      aim: { value: oneOf('breadth|sure', aims) },
      drop: {},
    },
  },
  interview: {
    args: '[topic...]',
    json: true,
    options: {
      count: { short: 'n', value: whole('n', 1, 1000) },
      minutes: { ...minutes, usual: 20 },
      level,
      pass: { value: whole('n', 1, 100), usual: 70 },
      seed,
      output: { value: text('file') },
      yes: {},
    },
  },
  placement: { args: '', json: true, options: { seed } },
  show: {
    args: '[topic...]',
    json: true,
    options: {
      commands: {},
      term: { value: text('word') },
      raw: {},
      width: { value: whole('n', 20, 400) },
      pager: { on: true },
    },
  },
  list: { args: '', json: true, options: {} },
  search: { args: '<word...>', json: true, options: {} },
  stats: { args: '[id]', json: true, options: { back: { value: list('id') } } },
  undo: { args: '', json: false, options: {} },
  progress: {
    args: '<action> [file...]',
    json: true,
    options: {
      csv: {},
      answers: { value: text('file') },
      output: { value: text('file') },
      yes: {},
    },
    actions: [
      ['where', ''],
      ['backup', ''],
      ['restore', '<file>'],
      ['merge', '<file...>'],
      ['reset', '[topic...]'],
      ['items', '<file...>'],
      ['anonymise', '[file]'],
    ],
  },
  explain: {
    args: '[command...]',
    json: true,
    options: { vs: { value: text('command') }, as: { value: oneOf('format', ['compose']) } },
  },
  check: {
    args: '[dir]',
    json: true,
    options: { stamp: { value: list('id') }, proofs: {}, new: { value: text('name') } },
  },
  export: {
    args: '<format> [topic...]',
    json: true,
    options: { interactive: {}, output: { value: text('file') }, yes: {} },
    actions: [
      ['anki', '[topic...]'],
      ['csv', '[topic...]'],
      ['html', '[topic...]'],
      ['json', '[topic...]'],
    ],
  },
  try: {
    args: '',
    json: true,
    options: { command: { short: 'c', value: text('line') }, seed },
  },
  lab: {
    args: '[lab...]',
    json: true,
    options: { engine: { value: oneOf('engine', engines), usual: 'built-in' }, yes: {} },
  },
  doctor: { args: '', json: true, options: {} },
  completion: {
    args: '<shell>',
    json: false,
    options: { install: {}, yes: {} },
    actions: [
      ['bash', ''],
      ['zsh', ''],
      ['fish', ''],
      ['powershell', ''],
    ],
  },
  help: { args: '[verb]', json: false, options: {} },
} satisfies Record<string, VerbSpec>;

export type Verb = keyof typeof verbs;

export function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word);
}

type Read<Spec> = Spec extends { value: Value<infer Given> }
  ? Spec extends { usual: unknown }
    ? Given
    : Given extends unknown[]
      ? Given
      : Given | null
  : boolean;
type ReadAll<Specs> = { [Name in keyof Specs]: Read<Specs[Name]> };
/** What a verb runs with: each option as a value of its own type; a list is empty and a value null where it wasn't given. */
export type OptionsOf<Name extends Verb> = ReadAll<(typeof verbs)[Name]['options']>;
export type GlobalOptions = ReadAll<typeof globalOptions>;

export function optionsOf<Name extends Verb>(verb: Name, given: Options): OptionsOf<Name> {
  return readAll(verbs[verb].options, given) as OptionsOf<Name>;
}

export function globalOptionsIn(given: Options): GlobalOptions {
  return readAll(globalOptions, given) as GlobalOptions;
}

/** `minutesADay` as it is typed: `--minutes-a-day`, and `--no-save` for a switch that is on. */
export function longName(name: string, { on }: OptionSpec): string {
  const long = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${on ? 'no-' : ''}${long}`;
}

function readAll(specs: Record<string, OptionSpec>, given: Options): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, readOne(name, spec, given[name])]),
  );
}

function readOne(name: string, spec: OptionSpec, given: Options[string]): unknown {
  if (spec.value === undefined) return given === undefined ? spec.on === true : given === true;
  if (typeof given === 'string') return spec.value.read(longName(name, spec), [given]);
  if (Array.isArray(given)) return spec.value.read(longName(name, spec), given);
  return spec.usual ?? (spec.value.many ? [] : null);
}

function levels(): Value<Level[]> {
  const digits = listOf('level', ['1', '2', '3']);
  return {
    ...digits,
    read: (option, given) => digits.read(option, given).map((digit) => Number(digit) as Level),
  };
}
