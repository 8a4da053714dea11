// Trees of files: what is shared, what is copied, links, mounts, permissions, and what is different afterwards.
import { expect, test } from 'vitest';
import {
  link,
  makeFolder,
  makeFolders,
  removeFolder,
  rename,
  symlink,
  unlink,
} from '../../../src/sandbox/files/change.ts';
import { diffTrees } from '../../../src/sandbox/files/diff.ts';
import { FileError } from '../../../src/sandbox/files/error.ts';
import { chmod } from '../../../src/sandbox/files/meta.ts';
import type { FileStore, Mount, Viewer } from '../../../src/sandbox/files/mount.ts';
import { listFolder, openFile, readFile, writeFile } from '../../../src/sandbox/files/open.ts';
import { emptyStore, freeze, storeFrom } from '../../../src/sandbox/files/store.ts';
import { lookup } from '../../../src/sandbox/files/walk.ts';

const capabilities = new Set(['DAC_OVERRIDE', 'FOWNER', 'CHOWN']);

function mounted(at: string, store: FileStore, more: Partial<Mount> = {}): Mount {
  return {
    at,
    store,
    from: '/',
    isReadOnly: false,
    source: 'none',
    type: 'x',
    options: 'rw',
    ...more,
  };
}

function view(mounts: Mount[], uid = 0): Viewer {
  const user = { uid, gid: uid, groups: [] };
  return {
    mounts,
    user,
    cwd: '/',
    capabilities,
    umask: 0o022,
    hostPid: 1,
    clock: { now: 5 },
    fds: new Map(),
    tty: null,
  };
}

function code(result: unknown): unknown {
  return result instanceof FileError ? result.code : result;
}

function world(): { store: FileStore; me: Viewer } {
  const store = emptyStore('root', 1);
  const me = view([mounted('/', store)]);
  makeFolders(me, '/a/b');
  writeFile(me, '/a/f', 'text');
  symlink(me, '../a/f', '/a/l');
  return { store, me };
}

test('what is read through links, dots and mounts', () => {
  const { me } = world();
  const volume = emptyStore('volume', 1);
  me.mounts.push(mounted('/a/b', volume));
  writeFile(me, '/a/b/v', 'inside');
  const table = ['/a/f', '/a/l', 'a/./b/../f', '/a/b/v', '/a/f/x', '/a/l/', '/none', '/a', ''];
  expect(table.map((path) => code(readFile(me, path)))).toEqual([
    'text',
    'text',
    'text',
    'inside',
    'ENOTDIR',
    'ENOTDIR',
    'ENOENT',
    'EISDIR',
    'ENOENT',
  ]);
  expect([code(removeFolder(me, '/a/b')), code(rename(me, '/a/f', '/a/b/f'))]).toEqual([
    'EBUSY',
    'EXDEV',
  ]);
});

test('a frozen tree stays as it is while its children change, and they see each other not', () => {
  const { store, me } = world();
  const image = freeze(store);
  const one = storeFrom('one', image);
  const two = storeFrom('two', image);
  const inOne = view([mounted('/', one)]);
  const inTwo = view([mounted('/', two)]);
  writeFile(inOne, '/a/f', 'one');
  writeFile(inOne, '/a/b/new', '');
  unlink(inOne, '/a/l');
  expect([readFile(me, '/a/f'), readFile(inOne, '/a/f'), readFile(inTwo, '/a/f')]).toEqual([
    'text',
    'one',
    'text',
  ]);
  expect(diffTrees(image, one.root).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'C /a',
    'C /a/b',
    'A /a/b/new',
    'C /a/f',
    'D /a/l',
  ]);
  expect(diffTrees(image, two.root)).toEqual([]);
});

test('an open file goes on into the copy after a snapshot', () => {
  const { store, me } = world();
  const stream = openFile(me, '/a/f', 'append');
  if (stream instanceof FileError) throw stream;
  stream.write('+1');
  const image = freeze(store);
  stream.write('+2');
  expect([
    readFile(me, '/a/f'),
    readFile(view([mounted('/', storeFrom('x', image))]), '/a/f'),
  ]).toEqual(['text+1+2', 'text+1']);
});

test('what is refused, and with which error', () => {
  const { store, me } = world();
  const readOnly = view([mounted('/', store, { isReadOnly: true })]);
  const nobody = view([mounted('/', store)], 1000);
  writeFile(me, '/secret', 'x');
  chmod(me, '/secret', () => 0o600);
  const small = emptyStore('small', 1);
  small.limitBytes = 10;
  me.mounts.push(mounted('/small', small));
  expect(
    [
      makeFolder(me, '/a'),
      makeFolder(me, '/x/y'),
      removeFolder(me, '/a'),
      unlink(me, '/a'),
      writeFile(readOnly, '/new', ''),
      writeFile(readOnly, '/a/f', ''),
      writeFile(nobody, '/new', ''),
      readFile(nobody, '/secret'),
      rename(me, '/a', '/a/b/c'),
      link(me, '/a', '/h'),
      writeFile(me, '/small/f', 'x'.repeat(11)),
      chmod(nobody, '/a', () => 0),
      writeFile(me, '/n/', ''),
    ].map(code),
  ).toEqual([
    'EEXIST',
    'ENOENT',
    'ENOTEMPTY',
    'EISDIR',
    'EROFS',
    'EROFS',
    'EACCES',
    'EACCES',
    'EINVAL',
    'EPERM',
    'ENOSPC',
    'EPERM',
    'EISDIR',
  ]);
});

test('names of one file are one file, and the bytes of the tree are counted once', () => {
  const { store, me } = world();
  link(me, '/a/f', '/h');
  writeFile(me, '/h', 'other words');
  const found = lookup(me, '/a/f');
  expect([
    readFile(me, '/a/f'),
    found instanceof FileError || found.node.kind !== 'file' || found.node.links,
    store.usedBytes,
  ]).toEqual(['other words', 2, 11]);
  unlink(me, '/h');
  unlink(me, '/a/f');
  expect([store.usedBytes, listFolder(me, '/a')]).toEqual([0, ['l', 'b']]);
});
