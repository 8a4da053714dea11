// A plan from outside: it is kept, told as text and as JSON, and followed by quiz and review.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../support/run.ts';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a plan is kept, shown and followed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'docker-learn-plan-'));
  const date = inDays(14);
  const made = await runProgram(['plan', '--date', date, '--minutes-a-day', '20'], { dataDir });
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain(date);
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
