// One line becomes a docker command, or the one problem that stops it.
import { problem, type CommandProblem, type Span } from './findings.ts';
import { plainSurroundings, splitWords, type Word } from './words.ts';

export type ParsedCommand = {
  line: string;
  /** The command's own full name, such as `container run`. */
  command: string;
  commandAt: Span;
  words: Word[];
};

export type ParsedLine = { kind: 'parsed'; command: ParsedCommand } | { kind: 'unreadable'; problem: CommandProblem };

export function parseLine(line: string, options: { cwd?: string } = {}): ParsedLine {
  const split = splitWords(line, { ...plainSurroundings, forgiving: true, cwd: options.cwd ?? plainSurroundings.cwd });
  if (split.kind === 'problem') return { kind: 'unreadable', problem: split.problem };
  const [first, second, ...rest] = split.words;
  if (!first) return { kind: 'unreadable', problem: problem('empty', {}, [0, 0]) };
  if (first.text !== 'docker') return { kind: 'unreadable', problem: problem('not-docker', { word: first.text }, first.at) };
  if (!second) return { kind: 'unreadable', problem: problem('missing-command', { command: 'docker' }, first.at) };
  return { kind: 'parsed', command: { line, command: second.text, commandAt: second.at, words: rest } };
}
