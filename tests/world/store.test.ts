// The log on disk: what was appended is there, whatever else happens to the file.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, parseLog } from '../../src/progress/line.ts';
import { Failure } from '../../src/world/failure.ts';
import { openStore } from '../../src/world/store.ts';
import { answered } from '../progress/events.ts';

const newLog = () =>
  join(mkdtempSync(join(tmpdir(), 'docker-learn-store-')), 'data', 'events.jsonl');
const textOf = (path: string) => readFileSync(path, 'utf8');
const written = (text: string): string => {
  const path = newLog();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
function refusalOf(work: () => void): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof Failure
      ? `${error.what.code} ${'reason' in error.what.args ? error.what.args.reason : ''}`
      : String(error);
  }
}

describe('appending', () => {
  test('makes the folder and the file, for the learner alone', () => {
    const path = newLog();
    openStore(path).append(['one', 'two']);
    expect(textOf(path)).toBe('one\ntwo\n');
    expect(lstatSync(path).mode & 0o077).toBe(0);
    expect(lstatSync(dirname(path)).mode & 0o077).toBe(0);
  });

  test('ends the half line that a killed program left, also one that dies while this one runs', () => {
    const path = written('whole\nha');
    const store = openStore(path);
    store.append(['next']);
    appendFileSync(path, 'torn');
    store.append(['last']);
    expect(textOf(path)).toBe('whole\nha\nnext\ntorn\nlast\n');
  });

  test('goes on in a new file, with what was written before, where the folder has gone', () => {
    const path = newLog();
    const store = openStore(path);
    store.append(['one']);
    rmSync(dirname(path), { recursive: true });
    store.append(['two']);
    expect(textOf(path)).toBe('one\ntwo\n');
  });

  test('goes on in the file that stands there now, where another program replaced it', () => {
    const path = newLog();
    const store = openStore(path);
    store.append(['one']);
    writeFileSync(`${path}.new`, 'restored\n');
    renameSync(`${path}.new`, path);
    store.append(['two']);
    expect(textOf(path)).toBe('restored\none\ntwo\n');
  });

  test('refuses a log longer than a text can be, in a sentence', () => {
    const path = written('');
    truncateSync(path, 600_000_000);
    expect(() => openStore(path).readAll()).toThrow(Failure);
  });
  test('follows a symbolic link', () => {
    const path = newLog();
    const target = join(dirname(dirname(path)), 'elsewhere.jsonl');
    mkdirSync(dirname(path));
    symlinkSync(target, path);
    openStore(path).append(['one']);
    expect([textOf(target), lstatSync(path).isSymbolicLink()]).toEqual(['one\n', true]);
  });
});

describe('reading', () => {
  test('nothing is there before the first line', () =>
    expect(openStore(newLog()).readAll()).toBe(''));

  test('what another program appended is read once, when its line is whole', () => {
    const path = newLog();
    const [one, other] = [openStore(path), openStore(path)];
    one.append(['a']);
    expect([other.readAll(), other.readNew()]).toEqual(['a\n', '']);
    one.append(['b', '한']);
    appendFileSync(path, '글');
    expect([other.readNew(), other.readNew()]).toEqual(['b\n한\n', '']);
    appendFileSync(path, '\n');
    expect(other.readNew()).toBe('글\n');
  });
});

describe('what stands in the way', () => {
  const inPlace: [what: string, make: (path: string) => void, reading: string, writing: string][] =
    [
      [
        'a folder',
        (path) => mkdirSync(path),
        'progress-unreadable ENOTFILE',
        'data-unwritable ENOTFILE',
      ],
      [
        'a FIFO',
        (path) => execFileSync('mkfifo', [path]),
        'progress-unreadable ENOTFILE',
        'data-unwritable ENOTFILE',
      ],
      [
        'a link to itself',
        (path) => symlinkSync('events.jsonl', path),
        'progress-unreadable ELOOP',
        'data-unwritable ELOOP',
      ],
    ];
  test.each(inPlace)('%s is named and left alone', (_, make, reading, writing) => {
    const path = newLog();
    mkdirSync(dirname(path));
    make(path);
    expect([
      refusalOf(() => openStore(path).readAll()),
      refusalOf(() => openStore(path).append(['x'])),
    ]).toEqual([reading, writing]);
  });

  test('a file in place of the folder', () => {
    const path = newLog();
    writeFileSync(dirname(path), 'x');
    expect([refusalOf(() => openStore(path).append(['x'])), textOf(dirname(path))]).toEqual([
      'data-unwritable EEXIST',
      'x',
    ]);
  });

  test('once it is gone the same store writes', () => {
    const path = newLog();
    mkdirSync(path, { recursive: true });
    const store = openStore(path);
    expect(refusalOf(() => store.append(['x']))).toContain('data-unwritable');
    rmSync(path, { recursive: true });
    store.append(['x']);
    expect(existsSync(path)).toBe(true);
  });
});

test('cut anywhere and written on, a log loses no more than its torn line, and that is named', () => {
  const events = [0, 1, 2, 3].map((day) => answered('volumes/a', day, true, { answer: '한글' }));
  const bytes = Buffer.from(events.map((event) => `${lineOf(event)}\n`).join(''));
  const extra = answered('images/b', 9, true);
  fc.assert(
    fc.property(fc.nat(bytes.length), (cut) => {
      const path = written('');
      writeFileSync(path, bytes.subarray(0, cut));
      openStore(path).append([lineOf(extra)]);
      const { events: left, damaged } = parseLog(textOf(path));
      const whole = events.filter(
        (_, at) =>
          bytes.indexOf(lineOf(events[at] ?? extra)) +
            Buffer.byteLength(lineOf(events[at] ?? extra)) <=
          cut,
      );
      expect(left).toEqual([...whole, extra]);
      expect(damaged.length).toBeLessThanOrEqual(1);
      expect(left.length + damaged.length).toBe(
        textOf(path)
          .split('\n')
          .filter((line) => line !== '').length,
      );
    }),
    { numRuns: 60 },
  );
});

test('a flipped bit is reported by its line or changes nothing', () => {
  const events = [0, 1, 2].map((day) => answered('volumes/a', day, true));
  const bytes = Buffer.from(events.map((event) => `${lineOf(event)}\n`).join(''));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const { events: left, damaged, tooNew } = parseLog(flipped.toString('utf8'));
      for (const event of left) expect(events).toContainEqual(event);
      expect([tooNew, left.length === events.length || damaged.length > 0]).toEqual([null, true]);
    }),
    { numRuns: 300 },
  );
});
