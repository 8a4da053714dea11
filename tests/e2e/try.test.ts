// `try` in a real terminal: typing, recalling, programs that read, Ctrl-C, Ctrl-D, Ctrl-Z, and going on where it was left.
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { keys, openJobs, openScreen, type Screen } from '../support/screen.ts';

const prompt = /~ \$$/;

async function started(dataDir = newFolder(), words: string[] = []): Promise<Screen> {
  const screen = openScreen(['try', ...words], { dataDir });
  await screen.until(prompt);
  return screen;
}

/** Types a line and waits for the next prompt with something above it. */
async function enter(screen: Screen, line: string, shows: string | RegExp): Promise<void> {
  screen.type(`${line}${keys.enter}`);
  await screen.until(
    (text) =>
      prompt.test(text) && (typeof shows === 'string' ? text.includes(shows) : shows.test(text)),
  );
}

async function left(screen: Screen, by: string): Promise<number> {
  screen.type(by);
  return (await screen.ended()).code;
}

describe('try on a terminal', () => {
  test('what a line changed stands beside it, and the arrow recalls it', async () => {
    const screen = await started();
    await enter(screen, 'docker volume create data', '+ volume data');
    await enter(screen, `${keys.up}2`, '+ volume data2');
    expect(await left(screen, `:q${keys.enter}`)).toBe(0);
  });

  test('Tab completes', async () => {
    const screen = await started();
    screen.type('docker vol\t');
    await screen.until(/docker volume ?$/);
    await enter(screen, ' ls', 'DRIVER');
    expect(await left(screen, keys.ctrlD)).toBe(0);
  });

  test('Ctrl-D leaves the prompt a line of its own', async () => {
    const screen = await started();
    expect(await left(screen, keys.ctrlD)).toBe(0);
    expect(screen.text()).toMatch(/\$ ?\n {2}\S/);
  });

  test('a here-document goes on over lines', async () => {
    const screen = await started();
    screen.type(`cat > a <<X${keys.enter}`);
    await screen.until(/^ {2}>$/m);
    screen.type(`one${keys.enter}X${keys.enter}`);
    await enter(screen, 'cat a', /^ {2}one$/m);
    expect(await left(screen, keys.ctrlD)).toBe(0);
  });

  test('a shell inside a container reads what is typed', async () => {
    const screen = await started();
    screen.type(`docker run -it --rm busybox sh${keys.enter}`);
    await screen.until(/\/ #$/);
    screen.type(`echo in$((1+1))side${keys.enter}`);
    await screen.until(/^ {2}in2side$/m);
    screen.type(keys.ctrlD);
    await screen.until(prompt);
    expect(await left(screen, keys.ctrlD)).toBe(0);
  });

  test('Ctrl-C ends what is in the foreground, and a line that is typed', async () => {
    const screen = await started();
    await enter(screen, 'docker run -d --name web nginx', '+ container web');
    screen.type(`docker logs -f web${keys.enter}`);
    await screen.until(/start worker process/);
    screen.type(keys.ctrlC);
    await screen.until(prompt);
    screen.type(`half a line${keys.ctrlC}`);
    await screen.until((text) => /half a line\^C/.test(text) && prompt.test(text));
    await enter(screen, 'echo still here', /^ {2}still here$/m);
    expect(await left(screen, keys.ctrlD)).toBe(0);
  });

  test('Ctrl-C twice on an empty line leaves', async () => {
    const screen = await started();
    expect(await left(screen, keys.ctrlC + keys.ctrlC)).toBe(0);
  });

  test('the world goes on where it was left', async () => {
    const dataDir = newFolder();
    const first = await started(dataDir);
    await enter(first, 'docker volume create data', '+ volume data');
    await left(first, keys.ctrlD);
    const second = await started(dataDir);
    expect(second.text()).toContain('after 1 line');
    await enter(second, ':undo', 'Back before: docker volume create data');
    await left(second, keys.ctrlD);
  });

  test('what ran is kept when the program is killed while somebody types', async () => {
    const dataDir = newFolder();
    const first = await started(dataDir);
    await enter(first, 'docker volume create data', '+ volume data');
    first.type('docker volume rm da');
    await first.until(/rm da$/);
    first.kill('SIGKILL');
    await first.ended();
    const second = await started(dataDir);
    await enter(second, 'docker volume ls -q', /^ {2}data$/m);
    await left(second, keys.ctrlD);
  });

  test('two at once: the second to write is told that nothing of it is kept', async () => {
    const dataDir = newFolder();
    const [first, second] = [await started(dataDir), await started(dataDir)];
    await enter(first, 'docker volume create one', '+ volume one');
    await enter(second, 'docker volume create two', /✘/);
    await left(first, keys.ctrlD);
    await left(second, keys.ctrlD);
    const third = await started(dataDir);
    await enter(third, 'docker volume ls -q', /^ {2}one$/m);
    expect(third.text()).not.toContain('two');
    await left(third, keys.ctrlD);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s ends it', async (signal, code) => {
    const screen = await started();
    screen.kill(signal);
    expect((await screen.ended()).code).toBe(code);
  });

  test('Ctrl-Z stops it and fg brings the line back', async () => {
    const shell = openJobs();
    await shell.until(/\$ ?$/);
    shell.type(`docker-learn try${keys.enter}`);
    await shell.until(prompt);
    shell.type('echo ba');
    await shell.until(/echo ba$/);
    shell.type('\x1a');
    await shell.until(/Stopped[^]*^\$ ?$/m);
    shell.type(`fg${keys.enter}`);
    await shell.until(/echo ba$/);
    shell.type(`ck${keys.enter}`);
    await shell.until(/^ {2}back$/m);
    shell.type(keys.ctrlD);
    await shell.until(/\n\$$/);
  });
});

describe('what would never end', () => {
  test.each([
    ['yes', /printed more than anybody reads/],
    ['dd if=/dev/zero of=big bs=1M count=9000', /512 MB/],
    ['b() { b | b & }; b', /went on and on/],
  ])('%s ends, and the world stays', async (line, shows) => {
    const screen = await started();
    await enter(screen, 'docker volume create data', '+ volume data');
    await enter(screen, line, shows);
    await enter(screen, 'docker volume ls', /local +data/);
    await left(screen, keys.ctrlD);
  });
});

describe('the lines of a section', () => {
  test('t does them one after another, and :q comes back to the same place', async () => {
    const screen = openScreen(['learn', 'volumes#names', '--seed', '1'], {
      dataDir: newFolder(),
      rows: 18,
    });
    await screen.until(/t try it/);
    screen.type('j');
    const place = await screen.until(/lines 2–/);
    screen.type('t');
    await screen.until(/~ \$ ⏎ docker/);
    screen.type(keys.enter);
    await screen.until(/~ \$ docker[^]*~ \$ ⏎ docker/);
    screen.type(`${keys.enter}${keys.enter}`);
    await screen.until(/~ \$ docker[^]*~ \$ docker[^]*~ \$ ⏎ docker/);
    expect(screen.text()).not.toContain('Conflict');
    screen.type('echo my own');
    await screen.until(/~ \$ echo my own$/);
    screen.type(keys.enter);
    await screen.until(/^ {2}my own\n {2}~ \$ ⏎ docker/m);
    screen.type(`:q${keys.enter}`);
    expect(await screen.until(/lines 2–/)).toBe(place);
    expect(await left(screen, 'q')).toBe(0);
  });

  test.each([
    ['en', 80, 'A name', 'space down · b up · / find · t try it · q quit'],
    ['en', 40, 'A name', 'space down · t try it · q quit'],
    ['ko', 80, '이름', '스페이스 아래로 · b 위로 · / 찾기 · t 해 보기 · q 종료'],
    ['ko', 40, '이름', '스페이스 아래로 · t 해 보기 · q 종료'],
  ])('t in show of a whole topic: %s, %i columns', async (language, columns, words, foot) => {
    const screen = openScreen(['show', 'volumes', '--lang', language], {
      dataDir: newFolder(),
      rows: 18,
      columns,
    });
    await screen.until(foot);
    screen.type(`/`);
    await screen.until(/^ {2}\/ *$/m);
    screen.type(words);
    await screen.until(`/ ${words}`);
    screen.type(keys.enter);
    await screen.until('› ');
    screen.type(keys.escape);
    const place = await screen.until((shown) => !shown.includes('› '));
    screen.type('t');
    await screen.until('~ $ ⏎ docker');
    screen.type(`:q${keys.enter}`);
    expect(await screen.until((shown) => shown === place)).toBe(place);
    expect(await left(screen, 'q')).toBe(0);
  });

  test.each(['swarm#desired', 'volumes --commands'])('show %s has none', async (words) => {
    const screen = openScreen(['show', ...words.split(' ')], { dataDir: newFolder(), rows: 12 });
    expect(await screen.until(/q quit/)).not.toContain('try it');
    expect(await left(screen, 'q')).toBe(0);
  });
});
