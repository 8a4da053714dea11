// The learner's own pager and editor: the terminal and its keys are theirs while they run, and what they fail at is right or said.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { startInterview } from '../support/prompts.ts';
import { keys, openJobs, openScreen, type Screen } from '../support/screen.ts';

/** A script whose path has blanks and what shells take for more. */
function scriptOf(text: string): string {
  const folder = join(newFolder(), 'my $(own) "programs"');
  mkdirSync(folder);
  const path = join(folder, 'a script');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a pager', () => {
  test.concurrent.each([
    ['that fails', 'false'],
    ['that is missing', 'no-such-pager'],
    ['that a shell can not read', "less 'unclosed"],
    ['that says so by its code', "sh -c 'exit 3'"],
    ['that a signal ends', 'kill -9 $$'],
  ])('%s: the text is printed all the same', async (_, PAGER) => {
    const screen = openScreen(['show', 'volumes'], { rows: 24, env: { PAGER } });
    expect((await screen.ended()).code).toBe(0);
    expect(screen.raw().split('\n').length).toBeGreaterThan(24);
  });

  test.concurrent.each([
    ['with quotes', `sh -c 'wc -l'`],
    ['with a variable', '$COUNTER -l'],
    ['that is a pipe', 'cat | wc -l'],
    ['with blanks in its path', scriptOf('wc -l')],
  ])('%s has the whole text', async (_, PAGER) => {
    const screen = openScreen(['show', 'volumes'], { env: { PAGER, COUNTER: 'wc' } });
    expect((await screen.ended()).code).toBe(0);
    expect(screen.text()).toMatch(/^\d{3,}$/);
  });

  test('has Ctrl-C to itself, and the shell has its keys afterwards', async () => {
    const screen = openJobs();
    await screen.until(/^\$$/m);
    screen.type(`PAGER=less docker-learn show volumes${keys.enter}`);
    await screen.until(/^:$/m);
    screen.type('/volume');
    await screen.until(/^\/volume$/m);
    screen.type(keys.ctrlC);
    await screen.until(/^:$/m);
    screen.type('G');
    await screen.until('(END)');
    screen.type('q');
    await screen.until(/^\$$/m);
    screen.type(`echo "exit $?"; jobs${keys.enter}`);
    await screen.until(/exit 0\n\$$/);
  });

  test('is stopped by Ctrl-Z with the program, and fg brings both back', async () => {
    const screen = openJobs();
    await screen.until(/^\$$/m);
    screen.type(`PAGER=less docker-learn show volumes${keys.enter}`);
    await screen.until(/^:$/m);
    screen.type('\x1a');
    await screen.until(/Stopped[^]*^\$ ?$/m);
    screen.type(`clear${keys.enter}`);
    await screen.until(/^\$$/);
    screen.type(`fg${keys.enter}`);
    await screen.until(/^:$/m);
    screen.type('q');
    await screen.until(/^\$$/m);
    screen.type(`echo "exit $?"${keys.enter}`);
    await screen.until('exit 0');
  });

  test('is ended by TERM with the program', async () => {
    const screen = openJobs();
    await screen.until(/^\$$/m);
    screen.type(`PAGER=less docker-learn show volumes${keys.enter}`);
    await screen.until(/^:$/m);
    screen.kill('SIGTERM');
    await screen.until(/^\$$/m);
    screen.type(`echo "exit $?"; ps -t "$(tty)" | grep less || echo "all is gone"${keys.enter}`);
    await screen.until(/exit 143[^]*all is gone/);
  });
});

const interview = ['interview', 'images', '--seed', '3', '-n', '1'];

async function openEditor(env: Record<string, string>): Promise<Screen> {
  const screen = openScreen(interview, { rows: 40, env });
  await startInterview(screen);
  await screen.until('1 / 1');
  screen.type(`as before${keys.enter}e${keys.enter}`);
  return screen;
}

async function leave(screen: Screen): Promise<void> {
  screen.type(keys.ctrlC);
  expect((await screen.ended()).code).toBe(130);
}

describe('an editor', () => {
  const odd = join(newFolder(), 'a b $(touch here) "c"');
  mkdirSync(odd);
  test.concurrent.each([
    [
      'with options and quotes',
      { EDITOR: `sh -c 'echo "$1" >"$2"' sh 'two  words'` },
      'two  words',
    ],
    ['with blanks in its path', { EDITOR: scriptOf('echo written >"$1"') }, 'written'],
    ['in VISUAL', { VISUAL: 'echo seen >', EDITOR: 'false' }, 'seen'],
    ['with an odd folder for its file', { EDITOR: 'pwd; echo found >', TMPDIR: odd }, 'found'],
    [
      'that leaves escape sequences',
      { EDITOR: `printf 'one \\033]0;PWN\\007\\033[31mtwo\\202\\r\\nthree' >` },
      /one two.?\n *three/,
    ],
  ])('%s: its text is the answer', async (_, env, shows) => {
    const screen = await openEditor(env);
    const text = await screen.until(shows);
    expect(text).not.toContain('as before');
    expect(screen.raw()).not.toMatch(/PWN|\x9b/);
    await leave(screen);
  });

  test.concurrent.each([
    ['that fails', { EDITOR: 'false' }, /editor false ended with exit code 1\./],
    ['that a signal ends', { EDITOR: 'kill -9 $$ #' }, /was ended by a signal/],
    ['that is missing', { EDITOR: 'no-such-editor -x' }, /There is no editor no-such-editor -x/],
    ['that leaves no file', { EDITOR: 'rm' }, /left no file/],
    ['that leaves a folder', { EDITOR: `sh -c 'rm "$1"; mkdir "$1"' sh` }, /left no file/],
    ['that leaves a pipe', { EDITOR: `sh -c 'rm "$1"; mkfifo "$1"' sh` }, /left no file/],
    [
      'without a folder',
      { EDITOR: 'false', TMPDIR: '/no/such' },
      /in \/no\/such: it does not exist/,
    ],
    [
      'on a full disk',
      { EDITOR: 'false', TMPDIR: '/dev/null' },
      /a part of the path is not a folder/,
    ],
  ])('%s: the text is as it was, and why is said until the next key', async (_, env, says) => {
    const screen = await openEditor(env);
    await screen.until(
      (shown) => says.test(shown.replaceAll(/\s+/g, ' ')) && shown.includes('as before'),
    );
    screen.type('x');
    await screen.until((shown) => !says.test(shown.replaceAll(/\s+/g, ' ')));
    await leave(screen);
  });

  /** Says that it is there, survives Ctrl-C, and takes one line as the text. */
  const patient = `sh -c 'echo half done >"$1"; trap "echo caught" INT; echo ready; while ! read -r line; do :; done; echo "$line" >"$1"' sh`;

  test('has Ctrl-C to itself', async () => {
    const screen = await openEditor({ EDITOR: patient });
    await screen.until('ready');
    screen.type(keys.ctrlC);
    await screen.until('caught');
    screen.type(`after that${keys.enter}`);
    await screen.until(/1 \/ 1[^]*after that/);
    await leave(screen);
  });

  test.each(['SIGTERM', 'SIGHUP'])('%s keeps what was written, and says where', async (signal) => {
    const folder = newFolder();
    const screen = await openEditor({ EDITOR: patient, TMPDIR: folder });
    await screen.until('ready');
    screen.kill(signal);
    expect((await screen.ended()).code).toBe(signal === 'SIGTERM' ? 143 : 129);
    const said = screen.text().replaceAll(/\s+/g, '');
    expect(said).toContain(folder);
    const path = said.slice(said.indexOf(folder)).replace(/answer\.md[^]*/, 'answer.md');
    expect(readFileSync(path, 'utf8')).toBe('half done\n');
  });

  test('is stopped by Ctrl-Z with the program, and fg brings both back', async () => {
    const screen = openJobs({ rows: 40, env: { EDITOR: patient } });
    await screen.until(/^\$$/m);
    screen.type(`docker-learn ${interview.join(' ')}${keys.enter}`);
    await startInterview(screen);
    await screen.until('1 / 1');
    screen.type(`e${keys.enter}`);
    await screen.until('ready');
    screen.type('\x1a');
    await screen.until(/Stopped[^]*^\$ ?$/m);
    screen.type(`fg${keys.enter}`);
    await screen.until(/^\$ fg\n\S/m);
    screen.type(`after fg${keys.enter}`);
    await screen.until(/1 \/ 1[^]*after fg/);
    screen.type(keys.ctrlC);
    await screen.until(/^\$$/m);
  });

  test('leaves nothing behind', () => expect(existsSync('here')).toBe(false));
});
