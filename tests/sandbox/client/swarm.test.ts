// What services, stacks, secrets and configs say on an engine that is in no swarm: as Engine 28 said it.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

const advice =
  'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.\n';

test.each([
  ['docker service ls', advice],
  ['docker service create --name web --replicas 3 busybox', advice],
  ['docker service rm web db', advice + advice],
  [
    'docker service scale web=3 db=x',
    `web: ${advice}db: invalid replicas value x: strconv.ParseUint: parsing "x": invalid syntax\n`,
  ],
  [
    'docker service scale web',
    "invalid scale specifier 'web'.\nSee 'docker service scale --help'.\n\nUsage:  docker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\n\nScale one or multiple replicated services\n",
  ],
  [
    'docker service create --mode many busybox',
    'Unknown mode: many, only replicated and global supported\n',
  ],
  ['docker stack rm a b', advice],
  ['docker stack deploy app', 'Specify a Compose file (with --compose-file)\n'],
  ['docker stack deploy -c no.yaml app', 'open no.yaml: no such file or directory\n'],
  ['echo x | docker secret create pw -', advice],
  ['docker secret create pw - </dev/null', 'error reading from STDIN: data is empty\n'],
  ['docker secret create pw', 'secret file is required\n'],
  [
    'docker secret create pw no.txt',
    'error reading from no.txt: open no.txt: no such file or directory\n',
  ],
  [
    'docker config create c no.txt',
    'Error reading content from "no.txt": error reading from no.txt: open no.txt: no such file or directory\n',
  ],
  ['docker swarm leave', 'Error response from daemon: This node is not part of a swarm\n'],
  ['docker swarm join-token boss', 'unknown role boss\n'],
  ['docker swarm unlock', 'Error: This node is not part of a swarm\n'],
  ['docker swarm unlock-key', `could not fetch unlock key: ${advice}`],
  ['docker node inspect --pretty self', advice],
  ['docker network create -d overlay net', advice],
])('%s', (line, said) => {
  const { stderr, exit, what } = runLine(newWorld(1), line);
  expect([stderr, exit, what]).toEqual([said, 1, null]);
});

test('inspect prints an empty list first', () => {
  const { stdout, stderr } = runLine(newWorld(1), 'docker service inspect web');
  expect([stdout, stderr]).toEqual(['[]\n', advice]);
});

test('-h says that it is an old spelling; docker alone complains', () => {
  const world = newWorld(1);
  expect(runLine(world, 'docker ps -h').stdout).toMatch(
    /^Flag shorthand -h has been deprecated, use --help\nUsage:/,
  );
  expect(runLine(world, 'docker').stderr).toMatch(/^Usage: {2}docker \[OPTIONS\] COMMAND\n/);
});

test('to begin a swarm is not modelled', () => {
  expect(runLine(newWorld(1), 'docker swarm init').modelled).toBe(false);
});
