// A line as it was read: the command, its flags and its words.
import type { CliError, CommandProblem, Span } from './findings.ts';
import type { Given } from './flags.ts';
import type { OddCharacter, Redirection, Word } from './words.ts';

export type ParsedCommand = {
  line: string;
  /** The command's own full name, such as `container run`. */
  command: string;
  /** The same as it was typed: `run`. */
  typedAs: string;
  commandAt: Span;
  /** Flags of the program itself, before the command. */
  global: Given[];
  /** Flags of `compose` or `buildx`, before their command. */
  group: Given[];
  flags: Given[];
  /** What is left: image, container, words of the container's own command. */
  args: Word[];
  words: Word[];
  odd: OddCharacter[];
  /** Files that the shell connects to what the command reads and writes. */
  redirections: Redirection[];
  /** Variables set in front of `docker`. */
  assignments: string[];
  cwd: string;
};

export type ParsedLine =
  | { kind: 'parsed'; command: ParsedCommand }
  | { kind: 'unreadable'; problem: CommandProblem };

/** `cli` is null where the docker CLI itself accepts the line; `command` is as much as could be read. */
export type Reading = {
  command: ParsedCommand;
  problem: CommandProblem | null;
  cli: CliError | null;
};
