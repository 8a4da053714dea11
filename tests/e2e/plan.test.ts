// A plan from outside: it is kept, told as text and as JSON, and followed by quiz and review.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../support/run.ts';
import { keys, openScreen } from '../support/screen.ts';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a plan is kept, shown and followed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'docker-learn-plan-'));
  const date = inDays(14);
  const made = await runProgram(['plan', '--date', date, '--minutes-a-day', '20'], { dataDir });
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toMatch(new RegExp(`on ${Number(date.slice(8))} `));
  expect(JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({
    plan: { date, minutesADay: 20 },
  });

  const told = JSON.parse((await runProgram(['plan', '--json'], { dataDir })).stdout);
  expect(told).toMatchObject({ schema: 1, plan: { date, minutesADay: 20 } });
  expect(told.days).toHaveLength(told.plan.daysLeft);

  const quiz = await runProgram(['quiz', '--json', '-n', '5', '--seed', '3'], {
    dataDir,
    input: '{"skip":true}\n'.repeat(5),
  });
  const asked = quiz.stdout
    .split('\n')
    .filter((line) => line.includes('"event":"question"'))
    .map((line) => JSON.parse(line).id);
  expect(asked.sort()).toEqual(told.today.new.slice(0, 5).sort());

  const korean = await runProgram(['plan', '--lang', 'ko'], { dataDir });
  expect(korean.stdout).toMatch(/학습 계획.*면접까지/);
});

test('without a plan, and with a wrong one', async () => {
  const none = await runProgram(['plan', '--json']);
  expect([none.code, JSON.parse(none.stdout)]).toEqual([0, { schema: 1, plan: null }]);
  const past = await runProgram(['plan', '--date', '2020-01-01']);
  expect([past.code, past.stdout]).toEqual([2, '']);
  expect(past.stderr).toMatch(/2020-01-01 is over/);
});

test('today is one sitting for a program: sections that wait to be read, their questions, one summary', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'docker-learn-today-'));
  await runProgram(['plan', '--date', '12d', '--minutes-a-day', '20'], { dataDir });
  const ran = await runProgram(['today', '--json', '--seed', '1'], {
    dataDir,
    input: `{"read":true}\n${'{"skip":true}\n'.repeat(6)}{"quit":true}\n`,
  });
  const events = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(events[0]).toMatchObject({ event: 'session', mode: 'today', total: null });
  expect(events[1]).toMatchObject({ event: 'section', words: expect.any(Number) });
  expect(events[2]).toMatchObject({ event: 'question', topic: events[1].topic });
  expect(events.filter(({ event }) => event === 'session')).toHaveLength(1);
  expect(events.map(({ event }) => event).indexOf('summary')).toBe(events.length - 1);
});

test('what is skipped in today has had its place: nothing else comes instead, and the day is done', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'docker-learn-skipped-'));
  const made = await runProgram(['plan', '--date', '30d', '--minutes-a-day', '10', '--json'], {
    dataDir,
  });
  const { today } = JSON.parse(made.stdout);
  const ran = await runProgram(['today', '--json', '--seed', '1'], {
    dataDir,
    input: '{"skip":true}\n'.repeat(400),
  });
  const events = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const asked = events.filter(({ event }) => event === 'question').map(({ id }) => id);
  expect(asked).toHaveLength(new Set(asked).size);
  expect(Math.abs(asked.length - today.new.length)).toBeLessThanOrEqual(3);
  expect(events.find(({ event }) => event === 'today')).toMatchObject({ done: true });
});

test('a plan is dropped, and what was learnt stays', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'docker-learn-drop-'));
  await runProgram(['plan', '--date', 'in 12 days'], { dataDir });
  const dropped = await runProgram(['plan', '--drop'], { dataDir });
  expect([dropped.code, dropped.stdout]).toEqual([0, expect.stringMatching(/no longer planned/)]);
  expect(JSON.parse((await runProgram(['plan', '--json'], { dataDir })).stdout)).toEqual({
    schema: 1,
    plan: null,
  });
});

test('what was put away is listed and brought back, and nothing else is', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'docker-learn-away-'));
  const stamp = {
    v: 1,
    at: '2026-11-20T12:00:00.000Z',
    day: '2026-11-20',
    device: 'd',
    session: 's',
  };
  const away = { kind: 'put-away', id: 's-1', ...stamp, question: 'images/save-tar', until: null };
  writeFileSync(join(dataDir, 'events.jsonl'), `${JSON.stringify(away)}\n`);
  const listed = async () =>
    JSON.parse((await runProgram(['stats', '--json'], { dataDir })).stdout).away;
  expect(await listed()).toEqual([{ question: 'images/save-tar', until: null }]);
  const other = await runProgram(['stats', '--back', 'images/load-tar'], { dataDir });
  expect(other.code).toBe(2);
  await runProgram(['stats', '--back', 'images/save-tar'], { dataDir });
  expect(await listed()).toEqual([]);
});

test('on a terminal the plan asks for its day, changes its aim and starts today', async () => {
  const screen = openScreen(['plan'], { rows: 40 });
  await screen.until('On which day is the interview?');
  screen.type(`2020-01-01${keys.enter}`);
  await screen.until('2020-01-01 is over');
  screen.type(`\x1512d${keys.enter}`);
  await screen.until(/interview in 12 days[^]*a rather sure/);
  screen.type('a');
  await screen.until('a rather broad');
  screen.type(keys.enter);
  await screen.until(/questions? on it/);
  screen.type('q');
  expect((await screen.ended()).code).toBe(0);
});
