// POSIX regular expressions, basic and extended, as JavaScript's.
import type { Bytes } from '../kernel/bytes.ts';
import { classes } from '../shell/pattern.ts';

export type RegexKind = 'basic' | 'extended' | 'fixed';

/** Null for what is no expression. */
export function regex(pattern: Bytes, kind: RegexKind, flags: string): RegExp | null {
  try {
    return new RegExp(source(pattern, kind), flags);
  } catch {
    return null;
  }
}

export function source(pattern: Bytes, kind: RegexKind): string {
  if (kind === 'fixed') return pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  let result = '';
  for (let index = 0; index < pattern.length; index++) {
    const one = pattern[index] ?? '';
    if (one === '[') {
      const set = bracket(pattern, index);
      result += set.source;
      index = set.end;
    } else if (one === '\\') result += escape(pattern[++index] ?? '', kind);
    else result += plain(pattern, index, one, kind, result);
  }
  return result;
}

function escape(one: string, kind: RegexKind): string {
  if (kind === 'basic' && '(){}|+?'.includes(one) && one !== '') return one;
  if (/[1-9]/.test(one)) return `\\${one}`;
  if (one === '<') return '\\b(?=\\w)';
  if (one === '>') return '\\b(?<=\\w)';
  if (/[wWsSbB]/.test(one)) return `\\${one}`;
  if (one === 'n') return '\\n';
  if (one === 't') return '\\t';
  if (one === '') throw new SyntaxError('trailing backslash');
  return one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function plain(
  pattern: Bytes,
  index: number,
  one: string,
  kind: RegexKind,
  before: string,
): string {
  if (kind === 'basic') {
    if ('(){}|+?'.includes(one)) return `\\${one}`;
    const isStart = before === '' || before.endsWith('(') || before.endsWith('|');
    if (one === '*' && (isStart || before === '^')) return '\\*';
    if (one === '^' && !isStart) return '\\^';
    const rest = pattern.slice(index + 1);
    if (one === '$' && rest !== '' && !rest.startsWith('\\)') && !rest.startsWith('\\|'))
      return '\\$';
  }
  if (kind === 'extended' && one === '{' && !/^\{\d*(?:,\d*)?\}/.test(pattern.slice(index)))
    return '\\{';
  if (
    kind === 'extended' &&
    '*+?'.includes(one) &&
    (before === '' || before.endsWith('(') || before.endsWith('|'))
  )
    return `\\${one}`;
  return one === '/' ? '\\/' : one;
}

function bracket(pattern: Bytes, from: number): { source: string; end: number } {
  let index = from + 1;
  let inside = '';
  if (pattern[index] === '^') {
    inside = '^';
    index++;
  }
  for (let isFirst = true; ; isFirst = false) {
    const one = pattern[index];
    if (one === undefined) throw new SyntaxError('unmatched [');
    if (one === ']' && !isFirst) return { source: `[${inside}]`, end: index };
    const named = /^\[:(\w+):\]/.exec(pattern.slice(index));
    if (named !== null) {
      inside += classes.get(named[1] ?? '') ?? '';
      index += named[0].length;
      continue;
    }
    const isRange = one === '-' && !isFirst && pattern[index + 1] !== ']';
    inside += isRange ? '-' : one.replace(/[\\^[\]-]/g, '\\$&');
    index++;
  }
}
