// Every prompt can be left at any moment: the exit code says how, and the terminal is as it was.
import { describe, expect, test } from 'vitest';
import { keys, openScreen, openShell, type Screen } from '../support/screen.ts';

/** How to come to a prompt, and what stands there. `isTyped`: letters are text there, and q is one of them. `leadsBack`: the key leads to where one came from, and leaves from there. */
type Prompt = {
  fact: string;
  words: string;
  come?: (screen: Screen) => Promise<void>;
  shows: string | RegExp;
  env?: Record<string, string>;
  isTyped?: true;
  leadsBack?: { by: string; to: string | RegExp };
};

const quizOf = (kind: string): string => `quiz --kind ${kind} -n 1 --seed 11`;
const answered = async (screen: Screen): Promise<void> => {
  await screen.until('1 / 1');
  screen.type('a');
};

async function browse(screen: Screen): Promise<void> {
  await screen.until(/❯ Learn/);
  while (!screen.text().includes('❯ Browse')) {
    const before = screen.text();
    screen.type(keys.down);
    await screen.until((text) => text !== before);
  }
  screen.type(keys.enter);
}

/** The first question of a placement that is answered with a letter; typed ones before it are skipped. */
async function letters(screen: Screen): Promise<void> {
  const isTyped = (text: string) => text.includes(':q quit');
  while (isTyped(await screen.until(/ quit$/))) {
    screen.type(`:s${keys.enter}`);
    await screen.until((text) => !isTyped(text));
    screen.type(keys.enter);
  }
}

const prompts: Prompt[] = [
  { fact: 'home', words: '', shows: /❯ Learn/ },
  {
    fact: 'the list of topics',
    words: '',
    come: browse,
    shows: 'Topics in learning order',
    leadsBack: { by: 'qㅂ\x04', to: /❯ Learn/ },
  },
  {
    fact: 'the question for a language',
    words: '',
    env: { DOCKER_LEARN_LANG: '', LANG: 'C.UTF-8' },
    shows: 'English',
  },
  ...['choice', 'choices', 'order', 'match'].map((kind) => ({
    fact: `a question of the kind ${kind}`,
    words: quizOf(kind),
    shows: '1 / 1',
  })),
  ...['recall', 'command', 'open'].map((kind) => ({
    fact: `a question of the kind ${kind}`,
    words: quizOf(kind),
    shows: '1 / 1',
    isTyped: true as const,
  })),
  {
    fact: 'the question how sure one is',
    words: `${quizOf('choice')} --confidence`,
    come: answered,
    shows: 'How sure',
  },
  {
    fact: 'the points of an open question',
    words: quizOf('open'),
    come: async (screen) =>
      screen.type((await screen.until('1 / 1'), `it stays${keys.enter}${keys.enter}`)),
    shows: '[ ]',
  },
  { fact: 'a verdict', words: quizOf('choice'), come: answered, shows: /[✔✘]/ },
  {
    fact: 'a section read in place',
    words: quizOf('choice'),
    come: async (screen) => screen.type((await answered(screen), await screen.until(/[✔✘]/), 'm')),
    shows: /back/,
    leadsBack: { by: 'qㅂ', to: 'contest' },
  },
  {
    fact: 'the summary',
    words: quizOf('choice'),
    come: async (screen) => screen.type((await screen.until('1 / 1'), `s${keys.enter}`)),
    shows: 'Summary',
  },
  { fact: "learn's offer", words: 'learn volumes --seed 11', shows: 'skip to reading' },
  {
    fact: "learn's section",
    words: 'learn volumes --seed 11',
    come: async (screen) => screen.type((await screen.until('skip to reading'), 's')),
    shows: /section 1 of/,
  },
  {
    fact: 'a question of the placement',
    words: 'placement --seed 11',
    come: letters,
    shows: /[a-z]–[a-z] /,
  },
];
const confirm: Prompt = {
  fact: 'the confirmation of a reset',
  words: 'progress reset',
  shows: 'Begin anew',
  isTyped: true,
};

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
  expect(raw.match(/\x1b\[\?(1049|2004)h/g) ?? []).toEqual(
    raw.match(/\x1b\[\?(1049|2004)l/g)?.map((off) => off.replace('l', 'h')) ?? [],
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
