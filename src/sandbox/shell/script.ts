// A whole text run in a shell that is there already: what stands before an error of syntax runs first.
import { parse } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { fail, type Shell, type Source } from './state.ts';
import { soundBeginning, syntaxProblem } from './syntax.ts';

export function* runText(shell: Shell, source: Source, builtin: Bytes | null): Doing<number> {
  const { source: outer, at } = shell;
  try {
    return yield* runSource(shell, source, builtin);
  } finally {
    Object.assign(shell, { source: outer, at });
  }
}

/** `"fi" unexpected (expecting "then")` */
function inDash(message: Bytes): Bytes {
  const match = /^unexpected (.*?)( \(expecting .*\))?$/.exec(message);
  if (match === null) return message.replace(/^./, (one) => one.toUpperCase());
  return `${match[1] ?? ''} unexpected${match[2] ?? ''}`;
}

/** The shell's own text: `-c`, a file, a line. */
export function* runSource(shell: Shell, source: Source, builtin: Bytes | null): Doing<number> {
  const script = parse(source.text);
  const problem = syntaxProblem(source.text, script);
  shell.source = source;
  if (problem === null) {
    if (script.commands.length === 0) shell.status = 0;
    return yield* shell.run(shell, script.commands);
  }
  const sound = soundBeginning(source.text, problem);
  const { becomes } = shell;
  shell.becomes = false;
  if (sound !== '') yield* shell.run(shell, parse(sound).commands);
  shell.becomes = becomes;
  shell.at = problem.at;
  const { message } = problem;
  const text = shell.flavour.isDash
    ? `Syntax error: ${inDash(message)}`
    : `syntax error: ${message}`;
  return yield* fail(shell, text, builtin);
}
