// What `test` and `[` decide, and what they say when they can't.
import { FileError } from '../files/error.ts';
import { lookup, may } from '../files/walk.ts';
import { sizeOf } from '../files/node.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Process } from '../kernel/process.ts';

/** True, false, or what is wrong with the words. */
type Verdict = boolean | { error: Bytes };

export function evaluateTest(self: Process, words: readonly Bytes[]): Verdict {
  if (words.length === 0) return false;
  const parsing: Parsing = { self, words, at: 0, error: null };
  const value = short(parsing) ?? either(parsing);
  if (parsing.error === null && parsing.at < words.length)
    parsing.error = `${words[parsing.at] ?? ''}: unknown operand`;
  return parsing.error === null ? value : { error: parsing.error };
}

type Parsing = { self: Process; words: readonly Bytes[]; at: number; error: Bytes | null };

/** Up to three words are understood by their number, so that `[ "$x" = -f ]` works. */
function short(parsing: Parsing): boolean | null {
  const { words } = parsing;
  const [first = '', second = '', third = ''] = words;
  if (words.length === 1) {
    parsing.at = 1;
    return first !== '';
  }
  if (words.length === 2 && first === '!') {
    parsing.at = 2;
    return second === '';
  }
  if (words.length === 3 && binaryOperators.has(second)) {
    parsing.at = 3;
    return judged(parsing, binaryTest(parsing.self, first, second, third));
  }
  return null;
}

function judged(parsing: Parsing, verdict: Verdict): boolean {
  if (typeof verdict === 'boolean') return verdict;
  parsing.error ??= verdict.error;
  return false;
}

function either(parsing: Parsing): boolean {
  let value = both(parsing);
  while (parsing.words[parsing.at] === '-o') {
    parsing.at++;
    value = both(parsing) || value;
  }
  return value;
}

function both(parsing: Parsing): boolean {
  let value = not(parsing);
  while (parsing.words[parsing.at] === '-a') {
    parsing.at++;
    value = not(parsing) && value;
  }
  return value;
}

function not(parsing: Parsing): boolean {
  if (parsing.words[parsing.at] !== '!' || binaryOperators.has(parsing.words[parsing.at + 1] ?? ''))
    return primary(parsing);
  parsing.at++;
  return !not(parsing);
}

function primary(parsing: Parsing): boolean {
  const { words, at, self } = parsing;
  const word = words[at];
  if (word === undefined) {
    parsing.error ??= 'argument expected';
    return false;
  }
  const next = words[at + 1];
  const third = words[at + 2];
  if (next !== undefined && binaryOperators.has(next) && third !== undefined) {
    parsing.at += 3;
    return judged(parsing, binaryTest(self, word, next, third));
  }
  if (next !== undefined && binaryOperators.has(next) && third === undefined) {
    parsing.error ??= `${next}: argument expected`;
    parsing.at += 2;
    return false;
  }
  if (word === '(') {
    parsing.at++;
    const value = either(parsing);
    if (words[parsing.at] !== ')') parsing.error ??= 'closing paren expected';
    parsing.at++;
    return value;
  }
  if (/^-[a-zA-Z]$/.test(word) && next !== undefined) {
    const verdict = unaryTest(self, word, next);
    parsing.at += 2;
    return judged(parsing, verdict ?? { error: `${next}: unknown operand` });
  }
  parsing.at++;
  return word !== '';
}

const binaryOperators = new Set('= == != < > -eq -ne -lt -le -gt -ge -nt -ot -ef =~'.split(' '));

export function binaryTest(self: Process, left: Bytes, operator: Bytes, right: Bytes): Verdict {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '-nt':
    case '-ot':
    case '-ef':
      return compareFiles(self, left, operator, right);
    default:
      return compareNumbers(left, operator, right);
  }
}

function compareFiles(self: Process, left: Bytes, operator: Bytes, right: Bytes): boolean {
  const one = lookup(self, left);
  const other = lookup(self, right);
  if (one instanceof FileError || other instanceof FileError) return false;
  if (operator === '-ef') return one.node === other.node;
  const later = one.node.meta.modified - other.node.meta.modified;
  return operator === '-nt' ? later > 0 : later < 0;
}

function compareNumbers(left: Bytes, operator: Bytes, right: Bytes): Verdict {
  for (const text of [left, right])
    if (!/^\s*[-+]?\d+\s*$/.test(text))
      return { error: text === '' ? 'bad number' : `${text}: bad number` };
  const difference = Number(left) - Number(right);
  if (operator === '-eq') return difference === 0;
  if (operator === '-ne') return difference !== 0;
  if (operator === '-lt') return difference < 0;
  if (operator === '-le') return difference <= 0;
  return operator === '-gt' ? difference > 0 : difference >= 0;
}

/** Null for an operator that isn't one. */
export function unaryTest(self: Process, operator: Bytes, operand: Bytes): boolean | null {
  if (operator === '-z') return operand === '';
  if (operator === '-n') return operand !== '';
  if (operator === '-t') return self.fds.get(Number(operand))?.kind === 'tty';
  if (!'abcdefghkLprsuwxSOG'.includes(operator.slice(1))) return null;
  const found = lookup(self, operand, operator !== '-L' && operator !== '-h');
  if (found instanceof FileError) return false;
  const { node } = found;
  const { kind, meta } = node;
  switch (operator) {
    case '-f':
      return kind === 'file' || kind === 'live';
    case '-d':
      return kind === 'folder' || kind === 'live-folder';
    case '-L':
    case '-h':
      return kind === 'link' || kind === 'descriptor';
    case '-p':
      return kind === 'fifo';
    case '-c':
      return kind === 'device';
    case '-b':
    case '-S':
      return false;
    case '-s':
      return sizeOf(node) > 0;
    case '-r':
      return may(self, meta, 4);
    case '-w':
      return may(self, meta, 2) && !found.mount.isReadOnly;
    case '-x':
      return may(self, meta, 1) && (kind === 'folder' || (meta.mode & 0o111) !== 0);
    case '-O':
      return meta.uid === self.user.uid;
    case '-G':
      return meta.gid === self.user.gid;
    case '-u':
      return (meta.mode & 0o4000) !== 0;
    case '-g':
      return (meta.mode & 0o2000) !== 0;
    case '-k':
      return (meta.mode & 0o1000) !== 0;
    default:
      return true;
  }
}
