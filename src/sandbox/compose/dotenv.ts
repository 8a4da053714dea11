// Files of variables: `.env` and `env_file`, with quotes, `export` and references.
import { ComposeFailure } from './failure.ts';
import { substitute } from './interpolate.ts';

type Lookup = (name: string) => string | undefined;

export function readDotenv(text: string, path: string, lookup: Lookup): Map<string, string> {
  const found = new Map<string, string>();
  const get = (name: string) => found.get(name) ?? lookup(name);
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimStart().replace(/^export\s+/, '');
    if (line === '' || line.startsWith('#')) continue;
    const [, name, sign, rest = ''] = /^([A-Za-z_0-9.\-[\]]+)\s*([=:])?(.*)$/s.exec(line) ?? [];
    const [, spaced] =
      /^([\p{L}\p{N}_.\-[\]]+\s[\p{L}\p{N}_.\-[\]\s]*)(?:[=:]|$)/u.exec(line) ?? [];
    if (spaced !== undefined && /\s\S/.test(spaced.trim()))
      throw new ComposeFailure(
        `failed to read ${path}: line ${at + 1}: key cannot contain a space`,
      );
    if (name === undefined || (sign === undefined && rest.trim() !== ''))
      throw new ComposeFailure(
        `failed to read ${path}: line ${at + 1}: unexpected character ${JSON.stringify(oddCharacter(line))} in variable name ${JSON.stringify(line)}`,
      );
    if (sign === undefined) {
      const value = lookup(name);
      if (value !== undefined) found.set(name, value);
      continue;
    }
    const value = rest.replace(/^[ \t]+/, '');
    const quote = value[0];
    if (quote === '"' || quote === "'") {
      const whole = [value, ...lines.slice(at + 1)].join('\n');
      const end = endOfQuote(whole, quote);
      if (end === -1)
        throw new ComposeFailure(
          `failed to read ${path}: line ${at + 1}: unterminated quoted value ${value}`,
        );
      const inside = whole.slice(1, end);
      at += inside.split('\n').length - 1;
      found.set(name, quote === "'" ? inside : expand(unescaped(inside), get));
    } else found.set(name, expand(value.replace(/\s+#.*$/, '').trim(), get));
  }
  return found;
}

const oddCharacter = (line: string) => /[^A-Za-z_0-9.\-[\]]/.exec(line)?.[0] ?? '';

function endOfQuote(text: string, quote: string): number {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

const unescaped = (text: string) =>
  text.replace(/\\([nrt"\\$])/g, (all, letter: string) => {
    if (letter === '$') return all;
    return letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter === 't' ? '\t' : letter;
  });

function expand(text: string, get: Lookup): string {
  return substitute(text.replaceAll('\\$', '$$'), { get, missed: () => {} });
}
