// `tar`: makes, lists and unpacks archives, plain and compressed.
import { link, makeFolders, makeFolder, symlink, unlink } from '../files/change.ts';
import { errorText, FileError } from '../files/error.ts';
import { chmod, chown, setModified } from '../files/meta.ts';
import type { Node } from '../files/node.ts';
import { listFolder, openFile, writeFile } from '../files/open.ts';
import { writeTar } from '../files/tar.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readAll } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { formatDate } from './dates.ts';
import { gunzipped, gzipped } from './gzip.ts';
import { modeLetters } from './modes.ts';
import { groupName, userName } from './names.ts';
import { die, optionsOf, out, readWhole, say, usage, type Options, type Tool } from './tool.ts';

const long = new Map([
  ['create', 'c'],
  ['extract', 'x'],
  ['list', 't'],
  ['file', 'f'],
  ['directory', 'C'],
  ['verbose', 'v'],
  ['gzip', 'z'],
  ['strip-components', '!'],
  ['exclude', 'X'],
  ['numeric-owner', '#'],
  ['no-recursion', '~'],
]);

export function* tar(tool: Tool): Doing<number> {
  const [first = ''] = tool.args;
  const args = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...tool.args.slice(1)] : tool.args;
  const options = yield* optionsOf({ ...tool, args }, 'ctxjJzZahmvokOpf:C:T:X:!:#~', long);
  const modes = ['c', 'x', 't'].filter(options.has);
  if (modes.length !== 1) return yield* usage(tool);
  if (['j', 'J', 'Z'].some(options.has)) throw new NotModelled('tar with bzip2, xz or compress');
  const folder = options.value('C');
  const self = folder === undefined ? tool.self : inFolder(tool, folder);
  if (self === null)
    return yield* die(
      tool,
      `can't change directory to '${folder ?? ''}': No such file or directory`,
    );
  if (options.has('c')) return yield* create(tool, self, options);
  return yield* read(tool, self, options);
}

type Place = Parameters<typeof lookup>[0];

/** The same viewer, standing elsewhere. */
function inFolder(tool: Tool, folder: Bytes): Place | null {
  const found = lookup(tool.self, folder);
  if (found instanceof FileError || found.node.kind !== 'folder') return null;
  const { mounts, user, capabilities, umask, hostPid, clock, fds, tty } = tool.self;
  return { mounts, user, capabilities, umask, hostPid, clock, fds, tty, cwd: found.path };
}

function* create(tool: Tool, self: Place, options: Options): Doing<number> {
  if (options.words.length === 0) return yield* die(tool, 'empty archive');
  let archive = '';
  let status = 0;
  const archivePath = options.value('f');
  const isToStdout = archivePath === undefined || archivePath === '-';
  let isTold = false;
  const excluded = options.values.get('X') ?? [];
  const visit = function* (path: Bytes): Doing<void> {
    const found = lookup(self, path, options.has('h'));
    if (found instanceof FileError) {
      yield* say(tool, `${path}: ${errorText(found)}`);
      status = 1;
      return;
    }
    if (excluded.some((one) => path === one || path.endsWith(`/${one}`))) return;
    const name = path.replace(/^\/+/, '');
    if (name !== path && !isTold) {
      isTold = true;
      yield* say(tool, "removing leading '/' from member names");
    }
    const { node } = found;
    const isFolder = node.kind === 'folder';
    const shown = isFolder ? `${name.replace(/\/$/, '')}/` : name;
    if (options.has('v')) {
      const line = `${shown}\n`;
      if (isToStdout) tool.self.fds.get(2)?.write(line);
      else yield* out(tool, line);
    }
    archive += writeTar([
      { path: name.replace(/\/$/, ''), node: isFolder ? { ...node, entries: new Map() } : node },
    ]).slice(0, -1024);
    if (!isFolder || options.has('~')) return;
    const names = listFolder(self, path);
    for (const entry of names instanceof FileError ? [] : names)
      yield* visit(`${path.replace(/\/$/, '')}/${entry}`);
  };
  for (const path of options.words) yield* visit(path);
  archive += '\0'.repeat(1024);
  const isPacked = options.has('z') || (options.has('a') && /\.t?gz$/.test(archivePath ?? ''));
  const bytes = isPacked
    ? gzipped(archive)
    : archive.padEnd(Math.ceil(archive.length / 10_240) * 10_240, '\0');
  if (isToStdout) yield* out(tool, bytes);
  else {
    const failure = writeFile(tool.self, archivePath, bytes);
    if (failure !== null)
      return yield* die(tool, `can't open '${archivePath}': ${errorText(failure)}`);
  }
  if (status !== 0) yield* say(tool, 'error exit delayed from previous errors');
  return status;
}

type Entry = { name: Bytes; node: Node; target: Bytes };

function entriesOf(data: Bytes): Entry[] | null {
  const entries: Entry[] = [];
  let longName = '';
  for (let at = 0; at + 512 <= data.length && data[at] !== '\0';) {
    const field = (from: number, length: number) =>
      data.slice(at + from, at + from + length).replace(/\0[^]*$/, '');
    const octal = (from: number, length: number) =>
      Number.parseInt(field(from, length).trim() || '0', 8);
    if (data.slice(at + 257, at + 262) !== 'ustar') return null;
    const size = octal(124, 12);
    const body = data.slice(at + 512, at + 512 + size);
    const type = data[at + 156] ?? '0';
    const prefix = field(345, 155);
    const name = longName || (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`);
    const target = field(157, 100);
    const owner = {};
    const meta = {
      mode: octal(100, 8) & 0o7777,
      uid: octal(108, 8),
      gid: octal(116, 8),
      modified: octal(136, 12) * 1000,
      inode: 0,
    };
    at += 512 + Math.ceil(size / 512) * 512;
    longName = type === 'L' ? body.replace(/\0+$/, '') : '';
    if (type === '5')
      entries.push({ name, target, node: { kind: 'folder', owner, meta, entries: new Map() } });
    else if (type === '2')
      entries.push({ name, target, node: { kind: 'link', owner, meta, target } });
    else if ('01\0'.includes(type))
      entries.push({
        name,
        target: type === '1' ? target : '',
        node: { kind: 'file', owner, meta, data: body, links: 1 },
      });
  }
  return entries;
}

function* read(tool: Tool, self: Place, options: Options): Doing<number> {
  const path = options.value('f');
  let data = '';
  if (path === undefined || path === '-') data = yield* readAll(tool.self, 0);
  else {
    const stream = openFile(tool.self, path, 'read');
    if (stream instanceof FileError)
      return yield* die(tool, `can't open '${path}': ${errorText(stream)}`);
    data = (yield* readWhole(tool, stream, path)) ?? '';
    stream.release();
  }
  const plain = gunzipped(data);
  if (options.has('z') && plain === null) {
    yield* say(tool, 'invalid magic');
    return yield* die(tool, 'short read');
  }
  const archive = plain ?? data;
  if (archive.length < 512) return yield* die(tool, 'short read');
  const entries = entriesOf(archive);
  if (entries === null) return yield* die(tool, 'invalid tar magic');
  return yield* handOut(tool, self, options, entries);
}

function* handOut(
  tool: Tool,
  self: Place,
  options: Options,
  entries: readonly Entry[],
): Doing<number> {
  const wanted = options.words.map((word) => word.replace(/\/$/, ''));
  const seen = new Set<Bytes>();
  const stripped = Number(options.value('!') ?? 0);
  let status = 0;
  for (const entry of entries) {
    const bare = entry.name.replace(/\/$/, '');
    const match = wanted.find((word) => bare === word || bare.startsWith(`${word}/`));
    if (wanted.length > 0 && match === undefined) continue;
    if (match !== undefined) seen.add(match);
    const name = stripped === 0 ? entry.name : entry.name.split('/').slice(stripped).join('/');
    if (name === '') continue;
    if (options.has('t') || options.has('v'))
      yield* out(tool, options.has('t') && options.has('v') ? longLine(tool, entry) : `${name}\n`);
    if (!options.has('x')) continue;
    if (options.has('O')) yield* out(tool, entry.node.kind === 'file' ? entry.node.data : '');
    else {
      const failure = place(self, name, entry, options);
      if (failure !== null) {
        yield* say(tool, `can't open '${name}': ${errorText(failure)}`);
        status = 1;
      }
    }
  }
  for (const word of options.words)
    if (!seen.has(word.replace(/\/$/, ''))) {
      yield* say(tool, `${word}: not found in archive`);
      status = 1;
    }
  return status;
}

function longLine({ self }: Tool, { name, node }: Entry): Bytes {
  const { uid, gid, modified } = node.meta;
  const owner = `${userName(self, uid) ?? uid}/${groupName(self, gid) ?? gid}`;
  const size = node.kind === 'file' ? node.data.length : 0;
  const arrow = node.kind === 'link' ? ` -> ${node.target}` : '';
  return `${modeLetters(node)} ${owner} ${String(size).padStart(9)} ${formatDate('%Y-%m-%d %H:%M:%S', modified)} ${name}${arrow}\n`;
}

function place(
  self: Place,
  name: Bytes,
  { node, target }: Entry,
  options: Options,
): FileError | null {
  const path = name.replace(/^\/+/, '').replace(/\/$/, '');
  if (path === '' || path === '.') return null;
  const parent = path.includes('/') ? path.replace(/\/[^/]*$/, '') : null;
  if (parent !== null && lookup(self, parent) instanceof FileError) makeFolders(self, parent);
  const { mode, uid, gid, modified } = node.meta;
  let failure: FileError | null = null;
  if (node.kind === 'folder') {
    failure = makeFolder(self, path, mode);
    if (failure?.code === 'EEXIST') failure = null;
  } else {
    if (!options.has('k')) unlink(self, path);
    if (node.kind === 'link') failure = symlink(self, node.target, path);
    else if (target !== '') failure = link(self, target, path);
    else failure = writeFile(self, path, node.kind === 'file' ? node.data : '', mode);
  }
  if (failure !== null) return failure;
  if (self.user.uid === 0 && !options.has('o')) chown(self, path, uid, gid, false);
  if (node.kind !== 'link') chmod(self, path, () => mode);
  if (!options.has('m')) setModified(self, path, modified, false);
  return null;
}
