// Modes: as letters, and from what `chmod` is given.
import type { Node } from '../files/node.ts';

const types = new Map<Node['kind'], string>([
  ['file', '-'],
  ['live', '-'],
  ['folder', 'd'],
  ['live-folder', 'd'],
  ['link', 'l'],
  ['descriptor', 'l'],
  ['device', 'c'],
  ['fifo', 'p'],
]);

export function modeLetters({ kind, meta: { mode } }: Node): string {
  const bit = (mask: number, letter: string) => ((mode & mask) !== 0 ? letter : '-');
  const run = (mask: number, special: number, letter: string) => {
    if ((mode & special) === 0) return bit(mask, 'x');
    return (mode & mask) !== 0 ? letter : letter.toUpperCase();
  };
  return [
    types.get(kind) ?? '-',
    bit(0o400, 'r'),
    bit(0o200, 'w'),
    run(0o100, 0o4000, 's'),
    bit(0o040, 'r'),
    bit(0o020, 'w'),
    run(0o010, 0o2000, 's'),
    bit(0o004, 'r'),
    bit(0o002, 'w'),
    run(0o001, 0o1000, 't'),
  ].join('');
}

/** The new mode, or null for what is none. */
export function changedMode(
  text: string,
  mode: number,
  isFolder: boolean,
  umask: number,
): number | null {
  if (/^[0-7]{1,5}$/.test(text)) return Number.parseInt(text, 8) & 0o7777;
  let result = mode;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(clause);
    if (match === null) return null;
    const [, who = '', actions = ''] = match;
    for (const [, operator = '', letters = ''] of actions.matchAll(/([-+=])([rwxXst]*|[ugo])/g))
      result = applied(result, who, operator, letters, isFolder, umask);
  }
  return result;
}

function applied(
  mode: number,
  who: string,
  operator: string,
  letters: string,
  isFolder: boolean,
  umask: number,
): number {
  const all = who === '' || who.includes('a');
  let mask = 0;
  if (all || who.includes('u')) mask |= 0o4700;
  if (all || who.includes('g')) mask |= 0o2070;
  if (all || who.includes('o')) mask |= 0o0007;
  if (letters.includes('t')) mask |= 0o1000;
  const allowed = who === '' ? mask & ~umask : mask;
  const bits =
    bitsOf(letters, mode, isFolder) & (allowed | (0o1000 * Number(letters.includes('t'))));
  if (operator === '+') return mode | bits;
  return operator === '-' ? mode & ~bits : (mode & ~(mask & 0o777)) | bits;
}

function bitsOf(letters: string, mode: number, isFolder: boolean): number {
  if (/^[ugo]$/.test(letters)) {
    const three = (mode >> (letters === 'u' ? 6 : letters === 'g' ? 3 : 0)) & 7;
    return three * 0o111;
  }
  let bits = 0;
  for (const letter of letters) {
    if (letter === 'r') bits |= 0o444;
    if (letter === 'w') bits |= 0o222;
    if (letter === 'x' || (letter === 'X' && (isFolder || (mode & 0o111) !== 0))) bits |= 0o111;
    if (letter === 's') bits |= 0o6000;
    if (letter === 't') bits |= 0o1000;
  }
  return bits;
}
