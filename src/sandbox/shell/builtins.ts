// The builtins by name.
import { FileError } from '../files/error.ts';
import { write } from '../kernel/io.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { findExecutable } from '../kernel/programs.ts';
import { controlBuiltins } from './builtins-control.ts';
import { jobBuiltins } from './builtins-jobs.ts';
import { placeBuiltins } from './builtins-place.ts';
import { variableBuiltins } from './builtins-variables.ts';
import { dashEcho, echoText } from './escapes.ts';
import { printfText } from './printf.ts';
import { readBuiltin } from './read.ts';
import { complain, errorPrefix, fail, valueOf, type Builtin, type Shell } from './state.ts';
import { evaluateTest } from './test.ts';

/** Their assignments stay, and their errors end a shell that isn't interactive. */
export const specialBuiltins = new Set(
  'break : continue . eval exec exit export readonly return set shift times trap unset source'.split(
    ' ',
  ),
);

export const builtins: ReadonlyMap<Bytes, Builtin> = new Map<Bytes, Builtin>([
  ...controlBuiltins,
  ...jobBuiltins,
  ...placeBuiltins,
  ...variableBuiltins,
  ['read', readBuiltin],
  [':', status(0)],
  ['true', status(0)],
  ['false', status(1)],
  ['echo', echo],
  ['printf', printf],
  ['test', test],
  ['[', test],
  ['type', type],
  ['command', command],
  ['hash', hash],
  ['help', help],
]);

function status(code: number): Builtin {
  return function* () {
    return code;
  };
}

function* echo({ self, flavour }: Shell, words: readonly Bytes[]): Doing<number> {
  const args = words.slice(1);
  const failure = yield* write(self, 1, flavour.isDash ? dashEcho(args) : echoText(args));
  if (failure === 'ENOSPC') yield* write(self, 2, 'sh: write error: No space left on device\n');
  return failure === null ? 0 : 1;
}

function* printf(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const { self, arg0 } = shell;
  const args = words[1] === '--' ? words.slice(2) : words.slice(1);
  const [format] = args;
  if (format === undefined) {
    yield* write(self, 2, `${arg0}: usage: printf FORMAT [ARGUMENT...]\n`);
    return 1;
  }
  const printed = printfText(format, args.slice(1));
  yield* write(self, 1, printed.text);
  for (const error of printed.errors)
    yield* write(self, 2, `${prefixOf(shell, 'printf')}${inDash(shell, error)}\n`);
  return printed.status;
}

/** As busybox's applet within its shell, or as a builtin like others. */
function prefixOf(shell: Shell, builtin: Bytes): Bytes {
  return shell.flavour.isDash ? errorPrefix(shell, builtin) : `${shell.arg0}: `;
}

function inDash({ flavour }: Shell, error: Bytes): Bytes {
  if (!flavour.isDash) return error;
  return error
    .replace(/^invalid number '(.*)'$/, '$1: expected numeric value')
    .replace(/^(.*): bad number$/, 'Illegal number: $1')
    .replace(/^(.*): unknown operand$/, '$1: unexpected operator');
}

function* test(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const { self } = shell;
  const args = words.slice(1);
  if (words[0] === '[' && args.pop() !== ']') {
    yield* write(self, 2, `${prefixOf(shell, '[')}missing ]\n`);
    return 2;
  }
  const verdict = evaluateTest(self, args);
  if (typeof verdict === 'boolean') return verdict ? 0 : 1;
  const prefix = prefixOf(shell, words[0] ?? 'test');
  yield* write(self, 2, `${prefix}${inDash(shell, verdict.error)}\n`);
  return 2;
}

const keywords = new Set(
  'if then else elif fi for while until do done case esac in ! { } [[ function'.split(' '),
);

/** What a name is, in the words of `type`; null for nothing. */
function kindOf(shell: Shell, name: Bytes): { long: Bytes; short: Bytes } | null {
  if (keywords.has(name)) return { long: 'a shell keyword', short: name };
  const alias = shell.aliases.get(name)?.text;
  if (alias !== undefined)
    return { long: `an alias for ${alias}`, short: `alias ${name}='${alias}'` };
  if (shell.functions.has(name)) return { long: 'a shell function', short: name };
  if (specialBuiltins.has(name)) return { long: 'a special shell builtin', short: name };
  if (builtins.has(name)) return { long: 'a shell builtin', short: name };
  if (shell.flavour.applets.has(name)) return { long: name, short: name };
  const found = findExecutable(shell.self, name, valueOf(shell, 'PATH') ?? '');
  return found instanceof FileError ? null : { long: found.path, short: found.path };
}

function* type(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const isShort = words[1] === '-p';
  let code = 0;
  for (const name of words.slice(isShort ? 2 : 1)) {
    const kind = kindOf(shell, name);
    if (kind === null) code = 127;
    const text =
      kind === null ? `${name}: not found` : isShort ? kind.short : `${name} is ${kind.long}`;
    yield* write(shell.self, 1, `${text}\n`);
  }
  return code;
}

function* command(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const [, option = ''] = words;
  if (words.length < 2) return 0;
  if (!/^-[vVp]+$/.test(option))
    return yield* fail(shell, `illegal option ${option.slice(0, 2)}`, 'command');
  if (option.includes('V')) return yield* type(shell, words.slice(1, 3));
  let code = 0;
  for (const name of words.slice(2, 3)) {
    const kind = kindOf(shell, name);
    if (kind === null) code = 127;
    else yield* write(shell.self, 1, `${kind.short}\n`);
  }
  return code;
}

function* hash(shell: Shell, words: readonly Bytes[]): Doing<number> {
  let code = 0;
  for (const name of words.slice(1).filter((word) => !word.startsWith('-')))
    if (kindOf(shell, name) === null) {
      yield* complain(shell, `${name}: not found`, 'hash');
      code = 1;
    }
  return code;
}

const helpNames =
  '. : [ [[ alias bg break cd command continue echo eval exec exit export false fg getopts hash help history jobs kill let local printf pwd read readonly return set shift source test times trap true type ulimit umask unalias unset wait';

function* help({ self, flavour }: Shell): Doing<number> {
  let text = 'Built-in commands:\n------------------\n';
  let column = 0;
  for (const name of [...helpNames.split(' '), ...flavour.applets.keys()]) {
    const piece = (column === 0 ? '\t' : ' ') + name;
    text += piece;
    column += piece.length;
    if (column <= 60) continue;
    text += '\n';
    column = 0;
  }
  yield* write(self, 1, `${text}${column === 0 ? '' : '\n'}`);
  return 0;
}
