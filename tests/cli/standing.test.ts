// How much is right now: one number, wherever it is told.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '../../src/desk/context.ts';
import { homeItems } from '../../src/desk/home-items.ts';
import { makeLog } from '../bench/log.ts';
import { newFolder } from '../support/folder.ts';
import { runInside, worldInside } from '../support/inside.ts';

type Shares = { topic: string; known: number | null; now: number; seen: number; due: number }[];
const documentOf = async (dataDir: string, ...words: string[]) =>
  JSON.parse((await runInside([...words, '--json'], { dataDir })).stdout) as {
    topics: Shares;
    overall: { known: number | null; due: number };
    forecast: { due: number }[];
    today: { reviews: string[] };
    readiness: { now: number; known: boolean };
  };

let questions: string[] = [];
beforeAll(async () => {
  const { topics } = JSON.parse((await runInside(['export', 'json', 'volumes', 'images'])).stdout);
  questions = topics.flatMap(
    ({ sections }: { sections: { questions: { id: string; kind: string }[] }[] }) =>
      sections.flatMap((one) =>
        one.questions.flatMap(({ id, kind }) => (kind === 'choice' ? [id] : [])),
      ),
  );
});
const folderAfter = (answers: number, endedMs = 60_000): string => {
  const dataDir = newFolder();
  const log = makeLog(questions.slice(0, 20), answers, Date.now() - endedMs, 20);
  writeFileSync(join(dataDir, 'events.jsonl'), log);
  return dataDir;
};
const told = {
  plain: false,
  color: true,
  json: false,
  quiet: true,
  content: [],
  dataDir: null,
  dayStarts: null,
};
const itemsOf = async (dataDir: string, reviewsAtOnce = 20) =>
  (await homeItems(contextOf(worldInside([], { dataDir }).world, told, 'en'), reviewsAtOnce)).items;
const onHome = async (dataDir: string) => {
  const items = await itemsOf(dataDir);
  return items.flatMap((item) => (item.kind === 'progress' ? [item.now] : []))[0] ?? null;
};
const rounded = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10_000) / 10_000;

describe('with a date set', () => {
  test('plan, stats, list and home tell the same shares, in all and by topic', async () => {
    const dataDir = folderAfter(100);
    const before = await documentOf(dataDir, 'stats');
    const plan = await documentOf(dataDir, 'plan', '--date', '20d');
    const [stats, list] = [await documentOf(dataDir, 'stats'), await documentOf(dataDir, 'list')];
    expect(plan.readiness.known).toBe(true);
    expect(rounded(stats.overall.known)).toBe(plan.readiness.now);
    expect(rounded(await onHome(dataDir))).toBe(plan.readiness.now);
    expect(stats.overall.known).not.toBe(before.overall.known);
    const own = plan.topics.map(({ topic, now, seen }) => [topic, seen === 0 ? null : now]);
    for (const { topics } of [stats, list])
      expect(topics.map(({ topic, known }) => [topic, rounded(known)])).toEqual(own);
    const percent = `${Math.round(plan.readiness.now * 100)} %`;
    expect((await runInside(['stats'], { dataDir })).stdout).toContain(`  ${percent} now, of `);
  });

  test('plan, stats and home tell the same number of what is due today, whatever memory says', async () => {
    const dataDir = folderAfter(100, 2 * 86_400_000);
    const before = await documentOf(dataDir, 'stats');
    const plan = await documentOf(dataDir, 'plan', '--date', '20d');
    const due = plan.today.reviews.length;
    expect([due > 0, due === before.overall.due]).toEqual([true, false]);
    const stats = await documentOf(dataDir, 'stats');
    const byTopic = stats.topics.reduce((sum, topic) => sum + topic.due, 0);
    expect([stats.overall.due, stats.forecast[0]?.due, byTopic]).toEqual([due, due, due]);
    const items = await itemsOf(dataDir);
    expect(items.find((item) => item.kind === 'review')).toMatchObject({ due });
  });

  test.each(['en', 'ko'])(
    '%s: until the plan knows how much is kept, every page tells what is remembered: no number is lost by naming a day',
    async (language) => {
      const dataDir = folderAfter(10);
      const told = async () => [
        await documentOf(dataDir, 'stats').then(({ overall, topics }) => [
          overall.known,
          ...topics.map(({ known }) => known),
        ]),
        await documentOf(dataDir, 'list').then(({ topics }) => topics.map(({ known }) => known)),
        await onHome(dataDir),
      ];
      const before = await told();
      const plan = await documentOf(dataDir, 'plan', '--date', '20d');
      expect(plan.readiness.known).toBe(false);
      expect(await told()).toEqual(before);
      expect(await onHome(dataDir)).toBeGreaterThan(0);
      const page = await runInside(['stats', '--lang', language], { dataDir });
      expect(page.stdout).toMatch(language === 'en' ? /\d % now/ : /지금 \d+%/);
    },
  );
});

test('without a date stats, list and home tell what is remembered', async () => {
  const dataDir = folderAfter(100);
  const [stats, list] = [await documentOf(dataDir, 'stats'), await documentOf(dataDir, 'list')];
  const shares = ({ topics }: { topics: Shares }) =>
    topics.map(({ topic, known }) => [topic, known]);
  expect(shares(list)).toEqual(shares(stats));
  expect(stats.overall.known).toBeGreaterThan(0);
  expect(await onHome(dataDir)).toBe(stats.overall.known);
});

test('of what is due home promises as much as one sitting asks, and its minutes', async () => {
  const dataDir = folderAfter(100, 60 * 86_400_000);
  const reviewOf = async (atOnce: number) =>
    (await itemsOf(dataDir, atOnce)).find((item) => item.kind === 'review');
  const [few, all] = [await reviewOf(1), await reviewOf(1000)];
  expect(few).toMatchObject({ due: all?.due, asked: 1, minutes: 1 });
  expect(all?.asked).toBe(all?.due);
  expect(all?.due).toBeGreaterThan(1);
});
