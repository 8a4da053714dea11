// Lines of a hundred thousand words: no person types them, and none may end the program or keep it busy.
import { expect, test } from 'vitest';
import { checkFence, checkFragment, explainLine, gradeCommand } from '../../src/command/command.ts';
import { unframed } from '../../src/command/pasted.ts';
import { processorMs } from '../support/processor.ts';

const count = 100_000;
const strict = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
/** Of the processor; what is quadratic takes minutes. */
const mostMs = 10_000;

test.each([
  ['words', `docker run a ${'a '.repeat(count)}`],
  ['flags', `docker run ${'-e A=b '.repeat(count)}a`],
  ['long flags', `docker run ${'--env A=b '.repeat(count)}a`],
  ['unknown flags', `docker run ${'--nope '.repeat(count)}`],
  ['flags of the root', `docker ${'--debug '.repeat(count)}ps`],
  ['flags before a verb', `docker compose ${'-f a '.repeat(count)}up`],
  ['letters of one flag', `docker run -${'d'.repeat(count)} a`],
  ['words too many', `docker build -t ${'a '.repeat(count)}`],
  ['words in quotes', `docker run ${"'a' ".repeat(count)}`],
  ['filters', `docker ps ${'--filter a=b '.repeat(count)}`],
  ['subnets', `docker network create ${'--subnet 10.0.0.0/8 '.repeat(count)}n`],
  ['names', `docker rm ${'a '.repeat(count)}`],
  // Short, but with many ways to be divided: what tries them all doubles its time with every sign.
  ['names that may be values', `export A=${'aaaaaa='.repeat(11)}! && docker ps`],
  ['letters of flags', `docker ps${' -atatatat'.repeat(14)} x | grep Up`],
  ['blanks between keys', `docker inspect web | jq '${'["0"] .0'.repeat(28)}['`],
])(
  '%s',
  (_, line) => {
    const took = processorMs(() => {
      explainLine(line);
      gradeCommand(['docker run -d --name x -p 80:80 a'], strict, line);
      checkFence(line);
      checkFragment(line);
    });
    expect(took).toBeLessThan(mostMs);
  },
  6 * mostMs,
);

test.each([
  ['rows', '$ x\n'.repeat(count / 4)],
  ['keys', 'a:\n'.repeat(count / 3)],
  ['variables that are never closed', '${{'.repeat(count / 3)],
  ['loops that are never closed', "for /f %i in ('".repeat(count / 14)],
  ['blanks', `- run:${' '.repeat(count)}`],
])('what stands around a command: %s', (_, line) => {
  expect(processorMs(() => unframed(line))).toBeLessThan(mostMs / 5);
});
