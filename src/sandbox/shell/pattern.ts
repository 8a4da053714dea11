// Patterns with `*`, `?` and `[…]`, as words, `case`, `${x#…}`, find and others have them.
import type { Bytes } from '../kernel/bytes.ts';

/** `\` in front makes any character itself. */
export function patternSource(pattern: Bytes, options: { matchesSlash: boolean }): string {
  const any = anyOf(options.matchesSlash);
  return partsOf(pattern, any).join(`${any}*`);
}

function anyOf(matchesSlash: boolean): string {
  return matchesSlash ? '[^]' : '[^/]';
}

/** What stands between its stars. */
function partsOf(pattern: Bytes, any: string): string[] {
  const parts: string[] = [];
  let source = '';
  for (let index = 0; index < pattern.length; index++) {
    const one = pattern[index] ?? '';
    if (one === '*') {
      parts.push(source);
      source = '';
    } else if (one === '?') source += any;
    else if (one === '\\' && index + 1 < pattern.length) source += escaped(pattern[++index] ?? '');
    else if (one === '[') {
      const set = bracketAt(pattern, index);
      source += set === null ? '\\[' : set.source;
      if (set !== null) index = set.end;
    } else source += escaped(one);
  }
  return [...parts, source];
}

export function patternToRegExp(pattern: Bytes, matchesSlash = true): RegExp {
  const any = anyOf(matchesSlash);
  const [first = '', ...others] = partsOf(pattern, any);
  const last = others.pop();
  // What stands behind a star is where it first is, for good: many stars would be tried in all ways else.
  const between = others
    .filter((part) => part !== '')
    .map((part, at) => `(?=(?<part${at}>${any}*?${part}))\\k<part${at}>`);
  const end = last === undefined ? '' : `${any}*${last}`;
  return new RegExp(`^${first}${between.join('')}${end}$`);
}

export function hasPattern(text: Bytes): boolean {
  return /(?:^|[^\\])(?:\\\\)*(?:[*?]|\[[^]*\])/.test(text);
}

export function escapePattern(text: Bytes): Bytes {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}

export function unescapePattern(pattern: Bytes): Bytes {
  return pattern.replace(/\\([^])/g, '$1');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function bracketAt(pattern: Bytes, from: number): { source: string; end: number } | null {
  let index = from + 1;
  const isNot = pattern[index] === '!' || pattern[index] === '^';
  if (isNot) index++;
  let inside = '';
  for (let first = true; ; first = false) {
    const one = pattern[index];
    if (one === undefined) return null;
    if (one === ']' && !first) break;
    const named = /^\[:(\w+):\]/.exec(pattern.slice(index));
    if (named !== null) {
      inside += classes.get(named[1] ?? '') ?? '';
      index += named[0].length;
      continue;
    }
    if (one === '\\') inside += escaped(pattern[++index] ?? '');
    else inside += one === '-' && !first && pattern[index + 1] !== ']' ? '-' : escaped(one);
    index++;
  }
  return { source: `[${isNot ? '^' : ''}${inside}]`, end: index };
}

/** As they stand within `[…]` of a regular expression. */
export const classes = new Map([
  ['alpha', 'a-zA-Z'],
  ['digit', '0-9'],
  ['alnum', 'a-zA-Z0-9'],
  ['upper', 'A-Z'],
  ['lower', 'a-z'],
  ['space', ' \\t-\\r'],
  ['blank', ' \\t'],
  ['punct', '!-\\/:-@\\[-`{-~'],
  ['xdigit', '0-9A-Fa-f'],
  ['print', ' -~'],
  ['graph', '!-~'],
  ['cntrl', '\\0-\\x1f\\x7f'],
]);
