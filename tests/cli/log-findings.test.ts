// What is said of a log, and of its folder, beyond what stands in it; and what merging, restoring and resetting leave of it.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerOf } from '../bench/log.ts';
import { lineOf, parseLog } from '../../src/progress/line.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { runShell } from '../support/run.ts';

const day = 86_400_000;
let questions: string[] = [];
beforeAll(async () => {
  const { topics } = JSON.parse(
    (await runInside(['export', 'json', 'volumes', 'images'])).stdout,
  ) as {
    topics: { sections: { questions: { id: string; kind: string }[] }[] }[];
  };
  questions = topics.flatMap(({ sections }) =>
    sections
      .flatMap((section) => section.questions)
      .filter(({ kind }) => kind === 'choice')
      .slice(0, 2)
      .map(({ id }) => id),
  );
});
const answers = (from: number, count: number, at: number): string =>
  Array.from(
    { length: count },
    (_, serial) =>
      `${lineOf(answerOf(questions[serial % 4] ?? '', from + serial, at - serial * 1000))}\n`,
  ).join('');

let dataDir = '';
const log = (): string => join(dataDir, 'events.jsonl');
const text = (): string => readFileSync(log(), 'utf8');
const run = (...words: string[]) => runInside(words, { dataDir });
beforeEach(() => {
  dataDir = newFolder();
  writeFileSync(log(), answers(0, 6, Date.now() - 5 * day));
});

describe('a log that has gone', () => {
  const copy = (why: string): string => {
    const path = join(dataDir, 'backups', `events-2026-11-20T10-00-00Z-${why}.jsonl`);
    mkdirSync(join(dataDir, 'backups'), { recursive: true });
    writeFileSync(path, text());
    rmSync(log());
    return path;
  };

  test.each([['stats'], ['list'], ['doctor'], ['progress', 'where'], ['quiz', '--no-save']])(
    'is told by %s %s with the command that brings it back',
    async (...words) => {
      const path = copy('daily');
      const { stdout, stderr } = await run(...words);
      const said = stdout + stderr;
      expect(said.split(`docker-learn progress restore ${path}\n`).length).toBe(2);
      expect(said).toContain('2026-11-20 with 6 events');
    },
  );

  test('comes back by that command', async () => {
    const before = text();
    copy('daily');
    const { stderr } = await run('stats');
    const command = /docker-learn (progress restore .*)$/m.exec(stderr)?.[1] ?? '';
    expect((await run(...command.split(' '), '--yes')).code).toBe(0);
    expect(text()).toBe(before);
  });

  test('is told with the folder, where that was given', async () => {
    copy('daily');
    const { stderr } = await runInside(['stats', '--data-dir', dataDir], { dataDir: newFolder() });
    expect(stderr).toContain(` --data-dir ${dataDir}\n`);
  });

  test('because somebody began anew is no loss', async () => {
    await run('progress', 'reset', '--yes');
    expect((await run('stats')).stderr).toBe('');
  });

  test('to iCloud comes back from there', async () => {
    copy('daily');
    writeFileSync(join(dataDir, '.events.jsonl.icloud'), '');
    expect((await run('stats')).stderr).toContain(`brctl download ${log()}\n`);
  });
});

describe('a copy that a synchronising program left', () => {
  const names = [
    "events (laptop's conflicted copy 2026-11-01).jsonl",
    'events.sync-conflict-20261101-101010-ABCDEFG.jsonl',
    'events-LAPTOP.jsonl',
    'events 2.jsonl',
    'events (1).jsonl',
    'events(노트북의 충돌된 사본).jsonl',
  ];
  test.each(names)(
    '%s is told with the command that takes it in, and then no more',
    async (name) => {
      writeFileSync(join(dataDir, name), text() + answers(100, 4, Date.now() - day));
      for (const words of [['stats'], ['doctor'], ['progress', 'where']]) {
        const { stdout, stderr } = await run(...words);
        expect((stdout + stderr).replaceAll(/\s+/g, ' ')).toContain(
          '4 events that are not in yours',
        );
      }
      const command = /docker-learn progress merge .*/.exec((await run('stats')).stderr)?.[0] ?? '';
      const merged = await runShell(command, { dataDir });
      expect([merged.code, parseLog(text()).events.length]).toEqual([0, 11]);
      expect((await run('stats')).stderr).toBe('');
    },
  );

  test('is not told where it holds nothing else', async () => {
    writeFileSync(join(dataDir, 'events 2.jsonl'), text());
    expect((await run('stats')).stderr).toBe('');
  });
});

describe('answers of a clock that ran ahead', () => {
  beforeEach(() => appendFileSync(log(), answers(50, 2, Date.now() + 9000 * day)));

  test('are told at the next start, and by stats and doctor from then on', async () => {
    const said = /2 events of your progress are dated later than now, up to 20/;
    expect((await run('list')).stderr.replaceAll('\n', ' ')).toMatch(said);
    await run('undo');
    expect((await run('list')).stderr).toBe('');
    expect((await run('stats')).stderr.replaceAll('\n', ' ')).toMatch(said);
    const { stdout } = await run('doctor');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(said);
  });

  test('do not put their questions out of reach', async () => {
    const wrong = { ...answerOf(questions[0] ?? '', 90, Date.now()), right: false, score: 0 };
    appendFileSync(log(), `${lineOf({ ...wrong, grade: 'again' })}\n`);
    const { forecast } = JSON.parse((await run('stats', '--json')).stdout) as {
      forecast: { due: number }[];
    };
    expect(forecast.reduce((sum, { due }) => sum + due, 0)).toBeGreaterThanOrEqual(3);
  });
});

describe('damaged lines of another log', () => {
  const damaged = Buffer.from([0xff, 0x7b, 0x80]);
  const torn = (): string => {
    const path = join(newFolder(), 'other.jsonl');
    const [first = '', second = '', ...rest] = answers(100, 4, Date.now() - day).split('\n');
    writeFileSync(
      path,
      Buffer.concat([
        Buffer.from(`${first}\n${second.slice(9)}\n`),
        damaged,
        Buffer.from(`\n${rest.join('\n')}`),
      ]),
    );
    return path;
  };

  test.each([['merge'], ['restore']])('are told by number and kept by %s', async (action) => {
    const path = torn();
    const ran = await run('progress', action, path, '--yes');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/2 lines .*: lines 2, 3\.\n.*other\.jsonl/);
    expect(readFileSync(log()).includes(damaged)).toBe(true);
    expect(parseLog(text()).damaged.length).toBe(2);
  });

  test('come in once', async () => {
    const path = torn();
    await run('progress', 'merge', path);
    const before = text();
    await run('progress', 'merge', path);
    expect(text()).toBe(before);
  });
});

describe('what is no log', () => {
  const others: [what: string, make: (path: string) => void][] = [
    ['blank lines', (path) => writeFileSync(path, '\n\n  \n')],
    ['one line end', (path) => writeFileSync(path, '\n')],
    ['zeros', (path) => writeFileSync(path, Buffer.alloc(4096))],
    [
      'a picture',
      (path) => writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
    ],
    ['a folder', (path) => mkdirSync(path)],
    [
      'an empty pipe',
      (path) => execFileSync('sh', ['-c', `mkfifo ${path}; (: >${path}) &`], { stdio: 'ignore' }),
    ],
    ['nothing at all', () => undefined],
  ];
  test.each(others)('%s is neither merged nor restored', async (_, make) => {
    const before = text();
    for (const action of ['merge', 'restore']) {
      const path = join(newFolder(), 'other');
      make(path);
      expect((await run('progress', action, path, '--yes')).code).toBe(3);
    }
    for (const action of ['merge', 'restore'])
      expect((await run('progress', action, '/dev/null', '--yes')).code).toBe(3);
    expect([text(), existsSync(join(dataDir, 'backups'))]).toEqual([before, false]);
  });

  test('a pipe with a log in it is one', async () => {
    const path = join(newFolder(), 'other.jsonl');
    writeFileSync(path, answers(100, 4, Date.now() - day));
    const { code, stderr } = await runShell(
      `mkfifo p; cat ${path} >p & docker-learn progress restore p --yes`,
      { dataDir, cwd: newFolder() },
    );
    expect([stderr, code, parseLog(text()).events.length]).toEqual(['', 0, 4]);
  });
});

describe('reset', () => {
  const seen = async (): Promise<Record<string, number>> => {
    const { topics } = JSON.parse((await run('stats', '--json')).stdout) as {
      topics: { topic: string; seen: number }[];
    };
    return Object.fromEntries(
      topics.flatMap(({ topic, seen: number }) => (number > 0 ? [[topic, number]] : [])),
    );
  };

  test('of a topic leaves the others, a copy, and nothing to merge back', async () => {
    const before = text();
    expect(Object.keys(await seen())).toEqual(expect.arrayContaining(['images', 'volumes']));
    const { code, stdout } = await run('progress', 'reset', 'volume', '--yes');
    const kept = stdout.trim().split('\n').at(-1) ?? '';
    expect([code, readFileSync(kept, 'utf8'), text().startsWith(before)]).toEqual([
      0,
      before,
      true,
    ]);
    expect(Object.keys(await seen())).toEqual(['images']);
    expect((await run('progress', 'merge', kept)).stdout).toContain('nothing that is not here');
    expect(Object.keys(await seen())).toEqual(['images']);
    await run('progress', 'restore', kept, '--yes');
    expect(text()).toBe(before);
  });

  test('of a topic needs --yes, and a topic', async () => {
    const before = text();
    expect((await run('progress', 'reset', 'volumes')).code).toBe(2);
    expect((await run('progress', 'reset', 'volums', '--yes')).code).toBe(2);
    expect([text(), readdirSync(dataDir)]).toEqual([before, ['events.jsonl']]);
  });

  test.each([
    ['where', 'volumes'],
    ['backup', '/my/file'],
    ['restore', 'a', 'b'],
  ])('%s takes no further word', async (...words) => {
    const { code, stderr } = await run('progress', ...words, '--yes');
    expect([code, stderr.includes(`progress ${words[0]}`), readdirSync(dataDir)]).toEqual([
      2,
      true,
      ['events.jsonl'],
    ]);
  });
});
