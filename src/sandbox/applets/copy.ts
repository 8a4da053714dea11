// `cp` and `mv`: files and whole trees to another place, with what is kept of them.
import { link, makeFolder, rename, removeFolder, symlink, unlink } from '../files/change.ts';
import { errorText, FileError } from '../files/error.ts';
import { chmod, chown, setModified } from '../files/meta.ts';
import type { Found } from '../files/mount.ts';
import { listFolder, openFile, writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { agree, isFolder } from './make-files.ts';
import { optionsOf, out, say, usage, type Options, type Tool } from './tool.ts';

const longNames = new Map([
  ['recursive', 'r'],
  ['force', 'f'],
  ['archive', 'a'],
  ['interactive', 'i'],
  ['verbose', 'v'],
  ['no-clobber', 'n'],
  ['no-target-directory', 'T'],
  ['target-directory', 't'],
  ['update', 'u'],
]);

/** Sources, and the place of each. */
function* placesOf(tool: Tool, options: Options): Doing<[from: Bytes, to: Bytes][]> {
  const words = [...options.words];
  const into = options.value('t');
  const target = into ?? (words.length > 1 ? (words.pop() ?? '') : null);
  if (target === null || words.length === 0) {
    yield* usage(tool);
    return [];
  }
  const isInto =
    into !== undefined || words.length > 1 || (isFolder(tool, target) && !options.has('T'));
  return words.map((from) => [
    from,
    isInto
      ? `${target.replace(/\/+$/, '') || '/'}/${from.replace(/\/+$/, '').replace(/^.*\//, '')}`
      : target,
  ]);
}

export function* cp(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'arRPLHdpfinlsTt:uv', longNames);
  let status = 0;
  for (const [from, to] of yield* placesOf(tool, options))
    if (!(yield* copyOne(tool, from, to, options, true))) status = 1;
  return status;
}

function* copyOne(
  tool: Tool,
  from: Bytes,
  to: Bytes,
  options: Options,
  isNamed: boolean,
): Doing<boolean> {
  const isRecursive = ['a', 'r', 'R'].some(options.has);
  const keepsLinks =
    ['a', 'd', 'P'].some(options.has) ||
    (isRecursive && !options.has('L') && !(options.has('H') && isNamed));
  const found = lookup(tool.self, from, !keepsLinks);
  if (found instanceof FileError) {
    yield* say(tool, `can't stat '${from}': ${errorText(found)}`);
    return false;
  }
  const existing = lookup(tool.self, to, !keepsLinks);
  const { node } = found;
  if (!(existing instanceof FileError)) {
    if (existing.node === node) {
      yield* say(tool, `'${from}' and '${to}' are the same file`);
      return false;
    }
    if (options.has('n')) return true;
    if (options.has('u') && existing.node.meta.modified >= node.meta.modified) return true;
    if (
      options.has('i') &&
      existing.node.kind !== 'folder' &&
      !(yield* agree(tool, `overwrite '${to}'? `))
    )
      return true;
  }
  if (node.kind === 'folder' || node.kind === 'live-folder') {
    if (isRecursive) return yield* copyFolder(tool, found, from, to, options);
    yield* say(tool, `omitting directory '${from}'`);
    return false;
  }
  const failure = yield* copyFile(tool, found, from, to, options);
  if (failure !== null) {
    yield* say(tool, failure);
    return false;
  }
  if (options.has('v')) yield* out(tool, `'${from}' -> '${to}'\n`);
  keepMeta(tool, found, to, options);
  return true;
}

/** Null, or what is said. */
function* copyFile(
  tool: Tool,
  { node }: Found,
  from: Bytes,
  to: Bytes,
  options: Options,
): Doing<Bytes | null> {
  const cannot = (error: FileError) => `can't create '${to}': ${errorText(error)}`;
  if (options.has('l') || options.has('s')) {
    const failure = options.has('l') ? link(tool.self, from, to) : symlink(tool.self, from, to);
    return failure === null
      ? null
      : `can't create ${options.has('l') ? '' : 'sym'}link '${to}' to '${from}': ${errorText(failure)}`;
  }
  if (node.kind === 'link') {
    unlink(tool.self, to);
    const failure = symlink(tool.self, node.target, to);
    return failure === null
      ? null
      : `can't create symlink '${to}' to '${node.target}': ${errorText(failure)}`;
  }
  if (isFolder(tool, to)) return `can't create '${to}': Is a directory`;
  const source = openFile(tool.self, from, 'read');
  if (source instanceof FileError) return `can't open '${from}': ${errorText(source)}`;
  const read = source.read(Infinity);
  source.release();
  let failure = writeFile(
    tool.self,
    to,
    typeof read === 'string' && read !== 'later' ? read : '',
    node.meta.mode & 0o777,
  );
  if (failure?.code === 'ENOSPC') return 'write error: No space left on device';
  if (failure !== null && options.has('f') && unlink(tool.self, to) === null)
    failure = writeFile(tool.self, to, read ?? '', node.meta.mode & 0o777);
  return failure === null ? null : cannot(failure);
}

function* copyFolder(
  tool: Tool,
  found: Found,
  from: Bytes,
  to: Bytes,
  options: Options,
): Doing<boolean> {
  const existing = lookup(tool.self, to);
  const target = existing instanceof FileError ? null : existing;
  const parent = lookup(
    tool.self,
    to.replace(/\/*[^/]*\/*$/, '') || (to.startsWith('/') ? '/' : '.'),
  );
  const inside = target?.path ?? (parent instanceof FileError ? '' : `${parent.path}/`);
  const isWithin =
    `${inside}/`.startsWith(`${found.path === '/' ? '' : found.path}/`) &&
    (target === null || target.path !== found.path);
  if (target !== null && target.node.kind !== 'folder') {
    yield* say(tool, `target '${to}' is not a directory`);
    return false;
  }
  if (target === null) {
    const failure = makeFolder(tool.self, to, found.node.meta.mode & 0o777);
    if (failure !== null) {
      yield* say(tool, `can't create directory '${to}': ${errorText(failure)}`);
      return false;
    }
  }
  const names = listFolder(tool.self, from);
  if (names instanceof FileError) {
    yield* say(tool, `can't open '${from}': ${errorText(names)}`);
    return false;
  }
  const made = lookup(tool.self, to);
  let isFine = true;
  for (const name of names) {
    const path = `${from.replace(/\/$/, '')}/${name}`;
    const inner = lookup(tool.self, path, false);
    if (
      isWithin &&
      !(inner instanceof FileError) &&
      !(made instanceof FileError) &&
      inner.node === made.node
    ) {
      yield* say(tool, `recursion detected, omitting directory '${path}'`);
      isFine = false;
    } else if (!(yield* copyOne(tool, path, `${to.replace(/\/$/, '')}/${name}`, options, false)))
      isFine = false;
  }
  if (options.has('v')) yield* out(tool, `'${from}' -> '${to}'\n`);
  keepMeta(tool, found, to, options);
  return isFine;
}

function keepMeta({ self }: Tool, { node }: Found, to: Bytes, options: Options): void {
  if (!options.has('a') && !options.has('p')) return;
  const { uid, gid, mode, modified } = node.meta;
  chown(self, to, uid, gid, false);
  if (node.kind !== 'link') chmod(self, to, () => mode);
  setModified(self, to, modified, false);
}

export function* mv(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'finTt:v', longNames);
  let status = 0;
  for (const [from, to] of yield* placesOf(tool, options))
    if (!(yield* moveOne(tool, from, to, options))) status = 1;
  return status;
}

function* moveOne(tool: Tool, from: Bytes, to: Bytes, options: Options): Doing<boolean> {
  const { self } = tool;
  const existing = lookup(self, to, false);
  if (!(existing instanceof FileError)) {
    if (options.has('n')) return true;
    if (options.has('i') && !(yield* agree(tool, `overwrite '${to}'? `))) return true;
  }
  const failure = rename(self, from, to);
  if (failure?.code === 'EXDEV') return yield* moveAcross(tool, from, to, options);
  if (failure !== null) {
    yield* say(tool, `can't rename '${from}': ${errorText(failure)}`);
    return false;
  }
  if (options.has('v')) yield* out(tool, `'${from}' -> '${to}'\n`);
  return true;
}

/** Into another file system: copied, then removed. */
function* moveAcross(tool: Tool, from: Bytes, to: Bytes, options: Options): Doing<boolean> {
  const values = new Map([['a', ['']]]);
  const archive: Options = {
    ...options,
    values,
    has: (option) => values.has(option),
    value: () => undefined,
  };
  if (!isFolder(tool, to, false)) unlink(tool.self, to);
  if (!(yield* copyOne(tool, from, to, archive, true))) return false;
  return removeAll(tool, from);
}

function removeAll(tool: Tool, path: Bytes): boolean {
  if (!isFolder(tool, path, false)) return unlink(tool.self, path) === null;
  const names = listFolder(tool.self, path);
  if (!(names instanceof FileError)) for (const name of names) removeAll(tool, `${path}/${name}`);
  return removeFolder(tool.self, path) === null;
}
