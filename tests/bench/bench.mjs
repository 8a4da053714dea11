// `npm run bench [-- --quick]`: how long the built program takes, as ratios to `node -e 0` in paired, interleaved runs. A report, never a test.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

delete process.env.NODE_EXTRA_CA_CERTS;
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'docker-learn.cjs');
const logs = join(root, 'node_modules', '.cache', 'docker-learn', 'log.js');
const quick = process.argv.includes('--quick');
const runs = quick ? 15 : 31;
const folder = mkdtempSync(join(tmpdir(), 'docker-learn-bench-'));
const own = join(folder, 'own');
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  TERM: 'xterm-256color',
  DOCKER_LEARN_LANG: 'en',
  DOCKER_LEARN_DATA_DIR: join(folder, 'data'),
};

try {
  mkdirSync(own);
  writeFileSync(
    join(own, 'volumes.md'),
    readFileSync(join(root, 'content', 'en', 'volumes.md'), 'utf8'),
  );
  console.log(
    `Node ${process.versions.node}, ${runs} interleaved runs, NODE_EXTRA_CA_CERTS unset; ratio to \`node -e 0\`, paired median\n`,
  );
  console.log(row('what', 'median ms', 'ratio', 'to reach', 'peak MB'));
  await compare('--version', wall([program, '--version']), 1.15);
  await compare('list', wall([program, 'list']), 1.5);
  await compare('show volumes (built-in, 80 columns)', wall([program, 'show', 'volumes']), 1.7);
  await compare(
    'show volumes --width 100',
    wall([program, 'show', 'volumes', '--width', '100']),
    1.7,
  );
  await compare(
    'show volumes --width 70',
    wall([program, 'show', 'volumes', '--width', '70']),
    3.2,
  );
  await compare('show of an own note', wall([program, 'show', 'volumes', '--content', own]), 4.5);
  await compare('search port', wall([program, 'search', 'port']), 3);
  await compare(
    'quiz until its first question stands',
    firstQuestion(['quiz', '--seed', '7']),
    3.2,
    onScreen(['-e', '0'], null),
  );
  await compare(
    'try, the prompt of a fresh world',
    onScreen([program, 'try', '--data-dir', join(folder, 'world')], '~ $'),
    4,
    onScreen(['-e', '0'], null),
  );
  await longLog();
  await world();
  await appending();
  await parsing();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds of a whole process without a terminal. */
function wall(args) {
  return () => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${args.join(' ')} exits ${status}: ${stderr}`);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
}

/** Milliseconds until the text stands on a real terminal; until the end of the process where none is given. */
function onScreen(args, text) {
  return () =>
    new Promise((resolve) => {
      const start = process.hrtime.bigint();
      const done = () => resolve(Number(process.hrtime.bigint() - start) / 1e6);
      const pty = spawn(process.execPath, args, {
        name: 'xterm-256color',
        cols: 80,
        rows: 24,
        env,
      });
      let seen = '';
      let isDone = false;
      pty.onData((data) => {
        seen += data;
        if (text === null || isDone || !seen.includes(text)) return;
        isDone = true;
        done();
        pty.kill('SIGKILL');
      });
      pty.onExit(() => text === null && done());
    });
}

function firstQuestion(args, text = '1 / 10') {
  return onScreen([program, ...args], text);
}

/** A review by somebody who has given ten thousand answers. */
async function longLog() {
  const { makeLog } = await import(logs);
  const { topics } = JSON.parse(
    spawnSync(process.execPath, [program, 'export', 'json'], {
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    }).stdout,
  );
  const ids = topics
    .flatMap((topic) => topic.sections)
    .flatMap((section) => section.questions)
    .filter(({ kind }) => kind !== 'open')
    .map(({ id }) => id);
  const dataDir = join(folder, 'long');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'events.jsonl'), makeLog(ids, 10_000, Date.now() - 3 * 86_400_000));
  const review = firstQuestion(['review', '--seed', '7', '--data-dir', dataDir], '1 / 20');
  await compare(
    'review, its first question, 10,000 events',
    review,
    3.5,
    onScreen(['-e', '0'], null),
  );
  const withoutCheckpoint = () => {
    rmSync(join(dataDir, 'events.checkpoint.json'), { force: true });
    return review();
  };
  await compare(
    'review, the same without a checkpoint',
    withoutCheckpoint,
    '-',
    onScreen(['-e', '0'], null),
  );
}

/** The built-in Docker in this process: a line, and a kept world that is played again. */
async function world() {
  const { measureWorld } = await import(
    join(root, 'node_modules', '.cache', 'docker-learn', 'world.js')
  );
  const { lines, again } = measureWorld(120, quick ? 5 : 9);
  console.log(`\n${row('the built-in Docker', 'median ms', 'most ms', 'to reach', '')}`);
  for (const [name, times, toReach] of [
    ['a line', lines, '3'],
    ['120 lines again', again, '100'],
  ])
    console.log(row(name, median(times).toFixed(1), Math.max(...times).toFixed(1), toReach, ''));
}

/** What the store costs beyond the disk: each append beside a bare write and fsync of the same line. */
async function appending() {
  const { makeLog, openStore } = await import(logs);
  const lines = makeLog(['volumes/a'], quick ? 100 : 400, Date.now())
    .trimEnd()
    .split('\n');
  const store = openStore(join(folder, 'append', 'events.jsonl'));
  const bare = openSync(join(folder, 'bare.jsonl'), 'a');
  const [ours, disk] = [[], []];
  for (const line of lines) {
    disk.push(timed(() => (writeSync(bare, `${line}\n`), fsyncSync(bare))));
    ours.push(timed(() => store.append([line])));
  }
  closeSync(bare);
  const beyond = median(ours.map((ms, at) => ms - disk[at]));
  console.log(
    `\n${row('appending an answer', 'median ms', "disk's own", 'beyond it', 'to reach')}`,
  );
  console.log(
    row(
      `${lines.length} answers`,
      median(ours).toFixed(2),
      median(disk).toFixed(2),
      beyond.toFixed(2),
      '2',
    ),
  );
}

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function compare(name, measure, toReach, base = wall(['-e', '0'])) {
  const [ratios, times] = [[], []];
  await base();
  await measure();
  for (let run = 0; run < runs; run += 1) {
    const before = await base();
    const time = await measure();
    ratios.push(time / before);
    times.push(time);
  }
  console.log(
    row(name, median(times).toFixed(1), median(ratios).toFixed(2), String(toReach), peak(name)),
  );
}

/** Peak memory of one more run, where the platform tells it. */
function peak(name) {
  const args = name.startsWith('try')
    ? ['try', '-c', 'true']
    : /^(quiz|review)/.test(name)
      ? [name.slice(0, name.search(/[ ,]/)), '--plain', '-n', '1']
      : name === 'show of an own note'
        ? ['show', 'volumes', '--content', own]
        : name.replace(/ \(.*\)/, '').split(' ');
  const { stderr } = spawnSync(
    '/usr/bin/env',
    ['time', '-f', '%M', process.execPath, program, ...args],
    { env, input: '', encoding: 'utf8' },
  );
  const kilobytes = Number(/^(\d+)$/m.exec(stderr ?? '')?.[1]);
  return Number.isFinite(kilobytes) && kilobytes > 0 ? (kilobytes / 1024).toFixed(0) : '-';
}

async function parsing() {
  const { measureParsing } = await import(
    join(root, 'node_modules', '.cache', 'docker-learn', 'parsing.js')
  );
  console.log(
    `\n${row('parsing a generated folder', 'ms', "ratio to marked's lexer", 'to reach', '')}`,
  );
  for (const notes of quick ? [20, 200] : [20, 200, 2000]) {
    const { ms, ratio } = measureParsing(notes);
    console.log(row(`${notes} notes`, ms.toFixed(0), ratio.toFixed(2), '2.5', ''));
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function row(name, ...cells) {
  return name.padEnd(40) + cells.map((cell) => cell.padStart(12)).join('');
}
