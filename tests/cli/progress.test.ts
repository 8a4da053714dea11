// The learner's data through the built program: where it is, copies, merging, taking back, and what is said when something is wrong.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../support/run.ts';
import { keys, openScreen } from '../support/screen.ts';
import { languages } from '../../src/notes/note.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'docker-learn-cli-'));
const logIn = (dataDir: string) => join(dataDir, 'events.jsonl');
const answersIn = (dataDir: string) =>
  readFileSync(logIn(dataDir), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"kind":"answered"'));
const quiz = (dataDir: string, answers: number, more: string[] = []) =>
  runProgram(['quiz', '--all', '--kind', 'choice', '-n', '9', '--seed', '5', '--json', ...more], {
    dataDir,
    input: '{"answer":["a"]}\n'.repeat(answers),
  });

let firstLog: Promise<string> | null = null;

/** A log with the first of a few answers, which the program itself wrote. */
async function answeredFolder(answers = 3): Promise<string> {
  firstLog ??= (async () => {
    const dataDir = newFolder();
    await quiz(dataDir, 4);
    return readFileSync(logIn(dataDir), 'utf8');
  })();
  const lines = (await firstLog).split('\n').slice(0, 1 + answers);
  const dataDir = newFolder();
  writeFileSync(logIn(dataDir), `${lines.join('\n')}\n`);
  return dataDir;
}

describe('progress', () => {
  test('where names its paths, as text and as JSON', async () => {
    const dataDir = await answeredFolder();
    const json = JSON.parse(
      (await runProgram(['progress', 'where', '--json'], { dataDir })).stdout,
    ) as object;
    expect(json).toEqual({
      schema: 1,
      data: dataDir,
      log: logIn(dataDir),
      backups: join(dataDir, 'backups'),
    });
    expect((await runProgram(['progress', 'where', '--lang', 'ko'], { dataDir })).stdout).toContain(
      logIn(dataDir),
    );
  });

  test('reset and restore keep what was, say where, and bring it back', async () => {
    const dataDir = await answeredFolder();
    const before = readFileSync(logIn(dataDir), 'utf8');
    const reset = await runProgram(['progress', 'reset', '--yes'], { dataDir });
    const kept = reset.stdout.trim().split('\n').at(-1) ?? '';
    expect([reset.code, existsSync(logIn(dataDir)), readFileSync(kept, 'utf8')]).toEqual([
      0,
      false,
      before,
    ]);
    const restored = await runProgram(['progress', 'restore', kept, '--yes'], { dataDir });
    expect([restored.code, readFileSync(logIn(dataDir), 'utf8')]).toEqual([0, before]);
  });

  test.each([['reset'], ['restore']])(
    '%s asks, and where nobody can be asked needs --yes',
    async (action) => {
      const dataDir = await answeredFolder();
      const before = readFileSync(logIn(dataDir), 'utf8');
      const { code, stderr } = await runProgram(
        ['progress', action, ...(action === 'restore' ? [logIn(dataDir)] : [])],
        { dataDir },
      );
      expect([code, stderr.includes('--yes'), readFileSync(logIn(dataDir), 'utf8')]).toEqual([
        2,
        true,
        before,
      ]);
    },
  );

  test('on a terminal no is the answer unless something else is said', async () => {
    const dataDir = await answeredFolder();
    const screen = openScreen(['progress', 'reset'], { dataDir });
    await screen.until('y/N');
    screen.type(keys.enter);
    expect((await screen.ended()).code).toBe(0);
    expect(answersIn(dataDir).length).toBe(3);
  });

  test('merge takes in what is missing, once', async () => {
    const [ours, theirs] = [await answeredFolder(2), newFolder()];
    await quiz(theirs, 4, ['--seed', '6']);
    const first = await runProgram(['progress', 'merge', logIn(theirs)], { dataDir: ours });
    expect([first.code, answersIn(ours).length]).toEqual([0, 6]);
    await runProgram(['progress', 'merge', logIn(theirs)], { dataDir: ours });
    expect(answersIn(ours).length).toBe(6);
  });

  test('what is no log replaces nothing', async () => {
    const dataDir = await answeredFolder();
    const before = readFileSync(logIn(dataDir), 'utf8');
    writeFileSync(join(dataDir, 'rubbish.txt'), 'rubbish\n');
    const { code, stderr } = await runProgram(
      ['progress', 'restore', join(dataDir, 'rubbish.txt'), '--yes'],
      { dataDir },
    );
    expect([code, stderr.includes('rubbish.txt'), readFileSync(logIn(dataDir), 'utf8')]).toEqual([
      3,
      true,
      before,
    ]);
  });
});

test('undo takes back one answer after the other, and then says that there is none', async () => {
  const dataDir = await answeredFolder(2);
  const said: string[] = [];
  for (let time = 0; time < 3; time += 1)
    said.push((await runProgram(['undo'], { dataDir })).stdout);
  expect(new Set(said).size).toBe(3);
  expect([said[2]?.includes('no answer'), answersIn(dataDir).length]).toEqual([true, 2]);
  const stats = JSON.parse((await runProgram(['stats', '--json'], { dataDir })).stdout) as {
    overall: { seen: number };
    time: { days: number };
  };
  expect([stats.overall.seen, stats.time.days]).toEqual([0, 0]);
});

test('stats counts what was answered, in text and in JSON', async () => {
  const dataDir = await answeredFolder(4);
  const stats = JSON.parse((await runProgram(['stats', '--json'], { dataDir })).stdout) as {
    schema: number;
    overall: { seen: number };
    calendar: { answers: number }[];
    forecast: unknown[];
  };
  expect([
    stats.schema,
    stats.overall.seen,
    stats.calendar[0]?.answers,
    stats.forecast.length,
  ]).toEqual([1, 4, 4, 30]);
  for (const lang of languages)
    expect((await runProgram(['stats', '--lang', lang], { dataDir })).stdout).toMatch(
      /4 answers on 1 day|4번 답했/,
    );
});

describe('when something is wrong', () => {
  test('damaged lines are named once and left as they are', async () => {
    const dataDir = await answeredFolder();
    appendFileSync(logIn(dataDir), 'rubbish\n{"kind":"answ');
    const before = readFileSync(logIn(dataDir), 'utf8');
    const number = before.split('\n').length;
    const { code, stderr } = await quiz(dataDir, 1);
    expect([
      code,
      stderr.split('\n')[0]?.endsWith(`lines ${number - 1}, ${number}.`),
      readFileSync(logIn(dataDir), 'utf8').startsWith(before),
    ]).toEqual([0, true, true]);
  });

  test.each([['quiz'], ['review'], ['stats'], ['progress', 'reset', '--yes']])(
    'a log of a newer version is refused untouched by %s',
    async (...verb) => {
      const dataDir = await answeredFolder(1);
      appendFileSync(logIn(dataDir), '{"kind":"dreamt","v":2}\n');
      const before = readFileSync(logIn(dataDir), 'utf8');
      const { code, stderr } = await runProgram(verb, { dataDir });
      expect([code, stderr.includes(logIn(dataDir)), readFileSync(logIn(dataDir), 'utf8')]).toEqual(
        [3, true, before],
      );
    },
  );

  test('a log that is a link in a circle is told as what it is, and the session goes on', async () => {
    const dataDir = newFolder();
    symlinkSync('events.jsonl', join(dataDir, 'circle'));
    symlinkSync('circle', logIn(dataDir));
    const { code, stdout } = await quiz(dataDir, 1);
    expect([code, /"saved":false/.test(stdout)]).toEqual([3, true]);
    for (const verb of ['review', 'stats', 'list', 'doctor', 'undo'])
      expect((await runProgram([verb], { dataDir })).code, verb).not.toBe(70);
  });

  test.each([
    ['--json', 3, 'stdout'],
    ['--plain', 3, 'stderr'],
  ] as const)(
    'with %s a session goes on in memory, warned once, and exits %i',
    async (face, exit, out) => {
      const dataDir = newFolder();
      mkdirSync(logIn(dataDir));
      const input = face === '--json' ? '{"answer":["a"]}\n'.repeat(30) : 'a\n'.repeat(30);
      const ran = await runProgram(['quiz', '--kind', 'choice', '-n', '5', '--seed', '5', face], {
        dataDir,
        input,
      });
      const warnings = (text: string): number => text.split(logIn(dataDir)).length - 1;
      expect([ran.code, warnings(ran[out]), warnings(ran.stdout + ran.stderr)]).toEqual([
        exit,
        1,
        1,
      ]);
      expect(readdirSync(logIn(dataDir))).toEqual([]);
      expect(ran.stdout).toMatch(/"event":"summary"|could not be saved/);
      expect((await runProgram(['review'], { dataDir })).code).toBe(3);
    },
  );

  test('on a terminal the warning stands above each question', async () => {
    const dataDir = newFolder();
    mkdirSync(logIn(dataDir));
    const screen = openScreen(['quiz', '--kind', 'choice', '-n', '2', '--seed', '5'], {
      dataDir,
      rows: 50,
    });
    await screen.until(/can't be saved[^]*1 \/ 2/);
    screen.type('a');
    await screen.until(/can't be saved[^]*next/);
    screen.type('q');
    expect((await screen.ended()).code).toBe(3);
    expect(screen.text()).toContain('1 answer of this session could not be saved');
  });
});

test('two programs at once see what the other one was answered', async () => {
  const dataDir = newFolder();
  const screen = openScreen([], { dataDir });
  await screen.until('ten easy questions');
  await quiz(dataDir, 6);
  screen.type('l');
  await screen.until('섞은 문제 10개');
  screen.type('q');
  await screen.ended();
});

test('a folder that disappears takes nothing with it that was answered since', async () => {
  const dataDir = join(newFolder(), 'data');
  const screen = openScreen(['quiz', '--kind', 'choice', '-n', '3', '--seed', '5'], {
    dataDir,
    rows: 40,
  });
  await screen.until('1 / 3');
  screen.type('a');
  await screen.until(/[✔✘]/);
  rmSync(dataDir, { recursive: true });
  screen.type(keys.enter);
  await screen.until('2 / 3');
  screen.type('a');
  await screen.until(/2 \/ 3[^]*[✔✘]/);
  expect(answersIn(dataDir).length).toBe(2);
  screen.type('q');
  await screen.ended();
});
