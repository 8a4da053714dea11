// Whether one text is a slip of the keyboard away from another.
import { isHangul, latinKeys } from './hangul.ts';

/** One letter wrong, missing, too many, or two swapped, in a text long enough to be sure of; digits and signs are never slips. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed === meant || !isLongEnough(meant) || digitsOf(typed) !== digitsOf(meant)) return false;
  return isOneEditApart(latinKeys(typed), latinKeys(meant));
}

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/** Five letters, or two syllables of four jamo together. */
function isLongEnough(text: string): boolean {
  const letters = [...text];
  const syllables = letters.filter((letter) => isHangul(letter));
  if (syllables.length >= 2 && latinKeys(syllables.join('')).length >= 4) return true;
  return letters.filter((letter) => /\p{L}/u.test(letter)).length >= 5;
}

function isOneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (
    end < short.length - start &&
    short[short.length - 1 - end] === long[long.length - 1 - end]
  )
    end++;
  const [left, right] = [
    short.slice(start, short.length - end),
    long.slice(start, long.length - end),
  ];
  if (!/^\p{L}*$/u.test(left + right)) return false;
  if (right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
