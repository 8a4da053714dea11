// A simple command: assignments, redirections, then a function, a builtin, or what `program.ts` runs.
import { parse, type Assignment, type Command, type Word } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { aliased, type Alias } from './alias.ts';
import { builtins, specialBuiltins } from './builtins.ts';
import { expandText, expandWords } from './expand.ts';
import { runExec, runProgram } from './program.ts';
import { redirect, release, type Redirected } from './redirect.ts';
import {
  assign,
  ExitJump,
  ReturnJump,
  valueOf,
  type Assigned,
  type Shell,
  type ShellFunction,
  type Variable,
} from './state.ts';

export function* runCommand(shell: Shell, node: Command): Doing<void> {
  shell.substituted = null;
  const words = yield* expandWords(shell, wordsOf(node));
  const assigned = yield* assignments(shell, node);
  yield* trace(shell, assigned, words);
  const alias = aliased(shell, node, words);
  if (alias !== null) return yield* runAlias(shell, alias);
  const streams = yield* redirect(shell, node.redirects);
  if (streams === null) return yield* refused(shell, words);
  if (words.length === 0) yield* assignAll(shell, assigned, streams);
  else yield* runWords(shell, words, assigned, streams);
}

function* runAlias(shell: Shell, { source, aliases }: Alias): Doing<void> {
  const { source: outer, at, aliases: all } = shell;
  Object.assign(shell, { source, aliases });
  yield* shell.run(shell, parse(source.text).commands);
  Object.assign(shell, { source: outer, at, aliases: all });
}

function wordsOf(node: Command): Word[] {
  const args = node.args.map((arg) => (arg.type === 'Word' ? arg : assignmentWord(arg)));
  return node.name === undefined ? args : [node.name, ...args];
}

/** `a=b` behind a command is a word; its parts come after the name. */
function assignmentWord({ name, append, value, pos, end, text }: Assignment): Word {
  const front = `${name}${append === true ? '+' : ''}=`;
  const literal = { type: 'Literal' as const, pos, end, value: front, text: front };
  if (value.type !== 'Word') return { type: 'Word', text, value: text, pos, end };
  if (value.parts === undefined && value.text === value.value)
    return { type: 'Word', text, value: front + value.value, pos, end };
  const quoted = { type: 'SingleQuoted' as const, pos, end, value: value.value, text: value.text };
  const parts = value.parts ?? [quoted];
  return { type: 'Word', text, value: text, pos, end, parts: [literal, ...parts] };
}

function* assignments(shell: Shell, { prefix }: Command): Doing<Assigned> {
  const assigned: Assigned = [];
  for (const one of prefix) {
    if (one.type !== 'Assignment') continue;
    const text = one.value.type === 'Word' ? yield* expandText(shell, one.value) : '';
    const old = one.append === true ? (valueOf(shell, one.name) ?? '') : '';
    assigned.push([one.name, old + text]);
    // Later ones see earlier ones: a=1 b=$a.
    if (prefix.length > 1 && one !== prefix.at(-1)) yield* preview(shell, one.name, old + text);
  }
  return assigned;
}

function* preview(shell: Shell, name: Bytes, value: Bytes): Doing<void> {
  if (shell.variables.get(name)?.isReadOnly !== true) yield* assign(shell, name, value);
}

function* assignAll(shell: Shell, assigned: Assigned, streams: Redirected): Doing<void> {
  const { fds } = shell.self;
  shell.self.fds = streams.fds;
  try {
    for (const [name, value] of assigned) yield* assign(shell, name, value);
  } finally {
    shell.self.fds = fds;
    release(streams);
  }
  shell.status = shell.substituted ?? 0;
}

function* refused(shell: Shell, [name]: readonly Bytes[]): Doing<void> {
  shell.status = shell.flavour.isDash ? 2 : 1;
  if (name !== undefined && specialBuiltins.has(name) && !shell.isInteractive)
    throw new ExitJump(name === 'exec' ? 1 : 2, true);
}

function* trace(shell: Shell, assigned: Assigned, words: readonly Bytes[]): Doing<void> {
  if (!shell.options.has('x')) return;
  const shown = (word: Bytes): Bytes => (shell.flavour.isDash ? word : quoted(word));
  const all = [...assigned.map(([name, value]) => `${name}=${shown(value)}`), ...words.map(shown)];
  if (all.length > 0)
    yield* write(shell.self, 2, `${valueOf(shell, 'PS4') ?? ''}${all.join(' ')}\n`);
}

function quoted(text: Bytes): Bytes {
  if (/^[+-:@-Z\]^_a-z]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

function* runWords(
  shell: Shell,
  words: Bytes[],
  assigned: Assigned,
  streams: Redirected,
): Doing<void> {
  const [name = ''] = words;
  if (name === 'command' && /^[^-]|^-p$/.test(words[1] ?? '')) {
    const rest = words.slice(words[1] === '-p' ? 2 : 1);
    const inner = { ...shell, functions: new Map() };
    yield* runWords(inner, rest, assigned, streams);
    Object.assign(shell, { ...inner, functions: shell.functions });
    return;
  }
  const body = shell.functions.get(name);
  const builtin = shell.flavour.isDash && notInDash.has(name) ? undefined : builtins.get(name);
  if (name === 'exec' && body === undefined) return yield* runExec(shell, words, assigned, streams);
  if (body === undefined && builtin === undefined)
    return yield* runProgram(shell, words, assigned, streams);
  const saved = yield* setFor(shell, assigned);
  const { fds } = shell.self;
  shell.self.fds = streams.fds;
  const { becomes } = shell;
  shell.becomes = false;
  try {
    if (body !== undefined) yield* runFunction(shell, body, words);
    else if (builtin !== undefined) shell.status = yield* builtin(shell, words);
  } finally {
    if (shell.self.ended === null) {
      shell.self.fds = fds;
      release(streams);
      shell.becomes = becomes;
      if (body !== undefined || !specialBuiltins.has(name)) restore(shell, saved);
    }
  }
}

const notInDash = new Set(['source', 'let', 'help', 'history']);

function* setFor(shell: Shell, assigned: Assigned): Doing<Map<Bytes, Variable | undefined>> {
  const saved = new Map<Bytes, Variable | undefined>();
  for (const [name, value] of assigned) {
    saved.set(name, shell.variables.get(name));
    yield* assign(shell, name, value);
    const variable = shell.variables.get(name);
    if (variable !== undefined) variable.isExported = true;
  }
  return saved;
}

function restore(shell: Shell, saved: ReadonlyMap<Bytes, Variable | undefined>): void {
  for (const [name, variable] of saved)
    if (variable === undefined) shell.variables.delete(name);
    else shell.variables.set(name, variable);
}

/** A real one's stack holds more, and ends the same way. */
const deepest = 250;

function* runFunction(
  shell: Shell,
  { body, source }: ShellFunction,
  words: readonly Bytes[],
): Doing<void> {
  if (shell.locals.length > deepest) {
    shell.kernel.end(shell.self, { kind: 'signal', signal: 'SEGV', isOutOfMemory: false });
    yield { isReady: () => false, at: null };
  }
  const { positional, loops, source: outer, at } = shell;
  shell.positional = words.slice(1);
  shell.source = source;
  shell.loops = 0;
  shell.locals.push(new Map());
  try {
    const node = {
      type: 'Statement',
      pos: body.pos,
      end: body.end,
      background: undefined,
    } as const;
    if (body.type === 'CompoundList') yield* shell.run(shell, body.commands);
    else yield* shell.run(shell, [{ ...node, command: body }]);
  } catch (jump) {
    if (!(jump instanceof ReturnJump)) throw jump;
    shell.status = jump.status;
  } finally {
    Object.assign(shell, { positional, loops, source: outer, at });
    for (const [name, variable] of shell.locals.pop() ?? [])
      if (variable === null) shell.variables.delete(name);
      else shell.variables.set(name, variable);
  }
}
