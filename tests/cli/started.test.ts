// What the program says about how it is called: commands without words, topics typed as commands, and a start by npm.
import { expect, test } from 'vitest';
import { asStarted } from '../../src/desk/started.ts';
import { verbs } from '../../src/cli/verbs.ts';
import { runProgram } from '../support/run.ts';
import { openScreen } from '../support/screen.ts';

test.each<[typed: string[], says: string[]]>([
  [['explain'], ['docker-learn explain docker run', 'explain --help']],
  [['search'], ['docker-learn search', 'search --help']],
  [
    ['export'],
    ['docker-learn export html volumes --output volumes.html', 'anki, csv, html or json'],
  ],
  [['progress'], ['docker-learn progress where', 'items or anonymise']],
  [['volumes'], ['docker-learn show volumes', 'docker-learn quiz volumes']],
  [['volumes#lifetime'], ['docker-learn show volumes#lifetime']],
  [['exit', 'codes'], ['docker-learn show exit-codes']],
  [['볼륨'], ['docker-learn show volumes']],
  [['netwroks'], ['There is no command netwroks', 'docker-learn show networks']],
  [['quizz'], ['Did you mean quiz?']],
  [['nothing-like-it'], ['docker-learn --help']],
])('%j', async (typed, says) => {
  const { stderr, code } = await runProgram(typed);
  expect([says.filter((one) => !stderr.replaceAll('\u00a0', ' ').includes(one)), code]).toEqual([
    [],
    2,
  ]);
});

test('in Korean a topic typed as a command is told with its particle', async () => {
  const { stderr } = await runProgram(['volumes'], { env: { DOCKER_LEARN_LANG: 'ko' } });
  expect(stderr).toContain('`volumes`는 명령이 아니라');
});

test('started by npm, the screens say what can be typed', async () => {
  const npm = { environment: { npm_lifecycle_event: 'start' } };
  for (const verb of Object.keys(verbs))
    expect(asStarted(`docker-learn ${verb}, docker-learn\u00a0${verb}`, npm)).toBe(
      `npm start -- ${verb}, npm start --\u00a0${verb}`,
    );
  expect(asStarted('docker-learn list, docker-learn is', { environment: {} })).toContain(
    'docker-learn list',
  );
  expect(asStarted('docker-learn opens, docker-learn listing', npm)).not.toContain('npm');
  const screen = openScreen(['list'], { rows: 60, env: { npm_lifecycle_event: 'start' } });
  await screen.ended();
  expect(screen.text()).toContain('npm start -- show TOPIC');
});
