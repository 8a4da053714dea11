// `ls`: names in columns or one a line, long with modes, owners and dates.
import { errorText, FileError } from '../files/error.ts';
import type { Found } from '../files/mount.ts';
import type { Node } from '../files/node.ts';
import { listFolder } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { isOnHost } from '../kernel/mount-rows.ts';
import type { Doing } from '../kernel/process.ts';
import { fullDate, listedDate } from './dates.ts';
import { modeLetters } from './modes.ts';
import { groupName, userName } from './names.ts';
import { blocksOf, humanSize, linksOf, linkTarget, sizeAt } from './sizes.ts';
import { optionsOf, out, say, sayError, type Options, type Tool } from './tool.ts';

type Entry = { name: Bytes; path: Bytes; node: Node; found: Found };
type Listing = { options: Options; status: number; isFirst: boolean };

const long = new Map([
  ['full-time', '!'],
  ['group-directories-first', '#'],
  ['color', '~'],
]);

export function* ls(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, '1AaCxdLHRFplinshrSXvctuw:!#~', long);
  const names = options.words.length === 0 ? ['.'] : options.words;
  const listing: Listing = { options, status: 0, isFirst: true };
  const files: Entry[] = [];
  const folders: Entry[] = [];
  for (const name of names) {
    const follows =
      !options.has('l') && !options.has('F') ? true : options.has('L') || options.has('H');
    const found = lookup(tool.self, name, follows);
    const other = found instanceof FileError ? lookup(tool.self, name, false) : found;
    if (other instanceof FileError) {
      yield* sayError(tool, name, other);
      listing.status = 1;
      continue;
    }
    const entry = { name, path: name, node: other.node, found: other };
    if (isFolder(entry.node) && !options.has('d')) folders.push(entry);
    else files.push(entry);
  }
  if (files.length > 0) {
    yield* show(tool, arranged(files, options), listing, null);
    listing.isFirst = false;
  }
  const isTitled = names.length > 1 || options.has('R');
  for (const folder of arranged(folders, options))
    yield* showFolder(tool, folder, listing, isTitled);
  return listing.status;
}

function isFolder({ kind }: Node): boolean {
  return kind === 'folder' || kind === 'live-folder';
}

function* showFolder(tool: Tool, folder: Entry, listing: Listing, isTitled: boolean): Doing<void> {
  const { options } = listing;
  const names = listFolder(tool.self, folder.path);
  if (names instanceof FileError) {
    listing.status = 1;
    return yield* say(tool, `can't open '${folder.path}': ${errorText(names)}`);
  }
  const dots = options.has('a') ? ['.', '..'] : [];
  const hasHidden = options.has('a') || options.has('A');
  const entries: Entry[] = [];
  for (const name of [...dots, ...names.filter((one) => hasHidden || !one.startsWith('.'))]) {
    const path = folder.path.endsWith('/') ? folder.path + name : `${folder.path}/${name}`;
    const found = lookup(tool.self, path, options.has('L'));
    if (!(found instanceof FileError)) entries.push({ name, path, node: found.node, found });
  }
  if (!listing.isFirst) yield* out(tool, '\n');
  if (isTitled) yield* out(tool, `${folder.path}:\n`);
  listing.isFirst = false;
  const shown = arranged(entries, options);
  const blocks = entries.reduce((sum, { node }) => sum + blocksOf(node), 0);
  yield* show(tool, shown, listing, blocks);
  if (!options.has('R')) return;
  for (const entry of shown)
    if (isFolder(entry.node) && entry.name !== '.' && entry.name !== '..')
      yield* showFolder(tool, entry, listing, true);
}

function arranged(entries: readonly Entry[], options: Options): Entry[] {
  const byName = (one: Entry, other: Entry) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
  const extension = ({ name }: Entry) => /\.[^.]*$/.exec(name)?.[0] ?? '';
  const sorted = [...entries].sort((one, other) => {
    if (options.has('S')) return sizeAt(other.found) - sizeAt(one.found) || byName(one, other);
    if (options.has('t'))
      return other.node.meta.modified - one.node.meta.modified || byName(one, other);
    if (options.has('X'))
      return extension(one) < extension(other)
        ? -1
        : extension(one) > extension(other)
          ? 1
          : byName(one, other);
    if (options.has('v')) return one.name.localeCompare(other.name, 'en', { numeric: true });
    return byName(one, other);
  });
  if (options.has('r')) sorted.reverse();
  if (options.has('#'))
    return [
      ...sorted.filter(({ node }) => isFolder(node)),
      ...sorted.filter(({ node }) => !isFolder(node)),
    ];
  return sorted;
}

function* show(
  tool: Tool,
  entries: readonly Entry[],
  { options }: Listing,
  blocks: number | null,
): Doing<void> {
  const isLong = options.has('l') || options.has('n') || options.has('!');
  // busybox pads a human total to nine columns.
  const total = blocks === null || (!isLong && !options.has('s')) ? '' : totalLine(blocks, options);
  const lines = entries.map((entry) =>
    isLong ? longLine(tool, entry, options) : shortName(entry, options),
  );
  const isTty = tool.self.fds.get(1)?.kind === 'tty';
  if (!isLong && (options.has('C') || options.has('x') || (isTty && !options.has('1'))))
    return yield* out(tool, columns(lines, Number(options.value('w') ?? 80), options.has('x')));
  const shown = isLong && isOnHost(tool.self) ? gnuColumns(lines) : lines;
  yield* out(tool, total + shown.map((line) => `${line}\n`).join(''));
}

/** GNU's ls makes each column as wide as what stands in it. */
function gnuColumns(lines: readonly Bytes[]): Bytes[] {
  const rows = lines.map((line) => /^(\S+) +(\d+) (\S+) +(\S+) +(\d+) (.*)$/s.exec(line));
  const wide = [2, 3, 4, 5].map((cell) =>
    Math.max(0, ...rows.map((row) => (row?.[cell] ?? '').length)),
  );
  const [links = 0, user = 0, group = 0, size = 0] = wide;
  return rows.map((row, index) =>
    row === null
      ? (lines[index] ?? '')
      : `${row[1]} ${(row[2] ?? '').padStart(links)} ${(row[3] ?? '').padEnd(user)} ${(row[4] ?? '').padEnd(group)} ${(row[5] ?? '').padStart(size)} ${row[6]}`,
  );
}

function totalLine(blocks: number, options: Options): Bytes {
  return options.has('h')
    ? `total ${(blocks < 1024 ? `${blocks}K` : humanSize(blocks * 1024)).padEnd(7)}\n`
    : `total ${blocks}\n`;
}

function shortName({ name, node }: Entry, options: Options): Bytes {
  const inode = options.has('i') ? `${String(node.meta.inode).padStart(7)} ` : '';
  const size = options.has('s') ? `${String(blocksOf(node)).padStart(6)} ` : '';
  return `${inode}${size}${name}${mark(node, options)}`;
}

function mark(node: Node, options: Options): Bytes {
  if (isFolder(node)) return options.has('F') || options.has('p') ? '/' : '';
  if (!options.has('F')) return '';
  if (node.kind === 'link') return '@';
  if (node.kind === 'fifo') return '|';
  return node.kind === 'file' && (node.meta.mode & 0o111) !== 0 ? '*' : '';
}

function longLine(tool: Tool, { name, node, found }: Entry, options: Options): Bytes {
  const { self } = tool;
  const { meta } = node;
  const isNumeric = options.has('n');
  const user = isNumeric ? null : userName(self, meta.uid);
  const group = isNumeric ? null : groupName(self, meta.gid);
  const links = linksOf(found);
  const size =
    node.kind === 'device'
      ? `${String(node.major).padStart(4)}, ${String(node.minor).padStart(3)} `
      : options.has('h')
        ? `${humanSize(sizeAt(found)).padStart(7)} `
        : `${String(sizeAt(found)).padStart(9)} `;
  const inode = options.has('i') ? `${String(meta.inode).padStart(7)} ` : '';
  const blocks = options.has('s') ? `${String(blocksOf(node)).padStart(6)} ` : '';
  const date = options.has('!')
    ? fullDate(meta.modified).replace(/\.\d+ /, ' ')
    : listedDate(meta.modified, self.clock.now);
  const target = linkTarget(node);
  const arrow = target === null ? '' : ` -> ${target}`;
  const owner = `${(user ?? String(meta.uid)).slice(0, 8).padEnd(8)} ${(group ?? String(meta.gid)).slice(0, 8).padEnd(8)}`;
  return `${inode}${blocks}${modeLetters(node)} ${String(links).padStart(4)} ${owner} ${size}${date} ${name}${arrow === '' ? mark(node, options) : arrow}`;
}

function columns(names: readonly Bytes[], width: number, isAcross: boolean): Bytes {
  if (names.length === 0) return '';
  const widest = Math.max(...names.map(({ length }) => length)) + 2;
  const across = Math.max(1, Math.floor(width / widest));
  const rows = Math.ceil(names.length / across);
  let text = '';
  for (let row = 0; row < rows; row++) {
    const line: Bytes[] = [];
    for (let column = 0; column < across; column++) {
      const name = names[isAcross ? row * across + column : column * rows + row];
      if (name !== undefined) line.push(name);
    }
    text += `${line.map((name, index) => (index === line.length - 1 ? name : name.padEnd(widest))).join('')}\n`;
  }
  return text;
}
