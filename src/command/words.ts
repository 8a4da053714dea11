// Splits a typed line into words as a POSIX shell does, and refuses by name what one simple command may not hold.
import { problem, type CommandProblem, type ShellSign, type Span } from './findings.ts';

/** `text` is what the program would get; `at` is where it stands in the line as typed. */
export type Word = { text: string; at: Span };

export type Surroundings = {
  cwd: string;
  home: string;
  /** Where a shell expands something that cannot be known here: refuse it, or take it as ordinary text. */
  unknown: 'refuse' | 'keep';
  /** Whether a pipe, redirection or separator ends the command instead of being refused. */
  stopAtSign: boolean;
  /** Curly quotes count as straight ones, wide spaces as spaces. */
  forgiving: boolean;
};

type Split =
  | { kind: 'words'; words: Word[]; odd: OddCharacter[]; redirections: Redirection[] }
  | { kind: 'problem'; problem: CommandProblem };
/** `< file` or `> file`: `at` covers sign and file. */
export type Redirection = { sign: '<' | '>'; file: Word; at: Span };
export type OddCharacter = { character: string; meant: string; at: Span };

type Scan = Surroundings & {
  line: string;
  place: number;
  text: string;
  /** Where the open word began, or -1 between words. */
  start: number;
  words: Word[];
  odd: OddCharacter[];
  redirections: Redirection[];
  /** A redirection that waits for its file. */
  open: { sign: '<' | '>'; start: number } | null;
  done: boolean;
};

export const plainSurroundings: Surroundings = {
  cwd: '/srv/app',
  home: '/home/me',
  unknown: 'refuse',
  stopAtSign: false,
  forgiving: false,
};

export function splitWords(line: string, surroundings: Surroundings): Split {
  const scan: Scan = {
    ...surroundings,
    line,
    place: 0,
    text: '',
    start: -1,
    words: [],
    odd: [],
    redirections: [],
    open: null,
    done: false,
  };
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f]/.exec(line);
  if (control) {
    const character = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      kind: 'problem',
      problem: problem('control-character', { character }, [control.index, control.index + 1]),
    };
  }
  while (scan.place < line.length && !scan.done) {
    const found = step(scan);
    if (found) return { kind: 'problem', problem: found };
  }
  endWord(scan);
  const { words, odd, redirections, open } = scan;
  return open
    ? { kind: 'problem', problem: signProblem(open.sign, open.start) }
    : { kind: 'words', words, odd, redirections };
}

function step(scan: Scan): CommandProblem | null {
  const character = scan.line[scan.place] ?? '';
  if (character === ' ' || character === '\t' || character === '\r') return skip(scan);
  if (character === '\n') return newline(scan);
  if (character === '\\') return backslash(scan);
  if (character === "'") return singleQuotes(scan, "'");
  if (character === '"') return doubleQuotes(scan, '"');
  if (character === '#' && scan.start < 0) return comment(scan);
  if (character === '~' && scan.start < 0) return tilde(scan);
  if (character === '$' || character === '`') return expansion(scan);
  if ('|&;<>()'.includes(character)) return sign(scan, character);
  if (scan.forgiving && character > '\u007f') return oddCharacter(scan, character);
  return take(scan, character, 1);
}

function take(scan: Scan, text: string, length: number): null {
  if (scan.start < 0) scan.start = scan.place;
  scan.text += text;
  scan.place += length;
  return null;
}

function endWord(scan: Scan): void {
  if (scan.start >= 0) {
    const word: Word = { text: scan.text, at: [scan.start, scan.place] };
    if (scan.open)
      scan.redirections.push({
        sign: scan.open.sign,
        file: word,
        at: [scan.open.start, scan.place],
      });
    else scan.words.push(word);
    scan.open = null;
  }
  scan.start = -1;
  scan.text = '';
}

function skip(scan: Scan): null {
  endWord(scan);
  scan.place += 1;
  return null;
}

/** A line end after the command ends it; a second line would be a second command. */
function newline(scan: Scan): CommandProblem | null {
  endWord(scan);
  const rest = /^\s*/.exec(scan.line.slice(scan.place))?.[0].length ?? 0;
  const next = scan.place + rest;
  const onlyComments =
    scan.words.length === 0 || next >= scan.line.length || scan.line[next] === '#';
  if (!onlyComments && scan.stopAtSign) scan.done = true;
  else if (!onlyComments)
    return problem('shell-sign', { sign: 'sequence', text: '⏎' }, [scan.place, scan.place + 1]);
  scan.place = next;
  return null;
}

function backslash(scan: Scan): null {
  const continued = /^\\\r?\n/.exec(scan.line.slice(scan.place, scan.place + 3));
  if (continued) {
    scan.place += continued[0].length;
    return null;
  }
  const next = scan.line[scan.place + 1];
  if (next === undefined) return take(scan, '', 1);
  return take(scan, next, 2);
}

function comment(scan: Scan): null {
  const end = scan.line.indexOf('\n', scan.place);
  scan.place = end < 0 ? scan.line.length : end;
  return null;
}

function tilde(scan: Scan): null {
  const next = scan.line[scan.place + 1];
  const isHome = next === undefined || /[\s/|&;<>()]/.test(next);
  return take(scan, isHome ? scan.home : '~', 1);
}

function singleQuotes(scan: Scan, close: string): CommandProblem | null {
  const end = scan.line.indexOf(close, scan.place + 1);
  if (end < 0)
    return problem('open-quote', { quote: scan.line[scan.place] ?? "'" }, [
      scan.place,
      scan.line.length,
    ]);
  return take(scan, scan.line.slice(scan.place + 1, end), end + 1 - scan.place);
}

function doubleQuotes(scan: Scan, close: string): CommandProblem | null {
  const opened = scan.place;
  take(scan, '', 1);
  while (scan.place < scan.line.length) {
    const character = scan.line[scan.place] ?? '';
    if (character === close) return take(scan, '', 1);
    const found = insideDouble(scan, character);
    if (found) return found;
  }
  return problem('open-quote', { quote: scan.line[opened] ?? '"' }, [opened, scan.line.length]);
}

function insideDouble(scan: Scan, character: string): CommandProblem | null {
  const next = scan.line[scan.place + 1] ?? '';
  if (character === '\\' && next === '\n') return take(scan, '', 2);
  if (character === '\\' && '$`"\\'.includes(next) && next !== '') return take(scan, next, 2);
  if (character === '$' || character === '`') return expansion(scan);
  return take(scan, character, 1);
}

const knownExpansion = /^(?:\$\{(PWD|HOME)\}|\$(PWD|HOME)(?![A-Za-z0-9_])|\$\((pwd)\)|`(pwd)`)/;
const anyExpansion = /^(?:\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\$[0-9@*#?$!-])/;

function expansion(scan: Scan): CommandProblem | null {
  const rest = scan.line.slice(scan.place, scan.place + 200);
  const known = knownExpansion.exec(rest);
  if (known)
    return take(scan, (known[1] ?? known[2]) === 'HOME' ? scan.home : scan.cwd, known[0].length);
  if (rest.startsWith('`') || rest.startsWith('$(')) return substitution(scan);
  const other = anyExpansion.exec(rest);
  if (!other) return take(scan, '$', 1);
  if (scan.unknown === 'keep') return take(scan, other[0], other[0].length);
  return problem('shell-sign', { sign: 'variable', text: other[0] }, [
    scan.place,
    scan.place + other[0].length,
  ]);
}

function substitution(scan: Scan): CommandProblem | null {
  const end = endOfSubstitution(scan.line, scan.place);
  const at: Span = [scan.place, end < 0 ? scan.line.length : end];
  if (end < 0 || scan.unknown === 'refuse') {
    return problem(
      'shell-sign',
      { sign: 'substitution', text: scan.line.startsWith('`', scan.place) ? '`' : '$(' },
      at,
    );
  }
  return take(scan, scan.line.slice(scan.place, end), end - scan.place);
}

function endOfSubstitution(line: string, start: number): number {
  if (line[start] === '`') return line.indexOf('`', start + 1) + 1 || -1;
  let depth = 0;
  for (let place = start + 1; place < line.length; place += 1) {
    if (line[place] === '(') depth += 1;
    if (line[place] === ')') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return -1;
}

const signNames: ReadonlyMap<string, ShellSign> = new Map(
  Object.entries<ShellSign>({
    '|': 'pipe',
    '<': 'redirection',
    '>': 'redirection',
    '(': 'group',
    ')': 'group',
    ';': 'sequence',
    '&': 'background',
  }),
);

function sign(scan: Scan, character: string): CommandProblem | null {
  if (scan.stopAtSign) {
    const isNumber =
      scan.start >= 0 && /^[012&]$/.test(scan.text) && (character === '>' || character === '<');
    if (isNumber) scan.start = -1;
    scan.done = true;
    return null;
  }
  const text =
    /^(?:\|\||&&|>>|<<|&>|[<>][&(|]|.)/.exec(scan.line.slice(scan.place, scan.place + 2))?.[0] ??
    character;
  if ((text === '<' || text === '>') && (scan.start < 0 || scan.text === '1')) {
    scan.start = -1;
    scan.text = '';
    scan.open = { sign: text, start: scan.place };
    scan.place += 1;
    return null;
  }
  return signProblem(text, scan.place);
}

/** A sign that the shell handles, where one docker command was asked for. */
export function signProblem(text: string, start: number): CommandProblem {
  const first = text.replace('&>', '>')[0] ?? '';
  const name = /^(?:&&|\|\|)$/.test(text) ? 'sequence' : (signNames.get(first) ?? 'sequence');
  return problem('shell-sign', { sign: name, text }, [start, start + text.length]);
}

const curlyDouble = '“”„‟〝〞＂«»';
const curlySingle = '‘’‚‛＇';
const wideSpaces = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

function oddCharacter(scan: Scan, character: string): CommandProblem | null {
  const isDouble = curlyDouble.includes(character);
  if (wideSpaces.test(character)) {
    scan.odd.push({ character, meant: ' ', at: [scan.place, scan.place + 1] });
    return skip(scan);
  }
  if (!isDouble && !curlySingle.includes(character)) return take(scan, character, 1);
  scan.odd.push({ character, meant: isDouble ? '"' : "'", at: [scan.place, scan.place + 1] });
  return curlyQuotes(scan, isDouble ? curlyDouble : curlySingle);
}

/** One that nothing closes is a letter, such as an apostrophe. */
function curlyQuotes(scan: Scan, family: string): CommandProblem | null {
  const rest = scan.line.slice(scan.place + 1);
  const length = rest.search(new RegExp(`[${family}]`));
  if (length === -1) {
    scan.odd.pop();
    return take(scan, scan.line[scan.place] ?? '', 1);
  }
  const expand = (sign: string): string => (family === curlyDouble ? scan.cwd : sign);
  return take(scan, rest.slice(0, length).replaceAll(folder, expand), length + 2);
}

const folder = /\$(?:PWD\b|\{PWD\}|\(pwd\))/g;
