// A template's text cut into tokens, by Go's rules for what stands between braces.

/** A complaint of the parser, after `template: NAME:`. */
export class TemplateProblem extends Error {}

export type Token = {
  kind:
    | 'text'
    | 'open'
    | 'close'
    | 'space'
    | 'field'
    | 'variable'
    | 'word'
    | 'number'
    | 'string'
    | 'sign'
    | 'end';
  text: string;
  at: number;
};

export function fail(reader: { text: string }, at: number, what: string): never {
  const line = reader.text.slice(0, at).split('\n').length;
  throw new TemplateProblem(`${line}: ${what}`);
}

const patterns: [Token['kind'], RegExp][] = [
  ['space', /[ \t\r\n]+/y],
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['number', /[-+]?(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)/y],
  ['string', /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])'/y],
  ['word', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['sign', /:=|[|(),=.]/y],
];

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  let trims = false;
  while (place < text.length) {
    const open = text.indexOf('{{', place);
    const end = open < 0 ? text.length : open;
    const trimsRight = open >= 0 && text.slice(open + 2, open + 4).startsWith('- ');
    let plain = text.slice(place, end);
    if (trims) plain = plain.replace(/^[ \t\r\n]+/, '');
    if (trimsRight) plain = plain.replace(/[ \t\r\n]+$/, '');
    if (plain !== '') tokens.push({ kind: 'text', text: plain, at: place });
    if (open < 0) break;
    const inside = open + 2 + (trimsRight ? 2 : 0);
    const comment = /^\/\*[^]*?\*\/( -)?\}\}/.exec(text.slice(inside));
    if (comment) {
      place = inside + comment[0].length;
      trims = comment[1] !== undefined;
      continue;
    }
    if (text.startsWith('/*', inside)) fail({ text }, inside, 'unclosed comment');
    ({ place, trims } = readAction(text, inside, tokens, open));
  }
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

function readAction(
  text: string,
  start: number,
  tokens: Token[],
  open: number,
): { place: number; trims: boolean } {
  tokens.push({ kind: 'open', text: '{{', at: open });
  let place = start;
  let parens = 0;
  for (;;) {
    const trims = /^[ \t\r\n]-\}\}/.test(text.slice(place, place + 4));
    if (trims || text.startsWith('}}', place)) {
      if (parens > 0) fail({ text }, place, 'unclosed left paren');
      tokens.push({ kind: 'close', text: '}}', at: place });
      return { place: place + (trims ? 4 : 2), trims };
    }
    if (place >= text.length) fail({ text }, open, 'unclosed action');
    const { kind } = tokens.at(-1) ?? { kind: 'open' };
    const token = readToken(text, place, ['field', 'variable', 'word'].includes(kind));
    if (token.text === '(') parens += 1;
    if (token.text === ')') parens -= 1;
    if (parens < 0) fail({ text }, place, 'unexpected right paren');
    tokens.push(token);
    place += token.text.length;
  }
}

function readToken(text: string, place: number, isBehindName: boolean): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (found) return { kind, text: found[0], at: place };
  }
  const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
  if (character === '"') fail({ text }, place, 'unterminated quoted string');
  if (character === '`') fail({ text }, place, 'unterminated raw quoted string');
  if (character === "'") fail({ text }, place, 'unterminated character constant');
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what = isBehindName ? 'bad character' : 'unrecognized character in action:';
  return fail({ text }, place, `${what} U+${code} '${character}'`);
}

export function unquote(text: string): string {
  const inner = text.slice(1, -1);
  if (text.startsWith('`')) return inner;
  return inner.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([0-7]{3})|(.))/g,
    (all, hex?: string, unicode?: string, octal?: string, letter?: string) => {
      const code = hex ?? unicode;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      return escapes.get(letter ?? '') ?? letter ?? all;
    },
  );
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);
