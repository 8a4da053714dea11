// Backslashes as `echo -e`, `printf` and `$'…'` understand them.
import type { Bytes } from '../kernel/bytes.ts';

const simple = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

/** `isOver` after `\c`: nothing more is written. */
export function unescapeText(text: Bytes, zeroLeads: boolean): { text: Bytes; isOver: boolean } {
  let isOver = false;
  const octal = zeroLeads ? '0[0-7]{0,3}|[0-7]{1,3}' : '[0-7]{1,3}';
  const pattern = new RegExp(`\\\\(?:x([0-9a-fA-F]{1,2})|(${octal})|([^]))|[^\\\\]+|\\\\$`, 'g');
  let result = '';
  for (const [whole, hex, oct, other] of text.matchAll(pattern)) {
    if (other === 'c') {
      isOver = true;
      break;
    }
    if (hex !== undefined) result += String.fromCharCode(Number.parseInt(hex, 16));
    else if (oct !== undefined) result += String.fromCharCode(Number.parseInt(oct, 8) & 255);
    else if (other !== undefined) result += simple.get(other) ?? whole;
    else result += whole;
  }
  return { text: result, isOver };
}

/** What `echo` writes. */
export function echoText(words: readonly Bytes[]): Bytes {
  let index = 0;
  let newline = '\n';
  let escapes = false;
  for (; /^-[neE]+$/.test(words[index] ?? ''); index++)
    for (const letter of words[index]?.slice(1) ?? '') {
      if (letter === 'n') newline = '';
      else escapes = letter === 'e';
    }
  const text = words.slice(index).join(' ');
  if (!escapes) return text + newline;
  const result = unescapeText(text, true);
  return result.isOver ? result.text : result.text + newline;
}

/** dash has no other option than -n, and its backslashes mean something always. */
export function dashEcho(words: readonly Bytes[]): Bytes {
  const isOpen = words[0] === '-n';
  const { text, isOver } = unescapeText((isOpen ? words.slice(1) : words).join(' '), true);
  return isOpen || isOver ? text : `${text}\n`;
}
