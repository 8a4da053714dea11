// What holds for every command: order, aliases and spelling change nothing, a normal form is stable, any text ends in a verdict.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkFence,
  checkFragment,
  compareLines,
  explainLine,
  gradeCommand,
} from '../../src/command/command.ts';
import { findCommand } from '../../src/command/grammar.ts';
import { processorMs } from '../support/processor.ts';

type Given = { long: string; short: string | null; value: string | null };

const flag = (
  long: string,
  short: string | null,
  values: fc.Arbitrary<string> | null,
): fc.Arbitrary<Given> =>
  values === null
    ? fc.constant({ long, short, value: null })
    : values.map((value) => ({ long, short, value }));

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,5}$/);
const path = name.map((part) => `/${part}`);
const port = fc.integer({ min: 1, max: 65535 }).map(String);

const given = fc.oneof(
  flag('detach', 'd', null),
  flag('rm', null, null),
  flag('interactive', 'i', null),
  flag('tty', 't', null),
  flag(
    'publish',
    'p',
    fc.tuple(port, port).map((two) => two.join(':')),
  ),
  flag(
    'volume',
    'v',
    fc
      .tuple(fc.oneof(name, path), path, fc.constantFrom('', ':ro'))
      .map(([from, to, mode]) => `${from}:${to}${mode}`),
  ),
  flag(
    'mount',
    null,
    fc.tuple(name, path).map(([from, to]) => `type=volume,src=${from},dst=${to}`),
  ),
  flag('tmpfs', null, path),
  flag(
    'label',
    'l',
    fc.tuple(name, name).map((two) => two.join('=')),
  ),
  flag(
    'env',
    'e',
    fc
      .tuple(name, fc.string())
      .map(([key, value]) => `${key}=${value.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '')}`),
  ),
  flag('name', null, name),
  flag('network', null, name),
  flag(
    'memory',
    'm',
    fc.integer({ min: 6, max: 999 }).map((size) => `${size}m`),
  ),
  flag('restart', null, fc.constantFrom('no', 'always', 'on-failure:3', 'unless-stopped')),
  flag('workdir', 'w', path),
);
/** Flags whose value counts once are given once, so that order can't matter. */
const flags = fc.uniqueArray(given, {
  maxLength: 6,
  selector: ({ long, value }) =>
    ['publish', 'volume', 'mount', 'tmpfs'].includes(long)
      ? `${long}${value}`
      : ['label', 'env'].includes(long)
        ? `${long}${value?.split('=')[0]}`
        : long,
});
const inside = fc.array(fc.constantFrom('sh', '-c', 'echo hi', 'ls'), { maxLength: 3 });
const image = fc.constantFrom('nginx', 'redis:7', 'ghcr.io/me/app:1.0');

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** One of the ways to spell a flag. */
function spell({ long, short, value }: Given, way: number): string[] {
  if (value === null)
    return [[`--${long}`], [`--${long}=true`], [short === null ? `--${long}` : `-${short}`]][
      way % 3
    ] as string[];
  if (way % 4 === 1) return [`--${long}=${value}`];
  if (short !== null && way % 4 === 2) return [`-${short}`, value];
  if (short !== null && way % 4 === 3 && !value.startsWith('=')) return [`-${short}${value}`];
  return [`--${long}`, value];
}

function lineOf(command: string, list: Given[], ways: number[], rest: string[]): string {
  return [
    'docker',
    command,
    ...[...list.flatMap((one, index) => spell(one, ways[index] ?? 0)), ...rest].map(quote),
  ].join(' ');
}

const ways = fc.array(fc.nat({ max: 11 }), { minLength: 6, maxLength: 6 });

/** What lines are made of, and what trips over them. */
const pieces = fc.constantFrom(
  'docker',
  'run',
  'compose',
  'up',
  '-',
  '--',
  '-p',
  '--name',
  '=',
  ':',
  '"',
  "'",
  '\\',
  '$',
  '$(',
  '`',
  '|',
  '\n',
  '\t',
  '\0',
  '–',
  '“',
  '　',
  '도커',
  'nginx',
  '-v',
  'a:/x',
  '#',
  '~',
  '{{.ID}}',
);

describe('commands', () => {
  test('order of flags, aliases and spelling never change the meaning', () => {
    const shuffled = flags.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ways, ways, image, inside, ([list, other], one, two, name, words) => {
        const first = lineOf('run', list, one, [name, ...words]);
        const second = lineOf('container run', other, two, [name, ...words]);
        const readable = explainLine(first);
        if (readable.verdict === 'error' || readable.engineRefuses.length > 0)
          expect(compareLines(first, second).kind).not.toBe('right');
        else
          expect([first, second, compareLines(first, second)]).toEqual([
            first,
            second,
            { kind: 'right', remarks: [] },
          ]);
      }),
      { numRuns: 200 },
    );
  });

  test('its normal form says the same, and is its own normal form', () => {
    fc.assert(
      fc.property(flags, ways, image, inside, (list, one, name, words) => {
        const explained = explainLine(lineOf('run', list, one, [name, ...words]));
        if (explained.normal === null) return;
        const again = explainLine(explained.normal);
        expect(again.normal).toBe(explained.normal);
        expect(
          again.meaning?.items.map(({ field, normal }) => `${field} ${normal}`).sort(),
        ).toEqual(explained.meaning?.items.map(({ field, normal }) => `${field} ${normal}`).sort());
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['any text', fc.string({ unit: 'binary' })],
    ['any row of words', fc.array(pieces, { maxLength: 12 }).map((some) => some.join(' '))],
    [
      'any words run together',
      fc.array(pieces, { maxLength: 12 }).map((some) => `docker run ${some.join('')}`),
    ],
  ])('%s ends in a verdict', (_, line) => {
    fc.assert(
      fc.property(line, (text) => {
        const { verdict, error, words } = explainLine(text);
        expect(verdict === 'error').toBe(error !== null);
        for (const { at } of words)
          expect(at[0] >= 0 && at[0] < at[1] && at[1] <= text.length).toBe(true);
        const grade = gradeCommand(
          ['docker run -d nginx'],
          { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false },
          text,
        );
        expect(['right', 'different', 'unreadable']).toContain(grade.kind);
        checkFence(text);
        checkFragment(`docker ${text}`);
      }),
      { numRuns: 170 },
    );
  });

  test('a line of 100 kB is read in a moment', () => {
    const long = [
      '-e A '.repeat(20_000),
      '"'.repeat(100_000),
      '$('.repeat(50_000),
      `-${'i'.repeat(100_000)}`,
      'a/'.repeat(50_000),
      '-p 1-65535:1-65535 '.repeat(5000),
      '--log-opt a=b '.repeat(8000),
      '; '.repeat(50_000),
      '{{'.repeat(50_000),
      '도커 '.repeat(30_000),
    ];
    for (const rest of long)
      expect(
        processorMs(() => explainLine(`docker run ${rest}`)),
        rest.slice(0, 20),
      ).toBeLessThan(3000);
  });
});

test('every alias leads to the same command', () => {
  expect(findCommand('ps')).toBe(findCommand('container ls'));
  expect(findCommand('rmi')).toBe(findCommand('image remove'));
  expect(findCommand('buildx build')).toBe(findCommand('build'));
});
