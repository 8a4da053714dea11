// `grep`, `egrep` and `fgrep`.
import { errorText, FileError } from '../files/error.ts';
import { listFolder, openFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { regex, source, type RegexKind } from './regex.ts';
import {
  input,
  linesOf,
  optionsOf,
  out,
  Quit,
  say,
  usage,
  type Options,
  type Tool,
} from './tool.ts';

type Search = {
  options: Options;
  matcher: RegExp;
  isNamed: boolean;
  before: number;
  after: number;
  most: number;
  found: boolean;
  failed: boolean;
};

const long = new Map([
  ['color', '~'],
  ['colour', '~'],
  ['ignore-case', 'i'],
  ['invert-match', 'v'],
  ['count', 'c'],
  ['line-number', 'n'],
  ['recursive', 'r'],
  ['quiet', 'q'],
  ['only-matching', 'o'],
  ['extended-regexp', 'E'],
  ['fixed-strings', 'F'],
  ['word-regexp', 'w'],
  ['files-with-matches', 'l'],
]);

export function* grep(tool: Tool): Doing<number> {
  const args = tool.args.map((word) => (/^-\d+$/.test(word) ? `-C${word.slice(1)}` : word));
  const options = yield* optionsOf({ ...tool, args }, 'HhnlLoqvsrRiwxFEIzace:f:m:A:B:C:~', long);
  const words = [...options.words];
  const patterns = [...(options.values.get('e') ?? [])];
  for (const file of options.values.get('f') ?? []) {
    const text = yield* input(tool, file);
    if (text === null) return 2;
    patterns.push(...linesOf(text));
  }
  if (!options.has('e') && !options.has('f')) {
    const first = words.shift();
    if (first === undefined) return yield* usage(tool, 2);
    patterns.push(...first.split('\n'));
  }
  const search = yield* newSearch(tool, options, patterns, words);
  const isRecursive = options.has('r') || options.has('R');
  const files = words.length === 0 ? [isRecursive ? '.' : '-'] : words;
  try {
    for (const path of files) yield* searchPath(tool, path, search, isRecursive, true);
  } catch (end) {
    if (!(end instanceof Quit) || end.status !== 0) throw end;
    return 0;
  }
  if (search.failed && !(options.has('q') && search.found)) return 2;
  return search.found ? 0 : 1;
}

function* newSearch(
  tool: Tool,
  options: Options,
  patterns: readonly Bytes[],
  words: readonly Bytes[],
): Doing<Search> {
  const kind: RegexKind =
    options.has('F') || tool.name === 'fgrep'
      ? 'fixed'
      : options.has('E') || tool.name === 'egrep'
        ? 'extended'
        : 'basic';
  const sources: string[] = [];
  for (const pattern of patterns) {
    if (regex(pattern, kind, '') === null) {
      yield* say(tool, `bad regex '${pattern}'`);
      throw new Quit(2);
    }
    sources.push(`(?:${source(pattern, kind)})`);
  }
  let all = sources.length === 0 ? '[^]^' : sources.join('|');
  if (options.has('w')) all = `(?<!\\w)(?:${all})(?!\\w)`;
  if (options.has('x')) all = `^(?:${all})$`;
  const around = Number(options.value('C') ?? 0);
  return {
    options,
    matcher: new RegExp(all, options.has('i') ? 'gi' : 'g'),
    isNamed:
      options.has('H') ||
      (!options.has('h') && (words.length > 1 || options.has('r') || options.has('R'))),
    before: Number(options.value('B') ?? around),
    after: Number(options.value('A') ?? around),
    most: Number(options.value('m') ?? Infinity),
    found: false,
    failed: false,
  };
}

function* searchPath(
  tool: Tool,
  path: Bytes,
  search: Search,
  isRecursive: boolean,
  isNamed: boolean,
): Doing<void> {
  if (path === '-') {
    const stdin = tool.self.fds.get(0);
    if (stdin !== undefined) yield* searchStream(tool, stdin, '(standard input)', search);
    return;
  }
  const found = lookup(tool.self, path, isNamed || search.options.has('R') || !isRecursive);
  if (found instanceof FileError) return yield* cannot(tool, path, found, search);
  const isFolder = found.node.kind === 'folder' || found.node.kind === 'live-folder';
  if (isFolder && isRecursive) {
    const names = listFolder(tool.self, path);
    if (names instanceof FileError) return yield* cannot(tool, path, names, search);
    for (const name of names)
      yield* searchPath(tool, `${path.replace(/\/$/, '')}/${name}`, search, true, false);
    return;
  }
  const stream = openFile(tool.self, path, 'read');
  if (stream instanceof FileError) return yield* cannot(tool, path, stream, search);
  if (!isFolder) yield* searchStream(tool, stream, path, search);
  stream.release();
}

function* cannot(tool: Tool, path: Bytes, error: FileError, search: Search): Doing<void> {
  search.failed = true;
  if (!search.options.has('s')) yield* say(tool, `${path}: ${errorText(error)}`);
}

/** A stream that is searched, and how far. */
type Searched = {
  name: Bytes;
  number: number;
  count: number;
  recent: Bytes[];
  afterLeft: number;
  lastShown: number;
};

/** Line by line as they come, so that it can stand behind something that never ends. */
function* searchStream(tool: Tool, stream: Stream, name: Bytes, search: Search): Doing<void> {
  const { options } = search;
  const file: Searched = { name, number: 0, count: 0, recent: [], afterLeft: 0, lastShown: 0 };
  const end = options.has('z') ? '\0' : '\n';
  let rest = '';
  let isOver = false;
  while (!isOver) {
    const some = yield* readStream(stream);
    if (some instanceof StreamFailure) break;
    const lines = (rest + (some ?? '')).split(end);
    rest = lines.pop() ?? '';
    if (some === null) {
      if (rest !== '') lines.push(rest);
      isOver = true;
    }
    let text = '';
    for (const line of lines) {
      text += searchLine(line, file, search);
      if (file.count >= search.most && file.afterLeft === 0) isOver = true;
      if (isOver && some !== null) break;
    }
    yield* out(tool, text);
    if (file.count > 0 && options.has('q')) throw new Quit(0);
    if (file.count > 0 && options.has('l')) break;
  }
  yield* conclude(tool, file, search);
}

function* conclude(tool: Tool, { name, count }: Searched, search: Search): Doing<void> {
  const { options } = search;
  if (options.has('L') ? count === 0 : count > 0) search.found = true;
  if (options.has('c')) yield* out(tool, `${search.isNamed ? `${name}:` : ''}${count}\n`);
  else if (options.has('L') ? count === 0 : options.has('l') && count > 0)
    yield* out(tool, `${name}\n`);
}

function searchLine(line: Bytes, file: Searched, search: Search): Bytes {
  const { options, matcher } = search;
  file.number++;
  matcher.lastIndex = 0;
  const isSilent = ['q', 'c', 'l', 'L'].some(options.has);
  if (matcher.test(line) !== options.has('v') && file.count < search.most) {
    file.count++;
    if (isSilent) return '';
    return matched(line, file, search);
  }
  if (isSilent) return '';
  if (file.afterLeft > 0) {
    file.afterLeft--;
    file.lastShown = file.number;
    return shown(line, file, search, '-', file.number);
  }
  if (search.before > 0) file.recent = [...file.recent, line].slice(-search.before);
  return '';
}

function matched(line: Bytes, file: Searched, search: Search): Bytes {
  const { options, matcher } = search;
  if (options.has('o')) {
    if (options.has('v')) return '';
    matcher.lastIndex = 0;
    return [...line.matchAll(matcher)]
      .filter(([one]) => one !== '')
      .map(([one]) => shown(one, file, search, ':', file.number))
      .join('');
  }
  const hasGap = file.lastShown > 0 && file.number - file.recent.length > file.lastShown + 1;
  let text = hasGap && (search.before > 0 || search.after > 0) ? '--\n' : '';
  const first = file.number - file.recent.length;
  for (const [index, one] of file.recent.entries())
    text += shown(one, file, search, '-', first + index);
  file.recent = [];
  file.afterLeft = search.after;
  file.lastShown = file.number;
  return text + shown(line, file, search, ':', file.number);
}

function shown(
  line: Bytes,
  file: Searched,
  { options, isNamed }: Search,
  mark: string,
  number: number,
): Bytes {
  const name = isNamed ? `${file.name}${mark}` : '';
  return `${name}${options.has('n') ? `${number}${mark}` : ''}${line}${options.has('z') ? '\0' : '\n'}`;
}
