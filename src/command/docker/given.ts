// What was given to a command, as its checks ask for it: a flag by its name, and the complaint about it.
import {
  problem,
  type CliError,
  type CommandProblem,
  type Span,
  type ValueReason,
} from '../findings.ts';
import type { Given } from '../flags.ts';
import type { Word } from '../words.ts';

/** A command whose flags and number of arguments the client has accepted. */
export type Read = { command: string; given: Given[]; args: Word[] };

export function lineOf(read: Read): Span {
  const first = read.args[0] ?? read.given[0];
  return first ? first.at : [0, 0];
}

export function find(
  read: Read,
  name: string,
  test: (value: string) => boolean = () => true,
): Given | undefined {
  return read.given.find((given) => given.flag.canonical === name && test(given.value));
}

export function all(read: Read, name: string): Given[] {
  return read.given.filter((given) => given.flag.canonical === name);
}

export function last(read: Read, name: string): Given | undefined {
  return all(read, name).at(-1);
}

export function isOn(read: Read, name: string): boolean {
  const given = last(read, name);
  return given !== undefined && /^(?:1|t|true)$/i.test(given.value);
}

export function clash(
  read: Read,
  name: string,
  other: string,
  cli: CliError = 'conflicting-options',
): CommandProblem {
  const given = last(read, name);
  return problem(
    'conflict',
    { first: given?.spelled ?? `--${name}`, second: other },
    given?.at ?? lineOf(read),
    cli,
  );
}

export function clashOf(read: Read, names: string[], other: string): CommandProblem | null {
  const name = names.find((one) => isOn(read, one));
  return name ? clash(read, name, other, 'invalid-value') : null;
}

export function bad(given: Given, reason: ValueReason): CommandProblem {
  return problem(
    'bad-value',
    { flag: given.spelled, value: given.value, reason },
    given.at,
    'invalid-value',
  );
}
