// The settings: what isn't changed stays, what can't be read is kept, and nobody waits for anything.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/world/failure.ts';
import { changeSettings, readSettings, settingsTrouble } from '../../src/world/settings.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { runProgram } from '../support/run.ts';

let folder = '';
const path = (): string => join(folder, 'settings.json');
const text = (): string => readFileSync(path(), 'utf8');
beforeEach(() => (folder = newFolder()));

test('what is not changed stays, what this version does not know too', () => {
  writeFileSync(path(), '{"theme":{"dark":true},"language":"ko","plan":{"date":"someday"}}');
  changeSettings(folder, { dayStarts: '05:30' });
  expect(JSON.parse(text())).toEqual({
    theme: { dark: true },
    language: 'ko',
    plan: { date: 'someday' },
    dayStarts: '05:30',
  });
  changeSettings(folder, { language: null });
  expect(readSettings(folder)).toEqual({ dayStarts: '05:30' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('a byte order mark does no harm', () => {
  writeFileSync(path(), '\uFEFF{"language":"ko"}');
  expect(readSettings(folder)).toEqual({ language: 'ko' });
});

describe('damaged settings', () => {
  test.each(['{"language":"ko",}', '[]', 'null', '"ko"', '', '{"language":"ko"'])(
    '%j are told, left alone, and kept when others take their place',
    (damaged) => {
      writeFileSync(path(), damaged);
      expect([readSettings(folder), settingsTrouble(folder)?.args]).toEqual([
        {},
        { path: path(), reason: 'ENOTJSON' },
      ]);
      expect(text()).toBe(damaged);
      const kept = changeSettings(folder, { language: 'en' }) ?? '';
      expect([readFileSync(kept, 'utf8'), text()]).toEqual([damaged, '{"language":"en"}\n']);
      writeFileSync(path(), damaged);
      expect(changeSettings(folder, { language: 'ko' })).not.toBe(kept);
    },
  );

  test('are told once by any verb, and named again with their copy', async () => {
    writeFileSync(path(), '{"language":"ko",}');
    const listed = await runInside(['list'], { dataDir: folder });
    expect([listed.code, listed.stderr.split(path()).length]).toEqual([0, 2]);
    const planned = await runInside(['plan', '--date', '30d'], { dataDir: folder });
    const copy = join(folder, 'settings-damaged-1.json');
    expect([planned.stderr.includes(copy), readFileSync(copy, 'utf8')]).toEqual([
      true,
      '{"language":"ko",}',
    ]);
  });
});

const inPlace: [what: string, make: () => void][] = [
  ['a folder', () => mkdirSync(path())],
  ['a pipe', () => execFileSync('mkfifo', [path()])],
  ['a link to a device', () => symlinkSync('/dev/zero', path())],
  ['a link to itself', () => symlinkSync('settings.json', path())],
];
describe('in place of the settings', () => {
  test.each(inPlace)('%s is told and refused, and nobody waits', async (_, make) => {
    make();
    const before = lstatSync(path()).mode;
    expect([readSettings(folder), settingsTrouble(folder)?.code]).toEqual([
      {},
      'settings-unreadable',
    ]);
    expect(() => changeSettings(folder, { language: 'en' })).toThrowError(
      expect.objectContaining({
        what: expect.objectContaining({ code: 'settings-unwritable' }),
      }) as Failure,
    );
    expect([lstatSync(path()).mode, readdirSync(folder)]).toEqual([before, ['settings.json']]);
    const ran = await runProgram(['list'], { dataDir: folder });
    expect([ran.code, ran.stderr.includes(path())]).toEqual([0, true]);
  });

  test('a link to a file stays one', () => {
    writeFileSync(join(folder, 'dotfile.json'), '{"language":"ko"}');
    symlinkSync('dotfile.json', path());
    changeSettings(folder, { dayStarts: '06:00' });
    expect([
      lstatSync(path()).isSymbolicLink(),
      readFileSync(join(folder, 'dotfile.json'), 'utf8'),
    ]).toEqual([true, '{"language":"ko","dayStarts":"06:00"}\n']);
  });
});

test('eight programs at once lose nothing of each other', async () => {
  writeFileSync(path(), '{"theme":"dark"}');
  const words = (at: number): string[] =>
    at % 2 === 0 ? ['plan', '--date', '30d'] : ['list', '--day-starts', '05:30'];
  for (let round = 0; round < 2; round += 1) {
    rmSync(path());
    writeFileSync(path(), '{"theme":"dark","language":"ko"}');
    const ran = await Promise.all(
      Array.from({ length: 8 }, (_, at) => runProgram(words(at), { dataDir: folder })),
    );
    expect(ran.filter(({ code, stderr }) => code !== 0 || stderr !== '')).toEqual([]);
    expect(Object.keys(JSON.parse(text()) as object).sort()).toEqual([
      'dayStarts',
      'language',
      'plan',
      'theme',
    ]);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  }
});

test('a lock whose holder was killed is taken away', () => {
  writeFileSync(`${path()}.lock`, '');
  changeSettings(folder, { language: 'en' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

describe('--day-starts', () => {
  test('is kept once it was given', async () => {
    await runInside(['list', '--day-starts', '5:30'], { dataDir: folder });
    expect(readSettings(folder)).toEqual({ dayStarts: '05:30' });
    const at = lstatSync(path()).ino;
    await runInside(['list', '--day-starts', '05:30'], { dataDir: folder });
    expect(lstatSync(path()).ino).toBe(at);
  });

  test('holds where it was kept, as where it is given', async () => {
    const now = new Date();
    const soon = `${String((now.getUTCHours() + 1) % 24).padStart(2, '0')}:30`;
    const dayOf = async (dataDir: string, words: string[]) =>
      (
        JSON.parse((await runInside(['stats', '--json', ...words], { dataDir })).stdout) as {
          day: string;
        }
      ).day;
    const given = await dayOf(newFolder(), ['--day-starts', soon]);
    writeFileSync(path(), JSON.stringify({ dayStarts: soon }));
    expect(await dayOf(folder, [])).toBe(given);
  });

  test('that can not be kept holds this time', async () => {
    mkdirSync(path());
    const { code, stderr } = await runInside(['list', '--day-starts', '05:30'], {
      dataDir: folder,
    });
    expect([code, stderr.includes(path())]).toEqual([0, true]);
  });

  test('that is no time is not kept', async () => {
    await runInside(['list', '--day-starts', '25:00'], { dataDir: folder });
    expect(existsSync(path())).toBe(false);
  });
});

test('a ~ that the shell left alone is the home folder, and paths are shown whole', async () => {
  const env = { HOME: folder, DOCKER_LEARN_DATA_DIR: '~/data' };
  const where = await runProgram(['progress', 'where', '--json'], { cwd: folder, env });
  expect(JSON.parse(where.stdout)).toMatchObject({ data: join(folder, 'data') });
  const given = await runProgram(['progress', 'where', '--json', '--data-dir=.'], {
    cwd: folder,
    env,
  });
  expect(JSON.parse(given.stdout)).toMatchObject({ data: folder });
  await runProgram(['export', 'json', 'volumes', '--output=~/a.json'], { cwd: folder, env });
  expect(readdirSync(folder).sort()).toEqual(['a.json']);
});
