// Applets about what is known of files: chmod, chown, chgrp, stat, readlink, realpath, basename, dirname, which, pwd.
import { errorText, FileError } from '../files/error.ts';
import { chmod as setMode, chown as setOwner } from '../files/meta.ts';
import type { Found } from '../files/mount.ts';
import { sizeOf, type Node } from '../files/node.ts';
import { listFolder } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { findExecutable, searchPathOf } from '../kernel/programs.ts';
import { fullDate } from './dates.ts';
import { changedMode, modeLetters } from './modes.ts';
import { groupId, groupName, userId, userName } from './names.ts';
import { linksOf, linkTarget, sizeAt } from './sizes.ts';
import { die, optionsOf, out, say, sayError, usage, type Options, type Tool } from './tool.ts';

/** The path itself, and with -R everything below it. */
function below(tool: Tool, path: Bytes, options: Options): Bytes[] {
  if (!options.has('R')) return [path];
  const found = lookup(tool.self, path, false);
  if (found instanceof FileError || found.node.kind !== 'folder') return [path];
  const names = listFolder(tool.self, path);
  const inner = names instanceof FileError ? [] : names;
  return [
    path,
    ...inner.flatMap((name) => below(tool, `${path.replace(/\/$/, '')}/${name}`, options)),
  ];
}

export function* chmod(tool: Tool): Doing<number> {
  // `-x` is a mode, not an option.
  const isMode = /^-[rwxXst,]+$/.test(tool.args[0] ?? '');
  const options = yield* optionsOf(isMode ? { ...tool, args: ['--', ...tool.args] } : tool, 'Rcvf');
  const [mode, ...paths] = options.words;
  if (mode === undefined || paths.length === 0) return yield* usage(tool);
  if (changedMode(mode, 0, false, 0) === null) return yield* die(tool, `invalid mode '${mode}'`);
  let status = 0;
  for (const path of paths.flatMap((one) => below(tool, one, options))) {
    const found = lookup(tool.self, path, false);
    if (options.has('R') && !(found instanceof FileError) && found.node.kind === 'link') continue;
    const isFolder = !(found instanceof FileError) && found.node.kind === 'folder';
    const failure = setMode(
      tool.self,
      path,
      (meta) => changedMode(mode, meta.mode, isFolder, tool.self.umask) ?? 0,
    );
    if (failure === null) continue;
    if (!options.has('f')) yield* sayError(tool, path, failure);
    status = 1;
  }
  return status;
}

export function* chown(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'RhLHPcvf');
  const [owner, ...paths] = options.words;
  if (owner === undefined || paths.length === 0) return yield* usage(tool);
  const [, user = '', separator = '', group = ''] = /^([^:.]*)([:.]?)(.*)$/.exec(owner) ?? [];
  const uid = user === '' ? -1 : userId(tool.self, user);
  let gid = group === '' ? -1 : groupId(tool.self, group);
  if (separator !== '' && group === '' && uid !== null && uid !== -1)
    gid = primaryGroup(tool, user, uid);
  if (uid === null || gid === null) {
    const text =
      group === ''
        ? `unknown user ${user}`
        : user === ''
          ? `unknown group ${group}`
          : `unknown user/group ${owner}`;
    return yield* die(tool, text);
  }
  return yield* own(tool, paths, options, uid, gid);
}

function primaryGroup(tool: Tool, user: Bytes, uid: number): number {
  return groupId(tool.self, user) ?? uid;
}

export function* chgrp(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'RhLHPcvf');
  const [group, ...paths] = options.words;
  if (group === undefined || paths.length === 0) return yield* usage(tool);
  const gid = groupId(tool.self, group);
  if (gid === null) return yield* die(tool, `unknown group ${group}`);
  return yield* own(tool, paths, options, -1, gid);
}

function* own(
  tool: Tool,
  paths: Bytes[],
  options: Options,
  uid: number,
  gid: number,
): Doing<number> {
  let status = 0;
  for (const path of paths.flatMap((one) => below(tool, one, options))) {
    const failure = setOwner(tool.self, path, uid, gid, !options.has('h'));
    if (failure === null) continue;
    if (!options.has('f')) yield* sayError(tool, path, failure);
    status = 1;
  }
  return status;
}

export function* stat(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'c:fLt');
  if (options.words.length === 0) yield* usage(tool);
  let status = 0;
  for (const path of options.words) {
    const found = lookup(tool.self, path, options.has('L'));
    if (found instanceof FileError) {
      yield* say(tool, `can't stat '${path}': ${errorText(found)}`);
      status = 1;
      continue;
    }
    const format = options.value('c');
    yield* out(
      tool,
      `${format === undefined ? described(tool, path, found) : formatted(tool, path, found, format)}\n`,
    );
  }
  return status;
}

const kinds = new Map<Node['kind'], Bytes>([
  ['folder', 'directory'],
  ['live-folder', 'directory'],
  ['link', 'symbolic link'],
  ['descriptor', 'symbolic link'],
  ['device', 'character special file'],
  ['fifo', 'fifo'],
]);

function kindText(node: Node): Bytes {
  return kinds.get(node.kind) ?? (sizeOf(node) === 0 ? 'regular empty file' : 'regular file');
}

function formatted(tool: Tool, path: Bytes, found: Found, format: Bytes): Bytes {
  const { node, mount } = found;
  const { meta } = node;
  const target = linkTarget(node);
  const values = new Map<string, string>([
    ['n', path],
    ['N', target === null ? `'${path}'` : `'${path}' -> '${target}'`],
    ['s', String(sizeAt(found))],
    ['a', (meta.mode & 0o7777).toString(8)],
    ['A', modeLetters(node)],
    ['f', '81a4'],
    ['u', String(meta.uid)],
    ['g', String(meta.gid)],
    ['U', userName(tool.self, meta.uid) ?? 'UNKNOWN'],
    ['G', groupName(tool.self, meta.gid) ?? 'UNKNOWN'],
    ['h', String(linksOf(found))],
    ['i', String(meta.inode)],
    ['F', kindText(node)],
    ['b', String(Math.ceil(sizeAt(found) / 4096) * 8)],
    ['B', '512'],
    ['o', '4096'],
    ['m', mount.at],
  ]);
  for (const letter of 'xyz') values.set(letter, fullDate(meta.modified));
  for (const letter of 'XYZ') values.set(letter, String(Math.floor(meta.modified / 1000)));
  return format.replace(/%(\w|%)/g, (whole, letter: string) =>
    letter === '%' ? '%' : (values.get(letter) ?? whole),
  );
}

function described(tool: Tool, path: Bytes, found: Found): Bytes {
  const { node } = found;
  const { meta } = node;
  const pad = (text: string, width: number) => text.padEnd(width);
  const owner = (id: number, name: Bytes | null) =>
    `${String(id).padStart(5)}/${(name ?? 'UNKNOWN').padStart(8)}`;
  const target = linkTarget(node);
  return [
    `  File: ${target === null ? path : `'${path}' -> '${target}'`}`,
    `  Size: ${pad(String(sizeAt(found)), 10)}\tBlocks: ${pad(String(Math.ceil(sizeAt(found) / 4096) * 8), 10)} IO Block: 4096   ${kindText(node)}`,
    `Device: 2ah/42d\tInode: ${pad(String(meta.inode), 10)}  Links: ${linksOf(found)}`,
    `Access: (${(meta.mode & 0o7777).toString(8).padStart(4, '0')}/${modeLetters(node)})  Uid: (${owner(meta.uid, userName(tool.self, meta.uid))})   Gid: (${owner(meta.gid, groupName(tool.self, meta.gid))})`,
    ...['Access', 'Modify', 'Change'].map((word) => `${word}: ${fullDate(meta.modified)}`),
  ].join('\n');
}

export function* readlink(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'fnev');
  if (options.words.length === 0) yield* usage(tool);
  let status = 0;
  for (const path of options.words) {
    const found = lookup(tool.self, path, options.has('f'));
    const text =
      found instanceof FileError
        ? options.has('f')
          ? missing(tool, path)
          : null
        : options.has('f')
          ? found.path
          : linkTarget(found.node);
    if (text === null) status = 1;
    else yield* out(tool, text + (options.has('n') ? '' : '\n'));
  }
  return status;
}

/** All but the last part must be there. */
function missing(tool: Tool, path: Bytes): Bytes | null {
  const folder = lookup(tool.self, path.replace(/[^/]+\/*$/, '') || '.');
  return folder instanceof FileError
    ? null
    : `${folder.path === '/' ? '' : folder.path}/${path.replace(/\/+$/, '').replace(/^.*\//, '')}`;
}

export function* realpath(tool: Tool): Doing<number> {
  const { words } = yield* optionsOf(tool, 'ems');
  if (words.length === 0) yield* usage(tool);
  let status = 0;
  for (const path of words) {
    const found = lookup(tool.self, path);
    if (found instanceof FileError) {
      yield* sayError(tool, path, found);
      status = 1;
    } else yield* out(tool, `${found.path}\n`);
  }
  return status;
}

export function* basename(tool: Tool): Doing<number> {
  const { words } = yield* optionsOf(tool, '+');
  const [path, suffix = ''] = words;
  if (path === undefined || words.length > 2) return yield* usage(tool);
  const name = path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/, '');
  yield* out(
    tool,
    `${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`,
  );
  return 0;
}

export function* dirname(tool: Tool): Doing<number> {
  const { words } = yield* optionsOf(tool, '+');
  const [path] = words;
  if (path === undefined) return yield* usage(tool);
  const trimmed = path.replace(/(.)\/+$/, '$1');
  const at = trimmed.lastIndexOf('/');
  yield* out(tool, `${at === -1 ? '.' : trimmed.slice(0, at).replace(/\/+$/, '') || '/'}\n`);
  return 0;
}

export function* which(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'a');
  if (options.words.length === 0) yield* usage(tool);
  let status = 0;
  for (const name of options.words) {
    const found = findExecutable(tool.self, name, searchPathOf(tool.self));
    if (found instanceof FileError) status = 1;
    else yield* out(tool, `${found.path}\n`);
  }
  return status;
}

export function* pwd(tool: Tool): Doing<number> {
  yield* out(tool, `${tool.self.cwd}\n`);
  return 0;
}
