// Home for who can't see a cursor move: what is due in plain lines, and a number for each.
import { expect, test } from 'vitest';
import { runProgram } from '../support/run.ts';

const home = (args: string[], env: Record<string, string>, input = '') =>
  runProgram(args, { env, input });

test.each<[fact: string, args: string[], env: Record<string, string>, says: RegExp]>([
  [
    'ACCESSIBLE=1 alone says what is due',
    [],
    { ACCESSIBLE: '1' },
    /^docker-learn, \d+ topics, none begun\n1 {2}Learn: .*\n/,
  ],
  ['--plain too', ['--plain'], {}, /^docker-learn, \d+ topics, none begun\n1 {2}Learn: /],
  [
    'in Korean too',
    ['--plain'],
    { DOCKER_LEARN_LANG: 'ko' },
    /^docker-learn, 주제 \d+개, 아직 시작 전\n1 {2}배우기: /,
  ],
  ['without a wish and a terminal it is the help', [], {}, /^Usage: /],
  ['a terminal that moves no cursor is no wish', [], { TERM: 'dumb' }, /^Usage: /],
])('%s', async (_, args, env, says) => {
  const { stdout, code } = await home(args, env);
  expect([stdout.replaceAll('\u00a0', ' '), code]).toEqual([expect.stringMatching(says), 0]);
});

test.each([
  ['en', /3 {2}Plan: an interview\? name its day, get a share a day/],
  ['ko', /3 {2}학습 계획: 면접 날짜를 정하면 하루 할 것을 계획/],
])('somebody new is told of plans in %s, and how one is made', async (lang, says) => {
  const { stdout } = await home(['--plain'], { DOCKER_LEARN_LANG: lang }, '3\nq\n');
  expect(stdout).toMatch(says);
  expect(stdout).toContain('docker-learn plan --date');
});

test('a number opens what stands behind it, and home comes back', async () => {
  const { stdout } = await home(['--plain'], {}, 'l\n4\n:q\nq\nq\n');
  expect(stdout).toMatch(/Quiz: ten easy questions[^]*퀴즈: [^]*1 \/ 10[^]*퀴즈: /);
});

test('typed in plain lines: a line that ends in a backslash goes on, and a word with a colon is told', async () => {
  const { stdout } = await runProgram(
    ['quiz', 'volumes', '--kind', 'command', '-n', '1', '--seed', '3', '--plain', '--no-save'],
    { input: ':words\ndocker volume \\\n  frob\n:q\n' },
  );
  expect(stdout).toContain('In typed text these words are for the program');
  expect(stdout.replaceAll('\u00a0', ' ')).toMatch(/docker volume frob|frob/);
  expect(stdout).not.toMatch(/docker volume \\/);
});
