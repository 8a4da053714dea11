// One line becomes a docker command, or the one problem that stops it, together with what the docker CLI would say.
import { findClientRefusal } from './client-refusals.ts';
import { argumentKind } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import { findElsewhere, guessBelow } from './elsewhere.ts';
import { problem, type CommandProblem, type Span } from './findings.ts';
import { readFlags, type FlagReading } from './flags.ts';
import { findCommand, findGroup, rootFlags, type Command, type FlagOwner } from './grammar.ts';
import {
  checkProgram,
  skipIntroduction,
  straightenDashes,
  withoutSurroundings,
  wordsOfRelative,
} from './introduction.ts';
import type { ParsedCommand, ParsedLine, Reading } from './parsed.ts';
import { redirect } from './redirect.ts';
import { refineProblem } from './refine.ts';
import {
  guessByValue,
  guessCommand,
  guessLong,
  guessShort,
  nothingPreferred,
  ofExpected,
  type Preferred,
} from './suggest.ts';
import { plainSurroundings, splitWords, type Surroundings, type Word } from './words.ts';

type ReadOptions = {
  cwd?: string;
  surroundings?: Partial<Surroundings>;
  preferred?: Preferred;
  /** Whether programs that hand their words on to docker are read as docker. */
  relatives?: boolean;
};

export function parseLine(line: string, options: { cwd?: string } = {}): ParsedLine {
  const { command, problem: found } = readLine(line, options);
  return found ? { kind: 'unreadable', problem: found } : { kind: 'parsed', command };
}

type State = { command: ParsedCommand; preferred: Preferred };

export function readLine(line: string, options: ReadOptions = {}): Reading {
  const cwd = options.cwd ?? plainSurroundings.cwd;
  const command: ParsedCommand = {
    line,
    command: '',
    typedAs: '',
    commandAt: [0, 0],
    global: [],
    group: [],
    flags: [],
    args: [],
    words: [],
    odd: [],
    redirections: [],
    assignments: [],
    cwd,
  };
  const isForgiving = options.surroundings?.forgiving !== false;
  const split = splitWords(isForgiving ? withoutSurroundings(line, cwd) : line, {
    ...plainSurroundings,
    forgiving: true,
    cwd,
    ...options.surroundings,
  });
  if (split.kind === 'problem') return { command, problem: split.problem, cli: null };
  Object.assign(command, {
    words: split.words,
    odd: split.odd,
    redirections: split.redirections,
  });
  const state = { command, preferred: options.preferred ?? nothingPreferred };
  if (isForgiving) straightenDashes(command);
  const start = skipIntroduction(command);
  const stand = options.relatives === true ? wordsOfRelative(command.words[start]) : null;
  const wrong = stand === null ? checkProgram(command.words, start) : null;
  if (wrong) return { command, problem: wrong, cli: null };
  const words = [...(stand ?? []), ...command.words.slice(start + 1)];
  return readProgram(state, words, command.words[start]?.at ?? [0, 0]);
}

function readProgram(state: State, words: Word[], at: Span): Reading {
  const { command } = state;
  const root = readFlags(words, rootFlags(), true);
  command.global = root.given;
  const level = root.given.find(
    ({ flag, value }) => flag.name === 'log-level' && !logLevels.test(value),
  );
  if (level)
    return refused(
      command,
      problem(
        'bad-value',
        { flag: level.spelled, value: level.value, reason: 'log-level' },
        level.at,
        'invalid-value',
      ),
    );
  return root.problem ? flagProblem(state, root, rootFlags(), words) : descend(state, '', root, at);
}

const logLevels = /^(?:panic|fatal|error|warn|warning|info|debug|trace)$/i;

function refused(command: ParsedCommand, found: CommandProblem): Reading {
  return { command, problem: found, cli: found.cli };
}

/** Help and the version are shown instead of whatever else stands there. */
function asksInstead(reading: FlagReading, command: string, at: Span): CommandProblem | null {
  const asked = reading.given.find(
    ({ flag, value }) =>
      (flag.name === 'help' || flag.name === 'version') && /^(?:1|t|true)$/i.test(value),
  );
  return asked ? problem('asks-help', { command }, asked.at ?? at) : null;
}

/** From a group to its command, and from there to the end; help and version are forgotten where a command follows. */
function descend(state: State, parent: string, above: FlagReading, at: Span): Reading {
  const [word, ...rest] = above.args;
  const asked = asksInstead(above, parent === '' ? 'docker' : parent, at);
  if (!word)
    return refused(
      state.command,
      asked ?? problem('missing-command', { command: parent === '' ? 'docker' : parent }, at),
    );
  const path = parent === '' ? word.text : `${parent} ${word.text}`;
  if (parent !== '' && above.dashesAt === 0)
    return refused(
      state.command,
      problem(
        'unknown-command',
        { word: word.text, parent, nearest: guessCommand(word.text, parent, state.preferred) },
        word.at,
        'unknown-command',
      ),
    );
  const found = findCommand(path);
  if (found) return readCommand(state, found, path, word, rest);
  const group = findGroup(path);
  if (group) return readGroup(state, group, path, word, rest);
  if (path === 'help') return readHelp(state, rest, word);
  return unknownCommand(state, parent, word, rest, asked !== null);
}

function readHelp(state: State, rest: Word[], word: Word): Reading {
  const path = rest.map(({ text }) => text).join(' ');
  if (path === '' || findCommand(path) || findGroup(path))
    return {
      command: state.command,
      problem: problem('asks-help', { command: path || 'docker' }, word.at),
      cli: null,
    };
  const [first = word] = rest;
  const args = {
    word: first.text,
    parent: '',
    nearest: guessCommand(first.text, '', state.preferred),
  };
  return refused(state.command, problem('unknown-command', args, first.at, 'unknown-command'));
}

function readGroup(
  state: State,
  group: FlagOwner,
  path: string,
  word: Word,
  rest: Word[],
): Reading {
  const { command } = state;
  command.commandAt = [command.commandAt[1] === 0 ? word.at[0] : command.commandAt[0], word.at[1]];
  const reading = readFlags(rest, group, true);
  for (const given of reading.given) command.group.push(given);
  if (reading.problem) return flagProblem(state, reading, group, rest);
  return descend(state, path, reading, word.at);
}

/** The real CLI goes on to read flags of the parent here, and then complains about those: ours says what is meant. */
function unknownCommand(
  state: State,
  parent: string,
  word: Word,
  rest: Word[],
  asked: boolean,
): Reading {
  const owner = parent === '' ? rootFlags() : (findGroup(parent) ?? rootFlags());
  const reading = readFlags(word.text.startsWith('-') ? [word, ...rest] : rest, owner, false);
  const args = {
    word: word.text,
    parent,
    nearest: guessCommand(word.text, parent, state.preferred),
  };
  const isQuiet =
    reading.problem === null && (asked || asksInstead(reading, parent, word.at) !== null);
  const cli = isQuiet ? null : (reading.problem?.cli ?? 'unknown-command');
  return refused(state.command, problem('unknown-command', args, word.at, cli));
}

function readCommand(
  state: State,
  found: Command,
  path: string,
  word: Word,
  rest: Word[],
): Reading {
  const { command } = state;
  command.commandAt = [command.commandAt[1] === 0 ? word.at[0] : command.commandAt[0], word.at[1]];
  command.command = found.name;
  command.typedAs = path;
  const reading = readFlags(rest, found, found.stops);
  command.flags = reading.given;
  command.args = reading.args;
  if (reading.problem) return flagProblem(state, reading, found, rest);
  const asked = asksInstead(reading, found.name, word.at);
  if (asked && reading.given.some(({ flag }) => flag.name === 'help'))
    return { command, problem: asked, cli: null };
  const wrong =
    checkCount(found, path, reading.args, word) ??
    findClientRefusal({ command: found.name, given: reading.given, args: reading.args }) ??
    redirect(command);
  return wrong
    ? { command, problem: refineProblem(wrong, command, state.preferred), cli: wrong.cli }
    : { command, problem: null, cli: null };
}

function checkCount(found: Command, path: string, args: Word[], word: Word): CommandProblem | null {
  const extra = args[found.most];
  if (extra)
    return problem(
      'too-many',
      { command: path, most: found.most, given: args.length, extra: extra.text },
      extra.at,
      'too-few-or-many-args',
    );
  if (args.length >= found.least) return null;
  return problem(
    'too-few',
    {
      command: path,
      least: found.least,
      given: args.length,
      missing: argumentKind(recordOf(found.name), args.length),
    },
    (args.at(-1) ?? word).at,
    'too-few-or-many-args',
  );
}

function notGiven(flags: string[], { given }: FlagReading): string[] {
  return flags.filter((name) => !given.some(({ flag }) => flag.canonical === name));
}

/** A flag that isn't known gets the one that is probably meant. */
function flagProblem(state: State, reading: FlagReading, owner: FlagOwner, words: Word[]): Reading {
  const found = reading.problem as CommandProblem;
  if (found.code === 'unknown-flag' || found.code === 'unknown-shorthand') {
    const body = found.code === 'unknown-flag' ? found.args.flag.slice(2) : found.args.letter;
    const elsewhere = findElsewhere(body, found.code === 'unknown-shorthand', owner, words);
    const { preferred } = state;
    const left = { ...preferred, flags: notGiven(preferred.flags, reading) };
    const word = found.code === 'unknown-flag' ? found.args.flag : found.args.word;
    const meant = recordOf(owner.name).shorthand(word);
    const guess =
      (meant === null ? null : { nearest: meant, slip: 'meaning' as const }) ??
      elsewhere ??
      ofExpected(body, found.code === 'unknown-shorthand', owner, preferred) ??
      guessByValue(found.at, words, owner, left) ??
      (found.code === 'unknown-flag'
        ? (guessBelow(body, owner, words) ?? guessLong(body, owner, left))
        : guessShort(found.args.word, body, owner, left));
    Object.assign(found.args, { ...guess, command: state.command.typedAs || owner.name });
  }
  return {
    command: state.command,
    problem: refineProblem(found, state.command, state.preferred),
    cli: found.cli,
  };
}
