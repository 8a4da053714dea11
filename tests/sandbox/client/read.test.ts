// What the client says before it asks anybody, as the real one does.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

const usage = 'Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]';
const more = "Run 'docker run --help' for more information";

test.each([
  [
    'docker foo',
    1,
    "docker: unknown command: docker foo\n\nRun 'docker --help' for more information\n",
  ],
  [
    'docker volume foo',
    1,
    "docker: unknown command: docker volume foo\n\nUsage:  docker volume COMMAND\n\nRun 'docker volume --help' for more information\n",
  ],
  [
    'docker image foo',
    1,
    "docker: unknown command: docker image foo\n\nUsage:  docker image\n\nRun 'docker image --help' for more information\n",
  ],
  [
    'docker foo --bar',
    125,
    "unknown flag: --bar\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information\n",
  ],
  ['docker run --foo', 125, `unknown flag: --foo\n\n${usage}\n\n${more}\n`],
  ['docker run -X', 125, `unknown shorthand flag: 'X' in -X\n\n${usage}\n\n${more}\n`],
  ['docker run ---x', 125, `bad flag syntax: ---x\n\n${usage}\n\n${more}\n`],
  ['docker run --memory', 125, `flag needs an argument: --memory\n\n${usage}\n\n${more}\n`],
  ['docker run -p', 125, `flag needs an argument: 'p' in -p\n\n${usage}\n\n${more}\n`],
  [
    'docker run -m abc busybox',
    125,
    `invalid argument "abc" for "-m, --memory" flag: invalid size: 'abc'\n\n${usage}\n\n${more}\n`,
  ],
  [
    'docker run --rm=x busybox',
    125,
    `invalid argument "x" for "--rm" flag: strconv.ParseBool: parsing "x": invalid syntax\n\n${usage}\n\n${more}\n`,
  ],
  [
    'docker run --health-interval 3 busybox',
    125,
    `invalid argument "3" for "--health-interval" flag: time: missing unit in duration "3"\n\n${usage}\n\n${more}\n`,
  ],
  [
    'docker run',
    1,
    `docker: 'docker run' requires at least 1 argument\n\n${usage}\n\nSee 'docker run --help' for more information\n`,
  ],
  [
    'docker volume create a b',
    1,
    "docker: 'docker volume create' requires at most 1 argument\n\nUsage:  docker volume create [OPTIONS] [VOLUME]\n\nSRun 'docker volume create --help' for more information\n",
  ],
  [
    'docker tag a',
    1,
    "docker: 'docker tag' requires 2 arguments\n\nUsage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\n\nRun 'docker tag --help' for more information\n",
  ],
  [
    'docker ps x',
    1,
    "docker: 'docker ps' accepts no arguments\n\nUsage:  docker ps [OPTIONS]\n\nRun 'docker ps --help' for more information\n",
  ],
  ['docker run --publish a busybox', 125, `docker: Invalid containerPort: a\n\n${more}\n`],
  [
    'docker run --rm --restart always busybox',
    125,
    `docker: conflicting options: cannot specify both --restart and --rm\n\n${more}\n`,
  ],
  ['docker help foo', 1, 'unknown help topic: foo\n'],
])('%s', (line, exit, stderr) => {
  const ran = runLine(newWorld(1), line);
  expect(ran).toMatchObject({ exit, stderr, stdout: '', modelled: true });
});

test.each(['docker swarm init', 'docker stats', 'docker plugin ls'])(
  '%s is said to be not modelled, whatever stands behind it',
  (line) => {
    expect(runLine(newWorld(1), `${line} 2>/dev/null || true`)).toMatchObject({
      modelled: false,
      exit: 100,
    });
  },
);

test('a help page is wrapped as a terminal of eighty columns has it', () => {
  const { stdout } = runLine(newWorld(1), 'docker volume create --help');
  expect(stdout).toBe(`Usage:  docker volume create [OPTIONS] [VOLUME]

Create a volume

Options:
  -d, --driver string   Specify volume driver name (default "local")
      --label list      Set metadata for a volume
  -o, --opt map         Set driver specific options (default map[])
`);
});
