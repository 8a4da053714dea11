// Redirections that do what a flag or an argument does: `save x > f` is `save -o f x`, `prune < y` says yes as `-f` does.
import { recordOf } from './docker/records.ts';
import type { CommandProblem } from './findings.ts';
import { findCommand } from './grammar.ts';
import type { ParsedCommand } from './parsed.ts';
import { signProblem, type Redirection, type Word } from './words.ts';

/** Makes them flags and arguments of the command; the first that stands for none is the shell's own. */
export function redirect(command: ParsedCommand): CommandProblem | null {
  const left = command.redirections.find((one) => !take(command, one));
  return left ? signProblem(left.sign, left.at[0]) : null;
}

function take(command: ParsedCommand, { sign, file, at }: Redirection): boolean {
  const { reads, writes, risks } = recordOf(command.command);
  const isYes = sign === '<' && /^y(?:es)?$/.test(file.text);
  const asks = isYes && risks.some(([, code]) => code === 'no-question');
  const name = sign === '>' ? writes : asks ? 'force' : reads;
  if (name === null) return sign === '<' && takeValue(command, file);
  if (name === '-') return takeArgument(command, file.text);
  const flag = findCommand(command.command)?.flags.get(name);
  const isGiven = command.flags.some((given) => given.flag.canonical === name);
  if (!flag || (isGiven && flag.type !== 'bool')) return false;
  if (flag.type === 'bool' && !asks) return isGiven;
  const value = asks ? 'true' : file.text;
  const given = { flag, spelled: sign, value, at, valueAt: file.at, own: true };
  command.flags = [...command.flags, given];
  return true;
}

/** `build -f -` reads what is connected, as the argument `-` does. */
function takeValue(command: ParsedCommand, file: Word): boolean {
  const reads = command.flags.find(({ flag, value }) => flag.canonical === 'file' && value === '-');
  if (!reads) return false;
  command.flags = command.flags.map((given) =>
    given === reads ? { ...given, value: file.text, valueAt: file.at } : given,
  );
  return true;
}

/** The argument `-` reads what is connected: it stands for the file. */
function takeArgument(command: ParsedCommand, file: string): boolean {
  const index = command.args.findIndex(({ text }) => text === '-');
  command.args = command.args.map((word, at) => (at === index ? { ...word, text: file } : word));
  return index >= 0;
}
