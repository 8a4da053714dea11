// Completion in the real shells that Debian has: a line is typed, Tab is pressed, and the line is what it should become.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { installDebian } from '../support/debian.ts';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';
import { openScreen, type Screen } from '../support/screen.ts';

beforeAll(() => installDebian(['zsh', 'fish', 'mandoc'], ['zsh', 'fish', 'mandoc']));

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

/** How each is started so that it reads the learner's own files, as a terminal starts it, and nothing of the machine's. */
const started: Record<Shell, string[]> = {
  bash: ['-i'],
  zsh: ['-d', '-i'],
  fish: ['-i'],
};

/** A home where completion was set up by the program itself, and a shell in it; `$ ` is its prompt. */
async function openShellWith(shell: Shell, env: Record<string, string> = {}): Promise<Screen> {
  const home = newFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'docker-learn'),
    `#!/bin/sh\nexec '${process.execPath}' '${builtProgram}' "$@"\n`,
  );
  chmodSync(join(bin, 'docker-learn'), 0o755);
  writeFileSync(join(home, '.bashrc'), "PS1='$ '\n");
  writeFileSync(join(home, '.zshrc'), "PS1='$ '\n");
  mkdirSync(join(home, '.config/fish'), { recursive: true });
  writeFileSync(
    join(home, '.config/fish/config.fish'),
    "function fish_prompt; echo -n '$ '; end\nset -g fish_greeting\nset -g fish_autosuggestion_enabled 0\n",
  );
  writeFileSync(join(home, 'answers.jsonl'), '');
  const set = await runProgram(['completion', shell, '--install', '--yes'], { dataDir: home, env });
  expect(set.code, set.stderr).toBe(0);
  const screen = openScreen(started[shell], {
    dataDir: home,
    node: shell,
    program: started[shell][0] ?? '',
    columns: 100,
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, ...env },
  });
  await screen.until(isReady);
  return screen;
}

const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';

const isReady = (text: string): boolean => lastLine(text).trim() === '$';

const becomes: [typed: string, line: string][] = [
  ['docker-learn qui\t', 'docker-learn quiz'],
  ['docker-learn quiz vol\t', 'docker-learn quiz volumes'],
  ['docker-learn quiz --conf\t', 'docker-learn quiz --confidence'],
  ['docker-learn quiz --kind choice,rec\t', 'docker-learn quiz --kind choice,recall'],
  ['docker-learn plan --aim b\t', 'docker-learn plan --aim breadth'],
  ['docker-learn progress mer\t', 'docker-learn progress merge'],
  ['docker-learn progress merge ans\t', 'docker-learn progress merge answers.jsonl'],
  ['docker-learn --lang ko lea\t', 'docker-learn --lang ko learn'],
];

describe.each(shells)('in %s', (shell) => {
  test('Tab completes commands, topics, options, values and files', async () => {
    const screen = await openShellWith(shell);
    screen.type('cd\r');
    await screen.until((text) => text.includes('$ cd') && isReady(text));
    for (const [typed, line] of becomes) {
      screen.type(typed);
      await screen.until((text) => lastLine(text).trimEnd() === `$ ${line}`);
      // Away with the line, whatever the shell has put behind it.
      screen.type('\x15');
      await screen.until(isReady);
    }
  });

  test('what is possible is listed with its meaning', async () => {
    const screen = await openShellWith(shell);
    screen.type('docker-learn quiz volumes#\t\t');
    await screen.until(/volumes\\?#lifetime|lifetime/);
    screen.type('\x15docker-learn learn ne\t\t');
    await screen.until(/networks/);
  });

  test('topics stand with their titles in the learner’s language', async () => {
    const screen = await openShellWith(shell, {
      DOCKER_LEARN_LANG: 'ko',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
    });
    screen.type('docker-learn quiz s\t\t');
    await screen.until(/[가-힣]{2}/);
  });
});

test('setting it up a second time changes nothing', async () => {
  const home = newFolder();
  writeFileSync(join(home, '.bashrc'), 'echo mine');
  const install = () => runProgram(['completion', 'bash', '--install', '--yes'], { dataDir: home });
  expect((await install()).stdout).toContain('.bashrc');
  const bashrc = readFileSync(join(home, '.bashrc'), 'utf8');
  expect(bashrc).toMatch(
    /^echo mine\n\[ -f '.*completion\.bash' \] && \. '.*completion\.bash' # docker-learn: completion\n$/,
  );
  expect((await install()).stdout).toContain('nothing was changed');
  expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe(bashrc);
});

test('the man page is drawn without a warning', () => {
  const page = join(builtProgram, '../docker-learn.1');
  // It has no date, so that it is the same whenever it is made.
  const said = execFileSync(
    'sh',
    ['-c', 'mandoc -T lint -W warning "$0" | grep -v "missing date" || true', page],
    { encoding: 'utf8' },
  );
  expect(said).toBe('');
  expect(
    execFileSync('mandoc', ['-T', 'utf8', page], { encoding: 'utf8' }).replaceAll(/.\x08/g, ''),
  ).toContain('docker-learn quiz --kind command');
});
