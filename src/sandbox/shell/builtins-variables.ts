// Builtins about variables and options: export, readonly, unset, set, shift, local, let, getopts.
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { statusWord } from './builtins-control.ts';
import { arithmetic } from './expand.ts';
import { assign, complain, ExitJump, fail, valueOf, type Builtin, type Shell } from './state.ts';

export const variableBuiltins: [Bytes, Builtin][] = [
  ['export', mark('export')],
  ['readonly', mark('readonly')],
  ['unset', unset],
  ['set', set],
  ['shift', shift],
  ['local', local],
  ['let', letNumbers],
  ['getopts', getopts],
];

function isName(text: Bytes): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}

function mark(kind: 'export' | 'readonly'): Builtin {
  return function* (shell, words) {
    const args = words.slice(1);
    const isOff = args[0] === '-n';
    while (/^-[pn]$|^--$/.test(args[0] ?? '')) args.shift();
    if (args.length === 0) return yield* listMarked(shell, kind);
    for (const word of args) {
      const at = word.indexOf('=');
      const name = at === -1 ? word : word.slice(0, at);
      if (/^-./.test(word)) yield* fail(shell, `illegal option ${word.slice(0, 2)}`, kind);
      if (!isName(name)) yield* fail(shell, `${name}: bad variable name`, kind);
      if (at !== -1) yield* assign(shell, name, word.slice(at + 1));
      const variable = shell.variables.get(name) ?? {
        value: null,
        isExported: false,
        isReadOnly: false,
      };
      if (kind === 'export') variable.isExported = !isOff;
      else variable.isReadOnly = true;
      shell.variables.set(name, variable);
    }
    return 0;
  };
}

function* listMarked(shell: Shell, kind: 'export' | 'readonly'): Doing<number> {
  const marked = sorted(shell).filter(([, one]) =>
    kind === 'export' ? one.isExported : one.isReadOnly,
  );
  for (const [name, { value }] of marked)
    if (value !== null) yield* write(shell.self, 1, `${kind} ${name}=${single(value)}\n`);
  return 0;
}

function sorted(shell: Shell) {
  return [...shell.variables].sort(([one], [other]) => (one < other ? -1 : 1));
}

function single(text: Bytes): Bytes {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

function* unset(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const args = words.slice(1);
  const kind = /^-[fv]$/.test(args[0] ?? '') ? args.shift() : undefined;
  for (const name of args) {
    if (kind === '-f') {
      shell.functions.delete(name);
      continue;
    }
    if (!isName(name)) yield* fail(shell, `${name}: bad variable name`, 'unset');
    if (shell.variables.get(name)?.isReadOnly === true)
      yield* fail(shell, `${name}: is read only`, 'unset');
    shell.variables.delete(name);
  }
  return 0;
}

/** In the order in which `set -o` lists them. */
const optionNames: [name: string, letter: string][] = [
  ['errexit', 'e'],
  ['noglob', 'f'],
  ['ignoreeof', 'I'],
  ['interactive', 'i'],
  ['monitor', 'm'],
  ['noexec', 'n'],
  ['stdin', 's'],
  ['xtrace', 'x'],
  ['verbose', 'v'],
  ['noclobber', 'C'],
  ['allexport', 'a'],
  ['notify', 'b'],
  ['nounset', 'u'],
  ['vi', 'V'],
  ['pipefail', 'pipefail'],
];

function* set(shell: Shell, words: readonly Bytes[]): Doing<number> {
  if (words.length === 1) {
    for (const [name, { value }] of sorted(shell))
      if (value !== null) yield* write(shell.self, 1, `${name}=${single(value)}\n`);
    return 0;
  }
  const rest = yield* setOptions(shell, words.slice(1), 'set');
  if (rest === null) return 0;
  shell.positional = rest;
  shell.optionPlace = 1;
  yield* assign(shell, 'OPTIND', '1');
  return 0;
}

/** The words behind the options, or null where there are only options. */
export function* setOptions(
  shell: Shell,
  words: readonly Bytes[],
  builtin: Bytes | null,
): Doing<Bytes[] | null> {
  const args = [...words];
  while (/^[-+]./.test(args[0] ?? '')) {
    const word = args.shift() ?? '';
    if (word === '--') return args;
    const isOn = word.startsWith('-');
    for (const letter of word.slice(1)) {
      if (letter === 'o') {
        const name = args.shift();
        if (name === undefined) yield* listOptions(shell, isOn);
        else yield* setNamed(shell, name, isOn, builtin);
      } else if (!optionNames.some(([, one]) => one === letter))
        yield* fail(shell, `illegal option -${letter}`, builtin);
      else turnOption(shell, letter, isOn);
    }
  }
  return args.length === 0 ? null : args;
}

function turnOption(shell: Shell, letter: string, isOn: boolean): void {
  if (isOn) shell.options.add(letter);
  else shell.options.delete(letter);
}

function* setNamed(shell: Shell, name: Bytes, isOn: boolean, builtin: Bytes | null): Doing<void> {
  const option = optionNames.find(([one]) => one === name);
  if (option === undefined)
    yield* fail(shell, `illegal option ${isOn ? '-' : '+'}o ${name}`, builtin);
  else turnOption(shell, option[1], isOn);
}

function* listOptions(shell: Shell, isOn: boolean): Doing<void> {
  if (isOn) yield* write(shell.self, 1, 'Current option settings\n');
  for (const [name, letter] of optionNames) {
    const has = shell.options.has(letter);
    const text = isOn
      ? `${name.padEnd(16)}${has ? 'on' : 'off'}`
      : `set ${has ? '-' : '+'}o ${name}`;
    yield* write(shell.self, 1, `${text}\n`);
  }
}

function* shift(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const count = (yield* statusWord(shell, words[1], 'shift')) ?? 1;
  if (count > shell.positional.length) {
    if (shell.flavour.isDash) yield* fail(shell, "can't shift that many", 'shift');
    return 1;
  }
  shell.positional = shell.positional.slice(count);
  return 0;
}

function* local(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const saved = shell.locals.at(-1);
  if (saved === undefined) return yield* fail(shell, 'not in a function', 'local');
  for (const word of words.slice(1)) {
    const at = word.indexOf('=');
    const name = at === -1 ? word : word.slice(0, at);
    if (!saved.has(name)) saved.set(name, shell.variables.get(name) ?? null);
    shell.variables.delete(name);
    if (at !== -1) yield* assign(shell, name, word.slice(at + 1));
  }
  return 0;
}

function* letNumbers(shell: Shell, words: readonly Bytes[]): Doing<number> {
  let value = '0';
  try {
    if (words.length === 1) yield* fail(shell, 'expression expected', 'let');
    for (const word of words.slice(1)) value = yield* arithmetic(shell, word, 'let');
  } catch (jump) {
    if (jump instanceof ExitJump && jump.isError) return jump.status;
    throw jump;
  }
  return value === '0' ? 1 : 0;
}

function* getopts(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const [, optstring, name, ...given] = words;
  if (optstring === undefined || name === undefined) {
    yield* complain(shell, 'usage: getopts optstring var [arg]', 'getopts');
    return 2;
  }
  const args = given.length > 0 ? given : shell.positional;
  // Within a word the place is kept behind the index: OPTIND is a number to everybody else.
  const index = Math.max(1, Number(valueOf(shell, 'OPTIND') ?? 1) || 1);
  const inside = shell.optionPlace;
  const word = args[index - 1];
  if (word === undefined || !/^-./.test(word) || word === '--') {
    shell.optionPlace = 1;
    yield* assign(shell, 'OPTIND', String(word === '--' ? index + 1 : index));
    yield* assign(shell, name, '?');
    return 1;
  }
  return yield* takeOption(shell, { optstring, name, args, index, inside, word });
}

type Taking = {
  optstring: Bytes;
  name: Bytes;
  args: readonly Bytes[];
  index: number;
  inside: number;
  word: Bytes;
};

function* takeOption(shell: Shell, taking: Taking): Doing<number> {
  const { optstring, name, args, index, inside, word } = taking;
  const letter = word[inside] ?? '';
  const isSilent = optstring.startsWith(':');
  const at = optstring.replace(/^:/, '').indexOf(letter);
  const isKnown = at !== -1 && letter !== ':';
  const wants = isKnown && optstring.replace(/^:/, '')[at + 1] === ':';
  const isLast = inside + 1 >= word.length;
  const value = isLast ? args[index] : word.slice(inside + 1);
  shell.variables.delete('OPTARG');
  const isMissing = wants && value === undefined;
  const taken = wants && isLast && !isMissing ? 2 : wants || isLast ? 1 : 0;
  const next = index + taken;
  shell.optionPlace = wants || isLast ? 1 : inside + 1;
  yield* assign(shell, 'OPTIND', String(next));
  if (isKnown && !isMissing) {
    if (wants) yield* assign(shell, 'OPTARG', value ?? '');
    yield* assign(shell, name, letter);
    return 0;
  }
  if (isSilent) yield* assign(shell, 'OPTARG', letter);
  else
    yield* complain(
      shell,
      isMissing ? `No arg for -${letter} option` : `Illegal option -${letter}`,
    );
  yield* assign(shell, name, isSilent && isMissing ? ':' : '?');
  return 0;
}
