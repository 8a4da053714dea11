// A terminal or a reader that is gone: the program ends at once, says so by its exit code, and what was answered is kept.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { newFolder } from '../support/folder.ts';
import { confirm, prompts, startInterview, type Prompt } from '../support/prompts.ts';
import { openShell } from '../support/screen.ts';

const lost: Prompt[] = [
  ...prompts,
  confirm,
  { fact: 'a plain question', words: 'quiz --kind choice -n 1 --seed 11 --plain', shows: /^> *$/m },
  {
    fact: 'an interview',
    words: 'interview images --seed 3 -n 1',
    come: startInterview,
    shows: '1 / 1',
  },
  { fact: 'a pager', words: 'show volumes', env: { PAGER: 'less' }, shows: /^:$/m },
  { fact: 'a reader', words: 'show volumes', shows: /more lines/ },
];

describe('a window that is closed', () => {
  test.concurrent.each(lost)('at $fact ends with 129', async ({ words, come, shows, env = {} }) => {
    const dataDir = newFolder();
    const [told, said] = [join(dataDir, 'told'), join(dataDir, 'said')];
    execFileSync('mkfifo', [told]);
    const code = promisify(execFile)('cat', [told]);
    const screen = openShell(`trap : HUP; docker-learn ${words} 2>"$SAID"; echo $? >"$TOLD"`, {
      rows: 40,
      dataDir,
      env: { ...env, TOLD: told, SAID: said },
    });
    await come?.(screen);
    await screen.until(shows);
    screen.hangUp();
    expect((await code).stdout).toBe('129\n');
    // The shell's own word for how it ended.
    expect(readFileSync(said, 'utf8')).toMatch(/^(Hangup\n)?$/);
  });
});

test('TERM ends a session whose reader has stopped reading', async () => {
  const dataDir = newFolder();
  const child = spawn(process.execPath, [builtProgram, 'quiz', '--json', '--all', '--seed', '1'], {
    env: { PATH: process.env['PATH'], HOME: dataDir, DOCKER_LEARN_DATA_DIR: dataDir },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', (...how) => resolve(how)));
  // Far more complaints than a pipe holds: nobody reads them.
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => {
    child.stdout.pause();
    child.stdin.write('not JSON\n'.repeat(20_000), () => child.kill('SIGTERM'));
  });
  expect(await ended).toEqual([143, null]);
});
