// What would never end, or be too much, ends in bounded steps with one sentence; it can be interrupted meanwhile, and the world stays.
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../src/sandbox/open.ts';
import type { Play, Ran } from '../../src/sandbox/played-world.ts';

type File = [path: string, text: string];
type Bound = 'steps' | 'output' | RegExp | 'ends';

/** As `mostSlices`, and the one in which it is cut. */
const mostSlices = 61;

const anchors = Array.from(
  { length: 9 },
  (_, at) => `x-${at}: &a${at + 1} [${`*a${at},`.repeat(9)}]`,
);
const services = (count: number): string =>
  `services:\n${Array.from({ length: count }, (_, at) => `  s${at}:\n    image: busybox`).join('\n')}\n`;

const table: [fact: string, line: string, ends: Bound, file?: File][] = [
  ['a loop', 'while true; do :; done', 'steps'],
  ['a shell in a shell', 'sh -c "sh -c \'while :; do :; done\'"', 'steps'],
  ['a loop in a container', 'docker run --rm busybox sh -c "while :; do :; done"', 'steps'],
  [
    'a loop in a build',
    'docker build .',
    'steps',
    ['Dockerfile', 'FROM busybox\nRUN while :; do :; done\n'],
  ],
  ['containers without end', 'while :; do docker run -d busybox sleep 1d; done', 'steps'],
  ['a fork bomb', ':(){ :|:& };:', 'steps'],
  ['a fork bomb with a name', 'b() { b | b & }; b', 'steps'],
  ['yes', 'yes', 'output'],
  ['all numbers', 'seq 1 100000000', 'output'],
  ['100 MB to read', 'dd if=/dev/zero bs=1M count=100', 'output'],
  ['nothing without end', 'cat /dev/zero', 'output'],
  ['a file without end', 'yes > a', 'steps'],
  ['gigabytes', 'dd if=/dev/zero of=big bs=1M count=9000', /more than 512 MB/],
  [
    'a log without end',
    'docker run -d --name talks busybox yes; sleep 60; docker logs talks | wc -c',
    'ends',
  ],
  ['a variable that doubles', 'a=x; while :; do a=$a$a; done', 'ends'],
  ['words without end', 'x=$(cat /dev/zero)', 'ends'],
  ['a function in itself', 'f() { f; }; f', 'ends'],
  ['sorting without end', 'sort /dev/zero', 'ends'],
  ['an argument for each of many', 'printf %s $(yes | head -n 100000) | wc -c', 'ends'],
  ['many stars', `ls ${'*a'.repeat(30)}b`, 'ends', ['a'.repeat(60), '']],
  ['brackets in brackets', `docker run --rm busybox awk '/[${'[/][][[/]['.repeat(26)}\n/'`, 'ends'],
  ['a comment in an empty group', `(${'#'.repeat(34)}\n)`, 'ends'],
  ['sed in a circle', 'sed ":a;ba" a', 'ends', ['a', 'a\n']],
  [
    'aliases of aliases',
    'docker compose config',
    /that many aliases/,
    ['compose.yaml', `x: &a0 [x]\n${anchors.join('\n')}\nservices: {}\n`],
  ],
  [
    'brackets without end',
    'docker compose config',
    /YAML/,
    ['compose.yaml', `a: ${'['.repeat(50_000)}`],
  ],
  [
    'thousands of services',
    'docker compose up -d',
    /more than 500 services/,
    ['compose.yaml', services(3000)],
  ],
  [
    'thousands of instructions',
    'docker build .',
    /more than 1000 instructions/,
    ['Dockerfile', `FROM busybox\n${'RUN true\n'.repeat(10_000)}`],
  ],
  [
    'an instruction of a megabyte',
    'docker build .',
    'output',
    ['Dockerfile', `FROM busybox\nRUN echo ${'x'.repeat(1_000_000)}\n`],
  ],
  ['a line of a megabyte', `echo ${'x'.repeat(1_000_000)} | wc -c`, 'ends'],
  ['a command of a megabyte', `docker ${'x'.repeat(1_000_000)}`, 'output'],
  ['brackets in a line', '('.repeat(100_000), 'ends'],
  ['substitutions in each other', `echo ${'$('.repeat(3000)}x${')'.repeat(3000)}`, 'ends'],
];

const scripts = new Set(['a loop', 'yes', 'all numbers', 'a log without end', 'a fork bomb']);

describe.each([true, false])('at a terminal: %s', (isInteractive) => {
  const rows = table.filter(([fact]) => isInteractive || scripts.has(fact));
  test.each(rows)('%s', (_, line, ends, file) => {
    const play = openWorld(1, [], { isInteractive, columns: 80 });
    if (file !== undefined) play.put(...file);
    run('docker volume create data', play);
    const { ran, slices } = run(line, play);
    expect(slices).toBeLessThanOrEqual(mostSlices);
    if (ends instanceof RegExp) expect(ran.notModelled).toMatch(ends);
    else if (ends !== 'ends') expect(ran.bounded).toBe(ends);
    expect(run('docker volume ls -q', play).ran.stdout).toContain('data');
  });
});

test.each([
  'while true; do :; done',
  'docker run --rm busybox sh -c "while :; do :; done"',
  'until false; do echo x > a; done',
  'yes > /dev/null',
])('Ctrl-C ends %s', (line) => {
  const play = openWorld(1, [], { isInteractive: true, columns: 80 });
  const { ran } = run(line, play, 3);
  expect([ran.exit, ran.bounded]).toEqual([130, null]);
});

test('what is stopped gets its grace period beside a loop that never waits', () => {
  const play = openWorld(1, [], { isInteractive: true, columns: 80 });
  run("docker run -d --name busy busybox sh -c 'while :; do :; done'", play);
  const { ran } = run('docker stop busy; docker inspect -f {{.State.ExitCode}} busy', play);
  expect(ran.stdout).toBe('busy\n137\n');
});

/** `interruptsAfter`: so many slices. */
function run(line: string, play: Play, interruptsAfter = Infinity): { ran: Ran; slices: number } {
  play.begin(line, 0);
  for (let slices = 1; ; slices++) {
    const { state } = play.turn();
    if (state === 'done') return { ran: play.ran(), slices };
    if (slices > 2 * mostSlices) throw new Error(`${line} goes on and on`);
    if (state === 'keys') play.keys('\x04');
    else if (slices === interruptsAfter) play.interrupt();
  }
}
