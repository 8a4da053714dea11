// Variables and quotes in a word of a Dockerfile: $NAME, ${NAME:-word} and the like.
import { BuildFailure } from './failure.ts';

export type Lexing = {
  escape: string;
  /** Quotes stay. */
  keepsQuotes?: boolean;
  /** Escapes stay. */
  keepsEscapes?: boolean;
  /** Gets what isn't set, also where it fails. */
  unset?: Set<string>;
  /** What isn't set stays as it is typed. */
  keepsUnset?: boolean;
  /** Quotes are characters like others, as in here-docs. */
  ignoresQuotes?: boolean;
};

type Lexed = { text: string; words: string[]; unset: Set<string>; used: Set<string> };

type State = {
  text: string;
  at: number;
  env: ReadonlyMap<string, string>;
  how: Lexing;
  unset: Set<string>;
  used: Set<string>;
};

export function lex(text: string, env: ReadonlyMap<string, string>, how: Lexing): Lexed {
  const state: State = { text, at: 0, env, how, unset: how.unset ?? new Set(), used: new Set() };
  try {
    const { text: result, words } = until(state, '');
    return { text: result, words, unset: state.unset, used: state.used };
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure)) throw thrown;
    throw new BuildFailure(`failed to process ${quotedGo(text)}: ${thrown.message}`);
  }
}

export function processWord(text: string, env: ReadonlyMap<string, string>, how: Lexing): string {
  return lex(text, env, how).text;
}

export function processWords(
  text: string,
  env: ReadonlyMap<string, string>,
  how: Lexing,
): string[] {
  return lex(text, env, how).words;
}

/** As Go's %q writes it. */
export const quotedGo = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')}"`;

/** Up to a character at this level, or to the end. */
function until(state: State, stop: string): { text: string; words: string[] } {
  let text = '';
  const words = new Words();
  const { how } = state;
  while (state.at < state.text.length) {
    const char = state.text[state.at] ?? '';
    if (stop !== '' && char === stop) {
      state.at++;
      return { text, words: words.all() };
    }
    if (char === '$') {
      const value = dollar(state);
      text += value;
      for (const one of value) words.add(one);
    } else if ((char === "'" || char === '"') && how.ignoresQuotes !== true) {
      const value = char === "'" ? single(state) : double(state);
      text += value;
      words.addRaw(value);
    } else {
      state.at++;
      if (char !== how.escape) {
        text += char;
        words.add(char);
        continue;
      }
      const next = state.text[state.at++];
      const kept = (how.keepsEscapes === true ? char : '') + (next ?? '');
      text += kept;
      words.addRaw(kept);
    }
  }
  if (stop !== '')
    throw new BuildFailure(`unexpected end of statement while looking for matching ${stop}`);
  return { text, words: words.all() };
}

class Words {
  private readonly words: string[] = [];
  private word: string | null = null;

  add(char: string): void {
    if (!/\s/.test(char)) this.word = (this.word ?? '') + char;
    else if (this.word !== null && this.word !== '') {
      this.words.push(this.word);
      this.word = null;
    }
  }

  addRaw(text: string): void {
    this.word = (this.word ?? '') + text;
  }

  all(): string[] {
    return this.word === null || this.word === '' ? this.words : [...this.words, this.word];
  }
}

function single(state: State): string {
  const end = state.text.indexOf("'", state.at + 1);
  if (end === -1)
    throw new BuildFailure('unexpected end of statement while looking for matching single-quote');
  const inside = state.text.slice(state.at + 1, end);
  state.at = end + 1;
  return state.how.keepsQuotes === true ? `'${inside}'` : inside;
}

function double(state: State): string {
  const { how } = state;
  let text = how.keepsQuotes === true ? '"' : '';
  for (state.at++; state.at < state.text.length;) {
    const char = state.text[state.at] ?? '';
    if (char === '"') {
      state.at++;
      return text + (how.keepsQuotes === true ? '"' : '');
    }
    if (char === '$') {
      text += dollar(state);
      continue;
    }
    state.at++;
    if (char !== how.escape) {
      text += char;
      continue;
    }
    const next = state.text[state.at];
    if (next === undefined) continue;
    if (next === '"' || next === '$' || next === how.escape) {
      text += (how.keepsEscapes === true ? char : '') + next;
      state.at++;
    } else text += how.keepsEscapes === true ? char + char : char;
  }
  throw new BuildFailure('unexpected end of statement while looking for matching double-quote');
}

function dollar(state: State): string {
  state.at++;
  if (state.text[state.at] !== '{') {
    const name = nameAt(state);
    return name === '' ? '$' : (valueOf(state, name) ?? unsetForm(state, `$${name}`));
  }
  state.at++;
  const first = state.text[state.at];
  if (first === undefined) throw new BuildFailure("syntax error: missing '}'");
  if (first === '{' || first === '}' || first === ':')
    throw new BuildFailure('syntax error: bad substitution');
  const name = nameAt(state);
  const mark = state.text[state.at++] ?? '';
  if (mark === '}') return valueOf(state, name) ?? unsetForm(state, `\${${name}}`);
  if (mark === '') throw new BuildFailure("syntax error: missing '}'");
  const isColon = mark === ':';
  return modified(state, name, isColon, isColon ? (state.text[state.at++] ?? '') : mark);
}

function modified(state: State, name: string, isColon: boolean, mark: string): string {
  const sign = (isColon ? ':' : '') + mark;
  if (!'+-?#%/'.includes(mark) || mark === '')
    throw new BuildFailure(`unsupported modifier (${sign}) in substitution`);
  if (isColon && '#%/'.includes(mark))
    throw new BuildFailure(`unsupported modifier (${sign}) in substitution`);
  const word = modifierWord(state);
  const value = valueOf(state, name);
  if (value === null && state.how.keepsUnset === true) return `\${${name}${sign}${word}}`;
  const isMissing = value === null || (isColon && value === '');
  if (mark === '-') return isMissing ? word : value;
  if (mark === '+') return isMissing ? '' : word;
  if (mark === '?') {
    if (!isMissing) return value;
    const why = word === '' ? `is not allowed to be ${value === null ? 'unset' : 'empty'}` : word;
    throw new BuildFailure(`${name}: ${why}`);
  }
  return mark === '/' ? replaced(value ?? '', word) : trimmed(value ?? '', mark, word);
}

function modifierWord(state: State): string {
  try {
    return until(state, '}').text;
  } catch (thrown) {
    if (state.at >= state.text.length) throw new BuildFailure("syntax error: missing '}'");
    throw thrown;
  }
}

function trimmed(value: string, mark: string, word: string): string {
  const isGreedy = word.startsWith(mark);
  const source = globSource(isGreedy ? word.slice(1) : word, isGreedy);
  if (mark === '#') return value.replace(new RegExp(`^${source}`), '');
  for (let at = 0; at <= value.length; at++) {
    const from = isGreedy ? at : value.length - at;
    if (new RegExp(`^${source}$`).test(value.slice(from))) return value.slice(0, from);
  }
  return value;
}

function replaced(value: string, word: string): string {
  const isAll = word.startsWith('/');
  const [pattern = '', by = ''] = (isAll ? word.slice(1) : word).split('/');
  return value.replace(new RegExp(globSource(pattern, true), isAll ? 'g' : ''), () => by);
}

const globSource = (glob: string, isGreedy: boolean) =>
  glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', isGreedy ? '.*' : '.*?')
    .replaceAll('?', '.');

function nameAt(state: State): string {
  const [name = ''] =
    /^(?:[a-zA-Z_][a-zA-Z0-9_]*|\d+|[@*#?!$-])/.exec(state.text.slice(state.at)) ?? [];
  state.at += name.length;
  return name;
}

function valueOf(state: State, name: string): string | null {
  const value = state.env.get(name);
  (value === undefined ? state.unset : state.used).add(name);
  return value ?? null;
}

const unsetForm = ({ how }: State, typed: string) => (how.keepsUnset === true ? typed : '');
