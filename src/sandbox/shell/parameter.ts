// `$x`, `${x…}` and the shell's own parameters.
import type { ParameterExpansionPart, SimpleExpansionPart, Word } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { ArithmeticError, evaluate } from './arithmetic.ts';
import type { Fields } from './fields.ts';
import { patternSource, patternToRegExp, unescapePattern } from './pattern.ts';
import { assign, fail, lineNumber, valueOf, type Shell } from './state.ts';

type Reference = SimpleExpansionPart | ParameterExpansionPart;
/** The parts of `expand.ts` that operands need. */
type Expands = {
  addWord: (shell: Shell, word: Word, fields: Fields) => Doing<void>;
  addDoubleQuoted: (shell: Shell, parts: NonNullable<Word['parts']>, fields: Fields) => Doing<void>;
  expandPattern: (shell: Shell, word: Word) => Doing<Bytes>;
  expandText: (shell: Shell, word: Word) => Doing<Bytes>;
};

export function* expandParameter(
  shell: Shell,
  part: Reference,
  fields: Fields,
  isQuoted: boolean,
  expands: Expands,
): Doing<void> {
  const name = part.type === 'SimpleExpansion' ? part.text.slice(1) : part.parameter;
  const operation = part.type === 'SimpleExpansion' ? undefined : part.operation;
  const hasLength = part.type === 'ParameterExpansion' && part.prefix === '#';
  if (part.type === 'ParameterExpansion') yield* refuseForeign(shell, part);
  if ((name === '@' || name === '*') && operation === undefined && !hasLength)
    return addAll(shell, name, fields, isQuoted);
  const value = parameter(shell, name);
  const add = (text: Bytes) => (isQuoted ? fields.addQuoted(text) : fields.addExpanded(text));
  if (operation?.type === 'Default') {
    const isMissing = value === null || (operation.operator.startsWith(':') && value === '');
    const used = yield* withDefault(
      shell,
      { name, isMissing },
      operation,
      fields,
      isQuoted,
      expands,
    );
    if (used) return;
    return add(operation.operator.endsWith('+') ? '' : (value ?? ''));
  }
  if (value === null && shell.options.has('u') && !'@*'.includes(name))
    yield* fail(shell, `${name}: parameter not set`);
  const text = value ?? '';
  if (hasLength)
    return add(String(name === '@' || name === '*' ? shell.positional.length : text.length));
  add(operation === undefined ? text : yield* operated(shell, text, operation, expands));
}

function* refuseForeign(
  shell: Shell,
  { operation, prefix, index }: ParameterExpansionPart,
): Doing<void> {
  const isForeign =
    prefix === '!' ||
    index !== undefined ||
    ['CaseModification', 'Transform', 'Names', 'Unknown'].includes(operation?.type ?? '');
  if (isForeign)
    yield* fail(
      shell,
      shell.flavour.isDash ? 'Bad substitution' : 'syntax error: bad substitution',
    );
}

type DefaultOperation = Extract<
  NonNullable<ParameterExpansionPart['operation']>,
  { type: 'Default' }
>;

/** Whether the operand was put in. */
function* withDefault(
  shell: Shell,
  { name, isMissing }: { name: Bytes; isMissing: boolean },
  { operator, operand }: DefaultOperation,
  fields: Fields,
  isQuoted: boolean,
  expands: Expands,
): Doing<boolean> {
  const kind = operator.at(-1);
  if (isMissing === (kind === '+')) return false;
  if (kind === '?') {
    const text = yield* expands.expandText(shell, operand);
    const usual = operator === ':?' ? 'parameter not set or null' : 'parameter not set';
    return yield* fail(shell, `${name}: ${text === '' ? usual : text}`);
  }
  if (kind === '=') {
    const text = yield* expands.expandText(shell, operand);
    yield* assign(shell, name, text);
    if (isQuoted) fields.addQuoted(text);
    else fields.addExpanded(text);
    return true;
  }
  if (isQuoted) fields.addQuoted(yield* expands.expandText(shell, operand));
  else if (operand.parts === undefined && operand.text === operand.value)
    fields.addExpanded(yield* expands.expandText(shell, operand));
  else yield* expands.addWord(shell, operand, fields);
  return true;
}

function addAll(shell: Shell, name: string, fields: Fields, isQuoted: boolean): void {
  const { positional } = shell;
  if (name === '*' && isQuoted)
    return fields.addQuoted(positional.join((valueOf(shell, 'IFS') ?? ' ').slice(0, 1)));
  for (const [index, text] of positional.entries()) {
    if (index > 0) fields.break();
    if (isQuoted) fields.addQuoted(text);
    else fields.addExpanded(text);
  }
}

export function parameter(shell: Shell, name: Bytes): Bytes | null {
  if (/^\d+$/.test(name))
    return name === '0'
      ? (shell.within ?? shell.arg0)
      : (shell.positional[Number(name) - 1] ?? null);
  switch (name) {
    case '?':
      return String(shell.status);
    case '#':
      return String(shell.positional.length);
    case '$':
      return String(shell.mainPid);
    case '!':
      return shell.lastBackground === null ? null : String(shell.lastBackground);
    case '-':
      return [...'ubaCvxcsnmiIfe'].filter((option) => shell.options.has(option)).join('');
    case '@':
    case '*':
      return shell.positional.join(' ');
    case 'LINENO':
      return String(lineNumber(shell));
    case 'RANDOM':
      return String(Math.floor(shell.kernel.chance() * 32_768));
    default:
      return valueOf(shell, name);
  }
}

type Operation = NonNullable<ParameterExpansionPart['operation']>;

function* operated(
  shell: Shell,
  text: Bytes,
  operation: Operation,
  expands: Expands,
): Doing<Bytes> {
  if (operation.type === 'Remove') {
    const pattern = yield* expands.expandPattern(shell, operation.operand);
    return removed(text, pattern, operation.operator);
  }
  if (operation.type === 'Replace') {
    const pattern = yield* expands.expandPattern(shell, operation.pattern);
    const replacement = yield* expands.expandText(shell, operation.replacement);
    return replaced(text, pattern, replacement, operation.operator);
  }
  if (operation.type !== 'Slice') return text;
  const offset = yield* number(shell, operation.offset, expands);
  const from = offset < 0 ? Math.max(0, text.length + offset) : offset;
  if (operation.length === undefined) return text.slice(from);
  const length = yield* number(shell, operation.length, expands);
  return length < 0 ? text.slice(from, text.length + length) : text.slice(from, from + length);
}

function* number(shell: Shell, word: Word, expands: Expands): Doing<number> {
  const text = yield* expands.expandText(shell, word);
  const numbers = { read: (name: Bytes) => valueOf(shell, name) ?? '', write: () => undefined };
  try {
    return Number(evaluate(text, numbers));
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return yield* fail(shell, error.message);
  }
}

/** The shortest or longest beginning or end that fits. */
function removed(text: Bytes, pattern: Bytes, operator: '#' | '##' | '%' | '%%'): Bytes {
  const fits = patternToRegExp(pattern);
  const lengths = Array.from({ length: text.length + 1 }, (_, index) => index);
  if (operator.length === 2) lengths.reverse();
  const isFront = operator.startsWith('#');
  for (const length of lengths) {
    const piece = isFront ? text.slice(0, length) : text.slice(text.length - length);
    if (fits.test(piece)) return isFront ? text.slice(length) : text.slice(0, text.length - length);
  }
  return text;
}

function replaced(
  text: Bytes,
  pattern: Bytes,
  replacement: Bytes,
  operator: '/' | '//' | '/#' | '/%',
): Bytes {
  if (unescapePattern(pattern) === '') return text;
  const source = patternSource(pattern, { matchesSlash: true });
  const anchored =
    operator === '/#' ? `^(?:${source})` : operator === '/%' ? `(?:${source})$` : source;
  return text.replace(new RegExp(anchored, operator === '//' ? 'g' : ''), () => replacement);
}
