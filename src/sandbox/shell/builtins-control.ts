// Builtins that say what runs next: break, continue, return, exit, eval, `.`, trap.
import { openFile } from '../files/open.ts';
import { FileError } from '../files/error.ts';
import { findExecutable } from '../kernel/programs.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { signalNamed, signalNumber } from '../kernel/signals.ts';
import { shortText } from './redirect.ts';
import { runText } from './script.ts';
import {
  complain,
  ExitJump,
  fail,
  LoopJump,
  ReturnJump,
  valueOf,
  type Builtin,
  type Shell,
} from './state.ts';
import { setTrap, trapName } from './traps.ts';

export const controlBuiltins: [Bytes, Builtin][] = [
  ['break', leaveLoop('break')],
  ['continue', leaveLoop('continue')],
  ['return', leaveFunction],
  ['exit', exit],
  ['eval', evaluate],
  ['.', source],
  ['source', source],
  ['trap', trap],
];

export function* statusWord(
  shell: Shell,
  text: Bytes | undefined,
  builtin: Bytes,
): Doing<number | null> {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  return yield* fail(shell, `Illegal number: ${text}`, builtin);
}

function leaveLoop(kind: 'break' | 'continue'): Builtin {
  return function* (shell, words) {
    const levels = yield* statusWord(shell, words[1], kind);
    if (levels === 0) yield* fail(shell, 'Illegal number: 0', kind);
    if (shell.loops > 0) throw new LoopJump(kind, levels ?? 1);
    return 0;
  };
}

function* leaveFunction(shell: Shell, words: readonly Bytes[]): Doing<never> {
  throw new ReturnJump((yield* statusWord(shell, words[1], 'return')) ?? shell.status);
}

function* exit(shell: Shell, words: readonly Bytes[]): Doing<never> {
  throw new ExitJump(((yield* statusWord(shell, words[1], 'exit')) ?? shell.status) & 255);
}

function* evaluate(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const text = words.slice(1).join(' ');
  if (text.trim() === '') return 0;
  return yield* runText(shell, { text, firstLine: 0 }, 'eval');
}

function* source(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const [, name, ...args] = words;
  if (name === undefined) return 0;
  const inPath = name.includes('/')
    ? null
    : findExecutable(shell.self, name, valueOf(shell, 'PATH') ?? '');
  if (inPath instanceof FileError && !shell.flavour.isDash)
    return yield* fail(shell, `${name}: not found`, words[0] ?? '.');
  const path = inPath === null || inPath instanceof FileError ? name : inPath.path;
  const file = openFile(shell.self, path, 'read');
  if (file instanceof FileError)
    return yield* fail(shell, cannotOpen(shell, name, file), words[0] ?? '.');
  const read = file.read(Infinity);
  const text = read === null || read === 'later' ? '' : read;
  const { within, positional } = shell;
  shell.within = name;
  if (args.length > 0) shell.positional = args;
  try {
    return yield* runText(shell, { text, firstLine: 1 }, null);
  } catch (jump) {
    if (jump instanceof ReturnJump) return jump.status;
    throw jump;
  } finally {
    Object.assign(shell, { within, positional });
  }
}

function cannotOpen({ flavour }: Shell, name: Bytes, error: FileError): Bytes {
  if (!flavour.isDash) return `can't open ${name}: ${shortText(error)}`;
  return `cannot open ${name}: ${error.code === 'ENOENT' ? 'No such file' : shortText(error)}`;
}

function* trap(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const args = words.slice(words[1] === '--' ? 2 : 1);
  const [action] = args;
  if (action === undefined) return yield* listTraps(shell);
  if (/^-[a-z]/.test(action)) {
    yield* complain(shell, `illegal option ${action}`, 'trap');
    return 0;
  }
  // With one word, or a number in front, the default is set again.
  const isReset = args.length === 1 || action === '-' || /^\d+$/.test(action);
  const names = args.length === 1 || /^\d+$/.test(action) ? args : args.slice(1);
  for (const text of names) {
    const name = trapName(text);
    if (name === null) {
      yield* complain(shell, `${text}: invalid signal specification`, 'trap');
      return 1;
    }
    setTrap(shell, name, isReset ? null : action);
  }
  return 0;
}

function* listTraps(shell: Shell): Doing<number> {
  const numbered = [...shell.traps].map(([name, action]) => {
    const signal = signalNamed(name);
    return { name, action, number: signal === null ? 0 : signalNumber(signal) };
  });
  for (const { name, action } of numbered.sort((one, other) => one.number - other.number))
    yield* write(shell.self, 1, `trap -- '${action.replaceAll("'", `'"'"'`)}' ${name}\n`);
  return 0;
}
