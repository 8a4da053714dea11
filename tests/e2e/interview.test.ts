// Whole mock interviews: in a terminal in both languages, as plain lines and by the protocol.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { runProgram } from '../support/run.ts';
import { startInterview } from '../support/prompts.ts';
import { keys, openScreen } from '../support/screen.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'docker-learn-'));
type Kept = { kind: string; mode?: string; right?: boolean };
const eventsIn = (folder: string): Kept[] =>
  readFileSync(join(folder, 'events.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Kept);
/** A note of our own, so that no change of the shipped ones changes what is asked here: two open questions of four points. */
function noteFolder(): string {
  const folder = newFolder();
  const question = (id: string): string =>
    `### Q: What of ${id}?\n<!-- id: ${id} · level: 1 -->\n\n- one\n- two\n- three\n- four\n\n> So.\n`;
  for (const language of ['en', 'ko']) {
    mkdirSync(join(folder, language));
    writeFileSync(
      join(folder, language, 'tea.md'),
      `---\ntitle: Tea\nsummary: Hot.\n---\n\n# Tea\n\n## Leaves\n<!-- id: leaves -->\n\nText.\n\n${question('green')}\n${question('black')}`,
    );
  }
  return folder;
}
const args = ['interview', 'tea', '--seed', '3', '-n', '2', '--content', noteFolder()];
const words = {
  en: {
    passed: '✔ Passed',
    failed: '✘ Not yet',
    kept: '2 answers are kept',
    left: '1 answer is kept',
    halfWay: 'Left half-way',
  },
  ko: {
    passed: '✔ 합격',
    failed: '✘ 아직',
    kept: '답 2개를',
    left: '답 1개를',
    halfWay: '도중에 그만둠',
  },
};

describe.each(['en', 'ko'] as const)('in a terminal, in %s', (language) => {
  test.each([80, 40])('it is asked, walked through and judged, at %i columns', async (columns) => {
    const dataDir = newFolder();
    const page = join(dataDir, 'report.html');
    const screen = openScreen([...args, '--lang', language, '--output', page], {
      dataDir,
      columns,
      rows: 40,
    });
    await startInterview(screen);
    await screen.until(/1 \/ 2/);
    screen.type(`hmm${keys.enter}well${keys.enter}`);
    await screen.until('well');
    screen.type(keys.enter);
    await screen.until(/2 \/ 2/);
    expect(eventsIn(dataDir).filter(({ kind }) => kind === 'answered')).toHaveLength(1);
    screen.type(`hmm${keys.enter}`);
    await screen.until('hmm');
    screen.type(keys.enter);
    for (let answer = 1; answer <= 2; answer++) {
      await screen.until((text) => text.includes(`${answer} / 2`) && text.includes('[ ] 4'));
      screen.type('123456789');
      await screen.until((text) => text.includes('[x] 4') && !text.includes('[ ]'));
      screen.type(keys.enter);
    }
    await screen.until(words[language].passed);
    screen.type(keys.enter);
    expect((await screen.ended()).code).toBe(0);
    expect(await screen.until(words[language].kept)).toContain(words[language].passed);
    expect(readFileSync(page, 'utf8')).toContain('</html>');
    expect(
      eventsIn(dataDir).filter(
        ({ kind, mode, right }) => kind === 'answered' && mode === 'interview' && right === true,
      ),
    ).toHaveLength(2);
  });

  test('an editor opens for e alone on a line, and its text is the answer', async () => {
    const dataDir = newFolder();
    const screen = openScreen([...args, '--lang', language], {
      dataDir,
      env: { EDITOR: 'printf "from the editor\\nwith two lines" >' },
    });
    await startInterview(screen);
    await screen.until('1 / 2');
    screen.type((language === 'en' ? 'e' : 'ㄷ') + keys.enter);
    await screen.until('with two lines');
    screen.type(keys.enter);
    await screen.until('2 / 2');
    expect(readFileSync(join(dataDir, 'events.jsonl'), 'utf8')).toContain(
      'from the editor\\nwith two lines',
    );
    screen.type(`:q${keys.enter}`);
    await screen.until('[ ] 4');
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  });

  test('nothing is begun before the rules are read', async () => {
    const dataDir = newFolder();
    const screen = openScreen([...args, '--lang', language], { dataDir });
    await screen.until(/70 ?%/);
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
    expect(existsSync(join(dataDir, 'events.jsonl'))).toBe(false);
  });

  test('who leaves half-way keeps what was said, with exit 0', async () => {
    const dataDir = newFolder();
    const screen = openScreen([...args, '--lang', language], { dataDir });
    await startInterview(screen);
    await screen.until('1 / 2');
    screen.type(`hmm${keys.enter}`);
    await screen.until('hmm');
    screen.type(keys.enter);
    await screen.until('2 / 2');
    screen.type(`:q${keys.enter}`);
    // The points of what was answered are seen all the same.
    await screen.until('[ ] 4');
    screen.type(keys.enter);
    await screen.until(words[language].halfWay);
    screen.type(keys.enter);
    expect((await screen.ended()).code).toBe(0);
    await screen.until(words[language].left);
    expect(eventsIn(dataDir).map(({ kind }) => kind)).toEqual(['begun', 'answered', 'ended']);
  });
});

test('Ctrl-C keeps what was said, with exit 130', async () => {
  const dataDir = newFolder();
  const screen = openScreen(args, { dataDir });
  await startInterview(screen);
  await screen.until('1 / 2');
  screen.type(`hmm${keys.enter}`);
  await screen.until('hmm');
  screen.type(keys.enter);
  await screen.until('2 / 2');
  screen.type(keys.ctrlC);
  expect((await screen.ended()).code).toBe(130);
  expect(eventsIn(dataDir).map(({ kind }) => kind)).toEqual(['begun', 'answered', 'ended']);
});

describe.each(['en', 'ko'])('as plain lines, in %s', (language) => {
  it('takes a line an answer, an empty one for what is said aloud, and numbers for the points', async () => {
    const { stdout, code } = await runProgram([...args, '--lang', language], {
      input: 'hmm\n:s\n\n-\n',
    });
    expect(code).toBe(1);
    expect(stdout).toContain('[ ] 4');
    expect(stdout).toMatch(/ 0 ?%/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('ends in peace with the input, and writes the report of what was said', async () => {
    const dataDir = newFolder();
    const path = join(dataDir, 'report.md');
    const { code } = await runProgram([...args, '--lang', language, '--output', path], {
      dataDir,
      input: 'hmm\n',
    });
    expect(code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('> hmm');
  });
});

test('as plain lines, leaving half-way walks through what was answered', async () => {
  const { stdout, code } = await runProgram([...args, '--lang', 'en'], { input: 'hmm\n:q\n1 2\n' });
  expect(code).toBe(0);
  expect(stdout).toMatch(/Leave early[^]*1 \/ 2[^]*The walk through[^]*Left half-way/);
});

describe('by the protocol', () => {
  const answer = '{"answer":"hmm"}\n';
  const named = `${answer}${answer}{"points":[0,1,2,3]}\n{"points":[0,1,2]}\n`;
  const events = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; id?: string; passed?: boolean });

  it('says heard instead of results, and the report before the summary', async () => {
    const { stdout, code } = await runProgram([...args, '--json'], {
      input: named,
    });
    expect(events(stdout).map(({ event }) => event)).toEqual([
      'session',
      'question',
      'heard',
      'question',
      'heard',
      'points',
      'points',
      'report',
      'summary',
    ]);
    expect(events(stdout).find(({ event }) => event === 'report')).toMatchObject({
      passed: true,
      named: 7,
      pass: 70,
    });
    expect(code).toBe(0);
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('with a pass mark %i %% above what was named ends with %i', async (more, code) => {
    const { stdout } = await runProgram([...args, '--json'], { input: named });
    const report = events(stdout).find(({ event }) => event === 'report') as { share?: number };
    const pass = String(Math.floor((report.share ?? 0) * 100) + more);
    const ran = await runProgram([...args, '--json', '--pass', pass], { input: named });
    expect(ran.code).toBe(code);
  });

  it('asks the same for the same seed', async () => {
    const ids = async (seed: string) =>
      events(
        (
          await runProgram(['interview', '--seed', seed, '--json'], {
            input: '{"skip":true}\n'.repeat(9),
          })
        ).stdout,
      ).flatMap(({ event, id }) => (event === 'question' ? [id] : []));
    const [one, again, other] = await Promise.all([ids('5'), ids('5'), ids('6')]);
    expect(one).toHaveLength(5);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('makes what was missed due', async () => {
    const dataDir = newFolder();
    const asked = await runProgram([...args, '--json'], {
      dataDir,
      input: `${answer}${answer}{"points":[]}\n{"points":[0,1,2,3]}\n`,
    });
    const [first] = events(asked.stdout).filter(({ event }) => event === 'question');
    const later = await runProgram(
      ['quiz', 'tea', '--missed', '--kind', 'open', '--json', '--no-save', ...args.slice(-2)],
      {
        dataDir,
        input: '{"quit":true}\n',
      },
    );
    expect(
      events(later.stdout)
        .filter(({ event }) => event === 'question')
        .map(({ id }) => id),
    ).toEqual([first?.id]);
  });
});

it.each([
  [['--output', 'report.pdf'], 2],
  [['--output', '/no/such/folder/report.md'], 3],
  [['--pass', '101'], 2],
  [['--level', '4'], 2],
  [['no-such-topic'], 2],
])('refuses %j with exit %i before anything is asked', async (more, code) => {
  const dataDir = newFolder();
  const ran = await runProgram(['interview', ...more], { dataDir });
  expect(ran.code).toBe(code);
  expect(ran.stdout).toBe('');
  expect(existsSync(join(dataDir, 'events.jsonl'))).toBe(false);
});
