// The words behind `docker` become a command with its flags, or what the docker client says of them, in its order.
import { readFlags, type FlagReading, type Given } from '../../command/flags.ts';
import {
  findCommand,
  findGroup,
  rootFlags,
  type Command,
  type Flag,
  type FlagOwner,
} from '../../command/grammar.ts';
import type { Word } from '../../command/words.ts';
import { buildReason, reasonOf } from './bad-value.ts';
import { hasPage, usageLines, usageOfGroup } from './help/pages.ts';

export type Read =
  | {
      kind: 'command';
      name: string;
      typedAs: string;
      root: Given[];
      group: Given[];
      given: Given[];
      args: string[];
    }
  /** `-h` still works, and is said to be old. */
  | { kind: 'help'; path: string; isAsked: boolean; isShort?: boolean }
  | { kind: 'version' }
  /** The group's page on the output, and what was unknown on the other. */
  | { kind: 'unknown'; path: string; text: string }
  | { kind: 'wrong'; text: string; code: number };

export function readWords(texts: string[]): Read {
  const words: Word[] = texts.map((text) => ({ text, at: [0, 0] }));
  const root = readFlags(words, rootFlags(), true);
  if (root.problem) return wrongFlag(root, rootFlags(), '');
  if (isAsked(root, 'version')) return { kind: 'version' };
  return descend('', root, root.given, []);
}

function isAsked({ given }: FlagReading, name: string): boolean {
  return given.some(({ flag, value }) => flag.name === name && /^(?:1|t|true)$/i.test(value));
}

const isShort = ({ given }: FlagReading): boolean =>
  given.some(({ flag, spelled }) => flag.name === 'help' && spelled === '-h');

function descend(parent: string, above: FlagReading, root: Given[], group: Given[]): Read {
  const [word, ...rest] = above.args;
  if (!word)
    return {
      kind: 'help',
      path: parent,
      isAsked: isAsked(above, 'help'),
      isShort: isShort(above),
    };
  // `docker builder` hands all it gets to buildx.
  const own = parent === '' && word.text === 'builder' ? 'buildx' : word.text;
  const path = parent === '' ? own : `${parent} ${own}`;
  // The grammar knows `remove` for `rm`; the program itself has it only behind `container`.
  const command = path === 'remove' ? null : findCommand(path);
  if (command) return readCommand(command, path, rest, root, group);
  const found = findGroup(path);
  if (found) {
    const reading = readFlags(rest, found, true);
    if (reading.problem) return wrongFlag(reading, found, path);
    return descend(path, reading, root, [...group, ...reading.given]);
  }
  if (path === 'help') return readHelp(rest);
  return unknownCommand(parent, word, rest, isAsked(above, 'help'));
}

function readHelp(rest: Word[]): Read {
  const path = rest.map(({ text }) => text).join(' ');
  if (path === '' || findCommand(path) || findGroup(path))
    return { kind: 'help', path, isAsked: true };
  return { kind: 'wrong', text: `unknown help topic: ${path}\n`, code: 1 };
}

function unknownCommand(parent: string, word: Word, rest: Word[], asked: boolean): Read {
  const owner = parent === '' ? rootFlags() : (findGroup(parent) ?? rootFlags());
  const reading = readFlags(rest, owner, false);
  if (reading.problem) return wrongFlag(reading, owner, parent);
  if (parent === '' && isAsked(reading, 'version')) return { kind: 'version' };
  if (parent !== 'compose' && (asked || isAsked(reading, 'help')))
    return { kind: 'help', path: parent, isAsked: true, isShort: isShort(reading) };
  if (parent === 'compose')
    return {
      kind: 'unknown',
      path: parent,
      text: `unknown docker command: "compose ${word.text}"\n`,
    };
  if (parent === 'buildx')
    return {
      kind: 'unknown',
      path: parent,
      text: `ERROR: unknown command: ${JSON.stringify(word.text)}\n`,
    };
  const usage = parent === '' ? '' : `${usageOfGroup(parent)}\n\n`;
  const path = parent === '' ? 'docker' : `docker ${parent}`;
  return {
    kind: 'wrong',
    text: `docker: unknown command: ${path} ${word.text}\n\n${usage}Run '${path} --help' for more information\n`,
    code: 1,
  };
}

function readCommand(
  command: Command,
  typed: string,
  rest: Word[],
  root: Given[],
  group: Given[],
): Read {
  const path = hasPage(typed) ? typed : command.name;
  const reading = readFlags(rest, command, command.stops);
  const words = reading.args.map(({ text }) => text);
  const said = buildxSays(reading, command);
  if (said) return countFirst(reading, command, path, rest) ?? said;
  if (reading.problem) return wrongFlag(reading, command, path);
  if (isAsked(reading, 'help'))
    return { kind: 'help', path, isAsked: true, isShort: isShort(reading) };
  const count = wrongCount(command, path, words);
  if (count !== null) return count;
  return {
    kind: 'command',
    name: command.name,
    typedAs: path,
    root,
    group,
    given: reading.given,
    args: words,
  };
}

/** The words are counted before buildx reads what its flags say. */
function countFirst(
  { problem }: FlagReading,
  command: Command,
  path: string,
  rest: Word[],
): Read | null {
  const wrong = problem?.code === 'bad-value' ? problem.args.value : '';
  const mended = rest.map((word) => (word.text === wrong ? { ...word, text: 'a' } : word));
  const again = readFlags(mended, command, command.stops);
  if (again.problem) return null;
  return wrongCount(
    command,
    path,
    again.args.map(({ text }) => text),
  );
}

/** Values that buildx itself reads: in its own words, and without the usage. */
function buildxSays({ problem }: FlagReading, command: Command): Read | null {
  if (command.name !== 'image build' || problem?.code !== 'bad-value') return null;
  const { flag, value } = problem.args;
  const why = buildReason(ownFlag(command, flag)?.canonical ?? '', value);
  return why === null ? null : { kind: 'wrong', text: `ERROR: ${why}\n`, code: 1 };
}

/** Compose says what is wrong, and no more. */
const composeSays = (text: string): Read => ({ kind: 'wrong', text: `${text}\n`, code: 1 });

function composeCount({ least, most }: Command, path: string, given: string[]): Read {
  const count = given.length;
  if (most === 0)
    return composeSays(`unknown command ${JSON.stringify(given[0] ?? '')} for "docker ${path}"`);
  if (path === 'compose port')
    return composeSays(`requires at least ${least} arg(s), only received ${count}`);
  if (least === most) return composeSays(`accepts ${least} arg(s), received ${count}`);
  if (most === Infinity)
    return composeSays(`requires at least ${least} arg(s), only received ${count}`);
  return composeSays(
    least === 0
      ? `accepts at most ${most} arg(s), received ${count}`
      : `accepts between ${least} and ${most} arg(s), received ${count}`,
  );
}

function wrongCount(command: Command, path: string, args: string[]): Read | null {
  const { least, most } = command;
  const given = args.length;
  if (given >= least && given <= most) return null;
  if (path.startsWith('compose ') && path !== 'compose cp')
    return composeCount(command, path, args);
  const plural = (count: number): string => (count === 1 ? 'argument' : 'arguments');
  const [wants, see] =
    most === 0
      ? ['accepts no arguments', 'Run']
      : least === most
        ? [`requires ${least} ${plural(least)}`, 'Run']
        : most === Infinity
          ? [`requires at least ${least} ${plural(least)}`, 'See']
          : least === 0
            ? [`requires at most ${most} ${plural(most)}`, 'SRun']
            : [`requires at least ${least} and at most ${most} ${plural(most)}`, 'Run'];
  if (path === 'build' || path === 'buildx build')
    return {
      kind: 'wrong',
      text: `ERROR: docker: 'docker buildx build' ${wants}\n\n${usageLines(path)}\n\n${see} 'docker buildx build --help' for more information\n`,
      code: 1,
    };
  return {
    kind: 'wrong',
    text: `docker: 'docker ${path}' ${wants}\n\n${usageLines(path)}\n\n${see} 'docker ${path} --help' for more information\n`,
    code: 1,
  };
}

/** pflag's words, then the usage of what was typed. */
function wrongFlag(reading: FlagReading, owner: FlagOwner, path: string): Read {
  const said = saidOf(reading, owner);
  if (path === 'compose' || path.startsWith('compose ')) return composeSays(said);
  const page = hasPage(path) ? usageLines(path) : '';
  const usage = path === '' ? 'Usage:  docker [OPTIONS] COMMAND [ARG...]' : page;
  const program =
    path === '' ? 'docker' : path === 'build' ? 'docker buildx build' : `docker ${path}`;
  return {
    kind: 'wrong',
    text: `${said}\n\n${usage}\n\nRun '${program} --help' for more information\n`,
    code: 125,
  };
}

function saidOf({ problem: found }: FlagReading, owner: FlagOwner): string {
  if (!found) return '';
  switch (found.code) {
    case 'unknown-flag':
      return `unknown flag: ${found.args.flag}`;
    case 'unknown-shorthand': {
      const { letter, word } = found.args;
      return `unknown shorthand flag: '${letter}' in -${restFrom(word, letter)}`;
    }
    case 'missing-value': {
      const { flag } = found.args;
      return flag.startsWith('--')
        ? `flag needs an argument: ${flag}`
        : `flag needs an argument: '${flag.slice(1)}' in ${flag}`;
    }
    case 'bad-flag-syntax':
      return `bad flag syntax: ${found.args.word}`;
    case 'bad-value': {
      const { flag, value } = found.args;
      const known = ownFlag(owner, flag);
      return `invalid argument ${JSON.stringify(value)} for "${nameOf(known, flag)}" flag: ${reasonOf(known, value, owner.name)}`;
    }
    default:
      return '';
  }
}

function restFrom(word: string, letter: string): string {
  return word.slice(Math.max(1, word.indexOf(letter, 1)));
}

function ownFlag(owner: FlagOwner, spelled: string): Flag | null {
  if (spelled.startsWith('--')) return owner.flags.get(spelled.slice(2)) ?? null;
  return owner.shorts.get(spelled.slice(1)) ?? null;
}

function nameOf(flag: Flag | null, spelled: string): string {
  if (!flag) return spelled;
  return flag.short === '' ? `--${flag.name}` : `-${flag.short}, --${flag.name}`;
}
