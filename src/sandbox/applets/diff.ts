// `cmp` and `diff`: where two files, or two folders, are not the same.
import { errorText, FileError } from '../files/error.ts';
import { listFolder, openFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { input, optionsOf, out, say, usage, type Tool } from './tool.ts';
import { unified } from './unified.ts';
import { named } from './dump.ts';

export function* cmp(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'slLn:');
  const [left, right = '-'] = options.words;
  if (left === undefined) return yield* usage(tool);
  const one = yield* named(tool, left);
  const other = one === null ? null : yield* named(tool, right);
  if (one === null || other === null) return 2;
  if (one === other) return 0;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  if (options.has('s')) return 1;
  if (at >= one.length || at >= other.length)
    yield* say(tool, `EOF on ${one.length < other.length ? left : right}`);
  else
    yield* out(
      tool,
      `${left} ${right} differ: byte ${at + 1}, line ${one.slice(0, at).split('\n').length}\n`,
    );
  return 1;
}

export function* diff(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    'abdiBqrNsTtwuU:L:S:',
    new Map([
      ['brief', 'q'],
      ['recursive', 'r'],
    ]),
  );
  const [left, right] = options.words;
  if (left === undefined || right === undefined) return yield* usage(tool);
  return yield* compare(tool, left, right, options.has('q'), options.has('r'));
}

function isFolder(tool: Tool, path: Bytes): boolean {
  const found = lookup(tool.self, path);
  return !(found instanceof FileError) && found.node.kind === 'folder';
}

function* compare(
  tool: Tool,
  left: Bytes,
  right: Bytes,
  isBrief: boolean,
  isRecursive: boolean,
): Doing<number> {
  const folders = [isFolder(tool, left), isFolder(tool, right)];
  if (folders[0] === true && folders[1] === true)
    return yield* compareFolders(tool, left, right, isBrief, isRecursive);
  const join = (folder: Bytes, file: Bytes) => `${folder}/${file.replace(/^.*\//, '')}`;
  const [from, to] = [
    folders[0] === true ? join(left, right) : left,
    folders[1] === true ? join(right, left) : right,
  ];
  const texts: Bytes[] = [];
  for (const path of [from, to]) {
    if (path !== '-') {
      const found = openFile(tool.self, path, 'read');
      if (found instanceof FileError) {
        yield* say(tool, `can't stat '${path}': ${errorText(found)}`);
        return 2;
      }
      found.release();
    }
    texts.push((yield* input(tool, path)) ?? '');
  }
  const [one = '', other = ''] = texts;
  if (one === other) return 0;
  yield* out(tool, isBrief ? `Files ${from} and ${to} differ\n` : unified(from, to, one, other));
  return 1;
}

function* compareFolders(
  tool: Tool,
  left: Bytes,
  right: Bytes,
  isBrief: boolean,
  isRecursive: boolean,
): Doing<number> {
  const list = (path: Bytes) => {
    const found = listFolder(tool.self, path);
    return found instanceof FileError ? [] : found;
  };
  const [one, other] = [list(left), list(right)];
  let status = 0;
  for (const name of [...new Set([...one, ...other])].sort()) {
    if (!one.includes(name) || !other.includes(name)) {
      yield* out(tool, `Only in ${one.includes(name) ? left : right}: ${name}\n`);
      status = 1;
      continue;
    }
    const [from, to] = [`${left}/${name}`, `${right}/${name}`];
    if (isFolder(tool, from) && isFolder(tool, to)) {
      if (isRecursive) status = Math.max(status, yield* compare(tool, from, to, isBrief, true));
      else yield* out(tool, `Common subdirectories: ${from} and ${to}\n`);
    } else status = Math.max(status, yield* compare(tool, from, to, isBrief, isRecursive));
  }
  return status;
}
