// `df` and `du`: how full file systems are, and what each folder takes.
import { FileError } from '../files/error.ts';
import { listFolder } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { mountRows, type MountRow } from '../kernel/mount-rows.ts';
import type { Doing } from '../kernel/process.ts';
import { blocksOf, humanSize } from './sizes.ts';
import { optionsOf, out, say, sayError, type Options, type Tool } from './tool.ts';

const diskKb = 12_341_824;

export function* df(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'PTakmhi');
  const all = mountRows(tool.self).filter(
    ({ type }) => !['proc', 'sysfs', 'devpts', 'mqueue', 'cgroup'].includes(type),
  );
  const chosen: MountRow[] = [];
  let status = 0;
  for (const path of options.words) {
    const found = lookup(tool.self, path);
    if (found instanceof FileError) {
      yield* say(tool, `${path}: can't find mount point`);
      status = 1;
    } else chosen.push(found.mount);
  }
  const isHuman = options.has('h');
  const title = isHuman
    ? '     Size'
    : options.has('m')
      ? '1M-blocks'
      : options.has('P')
        ? '1024-blocks'
        : '1K-blocks';
  yield* out(
    tool,
    `Filesystem           ${options.has('T') ? 'Type       ' : ''}${title}      Used Available Use% Mounted on\n`,
  );
  const shown = (kb: number) =>
    isHuman
      ? kb === 0
        ? '0'
        : humanSize(kb * 1024)
      : String(options.has('m') ? Math.floor(kb / 1024) : kb);
  for (const row of options.words.length > 0 ? chosen : all) {
    const { source, at: place, type } = row;
    const store = tool.self.mounts.find((mount) => mount === row)?.store;
    const size = sizeOfMount(row, store?.limitBytes ?? null);
    const used = Math.ceil((store?.usedBytes ?? 0) / 1024);
    const percent = size === 0 ? 0 : Math.ceil((used / size) * 100);
    yield* out(
      tool,
      `${source.padEnd(20)} ${options.has('T') ? type.padEnd(10) : ''}${shown(size).padStart(isHuman ? 9 : 9)} ${shown(used).padStart(9)} ${shown(size - used).padStart(9)} ${String(percent).padStart(3)}% ${place}\n`,
    );
  }
  return status;
}

function sizeOfMount({ options }: MountRow, limitBytes: number | null): number {
  if (limitBytes !== null) return Math.ceil(limitBytes / 1024);
  return Number(/\bsize=(\d+)k\b/.exec(options)?.[1] ?? diskKb);
}

export function* du(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'aHLd:clsxhmk', new Map([['max-depth', 'd']]));
  let status = 0;
  let sum = 0;
  const line = (kb: number, path: Bytes) =>
    `${options.has('h') ? humanSize(kb * 1024) : options.has('m') ? Math.ceil(kb / 1024) : kb}\t${path}\n`;
  for (const path of options.words.length === 0 ? ['.'] : options.words) {
    const found = lookup(tool.self, path, false);
    if (found instanceof FileError) {
      yield* sayError(tool, path, found);
      status = 1;
      continue;
    }
    const lines: Bytes[] = [];
    const total = measure(tool, path, 0, options, (kb, each) => lines.push(line(kb, each)));
    sum += total;
    if (options.has('s')) lines.splice(0, lines.length, line(total, path));
    yield* out(tool, lines.join(''));
  }
  if (options.has('c')) yield* out(tool, line(sum, 'total'));
  return status;
}

function measure(
  tool: Tool,
  path: Bytes,
  depth: number,
  options: Options,
  tell: (kb: number, path: Bytes) => void,
): number {
  const found = lookup(tool.self, path, false);
  if (found instanceof FileError) return 0;
  let kb = blocksOf(found.node);
  const isFolder = found.node.kind === 'folder';
  const names = isFolder ? listFolder(tool.self, path) : [];
  if (!(names instanceof FileError))
    for (const name of names)
      kb += measure(tool, `${path.replace(/\/$/, '')}/${name}`, depth + 1, options, tell);
  const most = Number(options.value('d') ?? Infinity);
  if ((isFolder || options.has('a') || depth === 0) && depth <= most) tell(kb, path);
  return kb;
}
