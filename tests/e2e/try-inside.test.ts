// Typed lines and notes reach no file, network or process of the machine: every call that the program makes is watched, and Node refuses what none should make.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { newFolder } from '../support/folder.ts';
import { baitFolder, filesIn, hostileLines, secret } from '../support/hostile-lines.ts';
import { runProgram } from '../support/run.ts';
import { keys, openScreen } from '../support/screen.ts';

const guard = fileURLToPath(new URL('../support/watched.cjs', import.meta.url));
const dist = dirname(builtProgram);
const node = dirname(dirname(process.execPath));

type Watched = { env: Record<string, string>; dataDir: string; log: string };

/** Node itself refuses to read beside program and data, to write beside the data, and to start anything. */
function watched(): Watched {
  const dataDir = newFolder();
  const log = join(newFolder(), 'log');
  const permission =
    Number(process.versions.node.split('.')[0]) < 23 ? 'experimental-permission' : 'permission';
  const options = [
    `--${permission}`,
    ...[dist, guard, dataDir, log].map(
      (path) => `--allow-fs-read=${path}${path === guard || path === log ? '' : '/*'}`,
    ),
    ...[`${dataDir}/*`, log].map((path) => `--allow-fs-write=${path}`),
    `--require=${guard}`,
    '--no-warnings',
  ];
  return { dataDir, log, env: { NODE_OPTIONS: options.join(' '), WATCH_LOG: log } };
}

type Call = { call: string; of: string[] };

function callsIn(log: string): Call[] {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines.map((line): Call => JSON.parse(line) as Call);
}

/** What no program here has any business with. */
function strangeCalls({ log, dataDir }: Watched): Call[] {
  const isWithin = (path: string, folders: string[]): boolean =>
    folders.some((folder) => path === folder || path.startsWith(folder + sep));
  return callsIn(log).filter(({ call, of }) => {
    if (!call.startsWith('fs')) return true;
    const paths = of.map((path) => resolve(dataDir, path.replace(/^file:\/\//, '')));
    const isReading = /^fs(?:\/promises)?\.(?:read|open|stat|lstat|exists|access|realpath)/.test(
      call,
    );
    return !paths.every((path) => isWithin(path, isReading ? [dist, node, dataDir] : [dataDir]));
  });
}

describe('lines that try to get out', () => {
  const folder = baitFolder();
  const before = filesIn(folder);
  const lines = hostileLines(folder);
  const input = lines
    .flatMap((run) => [{ run }, { reset: true }])
    .map((message) => `${JSON.stringify(message)}\n`)
    .join('');

  test.each([
    ['try', ['try', '--json', '--seed', '1']],
    ['a lab on the built-in Docker', ['lab', 'back-up', '--json']],
  ])('in %s', async (_, words) => {
    const how = watched();
    const ran = await runProgram(words, { ...how, cwd: folder, input });
    expect(strangeCalls(how)).toEqual([]);
    expect(callsIn(how.log)).not.toEqual([]);
    expect(ran.stdout.match(/"event":"ran"/g)).toHaveLength(lines.length);
    expect(ran.stdout + ran.stderr).not.toMatch(
      new RegExp(`${secret}|ERR_ACCESS_DENIED|made a mistake`),
    );
    expect(filesIn(folder)).toEqual(before);
  });

  test('typed at the prompt, they leave nothing but the world that is kept', async () => {
    const how = watched();
    const screen = openScreen(['try', '--seed', '1'], {
      ...how,
      env: { ...how.env, HOME: folder },
    });
    await screen.until(/~ \$$/);
    for (const line of [
      `cat ${folder}/secret`,
      `echo x > ${folder}/written`,
      'docker run --rm -v /:/x busybox ls /x/root',
      'echo through',
    ])
      screen.type(line + keys.enter);
    await screen.until(/^ {2}through\n {2}~ \$$/m);
    screen.type(keys.ctrlD);
    await screen.ended();
    expect(strangeCalls(how)).toEqual([]);
    expect(screen.raw()).not.toContain(secret);
    expect(filesIn(folder)).toEqual(before);
    expect(filesIn(how.dataDir).map(([path]) => path.slice(how.dataDir.length + 1))).toEqual([
      'worlds/try.jsonl',
    ]);
  });
});

test('the watch sees what a program does', async () => {
  const how = watched();
  const notes = newFolder();
  mkdirSync(join(notes, 'sub'));
  const ran = await runProgram(['list', '--content', notes], how);
  expect(ran.code).not.toBe(0);
  expect(strangeCalls(how)).not.toEqual([]);
  expect(existsSync(notes)).toBe(true);
});
