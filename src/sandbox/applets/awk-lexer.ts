// The words of an awk program.
import type { Bytes } from '../kernel/bytes.ts';

export type AwkToken = {
  kind: 'number' | 'string' | 'regex' | 'name' | 'call' | 'word' | 'sign' | 'newline' | 'end';
  text: Bytes;
};

/** What isn't awk's grammar; `null` where only this one doesn't know it. */
export class AwkError extends Error {}

const keywords = new Set(
  'BEGIN END if else while for do break continue next nextfile exit delete in print printf getline function func return'.split(
    ' ',
  ),
);

export const functions = new Set(
  'length substr index split sub gsub match sprintf toupper tolower int sqrt exp log sin cos atan2 rand srand system close fflush strftime mktime systime and or xor compl lshift rshift'.split(
    ' ',
  ),
);

const signs = /^(?:&&|\|\||\+\+|--|\*\*=|\*\*|[-+*/%^!=<>]=|!~|>>|[-+*/%^!<>=~?:,;(){}[\]$|])/;

/** A slash begins an expression where no value stands before it. */
function isDivision(before: AwkToken | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === 'number' || before.kind === 'string' || before.kind === 'name') return true;
  if (before.kind === 'word') return functions.has(before.text);
  return before.kind === 'sign' && [')', ']', '++', '--', '$'].includes(before.text);
}

export function awkTokens(text: Bytes): AwkToken[] {
  const tokens: AwkToken[] = [];
  const add = (kind: AwkToken['kind'], found: Bytes) => void tokens.push({ kind, text: found });
  let rest = text.replace(/\\\n/g, ' ');
  const take = (pattern: RegExp): Bytes | null => {
    const found = pattern.exec(rest);
    if (found === null) return null;
    rest = rest.slice(found[0].length);
    return found[1] ?? found[0];
  };
  while (rest !== '') {
    if (take(/^(?:[ \t\r]+|#[^\n]*)/) !== null) continue;
    let found = take(/^\n/);
    if (found !== null) {
      add('newline', '\n');
      continue;
    }
    found = take(/^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/);
    if (found !== null) {
      add('number', found);
      continue;
    }
    if (rest.startsWith('"')) {
      found = take(/^"((?:[^"\\\n]|\\[^])*)"/);
      if (found === null) throw new AwkError('Unexpected end of string');
      add('string', unescaped(found));
    } else if (rest.startsWith('/') && !isDivision(tokens.at(-1))) {
      found =
        take(/^\/((?:[^/\\\n[]|\\[^]|(?=(\[\]?[^\]\n]*\]))\2)*)\//) ??
        take(/^\/((?:[^/\\\n]|\\[^])*)\//);
      if (found === null) throw new AwkError('Unexpected token');
      add('regex', found.replace(/\\\//g, '/'));
    } else addOther(take, add);
  }
  add('end', '');
  return tokens;
}

function addOther(
  take: (pattern: RegExp) => Bytes | null,
  add: (kind: AwkToken['kind'], found: Bytes) => void,
): void {
  const word = take(/^[A-Za-z_]\w*/);
  if (word !== null) {
    const isCall = take(/^(?=\()/) !== null;
    if (keywords.has(word) || functions.has(word)) add('word', word);
    else add(isCall ? 'call' : 'name', word);
    return;
  }
  const sign = take(signs);
  if (sign === null) throw new AwkError('Unexpected token');
  add('sign', sign === '**' ? '^' : sign === '**=' ? '^=' : sign);
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

export function unescaped(text: Bytes): Bytes {
  return text.replace(/\\([0-7]{1,3}|[^])/g, (whole, one: string) => {
    if (/^[0-7]/.test(one)) return String.fromCharCode(Number.parseInt(one, 8) & 255);
    return escapes.get(one) ?? (one === '"' || one === '\\' || one === '/' ? one : whole);
  });
}
