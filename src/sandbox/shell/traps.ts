// `trap`: what runs after a signal, and at the end.
import { parse } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { signalNamed, type Signal } from '../kernel/signals.ts';
import { ExitJump, type Shell } from './state.ts';

/** Between two commands. */
export function* runTraps(shell: Shell): Doing<void> {
  for (let signal = shell.caught.shift(); signal !== undefined; signal = shell.caught.shift()) {
    const action = shell.traps.get(signal);
    if (action !== undefined && action !== '') yield* runAction(shell, action);
    else if (signal === 'INT') throw new ExitJump(130, shell.isInteractive);
  }
}

function* runAction(shell: Shell, action: Bytes): Doing<void> {
  const { status, source, at } = shell;
  shell.source = { text: action, firstLine: 0 };
  yield* shell.run(shell, parse(action).commands);
  Object.assign(shell, { status, source, at });
}

export function* runExitTrap(shell: Shell, status: number): Doing<number> {
  const action = shell.traps.get('EXIT');
  if (action === undefined || action === '') return status;
  shell.traps.delete('EXIT');
  shell.status = status;
  try {
    yield* runAction(shell, action);
  } catch (jump) {
    if (jump instanceof ExitJump) return jump.status;
    throw jump;
  }
  return status;
}

/** `EXIT`, or a signal's name without SIG; null for what is neither. */
export function trapName(text: Bytes): string | null {
  if (text === '0' || /^exit$/i.test(text)) return 'EXIT';
  return signalNamed(text);
}

/** '' ignores, null is the default again. */
export function setTrap(shell: Shell, name: string, action: Bytes | null): void {
  if (action === null) shell.traps.delete(name);
  else shell.traps.set(name, action);
  if (name === 'EXIT') return;
  const signal = name as Signal;
  if (action === '') shell.self.handlers.set(signal, 'ignore');
  else if (action !== null) handle(shell, signal);
  else if (shell.isInteractive && (signal === 'INT' || signal === 'TERM')) handle(shell, signal);
  else if (signal === 'INT' && !shell.isSubshell) handle(shell, signal);
  else shell.self.handlers.delete(signal);
}

export function handle(shell: Shell, signal: Signal): void {
  shell.self.handlers.set(signal, () => {
    if (!shell.caught.includes(signal)) shell.caught.push(signal);
  });
}
