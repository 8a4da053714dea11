// One engine behind three faces: the protocol's exact events, the plain lines, and the keys of a Korean keyboard.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGraded, kinds } from '../../src/notes/kinds.ts';
import { parseLog } from '../../src/progress/line.ts';
import { answerLine, bankOf, rightAnswer, wrongAnswer, type Answer } from '../support/answers.ts';
import { runInside } from '../support/inside.ts';
import { runProgram } from '../support/run.ts';
import { newFolder } from '../support/folder.ts';
import { keys, openScreen } from '../support/screen.ts';
import { talk, type Event, type Question } from '../support/talk.ts';

const eventsIn = (dataDir: string) =>
  parseLog(readFileSync(join(dataDir, 'events.jsonl'), 'utf8')).events;

const score = { en: /2 of 4 right/, ko: /4문제 중 2문제/ };
const graded = kinds.filter((kind) => isGraded({ kind }));
const games = (['en', 'ko'] as const).flatMap((language) =>
  graded.map((kind) => ({ language, kind })),
);

describe('a whole quiz, two right and two wrong that come back', () => {
  test.concurrent.each(games)(
    '$kind in $language, as JSON and in plain lines',
    async ({ language, kind }) => {
      const args = [
        'quiz',
        '--kind',
        kind,
        '-n',
        '4',
        '--seed',
        '11',
        '--no-save',
        '--lang',
        language,
      ];
      const bank = await bankOf(language);
      const given: Answer[] = [];
      const { events, code } = await talk(args, (question) => {
        const right = rightAnswer(question, bank.get(question.id));
        const answer =
          question.again === 0 && question.number % 2 === 0 ? wrongAnswer(question, right) : right;
        given.push(answer);
        return [{ answer }];
      });
      expect(code).toBe(0);
      expect(events[0]).toEqual({
        event: 'session',
        protocol: 1,
        mode: 'quiz',
        language,
        seed: 11,
        total: 4,
      });
      expect(namesOf(events)).toEqual([
        'session',
        ...given.flatMap(() => ['question', 'result']),
        'summary',
      ]);
      expectResults(events);
      const missed = questionsOf(events)
        .filter(({ number, again }) => number % 2 === 0 && again === 0)
        .map(({ id }) => id);
      expect(events.at(-1)).toMatchObject({
        event: 'summary',
        asked: 4,
        right: 2,
        skipped: 0,
        missed,
      });

      const plain = await runProgram([...args, '--plain'], {
        input: given.map((answer) => `${answerLine(answer)}\n`).join(''),
      });
      expect(plain.code).toBe(0);
      expect(plain.stdout).toMatch(score[language]);
      expect(plain.stdout).not.toContain('\x1b');
    },
  );
});

const namesOf = (events: Event[]): string[] => events.map(({ event }) => event);
const questionsOf = (events: Event[]): Question[] =>
  events.filter(({ event }) => event === 'question') as Question[];

/** Missed ones come back once and are right then. */
function expectResults(events: Event[]): void {
  const asked = questionsOf(events);
  const results = events.filter(({ event }) => event === 'result');
  for (const [index, result] of results.entries()) {
    const question = asked[index];
    const right = question?.again !== 0 || question.number % 2 === 1;
    expect(result).toMatchObject({
      id: question?.id,
      right,
      due: null,
      feedback: expect.any(Array),
      explanation: expect.stringMatching(/\S/),
    });
    expect(result['score'] === 1).toBe(right);
  }
  expect(asked.filter(({ again }) => again > 0)).toHaveLength(2);
}

describe('the protocol', () => {
  const args = ['quiz', '--kind', 'choice', '-n', '2', '--seed', '11', '--no-save'];
  const lines: [line: string, events: string[]][] = [
    ['nonsense', ['not-json']],
    ['', []],
    ['[]', ['unknown-message']],
    ['7', ['unknown-message']],
    ['{"frobnicate":true}', ['unknown-message']],
    ['{"answer":"b"}', ['wrong-shape']],
    ['{"answer":{"a":"1"}}', ['wrong-shape']],
    ['{"answer":[]}', ['wrong-shape']],
    ['{"answer":["a","b"]}', ['wrong-shape']],
    ['{"answer":["z"]}', ['unknown-key']],
    ['{"answer":["a"],"confidence":"maybe"}', ['wrong-shape']],
    ['{"hint":1}', ['wrong-shape']],
    ['{"undo":true}', ['nothing-to-undo']],
    ['{"points":[0]}', ['unknown-message']],
    ['{"contest":"why"}', ['unknown-message']],
    ['{"hint":true}', ['hint']],
    ['{"skip":true}', ['result', 'question 2']],
    ['{"contest":7}', ['wrong-shape']],
    ['{"undo":true}', ['undone', 'question 1']],
    ['{"undo":true}', ['nothing-to-undo']],
    ['{"answer":["1"],"confidence":"sure"}', ['result', 'question 2']],
    ['{"contest":"it is right"}', ['contested']],
    ['{"quit":true}', ['summary']],
  ];

  test('answers every line with its event, and mistakes leave the question as it is', async () => {
    const ran = await runProgram([...args, '--json'], {
      input: lines.map(([line]) => `${line}\n`).join(''),
    });
    const events = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
    const told = events.map(({ event, code, number }) =>
      event === 'error' ? code : event === 'question' ? `question ${String(number)}` : event,
    );
    expect(told).toEqual(['session', 'question 1', ...lines.flatMap(([, expected]) => expected)]);
    expect(
      events
        .filter(({ event }) => event === 'error')
        .every(({ message }) => typeof message === 'string' && message !== ''),
    ).toBe(true);
    expect(events.find(({ event }) => event === 'result')).toMatchObject({
      skipped: true,
      right: false,
      score: 0,
    });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
  });

  test('the end of the input is a quit', async () => {
    const ran = await runProgram([...args, '--json'], { input: '{"answer":["a"]}\n' });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'summary',
      asked: 1,
    });
  });

  test('an open question gives its points before its result', async () => {
    const { events } = await talk(
      ['quiz', 'volumes', '--kind', 'open', '-n', '1', '--seed', '3'],
      () => [{ answer: 'it stays' }, { points: [99] }, { points: [0] }],
    );
    expect(namesOf(events).slice(0, 5)).toEqual([
      'session',
      'question',
      'points',
      'error',
      'result',
    ]);
    expect(events[3]).toMatchObject({ code: 'unknown-key' });
  });

  test('a command that docker could not read is told and asked once more, and the second is judged', async () => {
    const bank = await bankOf('en');
    const { events } = await talk(
      ['quiz', '--kind', 'command', '-n', '1', '--seed', '11'],
      (question) =>
        question.attempt === 1
          ? [{ answer: 'docker run --no-such-flag nginx' }]
          : [{ answer: rightAnswer(question, bank.get(question.id)) }],
    );
    expect(namesOf(events)).toEqual([
      'session',
      'question',
      'retry',
      'question',
      'result',
      'summary',
    ]);
    expect(events[2]).toMatchObject({ reason: 'unreadable' });
    expect(events[3]).toMatchObject({ attempt: 2, number: 1 });
    expect(events[4]).toMatchObject({ right: true });
    const twice = await talk(
      ['quiz', '--kind', 'command', '-n', '1', '--seed', '11'],
      ({ again }) =>
        again > 0 ? [{ quit: true }] : [{ answer: 'docker run --no-such-flag nginx' }],
    );
    expect(namesOf(twice.events).slice(0, 5)).toEqual([
      'session',
      'question',
      'retry',
      'question',
      'result',
    ]);
    expect(twice.events[4]).toMatchObject({ right: false });
  });

  test('a typo is told and asked once more', async () => {
    const bank = await bankOf('en');
    const { events } = await talk(
      ['quiz', '--kind', 'recall', '-n', '8', '--seed', '11'],
      (question) => {
        const right = answerLine(rightAnswer(question, bank.get(question.id)));
        const isWord = /^[a-z]{6,}$/.test(right);
        return [
          {
            answer:
              question.attempt === 1 && isWord ? `${right.slice(0, 3)}${right.slice(4)}` : right,
          },
        ];
      },
    );
    const retries = events.filter(({ event }) => event === 'retry');
    expect(retries.length).toBeGreaterThan(0);
    expect(retries.every(({ reason }) => reason === 'typo')).toBe(true);
    expect(events.at(-1)).toMatchObject({ asked: 8, right: 8 });
  });

  test('Korean that a Mac typed, taken apart into its letters, is right', async () => {
    const bank = await bankOf('ko');
    const { events } = await talk(
      ['quiz', '--kind', 'recall', '-n', '12', '--seed', '11', '--lang', 'ko'],
      (question) => {
        const { accepts = [] } = bank.get(question.id) ?? {};
        const korean = accepts.find((text) => /[가-힣]/.test(text)) ?? accepts[0] ?? '';
        return [{ answer: korean.replace(/^`(.*)`$/, '$1').normalize('NFD') }];
      },
    );
    expect(events.at(-1)).toMatchObject({ asked: 12, right: 12 });
  });
});

describe('the same questions', () => {
  const questions = async (seed: string): Promise<string[]> => {
    const { stdout } = await runInside(
      ['quiz', '-n', '10', '--seed', seed, '--json', '--no-save'],
      { input: '{"skip":true}\n'.repeat(10) },
    );
    return stdout
      .trim()
      .split('\n')
      .filter((line) => line.includes('"event":"question"'));
  };
  test('come with the same seed, in the same order with the same keys', async () =>
    expect(await questions('7')).toEqual(await questions('7')));
  test('do not come with another seed', async () =>
    expect(await questions('7')).not.toEqual(await questions('8')));
});

describe('plain lines', () => {
  test('hint, skip, undo, contest and a wrong key are answered, the end of the input ends in peace', async () => {
    const ran = await runProgram(
      ['quiz', '--kind', 'choice', '-n', '3', '--seed', '11', '--plain'],
      { input: '?\nz\na b\nm\ns\nu\na\n!\n' },
    );
    expect(ran.code).toBe(0);
    const told = [
      'Hint|no hint',
      'There is no z here',
      'That is not an answer',
      'Skipped',
      'taken back',
      'Marked. Please report',
      'See you soon',
    ];
    expect(told.map((words) => [words, new RegExp(words).test(ran.stdout)])).toEqual(
      told.map((words) => [words, true]),
    );
    expect(ran.stdout.match(/^1 \/ 3/gm)).toHaveLength(2);
  });

  test.each([
    ['m', 'choice', 'a'],
    [':m', 'recall', 'no such thing'],
  ])(
    '%s reads the section of the open question, a %s, and that is a hint for it alone',
    async (read, kind, answer) => {
      const dataDir = newFolder();
      const quiz = ['quiz', '--kind', kind, '-n', '3', '--seed', '11', '--plain'];
      const input = [answer, read, answer, answer, ''].join('\n');
      const { stdout } = await runProgram(quiz, { dataDir, input });
      const answered = eventsIn(dataDir).filter((event) => event.kind === 'answered');
      expect(answered.map((event) => event.hint)).toEqual([false, true, false]);
      expect(stdout).not.toContain('That has no use');
    },
  );

  test('a Korean keyboard in Hangul mode answers: ㄴ skips, ㅕ undoes, ㅁ and ㅠ are a and b, ㅂ quits', async () => {
    const quiz = ['quiz', '--kind', 'choice', '-n', '3', '--seed', '11', '--plain', '--no-save'];
    const hangul = await runProgram(quiz, { input: 'ㄴ\nㅕ\nㅁ\nㅠ\nㅂ\n' });
    const latin = await runProgram(quiz, { input: 's\nu\na\nb\nq\n' });
    expect(hangul).toEqual(latin);
    expect(hangul.stdout).toMatch(/^3 \/ 3/m);
  });

  test('ticks and order in Hangul mode are those of the keys beneath', async () => {
    const quiz = ['quiz', '--kind', 'choices', '-n', '1', '--seed', '11', '--plain', '--no-save'];
    expect(await runProgram(quiz, { input: 'ㅁ ㅊ\nq\n' })).toEqual(
      await runProgram(quiz, { input: 'a c\nq\n' }),
    );
  });
});

describe('a Korean keyboard in Hangul mode on a terminal', () => {
  test('skips, undoes, answers and quits', async () => {
    const screen = openScreen(['quiz', '--kind', 'choice', '-n', '2', '--seed', '11'], {
      rows: 40,
    });
    await screen.until('1 / 2');
    screen.type('ㄴ');
    await screen.until('Skipped');
    screen.type(keys.enter);
    await screen.until('2 / 2');
    screen.type('ㅕ');
    await screen.until('1 / 2');
    screen.type('ㅠ');
    await screen.until(/[✔✘] (Right|Not yet)/);
    screen.type('ㅂ');
    expect((await screen.ended()).code).toBe(0);
    expect(screen.text()).toContain('1 answer is kept');
  });

  test('ticks', async () => {
    const screen = openScreen(['quiz', '--kind', 'choices', '-n', '1', '--seed', '11'], {
      rows: 40,
    });
    await screen.until('1 / 1');
    screen.type('ㅁㅊ');
    await screen.until((text) => (text.match(/\[x\]/g) ?? []).length === 2);
    expect(screen.text()).toMatch(/\[x\] a[^]*\[x\] c/);
    screen.type('ㅂ');
    expect((await screen.ended()).code).toBe(0);
  });

  test('typed Korean, taken apart into its letters, is one text and is right', async () => {
    const bank = await bankOf('ko');
    const { events } = await talk(
      ['quiz', 'volumes', '--kind', 'recall', '-n', '1', '--seed', '11', '--lang', 'ko'],
      () => [{ quit: true }],
    );
    const { accepts = [] } = bank.get(questionsOf(events)[0]?.id ?? '') ?? {};
    const screen = openScreen(
      ['quiz', 'volumes', '--kind', 'recall', '-n', '1', '--seed', '11', '--lang', 'ko'],
      { rows: 40 },
    );
    await screen.until('1 / 1');
    const answer = (accepts.find((text) => /[가-힣]/.test(text)) ?? accepts[0] ?? '').replace(
      /^`(.*)`$/,
      '$1',
    );
    screen.type(answer.normalize('NFD') + keys.enter);
    await screen.until('✔');
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  });
});

describe('a log that can take nothing', () => {
  test('is told to a program once, before the first question; results say so, and the exit code is 3', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'events.jsonl'));
    const quiz = ['quiz', '--kind', 'choice', '-n', '2', '--seed', '11', '--json'];
    const input = '{"answer":["a"]}\n{"skip":true}\n{"quit":true}\n';
    const ran = await runProgram(quiz, { dataDir, input });
    const events: Event[] = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ran.code).toBe(3);
    expect(events[0]).toMatchObject({ event: 'warning', code: 'not-saved' });
    expect(events.filter(({ event }) => event === 'warning')).toHaveLength(1);
    expect(events.filter(({ event }) => event === 'result').map(({ saved }) => saved)).toEqual([
      false,
      false,
    ]);
    expect(ran.stderr).toBe('');
  });
});
