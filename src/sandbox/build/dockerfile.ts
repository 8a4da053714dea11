// A Dockerfile's text becomes instructions as they stand: words, flags, here-docs and lines, without knowing what they mean.
import { NotModelled } from '../kernel/not-modelled.ts';
import { BuildFailure, placed } from './failure.ts';
import { processWords } from './lex.ts';
import { splitFlags, wordsOf } from './words.ts';

export type HereDoc = { name: string; expands: boolean; chomps: boolean; text: string };

export type Instruction = {
  /** As typed: `run`. */
  name: string;
  flags: string[];
  args: string[];
  /** What stands behind the name and its flags. */
  rest: string;
  isJson: boolean;
  original: string;
  heredocs: HereDoc[];
  /** Of ONBUILD. */
  child: Instruction | null;
  from: number;
  to: number;
};

type Dockerfile = {
  instructions: Instruction[];
  escape: string;
  /** Lines with an empty line inside a continuation. */
  emptyContinuations: number[];
  /** What `# check=` says. */
  check: string;
};

type Reader = { check: string; lines: string[]; at: number; escape: string; isAtTop: boolean };

const mostInstructions = 1000;

export function parseDockerfile(text: string): Dockerfile {
  const reader: Reader = {
    lines: text.replace(/^\xef\xbb\xbf/, '').split('\n'),
    at: 0,
    escape: '\\',
    isAtTop: true,
    check: '',
  };
  if (reader.lines.at(-1) === '') reader.lines.pop();
  const instructions: Instruction[] = [];
  const emptyContinuations: number[] = [];
  while (reader.at < reader.lines.length) {
    const from = reader.at + 1;
    const read = readLogical(reader);
    if (read === null) continue;
    if (read.hasEmpty) emptyContinuations.push(reader.at);
    try {
      const one = parseLine(read.text, reader.escape, from, reader.at);
      takeHereDocs(reader, one);
      one.to = reader.at;
      instructions.push(one);
      if (instructions.length > mostInstructions)
        throw new NotModelled(`a Dockerfile of more than ${mostInstructions} instructions`);
    } catch (thrown) {
      throw placed(thrown, { from, to: reader.at });
    }
  }
  if (instructions.length === 0)
    throw new BuildFailure('file with no instructions', { from: reader.at, to: reader.at });
  return { instructions, escape: reader.escape, emptyContinuations, check: reader.check };
}

/** One instruction's text with its continuation lines; null for a comment or an empty line. */
function readLogical(reader: Reader): { text: string; hasEmpty: boolean } | null {
  const first = (reader.lines[reader.at++] ?? '').replace(/\r$/, '').trimStart();
  readDirective(reader, first);
  if (first.startsWith('#')) return null;
  let { text, goesOn } = withoutContinuation(first, reader.escape);
  if (text === '' && !goesOn) return null;
  let hasEmpty = false;
  while (goesOn && reader.at < reader.lines.length) {
    const line = (reader.lines[reader.at++] ?? '').replace(/\r$/, '');
    if (line.trimStart().startsWith('#')) continue;
    if (line.trim() === '') hasEmpty = true;
    else {
      const next = withoutContinuation(line, reader.escape);
      text += next.text;
      goesOn = next.goesOn;
    }
  }
  return { text, hasEmpty };
}

/** `# escape=` and the like count only before everything else. */
function readDirective(reader: Reader, line: string): void {
  if (!reader.isAtTop) return;
  const [, key = '', value = ''] = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
  if (!['escape', 'syntax', 'check'].includes(key.toLowerCase())) {
    reader.isAtTop = false;
    return;
  }
  if (key.toLowerCase() === 'check') reader.check = value;
  if (key.toLowerCase() !== 'escape') return;
  if (value !== '\\' && value !== '`')
    throw new BuildFailure(`invalid escape token '${value}' does not match \` or \\`);
  reader.escape = value;
}

function withoutContinuation(line: string, escape: string): { text: string; goesOn: boolean } {
  const trimmed = line.replace(/[ \t]+$/, '');
  if (!trimmed.endsWith(escape) || trimmed.at(-2) === escape) return { text: line, goesOn: false };
  return { text: trimmed.slice(0, -1), goesOn: true };
}

function parseLine(line: string, escape: string, from: number, to: number): Instruction {
  const [, name = '', behind = ''] = /^(\S*)[\t\v\f\r ]*([\s\S]*)$/.exec(line.trim()) ?? [];
  const { flags, rest } = splitFlags(behind, escape);
  const known = name.toLowerCase();
  const base = { name, flags, rest, original: line, heredocs: [], child: null, from, to };
  if (known === 'onbuild') {
    const child = rest === '' ? null : parseLine(rest, escape, from, to);
    return { ...base, args: child ? [child.name, ...child.args] : [], isJson: false, child };
  }
  return { ...base, ...argumentsOf(known, rest, escape) };
}

const maybeJson = new Set(['run', 'cmd', 'entrypoint', 'shell']);
const jsonOrWords = new Set(['add', 'copy', 'volume']);
const oneString = new Set(['maintainer', 'stopsignal', 'user', 'workdir']);

function argumentsOf(
  name: string,
  rest: string,
  escape: string,
): { args: string[]; isJson: boolean } {
  const plain = (args: string[]) => ({ args, isJson: false });
  if (maybeJson.has(name)) return rest === '' ? plain([]) : (jsonOf(rest) ?? plain([rest]));
  if (jsonOrWords.has(name)) return jsonOf(rest) ?? plain(spaced(rest));
  if (oneString.has(name)) return plain(rest === '' ? [] : [rest]);
  if (name === 'expose' || name === 'from') return plain(spaced(rest));
  if (name === 'env' || name === 'label') return plain(keyValues(name.toUpperCase(), rest, escape));
  if (name === 'arg') return plain(wordsOf(rest, escape));
  if (name !== 'healthcheck') return plain([]);
  const [, kind = '', command = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  if (kind === '') return plain([]);
  const words = command === '' ? plain([]) : (jsonOf(command) ?? plain([command]));
  return { args: [kind, ...words.args], isJson: words.isJson };
}

const spaced = (rest: string) => (rest === '' ? [] : rest.split(/[\t\v\f\r ]+/));

/** Null where it is no JSON array: then it is taken as words. */
function jsonOf(rest: string): { args: string[]; isJson: true } | null {
  if (!rest.trimStart().startsWith('[')) return null;
  try {
    const found: unknown = JSON.parse(rest);
    if (!Array.isArray(found)) return null;
    if (found.some((one) => typeof one !== 'string'))
      throw new BuildFailure(
        'when using JSON array syntax, arrays must be comprised of strings only',
      );
    return { args: found, isJson: true };
  } catch (thrown) {
    if (thrown instanceof BuildFailure) throw thrown;
    return null;
  }
}

/** Name, value and `=` (or nothing, in the old form) one after the other. */
function keyValues(name: string, rest: string, escape: string): string[] {
  const words = wordsOf(rest, escape);
  const [first] = words;
  if (first === undefined) return [];
  if (!first.includes('=')) {
    const [, key, value] = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([\s\S]*)$/.exec(rest) ?? [];
    if (key === undefined || value === undefined)
      throw new BuildFailure(`${name} must have two arguments`);
    return [key, value, ''];
  }
  return words.flatMap((word) => {
    const at = word.indexOf('=');
    if (at === -1)
      throw new BuildFailure(
        `Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value`,
      );
    return [word.slice(0, at), word.slice(at + 1), '='];
  });
}

const takesHereDocs = new Set(['add', 'copy', 'run']);

function takeHereDocs(reader: Reader, one: Instruction): void {
  const owner = one.child ?? one;
  if (!takesHereDocs.has(owner.name.toLowerCase()) || owner.isJson) return;
  if (!one.original.includes('<<')) return;
  for (const word of processWords(one.original, new Map(), {
    escape: '\\',
    keepsQuotes: true,
    keepsEscapes: true,
    keepsUnset: true,
  })) {
    const doc = hereDocOf(word);
    if (doc === null) continue;
    doc.text = readHereDoc(reader, doc);
    one.heredocs.push(doc);
    if (one.child) one.child.heredocs = one.heredocs;
  }
}

/** What `<<-"EOF"` begins; null for every other word. */
export function hereDocOf(word: string): HereDoc | null {
  const [, chomp = '', name = ''] = /^\d*<<(-?)\s*([^<]+)$/.exec(word) ?? [];
  const bare = name.replace(/["']/g, '');
  if (bare === '' || /\s/.test(bare)) return null;
  return { name: bare, expands: bare === name, chomps: chomp === '-', text: '' };
}

function readHereDoc(reader: Reader, { name, chomps }: HereDoc): string {
  let text = '';
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at++] ?? '';
    const end = line.replace(/\r$/, '');
    if ((chomps ? end.replace(/^\t+/, '') : end) === name) return text;
    text += `${line}\n`;
  }
  throw new BuildFailure('unterminated heredoc');
}
