// `try` and `lab` for scripts and programs: exit codes, docker's own output and nothing else, lines of JSON.
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';

describe('a line or a script', () => {
  const codes: [fact: string, line: string, code: number, out: string | RegExp, err: RegExp][] = [
    ['what works', 'echo hi', 0, 'hi\n', /^$/],
    ['the last line decides', 'false; true', 0, '', /^$/],
    ['the last line decides, too', 'true; false', 1, '', /^$/],
    ['its own code', 'docker run busybox sh -c "exit 7"', 7, '', /^[^]*$/],
    ['what is not found', 'nosuch', 127, '', /nosuch: .*not found/],
    ['docker says it', 'docker rm nosuch', 1, '', /No such container: nosuch/],
    [
      'not modelled',
      'docker swarm init 2>/dev/null || true',
      100,
      '',
      /doesn't do docker swarm init/,
    ],
    ['nothing runs after that', 'docker swarm init; echo on', 100, '', /a real one does/],
    ['without end', 'yes', 130, /^y\ny\n/, /^Stopped: it printed more/],
    ['forks without end', 'b() { b | b & }; b', 130, '', /^Stopped: it went on and on/m],
    ['a file of gigabytes', 'dd if=/dev/zero of=a bs=1M count=9000', 100, '', /512 MB/],
    ['a reader that has enough', 'yes | head -1', 0, 'y\n', /^$/],
  ];

  test.each(codes)('%s: %s ends with %i', async (_, line, code, out, err) => {
    for (const options of [
      { words: ['try', '-c', line] },
      { words: ['try'], input: `${line}\n` },
    ]) {
      const ran = await runInside(options.words, options);
      expect(ran.code).toBe(code);
      if (typeof out === 'string') expect(ran.stdout).toBe(out);
      else expect(ran.stdout).toMatch(out);
      expect(ran.stderr).toMatch(err);
    }
  });

  test('a script is one shell, and each start a fresh world', async () => {
    const dataDir = newFolder();
    const script = 'cat > a <<X\none\ntwo\nX\nfor i in 1 2; do echo $i; done\nwc -l < a\n';
    expect((await runInside(['try'], { input: script, dataDir })).stdout).toBe('1\n2\n2\n');
    expect((await runInside(['try', '-c', 'cat a'], { dataDir })).code).toBe(1);
  });

  test('the same seed is the same world', async () => {
    const of = async () =>
      (await runInside(['try', '--seed', '7', '-c', 'docker run -d busybox; docker ps -a'])).stdout;
    expect(await of()).toBe(await of());
  });
});

describe('try --json', () => {
  const speak = async (...messages: (object | string)[]): Promise<unknown[]> => {
    const lines = messages.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const { stdout } = await runInside(['try', '--json'], { input: `${lines.join('\n')}\n` });
    return stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  };

  test('a line that was run says what it printed and changed', async () => {
    expect(await speak({ run: 'docker volume create data' })).toEqual([
      {
        event: 'ran',
        line: 'docker volume create data',
        stdout: 'data\n',
        stderr: '',
        exit: 0,
        modelled: true,
        changes: [{ object: 'volume', name: 'data', was: null, is: 'there' }],
      },
    ]);
  });

  test('what is not modelled says so', async () => {
    expect(await speak({ run: 'docker swarm init' })).toMatchObject([
      { modelled: false, exit: 100 },
    ]);
  });

  test('steps back, on and anew', async () => {
    const run = { run: 'docker volume create data' };
    expect(
      await speak(
        run,
        { undo: true },
        { undo: true },
        { redo: true },
        { reset: true },
        { run: 'docker volume ls -q' },
      ),
    ).toMatchObject([
      { event: 'ran' },
      { event: 'undone', line: run.run },
      { event: 'undone', line: null },
      { event: 'redone', line: run.run },
      { event: 'reset' },
      { stdout: '' },
    ]);
  });

  test('mistakes are answered, and the world stays', async () => {
    const events = await speak(
      { run: 'echo x > a' },
      'no json',
      '[]',
      { run: 1 },
      { dance: true },
      { run: 'cat a' },
    );
    expect(events).toMatchObject([
      { event: 'ran' },
      { event: 'error', code: 'not-json' },
      { event: 'error', code: 'wrong-shape' },
      { event: 'error', code: 'wrong-shape' },
      { event: 'error', code: 'unknown-message' },
      { stdout: 'x\n' },
    ]);
  });
});

describe('lab', () => {
  test('the list as JSON', async () => {
    const { stdout, code } = await runInside(['lab', 'list', '--json']);
    const { schema, labs } = JSON.parse(stdout) as { schema: number; labs: object[] };
    expect([code, schema, labs.length >= 22]).toEqual([0, 1, true]);
    expect(labs[0]).toEqual({
      lab: 'first-container',
      title: expect.any(String),
      topics: expect.arrayContaining([expect.any(String)]),
      minutes: expect.any(Number),
      done: null,
      engines: ['built-in', 'docker'],
    });
  });

  test.each([
    ['en', 'There is no lab frist-container'],
    ['ko', 'frist-container'],
  ])('an unknown one names the nearest, in %s', async (language, says) => {
    const { stderr, code } = await runInside(['lab', 'frist-container', '--lang', language]);
    expect(code).toBe(2);
    expect(stderr.replaceAll('`', '')).toContain(says);
    expect(stderr).toContain('docker-learn lab first-container');
  });

  test('one that is not passed ends with 1, and goes on where it was', async () => {
    const dataDir = newFolder();
    const words = ['lab', '--json', 'named-volume'];
    const first = await runInside(words, {
      dataDir,
      input: '{"hint":true}\n{"run":"docker ps"}\n',
    });
    const events = first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(first.code).toBe(1);
    expect(events).toMatchObject([
      { event: 'lab', protocol: 1, lab: 'named-volume' },
      { event: 'hint', step: 1 },
      { event: 'ran', line: 'docker ps' },
      { event: 'task', done: false, findings: expect.arrayContaining([expect.anything()]) },
      { event: 'summary', done: 0 },
    ]);
  });
});
