// Two programs at the log at once: one answers at the very moment when the other one replaces it.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { replaceLog } from '../../src/world/replace-log.ts';
import { openStore } from '../../src/world/store.ts';

type Call = 'renameSync' | 'rmSync' | 'writeSync' | 'fsyncSync' | 'copied';
const before = new Map<Call, () => void>();
/** What is to happen before a call happens once, and only once. */
const happen = (call: Call): void => {
  const act = before.get(call);
  before.delete(call);
  act?.();
};
let pathDevice: number | null = null;
vi.mock('node:fs', async (real) => {
  const fs = await real<typeof import('node:fs')>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      if (!to.includes('backups')) happen('renameSync');
      fs.renameSync(from, to);
    },
    rmSync: (path: string, options: object) => {
      happen('rmSync');
      fs.rmSync(path, options);
    },
    writeSync: (file: number, bytes: Uint8Array, at: number) => {
      if (Buffer.from(bytes).includes('late')) happen('writeSync');
      return fs.writeSync(file, bytes, at);
    },
    fsyncSync: (file: number) => {
      happen('fsyncSync');
      fs.fsyncSync(file);
    },
    statSync: (path: string, options: object) => {
      const facts = fs.statSync(path, options as { throwIfNoEntry: false });
      if (facts !== undefined && pathDevice !== null) facts.dev = pathDevice;
      return facts;
    },
  };
});

const noon = Date.UTC(2026, 10, 23, 12);
let log = '';
const text = (): string => readFileSync(log, 'utf8');
const copy = (): string => {
  const folder = join(dirname(log), 'backups');
  const [name] = readdirSync(folder);
  return readFileSync(join(folder, name ?? ''), 'utf8');
};

beforeEach(() => {
  before.clear();
  pathDevice = null;
  log = join(mkdtempSync(join(tmpdir(), 'docker-learn-replacing-')), 'events.jsonl');
  writeFileSync(log, 'mine\n');
});

const replacements: [what: string, call: Call, text: string | null][] = [
  ['a restore', 'renameSync', 'theirs\n'],
  ['a reset', 'rmSync', null],
];
describe.each(replacements)('%s', (_, call, theirs) => {
  const replace = () => replaceLog(log, theirs === null ? null : Buffer.from(theirs), noon);

  test('loses no answer that comes between its copy and its change', () => {
    const other = openStore(log);
    before.set(call, () => other.append(['late']));
    replace();
    expect([text(), copy()]).toEqual([`${theirs ?? ''}late\n`, 'mine\nlate\n']);
  });

  test('loses none of a program that answers for the first time then', () => {
    before.set(call, () => openStore(log).append(['late']));
    replace();
    expect([text(), copy()]).toEqual([`${theirs ?? ''}late\n`, 'mine\nlate\n']);
  });

  test.each(['writeSync', 'fsyncSync'] as const)(
    'loses no answer that is being written (%s) when it comes',
    (moment) => {
      const other = openStore(log);
      other.append(['early']);
      before.set(moment, replace);
      other.append(['late']);
      const lines = text().trim().split('\n');
      expect(lines).toContain('late');
      expect(lines).toContain('early');
      expect(copy()).toContain('early');
    },
  );
});

test('where there was no log, an answer that comes before the restored one is there is in it', () => {
  const empty = join(dirname(log), 'other', 'events.jsonl');
  before.set('renameSync', () => openStore(empty).append(['late']));
  expect(replaceLog(empty, Buffer.from('theirs\n'), noon)).toBe(null);
  expect(readFileSync(empty, 'utf8')).toBe('theirs\nlate\n');
});

describe('a system that says another device of a path than of the open file', () => {
  test.each([0, 77])('%i does not make the log grow beyond its lines', (device) => {
    pathDevice = device;
    const store = openStore(log);
    const lines = Array.from({ length: 40 }, (_, at) => `answer ${at}`);
    for (const line of lines) store.append([line]);
    expect(text()).toBe(`mine\n${lines.join('\n')}\n`);
  });

  test('0 hides no log that was replaced', () => {
    pathDevice = 0;
    const store = openStore(log);
    store.append(['early']);
    replaceLog(log, Buffer.from('theirs\n'), noon);
    store.append(['late']);
    expect(text()).toBe('theirs\nearly\nlate\n');
  });
});
