// What a shell knows: variables, functions, options, traps, jobs, and where in its text it is.
import type { CompoundCommand, CompoundList, Redirected, Statement } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing, Kernel, Process, Program } from '../kernel/process.ts';
import type { Signal } from '../kernel/signals.ts';

export type Variable = { value: Bytes | null; isExported: boolean; isReadOnly: boolean };
/** A text with the number of its first line: `-c` counts from 0, files from 1. */
export type Source = { text: string; firstLine: number };
export type ShellFunction = {
  body: CompoundCommand | Redirected | CompoundList;
  source: Source;
};
/** Known from the next line on: the one it stands in was read before. */
export type AliasEntry = { text: Bytes; source: Source; line: number };
export type Job = {
  number: number;
  processes: Process[];
  text: string;
  status: number | null;
  isTold: boolean;
};

/** Which sh it is. */
export type Flavour = {
  /** Programs that it has within itself and takes before any in PATH, as Debian's busybox does. */
  applets: ReadonlyMap<string, Program>;
  /** Those that the last command of a script runs without a program of their own. */
  inPlace: ReadonlySet<string>;
  /** What it says to somebody who begins to type. */
  banner: Bytes;
  /** Says `sh: 1: x: not found` as dash, or `sh: line 1: …` as busybox. */
  isDash: boolean;
};

export type Shell = {
  /** `run.ts`, which expansion and children need and can't import. */
  run: (shell: Shell, statements: readonly Statement[]) => Doing<number>;
  self: Process;
  kernel: Kernel;
  flavour: Flavour;
  /** How it calls itself in errors, and the script or builtin within. */
  arg0: Bytes;
  within: Bytes | null;
  isInteractive: boolean;
  source: Source;
  at: number;
  variables: Map<Bytes, Variable>;
  functions: Map<Bytes, ShellFunction>;
  aliases: Map<Bytes, AliasEntry>;
  positional: Bytes[];
  status: number;
  /** Of the last command substitution in this command. */
  substituted: number | null;
  lastBackground: number | null;
  options: Set<string>;
  traps: Map<string, Bytes>;
  caught: Signal[];
  jobs: Job[];
  locals: Map<Bytes, Variable | null>[];
  loops: number;
  /** More than 0 where a status other than 0 is expected: `if`, `&&`, `!`. */
  tested: number;
  isSubshell: boolean;
  /** A child that has one command to run becomes it. */
  becomes: boolean;
  /** `$$`: the same in subshells. */
  mainPid: number;
  /** Where getopts is within a word. */
  optionPlace: number;
};

/** Assignments in front of a command. */
export type Assigned = [name: Bytes, value: Bytes][];

/** The status it ends with. */
export type Builtin = (shell: Shell, words: readonly Bytes[]) => Doing<number>;

export class LoopJump {
  readonly kind: 'break' | 'continue';
  levels: number;
  constructor(kind: 'break' | 'continue', levels: number) {
    this.kind = kind;
    this.levels = levels;
  }
}
export class ReturnJump {
  readonly status: number;
  constructor(status: number) {
    this.status = status;
  }
}
/** `exit`, `set -e`, or an error that ends a shell that isn't interactive. */
export class ExitJump {
  readonly status: number;
  readonly isError: boolean;
  constructor(status: number, isError = false) {
    this.status = status;
    this.isError = isError;
  }
}

export function lineNumber({ source, at }: Pick<Shell, 'source' | 'at'>): number {
  let line = source.firstLine;
  for (let index = source.text.indexOf('\n'); index !== -1 && index < at;)
    [line, index] = [line + 1, source.text.indexOf('\n', index + 1)];
  return line;
}

/** `sh: cd: line 0: ` */
export function errorPrefix(shell: Shell, builtin: Bytes | null): Bytes {
  const { arg0, within, flavour, isInteractive } = shell;
  const line = lineNumber(shell);
  if (flavour.isDash)
    return `${within ?? arg0}: ${isInteractive ? '' : `${line}: `}${builtin === null ? '' : `${builtin}: `}`;
  const inner = builtin ?? (within !== arg0 ? within : null);
  return `${arg0}: ${inner === null ? '' : `${inner}: `}${isInteractive && within === null ? '' : `line ${line}: `}`;
}

export function* complain(shell: Shell, message: Bytes, builtin: Bytes | null = null): Doing<void> {
  yield* write(shell.self, 2, `${errorPrefix(shell, builtin)}${message}\n`);
}

/** An error that ends a shell which nobody types to. */
export function* fail(
  shell: Shell,
  message: Bytes,
  builtin: Bytes | null = null,
  status = 2,
): Doing<never> {
  yield* complain(shell, message, builtin);
  throw new ExitJump(status, true);
}

export function valueOf(shell: Shell, name: Bytes): Bytes | null {
  return shell.variables.get(name)?.value ?? null;
}

export function* assign(shell: Shell, name: Bytes, value: Bytes): Doing<void> {
  const old = shell.variables.get(name);
  if (old?.isReadOnly === true) yield* fail(shell, `${name}: is read only`);
  if (value.length > largest)
    yield* useMemory(shell, value.length - (old?.value?.length ?? 0), value.length > mostBytes);
  shell.variables.set(name, {
    value,
    isExported: old?.isExported === true || shell.options.has('a'),
    isReadOnly: false,
  });
}

const largest = 100_000;

const mostBytes = 32 * 1024 * 1024;

/** Long texts are memory like a program's own; without end it is killed for it. */
export function* useMemory(
  { self, kernel }: Shell,
  bytes: number,
  isTooMuch: boolean,
): Doing<void> {
  kernel.useMemory(self, bytes);
  if (isTooMuch) kernel.end(self, { kind: 'signal', signal: 'KILL', isOutOfMemory: true });
  if (self.ended !== null) yield { isReady: () => false, at: null };
}

export function exported(
  shell: Shell,
  extra: ReadonlyMap<Bytes, Bytes> = new Map(),
): Map<Bytes, Bytes> {
  const env = new Map<Bytes, Bytes>();
  for (const [name, { value, isExported }] of shell.variables)
    if (isExported && value !== null) env.set(name, value);
  for (const [name, value] of extra) env.set(name, value);
  return new Map([...env].sort(([one], [other]) => bucketOf(one) - bucketOf(other)));
}

/** Where ash's table of variables keeps a name: the environment goes out in its order. */
function bucketOf(name: Bytes): number {
  let sum = name.charCodeAt(0) << 4;
  for (let at = 0; at < name.length; at++) sum += name.charCodeAt(at);
  return sum % 39;
}

/** A copy for a subshell: traps are gone but for what is ignored, jobs aren't its own. */
export function cloned(shell: Shell, self: Process): Shell {
  const traps = new Map([...shell.traps].filter(([, action]) => action === ''));
  return {
    ...shell,
    self,
    variables: new Map([...shell.variables].map(([name, one]) => [name, { ...one }])),
    functions: new Map(shell.functions),
    aliases: new Map(shell.aliases),
    positional: [...shell.positional],
    options: new Set(shell.options),
    traps,
    caught: [],
    jobs: [],
    locals: shell.locals.map((saved) => new Map(saved)),
    isInteractive: false,
    isSubshell: true,
    becomes: false,
    tested: 0,
  };
}
