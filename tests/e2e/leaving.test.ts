// Every prompt can be left at any moment: the exit code says how, and the terminal is as it was.
import { describe, expect, test } from 'vitest';
import { confirm, prompts, type Prompt } from '../support/prompts.ts';
import { keys, openScreen, openShell } from '../support/screen.ts';

/** Afterwards the shell goes on in a terminal that echoes and takes lines. */
async function leave(
  { words, come, shows, leadsBack, env = {} }: Prompt,
  key: string,
): Promise<{ text: string; raw: string }> {
  const screen = openShell(`docker-learn ${words}; echo "exit $?"; stty -a`, { rows: 40, env });
  await come?.(screen);
  await screen.until(shows);
  screen.type(key);
  if (leadsBack?.by.includes(key)) {
    await screen.until(leadsBack.to);
    screen.type(key);
  }
  await screen.until(/exit \d+[^]*\bicanon\b/);
  await screen.ended();
  return { text: screen.text(), raw: screen.raw() };
}

function expectRestored({ text, raw }: { text: string; raw: string }): void {
  expect(text).toMatch(/[^-]icanon\b/);
  expect(text).toMatch(/[^-]echo\b/);
  expect(raw.lastIndexOf('\x1b[?25l')).toBeLessThan(Math.max(raw.lastIndexOf('\x1b[?25h'), 0));
  expect((raw.match(/\x1b\[\?(1049|2004)h/g) ?? []).toSorted()).toEqual(
    (raw.match(/\x1b\[\?(1049|2004)l/g) ?? []).map((off) => off.replace('l', 'h')).toSorted(),
  );
  expect(text).not.toMatch(/node:internal|Error:|\n\s+at /);
}

describe('Ctrl-C leaves with 130, and the terminal is as it was', () => {
  test.concurrent.each([...prompts, confirm])('at $fact', async (prompt) => {
    const left = await leave(prompt, keys.ctrlC);
    expect(left.text).toContain('exit 130');
    expectRestored(left);
  });
});

describe('Ctrl-D leaves in peace, and the terminal is as it was', () => {
  test.concurrent.each([...prompts, confirm])('at $fact', async (prompt) => {
    const left = await leave(prompt, keys.ctrlD);
    expect(left.text).toMatch(/exit 0/);
    expectRestored(left);
  });
});

describe('q leaves in peace wherever nothing is typed, ㅂ in Hangul mode', () => {
  test.concurrent.each(
    prompts
      .filter(({ isTyped }) => isTyped !== true)
      .map((prompt, at) => ({ ...prompt, key: at % 2 === 0 ? 'q' : 'ㅂ' })),
  )('$key at $fact', async ({ key, ...prompt }) => {
    const left = await leave(prompt, key);
    expect(left.text).toContain('exit 0');
    expectRestored(left);
  });
});

describe('signals', () => {
  const signals = [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const;
  const places = [
    ['home', [], /❯ Learn/],
    ['a question', ['quiz', '--kind', 'recall', '-n', '1', '--seed', '11'], '1 / 1'],
    ['a reader', ['show', 'volumes'], 'lines 1–'],
    ["learn's offer", ['learn', 'volumes', '--seed', '11'], 'skip to reading'],
  ] as const;
  test.concurrent.each(
    signals.flatMap(([signal, code]) =>
      places.map(([fact, words, shows]) => ({ signal, code, fact, words: [...words], shows })),
    ),
  )('$signal at $fact ends with $code', async ({ signal, code, words, shows }) => {
    const screen = openScreen(words, { rows: 40 });
    await screen.until(shows);
    screen.kill(signal);
    expect((await screen.ended()).code).toBe(code);
    expect(screen.raw().lastIndexOf('\x1b[?25l')).toBeLessThan(
      screen.raw().lastIndexOf('\x1b[?25h'),
    );
    expect(screen.raw().match(/\x1b\[\?1049h/g)?.length).toBe(
      screen.raw().match(/\x1b\[\?1049l/g)?.length,
    );
  });

  test.each([
    ['q', 0],
    [keys.ctrlC, 130],
  ])('a section left with %j says goodbye', async (key, code) => {
    const screen = openScreen(['learn', 'volumes#lifetime', '--seed', '11']);
    await screen.until('questions on it');
    screen.type(key);
    expect(await screen.ended()).toEqual({ code });
    expect(screen.text()).toContain('See you soon.');
  });

  test('an answer stays kept, and one friendly line says so', async () => {
    const screen = openScreen(['quiz', '--kind', 'choice', '-n', '3', '--seed', '11'], {
      rows: 40,
    });
    await screen.until('1 / 3');
    screen.type('a');
    await screen.until(/[✔✘]/);
    screen.type(keys.ctrlC);
    expect((await screen.ended()).code).toBe(130);
    expect(screen.text()).toContain('1 answer is kept');
  });
});
