// Browse and `list` of the built program: whole names, progress, a topic's sections, and a way to be asked about them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLog } from '../bench/log.ts';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';
import { keys, openScreen } from '../support/screen.ts';
import { languages } from '../../src/notes/note.ts';

const documentOf = async (...typed: string[]) => JSON.parse((await runProgram(typed)).stdout);

test.each([
  ['en', 'Browse'],
  ['ko', '둘러보기'],
])(
  '%s: from home to a topic, its sections, a section and its questions',
  async (language, browse) => {
    const { topics } = await documentOf('list', '--json', '--lang', language);
    const [{ topic: id, title: topic }] = topics;
    const shown = await documentOf('show', id, '--json', '--lang', language);
    const section = `❯ 1  ${shown.sections[0].title}`;
    const screen = openScreen([], { env: { DOCKER_LEARN_LANG: language }, rows: 40 });
    const press = async (key: string, wanted: string | RegExp): Promise<void> => {
      screen.type(key);
      await screen.until(wanted);
    };
    await screen.until('docker-learn --help');
    await press(keys.up, `❯ ${browse}`);
    await press(keys.enter, `❯ ${topic}`);
    expect(screen.text()).not.toContain('…');
    await press(keys.enter, section);
    await press(keys.enter, '───');
    await press(keys.enter, /1 \/ \d/);
    await press(screen.text().includes(':q') ? `:q${keys.enter}` : 'q', section);
    await press('q', `❯ ${topic}`);
    await press('q', 'docker-learn --help');
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  },
);

test('what Browse tells of a begun topic is what list tells, with a bar behind it', async () => {
  const dataDir = newFolder();
  const { topics } = await documentOf('export', 'json', 'images');
  const { questions } = topics[0].sections[0] as { questions: { id: string }[] };
  const ids = questions.map(({ id }) => id);
  writeFileSync(join(dataDir, 'events.jsonl'), makeLog(ids, 20, Date.now() - 60_000, ids.length));
  const list = (await runProgram(['list'], { dataDir })).stdout;
  const percent = /^ {2}images .* (\d+ %)/m.exec(list)?.[1] ?? '';
  const screen = openScreen([], { dataDir, rows: 60 });
  for (const row of ['Learn', 'Review', 'Progress', 'Browse']) {
    await screen.until(`❯ ${row}`);
    if (row !== 'Browse') screen.type(keys.up);
  }
  screen.type(keys.enter);
  await screen.until(new RegExp(`Images .* ${percent} +█+░+$`, 'm'));
  screen.type('q');
  await screen.until('docker-learn --help');
  screen.type('q');
  expect((await screen.ended()).code).toBe(0);
});

test.each(languages)('%s: list cuts no title, at 80 columns and at 40', async (language) => {
  const env = { DOCKER_LEARN_LANG: language };
  const { topics } = JSON.parse((await runProgram(['list', '--json'], { env })).stdout) as {
    topics: { topic: string; title: string }[];
  };
  const wide = (await runProgram(['list'], { env })).stdout;
  expect(topics.filter(({ title }) => !wide.includes(title))).toEqual([]);
  const screen = openScreen(['list'], { env, columns: 40, rows: 80, dataDir: newFolder() });
  await screen.ended();
  expect(topics.filter(({ topic }) => !screen.text().includes(`  ${topic}`))).toEqual([]);
  expect(screen.text()).not.toContain('…');
});
