// Files that are written whole: what was there is replaced in one step or stays, and nothing else is touched.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeOutput, writeWhole } from '../../src/world/whole-file.ts';
import { newFolder } from '../support/folder.ts';

const refusals: string[] = [];
vi.mock('node:fs', async (real) => {
  const fs = await real<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    const code = refusals.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);
const textOf = (path: string): string => readFileSync(path, 'utf8');
const modeOf = (path: string): string => (lstatSync(path).mode & 0o777).toString(8);
const reasonFor = (path: string): string => {
  try {
    writeOutput(path, 'new');
    return 'none';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
};

beforeEach(() => {
  folder = newFolder();
  refusals.length = 0;
});

describe('a file that is there', () => {
  test.each(['600', '644', '640', '755'])('keeps its mode %s', (mode) => {
    writeFileSync(at('a'), 'old');
    chmodSync(at('a'), Number.parseInt(mode, 8));
    writeWhole(at('a'), 'new');
    expect([textOf(at('a')), modeOf(at('a')), readdirSync(folder)]).toEqual(['new', mode, ['a']]);
  });

  test('keeps its owner, where root replaces it', () => {
    if (process.getuid?.() !== 0) return;
    writeFileSync(at('a'), 'old');
    execFileSync('chown', ['65534:65534', at('a')]);
    writeWhole(at('a'), 'new');
    expect([lstatSync(at('a')).uid, lstatSync(at('a')).gid]).toEqual([65534, 65534]);
  });

  test('is never seen half written: whoever has it open goes on reading the old one', () => {
    writeFileSync(at('a'), 'old');
    const reader = openSync(at('a'), 'r');
    writeWhole(at('a'), 'new');
    expect([readFileSync(reader, 'utf8'), textOf(at('a'))]).toEqual(['old', 'new']);
    closeSync(reader);
  });
});

describe('a link stays one, and what it leads to is written', () => {
  const links: [what: string, make: () => string][] = [
    ['to a file', () => (writeFileSync(at('to'), 'old'), symlinkSync(at('to'), at('a')), at('to'))],
    ['by a relative path', () => (symlinkSync('to', at('a')), at('to'))],
    ['to nothing yet', () => (symlinkSync(at('to'), at('a')), at('to'))],
    [
      'over another link and out of the folder',
      () => {
        mkdirSync(at('in'));
        symlinkSync(at('in', 'second'), at('a'));
        symlinkSync('../to', at('in', 'second'));
        return at('to');
      },
    ],
    [
      'whose path goes up from behind a linked folder',
      () => {
        mkdirSync(at('far', 'deep'), { recursive: true });
        symlinkSync(at('far', 'deep'), at('near'));
        symlinkSync('near/../to', at('a'));
        return at('far', 'to');
      },
    ],
  ];
  test.each(links)('%s', (_, make) => {
    const target = make();
    writeWhole(at('a'), 'new');
    expect([
      textOf(target),
      lstatSync(target).isFile(),
      lstatSync(at('a')).isSymbolicLink(),
    ]).toEqual(['new', true, true]);
  });

  test('in a circle it is refused', () => {
    symlinkSync('a', at('a'));
    expect([reasonFor(at('a')), readdirSync(folder)]).toEqual(['ELOOP', ['a']]);
  });
});

describe('of the learner’s choice, what is no regular file is written into', () => {
  test('a pipe', async () => {
    execFileSync('mkfifo', [at('a')]);
    const reader = spawn('cat', [at('a')], { stdio: ['ignore', 'pipe', 'inherit'] });
    let read = '';
    reader.stdout.setEncoding('utf8').on('data', (text: string) => (read += text));
    writeOutput(at('a'), 'x'.repeat(200_000));
    await new Promise((resolve) => reader.on('close', resolve));
    expect([read.length, lstatSync(at('a')).isFIFO()]).toEqual([200_000, true]);
  });

  test('a device', () => {
    writeOutput('/dev/null', 'new');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a file that is open already, where its writer stands', () => {
    const file = openSync(at('a'), 'w');
    writeSync(file, 'before,');
    writeOutput(`/dev/fd/${file}`, 'here,');
    writeSync(file, 'behind');
    closeSync(file);
    expect([textOf(at('a')), readdirSync(folder)]).toEqual(['before,here,behind', ['a']]);
  });
});

test('of our own, what is no regular file is refused and nobody waits', () => {
  execFileSync('mkfifo', [at('a')]);
  mkdirSync(at('in'));
  for (const path of [at('a'), at('in'), '/dev/null'])
    expect(() => writeWhole(path, 'new')).toThrow(expect.objectContaining({ code: 'ENOTFILE' }));
  expect(readdirSync(folder).sort()).toEqual(['a', 'in']);
});

test('a name that somebody has planted beside the file is neither followed nor lost', () => {
  writeFileSync(at('victim'), 'mine');
  for (const name of ['a.new', 'a.tmp', '.docker-learn-', 'a~']) symlinkSync('victim', at(name));
  writeWhole(at('a'), 'new');
  expect([textOf(at('victim')), lstatSync(at('a.new')).isSymbolicLink()]).toEqual(['mine', true]);
});

describe('after a failure nothing is left behind', () => {
  const failures: [what: string, path: () => string, reason: string][] = [
    ['an empty name', () => '', 'ENOENT'],
    ['a folder', () => (mkdirSync(at('in')), at('in')), 'EISDIR'],
    ['a folder with its slash', () => (mkdirSync(at('in')), `${at('in')}/`), 'EISDIR'],
    ['a new name with a slash', () => `${at('in')}/`, 'ENOENT'],
    ['a folder that is not there', () => at('no', 'a'), 'ENOENT'],
    ['a file in place of a folder', () => (writeFileSync(at('in'), ''), at('in', 'a')), 'ENOTDIR'],
    ['a name that is too long', () => at('x'.repeat(300)), 'ENAMETOOLONG'],
  ];
  test.each(failures)('%s', (_, path, reason) => {
    const given = path();
    const before = readdirSync(folder);
    expect([reasonFor(given), readdirSync(folder)]).toEqual([reason, before]);
  });

  test('a full disk', () => {
    if (process.getuid?.() !== 0) return;
    mkdirSync(at('disk'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('disk')]);
    try {
      writeFileSync(at('disk', 'a'), 'old');
      expect(() => writeWhole(at('disk', 'a'), 'x'.repeat(200_000))).toThrow('ENOSPC');
      expect([textOf(at('disk', 'a')), readdirSync(at('disk'))]).toEqual(['old', ['a']]);
    } finally {
      execFileSync('umount', [at('disk')]);
    }
  });

  test('a target that stays busy', () => {
    writeFileSync(at('a'), 'old');
    refusals.push(...Array<string>(50).fill('EBUSY'));
    expect([reasonFor(at('a')), textOf(at('a')), readdirSync(folder)]).toEqual([
      'EBUSY',
      'old',
      ['a'],
    ]);
  });
});

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'a target that is busy for a moment (%s) is tried again',
  (code) => {
    refusals.push(code, code, code);
    writeWhole(at('a'), 'new');
    expect([textOf(at('a')), existsSync(at('a')), refusals]).toEqual(['new', true, []]);
  },
);
