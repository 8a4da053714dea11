// Words become fields: variables, substitutions, arithmetic, quotes, splitting and patterns.
import { parse, type Word, type WordPart } from 'unbash';
import { FileError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { ArithmeticError, evaluate } from './arithmetic.ts';
import { Fields, namesFor } from './fields.ts';
import { expandParameter } from './parameter.ts';
import { unescapePattern } from './pattern.ts';
import { assign, fail, valueOf, type Shell } from './state.ts';
import { substitute } from './substitute.ts';

type Part = WordPart;

/** All fields of some words, names of files put in for patterns. */
export function* expandWords(shell: Shell, words: readonly Word[]): Doing<Bytes[]> {
  const all: Bytes[] = [];
  for (const word of words) {
    if (word.parts === undefined && /^[\w./:=,@%+-]+$/.test(word.text)) all.push(word.value);
    else
      for (const field of yield* expandFields(shell, word))
        all.push(...namesFor(shell.self, field, !shell.options.has('f')));
  }
  return all;
}

function* expandFields(shell: Shell, word: Word): Doing<ReturnType<Fields['finish']>> {
  const fields = new Fields(valueOf(shell, 'IFS') ?? ' \t\n');
  yield* addWord(shell, word, fields);
  return fields.finish();
}

/** One text: no splitting, no patterns, as in an assignment or behind `>`. */
export function* expandText(shell: Shell, word: Word): Doing<Bytes> {
  return unescapePattern(yield* expandPattern(shell, word));
}

/** One text with `\` before what was quoted, as `case` wants it. */
export function* expandPattern(shell: Shell, word: Word): Doing<Bytes> {
  const fields = new Fields('');
  yield* addWord(shell, word, fields);
  return fields
    .finish()
    .map(({ pattern }) => pattern)
    .join(' ');
}

function* addWord(shell: Shell, word: Word, fields: Fields): Doing<void> {
  if (word.parts !== undefined) return yield* addParts(shell, word.parts, fields);
  if (word.text !== word.value) return fields.addQuoted(word.value);
  fields.addLiteral(tilde(shell, word.text, fields));
}

function* addParts(shell: Shell, parts: readonly Part[], fields: Fields): Doing<void> {
  for (const [index, part] of parts.entries())
    if (part.type === 'Literal') {
      if (part.text !== part.value) fields.addQuoted(part.value);
      else fields.addLiteral(index === 0 ? tilde(shell, part.value, fields) : part.value);
    } else yield* addPart(shell, part, fields);
}

function* addPart(
  shell: Shell,
  part: Exclude<Part, { type: 'Literal' }>,
  fields: Fields,
): Doing<void> {
  switch (part.type) {
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return fields.addQuoted(part.value);
    case 'DoubleQuoted':
    case 'LocaleString':
      return yield* addDoubleQuoted(shell, part.parts, fields);
    case 'Glob':
      if (part.kind !== 'bracket') return fields.addLiteral(part.text);
      fields.addLiteral('[');
      yield* addParts(shell, part.parts, fields);
      return fields.addLiteral(']');
    case 'SimpleExpansion':
    case 'ParameterExpansion':
      return yield* expandParameter(shell, part, fields, false, expander);
    case 'CommandExpansion':
      return fields.addExpanded(yield* substitute(shell, part.script));
    case 'ArithmeticExpansion':
      return fields.addExpanded(yield* arithmetic(shell, part.text.slice(3, -2)));
    default:
      if (part.type === 'BraceExpansion' && part.parts !== undefined)
        return yield* addParts(shell, part.parts, fields);
      return fields.addLiteral(part.text);
  }
}

export function* addDoubleQuoted(
  shell: Shell,
  parts: readonly Part[],
  fields: Fields,
): Doing<void> {
  // `"$@"` alone without arguments is no field at all; every other pair of quotes is one.
  if (!parts.some(isAll)) fields.addQuoted('');
  for (const part of parts) {
    if (part.type === 'Literal') fields.addQuoted(part.value);
    else if (part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion')
      yield* expandParameter(shell, part, fields, true, expander);
    else if (part.type === 'CommandExpansion')
      fields.addQuoted(yield* substitute(shell, part.script));
    else if (part.type === 'ArithmeticExpansion')
      fields.addQuoted(yield* arithmetic(shell, part.text.slice(3, -2)));
    else yield* addPart(shell, part, fields);
  }
}

function isAll(part: Part): boolean {
  return part.type === 'SimpleExpansion'
    ? part.text === '$@'
    : part.type === 'ParameterExpansion' && part.parameter === '@' && part.prefix === undefined;
}

const expander = { addWord, addDoubleQuoted, expandPattern, expandText };

/** The text within the parentheses is first expanded as within double quotes. */
export function* arithmetic(shell: Shell, text: Bytes, builtin: Bytes | null = null): Doing<Bytes> {
  let expression = text;
  if (/[$`\\]/.test(text)) {
    const [statement] = parse(`: "${text.replaceAll('"', '')}"`).commands;
    const command = statement?.command;
    const word = command?.type === 'Command' ? command.suffix[0] : undefined;
    if (word?.type === 'Word') expression = yield* expandText(shell, word);
  }
  const written: [Bytes, Bytes][] = [];
  const pending = new Map<Bytes, Bytes>();
  const numbers = {
    read: (name: Bytes) => pending.get(name) ?? valueOf(shell, name) ?? '',
    write: (name: Bytes, value: Bytes) => {
      pending.set(name, value);
      written.push([name, value]);
    },
  };
  let value = '';
  try {
    value = String(evaluate(expression, numbers));
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    yield* fail(shell, arithmeticError(shell, error, expression), builtin);
  }
  for (const [name, one] of written) yield* assign(shell, name, one);
  return value;
}

function arithmeticError({ flavour }: Shell, { message }: ArithmeticError, text: Bytes): Bytes {
  if (!flavour.isDash) return message;
  const words = message === 'divide by zero' ? 'division by zero' : 'expecting primary';
  return `arithmetic expression: ${words}: "${text}"`;
}

function homeOf(viewer: Viewer, name: Bytes): Bytes | null {
  const text = readFile(viewer, '/etc/passwd');
  if (text instanceof FileError) return null;
  const row = text.split('\n').find((line) => line.startsWith(`${name}:`));
  return row?.split(':')[5] ?? null;
}

/** `~` and `~user` at the beginning of a word, and behind `:` or `=` in an assignment. */
function tilde(shell: Shell, text: Bytes, fields: Fields): Bytes {
  const match = /^~([\w-]*)(?=\/|:|$)/.exec(text);
  if (match === null || fields.isBegun()) return text;
  const home = match[1] === '' ? valueOf(shell, 'HOME') : homeOf(shell.self, match[1] ?? '');
  return home === null ? text : home + text.slice(match[0].length);
}
