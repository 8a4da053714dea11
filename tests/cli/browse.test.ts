// Browse and `list` of the built program: whole names, progress, a topic's sections, and a way to be asked about them.
import { expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';
import { keys, openScreen } from '../support/screen.ts';

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
    const section = shown.sections[0].title as string;
    const screen = openScreen([], { env: { DOCKER_LEARN_LANG: language }, rows: 40 });
    const press = async (key: string, wanted: string | RegExp): Promise<void> => {
      screen.type(key);
      await screen.until(wanted);
    };
    await screen.until('docker-learn --help');
    await press(keys.up, `❯ ${browse}`);
    await press(keys.enter, `❯ ${topic}`);
    expect(screen.text()).not.toContain('…');
    await press(keys.enter, `❯ ${section}`);
    await press(keys.enter, '───');
    await press(keys.enter, /1 \/ \d/);
    await press(screen.text().includes(':q') ? `:q${keys.enter}` : 'q', `❯ ${section}`);
    await press('q', `❯ ${topic}`);
    await press('q', 'docker-learn --help');
    screen.type('q');
    expect((await screen.ended()).code).toBe(0);
  },
);

test.each(['en', 'ko'])('%s: list cuts no title, at 80 columns and at 40', async (language) => {
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
