// What a terminal says was pasted, told from what was typed: a pasted line break answers nothing.

/** What a pasted line break comes as: no key of any keyboard, and what typed text makes of it is its own business. */
export const pastedBreak = '\u2028';

/** Asks the terminal to mark what is pasted, and no more. */
export const markPastes = '\x1b[?2004h';
export const leavePastes = '\x1b[?2004l';

const opens = '\x1b[200~';
const closes = '\x1b[201~';
/** A mark that goes on in what comes next. */
const begun = /\x1b(?:\[(?:2(?:0[01]?)?)?)?$/;
/** Within a paste there are no keys: what would be one, or a signal, is left out. */
const keysInside = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|.)?/g;
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
const breakBytes = Buffer.from(pastedBreak).toString('latin1');

/** Bytes as they come, as latin1, to those that prompts shall see; `typed` is given what lies outside of pastes. */
export function pasteReader(typed: (text: string) => string): (text: string) => string {
  let isInside = false;
  let kept = '';
  return (text) => {
    let left = kept + text;
    kept = '';
    let seen = '';
    while (left !== '') {
      const mark = isInside ? closes : opens;
      const at = left.indexOf(mark);
      const part = at < 0 ? left : left.slice(0, at);
      // A lone escape is a key: it can't wait outside of a paste.
      const partial = at < 0 ? (begun.exec(part)?.[0] ?? '') : '';
      const held = isInside || partial.length > 2 ? partial : '';
      const whole = part.slice(0, part.length - held.length);
      seen += isInside ? pasted(whole) : typed(whole);
      if (at < 0) {
        kept = held;
        break;
      }
      left = left.slice(at + mark.length);
      isInside = !isInside;
    }
    return seen;
  };
}

function pasted(text: string): string {
  return text
    .replaceAll(keysInside, '')
    .replaceAll('\t', ' ')
    .replaceAll(/\r\n?|\n/g, breakBytes)
    .replaceAll(controls, '');
}
