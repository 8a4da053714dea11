// On a terminal `explain` ends with what to type to have the line done in a Docker of one's own.
import { expect, test } from 'vitest';
import { runInside } from '../support/inside.ts';

test.each<[fact: string, line: string, offered: string | null]>([
  ['a line by itself', 'docker volume ls', "docker-learn try -c 'docker volume ls'"],
  [
    'what it names is made first',
    'docker network rm shop',
    "docker-learn try -c 'docker network create shop; docker network rm shop'",
  ],
  [
    'single quotes stand in double ones',
    "docker run --rm busybox sh -c 'exit 3'",
    `docker-learn try -c "docker run --rm busybox sh -c 'exit 3'"`,
  ],
  [
    'but not where these would let something through',
    `docker run --rm busybox sh -c 'echo $HOME'`,
    `docker-learn try -c 'docker run --rm busybox sh -c '\\''echo $HOME'\\'''`,
  ],
  ['a shell line', 'docker ps -aq | wc -l', "docker-learn try -c 'docker ps -aq | wc -l'"],
  ['what docker refuses is not offered', 'docker run --no-such nginx', null],
  ['nor what needs files', 'docker build -t shop .', null],
  ['nor what no world here would do', 'docker swarm init', null],
  ['nor a line without docker', 'ls | wc -l', null],
])('%s: %s', async (_, line, offered) => {
  const { stdout } = await runInside(['explain', line], {
    terminal: true,
    columns: 200,
    env: { NO_COLOR: '1' },
  });
  const [, said = null] = /Try it +(.*)/.exec(stdout) ?? [];
  expect(said).toBe(offered);
});

test.each([
  ['in a pipe', { terminal: false }, ['explain', 'docker ps']],
  ['to a program', { terminal: true }, ['explain', '--json', 'docker ps']],
  ['where two are compared', { terminal: true }, ['explain', 'docker ps', '--vs', 'docker ps -a']],
])('nothing is offered %s', async (_, options, words) => {
  expect((await runInside(words, options)).stdout).not.toContain('try -c');
});
