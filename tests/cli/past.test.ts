// `stats ID`: one question with what happened to it.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';
import { answered, eventOf } from '../progress/events.ts';
import type { QuestionId } from '../../src/notes/note.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';

const id = 'volumes/prune-keeps' as QuestionId;
let dataDir = '';
beforeEach(() => {
  dataDir = newFolder();
  const missed = answered(id, 0, false, { durationMs: 12_400 });
  const right = answered(id, 2, true, { hint: true, confidence: 'sure', mode: 'review' });
  for (const event of [missed, right]) log(event);
});
const log = (event: object) =>
  appendFileSync(join(dataDir, 'events.jsonl'), `${JSON.stringify(event)}\n`);
const stats = (...words: string[]) => runInside(['stats', ...words], { dataDir });
const documentOf = async (...words: string[]) =>
  JSON.parse((await stats(...words, '--json')).stdout) as Record<string, unknown>;

describe('on the screen', () => {
  test.each([
    [
      'en',
      [
        /2026-11-01 {2}✘ wrong {2}quiz, 12 seconds/,
        /2026-11-03 {2}✔ right {2}review, with a hint, sure, 5 seconds/,
        /You would answer it right now with \d+ %\./,
        /It (comes back on|has been due since) 2026-/,
        /docker-learn show volumes#\w/,
      ],
    ],
    [
      'ko',
      [
        /2026-11-01 {2}✘ 틀림 {2}퀴즈, 12초/,
        /2026-11-03 {2}✔ 맞음 {2}복습, 힌트 봄, 확신, 5초/,
        /지금 풀면 맞힐 확률은 \d+%입니다\./,
        /2026-\d\d-\d\d(에 다시 나옵니다|부터 복습을 기다리고 있습니다)\./,
        /`docker-learn show volumes#\w/,
      ],
    ],
  ])('in %s stand its answers, what is remembered and when it comes back', async (lang, said) => {
    const { stdout, code } = await stats(id, '--lang', lang, '--no-color');
    expect(code).toBe(0);
    for (const one of said) expect(stdout).toMatch(one);
  });

  test.each([
    ['en', 'Not answered yet.'],
    ['ko', '아직 푼 적이 없습니다.'],
  ])('in %s one that was never asked says so', async (lang, said) => {
    expect((await stats('volumes/deploy-lost', '--lang', lang)).stdout).toContain(said);
  });

  test('one that is put away says until when, and how it comes back', async () => {
    log(eventOf('put-away', 3, { question: id, until: null }));
    const { stdout } = await stats(id);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`for good: docker-learn stats --back ${id}`);
    expect(await documentOf(id)).toMatchObject({ away: { until: null } });
  });
});

test('what was wrong at last is not said to be kept', async () => {
  expect((await documentOf(id)).remembered).toBeGreaterThan(0);
  log(answered(id, 9, false));
  expect(await documentOf(id)).toMatchObject({ remembered: 0 });
});

describe('as JSON', () => {
  test('stand the question, its answers and where that leaves it', async () => {
    expect(await documentOf(id)).toMatchObject({
      schema: 1,
      question: id,
      topic: 'volumes',
      answers: [
        { day: '2026-11-01', right: false, predicted: null, durationMs: 12_400 },
        { day: '2026-11-03', right: true, hint: true, confidence: 'sure', mode: 'review' },
      ],
      known: null,
      remembered: expect.any(Number),
      due: expect.stringMatching(/^2026-/),
      away: null,
      contested: false,
    });
  });

  test('no day is told that lies after the interview', async () => {
    for (const days of [4, 9, 20]) log(answered(id, days, true, { grade: 'easy' }));
    const before = await documentOf(id);
    const { plan } = JSON.parse(
      (await runInside(['plan', '--date', '1d', '--json'], { dataDir })).stdout,
    ) as { plan: { date: Day } };
    const eve = addDays(plan.date, -1);
    expect(String(before.due) > eve).toBe(true);
    expect(await documentOf(id)).toMatchObject({ due: eve, remembered: null });
  });
});

describe('what is typed', () => {
  test.each([['prune-keeps'], ['Volumes/prune-keeps']])('%s is found', async (typed) => {
    expect(await documentOf(typed)).toMatchObject({ question: id });
  });

  test.each([
    ['volumes/prune-keep', 'en', 'There is no question volumes/prune-keep.'],
    ['prune-keps', 'ko', '`prune-keps` 문제는 없습니다.'],
    ['volume/prune-keeps', 'en', 'There is no question volume/prune-keeps.'],
  ])('%s is refused in %s with the nearest', async (typed, lang, said) => {
    const { code, stderr } = await stats(typed, '--lang', lang);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain(id);
  });

  test('what is near nothing says how to find an id', async () => {
    expect((await stats('zzzzzzzzzz')).stderr).toContain('docker-learn export json');
  });
});
