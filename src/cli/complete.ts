// What may stand where the cursor is: the words of a line that a shell wants completed → candidates, from the table of verbs.
import {
  globalOptions,
  isVerb,
  longName,
  verbs,
  type OptionSpec,
  type Verb,
  type VerbSpec,
} from './verbs.ts';

export type Candidate = { word: string; says: string };

/** What stands there: names that only the notes know, what the shell itself completes, or words of ours. */
export type Completed =
  | { kind: 'words'; candidates: readonly Candidate[] }
  | { kind: 'topics' | 'labs' | 'files' | 'folders' };

export type Cursor = {
  wanted: Completed;
  /** What has been typed of the word. */
  current: string;
  /** Folders of own notes that the line names. */
  content: readonly string[];
};

/** The words that explain the others, in the learner's language. */
type Says = {
  verbs: Record<Verb, string>;
  action(verb: Verb, word: string): string;
  option(verb: Verb | null, name: string, spec: OptionSpec): string;
};

export function placeIn(line: readonly string[], says: Says): Cursor {
  const words = joined(line);
  const current = (words.at(-1) ?? '').trim();
  const { verb, args, open, content, isPlain } = readUpTo(words.slice(0, -1));
  const own = (wanted: Completed, typed = current): Cursor => ({ wanted, current: typed, content });
  if (open !== null) return own(valuesOf(open, current));
  const [option = '', value] = current.split(/=(.*)/s);
  const named = isPlain || !current.startsWith('-') ? undefined : specOf(verb, option);
  if (value !== undefined && named?.[1].value !== undefined)
    return own(prefixed(`${option}=`, valuesOf(named[1], value)));
  if (current.startsWith('-') && !isPlain) return own(optionsOf(verb, says));
  if (verb === null) return own(verbsAs(says));
  return own(argumentOf(verb, args, says));
}

/** A shell that ends words at `=` hands `--kind=choice` over in three. */
function joined(line: readonly string[]): string[] {
  return line.filter((word, at) => word !== '=' || !(line[at - 1] ?? '').startsWith('--'));
}

type Read = {
  verb: Verb | null;
  args: string[];
  /** An option that waits for its value. */
  open: OptionSpec | null;
  content: string[];
  /** Behind `--`. */
  isPlain: boolean;
};

function readUpTo(words: readonly string[]): Read {
  const read: Read = { verb: null, args: [], open: null, content: [], isPlain: false };
  for (const word of words) {
    if (read.open !== null) {
      if (read.open === globalOptions.content) read.content.push(word);
      read.open = null;
    } else if (!read.isPlain && word === '--') read.isPlain = true;
    else if (!read.isPlain && word.startsWith('-')) {
      const spec = specOf(read.verb, word)?.[1];
      read.open = spec?.value === undefined ? null : spec;
    } else if (read.verb === null) read.verb = isVerb(word) ? word : null;
    else read.args.push(word);
  }
  return read;
}

function specsOf(verb: Verb | null): [name: string, spec: OptionSpec, verb: Verb | null][] {
  const own = verb === null ? [] : Object.entries<OptionSpec>(verbs[verb].options);
  return [
    ...own.map(([name, spec]): [string, OptionSpec, Verb | null] => [name, spec, verb]),
    ...Object.entries<OptionSpec>(globalOptions).map(([name, spec]): [string, OptionSpec, null] => [
      name,
      spec,
      null,
    ]),
  ];
}

function specOf(verb: Verb | null, word: string): ReturnType<typeof specsOf>[number] | undefined {
  return specsOf(verb).find(
    ([name, spec]) => word === longName(name, spec) || word === `-${spec.short}`,
  );
}

function optionsOf(verb: Verb | null, says: Says): Completed {
  const candidates = specsOf(verb).map(([name, spec, of]) => ({
    word: longName(name, spec),
    says: says.option(of, name, spec),
  }));
  return { kind: 'words', candidates };
}

function verbsAs(says: Says): Completed {
  const names = Object.keys(verbs) as Verb[];
  return { kind: 'words', candidates: names.map((word) => ({ word, says: says.verbs[word] })) };
}

/** Of a list, what is typed already stays in front of each value. */
function valuesOf({ value }: OptionSpec, typed: string): Completed {
  const word = value?.word ?? '';
  const allowed = value?.allowed ?? (word.includes('|') ? word.split('|') : null);
  if (allowed === null) return namedBy(word);
  const candidates = allowed.map((one) => ({ word: one, says: '' }));
  const before = value?.many ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  return prefixed(before, { kind: 'words', candidates });
}

function prefixed(prefix: string, wanted: Completed): Completed {
  if (wanted.kind !== 'words') return wanted;
  const candidates = wanted.candidates.map((one) => ({ ...one, word: prefix + one.word }));
  return { ...wanted, candidates };
}

function argumentOf(verb: Verb, args: readonly string[], says: Says): Completed {
  const { args: takes, actions }: VerbSpec = verbs[verb];
  if (verb === 'help' && args.length === 0) return verbsAs(says);
  if (actions === undefined) return placeholderAt(takes, args.length);
  const [action, ...rest] = args;
  if (action === undefined)
    return {
      kind: 'words',
      candidates: actions.map(([word]) => ({ word, says: says.action(verb, word) })),
    };
  return placeholderAt(actions.find(([word]) => word === action)?.[1] ?? '', rest.length);
}

/** `[topic...]` stands for any number of words, `[topic]` for one. */
function placeholderAt(takes: string, at: number): Completed {
  const parts = takes.split(' ').filter((part) => part !== '');
  const part = parts[at] ?? (parts.at(-1)?.includes('...') ? parts.at(-1) : undefined);
  return namedBy(/[a-z]+/.exec(part ?? '')?.[0] ?? '');
}

function namedBy(placeholder: string): Completed {
  switch (placeholder) {
    case 'topic':
      return { kind: 'topics' };
    case 'lab':
      return { kind: 'labs' };
    case 'file':
      return { kind: 'files' };
    case 'dir':
      return { kind: 'folders' };
    default:
      return { kind: 'words', candidates: [] };
  }
}
