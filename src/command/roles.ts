// What each word of a line is: program, command, flag, value, image, part of the command in the container.
import { argumentKind, type ArgumentKind } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import type { Span } from './findings.ts';
import type { Given } from './flags.ts';
import { findProgram } from './introduction.ts';
import type { ParsedCommand } from './parsed.ts';
import type { Word } from './words.ts';

export type WordRole =
  | 'introduction'
  | 'variable'
  | 'program'
  | 'command'
  | 'flag'
  | 'value'
  | 'image'
  | 'container'
  | 'argument'
  | 'inside'
  | 'separator'
  | 'wrong'
  | 'unread';

export type ExplainedWord = {
  /** As it stands in the line. */
  text: string;
  at: Span;
  role: WordRole;
  /** The flags that the word gives, or whose value it is: several behind one dash. */
  flags: { owner: string; name: string; value: string | null; isOff: boolean }[];
};

export function describeWords(parsed: ParsedCommand, wrongAt: Span | null): ExplainedWord[] {
  const given = [
    ...parsed.global.map((one) => [one, 'docker'] as const),
    ...parsed.group.map((one) => [one, groupOf(parsed)] as const),
    ...parsed.flags.map((one) => [one, parsed.command] as const),
  ];
  const givenAt = new Map<number, Pair[]>();
  for (const pair of given)
    for (const start of new Set([pair[0].at[0], pair[0].valueAt[0]]))
      addUnlessThere(givenAt, start, pair);
  const argumentAt = new Map(parsed.args.map(({ at }, index) => [at[0], index]));
  const program = findProgram(parsed.words);
  return parsed.words.map((word) => {
    const flags = givenAt.get(word.at[0]) ?? [];
    return {
      text: parsed.line.slice(word.at[0], word.at[1]),
      at: word.at,
      role: roleOf(
        word,
        parsed,
        flags.map(([one]) => one),
        { program, wrongAt, argument: argumentAt.get(word.at[0]) ?? -1 },
      ),
      flags: flags.map(([{ flag, value }, owner]) => ({
        owner,
        name: flag.canonical,
        value: flag.type === 'bool' && value === 'true' ? null : value,
        isOff: flag.type === 'bool' && /^(?:0|f|false)$/i.test(value),
      })),
    };
  });
}

type Pair = readonly [Given, string];

/** A letter repeated a thousand times behind one dash is still one flag. */
function addUnlessThere(givenAt: Map<number, Pair[]>, start: number, pair: Pair): void {
  const there = givenAt.get(start);
  if (!there) givenAt.set(start, [pair]);
  else if (!there.some(([one]) => one.flag === pair[0].flag)) there.push(pair);
}

function groupOf(parsed: ParsedCommand): string {
  return parsed.command === ''
    ? (parsed.words[1]?.text ?? '')
    : (parsed.command.split(' ')[0] ?? '');
}

type Place = { program: Word | undefined; wrongAt: Span | null; argument: number };

function roleOf(
  word: Word,
  parsed: ParsedCommand,
  flags: Given[],
  { program, wrongAt, argument }: Place,
): WordRole {
  if (wrongAt && wrongAt[0] <= word.at[0] && word.at[0] < wrongAt[1]) return 'wrong';
  if (!program) return 'unread';
  if (word.at[0] < program.at[0]) return /^\w+=/.test(word.text) ? 'variable' : 'introduction';
  if (word === program) return 'program';
  if (flags.length > 0)
    return flags.some((one) => one.own && one.valueAt[0] === word.at[0]) ? 'value' : 'flag';
  if (argument >= 0) return argumentRole(parsed.command, argument);
  if (parsed.commandAt[0] <= word.at[0] && word.at[1] <= parsed.commandAt[1]) return 'command';
  return word.text === '--' && parsed.command !== '' ? 'separator' : 'unread';
}

function argumentRole(command: string, index: number): WordRole {
  return rolesOfKinds[argumentKind(recordOf(command), index)] ?? 'argument';
}

const rolesOfKinds: Partial<Record<ArgumentKind, WordRole>> = {
  image: 'image',
  container: 'container',
  service: 'container',
  inside: 'inside',
};
