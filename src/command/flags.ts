// Reads the flags among words by the rules of the library that docker uses: pflag, to the letter.
import { problem, type CommandProblem, type Span } from './findings.ts';
import type { Flag, FlagOwner } from './grammar.ts';
import { badValueAtOnce } from './values/check.ts';
import type { Word } from './words.ts';

/** A flag as it was given: `at` covers flag and value, `valueAt` only the value. */
export type Given = {
  flag: Flag;
  spelled: string;
  value: string;
  at: Span;
  valueAt: Span;
  own: boolean;
};

export type FlagReading = {
  given: Given[];
  args: Word[];
  /** How many of the arguments stood before `--`, or null without one. */
  dashesAt: number | null;
  problem: CommandProblem | null;
};

type Reader = FlagReading & { words: Word[]; next: number; owner: FlagOwner; stops: boolean };

export function readFlags(words: Word[], owner: FlagOwner, stops: boolean): FlagReading {
  const reader: Reader = {
    given: [],
    args: [],
    dashesAt: null,
    problem: null,
    words,
    next: 0,
    owner,
    stops,
  };
  while (reader.next < words.length && !reader.problem)
    readWord(reader, words[reader.next++] as Word);
  return reader;
}

/** Whether a word would be one of these flags, or several behind one dash. */
export function looksLikeFlag(word: string, owner: FlagOwner): boolean {
  if (word.startsWith('--')) return owner.flags.has(word.slice(2).split('=')[0] ?? '');
  return /^-[a-zA-Z]{1,4}$/.test(word) && areShorts(word.slice(1), owner);
}

export function areShorts(letters: string, owner: FlagOwner): boolean {
  return (
    /^[a-zA-Z]{1,4}$/.test(letters) && [...letters].every((letter) => owner.shorts.has(letter))
  );
}

function readWord(reader: Reader, word: Word): void {
  if (!word.text.startsWith('-') || word.text === '-') {
    reader.args.push(word);
    if (reader.stops) takeRest(reader);
  } else if (word.text === '--') {
    reader.dashesAt = reader.args.length;
    takeRest(reader);
  } else if (word.text.startsWith('--')) readLong(reader, word);
  else readShorts(reader, word);
}

function takeRest(reader: Reader): void {
  // One by one: a line may have more words than a call takes arguments.
  for (const word of reader.words.slice(reader.next)) reader.args.push(word);
  reader.next = reader.words.length;
}

function readLong(reader: Reader, word: Word): void {
  const body = word.text.slice(2);
  if (body.startsWith('-') || body.startsWith('=')) {
    reader.problem = problem('bad-flag-syntax', { word: word.text }, word.at, 'bad-flag-syntax');
    return;
  }
  const equals = body.indexOf('=');
  const name = equals < 0 ? body : body.slice(0, equals);
  const flag = reader.owner.flags.get(name);
  const spelled = `--${name}`;
  if (!flag) {
    reader.problem = problem(
      'unknown-flag',
      { flag: spelled, command: reader.owner.name, nearest: null, slip: 'none' },
      word.at,
      'unknown-flag',
    );
  } else if (equals >= 0)
    give(
      reader,
      flag,
      spelled,
      body.slice(equals + 1),
      word.at,
      tail(word, body.length - equals - 1),
      false,
    );
  else if (flag.type === 'bool') give(reader, flag, spelled, 'true', word.at, word.at, false);
  else giveNext(reader, flag, spelled, word);
}

/** One letter after the other; the first that takes a value eats the rest of the word, else the next word. */
function readShorts(reader: Reader, word: Word): void {
  let letters = word.text.slice(1);
  while (letters !== '' && !reader.problem) letters = readShort(reader, word, letters);
}

function readShort(reader: Reader, word: Word, letters: string): string {
  const letter = String.fromCodePoint(letters.codePointAt(0) ?? 0);
  const rest = letters.slice(letter.length);
  const flag = reader.owner.shorts.get(letter);
  const spelled = `-${letter}`;
  if (!flag) {
    const args = {
      letter,
      word: word.text,
      command: reader.owner.name,
      nearest: null,
      slip: 'none' as const,
    };
    reader.problem = problem('unknown-shorthand', args, word.at, 'unknown-shorthand');
  } else if (rest.length > 1 && rest.startsWith('='))
    give(reader, flag, spelled, rest.slice(1), word.at, tail(word, rest.length - 1), false);
  else if (flag.type === 'bool') {
    give(reader, flag, spelled, 'true', word.at, word.at, false);
    return rest;
  } else if (rest !== '')
    give(reader, flag, spelled, rest, word.at, tail(word, rest.length), false);
  else giveNext(reader, flag, spelled, word);
  return '';
}

function giveNext(reader: Reader, flag: Flag, spelled: string, word: Word): void {
  const value = reader.words[reader.next++];
  if (value) give(reader, flag, spelled, value.text, [word.at[0], value.at[1]], value.at, true);
  else
    reader.problem = problem(
      'missing-value',
      { flag: spelled, command: reader.owner.name },
      word.at,
      'flag-needs-argument',
    );
}

function give(
  reader: Reader,
  flag: Flag,
  spelled: string,
  value: string,
  at: Span,
  valueAt: Span,
  own: boolean,
): void {
  const reason = badValueAtOnce(flag, value, reader.owner.name);
  if (reason)
    reader.problem = problem('bad-value', { flag: spelled, value, reason }, at, 'invalid-argument');
  else reader.given.push({ flag, spelled, value, at, valueAt, own });
}

/** The last characters of a word, where its text and the line agree on the length; else the whole word. */
function tail(word: Word, length: number): Span {
  return word.at[1] - word.at[0] === word.text.length ? [word.at[1] - length, word.at[1]] : word.at;
}
