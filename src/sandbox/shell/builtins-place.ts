// Builtins about where one is and what one may: cd, pwd, umask, ulimit, times, alias.
import { errorText, FileError } from '../files/error.ts';
import { lookup, may } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { assign, complain, fail, lineNumber, valueOf, type Builtin, type Shell } from './state.ts';

export const placeBuiltins: [Bytes, Builtin][] = [
  ['cd', cd],
  ['chdir', cd],
  ['pwd', pwd],
  ['umask', umask],
  ['ulimit', ulimit],
  ['times', times],
  ['alias', alias],
  ['unalias', unalias],
  ['history', silent],
];

function* silent(): Doing<number> {
  return 0;
}

function* cd(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const args = words.slice(1);
  let isPhysical = false;
  while (/^-[LP]+$|^--$/.test(args[0] ?? '')) isPhysical = args.shift()?.endsWith('P') ?? false;
  const [given] = args;
  const home = valueOf(shell, 'HOME');
  if (given === undefined && (home === null || home === '')) return 0;
  const isBack = given === '-';
  const target = isBack ? (valueOf(shell, 'OLDPWD') ?? '') : (given ?? home ?? '/');
  const found = yield* enter(shell, target, isPhysical);
  if (found instanceof FileError) {
    yield* complain(
      shell,
      shell.flavour.isDash ? `can't cd to ${target}` : `can't cd to ${target}: ${errorText(found)}`,
      'cd',
    );
    return 2;
  }
  if (isBack || found.wasSearched) yield* write(shell.self, 1, `${found.path}\n`);
  return 0;
}

function* enter(
  shell: Shell,
  target: Bytes,
  isPhysical: boolean,
): Doing<{ path: Bytes; wasSearched: boolean } | FileError> {
  const search = /^\.{0,2}(?:\/|$)/.test(target) ? null : valueOf(shell, 'CDPATH');
  let failure = new FileError('ENOENT');
  for (const base of [...(search?.split(':') ?? []), '']) {
    const wanted = base === '' ? target : `${base}/${target}`;
    const found = lookup(shell.self, wanted === '' ? '.' : wanted);
    if (found instanceof FileError) failure = found;
    else if (found.node.kind !== 'folder' && found.node.kind !== 'live-folder')
      failure = new FileError('ENOTDIR');
    else if (!may(shell.self, found.node.meta, 1)) failure = new FileError('EACCES');
    else {
      const path = isPhysical ? found.path : logical(shell, wanted);
      const before = valueOf(shell, 'PWD') ?? shell.self.cwd;
      shell.self.cwd = found.path;
      yield* assign(shell, 'OLDPWD', before);
      yield* assign(shell, 'PWD', path);
      for (const name of ['OLDPWD', 'PWD']) {
        const variable = shell.variables.get(name);
        if (variable !== undefined) variable.isExported = true;
      }
      return { path, wasSearched: base !== '' };
    }
  }
  return failure;
}

function logical(shell: Shell, target: Bytes): Bytes {
  const from = target.startsWith('/') ? '' : (valueOf(shell, 'PWD') ?? shell.self.cwd);
  const parts: Bytes[] = [];
  for (const part of `${from}/${target}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return `/${parts.join('/')}`;
}

function* pwd(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const path = words[1] === '-P' ? shell.self.cwd : (valueOf(shell, 'PWD') ?? shell.self.cwd);
  yield* write(shell.self, 1, `${path}\n`);
  return 0;
}

function* umask(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const isSymbolic = words[1] === '-S';
  const mode = words[isSymbolic ? 2 : 1];
  const { self } = shell;
  if (mode === undefined) {
    yield* write(
      self,
      1,
      `${isSymbolic ? symbolic(self.umask) : self.umask.toString(8).padStart(4, '0')}\n`,
    );
    return 0;
  }
  const next = /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : fromSymbolic(self.umask, mode);
  if (next === null) {
    yield* complain(shell, `illegal mode: ${mode}`, 'umask');
    return 2;
  }
  self.umask = next & 0o777;
  return 0;
}

function symbolic(mask: number): Bytes {
  const letters = (shift: number) =>
    ['r', 'w', 'x'].filter((_, index) => ((mask >> shift) & (4 >> index)) === 0).join('');
  return `u=${letters(6)},g=${letters(3)},o=${letters(0)}`;
}

function fromSymbolic(mask: number, text: Bytes): number | null {
  let allowed = ~mask & 0o777;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (match === null) return null;
    const [, who = '', operator, letters = ''] = match;
    const bits =
      (letters.includes('r') ? 4 : 0) +
      (letters.includes('w') ? 2 : 0) +
      (letters.includes('x') ? 1 : 0);
    for (const [letter, shift] of [
      ['u', 6],
      ['g', 3],
      ['o', 0],
    ] as const) {
      if (who !== '' && !who.includes('a') && !who.includes(letter)) continue;
      if (operator === '+') allowed |= bits << shift;
      else if (operator === '-') allowed &= ~(bits << shift);
      else allowed = (allowed & ~(7 << shift)) | (bits << shift);
    }
  }
  return ~allowed & 0o777;
}

function* ulimit(shell: Shell, words: readonly Bytes[]): Doing<number> {
  const options = words
    .slice(1)
    .filter((word) => word.startsWith('-'))
    .join('')
    .replaceAll('-', '');
  const value = words.slice(1).find((word) => !word.startsWith('-'));
  const letter = options.replace(/[HS]/g, '').at(-1) ?? 'f';
  const { limits } = shell.self;
  if (letter === 'a') {
    yield* write(
      shell.self,
      1,
      limitNames
        .map(([one, name]) => `${name.padEnd(32)}(-${one}) ${shown(limits.get(one)?.soft, one)}\n`)
        .join(''),
    );
    return 0;
  }
  const limit = limits.get(letter) ?? { soft: Infinity, hard: Infinity };
  if (value === undefined) {
    yield* write(
      shell.self,
      1,
      `${shown(options.includes('H') ? limit.hard : limit.soft, letter)}\n`,
    );
    return 0;
  }
  const next = value === 'unlimited' ? Infinity : Number(value) * unitOf(letter);
  if (Number.isNaN(next)) return yield* fail(shell, `bad number`, 'ulimit');
  if (next > limit.hard && !shell.self.capabilities.has('SYS_RESOURCE')) {
    yield* complain(shell, `error setting limit: Operation not permitted`, 'ulimit');
    return 1;
  }
  const isSoftOnly = options.includes('S') && !options.includes('H');
  shell.self.limits = new Map(limits).set(letter, {
    soft: next,
    hard: isSoftOnly ? limit.hard : next,
  });
  return 0;
}

function shown(value = Infinity, letter: string): string {
  return value === Infinity ? 'unlimited' : String(Math.floor(value / unitOf(letter)));
}

/** Bytes of what is counted. */
const unitOf = (letter: string) =>
  'cf'.includes(letter) ? 512 : 'dlmsv'.includes(letter) ? 1024 : 1;

const limitNames: [letter: string, name: string][] = [
  ['c', 'core file size (blocks)'],
  ['d', 'data seg size (kb)'],
  ['e', 'scheduling priority'],
  ['f', 'file size (blocks)'],
  ['i', 'pending signals'],
  ['l', 'max locked memory (kb)'],
  ['m', 'max memory size (kb)'],
  ['n', 'open files'],
  ['q', 'POSIX message queues (bytes)'],
  ['r', 'real-time priority'],
  ['s', 'stack size (kb)'],
  ['t', 'cpu time (seconds)'],
  ['u', 'max user processes'],
  ['v', 'virtual memory (kb)'],
  ['x', 'file locks'],
];

function* times(shell: Shell): Doing<number> {
  yield* write(shell.self, 1, '0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  return 0;
}

function* alias(shell: Shell, words: readonly Bytes[]): Doing<number> {
  let code = 0;
  const show = (name: Bytes, text: Bytes) => `${name}='${text.replaceAll("'", `'"'"'`)}'\n`;
  if (words.length === 1)
    for (const [name, { text }] of shell.aliases) yield* write(shell.self, 1, show(name, text));
  for (const word of words.slice(1)) {
    const at = word.indexOf('=', 1);
    const text = shell.aliases.get(word)?.text;
    if (at !== -1) define(shell, word.slice(0, at), word.slice(at + 1));
    else if (text !== undefined) yield* write(shell.self, 1, show(word, text));
    else {
      yield* write(shell.self, 2, `alias: ${word} not found\n`);
      code = 1;
    }
  }
  return code;
}

function define(shell: Shell, name: Bytes, text: Bytes): void {
  shell.aliases.set(name, { text, source: shell.source, line: lineNumber(shell) });
}

function* unalias(shell: Shell, words: readonly Bytes[]): Doing<number> {
  let code = 0;
  if (words[1] === '-a') shell.aliases.clear();
  else
    for (const word of words.slice(1))
      if (!shell.aliases.delete(word)) {
        yield* write(shell.self, 2, `unalias: ${word} not found\n`);
        code = 1;
      }
  return code;
}
