// Copies of the log: one a day by itself, thinned with age, and whatever is replaced is kept first.
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, backUpDaily, backupFolder, copiesToDrop } from '../../src/world/backups.ts';
import { replaceLog } from '../../src/world/replace-log.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const day = 86_400_000;

function newLog(text = 'one\n'): string {
  const log = join(mkdtempSync(join(tmpdir(), 'docker-learn-backups-')), 'events.jsonl');
  writeFileSync(log, text);
  return log;
}
const copies = (log: string) => readdirSync(backupFolder(log)).sort();

test('a copy is named by its moment and its reason, a second one within the second by a number', () => {
  const log = newLog();
  backUp(log, noon, 'by-hand');
  backUp(log, noon, 'by-hand');
  expect(copies(log)).toEqual([
    'events-2026-11-23T12-00-00Z-by-hand-2.jsonl',
    'events-2026-11-23T12-00-00Z-by-hand.jsonl',
  ]);
});

test('without a log there is nothing to copy', () =>
  expect(backUp(join(tmpdir(), 'no-such-folder', 'events.jsonl'), noon, 'daily')).toBe(null));

test('the daily copy is made once a day, and a place where it cannot be made stops nobody', () => {
  const log = newLog();
  for (const at of [noon, noon + 1000, noon + day]) backUpDaily(log, at);
  expect(copies(log).length).toBe(2);
  const blocked = newLog();
  writeFileSync(backupFolder(blocked), 'in the way');
  expect(backUpDaily(blocked, noon)).toBe(undefined);
});

describe('thinning', () => {
  const names = Array.from(
    { length: 400 },
    (_, ago) =>
      `events-${new Date(noon - ago * day).toISOString().slice(0, 10)}T12-00-00Z-daily.jsonl`,
  );
  const left = names.filter((name) => !new Set(copiesToDrop(names, noon)).has(name));

  test('leaves a week of days, about two months of weeks, and a copy of every month before', () => {
    expect(left.slice(0, 7)).toEqual(names.slice(0, 7));
    expect([left.length > 8 + 7 + 9, left.length < 8 + 10 + 13]).toEqual([true, true]);
  });

  test('leaves the same when it is done every day', () => {
    let kept: string[] = [];
    for (const name of names.toReversed()) {
      const at = Date.parse(`${name.slice(7, 17)}T12:00:00Z`);
      const drop = new Set(copiesToDrop([...kept, name], at));
      kept = [...kept, name].filter((one) => !drop.has(one));
    }
    expect(kept.length).toBeLessThan(35);
    expect(kept.some((name) => name.startsWith('events-2025-11'))).toBe(true);
  });

  test('never drops what was copied for a reason', () =>
    expect(
      copiesToDrop(
        [
          'events-2020-01-01T00-00-00Z-by-hand.jsonl',
          'events-2020-01-02T00-00-00Z-before-reset.jsonl',
        ],
        noon,
      ),
    ).toEqual([]));
});

describe('replacing the log', () => {
  test('keeps what was there and says where', () => {
    const log = newLog('mine\n');
    const kept = replaceLog(log, Buffer.from('theirs\n'), noon) ?? '';
    expect([readFileSync(log, 'utf8'), readFileSync(kept, 'utf8')]).toEqual(['theirs\n', 'mine\n']);
  });

  test('with nothing leaves none', () => {
    const log = newLog();
    replaceLog(log, null, noon);
    expect(readdirSync(join(log, '..'))).toEqual(['backups']);
  });

  test('through a symbolic link leaves the link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'docker-learn-backups-'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'real.jsonl'), 'mine\n');
    symlinkSync(join(folder, 'real.jsonl'), join(folder, 'data', 'events.jsonl'));
    replaceLog(join(folder, 'data', 'events.jsonl'), Buffer.from('theirs\n'), noon);
    expect([
      readFileSync(join(folder, 'real.jsonl'), 'utf8'),
      lstatSync(join(folder, 'data', 'events.jsonl')).isSymbolicLink(),
    ]).toEqual(['theirs\n', true]);
  });
});
