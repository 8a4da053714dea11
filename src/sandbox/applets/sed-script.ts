// A sed script's text as commands; what is wrong with it as a sentence.
import type { Bytes } from '../kernel/bytes.ts';
import { regex as posixRegex } from './regex.ts';

export type Address =
  | { kind: 'line'; line: number }
  | { kind: 'last' }
  /** In front of the first line. */
  | { kind: 'before' }
  | { kind: 'regex'; regex: RegExp }
  | { kind: 'more'; count: number };

export type SedCommand = {
  name: string;
  from: Address | null;
  to: Address | null;
  isNegated: boolean;
  text: Bytes;
  regex: RegExp | null;
  replacement: Bytes;
  flags: string;
  table: Map<string, string> | null;
  /** The index before the command that a branch goes on with. */
  target: number;
  /** Of `{`: the index of its `}`. */
  end: number | null;
};

type Reading = { text: Bytes; at: number; isExtended: boolean; lastRegex: RegExp | null };

class SedError extends Error {}

export function parseSed(text: Bytes, isExtended: boolean): SedCommand[] | string {
  const reading: Reading = { text, at: 0, isExtended, lastRegex: null };
  const commands: SedCommand[] = [];
  try {
    for (;;) {
      skip(reading, /[\s;]*/y);
      if (reading.at >= text.length) break;
      if (text[reading.at] === '#') {
        skip(reading, /[^\n]*/y);
        continue;
      }
      commands.push(readCommand(reading));
    }
    joinBlocks(commands);
    joinLabels(commands);
  } catch (error) {
    if (error instanceof SedError) return error.message;
    throw error;
  }
  return commands;
}

function skip(reading: Reading, pattern: RegExp): Bytes {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text)?.[0] ?? '';
  reading.at += found.length;
  return found;
}

function readCommand(reading: Reading): SedCommand {
  const from = readAddress(reading);
  let to: Address | null = null;
  skip(reading, /[ \t]*/y);
  if (from !== null && reading.text[reading.at] === ',') {
    reading.at++;
    skip(reading, /[ \t]*/y);
    const more = /\+(\d+)/y;
    more.lastIndex = reading.at;
    const match = more.exec(reading.text);
    if (match !== null) reading.at += match[0].length;
    to = match === null ? readAddress(reading) : { kind: 'more', count: Number(match[1]) };
    if (to === null) throw new SedError('no address after comma');
  }
  skip(reading, /[ \t]*/y);
  const isNegated = reading.text[reading.at] === '!';
  if (isNegated) skip(reading, /![! \t]*/y);
  const name = reading.text[reading.at++];
  if (name === undefined) throw new SedError('missing command');
  if (!'{}=:abcdDgGhHilnNpPqrstwxyTQ'.includes(name))
    throw new SedError(`unsupported command ${name}`);
  const command: SedCommand = {
    name,
    from,
    to,
    isNegated,
    text: '',
    regex: null,
    replacement: '',
    flags: '',
    table: null,
    target: -1,
    end: null,
  };
  readRest(reading, command);
  return command;
}

function readRest(reading: Reading, command: SedCommand): void {
  if (command.name === 's') readSubstitution(reading, command);
  else if (command.name === 'y') readTable(reading, command);
  else if ('aic'.includes(command.name)) command.text = readText(reading);
  else if (':btwr'.includes(command.name)) command.text = skip(reading, /[ \t]*[^\n;}]*/y).trim();
  else if (command.name === 'q') command.text = skip(reading, /[ \t]*\d*/y).trim();
  else if (command.name === '}' && command.from !== null) throw new SedError('unexpected }');
}

/** `a text`, `a\` with the text on the next line; a backslash before a line end goes on. */
function readText(reading: Reading): Bytes {
  skip(reading, /[ \t]*(?:\\\n?)?[ \t]*/y);
  const text = skip(reading, /(?:\\[^]|[^\n\\])*/y);
  return text.replace(/\\([^])/g, '$1');
}

function readAddress(reading: Reading): Address | null {
  const one = reading.text[reading.at];
  if (one === '$') {
    reading.at++;
    return { kind: 'last' };
  }
  if (one === '/' || one === '\\') {
    if (one === '\\') reading.at++;
    const mark = reading.text[reading.at] ?? '/';
    const pattern = readUntil(reading, mark, `unmatched '${mark}'`);
    return {
      kind: 'regex',
      regex: regexOf(reading, pattern, skip(reading, /I/y) === 'I' ? 'i' : ''),
    };
  }
  const number = skip(reading, /\d+/y);
  if (number === '') return null;
  return { kind: 'line', line: Number(number) };
}

/** From one mark to the next: within brackets it is a character like any other. */
function readUntil(reading: Reading, mark: string, otherwise: string): Bytes {
  let text = '';
  let isInBrackets = false;
  for (reading.at++; ; reading.at++) {
    const one = reading.text[reading.at];
    if (one === undefined) throw new SedError(otherwise);
    if (one === '\\' && !isInBrackets) {
      const next = reading.text[++reading.at] ?? '';
      text += next === mark && mark !== '&' ? next : next === '\n' ? '\n' : `\\${next}`;
    } else if (one === mark && !isInBrackets) break;
    else {
      if (one === '[' && otherwise !== 'replacement')
        isInBrackets ||= /^\[\^?\]?[^\]\n]*\]/.test(reading.text.slice(reading.at));
      else if (one === ']' && !/\[\^?$/.test(text)) isInBrackets = false;
      text += one;
    }
  }
  reading.at++;
  return text;
}

function regexOf(reading: Reading, pattern: Bytes, flags: string): RegExp {
  if (pattern === '') {
    if (reading.lastRegex === null) throw new SedError('no previous regexp');
    return reading.lastRegex;
  }
  const made = posixRegex(pattern, reading.isExtended ? 'extended' : 'basic', flags);
  if (made === null) throw new SedError(`bad regex '${pattern}': ${reasonFor(pattern)}`);
  reading.lastRegex = made;
  return made;
}

function readSubstitution(reading: Reading, command: SedCommand): void {
  const mark = reading.text[reading.at] ?? '';
  const pattern = readUntil(reading, mark, `unmatched '${mark}'`);
  reading.at--;
  command.replacement = readReplacement(reading, mark);
  command.flags = skip(reading, /[gpiImew\d]*/y);
  command.regex = regexOf(reading, pattern, /[iI]/.test(command.flags) ? 'i' : '');
  skip(reading, /[ \t]*/y);
  if (!/^[;\n}#]|^$/.test(reading.text.slice(reading.at, reading.at + 1)))
    throw new SedError('bad option in substitution expression');
}

function readReplacement(reading: Reading, mark: string): Bytes {
  let text = '';
  for (reading.at++; ; reading.at++) {
    const one = reading.text[reading.at];
    if (one === undefined) throw new SedError(`unmatched '${mark}'`);
    if (one === mark) break;
    if (one !== '\\') text += one;
    else {
      const next = reading.text[++reading.at] ?? '';
      text += next === mark ? (next === '&' ? '\\&' : next) : next === '\n' ? '\n' : `\\${next}`;
    }
  }
  reading.at++;
  return text;
}

function readTable(reading: Reading, command: SedCommand): void {
  const mark = reading.text[reading.at] ?? '';
  const from = readUntil(reading, mark, `unmatched '${mark}'`).replace(/\\n/g, '\n');
  reading.at--;
  const to = readUntil(reading, mark, `unmatched '${mark}'`).replace(/\\n/g, '\n');
  if (from.length !== to.length) throw new SedError('unequal length strings');
  command.table = new Map([...from].map((one, index) => [one, to[index] ?? '']));
}

function joinBlocks(commands: readonly SedCommand[]): void {
  const open: SedCommand[] = [];
  for (const [index, command] of commands.entries())
    if (command.name === '{') open.push(command);
    else if (command.name === '}') {
      const block = open.pop();
      if (block === undefined) throw new SedError('unexpected }');
      block.end = index;
    }
  if (open.length > 0) throw new SedError('unterminated {');
}

function joinLabels(commands: readonly SedCommand[]): void {
  for (const command of commands) {
    if (command.name !== 'b' && command.name !== 't') continue;
    const at = commands.findIndex(({ name, text }) => name === ':' && text === command.text);
    if (command.text !== '' && at === -1)
      throw new SedError(`can't find label for jump to '${command.text}'`);
    command.target = command.text === '' ? commands.length : at;
  }
}

function reasonFor(pattern: Bytes): string {
  if (/\\\(|\(/.test(pattern)) return 'Unmatched ( or \\(';
  return pattern.includes('[') ? 'Unmatched [, [^, [:, [., or [=' : 'Invalid regular expression';
}
