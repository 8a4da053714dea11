// Applets that make and remove names: mkdir, rmdir, rm, ln, touch, mktemp, truncate, mkfifo, unlink.
import { link, makeFifo, makeFolder, removeFolder, symlink, unlink } from '../files/change.ts';
import { errorText, FileError } from '../files/error.ts';
import { chmod, setModified } from '../files/meta.ts';
import { listFolder, openFile, writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { lineReader, write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { parseDate } from './dates.ts';
import { changedMode } from './modes.ts';
import { count } from './text.ts';
import { die, optionsOf, out, say, sayError, usage, type Options, type Tool } from './tool.ts';

const longNames = new Map([
  ['mode', 'm'],
  ['parents', 'p'],
  ['verbose', 'v'],
  ['recursive', 'r'],
  ['force', 'f'],
  ['ignore-fail-on-non-empty', 'i'],
]);

export function* mkdir(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'm:pvZ', longNames);
  if (options.words.length === 0) yield* usage(tool);
  const text = options.value('m');
  const mode = text === undefined ? 0o777 : changedMode(text, 0o777, true, 0);
  if (mode === null) return yield* die(tool, `invalid mode '${text ?? ''}'`);
  let status = 0;
  for (const path of options.words) {
    const failure = options.has('p')
      ? yield* makeAll(tool, path, mode, options.has('v'))
      : { path, error: makeFolder(tool.self, path, mode) };
    if (failure.error !== null) {
      yield* say(tool, `can't create directory '${failure.path}': ${errorText(failure.error)}`);
      status = 1;
      continue;
    }
    if (text !== undefined) chmod(tool.self, path, () => mode);
    if (options.has('v') && !options.has('p')) yield* created(tool, path);
  }
  return status;
}

function created(tool: Tool, path: Bytes): Doing<void> {
  return out(tool, `created directory: '${path}'\n`);
}

function* makeAll(
  tool: Tool,
  path: Bytes,
  mode: number,
  tells: boolean,
): Doing<{ path: Bytes; error: FileError | null }> {
  let made = '';
  for (const piece of path.match(/[^/]*\/+|[^/]+$/g) ?? []) {
    made += piece;
    if (/^\/+$/.test(made)) continue;
    const found = lookup(tool.self, made);
    if (!(found instanceof FileError) && found.node.kind === 'folder') continue;
    const isLast = made === path;
    const error = makeFolder(tool.self, made, isLast ? mode : 0o777);
    if (error === null) {
      if (tells) yield* created(tool, made);
      continue;
    }
    const isFile = !(found instanceof FileError) || found.code === 'ENOTDIR';
    return { path: made, error: isFile && !isLast ? new FileError('ENOTDIR') : error };
  }
  return { path, error: null };
}

export function* rmdir(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'pi', longNames);
  if (options.words.length === 0) yield* usage(tool);
  let status = 0;
  for (const word of options.words) {
    let path = word;
    for (;;) {
      const failure = removeFolder(tool.self, path);
      if (failure !== null) {
        yield* say(tool, `'${path}': ${errorText(failure)}`);
        status = 1;
        break;
      }
      const parent = path.replace(/\/*[^/]*\/*$/, '');
      if (!options.has('p') || parent === '') break;
      path = parent;
    }
  }
  return status;
}

export function* rm(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'firRv', longNames);
  if (options.words.length === 0 && !options.has('f')) yield* usage(tool);
  let status = 0;
  for (const path of options.words) {
    if (/(^|\/)\.\.?\/*$/.test(path)) {
      yield* say(tool, `can't remove '.' or '..'`);
      status = 1;
    } else if (!(yield* remove(tool, path, options))) status = 1;
  }
  return status;
}

function* remove(tool: Tool, path: Bytes, options: Options): Doing<boolean> {
  const found = lookup(tool.self, path, false);
  if (found instanceof FileError) {
    if (found.code === 'ENOENT' && options.has('f')) return true;
    yield* say(tool, `can't remove '${path}': ${errorText(found)}`);
    return false;
  }
  const isFolder = found.node.kind === 'folder' || found.node.kind === 'live-folder';
  if (isFolder && !options.has('r') && !options.has('R')) {
    yield* say(tool, `'${path}' is a directory`);
    return false;
  }
  if (
    options.has('i') &&
    !(yield* agree(tool, isFolder ? `descend into directory '${path}'? ` : `remove '${path}'? `))
  )
    return true;
  if (isFolder) {
    const names = listFolder(tool.self, path);
    let isEmpty = !(names instanceof FileError);
    for (const name of names instanceof FileError ? [] : names)
      if (!(yield* remove(tool, `${path.replace(/\/$/, '')}/${name}`, options))) isEmpty = false;
    if (!isEmpty && !(names instanceof FileError)) return false;
    if (options.has('i') && !(yield* agree(tool, `remove directory '${path}'? `))) return true;
  }
  const failure = isFolder ? removeFolder(tool.self, path) : unlink(tool.self, path);
  if (failure !== null) {
    yield* say(tool, `can't remove '${path}': ${errorText(failure)}`);
    return false;
  }
  if (options.has('v')) yield* out(tool, `removed ${isFolder ? 'directory: ' : ''}'${path}'\n`);
  return true;
}

export function* agree(tool: Tool, question: Bytes): Doing<boolean> {
  yield* write(tool.self, 2, `${tool.name}: ${question}`);
  const answer = yield* lineReader(tool.self, 0)();
  return /^[yY]/.test(answer ?? '');
}

export function* ln(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'sfnbtvTS:', longNames);
  const { words } = options;
  const [first] = words;
  if (first === undefined) yield* usage(tool);
  const targets = words.length === 1 ? words : words.slice(0, -1);
  const place =
    words.length === 1 ? `./${(first ?? '').replace(/^.*\//, '')}` : (words.at(-1) ?? '');
  if (words.length > 2 && !isFolder(tool, place, true)) {
    for (const _ of targets) yield* say(tool, `${place}: No such file or directory`);
    return 1;
  }
  let status = 0;
  for (const target of targets) {
    const isInto = isFolder(tool, place, !options.has('n')) && !options.has('T');
    const path = isInto
      ? `${place.replace(/\/$/, '')}/${target.replace(/\/+$/, '').replace(/^.*\//, '')}`
      : place;
    if (options.has('f')) unlink(tool.self, path);
    const failure = options.has('s')
      ? symlink(tool.self, target, path)
      : link(tool.self, target, path);
    if (failure !== null) {
      const isTargets = !options.has('s') && lookup(tool.self, target, false) instanceof FileError;
      yield* sayError(tool, isTargets ? target : path.replace(/^\.\//, ''), failure);
      status = 1;
    } else if (options.has('v')) yield* out(tool, `'${path}' -> '${target}'\n`);
  }
  return status;
}

export function isFolder(tool: Tool, path: Bytes, follows = true): boolean {
  const found = lookup(tool.self, path, follows);
  return !(found instanceof FileError) && ['folder', 'live-folder'].includes(found.node.kind);
}

export function* touch(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    'chamd:t:r:f',
    new Map([
      ['no-create', 'c'],
      ['date', 'd'],
      ['reference', 'r'],
    ]),
  );
  if (options.words.length === 0) yield* usage(tool);
  const text = options.value('d') ?? options.value('t');
  let instant: number | null = tool.kernel.now;
  if (text !== undefined) instant = parseDate(text, tool.kernel.now);
  if (instant === null) return yield* die(tool, `invalid date '${text ?? ''}'`);
  const reference = options.value('r');
  if (reference !== undefined) {
    const found = lookup(tool.self, reference);
    if (found instanceof FileError) return yield* die(tool, `${reference}: ${errorText(found)}`);
    instant = found.node.meta.modified;
  }
  let status = 0;
  for (const path of options.words) {
    let failure = setModified(tool.self, path, instant);
    if (failure?.code === 'ENOENT') {
      if (options.has('c')) continue;
      failure = writeFile(tool.self, path, '') ?? setModified(tool.self, path, instant);
    }
    if (failure === null) continue;
    yield* sayError(tool, path, failure);
    status = 1;
  }
  return status;
}

export function* mktemp(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'dqtp:u');
  const base = options.value('p') ?? tool.self.env.get('TMPDIR') ?? '/tmp';
  const given = options.words[0];
  const template = given ?? `${base}/tmp.XXXXXX`;
  const path =
    options.has('t') || (options.has('p') && given !== undefined)
      ? `${base}/${template}`
      : template;
  const letters = 'abcdefghijklmnopABCDEFGHIJKLMNOP';
  const name = path.replace(/X{6,}$/, (xs) =>
    [...xs].map(() => letters[Math.floor(tool.kernel.chance() * 32)]).join(''),
  );
  if (name === path) return yield* die(tool, 'Invalid argument');
  const failure = options.has('d')
    ? makeFolder(tool.self, name, 0o700)
    : writeFile(tool.self, name, '', 0o600);
  if (failure !== null) return yield* die(tool, `: ${errorText(failure)}`);
  yield* out(tool, `${name}\n`);
  return 0;
}

export function* truncate(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'cs:');
  const text = options.value('s');
  if (text === undefined || options.words.length === 0) yield* usage(tool);
  const size = count(text ?? '');
  if (size === null) return yield* die(tool, `invalid number '${text ?? ''}'`);
  let status = 0;
  for (const path of options.words) {
    const stream = openFile(tool.self, path, options.has('c') ? 'update' : 'write', {
      keeps: true,
    });
    if (stream instanceof FileError) {
      yield* sayError(tool, path, stream);
      status = 1;
      continue;
    }
    const length = stream.length?.() ?? 0;
    const keep = stream.read(Infinity);
    const old = typeof keep === 'string' && length > 0 ? keep : '';
    stream.release();
    const failure = writeFile(
      tool.self,
      path,
      old.slice(0, size) + '\0'.repeat(Math.max(0, size - old.length)),
    );
    if (failure !== null) {
      yield* sayError(tool, path, failure);
      status = 1;
    }
  }
  return status;
}

export function* mkfifo(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'm:');
  if (options.words.length === 0) yield* usage(tool);
  let status = 0;
  for (const path of options.words) {
    const failure = makeFifo(tool.self, path);
    if (failure === null) continue;
    yield* sayError(tool, path, failure);
    status = 1;
  }
  return status;
}
