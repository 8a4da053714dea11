// A long log is folded once and gone on with; whatever becomes of the log or of its checkpoint, what is known is what the log says.
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
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, makeLog } from '../bench/log.ts';
import { checkpointText, parseCheckpoint } from '../../src/progress/checkpoint.ts';
import type { QuestionId } from '../../src/notes/note.ts';
import { lineOf } from '../../src/progress/line.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';

const now = Date.now();
const day = 86_400_000;
let ids: string[] = [];
let log = '';

beforeAll(async () => {
  const { topics } = JSON.parse((await runInside(['export', 'json'])).stdout) as {
    topics: { sections: { questions: { id: string; kind: string }[] }[] }[];
  };
  ids = topics
    .flatMap((topic) => topic.sections)
    .flatMap((section) => section.questions)
    .filter(({ kind }) => kind !== 'open')
    .map(({ id }) => id);
  log = makeLog(ids, 1500, now - 3 * day);
});

const logIn = (dataDir: string) => join(dataDir, 'events.jsonl');
const checkpointIn = (dataDir: string) => join(dataDir, 'events.checkpoint.json');
const known = async (dataDir: string) => (await runInside(['list', '--json'], { dataDir })).stdout;
const wrongToday = (serial: number) =>
  `${lineOf({ ...answerOf(ids[serial % ids.length] ?? '', serial, now), right: false, grade: 'again', score: 0 })}\n`;

async function folderWithCheckpoint(text = log): Promise<string> {
  const dataDir = newFolder();
  writeFileSync(logIn(dataDir), text);
  await known(dataDir);
  expect(existsSync(checkpointIn(dataDir))).toBe(true);
  return dataDir;
}

/** What is known of the same log in a folder that has no checkpoint. */
async function afresh(dataDir: string): Promise<string> {
  const other = newFolder();
  if (existsSync(logIn(dataDir))) writeFileSync(logIn(other), readFileSync(logIn(dataDir)));
  return known(other);
}

test('a short log has no checkpoint', async () => {
  const dataDir = newFolder();
  writeFileSync(logIn(dataDir), log.split('\n').slice(0, 500).join('\n'));
  await known(dataDir);
  expect(existsSync(checkpointIn(dataDir))).toBe(false);
});

test('what stands in a checkpoint is taken for the beginning of its log', async () => {
  const dataDir = await folderWithCheckpoint();
  const kept = parseCheckpoint(readFileSync(checkpointIn(dataDir), 'utf8'));
  if (kept === null) throw new Error('no checkpoint');
  kept.folding.tallies.delete(ids[0] as QuestionId);
  writeFileSync(checkpointIn(dataDir), checkpointText(kept));
  expect(await known(dataDir)).not.toBe(await afresh(dataDir));
});

const changes: [what: string, change: (dataDir: string) => void][] = [
  [
    'appended to by another program',
    (dataDir) => appendFileSync(logIn(dataDir), wrongToday(1500) + wrongToday(1501)),
  ],
  [
    'appended to so much that a new checkpoint is due',
    (dataDir) =>
      appendFileSync(
        logIn(dataDir),
        Array.from({ length: 600 }, (_, at) => wrongToday(2000 + at)).join(''),
      ),
  ],
  [
    'merged into, out of order',
    (dataDir) =>
      appendFileSync(
        logIn(dataDir),
        `${lineOf(answerOf(ids[3] ?? '', 9000, now - 90 * day, 'other'))}\n`,
      ),
  ],
  [
    'changed in the middle, as long as it was',
    (dataDir) =>
      writeFileSync(
        logIn(dataDir),
        log
          .replaceAll(
            '"right":true,"score":1,"grade":"good"',
            '"right":true,"score":1,"grade":"hard"',
          )
          .replaceAll(/,"sum":"[^"]*"/g, ''),
      ),
  ],
  [
    'damaged in a byte',
    (dataDir) => writeFileSync(logIn(dataDir), log.replace('"grade":"good"', '"grade":"goof"')),
  ],
  ['cut short', (dataDir) => writeFileSync(logIn(dataDir), log.slice(0, -500))],
  ['torn in its last line', (dataDir) => appendFileSync(logIn(dataDir), '{"kind":"answ')],
  ['emptied', (dataDir) => writeFileSync(logIn(dataDir), '')],
  ['gone', (dataDir) => rmSync(logIn(dataDir))],
];
describe('a log with a checkpoint is read for what it says when it was', () => {
  test.each(changes)('%s', async (_, change) => {
    const dataDir = await folderWithCheckpoint();
    change(dataDir);
    const expected = await afresh(dataDir);
    expect(await known(dataDir)).toBe(expected);
    expect(await known(dataDir)).toBe(expected);
  });
});

const troubles: [what: string, spoil: (path: string) => void][] = [
  ['is gone', (path) => rmSync(path)],
  ['is half written', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 5000))],
  ['is of another form', (path) => writeFileSync(path, '{"form":0}')],
  ['is a folder', (path) => (rmSync(path), mkdirSync(path))],
  ['is a pipe that nobody writes to', (path) => (rmSync(path), execFileSync('mkfifo', [path]))],
];
describe('nothing is lost and nothing waits where a checkpoint', () => {
  test.each(troubles)('%s', async (_, spoil) => {
    const dataDir = await folderWithCheckpoint();
    const expected = await known(dataDir);
    spoil(checkpointIn(dataDir));
    expect(await known(dataDir)).toBe(expected);
  });
});

test('damaged lines are told by their numbers, from a checkpoint too', async () => {
  const lines = log.split('\n');
  const dataDir = await folderWithCheckpoint(
    [...lines.slice(0, 40), 'rubbish', ...lines.slice(40)].join('\n'),
  );
  appendFileSync(logIn(dataDir), 'more rubbish\n');
  const { stderr } = await runInside(['list'], { dataDir });
  expect(stderr).toMatch(/\b41\b/);
  expect(stderr).toMatch(/\b1502\b/);
});

test('a log of a newer version is refused, whatever a checkpoint says of its beginning', async () => {
  const dataDir = await folderWithCheckpoint();
  appendFileSync(
    logIn(dataDir),
    `${wrongToday(1500)
      .trimEnd()
      .replace('"v":1', '"v":2')
      .replace(/,"sum":"[^"]*"/, '')}\n`,
  );
  expect((await runInside(['list'], { dataDir })).code).not.toBe(0);
});

test('a quiz without saving keeps none, and reset takes it away', async () => {
  const dataDir = newFolder();
  writeFileSync(logIn(dataDir), log);
  await runInside(['quiz', '--no-save', '--plain', '-n', '1'], { dataDir });
  expect(existsSync(checkpointIn(dataDir))).toBe(false);
  await known(dataDir);
  expect(existsSync(checkpointIn(dataDir))).toBe(true);
  await runInside(['progress', 'reset', '--yes'], { dataDir });
  expect(existsSync(checkpointIn(dataDir))).toBe(false);
});

test('where none can be written nobody hears of it', async () => {
  const dataDir = newFolder();
  writeFileSync(logIn(dataDir), log);
  mkdirSync(checkpointIn(dataDir));
  const { code, stderr } = await runInside(['list'], { dataDir });
  expect([code, stderr, readdirSync(checkpointIn(dataDir))]).toEqual([0, '', []]);
});
