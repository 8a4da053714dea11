// `show --commands` and `show --term`: a topic's commands on one page, a term in both languages.
import { expect, test } from 'vitest';
import { runInside } from '../support/inside.ts';

const shown: [words: string, holds: string[]][] = [
  [
    'show volumes --commands',
    ['Volumes: commands', 'Creates the volume.', '    docker volume create data\n'],
  ],
  ['show 볼륨 --commands --lang ko', ['볼륨: 명령 모음', '    docker volume create data\n']],
  [
    'show --term 볼륨 --lang en',
    ['volume / 볼륨', 'Where it is taught:', 'docker-learn show volumes#'],
  ],
  ['show --term healthcheck --lang ko', ['health check / 헬스 체크', '배우는 곳:']],
  ['show --term proxy', ['networks#proxy']],
];
test.each(shown)('%s', async (words, holds) => {
  const { stdout, code } = await runInside(words.split(' '));
  expect(code).toBe(0);
  for (const text of holds) expect(stdout).toContain(text);
});

test('both are one document with --json', async () => {
  const sheet = await runInside(['show', 'ports', '--commands', '--json']);
  expect(JSON.parse(sheet.stdout)).toMatchObject({
    schema: 1,
    language: 'en',
    topics: [{ topic: 'ports' }],
  });
  const term = await runInside(['show', '--term', 'registry', '--json']);
  expect(JSON.parse(term.stdout)).toMatchObject({ terms: [{ korean: ['레지스트리'] }] });
});

test('a sheet fits forty columns', async () => {
  const { stdout } = await runInside(['show', 'networks', '--commands', '--width', '40']);
  expect(stdout.split('\n').filter((line) => line.length > 40)).toEqual([]);
});

test.each([
  ['en', /There is no term `?zzqq`?/],
  ['ko', /`zzqq` 용어는 없고/],
])('a word that is no term is not called a topic, in %s', async (language, said) => {
  const { code, stderr } = await runInside(['show', '--term', 'zzqq', '--lang', language]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
});
